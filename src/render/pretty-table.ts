/** A table on a terminal: columns share the width, long cells wrap, and columns that find no room go beneath another. */
import type { ChalkInstance } from 'chalk';
import type { RagColour } from '../model/rag-colour.ts';
import type { CellValue, Column, ColumnType, Row, TableSection } from '../reports/view.ts';
import { cellText, isNumeric } from './cell-text.ts';
import type { Pen } from './pen.ts';
import { fittingText, textWidth, visibleWidth, wrapText } from './wrap-text.ts';

/** Columns between two columns of a table. */
const GAP = 2;

/** A column that is shown, with the columns that stand beneath its text. */
interface ShownColumn {
  readonly column: Column;
  readonly beneath: readonly Column[];
}

export function prettyTable(section: TableSection, pen: Pen): string {
  const { width } = pen.options;
  const texts = new CellTexts(pen);
  const columns = section.columns.filter(
    ({ dataOnly, key }) => dataOnly !== true && section.rows.some((row) => (row[key] ?? null) !== null),
  );
  const flat: ShownColumn[] = columns.map((column) => ({ column, beneath: [] }));
  const isOneLine = section.oneLineRows === true;
  const besides = stacked(columns).map((one) => (isOneLine ? { ...one, beneath: [] } : one));
  const shown = naturalWidth(flat, section.rows, texts) <= width ? flat : besides;
  const widths = sharedWidths(shown, section.rows, texts, width);
  const head = shown.map(({ column }, index) =>
    wrapText(column.heading, widths[index] ?? width).map((line) => pen.chalk.dim(line)),
  );
  // Where there is but one column, nothing else would show where a row begins.
  const indent = shown.length === 1 ? '  ' : '';
  const rows = section.rows.map((row) =>
    shown.map((column, index) => {
      const room = widths[index] ?? width;
      return isOneLine
        ? [onlyLine(column, row, room, texts, pen)]
        : cellLines(column, row, room, indent, texts, pen);
    }),
  );
  return [head, ...rows].flatMap((cells) => rowLines(cells, shown, widths)).join('\n');
}

