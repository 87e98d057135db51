/** What the shapes of the timeline mean, in words: those that are drawn. */
import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import { shapesOf } from '../svg/timeline-geometry.ts';
import { shownInKey } from '../svg/timeline-key-entries.ts';
import { html, type Markup } from './markup.ts';
import { shapesMarkup } from './timeline-row.ts';

export function timelineKey(section: PageTimelineSection): Markup {
  const shapes = section.lanes.flatMap(({ projects }) =>
    projects.flatMap(({ bars }) => bars.flatMap(({ marks }) => shapesOf(marks, section, section.asOf))),
  );
  return html`<ul class="tl-key" aria-label="Key">${shownInKey(shapes).map(({ words, sample }) => html`<li><svg width="32" height="34" aria-hidden="true">${shapesMarkup(sample, 'milestone')}</svg>${words}</li>`)}</ul>`;
}
