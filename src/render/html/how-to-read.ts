/** What the shapes, colours and dates of the page mean, for whoever sees it for the first time. */
import { RAG_COLOURS, type RagWords } from '../../model/rag-colour.ts';
import type { State } from '../../model/schedule.ts';
import type { PageFilters } from '../../reports/page/page-view.ts';
import { html, type Markup } from './markup.ts';
import { ragTag, stateTag } from './rag.ts';

const STATE_MEANINGS: Readonly<Record<State, string>> = {
  overdue: 'the last day on which it was due has gone by, and it is not done',
  'due-now': 'the time in which it is due has begun and is not over',
  ongoing: 'work without an end date that has begun',
  upcoming: 'not due yet',
  complete: 'done, as its lead has recorded',
  cancelled: 'will not be done, and a record says why',
  undated: 'nobody has said when it is due',
};

export function howToRead(ragWords: RagWords, { states }: PageFilters): Markup {
  return html`<details class="how"><summary><h2>How to read this page</h2></summary><div class="columns"><div><h3>Colours of reports</h3><dl class="facts">${RAG_COLOURS.map(
    (colour) =>
      html`<div><dt>${ragTag({ colour, text: ragWords[colour].word })}</dt><dd>${ragWords[colour].meaning}</dd></div>`,
  )}</dl></div><div><h3>States of milestones</h3><dl class="facts">${states.map(
    ({ state, name }) =>
      html`<div><dt>${stateTag({ state, text: name })}</dt><dd>${STATE_MEANINGS[state]}</dd></div>`,
  )}</dl></div></div><p>A date is as exact as the plan says it: \u201cby March 2025\u201d is kept on any day up to 31 March 2025. Slippage is counted against the date that was agreed first.</p></details>`;
}
