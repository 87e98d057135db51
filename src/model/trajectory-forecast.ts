/** What finance (or whoever owns the measure) forecasts, against the target at the end of the year, and how that has moved. */
import { type CalendarDay, lastDayOfMonth, partsOf } from './calendar-day.ts';
import { exact } from './exact.ts';
import type { Measure, MeasurePath } from './measure.ts';
import { type Gap, gapBetween } from './trajectory-gap.ts';
import { pathInForce, pathsAgreed, valueOrNull } from './trajectory-path.ts';

export interface ForecastStanding {
  /** The newest forecast. */
  readonly path: MeasurePath;
  /** The one before it; null where it is the first. */
  readonly before: MeasurePath | null;
  /** The day that is forecast: the end of the financial year where the forecast reaches it, else its own last day. */
  readonly day: CalendarDay;
  readonly value: number;
  /** The target of that day, and the variance from it: positive is worse. Null where there is none. */
  readonly target: number | null;
  readonly variance: Gap | null;
  /** What was forecast for that day before, and how the forecast has moved since; null where there is none. */
  readonly valueBefore: number | null;
  readonly moved: number | null;
}

/** The newest forecast as of a day; null where a measure has none. */
export function forecastStanding(measure: Measure, asOf: CalendarDay): ForecastStanding | null {
  const paths = pathsAgreed(measure, 'forecast', asOf);
  const path = paths.at(-1);
  const last = path?.points.at(-1);
  if (path === undefined || last === undefined) return null;
  const before = paths.at(-2) ?? null;
  const yearEnd = endOfFinancialYear(asOf);
  const atYearEnd = valueOrNull(path, yearEnd);
  const [day, value] = atYearEnd === null ? [last.day, last.value] : [yearEnd, atYearEnd];
  const target = valueOrNull(pathInForce(measure, 'target', asOf), day);
  const valueBefore = valueOrNull(before, day);
  return {
    path,
    before,
    day,
    value,
    target,
    variance: target === null ? null : gapBetween(value, target, measure.better),
    valueBefore,
    moved: valueBefore === null ? null : exact(value - valueBefore),
  };
}

/** 31 March on or after a day. */
function endOfFinancialYear(day: CalendarDay): CalendarDay {
  const { year, month } = partsOf(day);
  return lastDayOfMonth(month <= 3 ? year : year + 1, 3);
}
