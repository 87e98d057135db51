/** Whether the next actual of a measure is late: by how often there is one, and how long people are given to publish it. */
import { addDays, addMonths, type CalendarDay, daysBetween } from './calendar-day.ts';
import type { Frequency, Measure } from './measure.ts';
import type { StandingActual } from './trajectory-actuals.ts';

export interface Stale {
  readonly newest: StandingActual;
  readonly every: Frequency;
  /** The last day on which the next one would have been in time. */
  readonly expectedBy: CalendarDay;
  readonly daysLate: number;
}

/** Days from the end of a period until its number is late: what those who collect it usually need, and half as much again. */
export const GRACE_DAYS: Readonly<Record<Frequency, number>> = {
  week: 14,
  month: 45,
  quarter: 60,
  term: 90,
  year: 180,
};

/** Of what stands as of a day, in the order of the days. Null where the next one is not late, or nobody said how often there is one. */
export function staleOf(
  { every }: Measure,
  actuals: readonly StandingActual[],
  asOf: CalendarDay,
): Stale | null {
  const newest = actuals.at(-1);
  if (newest === undefined || every === null) return null;
  const expectedBy = addDays(periodAfter(newest.day, every), GRACE_DAYS[every]);
  return asOf > expectedBy ? { newest, every, expectedBy, daysLate: daysBetween(expectedBy, asOf) } : null;
}

const MONTHS: Readonly<Record<Exclude<Frequency, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  term: 4,
  year: 12,
};

/** The end of the period after the one that ends on a day. */
function periodAfter(day: CalendarDay, every: Frequency): CalendarDay {
  // Counted from the day after, so that the end of February is followed by that of March.
  return every === 'week' ? addDays(day, 7) : addDays(addMonths(addDays(day, 1), MONTHS[every]), -1);
}
