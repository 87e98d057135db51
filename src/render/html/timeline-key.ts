/** What the shapes mean, in words: those that are drawn. */
import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import { STATE_WORDS } from '../../reports/timeline-words.ts';
import { type TimelineShape, shapesOf } from '../svg/timeline-geometry.ts';
import { html, type Markup, svg, trusted } from './markup.ts';

interface KeyEntry {
  readonly words: string;
  readonly drawing: Markup;
  readonly isShown: (shape: TimelineShape) => boolean;
}

/** A state has its bar and its marker. */
function stateEntry(
  state: 'overdue' | 'due-now' | 'ongoing' | 'upcoming' | 'complete' | 'cancelled',
): KeyEntry {
  return {
    words: STATE_WORDS[state],
    drawing: svg`<rect class="i-${trusted(state)}" x="1" width="30"/><use href="#t-${trusted(state)}" x="16"/>`,
    isShown: (shape) => shape.kind === 'bar' && shape.of === state,
  };
}

const ENTRIES: readonly KeyEntry[] = [
  stateEntry('overdue'),
  {
    words: 'how long it is overdue',
    drawing: svg`<rect class="i-overdue-by" x="1" width="30"/>`,
    isShown: ({ kind }) => kind === 'late',
  },
  stateEntry('due-now'),
  stateEntry('upcoming'),
  stateEntry('ongoing'),
  stateEntry('complete'),
  stateEntry('cancelled'),
  {
    words: 'forecast',
    drawing: svg`<use href="#t-forecast" x="16"/>`,
    isShown: (shape) => shape.kind === 'marker' && shape.of === 'forecast',
  },
  {
    words: 'baseline: first approved date',
    drawing: svg`<rect class="i-baseline" x="1" width="30"/>`,
    isShown: (shape) => shape.kind === 'bar' && shape.of === 'baseline',
  },
  {
    words: 'a month, term or year was said, not a day',
    drawing: svg`<rect class="i-upcoming soft" x="1" width="30"/>`,
    isShown: (shape) => shape.kind === 'bar' && shape.ends.includes('soft'),
  },
  {
    words: 'by then, or earlier',
    drawing: svg`<use href="#t-earlier" class="i-upcoming" x="31"/>`,
    isShown: ({ kind }) => kind === 'earlier',
  },
  {
    words: 'goes on',
    drawing: svg`<rect class="i-ongoing on" x="1" width="30"/><use href="#t-onward" class="i-ongoing" x="32"/>`,
    isShown: ({ kind }) => kind === 'onward',
  },
];

export function timelineKey(section: PageTimelineSection): Markup {
  const shapes = section.lanes.flatMap(({ projects }) =>
    projects.flatMap(({ bars }) => bars.flatMap(({ marks }) => shapesOf(marks, section, section.asOf))),
  );
  const shown = ENTRIES.filter(({ isShown }) => shapes.some(isShown));
  return html`<ul class="tl-key" aria-label="Key">${shown.map(({ words, drawing }) => html`<li><svg width="32" height="34" aria-hidden="true">${drawing}</svg>${words}</li>`)}</ul>`;
}
