/** What a reader chooses of the timeline. Script shows it: without it everything is drawn, and nothing can be chosen. */
import { monthNumber, monthText } from '../../model/month.ts';
import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import { html, type Markup } from './markup.ts';

/** The value of a stretch is `2025-01..2025-06`, as it stands in the address of the page. */
export function timelineControls({ first, last, ranges }: PageTimelineSection): Markup {
  const months = Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, index) => {
    const number = monthNumber(first) + index;
    return html`<option>${monthText(number)}</option>`;
  });
  return html`<form class="tl-controls" hidden aria-label="What the timeline shows"><div class="field"><label for="tl-range">Months</label><select id="tl-range"><option value="">The whole plan</option>${ranges.map(({ name, first: from, last: until }) => html`<option value="${from.slice(0, 7)}..${until.slice(0, 7)}">${name}</option>`)}<option value="own">Other months</option></select></div><div class="field tl-own" hidden><label for="tl-from">From</label><select id="tl-from">${months}</select></div><div class="field tl-own" hidden><label for="tl-to">To</label><select id="tl-to">${months}</select></div><label class="tl-check"><input type="checkbox" id="tl-arrows"> Show what waits for what</label><button type="button" data-fold="all">Fold workstreams</button><button type="button" data-fold="none">Unfold everything</button><p class="tl-shown" role="status"></p></form>`;
}
