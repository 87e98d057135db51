/** What the drawing of a measure is measured with: its days across, its values up. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import { addDays } from '../../model/calendar-day.ts';
import type { MeasureChart } from '../../reports/page/measure-chart.ts';
import { dayScale } from './day-axis.ts';
import type { Brush } from './paint.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface MeasureScales extends ValueAxis {
  readonly x: (day: CalendarDay) => number;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly plot: Plot;
  readonly brush: Brush;
}

/** From the first actual or point of a path to the last, the as-of date and the projection. */
export function measureScales(chart: MeasureChart, plot: Plot, brush: Brush): MeasureScales {
  const { actuals, paths, projection, asOf, unit } = chart;
  const points = paths.flatMap((path) => path.points);
  const days = [...actuals, ...points, ...(projection === null ? [] : [projection])]
    .map(({ day }) => day)
    .concat(asOf)
    .toSorted();
  const [first, last] = [days[0] ?? asOf, days.at(-1) ?? asOf];
  const start = first === last ? addDays(first, -30) : first;
  const values = [
    ...actuals.flatMap(({ value }) => value ?? []),
    ...points.map(({ value }) => value),
    ...(projection === null ? [] : [projection.low, projection.high, projection.value]),
  ];
  return {
    ...valueAxis(values, [plot.bottom, plot.top], unit),
    x: dayScale(start, last, [plot.left, plot.right]),
    first: start,
    last,
    plot,
    brush,
  };
}
