/** Days as columns: months side by side, each the same number of columns wide. */
import { type CalendarDay, lastDayOfMonth, MONTH_NAMES, partsOf } from '../model/calendar-day.ts';
import { firstDayOfMonthNumber, lastDayOfMonthNumber, monthNumber, monthParts } from '../model/month.ts';

/** Some months that are drawn side by side. */
export interface MonthGrid {
  /** The number of the first month. */
  readonly from: number;
  readonly months: number;
  /** Columns a month. */
  readonly each: number;
}

export function gridWidth({ months, each }: MonthGrid): number {
  return months * each;
}

export function firstDayOfGrid({ from }: MonthGrid): CalendarDay {
  return firstDayOfMonthNumber(from);
}

export function lastDayOfGrid({ from, months }: MonthGrid): CalendarDay {
  return lastDayOfMonthNumber(from + months - 1);
}

/** The column of a day, counted from 0; negative before the grid, at least its width after it. */
export function columnOf(day: CalendarDay, { from, each }: MonthGrid): number {
  const { year, month, day: date } = partsOf(day);
  const days = partsOf(lastDayOfMonth(year, month)).day;
  return (monthNumber(day) - from) * each + Math.floor(((date - 1) * each) / days);
}

/** The years above the months, each where its first month is; left out where there is no room for four figures. */
export function yearLine({ from, months, each }: MonthGrid): string {
  let line = '';
  for (let month = 0; month < months; month += 1) {
    const { year, month: inYear } = monthParts(from + month);
    const columns = Math.min(12 - inYear + 1, months - month) * each;
    if ((month === 0 || inYear === 1) && columns >= 4) line = line.padEnd(month * each) + String(year);
  }
  return line;
}

/** `Jul Aug Sep`, or `JAS` where there is less room. */
export function monthLine({ from, months, each }: MonthGrid): string {
  return Array.from({ length: months }, (_, month) => {
    const name = MONTH_NAMES[monthParts(from + month).month - 1] ?? '';
    return name.slice(0, each >= 4 ? 3 : 1).padEnd(each);
  })
    .join('')
    .trimEnd();
}
