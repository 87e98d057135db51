/** A table of the page. Its rows go with the filters; script makes its headings buttons that sort. */
import type { CellPart, PageCell, PageColumn, PageRow, PageTable } from '../../reports/page/page-view.ts';
import { cellText, isNumeric } from '../cell-text.ts';
import { dataOrder } from './cell-order.ts';
import { rowFacts } from './facts.ts';
import { lineLink, pageLink, placeLink } from './links.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { PageLook } from './page-look.ts';
import { ragStrip, ragTag, stateTag } from './rag.ts';
import { sparkline } from './sparkline.ts';
import { subjectAttributes } from './subject.ts';

/** `heading` is the element that names it, made by whoever knows how deep it stands. */
export function pageTable(table: PageTable, heading: Markup, look: PageLook): Markup {
  const { id, note, rows, whenEmpty, folded, onlyOfWhole } = table;
  const body = html`${note !== undefined && html`<p>${note}</p>`}${rows.length === 0 ? html`<p class="none">${whenEmpty}</p>` : tableElement(table, look)}`;
  const identity = html`${id !== null && html` id="${id}"`}${onlyOfWhole === true && html` data-whole`}`;
  if (folded === true && rows.length > 0) {
    return html`<details class="block"${identity}><summary>${heading}</summary>${body}</details>`;
  }
  return html`<section class="block"${identity}>${heading}${body}</section>`;
}

function tableElement({ heading, columns, rows }: PageTable, look: PageLook): Markup {
  return html`<div class="scroll"><table class="sortable"><caption>${heading}</caption><thead><tr>${columns.map(columnHeading)}</tr></thead><tbody>${rows.map((row) => tableRow(row, columns, look))}</tbody></table></div>`;
}

function columnHeading({ heading, type }: PageColumn): Markup {
  return html`<th scope="col"${isNumber(type) && html` class="number"`}>${heading}</th>`;
}

function isNumber(type: PageColumn['type']): boolean {
  return type === 'line' || (type !== 'link' && type !== 'state' && isNumeric(type));
}

function tableRow(
  { id, subject, cells, facts = [] }: PageRow,
  columns: readonly PageColumn[],
  look: PageLook,
): Markup {
  const named = columns.findIndex(({ isRowHeading }) => isRowHeading === true);
  const heading = Math.max(0, named);
  // Beneath its row and as wide as the table: there may be more to tell than a column has room for.
  const rest =
    facts.length === 0
      ? NOTHING
      : html`<tr class="rest"><td colspan="${columns.length}"><details><summary>More</summary>${rowFacts(facts, look)}</details></td></tr>`;
  return html`<tr${id !== null && html` id="${id}"`}${subjectAttributes(subject, look)}>${columns.map(
    (column, index) => {
      const cell = cells[column.key] ?? null;
      const content = cellMarkup(column, cell, look);
      const attributes = html`${isNumber(column.type) && html` class="number"`}${dataOrder(cell)}`;
      if (index === heading) return html`<th scope="row"${attributes}>${content}</th>`;
      return html`<td${attributes}>${content}</td>`;
    },
  )}</tr>${rest}`;
}

function isLinks(cell: PageCell): cell is readonly CellPart[] {
  return Array.isArray(cell);
}

function cellMarkup(column: PageColumn, cell: PageCell, look: PageLook): Markup {
  if (cell === null) return NOTHING;
  if (isLinks(cell))
    return html`${cell.map((link, index) => html`${index > 0 && html`<br>`}${'file' in link ? placeLink(link, look) : pageLink(link)}`)}`;
  if (typeof cell === 'object') {
    if ('to' in cell) return pageLink(cell);
    if ('state' in cell) return stateTag(cell);
    if ('colour' in cell) return ragTag(cell);
    if ('strip' in cell) return ragStrip(cell);
    if ('values' in cell) return sparkline(cell);
    if ('file' in cell) return column.type === 'line' ? lineLink(cell, look) : placeLink(cell, look);
  }
  const { key, heading, type } = column;
  const shown = type === 'link' || type === 'state' || type === 'line' ? 'text' : type;
  return html`${cellText({ key, heading, type: shown }, cell, look.options)}`;
}
