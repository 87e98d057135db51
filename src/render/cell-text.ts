/** How a cell reads: once for people, once for spreadsheets. */
import { calendarDay } from '../model/calendar-day.ts';
import { planDateRecord } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import type { CellValue, Column, ColumnType } from '../reports/view.ts';
import type { RenderOptions } from './format.ts';
import { figuresText, sparkText } from './spark-text.ts';

/** A cell as people read it; an empty one is the empty text. */
export function cellText(
  { type }: Column,
  value: CellValue,
  { ascii, locate, showFile }: RenderOptions,
): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    const day = type === 'day' ? calendarDay(value) : null;
    return day === null ? value : dayText(day);
  }
  if (typeof value === 'number') return String(value);
  if ('file' in value) return placeText(showFile(value.file), locate(value)?.line ?? null);
  if ('colour' in value) return value.text;
  if ('values' in value) return sparkText(value, ascii);
  return planDateText(value);
}

/** `file:line`, or the file alone where no line is known. */
export function placeText(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`;
}

/** The columns that a column of each type becomes in a spreadsheet, where its heading is `heading`. */
const DATA_HEADINGS = {
  text: (heading) => [heading],
  reference: (heading) => [heading],
  person: (heading) => [heading],
  days: (heading) => [heading],
  number: (heading) => [heading],
  day: (heading) => [heading],
  date: (heading) => [heading, `${heading} as written`, `${heading} first day`, `${heading} last day`],
  place: () => ['File', 'Line'],
  rag: (heading) => [heading, `${heading} colour`],
  spark: (heading) => [heading],
} satisfies Record<ColumnType, (heading: string) => string[]>;

export function dataHeadings({ heading, type }: Column): string[] {
  return DATA_HEADINGS[type](heading);
}

/** The cells that one cell becomes in a spreadsheet: numbers stay numbers, a date comes with its text and its days, a word with its colour. */
export function dataCells(
  column: Column,
  value: CellValue,
  { locate }: RenderOptions,
): (string | number | null)[] {
  if (value === null) return dataHeadings(column).map(() => null);
  if (typeof value !== 'object') return [value];
  if ('file' in value) return [value.file, locate(value)?.line ?? null];
  if ('colour' in value) return [value.text, value.colour];
  if ('values' in value) return [figuresText(value)];
  const { text, first, last, startBy } = planDateRecord(value);
  return [planDateText(value), text, first, last ?? startBy];
}

/** True for columns of numbers, which stand below each other by their last digit. */
export function isNumeric(type: ColumnType): boolean {
  return type === 'days' || type === 'number';
}
