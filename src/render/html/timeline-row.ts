/** The drawing of one row of the timeline: bars in per cent of the months, and markers that are defined once. */
import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import type { TimelineMark } from '../../reports/view.ts';
import { type BarEnd, shapesOf, type TimelineShape } from '../svg/timeline-geometry.ts';
import { type Markup, svg, trusted } from './markup.ts';

export type RowKind = 'milestone' | 'summary';

/** With the lines that go through all rows. */
export function rowDrawing(
  marks: readonly TimelineMark[],
  section: PageTimelineSection,
  kind: RowKind,
): Markup {
  const shapes = shapesOf(marks, section, section.asOf);
  return svg`<svg><use href="#t-grid"/>${shapesMarkup(shapes, kind)}</svg>`;
}

/** In a summary each due date is a dot, and the line goes from the first to the last of them. */
export function shapesMarkup(shapes: readonly TimelineShape[], kind: RowKind): readonly Markup[] {
  return shapes
    .filter(
      (shape) =>
        kind === 'milestone' || shape.kind === 'marker' || (shape.kind === 'bar' && shape.of === 'summary'),
    )
    .map((shape) => drawn(shape, kind));
}

function drawn(shape: TimelineShape, kind: RowKind): Markup {
  switch (shape.kind) {
    case 'bar':
      return svg`<rect class="i-${shape.of}${endsClass(shape.ends)}" x="${percent(shape.from)}" width="${percent(shape.to - shape.from)}"/>`;
    case 'earlier':
      if (shape.of === 'baseline' || shape.of === 'forecast') {
        return svg`<use href="#t-by-${shape.of}" class="by-${shape.of}" x="${percent(shape.at)}"/>`;
      }
      return svg`<use href="#t-earlier" class="i-${shape.of}" x="${percent(shape.at)}"/>`;
    case 'onward':
      return svg`<rect class="i-${shape.of} on" x="${percent(shape.from)}" width="${percent(1 - shape.from)}"/><use href="#t-onward" class="i-${shape.of}" x="100%"/>`;
    case 'overdue-by':
      return svg`<rect class="i-overdue-by" x="${percent(shape.from)}" width="${percent(shape.to - shape.from)}"/>`;
    case 'marker':
      return svg`<use href="#t-${trusted(kind === 'summary' ? 'dot-' : '')}${shape.of}" x="${percent(shape.at)}"/>`;
  }
}

/** `soft`, or which of the two ends is. */
function endsClass([left, right]: readonly [BarEnd, BarEnd]): Markup {
  if (left === 'soft') return trusted(right === 'soft' ? ' soft' : ' soft-l');
  return trusted(right === 'soft' ? ' soft-r' : '');
}

/** A share of the width, to the hundredth of a per cent: a third of a day on ten years. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
