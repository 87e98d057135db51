/** What the shapes of a timeline mean, in lines as wide as the drawing. */
import type { TimelineRow, TimelineSection } from '../../reports/view.ts';
import { type Markup, svg } from '../html/markup.ts';
import type { Brush } from './paint.ts';
import { textAt, textWidth } from './text.ts';
import { shapesOf, type TimelineShape } from './timeline-geometry.ts';
import { shownInKey } from './timeline-key-entries.ts';
import { shapeStrokes } from './timeline-strokes.ts';

const [LINE, SAMPLE, GAP, SIZE] = [24, 30, 22, 12];

/** Only what is drawn, from `top` on. */
export function fileKey(
  section: TimelineSection,
  width: number,
  top: number,
  brush: Brush,
): { readonly bottom: number; readonly body: Markup } {
  const entries = shownInKey(section.rows.flatMap((row) => drawnOf(row, section)));
  if (entries.length === 0) return { bottom: top, body: svg`` };
  let [x, line] = [0, 0];
  const body = entries.map(({ words, sample }) => {
    const room = SAMPLE + 8 + textWidth(words, SIZE) + GAP;
    if (x > 0 && x + room - GAP > width) [x, line] = [0, line + 1];
    const left = x;
    x += room;
    const middle = top + line * LINE + LINE / 2;
    return svg`${shapeStrokes(sample, { left, width: SAMPLE }, middle, 'milestone', brush)}${textAt(left + SAMPLE + 8, middle + 4, words, brush, { size: SIZE })}`;
  });
  return { bottom: top + (line + 1) * LINE + 12, body: svg`${body}` };
}

/** A summary has states alone. */
function drawnOf({ level, marks }: TimelineRow, section: TimelineSection): readonly TimelineShape[] {
  const shapes = shapesOf(marks, section, section.asOf);
  if (level === 'milestone') return shapes;
  return shapes.flatMap((shape) => (shape.kind === 'bar' ? [{ ...shape, ends: ['sharp', 'sharp'] }] : []));
}
