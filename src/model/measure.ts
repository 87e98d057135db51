/** Measures: the trajectory is made of these. What is worked out of them stands in trajectory.ts. */
import type { CalendarDay } from './calendar-day.ts';
import type { Location } from './finding.ts';
import type { PlanDate } from './plan-date.ts';

/**
 * What its numbers are: how many there are on a day (stock), how many in a period (flow), a share (rate), or the sum since
 * the beginning of the year or of the programme (cumulative).
 */
export const MEASURE_KINDS = ['stock', 'flow', 'rate', 'cumulative'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Which way is good. Never assumed: null where the plan does not say. */
export const BETTER = ['lower', 'higher', 'neither'] as const;
export type Better = (typeof BETTER)[number];

/** How often there is an actual. */
export const FREQUENCIES = ['week', 'month', 'quarter', 'term', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** The target, what would happen if nothing were done, and what finance (or whoever owns it) forecasts. */
export const PATH_KINDS = ['target', 'do-nothing', 'forecast'] as const;
export type PathKind = (typeof PATH_KINDS)[number];

/** A point of the child's journey, in the order of the file. */
export interface JourneyPoint {
  readonly at: Location;
  readonly id: string;
  readonly name: string;
}

export interface Measure {
  readonly at: Location;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** The id of a success lens of programme.yaml. */
  readonly lens: string | null;
  /** The id of a point of the journey. */
  readonly journey: string | null;
  /** As people read it after a number: `pupils`, `per cent`, `£m`. */
  readonly unit: string | null;
  readonly kind: MeasureKind | null;
  readonly better: Better | null;
  readonly owner: string | null;
  /** Where its numbers come from. */
  readonly source: string | null;
  readonly tolerance: Tolerance | null;
  readonly every: Frequency | null;
  /** True when it goes up and down with the year, so that a trend needs two whole years. */
  readonly seasonal: boolean;
  readonly baseline: MeasureBaseline | null;
  /** All that were ever agreed: a newer one of the same kind takes the place of an older one from the day of its approval. */
  readonly paths: readonly MeasurePath[];
  /** As the file has them, revised ones included; inline ones first, then those of the CSV. */
  readonly actuals: readonly Actual[];
  /** The CSV that actuals come from, as reports name it; null where there is none. */
  readonly actualsFile: string | null;
}

/** How far off its path a measure may be on the bad side and still count as on it. */
export interface Tolerance {
  readonly value: number;
  readonly of: 'unit' | 'percent';
}

export interface MeasureBaseline {
  /** Null where the plan does not say when it was so. */
  readonly date: PlanDate | null;
  readonly value: number;
  readonly approximate: boolean;
}

export interface MeasurePath {
  readonly at: Location;
  readonly id: string;
  readonly kind: PathKind;
  /** In the order of their days; at least one. */
  readonly points: readonly PathPoint[];
  /** True when a value holds until the next point, else it goes from point to point in a straight line. */
  readonly steps: boolean;
  /** The id of a body, a role or a name; null where nobody is recorded to have agreed it. */
  readonly approvedBy: string | null;
  readonly approved: CalendarDay | null;
  readonly note: string | null;
}

export interface PathPoint {
  readonly day: CalendarDay;
  readonly value: number;
}

export interface Actual {
  readonly at: Location;
  /** The day or the period that it speaks of. */
  readonly date: PlanDate;
  /** The last day of that. */
  readonly day: CalendarDay;
  /** Null where it is suppressed. */
  readonly value: number | null;
  /** True where the number is too small to be published. */
  readonly suppressed: boolean;
  /** The day on which it became known; null where that is not recorded. Of two for one day the later published stands, else the one that stands later. */
  readonly published: CalendarDay | null;
  readonly source: string | null;
  readonly note: string | null;
}
