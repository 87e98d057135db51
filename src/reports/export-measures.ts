/** Measures as `milepost export` has them: what stands in measures.yaml and the CSV files, with dates as windows. */
import type { JourneyPoint, Measure, MeasurePath } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { Locate } from './milestone-record.ts';
import { type Placed, placed } from './placed.ts';

type ActualRecord = Placed &
  Omit<Measure['actuals'][number], 'at' | 'date'> & { readonly date: PlanDateRecord };

interface MeasureRecord extends Placed, Omit<Measure, 'at' | 'baseline' | 'paths' | 'actuals'> {
  readonly baseline: {
    readonly date: PlanDateRecord | null;
    readonly value: number;
    readonly approximate: boolean;
  } | null;
  readonly paths: readonly (Placed & Omit<MeasurePath, 'at'>)[];
  readonly actuals: readonly ActualRecord[];
}

export interface MeasuresRecord {
  readonly journey: readonly (Placed & Omit<JourneyPoint, 'at'>)[];
  readonly measures: readonly MeasureRecord[];
}

export function measuresRecord({ journey, measures }: Plan, locate: Locate): MeasuresRecord {
  return {
    journey: journey.map(({ at, ...point }) => ({ ...point, ...placed(at, locate) })),
    measures: measures.map((measure) => measureRecord(measure, locate)),
  };
}

function measureRecord({ at, baseline, paths, actuals, ...rest }: Measure, locate: Locate): MeasureRecord {
  return {
    ...rest,
    baseline:
      baseline === null
        ? null
        : { ...baseline, date: baseline.date === null ? null : planDateRecord(baseline.date) },
    paths: paths.map(({ at: place, ...path }) => ({ ...path, ...placed(place, locate) })),
    actuals: actuals.map(({ at: place, date, ...actual }) => ({
      ...actual,
      date: planDateRecord(date),
      ...placed(place, locate),
    })),
    ...placed(at, locate),
  };
}
