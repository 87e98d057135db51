/** The page around the panels: header, navigation, filters and footer. */
import { shortId } from '../../model/commit-text.ts';
import { dayText } from '../../model/plan-date-text.ts';
import { asOfText } from '../../reports/as-of.ts';
import type { PageFilters, PagePanel, PageView } from '../../reports/page/page-view.ts';
import { documentMarkup } from './document.ts';
import { html, join, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { paperStyle } from './paper-style.ts';
import { howToRead } from './how-to-read.ts';
import { headingMarkup, sectionsMarkup } from './sections.ts';

export interface Frame {
  /** The script that keeps the page up to date where it is served; null in a file. */
  readonly live: string | null;
  /** What stands above the page where the plan can no longer be read. */
  readonly trouble: Markup;
}

/** The whole document. */
export function pageDocument(page: PageView, look: PageLook, { live, trouble }: Frame): Markup {
  const about = aboutText(page);
  return documentMarkup({
    title: `${page.programme}: plan on a page`,
    style: paperStyle(page.programme, paperText(page)),
    live,
    body: html`<header class="masthead"><div class="width"><h1>${page.programme}</h1><p><strong>As of ${dayText(page.asOf.day)}</strong></p><p class="totals">${page.totals}</p>${page.audience !== null && html`<p>${page.audience}</p>`}<p class="chosen"></p></div></header>
${live !== null && html`<div id="live">${trouble}</div>`}${navigation(page.panels)}
${filterForm(page.filters)}
<main id="main" class="width" tabindex="-1">
${join(page.panels.map((panel, index) => panelMarkup(panel, index === 0, look)))}
</main>
<footer class="width">${howToRead(page.ragWords, page.filters)}<p>${about}. Made by milepost from the files of the plan; ${live === null ? 'the page asks for nothing over the network.' : 'the page follows them while milepost serves it.'}</p><p class="paper-only">What is folded on the page is not printed: unfold it there to have it on paper.</p></footer>`,
  });
}

/** "As of 17 March 2025, as --as-of says; commit 2ba0d0a7c3". */
function aboutText(page: PageView): string {
  return [asOfText(page.asOf), ...sourceTexts(page)].join('; ');
}

/** The same for the edge of a sheet: "As of 17 March 2025; commit 2ba0d0a7c3". */
function paperText(page: PageView): string {
  return [`As of ${dayText(page.asOf.day)}`, ...sourceTexts(page)].join('; ');
}

function sourceTexts({ commit, version }: PageView): readonly string[] {
  return [
    ...(version === null ? [] : [version]),
    ...(commit === null
      ? []
      : [`commit ${shortId(commit.id)}${commit.dirty ? ' and what is not committed' : ''}`]),
  ];
}

function navigation(panels: readonly PagePanel[]): Markup {
  return html`<nav class="views" aria-label="Views"><ul class="width">${panels.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>`;
}

/** Shown by the script that makes it work: without script everything is there, unfiltered. */
function filterForm({ workstreams, owners, states }: PageFilters): Markup {
  return html`<form class="filters" id="filters" hidden aria-label="Filters"><div class="width">${choice(
    'workstream',
    'Workstream',
    'All workstreams',
    workstreams.map(({ id, name }) => html`<option value="${id}">${name}</option>`),
  )}${choice(
    'owner',
    'Owner',
    'Everybody',
    owners.map((name, index) => html`<option value="${index}">${name}</option>`),
  )}${choice(
    'state',
    'State',
    'Every state',
    states.map(({ state, name }) => html`<option value="${state}">${name}</option>`),
  )}<div class="field"><label for="filter-text">Text</label><input id="filter-text" name="text" type="search" autocomplete="off"></div><button type="reset">Clear filters</button><p class="shown" role="status"></p></div></form>`;
}

function choice(name: string, label: string, all: string, options: readonly Markup[]): Markup {
  return html`<div class="field"><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">${all}</option>${options}</select></div>`;
}

function panelMarkup({ id, heading, sections }: PagePanel, isFirst: boolean, look: PageLook): Markup {
  return html`<section class="panel${isFirst && html` current`}" id="${id}" aria-label="${heading}">${headingMarkup(heading, 2)}${sectionsMarkup(sections, 3, look)}</section>
`;
}
