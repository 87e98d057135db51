/** The drawing of one row of the timeline: bars in per cent of the months, and markers that are defined once. */
import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import type { TimelineMark } from '../../reports/view.ts';
import { type BarEnd, shapesOf, type TimelineShape } from '../svg/timeline-geometry.ts';
import { type Markup, svg, trusted } from './markup.ts';

export type RowKind = 'milestone' | 'summary';

/** In a summary each due date is a dot, and the line goes from the first to the last of them. */
export function rowDrawing(
  marks: readonly TimelineMark[],
  section: PageTimelineSection,
  kind: RowKind,
): Markup {
  const shapes = shapesOf(marks, section, section.asOf).filter(
    (shape) =>
      kind === 'milestone' || shape.kind === 'marker' || (shape.kind === 'bar' && shape.of === 'summary'),
  );
  return svg`<svg><use href="#t-grid"/>${shapes.map((shape) => drawn(shape, kind))}</svg>`;
}

function drawn(shape: TimelineShape, kind: RowKind): Markup {
  switch (shape.kind) {
    case 'bar':
      return svg`<rect class="i-${shape.of}${endsClass(shape.ends)}" x="${percent(shape.from)}" width="${percent(shape.to - shape.from)}"/>`;
    case 'earlier':
      return svg`<use href="#t-earlier" class="i-${shape.of}" x="${percent(shape.at)}"/>`;
    case 'onward':
      return svg`<rect class="i-${shape.of} on" x="${percent(shape.from)}" width="${percent(1 - shape.from)}"/><use href="#t-onward" class="i-${shape.of}" x="100%"/>`;
    case 'late':
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
