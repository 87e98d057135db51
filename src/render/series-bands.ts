/** Days in bands of equal length, whole weeks or whole months each: the scale of an axis. */
import { addDays, type CalendarDay, daysBetween, MONTH_NAMES, partsOf } from '../model/calendar-day.ts';
import { ALL_MONTHS, firstDayOfMonthNumber, lastDayOfMonthNumber, monthNumber } from '../model/month.ts';

export interface Bands {
  /** Months a band, or a week each. */
  readonly months: number | 'week';
  /** The first day of the first band; of months the first of a month. */
  readonly from: CalendarDay;
  readonly count: number;
}

/** Months a band, finest first: each divides a year or is made of years, so that every band can be named in few words. */
const BAND_LENGTHS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/** Weeks from the first day on, whichever weekday that is: it is the day that matters, and it gets its name on the axis. */
export function weekBands(first: CalendarDay, last: CalendarDay): Bands {
  return { months: 'week', from: first, count: Math.floor(daysBetween(first, last) / 7) + 1 };
}

/** Bands as the calendar has them: those of three months begin in January, April, July and October. */
function monthBands(first: CalendarDay, last: CalendarDay, months: number): Bands {
  const start = Math.floor(monthNumber(first) / months);
  const end = Math.floor(monthNumber(last) / months);
  return { months, from: firstDayOfMonthNumber(start * months), count: end - start + 1 };
}

/** The finest bands of months of which there are no more than that. */
export function finestBands(first: CalendarDay, last: CalendarDay, most: number): Bands {
  const all = BAND_LENGTHS.map((months) => monthBands(first, last, months));
  return all.find(({ count }) => count <= most) ?? monthBands(first, last, ALL_MONTHS);
}

/** The same with more bands above and below, so that there are at least so many. */
export function widenedBands(bands: Bands, least: number): Bands {
  const { months, from, count } = bands;
  if (months === 'week' || count >= least) return bands;
  const below = Math.min(Math.floor((least - count) / 2), Math.floor(monthNumber(from) / months));
  const start = monthNumber(from) - below * months;
  const mostCount = Math.floor((ALL_MONTHS - start) / months);
  return { months, from: firstDayOfMonthNumber(start), count: Math.max(count, Math.min(least, mostCount)) };
}

/** The band of a day, counted from 0; negative before the first. */
export function bandOf(day: CalendarDay, { months, from }: Bands): number {
  return months === 'week'
    ? Math.floor(daysBetween(from, day) / 7)
    : Math.floor((monthNumber(day) - monthNumber(from)) / months);
}

export function firstDayOfBand(band: number, { months, from }: Bands): CalendarDay {
  return months === 'week'
    ? addDays(from, band * 7)
    : firstDayOfMonthNumber(monthNumber(from) + band * months);
}

export function lastDayOfBand(band: number, { months, from }: Bands): CalendarDay {
  return months === 'week'
    ? addDays(from, band * 7 + 6)
    : lastDayOfMonthNumber(monthNumber(from) + (band + 1) * months - 1);
}

/** `Sep 2021`, `Jul–Sep 2021`, `2021`, `2020–2024`. */
export function bandText(band: number, bands: Bands): string {
  const [first, last] = [firstDayOfBand(band, bands), lastDayOfBand(band, bands)].map(partsOf);
  if (first === undefined || last === undefined) return '';
  if (typeof bands.months === 'number' && bands.months >= 12) {
    return first.year === last.year ? String(first.year) : `${first.year}–${last.year}`;
  }
  const [from, to] = [shortMonth(first.month), shortMonth(last.month)];
  return from === to ? `${from} ${first.year}` : `${from}–${to} ${last.year}`;
}

export function shortMonth(month: number): string {
  return (MONTH_NAMES[month - 1] ?? '').slice(0, 3);
}
