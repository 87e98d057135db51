import { type CalendarDay, calendarDay } from '../../src/model/calendar-day.ts';

/** The day that a test names; a slip in the test is an error at once. */
export function day(text: string): CalendarDay {
  const found = calendarDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}
