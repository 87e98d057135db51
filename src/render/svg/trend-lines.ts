/** Which lines of a series are drawn, and how strongly: those that moved furthest are the message, the others the ground. */
import { addDays, type CalendarDay } from '../../model/calendar-day.ts';
import type { SeriesLine, SeriesPoint, SeriesSection } from '../../reports/view.ts';
import { hasMoved, moveOf } from '../series-move.ts';

export interface TrendLine {
  /** Its place in the section. */
  readonly index: number;
  readonly line: SeriesLine;
  /** Those in the days of the chart; what was said before is said on the first day. */
  readonly points: readonly SeriesPoint[];
  readonly way: 'rising' | 'falling' | 'level';
  /** "92 days later". */
  readonly words: string;
  /** True of those that have their name beside them. */
  readonly isNamed: boolean;
}

export interface TrendPicture {
  /** In the order of the section: what moved furthest first. */
  readonly lines: readonly TrendLine[];
  /** How many had a day and are not drawn, and whether any of them has moved. */
  readonly leftOut: number;
  readonly isMoveLeftOut: boolean;
  /** How many said no day in all that time. */
  readonly undated: number;
  /** The days that go up. */
  readonly lowest: CalendarDay;
  readonly highest: CalendarDay;
}

/** More lines than that nobody can tell apart; and so many are ground enough for those that moved. */
const [MOST_LINES, ENOUGH_LINES] = [40, 24];

/** Null where no line has a day, and where none has moved: of lines that are all level a chart says nothing. */
export function trendPicture(section: SeriesSection, mostNamed: number): TrendPicture | null {
  const dated = section.lines
    .map((line, index) => ({ line, index, points: pointsWithin(line, section) }))
    .filter(({ points }) => points.some(({ said }) => said !== null));
  const moved = dated.filter(({ line }) => hasMoved(line));
  if (moved.length === 0) return null;
  const ground = dated
    .filter(({ line }) => !hasMoved(line))
    .slice(0, Math.max(0, ENOUGH_LINES - moved.length));
  const chosen = new Set([...moved.slice(0, MOST_LINES), ...ground]);
  const drawn = dated.filter((line) => chosen.has(line));
  const said = drawn
    .flatMap(({ points }) => points.flatMap((point) => point.said ?? []))
    .concat(section.last)
    .toSorted();
  const [lowest, highest] = [said[0], said.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  let named = 0;
  return {
    lines: drawn.map(({ line, index, points }): TrendLine => {
      const { days, words } = moveOf(line);
      const way = (days ?? 0) > 0 ? 'rising' : (days ?? 0) < 0 ? 'falling' : 'level';
      const isNamed = way !== 'level' && named < mostNamed;
      if (isNamed) named += 1;
      return { index, line, points, way, words, isNamed };
    }),
    leftOut: dated.length - drawn.length,
    isMoveLeftOut: moved.length > MOST_LINES,
    undated: section.lines.length - dated.length,
    lowest: lowest === highest ? addDays(lowest, -30) : lowest,
    highest: lowest === highest ? addDays(highest, 30) : highest,
  };
}

function pointsWithin(
  { points, isEnded }: SeriesLine,
  { first, last }: SeriesSection,
): readonly SeriesPoint[] {
  const inside = points.filter(({ on }) => on >= first && on <= last);
  const before = points.findLast(({ on }) => on < first);
  const goesOn = before !== undefined && !(isEnded && before === points.at(-1)) && inside[0]?.on !== first;
  return goesOn ? [{ ...before, on: first }, ...inside] : inside;
}
