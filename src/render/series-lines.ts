/** The lines of a series that a chart has room for: each gets a letter. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { SeriesLine, SeriesPoint, SeriesSection } from '../reports/view.ts';

export interface DrawnLine {
  readonly letter: string;
  readonly line: SeriesLine;
  /** Those between the first and the last day of the chart; what was said before is said on the first day. */
  readonly points: readonly SeriesPoint[];
  /** Whether it ends in the chart. */
  readonly isEnded: boolean;
}

export interface ChosenLines {
  readonly drawn: readonly DrawnLine[];
  /** How many would have something to draw, and find no room. */
  readonly crowdedOut: number;
  /** How many said no day in all that time. */
  readonly undated: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A line for so many columns: more cannot be told apart in a chart of that width. */
const COLUMNS_A_LINE = 6.5;
const LEAST_LINES = 6;

export function chosenLines({ first, last, lines }: SeriesSection, width: number): ChosenLines {
  const most = Math.min(LETTERS.length, Math.max(LEAST_LINES, Math.floor(width / COLUMNS_A_LINE)));
  const dated = lines
    .map((line) => ({ line, points: pointsBetween(line, first, last) }))
    .filter(({ points }) => points.some(({ said }) => said !== null));
  return {
    drawn: dated.slice(0, most).map(({ line, points }, index) => ({
      letter: LETTERS.charAt(index),
      line,
      points,
      isEnded: line.isEnded && (line.points.at(-1)?.on ?? last) <= last,
    })),
    crowdedOut: Math.max(0, dated.length - most),
    undated: lines.length - dated.length,
  };
}

/** The points in these days, after the one that went on into them. */
function pointsBetween(
  { points, isEnded }: SeriesLine,
  first: CalendarDay,
  last: CalendarDay,
): SeriesPoint[] {
  const inside = points.filter(({ on }) => on >= first && on <= last);
  const before = points.findLast(({ on }) => on < first);
  const goesOn = before !== undefined && !(isEnded && before === points.at(-1)) && inside[0]?.on !== first;
  return goesOn ? [{ ...before, on: first }, ...inside] : inside;
}
