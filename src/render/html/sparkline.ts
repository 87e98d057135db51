/** A series of figures as a small drawing in a cell; the figures themselves are its name. */
import { line } from 'd3-shape';
import type { SparkCell } from '../../reports/view.ts';
import { figuresText } from '../spark-text.ts';
import { html, type Markup } from './markup.ts';

const [WIDTH, HEIGHT, MARGIN] = [88, 20, 3];

export function sparkline(cell: SparkCell): Markup {
  const { values } = cell;
  const known = values.filter((value) => value !== null);
  const lowest = known.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = known.reduce((most, value) => Math.max(most, value), -Infinity);
  const across = (index: number): number =>
    MARGIN + (index * (WIDTH - 2 * MARGIN)) / Math.max(1, values.length - 1);
  // Halves first: the distance of two figures may be larger than any number.
  const up = (value: number): number =>
    lowest === highest
      ? HEIGHT / 2
      : HEIGHT - MARGIN - ((value / 2 - lowest / 2) / (highest / 2 - lowest / 2)) * (HEIGHT - 2 * MARGIN);
  const path = line<number | null>()
    .digits(1)
    .defined((value) => value !== null)
    .x((_value, index) => across(index))
    .y((value) => up(value ?? 0))(values);
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${figuresText(cell)}"><path d="${path ?? ''}"/></svg>`;
}
