import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarDay,
  calendarDay,
  dayOf,
  daysBetween,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from '../../src/model/calendar-day.ts';
import { day } from './days.ts';

const days = fc
  .integer({ min: 0, max: daysBetween(day('1900-01-01'), day('2199-12-31')) })
  .map((n) => addDays(day('1900-01-01'), n));

describe('a day is strictly YYYY-MM-DD and real', () => {
  test.each([
    { what: 'an ordinary day', text: '2021-09-15', good: true },
    { what: '29 February of a leap year', text: '2020-02-29', good: true },
    { what: '29 February of 2000, a leap century', text: '2000-02-29', good: true },
    { what: 'the first day there is', text: '1900-01-01', good: true },
    { what: 'the last day there is', text: '2199-12-31', good: true },
    { what: '29 February of 1900, no leap year', text: '1900-02-29', good: false },
    { what: '30 February, which Date would make 2 March', text: '2021-02-30', good: false },
    { what: 'month 13', text: '2021-13-01', good: false },
    { what: 'day 0', text: '2021-01-00', good: false },
    { what: 'a month', text: '2021-09', good: false },
    { what: 'a trailing space, which parseISO takes', text: '2021-09-15 ', good: false },
    { what: 'one digit', text: '2021-9-15', good: false },
    { what: 'the day before the first', text: '1899-12-31', good: false },
    { what: 'the day after the last', text: '2200-01-01', good: false },
    { what: 'digits of another script', text: '２０２１-09-15', good: false },
  ])('$what: $text', ({ text, good }) => {
    expect(calendarDay(text)).toBe(good ? text : null);
  });

  test('numbers that name no day give null', () => {
    expect(dayOf(2021, 9, 15)).toBe('2021-09-15');
    expect(dayOf(2021, 9, 31)).toBeNull();
    expect(dayOf(2021, 0, 1)).toBeNull();
    expect(dayOf(2021.5, 9, 1)).toBeNull();
    expect(dayOf(Number.NaN, 9, 1)).toBeNull();
  });
});

describe('arithmetic on days', () => {
  test.each([
    { what: 'one month from 31 January', from: '2021-01-31', months: 1, gives: '2021-02-28' },
    {
      what: 'two months from 31 January, counted from the first date',
      from: '2021-01-31',
      months: 2,
      gives: '2021-03-31',
    },
    { what: 'one month from 31 January of a leap year', from: '2020-01-31', months: 1, gives: '2020-02-29' },
    { what: 'back over a new year', from: '2021-01-15', months: -2, gives: '2020-11-15' },
    { what: 'clamped at the far edge', from: '2199-12-15', months: 1, gives: '2199-12-31' },
    { what: 'clamped at the near edge', from: '1900-01-15', months: -1, gives: '1900-01-01' },
    { what: 'clamped however far', from: '2021-01-15', months: 1e12, gives: '2199-12-31' },
  ])('$what', ({ from, months, gives }) => {
    expect(addMonths(day(from), months)).toBe(gives);
  });

  test('days clamp at both edges', () => {
    expect(addDays(day('2199-12-30'), 5)).toBe('2199-12-31');
    expect(addDays(day('1900-01-02'), -5)).toBe('1900-01-01');
  });

  test('a difference is signed', () => {
    expect(daysBetween(day('2021-02-28'), day('2021-03-01'))).toBe(1);
    expect(daysBetween(day('2021-03-01'), day('2021-02-28'))).toBe(-1);
  });

  test('weekdays run from Monday 1 to Sunday 7', () => {
    expect(weekdayOf(day('2021-09-13'))).toBe(1);
    expect(weekdayOf(day('2021-09-19'))).toBe(7);
    expect(weekdayOf(day('1900-01-01'))).toBe(1);
    expect(weekdayOf(day('1969-12-31'))).toBe(3);
  });

  test('the last day of a month knows leap years', () => {
    expect(lastDayOfMonth(2021, 2)).toBe('2021-02-28');
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
    expect(lastDayOfMonth(2021, 12)).toBe('2021-12-31');
  });

  test('adding days and taking the difference agree, and text order is date order', () => {
    fc.assert(
      fc.property(days, days, (a: CalendarDay, b: CalendarDay) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  test('a month later is the same day of the month, or the last of a shorter one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, n) => {
        const [start, end] = [partsOf(from), partsOf(addMonths(from, n))];
        const index = start.year * 12 + start.month - 1 + n;
        const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
        fc.pre(year >= 1900 && year <= 2199);
        expect(end).toEqual({
          year,
          month,
          day: Math.min(start.day, partsOf(lastDayOfMonth(year, month)).day),
        });
      }),
    );
  });

  test('the weekday moves on by one each day', () => {
    fc.assert(
      fc.property(days, (a) => {
        fc.pre(a < '2199-12-31');
        expect(weekdayOf(addDays(a, 1))).toBe((weekdayOf(a) % 7) + 1);
      }),
    );
  });
});
