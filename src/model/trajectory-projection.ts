/**
 * Where a measure will be at the end of its path, if it goes on as it has. The trend is a Theil-Sen line, or, where it goes
 * up and down with the year, the median of the changes from one year to another (theil-sen.ts).
 */
import { addDays, addMonths, type CalendarDay, daysBetween } from './calendar-day.ts';
import { exact } from './exact.ts';
import type { Better, Frequency, Measure, MeasurePath } from './measure.ts';
import { median, type TheilSenLine, theilSenLine } from './theil-sen.ts';
import { type KnownActual, PERIODS_A_YEAR, seasonOf } from './trajectory-actuals.ts';

/** The newest points that a trend is drawn through: a year of months. */
export const WINDOW_POINTS = 12;
/** The fewest through which one is drawn. */
export const FEWEST_POINTS = 5;
/** Of a measure that goes with the year: the years that are looked at, and the fewest. */
export const WINDOW_YEARS = 3;
export const FEWEST_YEARS = 2;
/** What would only be reached later than this after the newest actual counts as never. */
export const FURTHEST_YEARS = 10;

/** When the value at the end of the path will be reached at that trend. */
export type TargetMet =
  | { readonly kind: 'met-already' }
  | { readonly kind: 'on'; readonly day: CalendarDay }
  | { readonly kind: 'not-at-this-trend' }
  /** Of a sum that is to stay below its target: it does, or the day on which it passes it. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'passed'; readonly day: CalendarDay }
  /** Nobody said which way is good. */
  | { readonly kind: 'no-direction' };

export type NoProjection =
  | 'no-target'
  | 'no-actuals'
  | 'too-few-points'
  /** The path had ended by the newest actual. */
  | 'path-ended'
  /** It goes with the year, and nobody said how often there is an actual. */
  | 'no-frequency'
  /** A sum that goes up and down with the year follows no line. */
  | 'seasonal-sum'
  /** A sum that begins anew each year, and a path that ends in another one. */
  | 'another-year';

export interface Projected {
  readonly kind: 'projected';
  readonly method: 'theil-sen' | 'seasonal';
  /** What the trend was drawn through, oldest first. */
  readonly points: readonly KnownActual[];
  /** The most points that it looks at, and the fewest that it takes. */
  readonly window: number;
  readonly needed: number;
  /** How many pairs of points were compared. */
  readonly pairs: number;
  /** The change of a year at that trend. */
  readonly perYear: number;
  /** The end of the target path, and what it has there. */
  readonly day: CalendarDay;
  readonly target: number;
  /** The value at that trend, and between which values it lies nine times in ten. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly met: TargetMet;
}

export type Projection =
  | Projected
  | {
      readonly kind: 'none';
      readonly why: NoProjection;
      /** Points that there are, and how many it takes. */
      readonly have: number;
      readonly needed: number;
    };

const DAYS_A_YEAR = 365.25;

/** The projection of the known actuals of a measure, in the order of their days, to the end of the target path in force. */
export function projectionOf(
  measure: Measure,
  known: readonly KnownActual[],
  target: MeasurePath | null,
): Projection {
  const isSeasonal = measure.seasonal && measure.every !== 'year';
  const season = isSeasonal ? measure.every : null;
  const perYear = season === null ? null : PERIODS_A_YEAR[season];
  const needed = perYear === null ? FEWEST_POINTS : FEWEST_YEARS * perYear;
  const series = measure.kind === 'cumulative' ? sinceItBeganAnew(known) : known;
  const window = perYear === null ? WINDOW_POINTS : WINDOW_YEARS * perYear;
  const points = series.slice(-window);
  const none = (why: NoProjection): Projection => ({ kind: 'none', why, have: points.length, needed });
  const end = target?.points.at(-1);
  const [first, newest] = [series[0], points.at(-1)];
  if (end === undefined) return none('no-target');
  if (first === undefined || newest === undefined) return none('no-actuals');
  if (end.day <= newest.day) return none('path-ended');
  if (isSeasonal && measure.kind === 'cumulative') return none('seasonal-sum');
  if (isSeasonal && season === null) return none('no-frequency');
  if (series.length < known.length && end.day >= addMonths(first.day, 12)) return none('another-year');
  const trend = points.length < needed ? null : trendOf(points, season, end.day);
  if (trend === null) return none('too-few-points');
  const { line, level } = trend;
  const days = daysBetween(newest.day, end.day);
  const bounded = boundsOf(measure, known);
  const atEnd = (slope: number): number => bounded(exact(level(slope) + slope * days));
  const range = [atEnd(line.slopeLow), atEnd(line.slopeHigh), atEnd(line.slope)];
  return {
    kind: 'projected',
    method: season === null ? 'theil-sen' : 'seasonal',
    points,
    window,
    needed,
    pairs: line.pairs,
    perYear: exact(line.slope * DAYS_A_YEAR),
    day: end.day,
    target: end.value,
    value: atEnd(line.slope),
    low: Math.min(...range),
    high: Math.max(...range),
    met: targetMet(
      { target: end.value, better: measure.better, isSum: measure.kind === 'cumulative', days },
      {
        day: newest.day,
        value: season === null ? newest.value : level(line.slope),
        level: level(line.slope),
      },
      line.slope,
    ),
  };
}

