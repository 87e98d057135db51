/** Measures beside each other in a picture of its own: one of them large, else small ones in rows, each with axes of its own. */
import type { MeasureChart, MeasuresSection } from '../../reports/page/measure-chart.ts';
import { type Markup, svg } from '../html/markup.ts';
import { type Canvas, type Drawing, rounded } from './drawing.ts';
import { measureDrawing } from './measure-drawing.ts';
import { textAt, wrapped } from './text.ts';

const [GUTTER, HEAD, PLOT] = [40, 58, 150];
/** So many have room in two columns; more stand in three. */
const MOST_IN_TWO = 6;

export function measuresDrawing(section: MeasuresSection, canvas: Canvas): Drawing {
  const [only, ...others] = section.charts;
  if (only !== undefined && others.length === 0) {
    return measureDrawing(only, { ...canvas, plotHeight: 380, names: 190, withMovers: true });
  }
  const { charts, without } = section;
  const columns = charts.length > MOST_IN_TWO ? 3 : 2;
  const width = (canvas.width - (columns - 1) * GUTTER) / columns;
  const cells = charts.map((chart) => cellOf(chart, { ...canvas, width }));
  const height = Math.max(0, ...cells.map((cell) => cell.height));
  const rows = Math.ceil(cells.length / columns);
  const more =
    without === 0
      ? null
      : textAt(0, rows * (height + 24) + 14, `${without} more have no target and no actuals.`, canvas.brush, {
          ink: 'quiet',
        });
  return {
    width: canvas.width,
    height: rows * (height + 24) + (more === null ? 0 : 24),
    title: section.heading,
    says: charts.map(({ name, says }) => `${name}: ${says}`).join(' '),
    body: svg`${cells.map(
      ({ body }, index) =>
        svg`<g transform="translate(${rounded((index % columns) * (width + GUTTER))} ${rounded(Math.floor(index / columns) * (height + 24))})">${body}</g>`,
    )}${more}`,
  };
}

function cellOf(
  chart: MeasureChart,
  { brush, width }: Canvas,
): { readonly height: number; readonly body: Markup } {
  const drawing = measureDrawing(chart, { brush, width, plotHeight: PLOT, names: 136, withMovers: false });
  const [name = ''] = wrapped(chart.name, width, 15, 1);
  const [standing = ''] = wrapped(chart.says, width, 12, 1);
  return {
    height: HEAD + drawing.height,
    body: svg`${textAt(0, 16, name, brush, { size: 15, bold: true })}${textAt(0, 34, standing, brush, { size: 12, ink: 'quiet' })}<g transform="translate(0 ${HEAD - 10})">${drawing.body}</g>`,
  };
}
