/** A measure as it is drawn: its actuals, its paths, where it is going, and what was to move it from when. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { PathKind } from '../../model/measure.ts';
import type { State } from '../../model/schedule.ts';
import type { MeasureVerdict } from '../../model/trajectory.ts';
import type { Anchor } from './anchors.ts';

/** A report on measures as it is drawn in a file: one of them large, or all of them beside each other. */
export interface MeasuresSection {
  readonly kind: 'measures';
  readonly heading: string;
  readonly charts: readonly MeasureChart[];
  /** How many have nothing that could be drawn. */
  readonly without: number;
}

export interface MeasureChart {
  readonly name: string;
  /** What stands on the axis: "pupils"; null where the plan names no unit. */
  readonly unit: string | null;
  readonly verdict: MeasureVerdict;
  /** "off its path". */
  readonly standing: string;
  /** How it stands, in one sentence with its numbers. */
  readonly says: string;
  /** The day that the report speaks for. */
  readonly asOf: CalendarDay;
  /** In the order of their days. */
  readonly actuals: readonly ChartActual[];
  readonly paths: readonly ChartPath[];
  /** Null where there is none. */
  readonly projection: ChartProjection | null;
  /** The projects that are to move it. */
  readonly movers: readonly ChartMover[];
}

export interface ChartActual {
  readonly day: CalendarDay;
  /** Null where it is suppressed. */
  readonly value: number | null;
  /** "9.8". */
  readonly text: string;
  /** True where a newer figure has taken its place. */
  readonly isRevised: boolean;
}

export interface ChartPath {
  readonly kind: PathKind;
  /** False of one that a newer path has taken the place of. */
  readonly isInForce: boolean;
  /** True when a value holds until the next point. */
  readonly steps: boolean;
  /** What it has at its end: "6.5". */
  readonly text: string;
  readonly points: readonly { readonly day: CalendarDay; readonly value: number }[];
}

/** From the newest actual to the end of the path, and between which values it lies nine times in ten. */
export interface ChartProjection {
  readonly from: { readonly day: CalendarDay; readonly value: number };
  readonly day: CalendarDay;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** "6.8". */
  readonly text: string;
  /** "5.1 to 7.2"; null where there is no range. */
  readonly range: string | null;
}

/** A project that is to move the measure. */
export interface ChartMover {
  readonly project: string;
  readonly to: Anchor;
  /** "is to decrease it from October 2024". */
  readonly text: string;
  /** The first day from which it was to; null where no day is said. */
  readonly from: CalendarDay | null;
  /** Its milestones that have a day, in the order of those. */
  readonly milestones: readonly ChartMilestone[];
}

export interface ChartMilestone {
  readonly day: CalendarDay;
  readonly state: State;
  /** "Routes of the first twelve, by March 2025: overdue by 4 days". */
  readonly text: string;
}
