import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay, daysBetween } from '../../src/model/calendar-day.ts';
import type { Actual, Measure } from '../../src/model/measure.ts';
import { measureStanding } from '../../src/model/trajectory.ts';
import type { Projected, Projection } from '../../src/model/trajectory-projection.ts';
import { actualOf, measureOf, monthly, pathOf } from '../support/measures.ts';
import { day } from './days.ts';

const TARGET = pathOf([
  ['2024-01-01', 100],
  ['2025-12-31', 40],
]);

function projection(parts: Partial<Measure>): Projection {
  return measureStanding(measureOf({ paths: [TARGET], every: 'month', ...parts }), day('2025-06-30'))
    .projection;
}

function projected(parts: Partial<Measure>): Projected {
  const found = projection(parts);
  if (found.kind === 'none') throw new Error(found.why);
  return found;
}

/** Actuals on days `step` days apart, of a line. */
function line(first: string, step: number, n: number, valueOn: (days: number) => number): Actual[] {
  return Array.from({ length: n }, (_, index) =>
    actualOf(addDays(day(first), index * step), valueOn(index * step)),
  );
}

describe('a projection', () => {
  it('goes on with the line that the points are on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 200, max: 900 }),
        fc.integer({ min: 5, max: 12 }),
        (tenths, start, n) => {
          const slope = tenths / 100;
          const found = projected({ actuals: line('2024-02-01', 30, n, (days) => start + slope * days) });
          const atEnd = start + slope * daysBetween(day('2024-02-01'), day('2025-12-31'));
          expect(found.value).toBeCloseTo(atEnd, 6);
          expect(found.low).toBeCloseTo(found.high, 6);
          expect(found).toMatchObject({ method: 'theil-sen', day: '2025-12-31', target: 40 });
          expect(found.perYear).toBeCloseTo(slope * 365.25, 6);
        },
      ),
    );
  });

  it('grows with the numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 5, maxLength: 12 }),
        fc.integer({ min: 2, max: 9 }),
        (values, scale) => {
          const times = (factor: number): Projected =>
            projected({
              actuals: monthly(
                '2024-02',
                values.map((value) => value * factor),
              ),
              paths: [pathOf(TARGET.points.map((point) => [point.day, point.value * factor]))],
            });
          expect(times(scale).value).toBeCloseTo(times(1).value * scale, 5);
          expect(times(scale).met).toEqual(times(1).met);
        },
      ),
    );
  });

  it('is hardly moved by a single wild value', () => {
    const calm = line('2024-02-01', 30, 12, (days) => 100 - days / 10);
    const wild = calm.map((actual, index) => (index === 4 ? { ...actual, value: 999 } : actual));
    expect(projected({ actuals: wild }).value).toBeCloseTo(projected({ actuals: calm }).value, 6);
  });

  it('looks at the newest twelve points that have a value', () => {
    const found = projected({
      actuals: monthly('2024-01', [9, 9, 9, 80, 79, 78, null, 76, 75, 74, 73, 72, 71, 70, 69, 68]),
    });
    expect(found.points.map(({ value }) => value)).toEqual([80, 79, 78, 76, 75, 74, 73, 72, 71, 70, 69, 68]);
    expect(found.pairs).toBe(66);
  });

  it('does not go below nothing, nor a share above a hundred per cent', () => {
    expect(projected({ actuals: line('2024-02-01', 30, 6, (days) => 50 - days / 4) }).value).toBe(0);
    const share = {
      better: 'higher',
      unit: 'per cent',
      actuals: line('2024-02-01', 30, 6, (days) => 50 + days / 4),
    } as const;
    expect(projected(share).value).toBe(100);
    expect(projected({ ...share, unit: 'pupils' }).value).toBeGreaterThan(100);
  });
});

describe('the day on which the target is met', () => {
  const met = (parts: Partial<Measure>): string => {
    const { met: found } = projected(parts);
    return found.kind === 'on' ? found.day : found.kind;
  };

  it.each([
    // 100 on 1 February 2024, less 0.1 a day: 40 six hundred days later.
    { what: 'the line reaches it', slope: -0.1, better: 'lower', is: '2025-09-23' },
    { what: 'the line goes away from it', slope: 0.1, better: 'lower', is: 'not-at-this-trend' },
    { what: 'the line is level', slope: 0, better: 'lower', is: 'not-at-this-trend' },
    {
      what: 'the line reaches it in more than ten years',
      slope: -0.015,
      better: 'lower',
      is: 'not-at-this-trend',
    },
    { what: 'it is met', slope: 0.1, better: 'higher', is: 'met-already' },
    { what: 'nobody said which way is good', slope: -0.1, better: 'neither', is: 'no-direction' },
  ] as const)('$what', ({ slope, better, is }) => {
    expect(met({ better, actuals: line('2024-02-01', 30, 8, (days) => 100 + slope * days) })).toBe(is);
  });

  it('is the first on which the line has the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 41, max: 300 }), (hundredths, start) => {
        const slope = -hundredths / 100;
        const first = day('2024-02-01');
        const { met: found } = projected({ actuals: line(first, 7, 6, (days) => start + slope * days) });
        const on = (when: CalendarDay): number => start + slope * daysBetween(first, when);
        if (found.kind !== 'on') return;
        expect(on(found.day)).toBeLessThanOrEqual(40 + 1e-6);
        // What was met before the newest actual's next day is said for that day.
        if (found.day > addDays(first, 36)) expect(on(addDays(found.day, -1))).toBeGreaterThan(40 - 1e-6);
      }),
    );
  });
});

