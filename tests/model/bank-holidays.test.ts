import { describe, expect, test } from 'vitest';
import {
  areBankHolidaysKnown,
  bankHolidayOn,
  FIRST_BANK_HOLIDAY_YEAR,
  LAST_BANK_HOLIDAY_YEAR,
} from '../../src/model/bank-holidays.ts';
import { addDays, type CalendarDay, dayOf, lastDayOfMonth, weekdayOf } from '../../src/model/calendar-day.ts';
import { addWorkingDays, isWorkingDay } from '../../src/model/working-days.ts';
import { day } from './days.ts';

const YEARS = Array.from(
  { length: LAST_BANK_HOLIDAY_YEAR - FIRST_BANK_HOLIDAY_YEAR + 1 },
  (_, index) => FIRST_BANK_HOLIDAY_YEAR + index,
);

/** What was proclaimed for one year alone: days that went, and days that came. */
const PROCLAIMED: Readonly<Record<number, { gone: readonly string[]; come: readonly string[] }>> = {
  2020: { gone: ['2020-05-04'], come: ['2020-05-08'] },
  2022: { gone: ['2022-05-30'], come: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { gone: [], come: ['2023-05-08'] },
};

describe('the bundled bank holidays are what the law makes of each year', () => {
  test.each(YEARS)('%i', (year) => {
    const { gone, come } = PROCLAIMED[year] ?? { gone: [], come: [] };
    const expected = [...byLaw(year).filter((found) => !gone.includes(found)), ...come].toSorted();
    expect(bundled(year)).toEqual(expected);
  });

  test.each([
    { of: '2020-05-08', name: 'Early May bank holiday (VE Day)' },
    { of: '2020-05-04', name: null },
    { of: '2021-12-25', name: null },
    { of: '2021-12-27', name: 'Christmas Day (substitute day)' },
    { of: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
    { of: '2022-12-26', name: 'Boxing Day' },
    { of: '2022-12-27', name: 'Christmas Day (substitute day)' },
    { of: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' },
    { of: '2028-01-03', name: 'New Year’s Day (substitute day)' },
  ])('$of is called $name', ({ of, name }) => {
    expect(bankHolidayOn(day(of))).toBe(name);
  });

  test('of other years nothing is said', () => {
    expect(areBankHolidaysKnown(day('2018-01-01'))).toBe(true);
    expect(areBankHolidaysKnown(day('2028-12-31'))).toBe(true);
    expect(areBankHolidaysKnown(day('2017-12-25'))).toBe(false);
    expect(areBankHolidaysKnown(day('2029-12-25'))).toBe(false);
    expect(bankHolidayOn(day('2029-12-25'))).toBeNull();
  });
});

describe('working days', () => {
  test.each([
    { what: 'a Saturday', of: '2025-04-19', works: false },
    { what: 'Easter Monday', of: '2025-04-21', works: false },
    { what: 'the Tuesday after it', of: '2025-04-22', works: true },
    { what: 'Christmas Day of a year that is not known', of: '2029-12-25', works: true },
  ])('$what', ({ of, works }) => {
    expect(isWorkingDay(day(of))).toBe(works);
  });

  test.each([
    { what: 'a week before a Thursday', from: '2025-03-13', count: -5, gives: '2025-03-06' },
    { what: 'over Easter', from: '2025-04-24', count: -5, gives: '2025-04-15' },
    { what: 'from a Sunday', from: '2025-03-16', count: -1, gives: '2025-03-14' },
    { what: 'onwards over Christmas', from: '2024-12-24', count: 2, gives: '2024-12-30' },
    { what: 'none', from: '2025-03-16', count: 0, gives: '2025-03-16' },
    { what: 'before the first day there is', from: '1900-01-02', count: -300, gives: '1900-01-01' },
    { what: 'after the last day there is', from: '2199-12-30', count: 300, gives: '2199-12-31' },
  ])('$what', ({ from, count, gives }) => {
    expect(addWorkingDays(day(from), count)).toBe(gives);
  });
});

function bundled(year: number): readonly string[] {
  const days: string[] = [];
  for (let at = must(year, 1, 1); at <= must(year, 12, 31); at = addDays(at, 1)) {
    if (bankHolidayOn(at) !== null) days.push(at);
  }
  return days;
}

/** The Act of 1971 and the standing proclamations; a day on a weekend gives the next weekday that is free. */
function byLaw(year: number): readonly string[] {
  const easter = easterSunday(year);
  const days: CalendarDay[] = [addDays(easter, -2), addDays(easter, 1)];
  days.push(firstMonday(must(year, 5, 1)), lastMonday(year, 5), lastMonday(year, 8));
  // Those that fall on a weekday come first, so that none of the others is put on one of them.
  const fixed = [must(year, 1, 1), must(year, 12, 25), must(year, 12, 26)];
  days.push(...fixed.filter((at) => weekdayOf(at) <= 5));
  for (const weekend of fixed.filter((at) => weekdayOf(at) > 5)) {
    let at = weekend;
    while (weekdayOf(at) > 5 || days.includes(at)) at = addDays(at, 1);
    days.push(at);
  }
  return days;
}

/** Gauss's rule for the Gregorian calendar; holds from 1900 to 2099. */
function easterSunday(year: number): CalendarDay {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const d = (19 * a + 24) % 30;
  const e = (2 * b + 4 * c + 6 * d + 5) % 7;
  const offset = d === 29 && e === 6 ? 28 : d === 28 && e === 6 && a > 10 ? 27 : d + e;
  return addDays(must(year, 3, 22), offset);
}

function firstMonday(from: CalendarDay): CalendarDay {
  return addDays(from, (8 - weekdayOf(from)) % 7);
}

function lastMonday(year: number, month: number): CalendarDay {
  const last = lastDayOfMonth(year, month);
  return addDays(last, 1 - weekdayOf(last));
}

function must(year: number, month: number, date: number): CalendarDay {
  const found = dayOf(year, month, date);
  if (found === null) throw new Error(`${year}-${month}-${date} is no day`);
  return found;
}
