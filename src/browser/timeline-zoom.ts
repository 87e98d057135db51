/** Shows a part of the months: the drawings are widened and shifted, and what lies outside says on which side. */
import { dayNumber, firstDayOf, type Months, monthOf } from './timeline-days.ts';
import { forgetStretches, type MonthsInDays, type Side, sideOf } from './timeline-sides.ts';

/** What is shown, in shares of the whole width. */
interface View {
  readonly from: number;
  readonly to: number;
}

const SVG = 'http://www.w3.org/2000/svg';
/** The narrowest month that still has room for its name, in pixels. */
const LEAST_MONTH = 25;

export type Sides = Readonly<Record<Side, number>>;

/** The months of the whole timeline. */
export function wholeOf(table: HTMLElement): Months {
  return { from: monthOf(table.dataset['first'] ?? ''), to: monthOf(table.dataset['last'] ?? '') };
}

/** Shows these months, and gives how many of the milestones that filters have left lie in them and on either side. */
export function zoomTo(table: HTMLElement, months: Months): Sides {
  const first = dayNumber(table.dataset['first'] ?? '');
  const days = dayNumber(table.dataset['last'] ?? '') + 1 - first;
  const view = {
    from: Math.max(0, (firstDayOf(months.from) - first) / days),
    to: Math.min(1, (firstDayOf(months.to + 1) - first) / days),
  };
  const zoom = 1 / (view.to - view.from);
  table.style.setProperty('--zoom', zoom.toFixed(5));
  table.style.setProperty('--shift', (view.from * zoom).toFixed(5));
  fit(table, months, view, (day) => (day - first) / days);
  return placeRows(table, view, {
    first: firstDayOf(months.from) - first,
    last: firstDayOf(months.to + 1) - first - 1,
    days,
  });
}

/** Names and lines in the head, as far as there is room for them. */
function fit(table: HTMLElement, months: Months, view: View, share: (day: number) => number): void {
  const width = table.querySelector('thead svg')?.parentElement?.clientWidth ?? 0;
  if (width === 0) return;
  const each = width / (months.to - months.from + 1);
  const scale = each >= LEAST_MONTH ? 'months' : each >= LEAST_MONTH / 2.6 ? 'quarters' : 'years';
  table.dataset['scale'] = scale;
  const step = scale === 'months' ? 1 : scale === 'quarters' ? 3 : 12;
  const lines = [];
  for (let month = Math.ceil((months.from + 1) / step) * step; month <= months.to; month += step)
    lines.push(line(share(firstDayOf(month)), month % 12 === 0 ? 'g-year' : 'g-month'));
  const asOf = share(dayNumber(table.dataset['asOf'] ?? '') + 0.5);
  if (asOf >= 0 && asOf <= 1) lines.push(line(asOf, 'g-now'));
  document.getElementById('t-grid')?.replaceChildren(...lines);
  const pixels = width / (view.to - view.from);
  for (const period of table.querySelectorAll('thead .p')) {
    const [band, name] = [period.querySelector('rect'), period.querySelector('text')];
    if (band === null || name === null) continue;
    const from = percentOf(band, 'x') / 100;
    const to = from + percentOf(band, 'width') / 100;
    // What has begun before these months has its name where they begin.
    name.setAttribute('x', `${(Math.max(from, view.from) * 100).toFixed(2)}%`);
    const room = (Math.min(to, view.to) - Math.max(from, view.from)) * pixels;
    period.classList.toggle('n', room < (name.textContent?.length ?? 0) * 5.8 + 4);
  }
  const label = table.querySelector('thead .a');
  if (label !== null) placeLabel(label, asOf, view, 70 / pixels);
}

/** The words at the as-of line, or at the edge on whose side it lies. */
function placeLabel(label: Element, asOf: number, { from, to }: View, margin: number): void {
  const words = (label.textContent ?? '').replace(/[^\w ]/g, '').trim();
  label.textContent = asOf < from ? `\u25c2\ufe0e ${words}` : asOf > to ? `${words} \u25b8\ufe0e` : words;
  label.setAttribute('x', `${(Math.max(from, Math.min(to, asOf)) * 100).toFixed(2)}%`);
  label.setAttribute('text-anchor', asOf < from + margin ? 'start' : asOf > to - margin ? 'end' : 'middle');
}

function line(at: number, look: string): SVGElement {
  const element = document.createElementNS(SVG, 'line');
  const x = `${(at * 100).toFixed(2)}%`;
  element.setAttribute('x1', x);
  element.setAttribute('x2', x);
  element.setAttribute('y2', '100%');
  element.setAttribute('class', look);
  return element;
}

function placeRows(table: HTMLElement, view: View, months: MonthsInDays): Sides {
  const counts = { inside: 0, before: 0, after: 0 };
  for (const cell of table.querySelectorAll<HTMLElement>('tbody td')) {
    const side = sideOf(cell, months);
    if (side === null) continue;
    setData(cell, 'side', side === 'inside' ? null : side);
    const extent = side === 'inside' ? extentOf(cell) : null;
    const edge =
      extent === null
        ? ''
        : `${extent.from < view.from - 1e-4 ? 'l' : ''}${extent.to > view.to + 1e-4 ? 'r' : ''}`;
    setData(cell, 'edge', edge === '' ? null : edge);
    const row = cell.parentElement;
    const isCounted = row?.dataset['s'] !== undefined && !row.hidden && row.parentElement?.hidden !== true;
    if (isCounted) counts[side] += 1;
  }
  return counts;
}

/** Written only where it changes: each write costs the browser a look. */
function setData(cell: HTMLElement, name: string, value: string | null): void {
  if ((cell.dataset[name] ?? null) === value) return;
  if (value === null) delete cell.dataset[name];
  else cell.dataset[name] = value;
}

let extents = new WeakMap<HTMLElement, View>();

/** After the content of the page has been replaced: cells may stay and hold other drawings. */
export function forgetExtents(): void {
  extents = new WeakMap();
  forgetStretches();
}

/** From the first to the last share of what is drawn in a cell; null where nothing is. */
export function extentOf(cell: HTMLElement): View | null {
  const known = extents.get(cell);
  if (known !== undefined) return known;
  let [from, to] = [Infinity, -Infinity];
  for (const shape of cell.querySelectorAll('svg > :not([href="#t-grid"])')) {
    const x = percentOf(shape, 'x');
    from = Math.min(from, x);
    to = Math.max(to, x + percentOf(shape, 'width'));
  }
  if (from > to) return null;
  const extent = { from: from / 100, to: to / 100 };
  extents.set(cell, extent);
  return extent;
}

export function percentOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '0');
}
