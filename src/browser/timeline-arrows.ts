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
    const origin = canvas.getBoundingClientRect();
    canvas.replaceChildren(...shown.flatMap((pair) => arrow(pair, origin, isOf(pair, looked))));
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

/** None where one of the two is filtered away. */
function arrow({ waits, waitsFor }: Pair, origin: DOMRect, isLooked: boolean): SVGElement[] {
  const start = placeOf(waitsFor, 'end');
  const end = placeOf(waits, 'start');
  if (start === null || end === null) return [];
  const [x, y] = [round(start.x - origin.left), round(start.y - origin.top)];
  const [tipX, tipY] = [round(end.x - origin.left), round(end.y - origin.top)];
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

/** Where an arrow begins: at the last marker of what is waited for; and where it ends: before the first thing that is drawn. */
function placeOf(
  row: HTMLElement,
  which: 'start' | 'end',
): { readonly x: number; readonly y: number } | null {
  if (row.hidden) return null;
  const seen = [row, row.parentElement?.querySelector('.project'), laneOf(row)].find(
    (one) => one !== null && one !== undefined && one.getClientRects().length > 0,
  );
  const cell = row.querySelector<HTMLElement>('td');
  const box = seen?.querySelector('td')?.getBoundingClientRect();
  const drawing = seen?.querySelector('td svg')?.getBoundingClientRect();
  if (cell === null || box === undefined || drawing === undefined) return null;
  const marker = cell.querySelector('svg > use:last-child');
  const share =
    which === 'end' && marker !== null ? percentOf(marker, 'x') / 100 : (extentOf(cell)?.from ?? 0);
  // The tail of what may come about earlier is as long at every zoom.
  const gap = which === 'end' ? 0 : cell.querySelector('[href="#t-earlier"]') === null ? 9 : 33;
  const x = drawing.left + share * drawing.width - gap;
  return { x: Math.max(box.left, Math.min(box.right, x)), y: box.top + BAR_MIDDLE };
}

function laneOf(row: HTMLElement): Element | null {
  for (let body = row.parentElement; body !== null; ) {
    if (body.classList.contains('lane')) return body.querySelector('tr');
    const before: Element | null = body.previousElementSibling;
    body = before instanceof HTMLElement ? before : null;
  }
  return null;
}
