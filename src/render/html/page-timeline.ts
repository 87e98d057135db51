/**
 * The timeline as a table, so that it is its own data: a row a milestone, with its words in the heading of the row and its
 * dates drawn beside it. Everything across is in per cent, so that script can show a part of the months by widening the drawings.
 */
import type {
  PageTimelineSection,
  TimelineBar,
  TimelineLane,
  TimelineProject,
} from '../../reports/page/page-timeline.ts';
import { axisMonths, scaleFor } from '../svg/timeline-axis.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { subjectAttributes } from './subject.ts';
import { timelineAxis } from './timeline-axis.ts';
import { timelineControls } from './timeline-controls.ts';
import { timelineDefinitions } from './timeline-definitions.ts';
import { timelineKey } from './timeline-key.ts';
import { rowDrawing } from './timeline-row.ts';
import { USUAL_WIDTH } from './timeline-width.ts';

export function pageTimeline(section: PageTimelineSection, heading: Markup, look: PageLook): Markup {
  const { id, paragraphs, first, last, asOf, lanes } = section;
  const numbers = new Map(
    lanes
      .flatMap(({ projects }) => projects.flatMap(({ bars }) => bars))
      .map(({ ref }, index) => [ref, index]),
  );
  const row = (bar: TimelineBar): Markup => milestoneRow(bar, section, numbers, look);
  const scale = scaleFor(axisMonths(section).length, USUAL_WIDTH);
  return html`<section class="block"${id !== null && html` id="${id}"`}>${heading}${paragraphs.map((text) => html`<p>${text}</p>`)}${timelineControls(section)}${timelineKey(section)}${timelineDefinitions(section, scale)}<div class="tl-frame"><table class="tl" data-first="${first}" data-last="${last}" data-as-of="${asOf}" data-scale="${scale}"><caption>${section.heading}: milestones and when they are due</caption>${timelineAxis(section)}${lanes.map((lane) => laneBodies(lane, section, row))}</table></div></section>`;
}

/** The heading of a workstream, then a body for each of its projects. */
function laneBodies(
  { id, title, to, summary, projects }: TimelineLane,
  section: PageTimelineSection,
  row: (bar: TimelineBar) => Markup,
): Markup {
  return html`<tbody class="lane" data-f data-w="${id}"><tr><th scope="rowgroup"><a href="#${to}">${title}</a><p>${summary}</p></th><td></td></tr></tbody>${projects.map((project) => projectBody(project, id, section, row))}`;
}

function projectBody(
  { title, to, summary, marks, bars }: TimelineProject,
  workstream: string,
  section: PageTimelineSection,
  row: (bar: TimelineBar) => Markup,
): Markup {
  return html`<tbody data-f data-w="${workstream}"><tr class="project"><th scope="rowgroup"><a href="#${to}">${title}</a><p>${summary}</p></th><td>${rowDrawing(marks, section, 'summary')}</td></tr>${bars.map(row)}</tbody>`;
}

function milestoneRow(
  bar: TimelineBar,
  section: PageTimelineSection,
  numbers: ReadonlyMap<string, number>,
  look: PageLook,
): Markup {
  const { title, to, subject, state, due, standing, others, owner, marks, side, waitsFor } = bar;
  const waits = waitsFor.flatMap((ref) => numbers.get(ref) ?? []);
  const words = [`due ${due}`, ...others, owner ?? 'no owner'];
  // The workstream stands on the body around it.
  const attributes = subjectAttributes({ ...subject, workstreams: [] }, look);
  return html`<tr${attributes}${waits.length > 0 && html` data-d="${waits.join(' ')}"`}><th scope="row"><a href="#${to}">${title}</a><p><span class="s-${state}">${standing}</span>${` · ${words.join(' · ')}`}</p></th><td${side !== null && html` data-side="${side}"`}>${side === null ? rowDrawing(marks, section, 'milestone') : NOTHING}</td></tr>`;
}
