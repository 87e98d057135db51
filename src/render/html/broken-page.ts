/** The page of a plan that could not be read since it is served: what is wrong with it, and nothing else. */
import { asOfText } from '../../reports/as-of.ts';
import type { View } from '../../reports/view.ts';
import { documentMarkup } from './document.ts';
import { html, type Markup } from './markup.ts';

export function brokenPage(view: View, trouble: Markup, live: string | null): Markup {
  const programme = view.programme ?? 'Plan';
  return documentMarkup({
    title: `${programme}: ${view.title}`,
    style: '',
    live,
    body: html`<header class="masthead"><div class="width"><h1>${programme}</h1>${view.asOf !== null && html`<p>${asOfText(view.asOf)}</p>`}</div></header>
<main id="main" tabindex="-1"><div id="live">${trouble}</div></main>`,
  });
}
