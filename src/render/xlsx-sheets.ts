/** The worksheets of a report: what it is about on the first, and each of its lists on one of its own, as in CSV. */
import type { CellObject } from 'write-excel-file/node';
import { asOfText } from '../reports/as-of.ts';
import type { Column, Section, TableSection, View } from '../reports/view.ts';
import { findingsList } from './findings-list.ts';
import type { RenderOptions } from './format.ts';
import { commitWords } from './office-text.ts';
import { sheetNames } from './sheet-names.ts';
import { wrapText } from './wrap-text.ts';
import { dayCell, numberCell, type SheetColumn, sheetColumns, textCell } from './xlsx-cells.ts';

/** A worksheet: rows of cells, null where a cell is empty. */
export interface ReportSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellObject | null)[])[];
  /** Characters of each column. */
  readonly widths: readonly number[];
  /** True where the first row says what stands in the columns, which are to be sorted and filtered by. */
  readonly isList: boolean;
  /** How many columns are printed, from the first on: what is only for programs would make the others too small to read. */
  readonly printed: number;
}

type List = Pick<TableSection, 'columns' | 'rows' | 'heading' | 'whenEmpty'>;

export function reportSheets(view: View, options: RenderOptions): ReportSheet[] {
  const lists = view.sections.flatMap(listsOf);
  const [about = '', ...names] = sheetNames(['About', ...lists.map(({ heading }) => tabText(heading))]);
  const listed = lists.map((list, index) => ({ list, name: names[index] ?? '' }));
  return [
    aboutSheet(about, view, listed, options),
    ...listed.map(({ list, name }) => listSheet(name, list, options)),
  ];
}

function listsOf(section: Section): List[] {
  switch (section.kind) {
    case 'table':
      return section.onlyFor === 'people' ? [] : [section];
    case 'timeline':
      return [{ ...section, rows: section.list, whenEmpty: '' }];
    case 'series':
      return [{ ...section, rows: section.list }];
    case 'findings':
      return [findingsList(section)];
    // A report with a matrix has a list of its answers besides.
    case 'matrix':
    case 'prose':
    case 'list':
    case 'manual':
    case 'example':
      return [];
  }
}

