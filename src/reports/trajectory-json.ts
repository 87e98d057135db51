/** The trajectory as `--format json` prints it: raw values, and the file and line of each. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Location } from '../model/finding.ts';
import type {
  Actual,
  Better,
  Frequency,
  Measure,
  MeasureKind,
  MeasurePath,
  PathKind,
} from '../model/measure.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import {
  type EarlierGap,
  type MeasureStanding,
  type MeasureVerdict,
  targetThen,
} from '../model/trajectory.ts';
import type { KnownActual, StandingActual } from '../model/trajectory-actuals.ts';
import type { ForecastStanding } from '../model/trajectory-forecast.ts';
import type { Gap } from '../model/trajectory-gap.ts';
import {
  FEWEST_POINTS,
  FEWEST_YEARS,
  FURTHEST_YEARS,
  type NoProjection,
  type Projection,
  type TargetMet,
  WINDOW_POINTS,
  WINDOW_YEARS,
} from '../model/trajectory-projection.ts';
import type { Divergence } from '../model/trajectory-divergence.ts';
import type { Move, Trade } from '../model/trajectory-system.ts';
import type { Locate } from './milestone-record.ts';
import type { TrajectoryReport, VerdictCounts } from './trajectory.ts';

interface Placed {
  readonly file: string;
  readonly line: number | null;
}

interface ActualRecord extends Placed {
  readonly date: PlanDateRecord;
  readonly day: CalendarDay;
  /** Null where it is suppressed. */
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly published: CalendarDay | null;
  readonly source: string | null;
  readonly note: string | null;
}

interface StandingActualRecord extends ActualRecord {
  /** What it was held against: the target path that was in force when it became known, else the one in force now; null where neither has a value. */
  readonly target: number | null;
  readonly olderPath: boolean;
  /** What was said of this day before, oldest first. */
  readonly revised: readonly ActualRecord[];
}

interface PathRecord extends Placed {
  readonly id: string;
  readonly kind: PathKind;
  readonly steps: boolean;
  readonly approvedBy: string | null;
  readonly approved: CalendarDay | null;
  readonly note: string | null;
  readonly points: readonly { readonly day: CalendarDay; readonly value: number }[];
}

interface EarlierGapRecord extends Gap {
  readonly day: CalendarDay;
  readonly value: number;
  readonly target: number;
  readonly olderPath: boolean;
}

interface ProjectionRecord {
  readonly method: 'theil-sen' | 'seasonal' | null;
  /** Why there is none; null where there is one. */
  readonly none: NoProjection | null;
  /** Points that there are, and how many it takes. */
  readonly points: number;
  readonly needed: number | null;
  /** The most that it looks at. */
  readonly window: number | null;
  readonly firstPoint: CalendarDay | null;
  readonly lastPoint: CalendarDay | null;
  readonly pairs: number | null;
  readonly perYear: number | null;
  readonly day: CalendarDay | null;
  readonly target: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly met: TargetMet['kind'] | null;
  /** The day on which it is met, or passed. */
  readonly metOn: CalendarDay | null;
}

interface ForecastRecord {
  readonly path: string;
  readonly before: string | null;
  readonly day: CalendarDay;
  readonly value: number;
  readonly target: number | null;
  readonly variance: Gap | null;
  readonly valueBefore: number | null;
  readonly moved: number | null;
}

interface MeasureRecord extends Placed {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly lens: string | null;
  readonly journey: string | null;
  readonly unit: string | null;
  readonly kind: MeasureKind | null;
  readonly better: Better | null;
  readonly owner: string | null;
  readonly source: string | null;
  readonly tolerance: Measure['tolerance'];
  readonly every: Frequency | null;
  readonly seasonal: boolean;
  readonly baseline: {
    readonly date: PlanDateRecord | null;
    readonly value: number;
    readonly approximate: boolean;
  } | null;
  readonly verdict: MeasureVerdict;
  /** The newest. */
  readonly actual: StandingActualRecord | null;
  readonly previous: StandingActualRecord | null;
  readonly yearAgo: StandingActualRecord | null;
  readonly target: number | null;
  readonly gap: Gap | null;
  readonly allowed: number | null;
  readonly gapBefore: EarlierGapRecord | null;
  readonly gapYearAgo: EarlierGapRecord | null;
  readonly movement: number | null;
  readonly movementOfYear: number | null;
  readonly doNothing: number | null;
  readonly forecast: ForecastRecord | null;
  readonly projection: ProjectionRecord;
  /** Set where the next actual is late. */
  readonly stale: { readonly expectedBy: CalendarDay; readonly daysLate: number } | null;
  /** The id of the target path in force. */
  readonly path: string | null;
  readonly paths: readonly PathRecord[];
  readonly actuals: readonly StandingActualRecord[];
}

export interface TrajectoryJson {
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly lens: string | null;
  readonly measure: string | null;
  readonly method: {
    readonly windowPoints: number;
    readonly fewestPoints: number;
    readonly windowYears: number;
    readonly fewestYears: number;
    readonly furthestYears: number;
  };
  readonly summary: VerdictCounts;
  readonly divergences: readonly {
    readonly kind: Divergence['kind'];
    readonly workstream: string;
    readonly says: string;
    readonly milestones: number;
    readonly complete: readonly string[];
    readonly overdue: readonly string[];
    readonly measures: readonly string[];
    readonly offPath: readonly string[];
  }[];
  readonly trades: readonly {
    readonly lens: string | null;
    readonly first: CalendarDay;
    readonly last: CalendarDay;
    readonly says: string;
    readonly gains: readonly MoveRecord[];
    readonly losses: readonly MoveRecord[];
  }[];
  readonly measures: readonly MeasureRecord[];
}

