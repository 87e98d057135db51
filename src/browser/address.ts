/** Where the reader is and what is chosen, kept in the address of the page. */
import { formatFragment, parseFragment, type Place } from './fragment.ts';

export interface Address {
  readonly place: () => Place;
  /** Words being typed take the place of those before in the history; everything else can be gone back from. */
  readonly change: (change: Partial<Place>, how?: 'typing') => void;
}

/** `onReturn` is called when the reader goes back or forward, and when somebody has typed or followed another address. */
export function startAddress(onReturn: (before: Place, isNew: boolean) => void): Address {
  let place = parseFragment(location.hash);
  /** True while the newest entry of the history is what is being typed. */
  let isTyping = false;
  // What this script has put into the history can be told from what the reader has typed into the address.
  history.replaceState({}, '');
  addEventListener('popstate', ({ state }) => {
    const before = place;
    isTyping = false;
    place = parseFragment(location.hash);
    if (state === null) history.replaceState({}, '');
    onReturn(before, state === null);
  });
  return {
    place: () => place,
    change: (change, how) => {
      place = { ...place, ...change };
      const address = formatFragment(place);
      if (how === 'typing' && isTyping) history.replaceState({}, '', address);
      else if (address !== location.hash) history.pushState({}, '', address);
      isTyping = how === 'typing';
    },
  };
}
