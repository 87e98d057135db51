/** Days as places in a chart: the day on which something was said goes across, the day that was said goes up. */
import { addDays, type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import type { SeriesSection } from '../reports/view.ts';
import {
  bandOf,
  type Bands,
  finestBands,
  firstDayOfBand,
  lastDayOfBand,
  weekBands,
  widenedBands,
} from './series-bands.ts';
import type { DrawnLine } from './series-lines.ts';

export interface SeriesGrid {
  readonly across: Bands;
  /** Columns a band. */
  readonly each: number;
  /** Columns up to the last day, and with it. */
  readonly columns: number;
  /** Each of its bands is a row; the first is the lowest. */
  readonly up: Bands;
}

/** More rows than this are not seen at once. */
const MOST_ROWS = 30;
/** With fewer rows nobody sees that a line is level. */
const LEAST_ROWS = 5;
const MOST_WEEKS = 14;
const LEAST_COLUMNS_A_WEEK = 3;
/** A column a day is as fine as it gets. */
const MOST_COLUMNS_A_WEEK = 7;
const MOST_COLUMNS_A_BAND = 10;

/** The rows that these lines need, no more and no fewer than can be read. */
export function rowsFor(lines: readonly DrawnLine[]): Bands | null {
  const said = lines
    .flatMap(({ points }) => points.flatMap((point) => point.said ?? []))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const [lowest, highest] = [said[0], said.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  return widenedBands(finestBands(lowest, highest, MOST_ROWS), LEAST_ROWS);
}

/** Weeks where there are few, else months, or as many months a band as it takes for each to have a column. */
export function gridOf({ first, last }: SeriesSection, up: Bands, room: number): SeriesGrid {
  const weeks = weekBands(first, last);
  const isShort = weeks.count <= MOST_WEEKS && weeks.count * LEAST_COLUMNS_A_WEEK <= room;
  const across = isShort ? weeks : finestBands(first, last, room);
  const most = isShort ? MOST_COLUMNS_A_WEEK : MOST_COLUMNS_A_BAND;
  const each = Math.max(1, Math.min(most, Math.floor(room / across.count)));
  return { across, each, columns: placeAcross(last, across, each) + 1, up };
}

/** The column of a day, counted from 0. */
export function columnOfDay(day: CalendarDay, { across, each }: SeriesGrid): number {
  return placeAcross(day, across, each);
}

/** The row of a day that was said, counted from 0 at the bottom; it may lie outside. */
export function rowOfDay(day: CalendarDay, { up }: SeriesGrid): number {
  return bandOf(day, up);
}

/** The first and the last day of a column. */
export function daysOfColumn(
  column: number,
  { across, each }: SeriesGrid,
): { readonly first: CalendarDay; readonly last: CalendarDay } {
  const band = Math.floor(column / each);
  const days = daysInBand(band, across);
  const start = firstDayOfBand(band, across);
  const [from, to] = [column % each, (column % each) + 1].map((part) => Math.ceil((part * days) / each));
  return { first: addDays(start, from ?? 0), last: addDays(start, Math.max(from ?? 0, (to ?? 0) - 1)) };
}

function placeAcross(day: CalendarDay, across: Bands, each: number): number {
  const band = bandOf(day, across);
  const into = daysBetween(firstDayOfBand(band, across), day);
  return band * each + Math.floor((into * each) / daysInBand(band, across));
}

function daysInBand(band: number, across: Bands): number {
  return daysBetween(firstDayOfBand(band, across), lastDayOfBand(band, across)) + 1;
}
