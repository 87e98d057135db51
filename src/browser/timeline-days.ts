/** Days and months of the time axis as numbers: days since 1970, months since the year 0. */

const MILLISECONDS_A_DAY = 86_400_000;

/** `2025-03-17` as the number of that day. */
export function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The number of the month that `2025-03-17` or `2025-03` lies in; NaN of anything else. */
export function monthOf(text: string): number {
  const match = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text);
  return match === null ? NaN : Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** The number of the first day of a month. */
export function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / MILLISECONDS_A_DAY;
}

/** `2025-03`. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Whole months, both included. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

/** `2025-01..2025-06`, within `whole`; all of it where the text says nothing that can be shown. */
export function monthsIn(text: string, whole: Months): Months {
  const [one = '', other = ''] = text.split('..');
  const from = Math.min(monthOf(one), monthOf(other));
  const to = Math.max(monthOf(one), monthOf(other));
  if (Number.isNaN(from) || Number.isNaN(to)) return whole;
  if (to < whole.from || from > whole.to) return whole;
  return { from: Math.max(from, whole.from), to: Math.min(to, whole.to) };
}
