/** One CSV table (RFC 4180): several lists of a report stand below each other and are told apart by a first column. */
import type { LocatedFinding } from '../model/finding.ts';
import type { Column, Row, Section, TableSection } from '../reports/view.ts';
import { dataCells, dataHeadings } from './cell-text.ts';
import type { Renderer, RenderOptions } from './format.ts';
import { inertInLog, visibleText } from './visible-text.ts';

type Cell = string | number | null;

/** A list of a report: a table, the milestones of a timeline, or the points of a series. */
type DataTable = Pick<TableSection, 'id' | 'columns' | 'rows'>;

interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text cell that begins with one of these would be run as a formula by a spreadsheet. */
const FORMULA = /^[=+\-@\t\r\n]/;

export const renderCsv: Renderer = ({ view }, options) => {
  const { headings, rows } = csvTable(view.sections, options);
  // Excel takes a file for UTF-8 only when it begins with a byte order mark.
  const [start, end] = options.toFile ? ['\uFEFF', '\r\n'] : ['', '\n'];
  const lines = [headings, ...rows].map((cells) => cells.map(cellInCsv).join(','));
  return `${start}${lines.join(end)}${end}`;
};

function csvTable(sections: readonly Section[], options: RenderOptions): CsvTable {
  const findings = sections.filter((section) => section.kind === 'findings');
  if (findings.length > 0) return findingsTable(findings.flatMap((section) => section.findings));
  const tables = sections.flatMap((section): DataTable[] =>
    section.kind === 'table' && section.onlyFor !== 'people'
      ? [section]
      : section.kind === 'timeline' || section.kind === 'series'
        ? [{ id: section.id, columns: section.columns, rows: section.list }]
        : [],
  );
  if (tables.length === 0) return wordsTable(sections);
  const columns = columnsOf(tables);
  const severalLists = new Set(tables.map(({ id }) => id)).size > 1;
  return {
    headings: [...(severalLists ? ['Section'] : []), ...columns.flatMap(dataHeadings)],
    rows: tables.flatMap(({ id, rows }) =>
      rows.map((row) => [...(severalLists ? [id] : []), ...cellsOf(row, columns, options)]),
    ),
  };
}

/** A page of words, as the explanation of a finding is: one row a paragraph or example, under its heading. */
function wordsTable(sections: readonly Section[]): CsvTable {
  let heading = '';
  const rows: Cell[][] = [];
  for (const section of sections) {
    const texts = textsOf(section);
    if (texts === null) continue;
    heading = section.heading ?? heading;
    for (const text of texts) rows.push([heading, text]);
  }
  return { headings: ['Heading', 'Text'], rows };
}

/** The texts of a section of words, a row each; null of all others. */
function textsOf(section: Section): readonly string[] | null {
  switch (section.kind) {
    case 'prose':
    case 'manual':
      return section.paragraphs;
    case 'list':
      return section.items.length === 0 ? [section.whenEmpty] : section.items;
    case 'example':
      return [section.text];
    case 'table':
    case 'matrix':
    case 'timeline':
    case 'series':
    case 'findings':
      return null;
  }
}

/** The columns of all tables, each once, in the order in which they first appear. */
function columnsOf(tables: readonly DataTable[]): Column[] {
  const columns = new Map<string, Column>();
  for (const table of tables) {
    for (const column of table.columns) if (!columns.has(column.key)) columns.set(column.key, column);
  }
  return [...columns.values()];
}

function cellsOf(row: Row, columns: readonly Column[], options: RenderOptions): Cell[] {
  return columns.flatMap((column) => dataCells(column, row[column.key] ?? null, options));
}

function findingsTable(findings: readonly LocatedFinding[]): CsvTable {
  return {
    headings: [
      'Severity',
      'Code',
      'File',
      'Line',
      'Column',
      'Reference',
      'Message',
      'What to do',
      'Accepted until',
      'Against the base',
      'To paste',
    ],
    rows: findings.map(
      ({ severity, code, at, line, column, ref, message, fix, accepted, sinceBase, paste }) => [
        severity,
        code,
        at.file,
        line,
        column,
        ref,
        message,
        fix,
        accepted?.until ?? null,
        sinceBase,
        paste,
      ],
    ),
  };
}

function cellInCsv(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const visible = inertInLog(visibleText(cell));
  const safe = FORMULA.test(cell) ? `'${visible}` : visible;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
