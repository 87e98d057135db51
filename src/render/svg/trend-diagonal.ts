/** The line on which what is expected is expected for the day of the report: a milestone that comes to it is due. */
import type { SeriesSection } from '../../reports/view.ts';
import { type Markup, NOTHING, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { TrendPicture } from './trend-lines.ts';
import type { TrendScales } from './trend-strokes.ts';

/** Drawn where it lies between the lowest and the highest day; both axes have the same days, so it is a straight line. */
export function diagonal(
  { first, last }: SeriesSection,
  { lowest, highest }: TrendPicture,
  { x, y, brush }: Pick<TrendScales, 'x' | 'y' | 'brush'>,
): Markup {
  const from = first < lowest ? lowest : first;
  const to = last > highest ? highest : last;
  if (from >= to) return NOTHING;
  const [x1, y1, x2, y2] = [x(from), y(from), x(to), y(to)];
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  const label =
    Math.hypot(x2 - x1, y2 - y1) < 190
      ? NOTHING
      : svg`<text${brush('quiet')} font-size="12" text-anchor="middle" transform="translate(${rounded((x1 + x2) / 2)} ${rounded((y1 + y2) / 2)}) rotate(${rounded(angle)}) translate(0 20)">due on the day of the report</text>`;
  return svg`<path${brush('report-day')} d="M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}"/>${label}`;
}
