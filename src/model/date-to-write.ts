import type { Calendar } from './calendar.ts';
import { dayText, type PlanDate, periodText, readPlanDate, sameWindow } from './plan-date.ts';

/**
 * A date of another version of a plan as it is to be written into this one: as it stood there, or in days where a name
 * in it means others by the calendar of this one.
 */
export function dateToWrite(date: PlanDate, calendar: Calendar): string {
  const read = readPlanDate(date.text, calendar);
  if (read.ok && sameWindow(read.date, date)) return date.text;
  switch (date.kind) {
    case 'window':
      return periodText({ ...date, precision: 'day', name: null });
    case 'by':
      return `by ${dayText(date.last)}`;
    case 'open':
      return `from ${dayText(date.startBy)}`;
    case 'tbc':
      return date.promisedBy === null ? 'tbc' : `tbc by ${dayText(date.promisedBy)}`;
  }
}
