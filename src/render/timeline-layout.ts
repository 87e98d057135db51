/** How the width of a terminal is shared between titles and months, and in how many charts. */
import { monthNumber } from '../model/month.ts';
import type { TimelineSection } from '../reports/view.ts';
import { columnOf, gridWidth, type MonthGrid } from './month-grid.ts';

/** Where the columns of a chart are. */
export interface Layout {
  readonly grid: MonthGrid;
  readonly label: number;
  /** Columns for dates in words, to the right of the months; 0 where there is no room. */
  readonly words: number;
  /** The column of the as-of day in the grid; null when it lies outside. */
  readonly asOf: number | null;
}

/** Columns between titles and months: the last one has the mark of what begins earlier. */
export const GAP = 2;
/** Columns right of the months, for the mark of what goes on and the count of what comes after. */
export const EDGE = 4;
const MOST_COLUMNS_A_MONTH = 10;
/** Titles of a plan rarely need more than two lines of this; what is left goes to the months. */
const GOOD_LABEL = 52;
/** From this width on, dates are given in words as well. */
const WIDTH_FOR_WORDS = 120;
const WORDS = 30;

/** Titles get what they need first, then the months grow; months that do not fit are split into years or less. */
export function layoutsOf({ first, last, asOf }: TimelineSection, width: number): Layout[] {
  const from = monthNumber(first);
  const months = monthNumber(last) - from + 1;
  const words = width >= WIDTH_FOR_WORDS ? WORDS : 0;
  const room = width - GAP - EDGE - words;
  const leastLabel = Math.max(15, Math.floor(width * 0.3));
  const goodLabel = Math.min(Math.floor(width * 0.44), GOOD_LABEL);
  const fits = (count: number, each: number, label: number): boolean => room - count * each >= label;
  const chunk = fits(months, 1, leastLabel)
    ? months
    : ([60, 48, 36, 24, 12, 6, 3].find((count) => fits(count, 1, leastLabel)) ?? 1);
  const columns = Array.from({ length: MOST_COLUMNS_A_MONTH }, (_, index) => MOST_COLUMNS_A_MONTH - index);
  // A month of one column shows no more than that something is there, so two come before good titles.
  const each =
    columns.find((count) => count > 2 && fits(chunk, count, goodLabel)) ??
    columns.find((count) => count <= 2 && fits(chunk, count, leastLabel)) ??
    1;
  const layouts: Layout[] = [];
  for (let start = 0; start < months; start += chunk) {
    const grid = { from: from + start, months: Math.min(chunk, months - start), each };
    const column = columnOf(asOf, grid);
    const isInside = column >= 0 && column < gridWidth(grid);
    layouts.push({ grid, label: room - chunk * each, words, asOf: isInside ? column : null });
  }
  return layouts;
}
