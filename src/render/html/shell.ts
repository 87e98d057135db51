/** The page around the panels: head, policy, header, navigation, filters and footer. */
import { createHash } from 'node:crypto';
import { shortId } from '../../model/commit-text.ts';
import { asOfText } from '../../reports/as-of.ts';
import type { PageFilters, PagePanel, PageView } from '../../reports/page/page-view.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './generated/assets.js';
import { html, join, type Markup, trusted } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { paperStyle } from './paper-style.ts';
import { howToRead } from './how-to-read.ts';
import { headingMarkup, sectionsMarkup } from './sections.ts';

/** Script and style of the page's own, named by their hashes; no other is run, and nothing is fetched from anywhere. */
function policyOf(scripts: readonly string[], styles: readonly string[], isLive: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${hashesOf(scripts)}`,
    `style-src ${hashesOf(styles)}`,
    ...(isLive ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashesOf(texts: readonly string[]): string {
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}

/** Before anything is drawn: where there is script only one view is shown, and the others need not be laid out. */
const START_SCRIPT = "document.documentElement.className='js'";

/** The whole document. `live` is the script that keeps it up to date where it is served; null in a file. */
export function pageDocument(page: PageView, look: PageLook, live: string | null): Markup {
  const about = aboutText(page);
  const style = `${PAGE_STYLE}${paperStyle(page.programme, about)}`;
  const scripts = [PAGE_SCRIPT, ...(live === null ? [] : [live])];
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf([START_SCRIPT, ...scripts], [style], live !== null)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${page.programme}: plan on a page</title>
<script>${trusted(START_SCRIPT)}</script>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the main content</a>
<header class="masthead"><div class="width"><h1>${page.programme}</h1><p>${about}. ${page.totals}.</p>${page.audience !== null && html`<p>${page.audience}</p>`}<p class="chosen"></p></div></header>
${navigation(page.panels)}
${filterForm(page.filters)}
<main id="main" class="width" tabindex="-1">
${join(page.panels.map((panel, index) => panelMarkup(panel, index === 0, look)))}
</main>
<footer class="width">${howToRead(page.ragWords, page.filters)}<p>${about}. Made by milepost from the files of the plan; the page asks for nothing over the network.</p></footer>
${scripts.map(
  (script) => html`<script>${trusted(script)}</script>
`,
)}</body>
</html>
`;
}

/** "As of 17 March 2025, as --as-of says; commit 2ba0d0a7c3". */
export function aboutText({ asOf, commit, version }: PageView): string {
  return [
    asOfText(asOf),
    ...(version === null ? [] : [version]),
    ...(commit === null
      ? []
      : [`commit ${shortId(commit.id)}${commit.dirty ? ' and what is not committed' : ''}`]),
  ].join('; ');
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
