/** A measure with everything that can be drawn of one, in which every text is the one given. */
import type { ChartActual, MeasureChart, MeasuresSection } from '../../src/reports/page/measure-chart.ts';
import { anchorOf } from '../../src/reports/page/anchors.ts';
import { day } from '../model/days.ts';

export function measureOf(text: string, parts: Partial<MeasureChart> = {}): MeasureChart {
  return {
    name: text,
    unit: text,
    verdict: 'off-path',
    standing: text,
    says: text,
    asOf: day('2025-03-17'),
    actuals: [
      actual('2024-06-30', 12, text),
      actual('2024-09-30', 11, text, true),
      actual('2024-09-30', 10, text),
      actual('2024-12-31', null, text),
      actual('2025-02-28', 9, text),
    ],
    paths: [
      { kind: 'do-nothing', isInForce: true, steps: false, text, points: pointsOf(12, 20) },
      { kind: 'target', isInForce: false, steps: true, text, points: pointsOf(10, 4) },
      { kind: 'target', isInForce: true, steps: false, text, points: pointsOf(12, 6) },
    ],
    projection: {
      from: { day: day('2025-02-28'), value: 9 },
      day: day('2025-12-31'),
      value: 7,
      low: 5,
      high: 8,
      text,
      range: text,
    },
    movers: [
      {
        project: text,
        to: anchorOf('project', 'a/b'),
        text,
        from: day('2024-10-01'),
        milestones: [{ day: day('2024-11-01'), state: 'overdue', text }],
      },
    ],
    ...parts,
  };
}

export function actual(on: string, value: number | null, text = 'x', isRevised = false): ChartActual {
  return { day: day(on), value, text, isRevised };
}

export function pointsOf(first: number, last: number): MeasureChart['paths'][number]['points'] {
  return [
    { day: day('2024-06-30'), value: first },
    { day: day('2025-12-31'), value: last },
  ];
}

export function measuresOf(...charts: readonly MeasureChart[]): MeasuresSection {
  return { kind: 'measures', heading: 'Measures', charts, without: 0 };
}
