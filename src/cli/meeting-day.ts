/** The day of the meeting that a report is made for. */
import type { Body } from '../model/body.ts';
import { addDays, type CalendarDay } from '../model/calendar-day.ts';
import { dayToWrite } from '../model/day-to-write.ts';
import { EMPTY_CALENDAR } from '../model/calendar.ts';
import { dayTrouble, nextMeeting } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { dayText, readPlanDate } from '../model/plan-date.ts';
import { UsageError } from './usage-error.ts';

/**
 * The day that somebody has given after `command`, else that of the next meeting, which may be the day of the report
 * itself. A usage error where the day has gone by, and where none is given and none can be known.
 */
export function dayOfMeeting(
  plan: Plan,
  body: Body,
  date: string | null,
  asOf: CalendarDay,
  command: string,
): CalendarDay {
  const given = date === null ? null : readMeetingDay(date, command);
  if (given !== null) {
    if (given >= asOf) return given;
    throw new UsageError(
      `the meeting of ${dayText(given)} lies before the day of the report, ${dayText(asOf)}. To see how things stood before it, add --as-of ${addDays(given, -7)} or another day before it.`,
    );
  }
  const next = nextMeeting(plan, body.id, addDays(asOf, -1));
  if (next !== null) return next.day;
  const why = dayTrouble(plan, body) ?? `no meeting after ${dayText(asOf)}`;
  throw new UsageError(
    `it is not known when ${body.name} meets next: ${why}. Give the day, as in "${command} ${addDays(asOf, 14)}", or write its cadence with a weekday, such as "monthly, second Thursday".`,
  );
}

/** As somebody types it: `2025-04-10` or "10 April 2025". */
function readMeetingDay(text: string, command: string): CalendarDay {
  const read = readPlanDate(text, EMPTY_CALENDAR);
  if (read.ok && read.date.kind === 'window' && read.date.first === read.date.last) return read.date.first;
  const meant = dayToWrite(text, EMPTY_CALENDAR);
  const why = read.ok ? '' : `${read.reason} `;
  throw new UsageError(
    `${command} takes the day of a meeting, and "${text}" is not a day. ${meant ?? `${why}Write it like this: 2025-04-10.`}`,
  );
}
