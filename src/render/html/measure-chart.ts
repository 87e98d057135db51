/** A measure on the page: how it stands, its drawing with what it is beside it, and its numbers folded away below. */
import type { MeasureChartSection } from '../../reports/page/page-view.ts';
import { pictureOnPage } from '../svg/drawing.ts';
import { measureDrawing } from '../svg/measure-drawing.ts';
import { signWords } from '../svg/measure-words.ts';
import { pageBrush } from '../svg/paint.ts';
import { factList } from './facts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { pageTable } from './page-table.ts';
import { subjectAttributes } from './subject.ts';

const [WIDTH, PLOT_HEIGHT, NAMES] = [680, 220, 150];

export function measureChart(
  { id, heading: name, subject, chart, says, facts, steps, tables }: MeasureChartSection,
  heading: Markup,
  look: PageLook,
  under: (text: string) => Markup,
): Markup {
  const drawing = measureDrawing(chart, {
    brush: pageBrush,
    width: WIDTH,
    plotHeight: PLOT_HEIGHT,
    names: NAMES,
    withMovers: true,
  });
  const signs = signWords([chart]);
  const sentences =
    says.length === 0 ? NOTHING : html`<ul>${says.map((text) => html`<li>${text}</li>`)}</ul>`;
  const projection = html`<details class="block steps"><summary>${under('How the projection is made')}</summary><ol>${steps.map((text) => html`<li>${text}</li>`)}</ol></details>`;
  return html`<section class="block measure"${id !== null && html` id="${id}"`}${subjectAttributes(subject, look)}>${heading}<p class="says">${chart.says}</p><div class="beside"><div><div class="scroll" tabindex="0" role="region" aria-label="${name}, drawn">${pictureOnPage(drawing, id ?? name)}</div>${signs.length > 0 && html`<p class="signs">${signs.join(' ')}</p>`}</div><div class="about">${sentences}${factList(facts, look)}</div></div>${steps.length > 0 && projection}${tables.map((table) => pageTable(table, under(table.heading), look))}</section>`;
}