describe('there is no projection', () => {
  const falling = monthly('2024-02', [90, 89, 88, 87, 86, 85]);
  const none: readonly (readonly [string, Partial<Measure>, string])[] = [
    ['without a target', { paths: [], actuals: falling }, 'no-target 6 of 5'],
    ['without actuals', {}, 'no-actuals 0 of 5'],
    ['from four points', { actuals: falling.slice(2) }, 'too-few-points 4 of 5'],
    [
      'where a suppressed one makes it four',
      { actuals: monthly('2024-02', [90, null, 88, 87, 86]) },
      'too-few-points 4 of 5',
    ],
    [
      'past the end of the path',
      { paths: [pathOf([['2024-05-31', 80]])], actuals: falling },
      'path-ended 6 of 5',
    ],
    [
      'from less than two years of what goes with the year',
      { seasonal: true, actuals: falling },
      'too-few-points 6 of 24',
    ],
    [
      'nor from a year and a half of terms',
      { seasonal: true, every: 'term', actuals: falling.slice(0, 5) },
      'too-few-points 5 of 6',
    ],
    [
      'where nobody said how often there is one',
      { seasonal: true, every: null, actuals: falling },
      'no-frequency 6 of 5',
    ],
    [
      'of a sum that goes with the year',
      { seasonal: true, kind: 'cumulative', actuals: falling },
      'seasonal-sum 6 of 24',
    ],
    [
      'of a sum into another year',
      { kind: 'cumulative', actuals: monthly('2024-02', [80, 95, 10, 20, 30, 40, 50]) },
      'another-year 5 of 5',
    ],
  ];

  it.each(none)('%s', (_, parts, says) => {
    const found = projection(parts);
    expect(found.kind === 'none' ? `${found.why} ${found.have} of ${found.needed}` : found.kind).toBe(says);
  });
});

describe('of a measure that goes with the year', () => {
  /** Quiet in summer, busy in winter, and one fewer every month. */
  const YEAR = [30, 25, 20, 10, 0, -10, -30, -40, 5, 10, 20, 28];
  const actuals = monthly(
    '2023-01',
    Array.from({ length: 24 }, (_, month) => 100 + (YEAR[month % 12] ?? 0) - month),
  );

  it('the trend is that from one year to another, and the value that of its time of the year', () => {
    const found = projected({ seasonal: true, actuals });
    expect(found.method).toBe('seasonal');
    expect(found.pairs).toBe(12);
    // December 2025 is month 35 of a line that loses about one a month, with what December adds.
    expect(found.value).toBeCloseTo(100 + 28 - 35, 0);
    expect(found.perYear).toBeCloseTo(-12, 0);
    expect(found.met).toMatchObject({ kind: 'on' });
  });

  it('a quiet month is not taken for the target', () => {
    const toAugust = monthly(
      '2022-09',
      Array.from({ length: 24 }, (_, month) => 70 + (YEAR[(month + 8) % 12] ?? 0)),
    );
    expect(projected({ seasonal: true, actuals: toAugust }).met).toEqual({ kind: 'not-at-this-trend' });
  });

  it('one value a year is as any other', () => {
    const yearly = [2018, 2019, 2020, 2021, 2022].map((year, index) => actualOf(String(year), 90 - index));
    expect(projected({ seasonal: true, every: 'year', actuals: yearly }).method).toBe('theil-sen');
  });
});

describe('of a sum', () => {
  it('what went before it began anew does not count', () => {
    const paths = [
      pathOf([
        ['2024-04-30', 5],
        ['2025-03-31', 130],
      ]),
    ];
    const found = projected({
      kind: 'cumulative',
      paths,
      actuals: monthly('2024-02', [80, 95, 10, 20, 30, 40, 50]),
    });
    expect(found.points.map(({ value }) => value)).toEqual([10, 20, 30, 40, 50]);
    expect(found.value).toBeCloseTo(120, -1);
  });

  it('a small step back is a correction', () => {
    const found = projected({ kind: 'cumulative', actuals: monthly('2024-02', [10, 20, 30, 28, 40, 50]) });
    expect(found.points).toHaveLength(6);
  });
});
