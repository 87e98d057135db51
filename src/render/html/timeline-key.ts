/** What the shapes of the timeline mean, in words: those that are drawn. */
import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import { shapesOf, type TimelineShape } from '../svg/timeline-geometry.ts';
import { shownInKey } from '../svg/timeline-key-entries.ts';
import { html, type Markup } from './markup.ts';
import { shapesMarkup } from './timeline-row.ts';

/** Everything that is drawn of milestones. */
export function milestoneShapes(section: PageTimelineSection): readonly TimelineShape[] {
  return section.lanes.flatMap(({ projects }) =>
    projects.flatMap(({ bars }) => bars.flatMap(({ marks }) => shapesOf(marks, section, section.asOf))),
  );
}

export function timelineKey(section: PageTimelineSection): Markup {
  const shapes = milestoneShapes(section);
  return html`<ul class="tl-key" aria-label="Key">${shownInKey(shapes).map(({ words, sample }) => html`<li><svg width="32" height="34" aria-hidden="true">${shapesMarkup(sample, 'milestone')}</svg>${words}</li>`)}</ul>`;
}