/**
 * The trend of points, counted in days from the newest. `level` is where a line of a slope stands on that day: the median of
 * what each point says of it. Of a measure that goes with the year only points of the time of the year of `end` say anything, if
 * there are any.
 */
function trendOf(
  points: readonly KnownActual[],
  season: Frequency | null,
  end: CalendarDay,
): { readonly line: TheilSenLine; readonly level: (slope: number) => number } | null {
  const newest = points.at(-1)?.day ?? end;
  const placed = points.map(({ day, value }) => ({
    x: daysBetween(newest, day),
    y: value,
    season: season === null ? 0 : seasonOf(day, season),
  }));
  const line = theilSenLine(placed);
  if (line === null) return null;
  const alike = season === null ? [] : placed.filter((point) => point.season === seasonOf(end, season));
  const telling = alike.length > 0 ? alike : placed;
  return { line, level: (slope) => exact(median(telling.map(({ x, y }) => y - slope * x))) };
}

/** The points since a sum last began anew: since a value was less than half of the one before. A smaller step back is a correction. */
function sinceItBeganAnew(known: readonly KnownActual[]): readonly KnownActual[] {
  const start = known.findLastIndex(({ value }, index) => {
    const before = known[index - 1];
    return before !== undefined && Math.abs(value) < Math.abs(before.value) / 2;
  });
  return start === -1 ? known : known.slice(start);
}

/** Keeps a projection to what can be: not below nothing where it never was, and no share above a hundred per cent. */
function boundsOf({ unit }: Measure, known: readonly KnownActual[]): (value: number) => number {
  const lowest = known.every(({ value }) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const isShare = unit === 'per cent' || unit === '%';
  const highest = isShare && known.every(({ value }) => value <= 100) ? 100 : Number.POSITIVE_INFINITY;
  return (value) => Math.min(highest, Math.max(lowest, value));
}

interface Goal {
  readonly target: number;
  readonly better: Better | null;
  readonly isSum: boolean;
  /** Days from the newest actual to the end of the path. */
  readonly days: number;
}

interface Now {
  readonly day: CalendarDay;
  /** What is held against the target, and where the trend stands on that day. */
  readonly value: number;
  readonly level: number;
}

function targetMet({ target, better, isSum, days }: Goal, now: Now, slope: number): TargetMet {
  if (better === null || better === 'neither') return { kind: 'no-direction' };
  const isThere = better === 'lower' ? now.value <= target : now.value >= target;
  const reached = daysToReach(target, now.level, slope);
  if (isSum && better === 'lower') {
    // A small sum is no achievement as long as it grows: what counts is whether it stays below.
    if (!isThere) return { kind: 'passed', day: now.day };
    return reached === null || reached > days
      ? { kind: 'kept' }
      : { kind: 'passed', day: addDays(now.day, reached) };
  }
  if (isThere) return { kind: 'met-already' };
  const isTowards = better === 'lower' ? slope < 0 : slope > 0;
  const furthest = daysBetween(now.day, addMonths(now.day, FURTHEST_YEARS * 12));
  return !isTowards || reached === null || reached > furthest
    ? { kind: 'not-at-this-trend' }
    : { kind: 'on', day: addDays(now.day, reached) };
}

/** Whole days until a line has a value, at least one; null where it is level. */
function daysToReach(target: number, level: number, slope: number): number | null {
  if (slope === 0) return null;
  // A millionth of a day is the noise of binary fractions. Where the line is past the target and the newest actual alone is not,
  // the next day is the first that can be.
  return Math.max(1, Math.ceil((target - level) / slope - 1e-6));
}
