/** Everything on the page that goes with the filters, looked up once: a filter has to answer at once on thousands of rows. */
import { type Counted, sayOfWhole, sayShown } from './filter-notes.ts';
import { type Chosen, isAnythingChosen } from './fragment.ts';
import { type Filterable, foldedForSearch, matches } from './matching.ts';

export interface FilterIndex {
  /** Shows what matches and hides the rest; gives how many milestones of the timeline are shown, and how many there are. */
  readonly apply: (chosen: Chosen) => Shown;
}

export interface Shown {
  readonly shown: number;
  readonly all: number;
}

interface Item extends Filterable {
  readonly element: Element;
  readonly isCounted: boolean;
  /** The table that it is a row of. */
  readonly table: Element | null;
  /** What it stands in, from the inside out, and is hidden with all that it holds. */
  readonly holders: readonly Element[];
}

/** Hidden when everything in it that goes with the filters is. */
const HOLDERS = 'tbody, .scroll, details.group, .lane';

export function filterIndex(root: ParentNode): FilterIndex {
  const items = [...root.querySelectorAll('[data-f]')].map(itemOf);
  const holders = new Set(items.flatMap((item) => item.holders));
  // A choice among the whole plan says nothing of a part of it.
  const wholes = [...root.querySelectorAll('[data-whole]')];
  return {
    apply: (chosen) => {
      const hidden = new Set(items.filter((item) => !matches(item, chosen)).map(({ element }) => element));
      const filled = new Set<Element>();
      const rows = new Map<Element, Counted>();
      let [shown, all] = [0, 0];
      for (const { element, holders: around, isCounted, table } of items) {
        const isShown = !hidden.has(element) && !around.some((holder) => hidden.has(holder));
        // A group goes by what it holds; only what holds nothing fills others by itself.
        if (isShown && !holders.has(element)) for (const holder of around) filled.add(holder);
        if (isCounted) all += 1;
        if (isCounted && isShown) shown += 1;
        if (table !== null) count(rows, table, isShown);
      }
      for (const { element } of items) {
        if (holders.has(element)) continue;
        setHidden(element, hidden.has(element));
        const rest = restOf(element);
        if (rest !== null) setHidden(rest, hidden.has(element));
      }
      for (const holder of holders) {
        const isHidden = hidden.has(holder) || !filled.has(holder);
        setHidden(holder, isHidden);
        if (holder.classList.contains('scroll')) sayNothing(holder, isHidden);
      }
      const isFiltered = isAnythingChosen(chosen);
      for (const whole of wholes) setHidden(whole, isFiltered);
      sayShown(rows);
      sayOfWhole(root, isFiltered);
      return { shown, all };
    },
  };
}

function itemOf(element: Element): Item {
  const workstreams = element.getAttribute('data-w');
  const owners = element.getAttribute('data-o');
  const state = element.getAttribute('data-s');
  let text: string | null = null;
  return {
    element,
    workstreams: workstreams?.split(' ') ?? null,
    owners: owners?.split(' ') ?? null,
    state,
    text:
      state === null && element.localName !== 'tr'
        ? null
        : () =>
            (text ??= foldedForSearch(`${element.textContent ?? ''} ${restOf(element)?.textContent ?? ''}`)),
    isCounted: state !== null && element.closest('#timeline') !== null,
    table: element.localName === 'tr' ? element.closest('table') : null,
    holders: holdersOf(element),
  };
}

function count(rows: Map<Element, Counted>, table: Element, isShown: boolean): void {
  const counted = rows.get(table) ?? { shown: 0, all: 0 };
  counted.all += 1;
  if (isShown) counted.shown += 1;
  rows.set(table, counted);
}

/** The row beneath a row that tells more of it. */
function restOf(element: Element): Element | null {
  const next = element.localName === 'tr' ? element.nextElementSibling : null;
  return next?.className === 'rest' ? next : null;
}

function holdersOf(element: Element): readonly Element[] {
  const holders: Element[] = [];
  for (
    let holder = element.parentElement?.closest(HOLDERS);
    holder !== null && holder !== undefined;
    holder = holder.parentElement?.closest(HOLDERS)
  )
    holders.push(holder);
  return holders;
}

/** Written only where it changes: each write costs the browser a look. */
function setHidden(element: Element, isHidden: boolean): void {
  if (element.hasAttribute('hidden') !== isHidden) element.toggleAttribute('hidden', isHidden);
}

/** In the place of a table or a chart that is filtered away. */
function sayNothing(holder: Element, isHidden: boolean): void {
  const next = holder.nextElementSibling;
  const words = next?.classList.contains('no-match') === true ? next : null;
  if (!isHidden) words?.remove();
  if (!isHidden || words !== null) return;
  const paragraph = document.createElement('p');
  paragraph.className = 'none no-match';
  paragraph.textContent = 'Nothing here matches the filters.';
  holder.after(paragraph);
}
