/** A table that other reports print, as a table of the page: the same words, with links, what filters look at, and more to unfold. */
import { planDateText } from '../../model/plan-date-text.ts';
import type { CellValue, Column, Row, TableSection } from '../view.ts';
import type { Anchor } from './anchors.ts';
import type { Fact, FactValue, PageCell, PageColumn, PageRow, PageTable, Subject } from './page-view.ts';

/** What the page knows of a row besides. */
export interface RowDetail {
  /** Where links to the row lead. */
  readonly id?: Anchor | null;
  readonly subject?: Subject | null;
  /** Where the texts of columns lead to, by their keys. */
  readonly links?: Readonly<Record<string, Anchor | null>>;
  /** Cells that the page shows in another way, by their keys. */
  readonly cells?: Readonly<Record<string, PageCell>>;
  /** What is told besides, after the columns that were folded away. */
  readonly facts?: readonly Fact[];
}

export interface TableDetail {
  readonly id?: Anchor | null;
  /** In the order of the rows. */
  readonly rows: readonly RowDetail[];
  /** The column that says what a row is; the first one where none is named. */
  readonly rowHeading?: string;
  /** Columns that are told when a row is unfolded, in this order, by their keys. */
  readonly inFacts?: readonly string[];
  readonly without?: readonly string[];
  /** Columns that only the page has; their cells are those of the rows. */
  readonly extra?: readonly PageColumn[];
  readonly folded?: boolean;
  readonly note?: string;
}

export function tableOfSection(section: TableSection, detail: TableDetail): PageTable {
  const { rows, rowHeading, inFacts = [], without = [], extra = [], folded = false, note } = detail;
  const left = new Set([...inFacts, ...without]);
  const folds = inFacts.flatMap((key) => section.columns.find((column) => column.key === key) ?? []);
  return {
    kind: 'page-table',
    id: detail.id ?? null,
    heading: section.heading,
    ...(note === undefined ? {} : { note }),
    columns: [
      ...section.columns
        .filter(({ key, dataOnly }) => dataOnly !== true && !left.has(key))
        .map((column): PageColumn => pageColumn(column, column.key === rowHeading)),
      ...extra,
    ],
    rows: section.rows.map((row, index) => pageRow(row, rows[index] ?? {}, folds)),
    whenEmpty: section.whenEmpty,
    folded,
  };
}

function pageColumn({ key, heading, type }: Column, isRowHeading: boolean): PageColumn {
  return { key, heading, type, ...(isRowHeading ? { isRowHeading } : {}) };
}

function pageRow(row: Row, detail: RowDetail, folds: readonly Column[]): PageRow {
  const { id = null, subject = null, links = {}, cells = {}, facts = [] } = detail;
  const linked = Object.entries(links).flatMap(([key, to]) => {
    const text = row[key];
    return typeof text === 'string' ? [[key, { text, to }] as const] : [];
  });
  const folded = folds.flatMap(({ key, heading }) => factOf(heading, row[key] ?? null));
  return {
    id,
    subject,
    cells: { ...row, ...Object.fromEntries(linked), ...cells },
    facts: [...folded, ...facts],
  };
}

/** Nothing where there is nothing to say. */
function factOf(name: string, value: CellValue): Fact[] {
  const said = factValue(value);
  return said === null ? [] : [{ name, value: said }];
}

function factValue(value: CellValue): FactValue | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if ('file' in value) return value;
  if ('colour' in value) return value.text;
  return 'values' in value ? null : planDateText(value);
}
