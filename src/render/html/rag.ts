/** Colours and states: always a word, and a shape of their own beside it. */
import type { RagColour } from '../../model/rag-colour.ts';
import type { StateCell, StripCell } from '../../reports/page/page-view.ts';
import type { RagCell } from '../../reports/view.ts';
import { html, type Markup } from './markup.ts';

/** A colour with its word. The shape is drawn by the style sheet, a different one for each colour. */
export function ragTag({ colour, text }: RagCell): Markup {
  return colour === null
    ? html`<span class="none">${text}</span>`
    : html`<span class="rag rag-${colour}">${text}</span>`;
}

/** A colour where there is room for its shape alone; the word is there for whoever cannot see it. */
function ragDot(colour: RagColour | null, word: string): Markup {
  return html`<span class="dot rag-${colour ?? 'none'}" title="${word}"><span class="visually-hidden">${word} </span></span>`;
}

/** The colours of the last reports in one line, oldest first. */
export function ragStrip({ strip }: StripCell): Markup {
  return html`<span class="strip">${strip.map(({ colour, text }) => ragDot(colour, text))}</span>`;
}

export function stateTag({ state, text }: StateCell): Markup {
  return html`<span class="s-${state}">${text}</span>`;
}