interface MoveRecord {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

export function trajectoryJson(report: TrajectoryReport, locate: Locate): TrajectoryJson {
  const { scope, counts, divergences, trades, standings } = report;
  return {
    workstream: scope.workstream?.id ?? null,
    owner: scope.owner,
    lens: scope.lens?.id ?? null,
    measure: scope.measure?.id ?? null,
    method: {
      windowPoints: WINDOW_POINTS,
      fewestPoints: FEWEST_POINTS,
      windowYears: WINDOW_YEARS,
      fewestYears: FEWEST_YEARS,
      furthestYears: FURTHEST_YEARS,
    },
    summary: counts,
    divergences: divergences.map(divergenceRecord),
    trades: trades.map(tradeRecord),
    measures: standings.map((standing) => measureRecord(standing, locate)),
  };
}

function divergenceRecord(divergence: Divergence): TrajectoryJson['divergences'][number] {
  const { kind, workstream, says, milestones, complete, overdue, measures, offPath } = divergence;
  return {
    kind,
    workstream: workstream.id,
    says,
    milestones: milestones.length,
    complete: complete.map(({ milestone }) => milestone.ref),
    overdue: overdue.map(({ milestone }) => milestone.ref),
    measures: measures.map(({ measure }) => measure.id),
    offPath: offPath.map(({ measure }) => measure.id),
  };
}

function tradeRecord({ lens, first, last, says, gains, losses }: Trade): TrajectoryJson['trades'][number] {
  return { lens, first, last, says, gains: gains.map(moveRecord), losses: losses.map(moveRecord) };
}

function moveRecord({ standing, since, now, units }: Move): MoveRecord {
  return { measure: standing.measure.id, from: since.value, to: now.value, units };
}

function measureRecord(standing: MeasureStanding, locate: Locate): MeasureRecord {
  const { measure, path, stale } = standing;
  const { id, name, description, lens, journey, unit, kind, better, owner, source } = measure;
  const placed = (at: Location): Placed => ({ file: at.file, line: locate(at)?.line ?? null });
  const actualRecord = ({ at, date, ...actual }: Actual): ActualRecord => ({
    ...actual,
    date: planDateRecord(date),
    ...placed(at),
  });
  const standingRecord = (one: StandingActual): StandingActualRecord => {
    const then = targetThen(measure, one, standing.asOf);
    return {
      ...actualRecord(one.actual),
      target: then?.target ?? null,
      olderPath: then?.olderPath ?? false,
      revised: one.revised.map(actualRecord),
    };
  };
  const optional = (actual: StandingActual | KnownActual | null): StandingActualRecord | null =>
    actual === null ? null : standingRecord(actual);
  return {
    id,
    name,
    description,
    lens,
    journey,
    unit,
    kind,
    better,
    owner,
    source,
    tolerance: measure.tolerance,
    every: measure.every,
    seasonal: measure.seasonal,
    baseline: baselineRecord(measure),
    verdict: standing.verdict,
    actual: optional(standing.actual),
    previous: optional(standing.previous),
    yearAgo: optional(standing.yearAgo),
    target: standing.target,
    gap: standing.gap,
    allowed: standing.allowed,
    gapBefore: gapRecord(standing.gapBefore),
    gapYearAgo: gapRecord(standing.gapYearAgo),
    movement: standing.movement,
    movementOfYear: standing.movementOfYear,
    doNothing: standing.doNothing,
    forecast: forecastRecord(standing.forecast),
    projection: projectionRecord(standing.projection),
    stale: stale === null ? null : { expectedBy: stale.expectedBy, daysLate: stale.daysLate },
    path: path?.id ?? null,
    paths: measure.paths.map((one) => ({ ...pathRecord(one), ...placed(one.at) })),
    actuals: standing.actuals.map(standingRecord),
    ...placed(measure.at),
  };
}

function baselineRecord({ baseline }: Measure): MeasureRecord['baseline'] {
  return baseline === null
    ? null
    : { ...baseline, date: baseline.date === null ? null : planDateRecord(baseline.date) };
}

function gapRecord(earlier: EarlierGap | null): EarlierGapRecord | null {
  if (earlier === null) return null;
  const { actual, target, gap, olderPath } = earlier;
  return { ...gap, day: actual.day, value: actual.value, target, olderPath };
}

function pathRecord(measurePath: MeasurePath): Omit<PathRecord, keyof Placed> {
  const { at: _, ...path } = measurePath;
  return path;
}

function forecastRecord(forecast: ForecastStanding | null): ForecastRecord | null {
  return forecast === null
    ? null
    : { ...forecast, path: forecast.path.id, before: forecast.before?.id ?? null };
}

function projectionRecord(projection: Projection): ProjectionRecord {
  if (projection.kind === 'none') {
    const { why, have, needed } = projection;
    return { ...NOTHING_PROJECTED, none: why, points: have, needed };
  }
  const { kind: _, points, met, ...rest } = projection;
  return {
    ...NOTHING_PROJECTED,
    ...rest,
    points: points.length,
    firstPoint: points[0]?.day ?? null,
    lastPoint: points.at(-1)?.day ?? null,
    met: met.kind,
    metOn: met.kind === 'on' || met.kind === 'passed' ? met.day : null,
  };
}

const NOTHING_PROJECTED: ProjectionRecord = {
  method: null,
  none: null,
  points: 0,
  needed: null,
  window: null,
  firstPoint: null,
  lastPoint: null,
  pairs: null,
  perYear: null,
  day: null,
  target: null,
  value: null,
  low: null,
  high: null,
  met: null,
  metOn: null,
};
