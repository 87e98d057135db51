/** A table on paper: its texts, and how wide its columns are to be. All widths are in twips, twentieths of a point. */
import type { RagColour } from '../model/rag-colour.ts';
import type { Column, ColumnType, Row, TableSection } from '../reports/view.ts';
import { cellText, isNumeric } from './cell-text.ts';
import type { RenderOptions } from './format.ts';
import { officeText } from './office-text.ts';

export interface PaperTable {
  readonly headings: readonly PaperHeading[];
  readonly rows: readonly (readonly PaperCell[])[];
}

interface PaperHeading {
  readonly text: string;
  /** True where numbers stand below each other by their last digit. */
  readonly isFigures: boolean;
  /** As many characters as a line of this column should have room for, where it has so many. */
  readonly comfortable: number;
}

export interface PaperCell {
  readonly text: string;
  /** What stands below it, of columns that find no room beside it; empty where there is nothing. */
  readonly beneath: string;
  readonly rag: RagColour | null;
  /** True where its characters are a drawing. */
  readonly isDrawn: boolean;
}

/** A table that fits on a page as it is held, upright or across. */
export interface LaidOutTable {
  readonly table: PaperTable;
  readonly isAcross: boolean;
  readonly widths: readonly number[];
}

/** What lies between the margins of a page of A4. */
export const ROOM = { upright: 9638, across: 14_570 } as const;

/** A character of a table, on average, and what stands to both sides of a column. */
const CHARACTER = 105;
export const CELL_MARGIN = 85;
/** Short words are seldom of average letters, and headings are bold. */
const SPARE = 110;

/** How many characters a line of a column wants. Shorter lines would break names and dates in the middle. */
const COMFORTABLE = {
  text: 26,
  reference: 20,
  person: 18,
  days: 10,
  number: 10,
  day: 18,
  date: 22,
  place: 20,
  rag: 14,
  spark: 24,
} as const satisfies Record<ColumnType, number>;

/** Of that, what they have to do with before a page is turned: each turn costs a page, and the reader a turn of the head. */
const TIGHT = 0.7;

/**
 * The table as it is laid out: all columns side by side on an upright page where they fit, else those that may stand
 * beneath another do, and only what is still too wide goes across.
 */
export function layOut(section: TableSection, options: RenderOptions): LaidOutTable {
  const columns = section.columns.filter(
    ({ dataOnly, key }) => dataOnly !== true && section.rows.some((row) => (row[key] ?? null) !== null),
  );
  const flat = paperTable(
    columns.map((column) => ({ column, beneath: [] })),
    section.rows,
    options,
  );
  if (fits(flat, ROOM.upright)) return laidOut(flat, false);
  const stacked = paperTable(stackedColumns(columns), section.rows, options);
  if (fits(stacked, ROOM.upright, TIGHT)) return laidOut(stacked, false);
  return laidOut(fits(flat, ROOM.across) ? flat : stacked, true);
}

/** The same of a table of plain texts. */
export function layOutTexts(headings: readonly string[], rows: readonly (readonly string[])[]): LaidOutTable {
  const table = {
    headings: headings.map((text) => ({ text, isFigures: false, comfortable: COMFORTABLE.text })),
    rows: rows.map((row) =>
      row.map((text) => ({ text: oneLine(text), beneath: '', rag: null, isDrawn: false })),
    ),
  };
  return laidOut(table, !fits(table, ROOM.upright, TIGHT));
}

function laidOut(table: PaperTable, isAcross: boolean): LaidOutTable {
  return { table, isAcross, widths: columnWidths(table, isAcross ? ROOM.across : ROOM.upright) };
}

interface StackedColumn {
  readonly column: Column;
  readonly beneath: readonly Column[];
}

function stackedColumns(columns: readonly Column[]): StackedColumn[] {
  const there = new Set(columns.map(({ key }) => key));
  const isBeneath = ({ stackUnder }: Column): boolean => stackUnder !== undefined && there.has(stackUnder);
  return columns
    .filter((column) => !isBeneath(column))
    .map((column) => ({ column, beneath: columns.filter(({ stackUnder }) => stackUnder === column.key) }));
}

