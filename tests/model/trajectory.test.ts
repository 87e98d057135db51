import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { type MeasureStanding, measureStanding } from '../../src/model/trajectory.ts';
import { actualOf, measureOf, monthly, pathOf } from '../support/measures.ts';
import { day } from './days.ts';

const AS_OF = day('2024-11-30');
const standing = (parts: Partial<Measure>, asOf = AS_OF): MeasureStanding =>
  measureStanding(measureOf(parts), asOf);
/** It loses one in five days. */
const path = pathOf([
  ['2024-03-31', 100],
  ['2025-03-31', 27],
]);
/** On 9 June the path has 86. */
const JUNE = '9 June 2024';

describe('the verdict', () => {
  const judged: readonly (readonly [string, Partial<Measure>, string])[] = [
    ['nothing at all', {}, 'no-target'],
    ['actuals and no target', { actuals: [actualOf(JUNE, 80)] }, 'no-target'],
    ['a target that is agreed later', { paths: [{ ...path, approved: day('2024-12-01') }] }, 'no-target'],
    ['a target and no actuals', { paths: [path] }, 'no-actuals'],
    [
      'actuals that are not known yet',
      { paths: [path], actuals: [actualOf(JUNE, 80, '2024-12-01')] },
      'no-actuals',
    ],
    [
      'the newest is suppressed',
      { paths: [path], actuals: [actualOf(JUNE, 80), actualOf('2024-06', null)] },
      'suppressed',
    ],
    ['before the path begins', { paths: [path], actuals: [actualOf('2024-02', 80)] }, 'outside-path'],
    [
      'nobody said which way is good',
      { paths: [path], actuals: [actualOf(JUNE, 80)], better: null },
      'no-direction',
    ],
    [
      'neither way is good',
      { paths: [path], actuals: [actualOf(JUNE, 80)], better: 'neither' },
      'no-direction',
    ],
    ['on the path to the dot', { paths: [path], actuals: [actualOf(JUNE, 86)] }, 'on-path'],
    ['worse, without a tolerance', { paths: [path], actuals: [actualOf(JUNE, 86.1)] }, 'off-path'],
    ['better, without a tolerance', { paths: [path], actuals: [actualOf(JUNE, 85.9)] }, 'better-than-path'],
    [
      'worse where more is better',
      { paths: [path], actuals: [actualOf(JUNE, 85)], better: 'higher' },
      'off-path',
    ],
    [
      'worse by the tolerance',
      { paths: [path], actuals: [actualOf(JUNE, 96)], tolerance: { value: 10, of: 'unit' } },
      'on-path',
    ],
    [
      'worse by more',
      { paths: [path], actuals: [actualOf(JUNE, 96.5)], tolerance: { value: 10, of: 'unit' } },
      'off-path',
    ],
    [
      'better by the tolerance',
      { paths: [path], actuals: [actualOf(JUNE, 76)], tolerance: { value: 10, of: 'unit' } },
      'on-path',
    ],
    [
      'better by more',
      { paths: [path], actuals: [actualOf(JUNE, 75)], tolerance: { value: 10, of: 'unit' } },
      'better-than-path',
    ],
    [
      'worse by the tolerance in per cent',
      { paths: [path], actuals: [actualOf(JUNE, 90.3)], tolerance: { value: 5, of: 'percent' } },
      'on-path',
    ],
    [
      'worse by more per cent',
      { paths: [path], actuals: [actualOf(JUNE, 90.4)], tolerance: { value: 5, of: 'percent' } },
      'off-path',
    ],
  ];

  it.each(judged)('%s', (_, parts, verdict) => {
    expect(standing(parts).verdict).toBe(verdict);
  });

  it('does not fall for the noise of binary fractions', () => {
    const fine = pathOf([['2024-06-09', 0.1]]);
    const tolerance = { value: 0.2, of: 'unit' } as const;
    expect(standing({ paths: [fine], actuals: [actualOf(JUNE, 0.3)], tolerance }).verdict).toBe('on-path');
  });
});

