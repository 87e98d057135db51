/** Measures beside each other in a picture of its own: one of them large, else small ones in rows, each with axes of its own. */
import type { MeasureChart, MeasuresSection } from '../../reports/page/measure-chart.ts';
import { type Markup, svg } from '../html/markup.ts';
import { type Canvas, type Drawing, rounded } from './drawing.ts';
import { measureDrawing } from './measure-drawing.ts';
import { signWords } from './measure-words.ts';
import { textAt, wrapped } from './text.ts';

const [GUTTER, PLOT] = [40, 150];
const [NAME_SIZE, WORDS_SIZE, BOLD] = [15, 12, 1.1];
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
  const below = [
    ...signWords(charts),
    ...(without === 0 ? [] : [`${without} more ${without === 1 ? 'has' : 'have'} no target and no actuals.`]),
  ].join(' ');
  const foot = wrapped(below, canvas.width, 13, 3);
  return {
    width: canvas.width,
    height: rows * (height + 24) + foot.length * 20,
    title: section.heading,
    says: charts.map(({ name, says }) => `${name}: ${says}`).join(' '),
    body: svg`${cells.map(
      ({ body }, index) =>
        svg`<g transform="translate(${rounded((index % columns) * (width + GUTTER))} ${rounded(Math.floor(index / columns) * (height + 24))})">${body}</g>`,
    )}${foot.map((text, index) => textAt(0, rows * (height + 24) + 14 + index * 20, text, canvas.brush, { ink: 'quiet' }))}`,
  };
}

function cellOf(
  chart: MeasureChart,
  { brush, width }: Canvas,
): { readonly height: number; readonly body: Markup } {
  const drawing = measureDrawing(chart, { brush, width, plotHeight: PLOT, names: 136, withMovers: false });
  const names = wrapped(chart.name, width / BOLD, NAME_SIZE, 2);
  const words = wrapped(chart.says, width, WORDS_SIZE, 2);
  let y = 0;
  const lines = [
    ...names.map((text) => textAt(0, (y += 18), text, brush, { size: NAME_SIZE, bold: true })),
    ...words.map((text) => textAt(0, (y += 16), text, brush, { size: WORDS_SIZE, ink: 'quiet' })),
  ];
  // All begin at one height, so that charts in a row stand level.
  const head = 2 * 18 + 2 * 16 + 14;
  return {
    height: head + drawing.height,
    body: svg`${lines}<g transform="translate(0 ${head})">${drawing.body}</g>`,
  };
}
