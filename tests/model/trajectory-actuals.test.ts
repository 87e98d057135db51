import { describe, expect, it } from 'vitest';
import { isKnown, seasonOf, standingActuals, yearBefore } from '../../src/model/trajectory-actuals.ts';
import { actualOf, measureOf, monthly } from '../support/measures.ts';
import { day } from './days.ts';

const said = (actuals: Parameters<typeof measureOf>[0], asOf: string): string[] =>
  standingActuals(measureOf(actuals), day(asOf)).map(
    ({ actual, value, revised }) =>
      `${actual.date.text}: ${value ?? 'suppressed'}${revised.map((older) => `, was ${older.value ?? 'suppressed'}`).join('')}`,
  );

describe('the actual that stands', () => {
  const actuals = [
    actualOf('2024-09', 97, '2024-10-14'),
    actualOf('2024-08', 90, '2024-09-10'),
    actualOf('2024-09', 99, '2024-11-12'),
    actualOf('2024-10', null, '2024-11-12'),
  ];

  it('is of a day on which it was known, in the order of the days', () => {
    expect(said({ actuals }, '2024-10-13')).toEqual(['2024-08: 90']);
    expect(said({ actuals }, '2024-10-14')).toEqual(['2024-08: 90', '2024-09: 97']);
  });

  it('is the one published later, and the older one is kept', () => {
    expect(said({ actuals }, '2024-11-12')).toEqual([
      '2024-08: 90',
      '2024-09: 99, was 97',
      '2024-10: suppressed',
    ]);
    expect(said({ actuals: actuals.toReversed() }, '2024-11-12')).toContain('2024-09: 99, was 97');
  });

  it('of two published on one day is the one that stands later in the file', () => {
    const twice = [actualOf('2024-09', 97), actualOf('2024-09', 98), actualOf('30 September 2024', 99)];
    expect(said({ actuals: twice }, '2024-10-01')).toEqual(['30 September 2024: 99, was 97, was 98']);
  });

  it('counts from its own last day where no day of publication is recorded', () => {
    expect(said({ actuals: [actualOf('2024-09', 97)] }, '2024-09-29')).toEqual([]);
    expect(said({ actuals: [actualOf('2024-09', 97)] }, '2024-09-30')).toEqual(['2024-09: 97']);
  });
});

describe('a year before', () => {
  const known = standingActuals(
    measureOf({ actuals: monthly('2023-01', [1, 2, 3, 4]) }),
    day('2025-01-01'),
  ).filter(isKnown);

  it.each([
    ['2024-02-29', 2],
    ['2024-03-31', 3],
    ['2024-06-30', null],
  ])('of %s', (on, value) => {
    expect(yearBefore(known, day(on), 'month')?.value ?? null).toBe(value);
  });
});

describe('the time of the year', () => {
  it.each([
    ['month', '2023-02-28', '2024-02-29'],
    ['quarter', '2023-03-31', '2024-03-31'],
    ['term', '2023-12-20', '2024-12-13'],
    ['term', '2023-03-31', '2024-04-12'],
    ['week', '2023-09-08', '2024-09-07'],
    ['year', '2023-09-08', '2024-01-01'],
  ] as const)('of a %s is the same on %s and %s', (every, a, b) => {
    expect(seasonOf(day(a), every)).toBe(seasonOf(day(b), every));
  });

  it('of weeks one after another is never the same', () => {
    expect(seasonOf(day('2023-12-31'), 'week')).not.toBe(seasonOf(day('2024-01-07'), 'week'));
  });
});
