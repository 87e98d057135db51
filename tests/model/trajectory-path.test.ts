import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/calendar-day.ts';
import { pathInForce, pathsAgreed, pathValue } from '../../src/model/trajectory-path.ts';
import { measureOf, pathOf } from '../support/measures.ts';
import { day } from './days.ts';

const LINE = pathOf([
  ['2024-03-31', 100],
  ['2025-03-31', 27],
]);
const STEPS = { ...LINE, steps: true };

describe('the value of a path', () => {
  it.each([
    { what: 'on a point it is that of the point', path: LINE, on: '2024-03-31', is: 100 },
    { what: 'between two points it lies on the line', path: LINE, on: '2024-06-09', is: 86 },
    { what: 'on the last point', path: LINE, on: '2025-03-31', is: 27 },
    { what: 'before the first there is none', path: LINE, on: '2024-03-30', is: 'before-it-begins' },
    { what: 'after the last there is none', path: LINE, on: '2025-04-01', is: 'after-it-ends' },
    { what: 'a step holds until the day before the next point', path: STEPS, on: '2025-03-30', is: 100 },
    { what: 'and is taken on the day itself', path: STEPS, on: '2025-03-31', is: 27 },
    { what: 'steps end with their last point too', path: STEPS, on: '2025-04-01', is: 'after-it-ends' },
  ])('$what', ({ path, on, is }) => {
    const value = pathValue(path, day(on));
    expect(value.ok ? value.value : value.why).toBe(is);
  });

  it('never leaves what its two neighbours have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), fc.integer(), fc.integer(), (days, from, to) => {
        const path = pathOf([
          ['2024-03-31', from],
          ['2025-03-31', to],
        ]);
        const value = pathValue(path, addDays(day('2024-03-31'), days));
        expect(value.ok && value.value).toBeGreaterThanOrEqual(Math.min(from, to));
        expect(value.ok && value.value).toBeLessThanOrEqual(Math.max(from, to));
      }),
    );
  });
});

describe('the path in force', () => {
  const first = pathOf([['2024-03-31', 1]], { id: 'first', approved: day('2024-01-11') });
  const second = pathOf([['2024-03-31', 2]], { id: 'second', approved: day('2024-09-12') });
  const undated = pathOf([['2024-03-31', 3]], { id: 'undated' });
  const other = pathOf([['2024-03-31', 4]], { id: 'do-nothing', kind: 'do-nothing' });
  const measure = measureOf({ paths: [second, other, first, undated] });

  it.each([
    ['2024-01-10', 'undated'],
    ['2024-01-11', 'first'],
    ['2024-09-11', 'first'],
    ['2024-09-12', 'second'],
  ])('on %s is %s', (on, id) => {
    expect(pathInForce(measure, 'target', day(on))?.id).toBe(id);
  });

  it('leaves the older ones there', () => {
    expect(pathsAgreed(measure, 'target', day('2024-12-01')).map(({ id }) => id)).toEqual([
      'undated',
      'first',
      'second',
    ]);
  });

  it('is none before one is approved', () => {
    expect(pathInForce(measureOf({ paths: [first] }), 'target', day('2024-01-10'))).toBeNull();
  });

  it('of two of one day is the one that stands later', () => {
    const twice = measureOf({ paths: [first, { ...first, id: 'again' }] });
    expect(pathInForce(twice, 'target', day('2024-02-01'))?.id).toBe('again');
  });
});
