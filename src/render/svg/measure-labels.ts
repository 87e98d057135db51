/** What the lines of a measure are called, beside their ends, so that no key has to be looked up. */
import type { PathKind } from '../../model/measure.ts';
import type { MeasureChart } from '../../reports/page/measure-chart.ts';
import { type Markup, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { MeasureScales } from './measure-scales.ts';
import type { Ink } from './paint.ts';
import { spread } from './spread.ts';
import { fitted, textAt } from './text.ts';

const PATH_NAMES: Readonly<Record<PathKind, { readonly name: string; readonly ink: Ink }>> = {
  target: { name: 'Target', ink: 'target-text' },
  'do-nothing': { name: 'If nothing is done', ink: 'do-nothing-text' },
  forecast: { name: 'Forecast', ink: 'forecast-text' },
};

interface Label {
  readonly lines: readonly string[];
  readonly ink: Ink;
  readonly x: number;
  readonly y: number;
}

const [LINE_HEIGHT, GAP, LEADER, SIZE] = [14, 5, 12, 12];

export function measureLabels(chart: MeasureChart, scales: MeasureScales, room: number): Markup {
  const { plot, brush } = scales;
  const labels = labelsOf(chart, scales);
  const middles = spread(
    labels.map(({ y, lines }) => ({ at: y, height: lines.length * LINE_HEIGHT + GAP })),
    plot.top - 12,
    plot.bottom + 4,
  );
  const left = plot.right + LEADER;
  return svg`${labels.map(({ lines, ink, x, y }, index) => {
    const middle = middles[index] ?? y;
    const top = middle - (lines.length * LINE_HEIGHT) / 2 + 10.5;
    const leader =
      x < plot.right - 2 || Math.abs(middle - y) > 7
        ? svg`<path${brush('leader')} d="M${rounded(x + 6)} ${rounded(y)}${x < plot.right - 2 ? `H${rounded(plot.right)}` : ''}L${rounded(left - 3)} ${rounded(middle)}"/>`
        : null;
    return svg`${leader}${lines.map((text, row) => textAt(left, top + row * LINE_HEIGHT, fitted(text, room - LEADER, SIZE), brush, { ink: row === 0 ? ink : 'quiet', size: SIZE, bold: row === 0 }))}`;
  })}`;
}

function labelsOf({ actuals, paths, projection }: MeasureChart, { x, y }: MeasureScales): Label[] {
  const newest = actuals.findLast(({ value, isRevised }) => value !== null && !isRevised);
  const labels: Label[] = paths
    .filter(({ isInForce }) => isInForce)
    .flatMap(({ kind, points, text }) => {
      const end = points.at(-1);
      if (end === undefined) return [];
      const { name, ink } = PATH_NAMES[kind];
      return [{ lines: [`${name} ${text}`], ink, x: x(end.day), y: y(end.value) }];
    });
  if (projection !== null) {
    labels.push({
      lines: [
        `At this trend ${projection.text}`,
        ...(projection.range === null ? [] : [projection.range, 'nine times in ten']),
      ],
      ink: 'projection-text',
      x: x(projection.day),
      y: y(projection.value),
    });
  }
  if (newest !== undefined && newest.value !== null && projection === null) {
    labels.push({ lines: [`Actual ${newest.text}`], ink: 'text', x: x(newest.day), y: y(newest.value) });
  }
  return labels;
}