describe('the gap', () => {
  it('is positive where it is worse, in units and per cent', () => {
    const lower = standing({ paths: [path], actuals: [actualOf(JUNE, 107.5)] });
    expect(lower).toMatchObject({ target: 86, gap: { units: 21.5, percent: 25 }, allowed: 0 });
    const higher = standing({ paths: [path], actuals: [actualOf(JUNE, 107.5)], better: 'higher' });
    expect(higher.gap).toEqual({ units: -21.5, percent: -25 });
  });

  it('is the plain difference where nobody said which way is good', () => {
    const plain = standing({ paths: [path], actuals: [actualOf(JUNE, 107.5)], better: 'neither' });
    expect(plain.gap?.units).toBe(21.5);
  });

  it('has no per cent of a target of 0', () => {
    const none = standing({ paths: [pathOf([['2024-06-09', 0]])], actuals: [actualOf(JUNE, 2)] });
    expect(none.gap).toEqual({ units: 2, percent: null });
  });

  it('turns round with the direction, and grows with the numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 50 }),
        (value, target, scale) => {
          const gapOf = (better: 'lower' | 'higher', times: number): MeasureStanding['gap'] =>
            standing({
              better,
              paths: [pathOf([['2024-06-09', target * times]])],
              actuals: [actualOf(JUNE, value * times)],
            }).gap;
          expect(gapOf('lower', 1)?.units).toBe(0 - (gapOf('higher', 1)?.units ?? Number.NaN));
          expect(gapOf('lower', scale)?.units).toBe((gapOf('lower', 1)?.units ?? 0) * scale);
          expect(gapOf('lower', scale)?.percent).toBe(gapOf('lower', 1)?.percent);
        },
      ),
    );
  });

  it('of a period ago is held against the path that was agreed then', () => {
    const older = pathOf(
      [
        ['2024-09-30', 60],
        ['2025-03-31', 50],
      ],
      { id: 'older', approved: day('2024-01-01') },
    );
    const newer = pathOf(
      [
        ['2024-09-30', 90],
        ['2025-03-31', 80],
      ],
      { id: 'newer', approved: day('2024-11-15') },
    );
    const found = standing({
      paths: [older, newer],
      actuals: [actualOf('2024-09', 88, '2024-10-12'), actualOf('2024-10', 87, '2024-11-20')],
    });
    expect(found.path?.id).toBe('newer');
    expect(found.olderPaths.map(({ id }) => id)).toEqual(['older']);
    expect(found.gapBefore).toMatchObject({ target: 60, gap: { units: 28 }, olderPath: true });
    expect(found.movement).toBe(-1);
  });

  it('of a period ago passes over what is suppressed', () => {
    const found = standing({ paths: [path], actuals: monthly('2024-06', [80, null, 70]) });
    expect(found.previous?.actual.date.text).toBe('2024-06');
    expect(found.movement).toBe(-10);
  });

  it('of a year ago is there where it goes with the year', () => {
    const actuals = monthly('2023-10', [50, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 42]);
    expect(standing({ actuals, seasonal: true, every: 'month' }).movementOfYear).toBe(-8);
    expect(standing({ actuals, every: 'month' }).movementOfYear).toBeNull();
  });
});

describe('other paths', () => {
  it('do nothing is said for the day of the newest actual', () => {
    const nothing = { ...path, kind: 'do-nothing' as const };
    expect(standing({ paths: [nothing], actuals: [actualOf(JUNE, 80)] }).doNothing).toBe(86);
  });

  it('a forecast is held against the target at the end of the financial year, and against the one before', () => {
    const target = pathOf([
      ['2024-03-31', 0],
      ['2026-03-31', -4],
    ]);
    const forecast = (approved: string, value: number): typeof path =>
      pathOf(
        [
          ['2024-03-31', 0],
          ['2025-03-31', value],
          ['2026-03-31', value],
        ],
        { id: approved, kind: 'forecast', approved: day(approved) },
      );
    const found = standing({
      paths: [target, forecast('2024-07-01', 1), forecast('2024-10-01', 2.5), forecast('2024-12-01', 9)],
    });
    expect(found.forecast).toMatchObject({
      day: '2025-03-31',
      value: 2.5,
      valueBefore: 1,
      moved: 1.5,
      target: -2,
    });
    expect(found.forecast?.variance?.units).toBe(4.5);
  });

  it('a forecast that ends earlier is taken at its own end', () => {
    const forecast = pathOf(
      [
        ['2024-03-31', 0],
        ['2024-12-31', 3],
      ],
      { kind: 'forecast' },
    );
    expect(standing({ paths: [forecast] }).forecast).toMatchObject({
      day: '2024-12-31',
      value: 3,
      target: null,
      before: null,
    });
  });
});
