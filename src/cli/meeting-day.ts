import type { CalendarDay } from '../model/calendar-day.ts';
import { EMPTY_CALENDAR } from '../model/calendar.ts';
import { readPlanDate } from '../model/plan-date.ts';
import { UsageError } from './usage-error.ts';

/** The day of a meeting as somebody types it after a command: `2025-04-10` or "10 April 2025". */
export function readMeetingDay(text: string, command: string): CalendarDay {
  const read = readPlanDate(text, EMPTY_CALENDAR);
  if (read.ok && read.date.kind === 'window' && read.date.first === read.date.last) return read.date.first;
  const why = read.ok ? '' : ` ${read.reason}`;
  throw new UsageError(
    `${command} takes the day of a meeting, and "${text}" is not a day.${why} Write it like this: 2025-04-10.`,
  );
}