/** A heading without counts and days, so that a sheet is called the same next week: "Moved since 1 May (3)" is "Moved". */
function tabText(heading: string): string {
  return heading.replace(/ (?:\(\d|since ).*$/s, '');
}

/** The columns of a worksheet, each with the key of the column of the report that it comes of. */
function expanded(columns: readonly Column[]): (SheetColumn & { readonly key: string })[] {
  return columns.flatMap((column) =>
    sheetColumns(column).map((sheetColumn) => ({ key: column.key, ...sheetColumn })),
  );
}

function listSheet(name: string, list: List, options: RenderOptions): ReportSheet {
  const forPeople = expanded(list.columns.filter(({ dataOnly }) => dataOnly !== true));
  const columns = [...forPeople, ...expanded(list.columns.filter(({ dataOnly }) => dataOnly === true))];
  const rows = list.rows.map((row) => columns.map(({ key, cell }) => cell(row[key] ?? null, options)));
  const widths = columns.map(({ heading }, index) =>
    columnWidth(
      heading,
      rows.map((row) => row[index] ?? null),
    ),
  );
  return {
    name,
    rows: [
      columns.map(({ heading, isFigures }) => headingCell(heading, isFigures === true ? 'right' : 'left')),
      ...rows,
    ].map((row) => withHeight(row, widths)),
    widths,
    isList: true,
    printed: forPeople.length === 0 ? columns.length : forPeople.length,
  };
}

/** What the report is, as of when and of what, what is on the other sheets, and its words. */
function aboutSheet(
  name: string,
  view: View,
  lists: readonly { readonly list: List; readonly name: string }[],
  { commit }: RenderOptions,
): ReportSheet {
  const { programme, title, asOf, version, totals } = view;
  const facts: (readonly [string, CellObject | null])[] = [
    ...(programme === null ? [] : [['Programme', textCell(programme)] as const]),
    ...(asOf === null ? [] : [['As of', dayCell(asOf.day)] as const]),
    ...(version === undefined ? [] : [['Version', textCell(version)] as const]),
    ['Commit', textCell(commitWords(commit))],
    ...(totals === null ? [] : [['Totals', textCell(totals)] as const]),
  ];
  const contents = lists.map(({ list: { heading, rows, whenEmpty }, name: sheet }) => [
    textCell(sheet),
    textCell(rows.length === 0 && whenEmpty !== '' ? `${heading}. ${whenEmpty}` : heading),
    numberCell(rows.length),
  ]);
  const words = view.sections.flatMap(wordsOf);
  return {
    name,
    rows: [
      [{ ...boldCell(title), ...TITLE }],
      ...(asOf === null ? [] : [[{ ...textCell(asOfText(asOf)), wrap: false }]]),
      GAP,
      ...facts.map(([label, cell]) => withHeight([boldCell(label), cell], ABOUT_WIDTHS)),
      ...(contents.length === 0 ? [] : [GAP, CONTENTS_HEADINGS, ...contents]),
      ...(words.length === 0
        ? []
        : [GAP, WORDS_HEADINGS, ...words.map((row) => withHeight(row, ABOUT_WIDTHS))]),
    ],
    widths: ABOUT_WIDTHS,
    isList: false,
    printed: ABOUT_WIDTHS.length,
  };
}

const ABOUT_WIDTHS = [30, 90, 8];
const CONTENTS_HEADINGS = [
  headingCell('Sheet', 'left'),
  headingCell('What is on it', 'left'),
  headingCell('Rows', 'right'),
];
const WORDS_HEADINGS = [headingCell('Heading', 'left'), headingCell('Text', 'left')];
/** Heights in points. */
const LINE = 13;
/** More than that Excel does not show of a row. */
const HIGHEST = 409;
const GAP = [{ height: 14 }];
const TITLE = { fontSize: 16, height: 26, wrap: false } as const;

/** A row for each paragraph, item or example, under its heading. */
function wordsOf(section: Section): (CellObject | null)[][] {
  const texts =
    section.kind === 'prose' || section.kind === 'manual'
      ? section.paragraphs
      : section.kind === 'list'
        ? section.items.length === 0
          ? [section.whenEmpty]
          : section.items
        : section.kind === 'example'
          ? [section.text]
          : [];
  const heading = 'heading' in section ? (section.heading ?? '') : '';
  return texts.map((text, index) => [boldCell(index === 0 ? heading : ''), textCell(text)]);
}

function headingCell(text: string, align: 'left' | 'right'): CellObject {
  return {
    ...textCell(text),
    align,
    ...(align === 'right' ? { indent: 1 } : {}),
    fontWeight: 'bold',
    backgroundColor: '#E6EDF3',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#5A6B7B',
  };
}

function boldCell(text: string): CellObject | null {
  const cell = textCell(text);
  return cell === null ? null : { ...cell, fontWeight: 'bold' };
}

/**
 * The row, as high as its texts take in columns of these widths. Programs measure rows that say nothing of their height
 * when they open the file, each in its own way, and some not at all.
 */
function withHeight(
  row: readonly (CellObject | null)[],
  widths: readonly number[],
): readonly (CellObject | null)[] {
  const lines = row.map((cell, index) =>
    typeof cell?.value === 'string' ? linesIn(cell.value, widths[index] ?? NARROWEST) : 1,
  );
  const height = Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 1);
  const [first = null, ...others] = row;
  return [{ ...first, height }, ...others];
}

/** Columns are measured in figures, and most letters are narrower than those. */
const LETTERS_TO_A_FIGURE = 1.1;

function linesIn(text: string, width: number): number {
  return wrapText(text, Math.floor(width * LETTERS_TO_A_FIGURE)).length;
}

const NARROWEST = 7;
/** Longer texts go on in the next line of their cell. */
const WIDEST = 48;
/** What a date needs: "30 September 2021". */
const OF_A_DAY = 18;
/** What a number has to both sides. */
const OF_AIR = 4;
/** What the button of the filter covers of a heading, and some air. */
const BUTTON = 4;

/** As wide as its longest line, and as the longest word of its heading. */
function columnWidth(heading: string, cells: readonly (CellObject | null)[]): number {
  let width = Math.max(NARROWEST, ...heading.split(' ').map((word) => word.length + BUTTON));
  for (const cell of cells) {
    const value = cell?.value;
    if (typeof value === 'string') {
      for (const line of value.split('\n')) width = Math.max(width, Math.min(line.length + 2, WIDEST));
    } else if (cell?.format !== undefined) {
      width = Math.max(width, OF_A_DAY);
    } else if (typeof value === 'number') {
      // A whole number that finds no room is shown as "####"; others lose figures after their point.
      width = Math.max(width, String(Math.trunc(value)).length + OF_AIR);
    }
  }
  return width;
}
