/** The markers of a timeline, each with a shape of its own that it has without colour as well. */
import { type Markup, svg } from '../html/markup.ts';
import type { Brush } from './paint.ts';
import type { MarkerKind } from './timeline-geometry.ts';

/** Markers in the order of the key. */
export const MARKER_KINDS: readonly MarkerKind[] = [
  'overdue',
  'due-now',
  'ongoing',
  'upcoming',
  'complete',
  'cancelled',
  'forecast',
  'completed',
];

/** A marker around 0, 0 that reaches 7 to every side. */
export const MARKERS: Readonly<Record<MarkerKind, (brush: Brush) => Markup>> = {
  overdue: (brush) =>
    svg`<circle r="7"${brush('marker-overdue')}/><path d="M-1.2-4.4h2.4L.8.9H-.8zM-1.2 2.2h2.4v2.3h-2.4z"${brush('sign')}/>`,
  'due-now': (brush) => svg`<path d="M0-7.5 7.5 0 0 7.5-7.5 0z"${brush('marker-due-now')}/>`,
  ongoing: (brush) => svg`<path d="M-5-6.5 7 0-5 6.5z"${brush('marker-ongoing')}/>`,
  upcoming: (brush) => svg`<circle r="5.5"${brush('marker-upcoming')}/>`,
  complete: tick,
  cancelled: (brush) =>
    svg`<path d="M-5-5 5 5M-5 5 5-5"${brush('marker-halo')}/><path d="M-5-5 5 5M-5 5 5-5"${brush('marker-cancelled')}/>`,
  forecast: (brush) => svg`<path d="M-6.5-5.5h13L0 6.5z"${brush('marker-forecast')}/>`,
  completed: tick,
};

function tick(brush: Brush): Markup {
  return svg`<circle r="7"${brush('marker-complete')}/><path d="M-3.6.2-1.1 2.8 3.8-2.6"${brush('sign-line')}/>`;
}

/** An arrow to the left from a line that is too thin for a tail: of a baseline and a forecast. */
export const THIN_ARROW = 'M0-.8h-14v-3.2l-6 4 6 4v-3.2h14z';

/** An arrow head whose point is at 0, 0: to the right with 1, to the left with -1. */
export function arrowHead(direction: 1 | -1): string {
  return direction === 1 ? 'M-7-5 0 0-7 5z' : 'M7-5 0 0 7 5z';
}
