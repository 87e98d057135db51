/** Arrows from what is waited for to what waits, over the rows that can be seen. In words it stands in the table below. */
import { extentOf, percentOf } from './timeline-zoom.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** How far below the upper edge of its row the middle of a bar lies, in pixels. */
const BAR_MIDDLE = 17;

interface Pair {
  readonly waits: HTMLElement;
  readonly waitsFor: HTMLElement;
}

export interface Arrows {
  /** All of them, or none but those of the row that is looked at. */
  readonly showAll: (isShown: boolean) => void;
  /** Draws again what is drawn: rows have moved. */
  readonly redraw: () => void;
}

/** Null where nothing waits for anything. It listens until `signal` ends it. */
export function arrowsOf(table: HTMLElement, signal: AbortSignal): Arrows | null {
  const rows = [...table.querySelectorAll<HTMLElement>('tr[data-s]')];
  const pairs = rows.flatMap((waits) =>
    (waits.dataset['d']?.split(' ') ?? []).flatMap((number): Pair[] => {
      const waitsFor = rows[Number(number)];
      return waitsFor === undefined ? [] : [{ waits, waitsFor }];
    }),
  );
  if (pairs.length === 0) return null;
  const canvas = document.createElementNS(SVG, 'svg');
  canvas.setAttribute('class', 'tl-arrows');
  canvas.setAttribute('aria-hidden', 'true');
  table.parentElement?.querySelector('.tl-arrows')?.remove();
  table.after(canvas);
  let isAllShown = false;
  let looked: HTMLElement | null = null;
  const redraw = (): void => {
    const shown = isAllShown ? pairs : pairs.filter((pair) => isOf(pair, looked));
    const places = placesIn(table);
    canvas.replaceChildren(...shown.flatMap((pair) => arrow(pair, places, isOf(pair, looked))));
  };
  const look = ({ target }: Event): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-s]') : null;
    if (row === looked) return;
    looked = row;
    redraw();
  };
  table.addEventListener('pointerover', look, { signal });
  table.addEventListener('focusin', look, { signal });
  const lookAway = (): void => {
    if (looked === null) return;
    looked = null;
    redraw();
  };
  table.addEventListener('pointerleave', lookAway, { signal });
  table.addEventListener('focusout', lookAway, { signal });
  let frame = 0;
  const scrolled = (): void => {
    cancelAnimationFrame(frame);
    if (isAllShown) frame = requestAnimationFrame(redraw);
  };
  addEventListener('scroll', scrolled, { passive: true, signal });
  return {
    redraw,
    showAll: (isShown) => {
      isAllShown = isShown;
      redraw();
    },
  };
}

function isOf({ waits, waitsFor }: Pair, row: HTMLElement | null): boolean {
  return row !== null && (waits === row || waitsFor === row);
}

/** None where one of the two is filtered away, or both lie on the same side of what can be seen. */
function arrow({ waits, waitsFor }: Pair, places: Places, isLooked: boolean): SVGElement[] {
  const start = places(waitsFor, 'end');
  const end = places(waits, 'start');
  if (start === null || end === null) return [];
  if ((start.far !== 0 && start.far === end.far) || (start.side !== 0 && start.side === end.side)) return [];
  const [x, y, tipX, tipY] = [round(start.x), round(start.y), round(end.x), round(end.y)];
  const bend = Math.max(18, Math.min(60, Math.abs(tipX - x) / 2));
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute(
    'd',
    `M${x} ${y}C${x + bend} ${y} ${tipX - bend} ${tipY} ${tipX - 5} ${tipY}m-4-4 5 4-5 4`,
  );
  if (isLooked) path.setAttribute('class', 'looked');
  return [path];
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** On which side of what can be seen it lies: -1 above, 1 below. */
  readonly far: -1 | 0 | 1;
  /** On which side of the months that are shown it lies: -1 before, 1 after. */
  readonly side: -1 | 0 | 1;
}

/** Where the arrows of a row begin and end, as seen from the corner of the table; null where the row is not there. */
type Places = (row: HTMLElement, which: 'start' | 'end') => Place | null;

/** Rows far away are not asked where they are: the browser has not laid them out, and their project is near enough. */
function placesIn(table: HTMLElement): Places {
  const origin = table.getBoundingClientRect();
  const head = table.querySelector('thead th:last-child')?.getBoundingClientRect() ?? origin;
  const months = table.querySelector('thead svg')?.getBoundingClientRect() ?? origin;
  const boxes = new Map<Element, DOMRect>();
  const boxOf = (element: Element): DOMRect => {
    const known = boxes.get(element) ?? element.getBoundingClientRect();
    boxes.set(element, known);
    return known;
  };
  return (row, which) => {
    const body = row.parentElement;
    const cell = row.querySelector<HTMLElement>('td');
    if (body === null || cell === null || row.hidden || body.hidden || body.classList.contains('empty'))
      return null;
    const holder = body.classList.contains('in-folded') ? laneOf(body) : body;
    if (holder === null) return null;
    const box = boxOf(holder);
    const far = box.bottom < -innerHeight ? -1 : box.top > 2 * innerHeight ? 1 : 0;
    const isFolded = holder !== body || body.classList.contains('folded');
    const y = isFolded
      ? box.top + BAR_MIDDLE
      : far === 0
        ? boxOf(cell).top + BAR_MIDDLE
        : box.top + (box.height * [...body.children].indexOf(row)) / body.childElementCount;
    const marker = cell.querySelector('svg > use:last-child');
    const extent = extentOf(cell);
    const share = which === 'end' && marker !== null ? percentOf(marker, 'x') / 100 : (extent?.from ?? 0);
    // The tail of what may come about earlier is as long at every zoom.
    const gap = which === 'end' ? 0 : cell.querySelector('[href="#t-earlier"]') === null ? 9 : 33;
    const x = months.left + share * months.width - gap;
    const side = x + gap < head.left ? -1 : x > head.right ? 1 : 0;
    return { x: Math.max(head.left, Math.min(head.right, x)) - origin.left, y: y - origin.top, far, side };
  };
}

function laneOf(body: Element): Element | null {
  for (let before = body.previousElementSibling; before !== null; before = before.previousElementSibling)
    if (before.classList.contains('lane')) return before;
  return null;
}