function paperTable(
  columns: readonly StackedColumn[],
  rows: readonly Row[],
  options: RenderOptions,
): PaperTable {
  const textOf = (column: Column, row: Row): string =>
    oneLine(cellText(column, row[column.key] ?? null, options));
  return {
    headings: columns.map(({ column: { heading, type } }) => ({
      text: heading,
      isFigures: isNumeric(type),
      comfortable: COMFORTABLE[type],
    })),
    rows: rows.map((row) =>
      columns.map(({ column, beneath }) => {
        const value = row[column.key] ?? null;
        return {
          text: textOf(column, row),
          beneath: beneath
            .map((below) => [below.lead, textOf(below, row)] as const)
            .filter(([, text]) => text !== '')
            .map(([lead, text]) => (lead === undefined ? text : `${lead} ${text}`))
            .join(' · '),
          isDrawn: column.type === 'spark',
          rag: typeof value === 'object' && value !== null && 'colour' in value ? value.colour : null,
        };
      }),
    ),
  };
}

function oneLine(text: string): string {
  return officeText(text).replace(/\s+/g, ' ').trim();
}

/** Longer words are broken after all. */
const LONGEST_WORD = 22;
/** Two years of months, and a little: a drawing in two lines is none. */
const LONGEST_DRAWING = 30;

interface Wanted {
  /** Without breaking a word of ordinary length. */
  readonly least: number;
  readonly comfortable: number;
  /** With every text in one line. */
  readonly whole: number;
}

function widthOf(characters: number): number {
  return characters * CHARACTER + 2 * CELL_MARGIN + SPARE;
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}

function wantedOf({ headings, rows }: PaperTable): Wanted[] {
  return headings.map(({ text: heading, comfortable, isFigures }, index) => {
    const texts = rows.flatMap((row) => [row[index]?.text ?? '', row[index]?.beneath ?? '']);
    const words = [heading, ...texts].flatMap((text) => text.split(' '));
    const isDrawn = rows.some((row) => row[index]?.isDrawn === true);
    const least = Math.min(longestOf(words), isDrawn ? LONGEST_DRAWING : LONGEST_WORD);
    // Above numbers the words of a heading go beneath each other.
    const whole = Math.max(least, longestOf(texts), isFigures ? 0 : heading.length);
    return {
      least: widthOf(least),
      comfortable: widthOf(Math.max(least, Math.min(whole, comfortable))),
      whole: widthOf(whole),
    };
  });
}

/** True when each column has so much of what it is comfortable with, and breaks no word. */
function fits(table: PaperTable, room: number, share = 1): boolean {
  const taken = wantedOf(table).reduce(
    (sum, { least, comfortable }) => sum + Math.max(least, comfortable * share),
    0,
  );
  return taken <= room;
}

/** Every column has what it is comfortable with, and those with long texts share what is left of the page. */
function columnWidths(table: PaperTable, room: number): number[] {
  const wanted = wantedOf(table);
  const sumOf = (of: (column: Wanted) => number): number =>
    wanted.reduce((sum, column) => sum + of(column), 0);
  const comfortable = sumOf((column) => column.comfortable);
  if (comfortable > room) {
    const least = sumOf((column) => column.least);
    if (least >= room) return wanted.map((column) => Math.floor((column.least / least) * room));
    const share = (room - least) / (comfortable - least);
    return wanted.map((column) => Math.floor(column.least + (column.comfortable - column.least) * share));
  }
  const more = sumOf((column) => column.whole) - comfortable;
  const left = room - comfortable;
  const share = more === 0 ? 0 : Math.min(1, left / more);
  const own = wanted.map((column) => column.comfortable + (column.whole - column.comfortable) * share);
  // A table is as wide as the page: what is still left goes to the columns by their width.
  const taken = own.reduce((sum, width) => sum + width, 0);
  return own.map((width) => Math.floor((width / taken) * room));
}
