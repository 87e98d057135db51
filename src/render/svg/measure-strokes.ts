/** What is drawn of a measure between the axes: its paths, its actuals and where it is going. */
import type { PathKind } from '../../model/measure.ts';
import type { ChartActual, ChartPath, ChartProjection } from '../../reports/page/measure-chart.ts';
import { type Markup, NOTHING, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { MeasureScales } from './measure-scales.ts';
import type { Ink } from './paint.ts';

const PATH_INKS: Readonly<Record<PathKind, Ink>> = {
  target: 'target',
  'do-nothing': 'do-nothing',
  forecast: 'forecast-path',
};

export function pathMarkup(
  { kind, isInForce, steps, points }: ChartPath,
  { x, y, brush }: MeasureScales,
): Markup {
  const [first, ...others] = points;
  if (first === undefined) return NOTHING;
  const [startX, startY] = [rounded(x(first.day)), rounded(y(first.value))];
  const ink = isInForce ? PATH_INKS[kind] : 'path-before';
  if (others.length === 0) {
    return svg`<path${brush(ink)} d="M${rounded(startX - 5)} ${startY}h10"/>`;
  }
  const rest = others
    .map(({ day, value }) => {
      const [toX, toY] = [rounded(x(day)), rounded(y(value))];
      return steps ? `H${toX}V${toY}` : `L${toX} ${toY}`;
    })
    .join('');
  return svg`<path${brush(ink)} d="M${startX} ${startY}${rest}"/>`;
}

/** A line from value to value with a dot at each; where a figure is suppressed it has a gap, and a cross stands on the ground. */
export function actualsMarkup(actuals: readonly ChartActual[], { x, y, brush, plot }: MeasureScales): Markup {
  const standing = actuals.filter(({ isRevised }) => !isRevised);
  let line = '';
  let isDrawn = false;
  for (const { day, value } of standing) {
    if (value !== null) line += `${isDrawn ? 'L' : 'M'}${rounded(x(day))} ${rounded(y(value))}`;
    isDrawn = value !== null;
  }
  const radius = standing.length > 40 ? 1.8 : standing.length > 20 ? 2.4 : 3;
  const dot = (ink: Ink, { day, value }: ChartActual, size: number): Markup =>
    value === null
      ? svg`<path${brush('axis')} d="M${rounded(x(day))} ${plot.bottom - 6}m-3-3l6 6m0-6l-6 6"/>`
      : svg`<circle${brush(ink)} cx="${rounded(x(day))}" cy="${rounded(y(value))}" r="${size}"/>`;
  return svg`<path${brush('actual')} d="${line}"/>${actuals.filter(({ isRevised, value }) => isRevised && value !== null).map((one) => dot('revised', one, 3))}${standing.map((one, index) => dot('actual-mark', one, index === standing.length - 1 ? radius + 1.2 : radius))}`;
}

/** A wedge that opens towards the end, with a line in its midst. */
export function projectionMarkup(
  { from, day, value, low, high }: ChartProjection,
  { x, y, brush }: MeasureScales,
): Markup {
  const [startX, startY, endX] = [rounded(x(from.day)), rounded(y(from.value)), rounded(x(day))];
  const wedge =
    low === high
      ? NOTHING
      : svg`<path${brush('range')} d="M${startX} ${startY}L${endX} ${rounded(y(high))}V${rounded(y(low))}z"/>`;
  return svg`${wedge}<path${brush('projection')} d="M${startX} ${startY}L${endX} ${rounded(y(value))}"/><circle${brush('projection-mark')} cx="${endX}" cy="${rounded(y(value))}" r="3"/>`;
}
