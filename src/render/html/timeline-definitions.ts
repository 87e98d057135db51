/** What the drawings of the rows have in common, defined once: lines from top to bottom, markers, ends that fade. */
import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import { pageBrush } from '../svg/paint.ts';
import { type AxisScale, axisMonths, isOnScale } from '../svg/timeline-axis.ts';
import { noonWithin } from '../svg/timeline-geometry.ts';
import { shownInKey } from '../svg/timeline-key-entries.ts';
import { arrowHead, MARKER_KINDS, MARKERS, THIN_ARROW } from '../svg/timeline-markers.ts';
import { html, type Markup, svg, trusted } from './markup.ts';
import { milestoneShapes } from './timeline-key.ts';
import { percent } from './timeline-row.ts';

/** How far below the upper edge of a row the middle of its bar lies; the style sheet has the bars there. */
const BAR_MIDDLE = 17;

const SOFT_BARS = [
  'overdue',
  'due-now',
  'upcoming',
  'ongoing',
  'complete',
  'cancelled',
  'baseline',
  'forecast',
];

export function timelineDefinitions(section: PageTimelineSection, scale: AxisScale): Markup {
  return html`<svg class="tl-defs" width="0" height="0" aria-hidden="true"><defs><g id="t-grid">${gridLines(section, scale)}</g>${MARKER_KINDS.map(
    (kind) =>
      svg`<g id="t-${kind}" transform="translate(0 ${BAR_MIDDLE})">${MARKERS[kind](pageBrush)}</g><g id="t-dot-${kind}" transform="translate(0 ${BAR_MIDDLE}) scale(.7)">${MARKERS[kind](pageBrush)}</g>`,
  )}${ARROWS}${softBars(section).map(fades)}</defs></svg>`;
}

/** Those of which a bar is drawn whose ends fade. */
function softBars(section: PageTimelineSection): readonly string[] {
  const shapes = milestoneShapes(section);
  const drawn = [...shapes, ...shownInKey(shapes).flatMap(({ sample }) => sample)];
  const soft = new Set<string>(
    drawn.flatMap((shape) => (shape.kind === 'bar' && shape.ends.includes('soft') ? [shape.of] : [])),
  );
  return SOFT_BARS.filter((kind) => soft.has(kind));
}

/** The lines that go through all rows. Script puts others here when it shows a part of the months. */
function gridLines(section: PageTimelineSection, scale: AxisScale): readonly Markup[] {
  const asOf = noonWithin(section.asOf, section);
  const months = axisMonths(section).filter((month) => month.at > 0 && isOnScale(month, scale));
  return [
    ...months.map(({ at, month }) => line(at, month === 1 ? svg` class="g-year"` : svg` class="g-month"`)),
    ...(asOf === null ? [] : [line(asOf, svg` class="g-now"`)]),
  ];
}

function line(at: number, look: Markup): Markup {
  return svg`<line x1="${percent(at)}" x2="${percent(at)}" y2="100%"${look}/>`;
}

const ARROWS: Markup = svg`<g id="t-earlier" transform="translate(0 ${BAR_MIDDLE})"><path d="M-10-6h10v12h-10z" fill-opacity=".6" stroke="none"/><path d="M-19-6h9v12h-9z" fill-opacity=".25" stroke="none"/><path d="${arrowHead(-1)}" transform="translate(-29 0)"/></g><path id="t-by-baseline" transform="translate(0 29.5)" d="${THIN_ARROW}"/><path id="t-by-forecast" transform="translate(0 ${BAR_MIDDLE})" d="${THIN_ARROW}"/><g id="t-onward" transform="translate(-1 ${BAR_MIDDLE})"><path d="${arrowHead(1)}"/></g>`;

/** Fill and edge of a bar that fade at both ends, or at one of them. */
function fades(kind: string): Markup {
  const stops = (left: boolean, right: boolean, what: string): Markup =>
    svg`<stop class="${what}-${kind}" offset="0"${left && svg` stop-opacity="0"`}/>${left && svg`<stop class="${what}-${kind}" offset=".35"/>`}${right && svg`<stop class="${what}-${kind}" offset=".65"/>`}<stop class="${what}-${kind}" offset="1"${right && svg` stop-opacity="0"`}/>`;
  const sides = [
    { id: '', left: true, right: true },
    { id: '-l', left: true, right: false },
    { id: '-r', left: false, right: true },
  ];
  return svg`${sides.map(({ id, left, right }) => svg`<linearGradient id="t-fill-${kind}${trusted(id)}">${stops(left, right, 'f')}</linearGradient><linearGradient id="t-edge-${kind}${trusted(id)}">${stops(left, right, 'e')}</linearGradient>`)}`;
}
