/**
 * The day in London at an instant. British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on
 * the last Sunday of October (Summer Time Order 2002; the same since 1996). Time-zone tables of a machine would say the
 * same, but depend on its version, and cost 15 ms.
 */
import { addDays, type CalendarDay, dayOf, daysBetween, lastDayOfMonth, weekdayOf } from './calendar-day.ts';

const SECONDS_A_DAY = 86_400;
/** The first hour of a UTC day in which London may have the next one. */
const LATE = 23 * 3600;
const FIRST_DAY = dayOf(1970, 1, 1);
/** Days from 1970 to the ends of the calendar. */
const [EARLIEST, LATEST] = [-25_567, 84_005] as const;

/** `seconds` since 1970 in UTC. Null outside the years 1900 to 2199. Before 1996 the hour of summer may be missed. */
export function londonDay(seconds: number): CalendarDay | null {
  const number = Math.floor(seconds / SECONDS_A_DAY);
  if (FIRST_DAY === null || !(number >= EARLIEST && number <= LATEST)) return null;
  const utcDay = addDays(FIRST_DAY, number);
  // London is at most an hour ahead of UTC, so that the two differ only in the last hour of a UTC day.
  const isLate = seconds - number * SECONDS_A_DAY >= LATE;
  return isLate && isSummerAtNight(utcDay) ? addDays(utcDay, 1) : utcDay;
}

/** The last second of a day in London, counted from 1970 in UTC. Before 1996 the hour of summer may be missed. */
export function lastSecondOf(day: CalendarDay): number {
  const number = FIRST_DAY === null ? 0 : daysBetween(FIRST_DAY, day);
  return number * SECONDS_A_DAY + (isSummerAtNight(day) ? LATE : SECONDS_A_DAY) - 1;
}

/** True when the clocks of London are an hour ahead at 23:00 UTC of that day. */
function isSummerAtNight(day: CalendarDay): boolean {
  const year = Number(day.slice(0, 4));
  return day >= lastSundayOf(year, 3) && day < lastSundayOf(year, 10);
}

function lastSundayOf(year: number, month: number): CalendarDay {
  const last = lastDayOfMonth(year, month);
  return dayOf(year, month, Number(last.slice(8)) - (weekdayOf(last) % 7)) ?? last;
}
