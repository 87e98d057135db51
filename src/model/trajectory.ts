/**
 * How a measure stands on a day: its actual against its target, where it is going, and what cannot be said of it. Nothing is
 * made up: what is missing is named.
 */
import type { CalendarDay } from './calendar-day.ts';
import { exact } from './exact.ts';
import type { Measure, MeasurePath, PathKind } from './measure.ts';
import {
  isKnown,
  type KnownActual,
  knownOn,
  type StandingActual,
  standingActuals,
  yearBefore,
} from './trajectory-actuals.ts';
import { type ForecastStanding, forecastStanding } from './trajectory-forecast.ts';
import { allowedGap, type Gap, gapBetween, verdictOfGap } from './trajectory-gap.ts';
import { pathInForce, pathsAgreed, pathValue, valueOrNull } from './trajectory-path.ts';
import { type Projection, projectionOf } from './trajectory-projection.ts';
import { type Stale, staleOf } from './trajectory-stale.ts';

/** The first that is true of these, in this order. */
export const VERDICTS = [
  /** No target had been agreed by the day. */
  'no-target',
  'no-actuals',
  /** The newest actual is too small a number to be published. */
  'suppressed',
  /** The newest actual is of a day before the path begins or after it ends. */
  'outside-path',
  /** Nobody said which way is good. */
  'no-direction',
  /** Worse than its path by more than its tolerance; without a tolerance, worse at all. */
  'off-path',
  /** Better than its path by more than its tolerance. */
  'better-than-path',
  'on-path',
] as const;
export type MeasureVerdict = (typeof VERDICTS)[number];

/** The gap of an earlier actual, against the path as it was agreed when that became known. */
export interface EarlierGap {
  readonly actual: KnownActual;
  readonly target: number;
  readonly gap: Gap;
  /** True when another path was in force then. */
  readonly olderPath: boolean;
}

export interface MeasureStanding {
  readonly measure: Measure;
  readonly asOf: CalendarDay;
  readonly verdict: MeasureVerdict;
  /** What stands of each day, in the order of the days; suppressed ones included. */
  readonly actuals: readonly StandingActual[];
  /** The newest of them; its value is null where it is suppressed. */
  readonly actual: StandingActual | null;
  /** The newest before it that has a value. */
  readonly previous: KnownActual | null;
  /** Of a measure that goes with the year: the one of a year before. */
  readonly yearAgo: KnownActual | null;
  /** The target path in force. */
  readonly path: MeasurePath | null;
  /** Target paths that were agreed before it, oldest first. */
  readonly olderPaths: readonly MeasurePath[];
  /** What the path has on the day of the newest actual. */
  readonly target: number | null;
  /** Why it has none; null where it has one, or there is no path or no actual. */
  readonly outside: 'before-it-begins' | 'after-it-ends' | null;
  readonly gap: Gap | null;
  /** How far it may be on the bad side and still be on its path, in units; null where there is no gap. */
  readonly allowed: number | null;
  readonly gapBefore: EarlierGap | null;
  readonly gapYearAgo: EarlierGap | null;
  /** How it has moved since `previous`, and since a year ago, as plain differences. */
  readonly movement: number | null;
  readonly movementOfYear: number | null;
  /** What the do-nothing path has on the day of the newest actual. */
  readonly doNothing: number | null;
  readonly forecast: ForecastStanding | null;
  readonly projection: Projection;
  /** Set where the next actual is late. */
  readonly stale: Stale | null;
}

/** How a measure stands as of a day, by what was known and agreed by then. */
export function measureStanding(measure: Measure, asOf: CalendarDay): MeasureStanding {
  const actuals = standingActuals(measure, asOf);
  const known = actuals.filter(isKnown);
  const actual = actuals.at(-1) ?? null;
  const earlier = known.filter(({ day }) => actual !== null && day < actual.day);
  const previous = earlier.at(-1) ?? null;
  const yearAgo = actual !== null && measure.seasonal ? yearBefore(earlier, actual.day, measure.every) : null;
  const path = pathInForce(measure, 'target', asOf);
  const onDay = path === null || actual === null ? null : pathValue(path, actual.day);
  const target = onDay?.ok === true ? onDay.value : null;
  const gap =
    actual === null || actual.value === null || target === null
      ? null
      : gapBetween(actual.value, target, measure.better);
  const allowed = gap === null || target === null ? null : allowedGap(measure.tolerance, target);
  const moved = (since: KnownActual | null): number | null =>
    since === null || actual === null || actual.value === null ? null : exact(actual.value - since.value);
  return {
    measure,
    asOf,
    verdict: verdictOf({ measure, path, actual, outside: onDay?.ok === false, gap, allowed }),
    actuals,
    actual,
    previous,
    yearAgo,
    path,
    olderPaths: pathsAgreed(measure, 'target', asOf).slice(0, -1),
    target,
    outside: onDay?.ok === false ? onDay.why : null,
    gap,
    allowed,
    gapBefore: earlierGap(measure, previous, asOf),
    gapYearAgo: earlierGap(measure, yearAgo, asOf),
    movement: moved(previous),
    movementOfYear: moved(yearAgo),
    doNothing: actual === null ? null : valueInForce(measure, 'do-nothing', asOf, actual.day),
    forecast: forecastStanding(measure, asOf),
    projection: projectionOf(measure, known, path),
    stale: staleOf(measure, actuals, asOf),
  };
}

/** How each measure of a plan stands as of a day, in the order of the file. */
export function measureStandings(
  { measures }: { readonly measures: readonly Measure[] },
  asOf: CalendarDay,
): readonly MeasureStanding[] {
  return measures.map((measure) => measureStanding(measure, asOf));
}

function verdictOf({
  measure,
  path,
  actual,
  outside,
  gap,
  allowed,
}: Pick<MeasureStanding, 'measure' | 'path' | 'actual' | 'gap' | 'allowed'> & {
  readonly outside: boolean;
}): MeasureVerdict {
  if (path === null) return 'no-target';
  if (actual === null) return 'no-actuals';
  if (actual.value === null) return 'suppressed';
  if (outside || gap === null) return 'outside-path';
  if (measure.better === null || measure.better === 'neither') return 'no-direction';
  return verdictOfGap(gap, allowed ?? 0);
}

function earlierGap(measure: Measure, actual: KnownActual | null, asOf: CalendarDay): EarlierGap | null {
  const then = actual === null ? null : targetThen(measure, actual, asOf);
  if (actual === null || then === null) return null;
  return { actual, ...then, gap: gapBetween(actual.value, then.target, measure.better) };
}

/**
 * What an actual was held against: of the paths that had been agreed when it first became known the newest that has a value for
 * its day, else the one in force as of `asOf`; null where that has none either.
 */
export function targetThen(
  measure: Measure,
  { actual, day, revised }: StandingActual,
  asOf: CalendarDay,
): { readonly target: number; readonly olderPath: boolean } | null {
  const now = pathInForce(measure, 'target', asOf);
  const agreed = pathsAgreed(measure, 'target', knownOn(revised[0] ?? actual));
  const path = agreed.findLast((one) => valueOrNull(one, day) !== null) ?? now;
  const target = valueOrNull(path, day);
  return target === null ? null : { target, olderPath: path !== now };
}

function valueInForce(measure: Measure, kind: PathKind, asOf: CalendarDay, day: CalendarDay): number | null {
  return valueOrNull(pathInForce(measure, kind, asOf), day);
}
