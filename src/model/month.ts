/** Months as numbers, counted from January of the first year there is: neighbours differ by one. */
import {
  type CalendarDay,
  dayOf,
  FIRST_YEAR,
  LAST_YEAR,
  lastDayOfMonth,
  MONTH_NAMES,
  partsOf,
} from './calendar-day.ts';

export const ALL_MONTHS: number = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** The number of the month that a day lies in: 0 to `ALL_MONTHS - 1`. */
export function monthNumber(day: CalendarDay): number {
  const { year, month } = partsOf(day);
  return (year - FIRST_YEAR) * 12 + month - 1;
}

/** The year and the month (1 to 12) of that number; numbers beyond the calendar are taken to its edge. */
export function monthParts(number: number): { readonly year: number; readonly month: number } {
  const within = Math.max(0, Math.min(ALL_MONTHS - 1, number));
  return { year: FIRST_YEAR + Math.floor(within / 12), month: (within % 12) + 1 };
}

export function firstDayOfMonthNumber(number: number): CalendarDay {
  const last = lastDayOfMonthNumber(number);
  const { year, month } = monthParts(number);
  return dayOf(year, month, 1) ?? last;
}

export function lastDayOfMonthNumber(number: number): CalendarDay {
  const { year, month } = monthParts(number);
  return lastDayOfMonth(year, month);
}

/** `September 2021`. */
export function monthText(number: number): string {
  const { year, month } = monthParts(number);
  return `${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}
