/** How many risks are how likely and how grave, as a table; each field says its band in a word. */
import type { HeatMapCell, HeatMapSection } from '../../reports/page/heat-map.ts';
import { html, type Markup, NOTHING } from './markup.ts';

export function heatMap({ id, heading, note, columns, rows }: HeatMapSection, title: Markup): Markup {
  return html`<section class="block"${id === null ? NOTHING : html` id="${id}"`}>${title}<p>${note}</p><div class="scroll" tabindex="0" role="region" aria-label="${heading}"><table class="heat"><caption>${heading}</caption><thead><tr><td></td>${columns.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead><tbody>${rows.map(({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map(field)}</tr>`)}</tbody></table></div></section>`;
}

function field({ band, risks }: HeatMapCell): Markup {
  const [first] = risks;
  const word = html`<span class="band">${band.text}</span>`;
  const look = html` class="heat-${band.colour ?? 'none'}${risks.length === 0 && html` empty`}"`;
  if (first === undefined || first.to === null) return html`<td${look}>${word}</td>`;
  const count = risks.length === 1 ? '1 risk' : `${risks.length} risks`;
  return html`<td${look}><a href="#${first.to}">${count}</a> ${word}</td>`;
}
