/**
 * What the server tells, to all pages of this browser. A browser opens only six connections to one server, so that one page
 * listens for all of them; when it is closed, another one does.
 */

export type LiveEvent = 'changed' | 'lost';

/** A server that has refused may be another one by then. */
const LATER = 2_000;

export function startEvents(onEvent: (event: LiveEvent) => void): void {
  const others = new BroadcastChannel('milepost');
  others.addEventListener('message', ({ data }) => {
    if (data === 'changed' || data === 'lost') onEvent(data);
  });
  const tell = (event: LiveEvent): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin than its own
    others.postMessage(event);
    onEvent(event);
  };
  if ('locks' in navigator) {
    void navigator.locks.request('milepost', async () => {
      listen(tell);
      // Held as long as this page is there.
      await new Promise(() => undefined);
    });
    return;
  }
  // Only pages of this computer have locks. Elsewhere each listens while it is looked at.
  let stop: (() => void) | null = null;
  const follow = (): void => {
    if (document.visibilityState === 'visible') stop ??= listen(onEvent);
    else {
      stop?.();
      stop = null;
    }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}

function listen(tell: (event: LiveEvent) => void): () => void {
  let source: EventSource;
  let again: number | undefined;
  const open = (): void => {
    source = new EventSource('/events');
    // After the connection was lost the page may be another.
    source.addEventListener('hello', () => tell('changed'));
    source.addEventListener('changed', () => tell('changed'));
    source.addEventListener('error', () => {
      tell('lost');
      // By itself it comes back only where nobody answers, and not after a refusal.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, LATER);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
