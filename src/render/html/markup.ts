/**
 * HTML and SVG as values: text that is put into a template is escaped by it, and nothing else can get in. What a
 * terminal or a browser would obey, or nobody could see, is shown as `\u{…}` first.
 */
import { visibleText } from '../visible-text.ts';

/** Markup that is safe as it stands. Only this file makes it. */
export interface Markup {
  readonly markup: string;
}

/** What a template takes: text is escaped, markup stands as it is, null and false are nothing. */
export type MarkupValue = string | number | Markup | readonly Markup[] | null | false;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of a plan as text in an element or between the quotes of an attribute. */
function escapedText(text: string): string {
  const escaped = visibleText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
  // What the log of a CI service would obey where it is printed there; readers see no difference.
  return escaped.includes('##[') || escaped.includes('::')
    ? escaped.replaceAll('##[', '##&#91;').replace(/^([^\S\n]*):(?=:)/gm, '$1&#58;')
    : escaped;
}

/** A template: `` html`<td title="${title}">${text}</td>` ``. Attributes are always quoted. */
export function html(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let markup = parts[0] ?? '';
  for (const [index, value] of values.entries()) markup += markupOf(value) + (parts[index + 1] ?? '');
  return { markup };
}

/** The same for SVG, which is escaped alike. */
export function svg(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return html(parts, ...values);
}

/** Pieces one after the other. */
export function join(pieces: readonly Markup[]): Markup {
  return { markup: pieces.map(({ markup }) => markup).join('') };
}

export const NOTHING: Markup = { markup: '' };

/** Markup of milepost's own making, such as its style sheet; never anything from a plan. */
export function trusted(markup: string): Markup {
  return { markup };
}

function markupOf(value: MarkupValue): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escapedText(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  let text = '';
  for (const { markup } of value) text += markup;
  return text;
}
