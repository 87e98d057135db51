/** A measure against its target: actuals, paths, where it is going with how sure that is, and what was to move it. */
import { dayText } from '../../model/plan-date-text.ts';
import type { MeasureChart } from '../../reports/page/measure-chart.ts';
import { svg, type Markup } from '../html/markup.ts';
import { dayTicks } from './day-axis.ts';
import { type Canvas, type Drawing, rounded } from './drawing.ts';
import { measureLabels } from './measure-labels.ts';
import { effectsMarkup, moversHeight, moversMarkup } from './measure-movers.ts';
import { type MeasureScales, measureScales } from './measure-scales.ts';
import { measureSays } from './measure-words.ts';
import { actualsMarkup, pathMarkup, projectionMarkup } from './measure-strokes.ts';
import { textAt, textWidth } from './text.ts';

const [TOP, AXIS] = [38, 30];

export interface MeasureCanvas extends Canvas {
  /** How high the part between the axes is. */
  readonly plotHeight: number;
  /** How much room there is for names on the right. */
  readonly names: number;
  readonly withMovers: boolean;
}

export function measureDrawing(chart: MeasureChart, canvas: MeasureCanvas): Drawing {
  const { brush, width, plotHeight, names, withMovers } = canvas;
  const bottom = TOP + plotHeight;
  const plot = { left: 52, right: width - names, top: TOP, bottom };
  const draft = measureScales(chart, plot, brush);
  const left = Math.max(34, ...draft.ticks.map(({ text }) => Math.ceil(textWidth(text, 12)) + 12));
  const scales = measureScales(chart, { ...plot, left }, brush);
  const movers = withMovers ? moversHeight(chart) : 0;
  return {
    width,
    height: bottom + AXIS + movers,
    title: `${chart.name}: actuals${chart.paths.length === 0 ? '' : ' and paths'}`,
    says: measureSays(chart),
    body: svg`${axes(chart, scales)}${effectsMarkup(chart, scales)}${chart.projection !== null && projectionMarkup(chart.projection, scales)}${chart.paths.map((path) => pathMarkup(path, scales))}${actualsMarkup(chart.actuals, scales)}${measureLabels(chart, scales, names)}${withMovers && moversMarkup(chart, scales, bottom + AXIS, width)}`,
  };
}

function axes(
  { unit, asOf }: MeasureChart,
  { x, y, ticks, first, last, plot, brush }: MeasureScales,
): Markup {
  const room = Math.max(2, Math.floor((plot.right - plot.left) / 46));
  const asOfX = x(asOf);
  const anchor = asOfX > (plot.left + plot.right) / 2 ? { anchor: 'end' as const } : {};
  // What has a sign at each number needs no word above them.
  const word = unit !== null && !ticks.some(({ text }) => /[%\u00a3]/.test(text)) ? unit : null;
  return svg`${ticks.map(
    ({ value, text }) =>
      svg`<path${brush('grid')} d="M${plot.left} ${rounded(y(value))}H${rounded(plot.right)}"/>${textAt(plot.left - 8, y(value) + 4, text, brush, { ink: 'quiet', size: 12, anchor: 'end' })}`,
  )}${dayTicks(first, last, room).map(
    ({ day, text }) =>
      svg`<path${brush('axis')} d="M${rounded(x(day))} ${plot.bottom}v5"/>${textAt(x(day), plot.bottom + 18, text, brush, { ink: 'quiet', size: 12, anchor: 'middle' })}`,
  )}<path${brush('axis')} d="M${plot.left} ${plot.bottom}H${rounded(plot.right)}"/>${word !== null && textAt(0, 12, word, brush, { ink: 'quiet', size: 12 })}<path${brush('as-of-line')} d="M${rounded(asOfX)} ${plot.top - 8}V${plot.bottom}"/>${textAt(Math.max(asOfX, plot.left), plot.top - 12, dayText(asOf), brush, { ink: 'quiet', size: 12, ...anchor })}`;
}
