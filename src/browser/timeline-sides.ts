/** On which side of the months that are shown a milestone lies, by the days of what is drawn of it: as `milepost timeline` counts. */

/** Days are counted from the first one of the whole timeline. */
interface Days {
  readonly first: number;
  readonly last: number;
}

export interface MonthsInDays extends Days {
  /** How many days the whole timeline has. */
  readonly days: number;
}

export type Side = 'inside' | 'before' | 'after';

/** What is drawn in a cell, and the last day of the due date; null where that lies beyond the timeline. */
interface Stretches {
  readonly due: number | null;
  readonly all: readonly Days[];
}

let known = new WeakMap<Element, Stretches>();

/** After the content of the page has been replaced: cells may stay and hold other drawings. */
export function forgetStretches(): void {
  known = new WeakMap();
}

/** Inside when a day of its dates is among them; else the side of the due date. Null of a cell in which nothing is or could be drawn. */
export function sideOf(cell: HTMLElement, months: MonthsInDays): Side | null {
  const stretches = known.get(cell) ?? stretchesOf(cell, months.days);
  known.set(cell, stretches);
  const { due, all } = stretches;
  if (all.length === 0) {
    // What the timeline is too short for says so from the start.
    const { side } = cell.dataset;
    return side === 'before' || side === 'after' ? side : null;
  }
  if (all.some(({ first, last }) => first <= months.last && last >= months.first)) return 'inside';
  return due !== null && due < months.first ? 'before' : 'after';
}

/** What is neither the due date nor how long it has been late. */
const NOT_DUE = '.i-baseline, .i-forecast';

function stretchesOf(cell: HTMLElement, days: number): Stretches {
  let due: number | null = null;
  const all: Days[] = [];
  for (const shape of cell.querySelectorAll('rect:not(.i-overdue-by)')) {
    const [x, width] = [sharesOf(shape, 'x'), sharesOf(shape, 'width')];
    const last = Math.round((x + width) * days) - 1;
    all.push({ first: Math.round(x * days), last });
    // What goes on has a second bar, to the end of the timeline.
    if (!shape.matches(NOT_DUE)) due = last;
  }
  // Completed on a day or in a month: where the months are whole, its marker stands in the one that counts.
  const done = cell.querySelector('[href="#t-completed"]');
  if (done !== null) {
    const noon = Math.floor(sharesOf(done, 'x') * days);
    all.push({ first: noon, last: noon });
  }
  return { due, all };
}

function sharesOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '0') / 100;
}
