/** By what a cell is sorted where its text is not in order: dates by their days, colours and states by how bad they are. */
import { RAG_COLOURS } from '../../model/rag-colour.ts';
import { comparisonDay } from '../../model/plan-date.ts';
import type { CellPart, PageCell } from '../../reports/page/page-view.ts';
import { STATES_WORST_FIRST } from '../../reports/timeline-words.ts';
import { html, type Markup, NOTHING } from './markup.ts';

/** ` data-v="2021-09-30"`; nothing where the text itself is in order. What has no day or colour comes last. */
export function dataOrder(cell: PageCell): Markup {
  const order = orderOf(cell);
  return order === null ? NOTHING : html` data-v="${order}"`;
}

function orderOf(cell: PageCell): string | number | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || isLinks(cell)) {
    return null;
  }
  if ('state' in cell) return STATES_WORST_FIRST.indexOf(cell.state);
  if ('colour' in cell) return cell.colour === null ? RAG_COLOURS.length : RAG_COLOURS.indexOf(cell.colour);
  if ('strip' in cell) return orderOf(cell.strip.at(-1) ?? null);
  if ('values' in cell) return cell.values.findLast((value) => value !== null) ?? null;
  if ('kind' in cell) return comparisonDay(cell) ?? '9999';
  return null;
}

function isLinks(cell: PageCell): cell is readonly CellPart[] {
  return Array.isArray(cell);
}
