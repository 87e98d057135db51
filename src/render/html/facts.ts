/** Names and what there is to say under each. */
import type { Fact, FactValue } from '../../reports/page/page-view.ts';
import { pageLink, placeLink, writtenLink } from './links.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { PageLook } from './page-look.ts';

export function factList(facts: readonly Fact[], look: PageLook): Markup {
  if (facts.length === 0) return NOTHING;
  return html`<dl class="facts">${facts.map((fact) => html`<div>${factMarkup(fact, look)}</div>`)}</dl>`;
}

/** The same with nothing around each: there are thousands of rows. */
export function rowFacts(facts: readonly Fact[], look: PageLook): Markup {
  return html`<dl>${facts.map((fact) => factMarkup(fact, look))}</dl>`;
}

function factMarkup({ name, value }: Fact, look: PageLook): Markup {
  return html`<dt>${name}</dt>${values(value).map((one) => html`<dd>${factValue(one, look)}</dd>`)}`;
}

function values(value: FactValue | readonly FactValue[]): readonly FactValue[] {
  return isList(value) ? value : [value];
}

function isList(value: FactValue | readonly FactValue[]): value is readonly FactValue[] {
  return Array.isArray(value);
}

function factValue(value: FactValue, look: PageLook): Markup {
  if (typeof value === 'string') return html`${value}`;
  if ('url' in value) return writtenLink(value.url);
  return 'file' in value ? placeLink(value, look) : pageLink(value);
}
