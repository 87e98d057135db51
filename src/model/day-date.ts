import type { CalendarDay } from './calendar-day.ts';
import type { PlanDate } from './plan-date.ts';

/** A day that a file gives as a day, as the date that a table shows. */
export function dayDate(day: CalendarDay): PlanDate {
  return { kind: 'window', text: day, edtf: day, first: day, last: day, precision: 'day', name: null };
}
