/** The months of a time axis, and the terms above them in as few lines as they need. */
import { MONTH_NAMES } from '../../model/calendar-day.ts';
import { firstDayOfMonthNumber, monthNumber, monthParts } from '../../model/month.ts';
import type { TimelinePeriod } from '../../reports/view.ts';
import { type Extent, shareOf } from './timeline-geometry.ts';

export interface AxisMonth {
  /** The share of the width at which it begins. */
  readonly at: number;
  /** "Jan". */
  readonly name: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Every month of the extent. */
export function axisMonths(extent: Extent): AxisMonth[] {
  const [from, until] = [monthNumber(extent.first), monthNumber(extent.last)];
  return Array.from({ length: until - from + 1 }, (_, index) => {
    const { year, month } = monthParts(from + index);
    const name = (MONTH_NAMES[month - 1] ?? '').slice(0, 3);
    return { at: Math.max(0, shareOf(firstDayOfMonthNumber(from + index), extent)), name, year, month };
  });
}

/** The finest names that find room: of each month, of each third one, or of years alone. */
export type AxisScale = 'months' | 'quarters' | 'years';

/** What finds room on `width` pixels of an axis of that many months. */
export function scaleFor(months: number, width: number): AxisScale {
  const each = width / months;
  return each >= LEAST_MONTH ? 'months' : each >= LEAST_MONTH / 2.6 ? 'quarters' : 'years';
}

const LEAST_MONTH = 25;

/** True of the months that begin a stretch of that scale. */
export function isOnScale({ month }: AxisMonth, scale: AxisScale): boolean {
  return scale === 'months' || (scale === 'quarters' ? month % 3 === 1 : month === 1);
}

const MOST_LINES = 3;

/**
 * Periods in lines in which none overlaps another, in the order in which the programme names them. What finds no room in
 * three lines is left out: it is in the calendar, and a drawing with more is not read.
 */
export function periodLines(periods: readonly TimelinePeriod[]): readonly (readonly TimelinePeriod[])[] {
  const lines: TimelinePeriod[][] = [];
  for (const period of periods) {
    const free = lines.find((line) =>
      line.every(({ first, last }) => period.first > last || period.last < first),
    );
    if (free !== undefined) free.push(period);
    else if (lines.length < MOST_LINES) lines.push([period]);
  }
  return lines;
}
