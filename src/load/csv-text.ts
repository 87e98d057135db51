/**
 * CSV text to cells that know where they stand (RFC 4180, with `;` and tab besides the comma, as spreadsheets write it). A
 * library was looked for: none says where in the text a cell is, and a finding needs its line and column.
 */

/** Offsets of a cell as it is written, quotes included, and what it says. */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The cells of each row; of an empty line, one empty cell. */
export type CsvRows = readonly (readonly CsvCell[])[];

/** What is written in a way that leaves open where a cell ends. */
export interface CsvTrouble {
  readonly why: 'quote-never-closed' | 'text-after-quote' | 'quote-inside' | 'too-many-cells';
  readonly offset: number;
}

export type ReadCsv =
  | { readonly ok: true; readonly rows: CsvRows; readonly separator: string }
  | { readonly ok: false; readonly trouble: CsvTrouble };

/** Cells of one file, as many as the values that a YAML file may hold: each takes memory until all of them are known. */
const MOST_CELLS = 120_000;

const SEPARATORS = [',', ';', '\t'] as const;

/** Reads a text, in time linear in its length. The separator is the one of the three that the first line has most of. */
export function readCsvText(text: string): ReadCsv {
  const separator = separatorOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = 0;
  for (let cells = 1; ; cells += 1) {
    if (cells > MOST_CELLS) return { ok: false, trouble: { why: 'too-many-cells', offset: at } };
    const cell = readCell(text, at, separator);
    if ('why' in cell) return { ok: false, trouble: cell };
    row.push(cell);
    at = cell.end;
    if (text.startsWith(separator, at)) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) return { ok: true, rows, separator };
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) return { ok: true, rows, separator };
  }
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  const count = (mark: string): number => line.split(mark).length - 1;
  return SEPARATORS.reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

function readCell(text: string, start: number, separator: string): CsvCell | CsvTrouble {
  if (text.charAt(start) === '"') return readQuoted(text, start, separator);
  let end = start;
  while (end < text.length && !isEnd(text, end, separator)) {
    if (text.charAt(end) === '"') return { why: 'quote-inside', offset: end };
    end += 1;
  }
  return { text: text.slice(start, end), start, end };
}

function readQuoted(text: string, start: number, separator: string): CsvCell | CsvTrouble {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close === -1) return { why: 'quote-never-closed', offset: start };
    if (text.charAt(close + 1) !== '"') break;
    close += 2;
  }
  const end = close + 1;
  if (end < text.length && !isEnd(text, end, separator)) return { why: 'text-after-quote', offset: end };
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), start, end };
}

function isEnd(text: string, at: number, separator: string): boolean {
  return text.startsWith(separator, at) || text.charAt(at) === '\n' || text.startsWith('\r\n', at);
}

/** The name of a column as its header cell has it, whatever the case. */
export function columnName({ text }: CsvCell): string {
  return text.trim().toLowerCase();
}
