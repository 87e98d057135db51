import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';

/** A day of the calendar, years 1900 to 2199, as branded `YYYY-MM-DD`. Text order is date order. */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };

/** Year, month 1 to 12 and day of the month 1 to 31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** Our own table, because Intl would follow the locale of the machine. January is index 0. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Monday is index 0, so `WEEKDAY_NAMES[weekdayOf(day) - 1]` names the weekday of `day`. */
export const WEEKDAY_NAMES: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

const MILLISECONDS_A_DAY = 86_400_000;
const FIRST_NUMBER = dayNumber(FIRST_YEAR, 1, 1);
const LAST_NUMBER = dayNumber(LAST_YEAR, 12, 31);
const ALL_MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `text` names, or null when it is not strictly `YYYY-MM-DD`, no real day, or outside 1900 to 2199. */
export function calendarDay(text: string): CalendarDay | null {
  if (text.length !== 10) return null;
  const match = ISO_DAY.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of these numbers (month 1 to 12), or null when there is no such day between 1900 and 2199. */
export function dayOf(year: number, month: number, day: number): CalendarDay | null {
  if (!isYear(year) || !isWithin(month, 1, 12) || !isWithin(day, 1, daysInMonth(year, month))) return null;
  return spell(year, month, day);
}

/** True for the whole numbers 1900 to 2199. */
export function isYear(year: number): boolean {
  return isWithin(year, FIRST_YEAR, LAST_YEAR);
}

export function partsOf(day: CalendarDay): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** `n` whole days after `day` (before, when negative). Clamps to 1 January 1900 and 31 December 2199. */
export function addDays(day: CalendarDay, n: number): CalendarDay {
  return fromNumber(numberOf(day) + n);
}

/**
 * `n` whole months after `day` (before, when negative); where the month is too short, its last day. Count
 * each step from the first date: chained steps drift (31 January + 1 + 1 is 28 March, + 2 is 31 March).
 * Clamps to 1 January 1900 and 31 December 2199.
 */
export function addMonths(day: CalendarDay, n: number): CalendarDay {
  const steps = Math.max(-ALL_MONTHS, Math.min(ALL_MONTHS, n));
  const moved = addMonthsToDate(new UTCDateMini(numberOf(day) * MILLISECONDS_A_DAY), steps);
  return fromNumber(Math.round(moved.getTime() / MILLISECONDS_A_DAY));
}

/** Whole days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return numberOf(to) - numberOf(from);
}

/** The last day of a month (1 to 12); a year or month out of range is taken to the nearest edge. */
export function lastDayOfMonth(year: number, month: number): CalendarDay {
  const [sameYear, sameMonth] = [clamp(year, FIRST_YEAR, LAST_YEAR), clamp(month, 1, 12)];
  return spell(sameYear, sameMonth, daysInMonth(sameYear, sameMonth));
}

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export function weekdayOf(day: CalendarDay): number {
  // Day number 0, 1 January 1970, was a Thursday.
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

function isWithin(n: number, low: number, high: number): boolean {
  return Number.isInteger(n) && n >= low && n <= high;
}

function clamp(n: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, n));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

function numberOf(day: CalendarDay): number {
  const { year, month, day: date } = partsOf(day);
  return dayNumber(year, month, date);
}

function fromNumber(number: number): CalendarDay {
  const date = new Date(clamp(number, FIRST_NUMBER, LAST_NUMBER) * MILLISECONDS_A_DAY);
  return spell(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function spell(year: number, month: number, day: number): CalendarDay {
  // The one place where text becomes a day: it was put together from a day of the calendar.
  // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-unsafe-type-assertion
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CalendarDay;
}
