/** Axes and labels of drawings. */
import { describe, expect, test } from 'vitest';
import { dayScale, dayTicks } from '../../src/render/svg/day-axis.ts';
import { spread } from '../../src/render/svg/spread.ts';
import { fitted, textWidth, wrapped } from '../../src/render/svg/text.ts';
import { valueAxis } from '../../src/render/svg/value-axis.ts';
import { day } from '../model/days.ts';

describe('days', () => {
  test('months are named, each January and the first with its year', () => {
    const ticks = dayTicks(day('2024-10-15'), day('2025-03-20'), 12).map(({ text }) => text);
    expect(ticks).toEqual(['Nov 2024', 'Dec', 'Jan 2025', 'Feb', 'Mar']);
  });

  test('over years only years are named', () => {
    expect(dayTicks(day('2001-01-01'), day('2021-12-31'), 6).map(({ text }) => text)).toEqual([
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
  });

  test('one day alone lies in the middle', () => {
    expect(dayScale(day('2024-01-01'), day('2024-01-01'), [0, 100])(day('2024-01-01'))).toBe(50);
  });
});

describe('values', () => {
  test('round numbers from nothing on, where that is near', () => {
    expect(valueAxis([3, 11.5], [100, 0], null).ticks.map(({ text }) => text)).toEqual([
      '0',
      '2',
      '4',
      '6',
      '8',
      '10',
      '12',
    ]);
  });

  test('not from nothing where that is far', () => {
    expect(valueAxis([90, 92], [100, 0], '%').ticks[0]?.text).toBe('90%');
  });

  test('of money', () => {
    expect(valueAxis([0, 10], [100, 0], '£m').ticks.at(-1)?.text).toBe('£10m');
  });
});

describe('labels', () => {
  test('do not touch, and keep their order', () => {
    const labels = [10, 12, 11, 90].map((at) => ({ at, height: 20 }));
    const middles = spread(labels, 0, 100);
    const sorted = middles.toSorted((a, b) => a - b);
    for (const [index, middle] of sorted.entries()) {
      expect(middle - (sorted[index - 1] ?? -100)).toBeGreaterThanOrEqual(20);
    }
    expect(middles[0]).toBeLessThan(middles[2] ?? 0);
    expect(middles[2]).toBeLessThan(middles[1] ?? 0);
    expect(Math.max(...middles)).toBeLessThanOrEqual(90);
  });

  test('are cut where they find no room', () => {
    expect(fitted('Routes of the first twelve', 80, 13)).toMatch(/^Routes.*…$/);
    expect(textWidth(fitted('Routes of the first twelve', 80, 13), 13)).toBeLessThanOrEqual(80);
  });

  test('go on in a second line, whose end is cut', () => {
    const lines = wrapped('Routes of the first twelve agreed with their families', 120, 13, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
