/** How a cell of a report becomes cells of a worksheet: typed dates and numbers, and text that is never a formula. */
import type { CellObject } from 'write-excel-file/node';
import { type CalendarDay, calendarDay, dayOf, daysBetween } from '../model/calendar-day.ts';
import { type PlanDate, planDateRecord } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import type { CellValue, Column, ColumnType, RagCell } from '../reports/view.ts';
import { cellText } from './cell-text.ts';
import type { RenderOptions } from './format.ts';
import { officeText } from './office-text.ts';
import { RAG_FILLS } from './rag-fills.ts';

/** A column of a worksheet: several of them may come of one column of a report. */
export interface SheetColumn {
  readonly heading: string;
  /** True where numbers stand below each other by their last digit. */
  readonly isFigures?: boolean;
  readonly cell: (value: CellValue, options: RenderOptions) => CellObject | null;
}

/** What a cell of words has in common with all others. */
const WORDS = { wrap: true, alignVertical: 'top' } as const;
/** A little air, so that a number does not touch the text of the next column. */
const FIGURES = { alignVertical: 'top', align: 'right', indent: 1 } as const;

const SHEET_COLUMNS = {
  text: ownText,
  reference: ownText,
  person: ownText,
  spark: ownText,
  days: figures,
  number: figures,
  day: ({ heading }) => [
    { heading, cell: (value) => (typeof value === 'string' ? dayCell(calendarDay(value)) : null) },
  ],
  date: ({ heading }) => [
    { heading, cell: ofDate((date) => textCell(planDateText(date))) },
    { heading: `${heading} first day`, cell: ofDate((date) => dayCell(planDateRecord(date).first)) },
    { heading: `${heading} last day`, cell: ofDate((date) => dayCell(lastDayOf(date))) },
  ],
  place: () => [
    { heading: 'File', cell: (value) => (isPlace(value) ? textCell(value.file) : null) },
    {
      heading: 'Line',
      isFigures: true,
      cell: (value, { locate }) => (isPlace(value) ? numberCell(locate(value)?.line ?? null) : null),
    },
  ],
  rag: ({ heading }) => [{ heading, cell: (value) => (isRag(value) ? ragCell(value) : null) }],
} satisfies Record<ColumnType, (column: Column) => SheetColumn[]>;

export function sheetColumns(column: Column): SheetColumn[] {
  return SHEET_COLUMNS[column.type](column);
}

function ownText(column: Column): SheetColumn[] {
  return [{ heading: column.heading, cell: (value, options) => textCell(cellText(column, value, options)) }];
}

function figures({ heading }: Column): SheetColumn[] {
  return [
    {
      heading,
      isFigures: true,
      cell: (value) => (typeof value === 'number' ? numberCell(value) : null),
    },
  ];
}

function ofDate(cell: (date: PlanDate) => CellObject | null): SheetColumn['cell'] {
  return (value) => (typeof value === 'object' && value !== null && 'kind' in value ? cell(value) : null);
}

function isPlace(value: CellValue): value is Extract<CellValue, { readonly file: string }> {
  return typeof value === 'object' && value !== null && 'file' in value;
}

function isRag(value: CellValue): value is RagCell {
  return typeof value === 'object' && value !== null && 'colour' in value;
}

function lastDayOf(date: PlanDate): CalendarDay | null {
  const { last, startBy } = planDateRecord(date);
  return last ?? startBy;
}

/** A cell that begins with one of these becomes a formula when somebody opens it for editing and presses Enter. */
const FORMULA = /^[=+\-@]/;
/** What Excel takes for an escaped character inside a text (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** More than that Excel does not open. */
const LONGEST = 32_767;
const CUT = ' … (cut here: a cell of Excel holds no more)';

/** A cell that Excel keeps as text, whatever stands in it; null of the empty text. */
export function textCell(text: string): CellObject | null {
  const shown = officeText(text);
  if (shown === '') return null;
  const whole = shown.length <= LONGEST ? shown : shown.slice(0, LONGEST - CUT.length) + CUT;
  return {
    value: escaped(whole),
    type: String,
    ...WORDS,
    ...(FORMULA.test(whole) ? { format: '@' } : {}),
  };
}

/**
 * The text as it has to stand in the file. The library keeps texts in an object by what they say, where those that
 * every object has a property of ("constructor") would be lost, so their first letter is escaped.
 */
function escaped(text: string): string {
  const plain = text.replace(ESCAPED, '_x005F_');
  if (!(plain in {})) return plain;
  return `_x${plain.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${plain.slice(1)}`;
}

export function numberCell(value: number | null): CellObject | null {
  return value === null || !Number.isFinite(value) ? null : { value, type: Number, ...FIGURES };
}

/** Excel counts days from 1900 and takes 1900 for a leap year: before its 1 March a day has no sure number. */
const FIRST_SURE_DAY = calendarDay('1900-03-01');
const EPOCH = dayOf(1970, 1, 1);
const NUMBER_OF_EPOCH = 25_569;
/** "15 September 2021", as people see dates everywhere else. */
const DAY_FORMAT = 'd mmmm yyyy';

/** A date that Excel can sort and count with. */
export function dayCell(day: CalendarDay | null): CellObject | null {
  if (day === null || EPOCH === null || FIRST_SURE_DAY === null) return null;
  if (day < FIRST_SURE_DAY) return textCell(day);
  return {
    value: NUMBER_OF_EPOCH + daysBetween(EPOCH, day),
    type: Number,
    format: DAY_FORMAT,
    alignVertical: 'top',
    align: 'left',
  };
}

function ragCell({ colour, text }: RagCell): CellObject | null {
  const cell = textCell(text);
  if (cell === null || colour === null) return cell;
  const { fill, ink } = RAG_FILLS[colour];
  return { ...cell, backgroundColor: `#${fill}`, textColor: `#${ink}`, fontWeight: 'bold' };
}