/** The lines of a row: cells side by side, each filled up to the width of its column. */
function rowLines(
  cells: readonly (readonly string[])[],
  columns: readonly ShownColumn[],
  widths: readonly number[],
): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => {
        const text = lines[line] ?? '';
        const filling = ' '.repeat(Math.max(0, (widths[index] ?? 0) - visibleWidth(text)));
        return isNumeric(columns[index]?.column.type ?? 'text') ? filling + text : text + filling;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** Columns that may go beneath another do so. */
function stacked(columns: readonly Column[]): ShownColumn[] {
  const there = new Set(columns.map(({ key }) => key));
  const isBeneath = ({ stackUnder }: Column): boolean => stackUnder !== undefined && there.has(stackUnder);
  return columns
    .filter((column) => !isBeneath(column))
    .map((column) => ({ column, beneath: columns.filter(({ stackUnder }) => stackUnder === column.key) }));
}

/** The lines of a cell; `indent` stands before those of the columns beneath it. */
function cellLines(
  { column, beneath }: ShownColumn,
  row: Row,
  width: number,
  indent: string,
  texts: CellTexts,
  { chalk }: Pen,
): string[] {
  const below = texts.beneath(beneath, row);
  const lines = below === '' ? [] : wrapText(below, width - indent.length);
  return [
    ...wrapText(texts.own(column, row), width).map((line) => inColour(row[column.key] ?? null, line, chalk)),
    ...lines.map((line) => indent + chalk.dim(line)),
  ];
}

/** As much of a cell as one line has room for. */
function onlyLine({ column }: ShownColumn, row: Row, width: number, texts: CellTexts, pen: Pen): string {
  const text = fittingText(texts.own(column, row), width, pen.options.ascii ? '...' : '…');
  return inColour(row[column.key] ?? null, text, pen.chalk);
}

const RAG_INKS = {
  red: 'red',
  amber: 'yellow',
  green: 'green',
  blue: 'blue',
  grey: 'dim',
} as const satisfies Record<RagColour, string>;

/** The words of a colour in that colour; everything else as it is. */
function inColour(value: CellValue, line: string, chalk: ChalkInstance): string {
  const colour = typeof value === 'object' && value !== null && 'colour' in value ? value.colour : null;
  return colour === null ? line : chalk[RAG_INKS[colour]](line);
}

/** The cells of a table as they are shown, each made once: finding the widths asks for them several times. */
class CellTexts {
  private readonly pen: Pen;
  private readonly known = new Map<Row, Map<string, string>>();

  constructor(pen: Pen) {
    this.pen = pen;
  }

  own(column: Column, row: Row): string {
    const { key } = column;
    const ofRow = this.known.get(row) ?? new Map<string, string>();
    this.known.set(row, ofRow);
    const known = ofRow.get(key);
    if (known !== undefined) return known;
    const { safe, options } = this.pen;
    const text = safe(cellText(column, row[key] ?? null, options).replaceAll('\n', ' '));
    ofRow.set(key, text);
    return text;
  }

  beneath(columns: readonly Column[], row: Row): string {
    const separator = this.pen.options.ascii ? ' - ' : ' · ';
    return columns
      .map((column) => [column.lead, this.own(column, row)] as const)
      .filter(([, text]) => text !== '')
      .map(([lead, text]) => (lead === undefined ? text : `${lead} ${text}`))
      .join(separator);
  }
}

function naturalWidth(columns: readonly ShownColumn[], rows: readonly Row[], texts: CellTexts): number {
  // A column of text is content with half its longest line: two lines a row read better than five columns on top of each other.
  const wanted = columns.map((shown) =>
    Math.min(widest(shown, rows, texts), isWhole(shown.column.type) ? Infinity : 34),
  );
  return wanted.reduce((sum, width) => sum + width + GAP, -GAP);
}

/** The widths of columns: narrow ones get what they ask for, and the wide ones share what is left. */
function sharedWidths(
  columns: readonly ShownColumn[],
  rows: readonly Row[],
  texts: CellTexts,
  width: number,
): number[] {
  const wanted = columns.map((column) => widest(column, rows, texts));
  const room = width - GAP * (columns.length - 1);
  const least = columns.map((column) => longestPiece(column, rows, texts));
  // Where there is room for it, no name of a file or a fact is cut in the middle.
  const leastSum = least.reduce((sum, piece) => sum + piece, 0);
  const keepsPieces = leastSum <= room;
  let left = keepsPieces ? room - leastSum : room;
  const widths = wanted.map(() => 0);
  const byNeed = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [done, index] of byNeed.entries()) {
    const fairShare = Math.floor(left / (byNeed.length - done));
    const already = keepsPieces ? (least[index] ?? 0) : 0;
    const more = Math.max(already === 0 ? 1 : 0, Math.min((wanted[index] ?? 0) - already, fairShare));
    widths[index] = already + more;
    left -= more;
  }
  return widths;
}

/** The longest piece that a column would have to cut: lines break at spaces, slashes, hyphens and underscores. */
function longestPiece({ column, beneath }: ShownColumn, rows: readonly Row[], texts: CellTexts): number {
  let most = 0;
  for (const row of rows) {
    const own = texts.own(column, row);
    const ownIsWhole = isWhole(column.type);
    if (ownIsWhole) most = Math.max(most, textWidth(own));
    const text = `${ownIsWhole ? '' : own} ${texts.beneath(beneath, row)}`;
    for (const piece of text.match(PIECE) ?? []) {
      most = Math.max(most, Math.min(textWidth(piece), LONGEST_PIECE));
    }
  }
  return most;
}

/** A reference is wanted whole, since somebody is going to copy it, and a drawing is none when it is cut. */
function isWhole(type: ColumnType): boolean {
  return type === 'reference' || type === 'spark';
}

const PIECE = /[^ /_-]+[/_-]?/g;
/** Longer pieces are cut after all. */
const LONGEST_PIECE = 30;

function widest({ column, beneath }: ShownColumn, rows: readonly Row[], texts: CellTexts): number {
  // Above numbers the words of a heading go beneath each other.
  const words = isNumeric(column.type) ? column.heading.split(' ') : [column.heading];
  let most = Math.max(...words.map(textWidth));
  for (const row of rows) {
    most = Math.max(most, textWidth(texts.own(column, row)), textWidth(texts.beneath(beneath, row)));
  }
  return most;
}
