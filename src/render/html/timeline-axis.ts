/** The head of the timeline: the as-of date, years and months, terms, and when the board meets. It is repeated on paper. */
import type { PageTimelineSection, TimelineBoard } from '../../reports/page/page-timeline.ts';
import type { TimelinePeriod } from '../../reports/view.ts';
import { axisMonths, type AxisMonth, periodLines } from '../svg/timeline-axis.ts';
import { type Extent, noonOf, noonWithin, shareAfter, shareOf } from '../svg/timeline-geometry.ts';
import { html, type Markup, svg } from './markup.ts';
import { percent } from './timeline-row.ts';
import { USUAL_WIDTH } from './timeline-width.ts';

const [AS_OF, YEARS, MONTHS, BANDS] = [12, 29, 45, 52];
const BAND_HEIGHT = 16;
/** How wide a letter of the names of periods is, with what has to stay free around a name. */
const LETTER = 6.4;

export function timelineAxis(section: PageTimelineSection): Markup {
  const { asOfText, board, heading } = section;
  const lines = periodLines(section.periods);
  const meetings = BANDS + lines.length * BAND_HEIGHT;
  const height = meetings + (board === null ? 2 : 14);
  return html`<thead><tr><th scope="col"><span>Milestone</span>${board !== null && html`<small><a href="#${board.to}">${board.name}</a> meets</small>`}</th><th scope="col"><span class="visually-hidden">${heading}, with a line at ${asOfText}</span><svg height="${height}" aria-hidden="true">${lines.flatMap((line, index) => line.map((period) => periodBand(period, BANDS + index * BAND_HEIGHT, section)))}${axisMonths(section).map(monthMark)}${board !== null && meetingMarks(board, meetings + 6, section)}${asOfMark(section, height)}</svg></th></tr></thead>`;
}

/** Names of months that begin a quarter stay when there is no room for all of them. */
function monthMark({ at, name, year, month }: AxisMonth, index: number): Markup {
  const x = percent(at);
  const isYear = month === 1 || index === 0;
  return svg`${isYear && svg`<line x1="${x}" x2="${x}" y1="18" y2="50" class="g-year"/><text x="${x}" dx="4" y="${YEARS}" class="y">${year}</text>`}<g class="${month % 3 === 1 ? 'q' : 'm'}"><line x1="${x}" x2="${x}" y1="36" y2="50" class="g-month"/><text x="${x}" dx="4" y="${MONTHS}">${name}</text></g>`;
}

/** Its name is left out where it would go on beyond its end; script looks at how much room there is. */
function periodBand({ name, first, last }: TimelinePeriod, y: number, extent: Extent): Markup {
  const from = Math.max(0, shareOf(first, extent));
  const to = Math.min(1, shareAfter(last, extent));
  const shown = name.replace(/ \d{4}$/, '');
  return svg`<g class="p${(to - from) * USUAL_WIDTH < shown.length * LETTER && svg` n`}"><title>${name}</title><rect x="${percent(from)}" y="${y}" width="${percent(to - from)}" height="${BAND_HEIGHT - 2}"/><text x="${percent(from)}" dx="3" y="${y + 11}">${shown}</text></g>`;
}

function meetingMarks({ days, name }: TimelineBoard, y: number, extent: Extent): readonly Markup[] {
  return days.map(
    ({ day, text }) =>
      svg`<circle cx="${percent(noonOf(day, extent))}" cy="${y}" r="3"><title>${name}: ${text}</title></circle>`,
  );
}

/** Where the as-of date is not among these months, its words stand at the edge on whose side it lies. */
function asOfMark({ asOf, asOfText, ...extent }: PageTimelineSection, height: number): Markup {
  const at = noonWithin(asOf, extent);
  if (at === null) {
    return asOf < extent.first
      ? svg`<text x="0%" y="${AS_OF}" class="a">\u25c2\ufe0e as of ${asOfText}</text>`
      : svg`<text x="100%" y="${AS_OF}" text-anchor="end" class="a">as of ${asOfText} \u25b8\ufe0e</text>`;
  }
  const x = percent(at);
  const anchor = at < 0.12 ? 'start' : at > 0.88 ? 'end' : 'middle';
  return svg`<line x1="${x}" x2="${x}" y1="16" y2="${height}" class="g-now"/><text x="${x}" y="${AS_OF}" text-anchor="${anchor}" class="a">as of ${asOfText}</text>`;
}
