import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinePoint, median, theilSenLine } from '../../src/model/theil-sen.ts';

const points = (values: readonly number[], season: (index: number) => number = () => 0): LinePoint[] =>
  values.map((y, x) => ({ x, y, season: season(x) }));
const value = fc.integer({ min: -1000, max: 1000 });
const values = fc.array(value, { minLength: 2, maxLength: 30 });

describe('the median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 2, 10, 20], 6],
  ])('of %j is %d', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });
});

describe('the line of Theil and Sen', () => {
  it('is none through a single point', () => {
    expect(theilSenLine(points([4]))).toBeNull();
  });

  it('is the line itself where the points are on one', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 30 }), (start, slope, n) => {
        const line = theilSenLine(points(Array.from({ length: n }, (_, x) => start + slope * x)));
        expect(line).toMatchObject({ slope, slopeLow: slope, slopeHigh: slope, pairs: (n * (n - 1)) / 2 });
      }),
    );
  });

  it('is not moved by wild values, as long as they are few', () => {
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 19 }),
        (wild, first, second) => {
          const data = Array.from({ length: 20 }, (_, x) => 3 * x);
          data[first] = wild * 1000;
          data[second] = -wild * 1000;
          expect(theilSenLine(points(data))?.slope).toBeCloseTo(3, 10);
        },
      ),
    );
  });

  it('grows with its values, and does not mind where they begin', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), value, (data, scale, shift) => {
        const before = theilSenLine(points(data));
        const after = theilSenLine(points(data.map((y) => y * scale + shift)));
        expect(after?.slope).toBeCloseTo((before?.slope ?? 0) * scale, 6);
        expect(after?.slopeLow).toBeCloseTo((before?.slopeLow ?? 0) * scale, 6);
      }),
    );
  });

  it('turns round with its values', () => {
    fc.assert(
      fc.property(values, (data) => {
        const [line, mirrored] = [theilSenLine(points(data)), theilSenLine(points(data.map((y) => -y)))];
        expect(mirrored?.slope).toBeCloseTo(-(line?.slope ?? 0), 10);
        expect(mirrored?.slopeLow).toBeCloseTo(-(line?.slopeHigh ?? 0), 10);
      }),
    );
  });

  it('lies in its own range', () => {
    fc.assert(
      fc.property(values, (data) => {
        const line = theilSenLine(points(data));
        expect(line?.slopeLow).toBeLessThanOrEqual(line?.slope ?? Number.NaN);
        expect(line?.slopeHigh).toBeGreaterThanOrEqual(line?.slope ?? Number.NaN);
      }),
    );
  });

  it('takes what comes round every year for no trend', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), value, (year, growth) => {
        const data = [0, 1, 2].flatMap((n) => year.map((y, quarter) => y + growth * (4 * n + quarter)));
        expect(theilSenLine(points(data, (x) => x % 4))?.slope).toBeCloseTo(growth, 8);
      }),
    );
  });

  it("has Sen's range: of ten pairs of five points the first and the last are cut off", () => {
    // Var(S) = 5 * 4 * 15 / 18 = 16.7; (10 - 1.645 * 4.08) / 2 = 1.6: one pair at each end.
    const line = theilSenLine(points([0, 1, 3, 6, 10]));
    expect(line).toMatchObject({ slope: 2.5, slopeLow: 1.5, slopeHigh: 3.5 });
  });
});
