/** How far a line of a series has moved, in words. */
import { daysText } from '../model/days-text.ts';
import type { SeriesLine, SeriesPoint } from '../reports/view.ts';

export interface SeriesMove {
  /** What was said first: where there was no day at first, the first day that there was. */
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
  /** Calendar days from the first day that was said to the last one, negative where it moved earlier; null where there are not two. */
  readonly days: number | null;
  /** `92 days later`, `level`, `92 days later, no date now`. */
  readonly words: string;
}

export function moveOf({ points, days }: SeriesLine): SeriesMove {
  const dated = points.filter(({ said }) => said !== null);
  const [first, last] = [dated[0] ?? points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a line has at least one point');
  if (first.said === null) return { first, last, days, words: 'no date so far' };
  const isLevel = dated.every(({ said }) => said === first.said);
  const words = daysWords(days ?? 0, isLevel);
  if (last.said !== null) return { first, last, days, words };
  return { first, last, days, words: isLevel ? 'no date now' : `${words}, no date now` };
}

/** True where it was not the same all the time: another day was said, or none any more. */
export function hasMoved({ points }: SeriesLine): boolean {
  return points.some(({ said }) => said !== points[0]?.said);
}

function daysWords(days: number, isLevel: boolean): string {
  if (days === 0) return isLevel ? 'level' : 'moved and moved back';
  return days > 0 ? `${daysText(days)} later` : `${daysText(-days)} earlier`;
}

export const SERIES_HEADINGS: readonly string[] = ['What', 'Where', 'First said', 'Last said', 'Moved by'];

/** The line as a row of a table with these headings. */
export function seriesCells(line: SeriesLine): string[] {
  const { first, last, words } = moveOf(line);
  return [line.label, line.place ?? '', first.text, last.text, words];
}
