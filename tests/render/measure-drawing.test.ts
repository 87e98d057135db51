/** What can be seen of a measure. */
import { describe, expect, test } from 'vitest';
import type { MeasureChart } from '../../src/reports/page/measure-chart.ts';
import { measureDrawing } from '../../src/render/svg/measure-drawing.ts';
import { pageBrush } from '../../src/render/svg/paint.ts';
import { actual, measureOf, pointsOf } from '../support/made-up-measure.ts';

function bodyOf(parts: Partial<MeasureChart> = {}): string {
  const canvas = { brush: pageBrush, width: 680, plotHeight: 220, names: 150, withMovers: true };
  return measureDrawing(measureOf('x', parts), canvas).body.markup;
}

/** The path data of an ink. */
function pathsIn(body: string, ink: string): string[] {
  return [...body.matchAll(new RegExp(`<path class="i-${ink}" d="([^"]*)"`, 'g'))].map(
    ([, path = '']) => path,
  );
}

describe('actuals', () => {
  test('a suppressed one is a gap in the line and a cross on the ground', () => {
    const [line = ''] = pathsIn(bodyOf(), 'actual');
    // Two values, then a new beginning after the gap.
    expect(line).toMatch(/^M[\d. ]+L[\d. ]+M[\d. ]+$/);
    expect(pathsIn(bodyOf(), 'axis').filter((path) => path.includes('l6 6'))).toHaveLength(1);
  });

  test('what was revised is hollow, and no part of the line', () => {
    expect(bodyOf().match(/class="i-revised"/g)).toHaveLength(1);
  });

  test('less is further down', () => {
    const [line = ''] = pathsIn(
      bodyOf({ actuals: [actual('2025-01-31', 10), actual('2025-02-28', 4)] }),
      'actual',
    );
    const [, first, second] = /^M\S+ (\S+)L\S+ (\S+)$/.exec(line) ?? [];
    expect(Number(second)).toBeGreaterThan(Number(first));
  });
});

describe('paths', () => {
  test('one that steps goes level and upright, another one straight', () => {
    const [steps = ''] = pathsIn(bodyOf(), 'path-before');
    expect(steps).toMatch(/^M[\d. ]+H[\d.]+V[\d.]+$/);
    const [straight = ''] = pathsIn(bodyOf(), 'target');
    expect(straight).toMatch(/^M[\d. ]+L[\d. ]+$/);
  });

  test('those in force are named beside their ends', () => {
    const body = bodyOf({
      paths: [{ kind: 'target', isInForce: true, steps: false, text: '6.5', points: pointsOf(9, 6.5) }],
    });
    expect(body).toContain('>Target 6.5</text>');
    expect(body).toContain('>nine times in ten</text>');
  });
});

test('the projection is a wedge from the newest actual to its range', () => {
  const [wedge = ''] = pathsIn(bodyOf(), 'range');
  expect(wedge).toMatch(/^M[\d. ]+L[\d. ]+V[\d.]+z$/);
});

test('the day from which a project was to move it is marked on the axis, and its milestones below it', () => {
  const body = bodyOf();
  expect(pathsIn(body, 'effect-line')).toHaveLength(1);
  expect(body).toContain('What is to move it');
  expect(body).toContain('marker-overdue');
});

test('what has a sign at each number has no unit above it', () => {
  expect(bodyOf({ unit: 'pupils' })).toContain('>pupils</text>');
  expect(bodyOf({ unit: '%' })).not.toContain('>%</text>');
  expect(bodyOf({ unit: '%' })).toContain('>10%</text>');
});
