/** A measure as it is drawn: its actuals, its paths, where it is going, and which milestones were to move it. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { PathKind } from '../../model/measure.ts';
import type { MeasureVerdict } from '../../model/trajectory.ts';
import type { Anchor } from './anchors.ts';

/** One measure, drawn. */
export interface MeasureChartSection {
  readonly kind: 'measure-chart';
  readonly id: Anchor | null;
  readonly heading: string;
  readonly chart: MeasureChart;
}

export interface MeasureChart {
  readonly name: string;
  /** What stands on the axis: "pupils"; null where the plan names no unit. */
  readonly unit: string | null;
  readonly verdict: MeasureVerdict;
  /** What the drawing says, in one sentence. */
  readonly says: string;
  /** The day that the report speaks for. */
  readonly asOf: CalendarDay;
  /** In the order of their days. */
  readonly actuals: readonly ChartActual[];
  readonly paths: readonly ChartPath[];
  /** Null where there is none. */
  readonly projection: ChartProjection | null;
  /** What was to take effect when. */
  readonly effects: readonly ChartEffect[];
}

export interface ChartActual {
  readonly day: CalendarDay;
  /** Null where it is suppressed. */
  readonly value: number | null;
  /** "9.8 weeks in February 2025". */
  readonly text: string;
  /** True where a newer figure has taken its place. */
  readonly isRevised: boolean;
}

export interface ChartPath {
  readonly kind: PathKind;
  /** False of one that a newer path has taken the place of. */
  readonly isInForce: boolean;
  readonly steps: boolean;
  readonly label: string;
  readonly points: readonly { readonly day: CalendarDay; readonly value: number; readonly text: string }[];
}

/** From the newest actual to the end of the path, and between which values it lies nine times in ten. */
export interface ChartProjection {
  readonly from: { readonly day: CalendarDay; readonly value: number };
  readonly day: CalendarDay;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

export interface ChartEffect {
  /** From the first to the last day of when it was to take effect. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** "Routes of the first twelve, by March 2025: overdue by 4 days". */
  readonly text: string;
  readonly to: Anchor | null;
}
