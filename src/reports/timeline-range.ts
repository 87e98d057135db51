/** The months that a timeline shows. A range begins and ends on whole months. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { ALL_MONTHS, firstDayOfMonthNumber, lastDayOfMonthNumber, monthNumber } from '../model/month.ts';
import type { Horizon } from '../model/plan.ts';
import { periodText } from '../model/plan-date.ts';
import type { StandingEntry } from '../model/schedule.ts';
import { daysTouched } from './timeline-marks.ts';

/** Where the months come from: a horizon of the programme, the options, or the milestones of the plan. */
export type RangeSource = 'horizon' | 'months' | 'plan';

export interface TimelineRange {
  readonly source: RangeSource;
  /** The id of the horizon, else the source. */
  readonly id: string;
  readonly name: string | null;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** How many months it would have; more than `MOST_MONTHS` are not shown. */
  readonly months: number;
}

/** Ten years: nobody reads more, and a hostile plan cannot ask for three hundred. */
export const MOST_MONTHS = 120;

/** The months of a horizon. */
export function horizonRange(horizon: Horizon): TimelineRange {
  const [first, last] = [monthNumber(horizon.first), monthNumber(horizon.last)];
  return { ...monthsFrom(first, last - first + 1), source: 'horizon', id: horizon.id, name: horizon.name };
}

/** That many months from the month of a day on. */
export function monthsRange(from: CalendarDay, months: number): TimelineRange {
  return { ...monthsFrom(monthNumber(from), months), source: 'months', id: 'months', name: null };
}

/** From the first month in which something of a plan stands to the last; null where nothing has a date. */
export function planRange(entries: readonly StandingEntry[]): TimelineRange | null {
  let [first, last] = [ALL_MONTHS, -1];
  for (const { standing } of entries) {
    const days = daysTouched(standing);
    if (days === null) continue;
    first = Math.min(first, monthNumber(days.first));
    last = Math.max(last, monthNumber(days.last));
  }
  if (last < first) return null;
  return { ...monthsFrom(first, last - first + 1), source: 'plan', id: 'plan', name: 'The whole plan' };
}

/** One stretch for several: from the first day of the first to the last day of the last. */
export function wholeRange(ranges: readonly TimelineRange[]): TimelineRange[] {
  const [one, ...others] = ranges;
  if (one === undefined || others.length === 0) return [...ranges];
  let [first, last] = [one.first, one.last];
  for (const range of others) {
    if (range.first < first) first = range.first;
    if (range.last > last) last = range.last;
  }
  const months = monthNumber(last) - monthNumber(first) + 1;
  return [{ source: 'months', id: 'months', name: null, first, last, months }];
}

/** `Six-month plan: July to December 2021`. */
export function rangeText({ name, first, last }: TimelineRange): string {
  const months = periodText({ first, last, precision: 'month', name: null });
  return name === null ? months : `${name}: ${months}`;
}

function monthsFrom(first: number, wanted: number): Pick<TimelineRange, 'first' | 'last' | 'months'> {
  const months = Math.min(wanted, ALL_MONTHS - first);
  return {
    first: firstDayOfMonthNumber(first),
    last: lastDayOfMonthNumber(first + Math.min(months, MOST_MONTHS) - 1),
    months,
  };
}
