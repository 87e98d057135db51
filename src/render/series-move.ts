/** How far a line of a series has moved, in words. */
import { daysBetween } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import type { SeriesLine, SeriesPoint } from '../reports/view.ts';

export interface SeriesMove {
  /** What was said first: where there was no day at first, the first day that there was. */
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
  /** Calendar days from the one to the other, negative where it moved earlier; null where there is no day now. */
  readonly days: number | null;
  /** `92 days later`, `level`. */
  readonly words: string;
}

export function moveOf({ points }: SeriesLine): SeriesMove {
  const dated = points.filter(({ said }) => said !== null);
  const [first, last] = [dated[0] ?? points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a line has at least one point');
  if (first.said === null || last.said === null) {
    return { first, last, days: null, words: first.said === null ? 'no date so far' : 'no date now' };
  }
  const days = daysBetween(first.said, last.said);
  const isLevel = dated.every(({ said }) => said === first.said);
  return { first, last, days, words: daysWords(days, isLevel) };
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
