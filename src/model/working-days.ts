/** Days on which an office in England or Wales is open: Monday to Friday, without bank holidays. */
import { bankHolidayOn } from './bank-holidays.ts';
import { addDays, type CalendarDay, weekdayOf } from './calendar-day.ts';

/** In a year whose bank holidays are not known (bank-holidays.ts) every Monday to Friday is one; whoever prints it says so. */
export function isWorkingDay(day: CalendarDay): boolean {
  return weekdayOf(day) <= 5 && bankHolidayOn(day) === null;
}

/** The working day `count` working days after `day` (before, when negative); `day` itself need be none. 0 gives `day`. */
export function addWorkingDays(day: CalendarDay, count: number): CalendarDay {
  const step = count < 0 ? -1 : 1;
  let [left, found] = [Math.abs(count), day];
  // Both edges of the calendar, to which days are clamped, are working days, so that this ends.
  while (left > 0) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
