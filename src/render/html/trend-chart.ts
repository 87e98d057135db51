/** The milestone trend chart on the page: its lines go with the filters, and their names lead to the milestones. */
import type { TrendChartSection } from '../../reports/page/page-view.ts';
import { pageBrush } from '../svg/paint.ts';
import { trendDrawing } from '../svg/trend-drawing.ts';
import { leftOutWords } from '../svg/trend-words.ts';
import { html, type Markup, NOTHING, svg } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { pageTable } from './page-table.ts';
import { subjectAttributes } from './subject.ts';

const WIDTH = 900;

const HOW_TO_READ =
  'Each line is a milestone. While it is level the same day is expected; where it rises it is expected later, where it falls earlier. A diamond is where it was done, a cross where it was cancelled, a square where it lost its date.';

export function trendChart(
  { id, series, lines, data }: TrendChartSection,
  heading: Markup,
  look: PageLook,
  under: (text: string) => Markup,
): Markup {
  const drawing = trendDrawing(series, { brush: pageBrush, width: WIDTH }, (index) => {
    const { subject = null, to = null } = lines[index] ?? {};
    return {
      attributes: subjectAttributes(subject, look),
      link: (name) => (to === null ? name : svg`<a href="#${to}">${name}</a>`),
    };
  });
  const { picture, title, says, height, body, names } = drawing;
  const identity = id === null ? NOTHING : html` id="${id}"`;
  if (picture === null) {
    return html`<section class="block"${identity}>${heading}<p class="none">${says}</p></section>`;
  }
  const name = id ?? series.id;
  const rows = picture.lines.flatMap(({ index }) => data.rows[index] ?? []);
  return html`<section class="block"${identity}>${heading}<p>${HOW_TO_READ}</p>${leftOutWords(picture).map((text) => html`<p>${text}</p>`)}<div class="scroll" tabindex="0" role="region" aria-label="${title}"><svg class="chart trend" viewBox="0 0 ${WIDTH} ${height}"><svg role="img" width="${WIDTH}" height="${height}" aria-labelledby="${name}/t ${name}/d"><title id="${name}/t">${title}</title><desc id="${name}/d">${says}</desc>${body}</svg>${names}</svg></div>${pageTable({ ...data, rows }, under(data.heading), look)}</section>`;
}
