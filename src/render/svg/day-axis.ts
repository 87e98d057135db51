/** An axis of days: where a day lies, and which days have a name on it. Months are those of the calendar. */
import { scaleLinear } from 'd3-scale';
import { type CalendarDay, daysBetween, partsOf } from '../../model/calendar-day.ts';
import { firstDayOfMonthNumber, monthNumber } from '../../model/month.ts';
import { shortMonth } from '../series-bands.ts';

/** Where a day lies between two places; one day alone lies in the middle. */
export function dayScale(
  first: CalendarDay,
  last: CalendarDay,
  [from, to]: readonly [from: number, to: number],
): (day: CalendarDay) => number {
  const days = daysBetween(first, last);
  if (days === 0) return () => (from + to) / 2;
  const scale = scaleLinear([0, days], [from, to]);
  return (day) => scale(daysBetween(first, day));
}

export interface DayTick {
  readonly day: CalendarDay;
  /** `Apr`; of the first one and of each January with its year. */
  readonly text: string;
  readonly isYear: boolean;
}

/** Months from one name to the next: as few as leave no more than `most` names. */
const STEPS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

export function dayTicks(first: CalendarDay, last: CalendarDay, most: number): readonly DayTick[] {
  const [start, end] = [monthNumber(first), monthNumber(last)];
  const step =
    STEPS.find((months) => Math.floor(end / months) - Math.floor(start / months) + 1 <= most) ?? 1200;
  const ticks: DayTick[] = [];
  for (let month = Math.ceil(start / step) * step; month <= end; month += step) {
    const day = firstDayOfMonthNumber(month);
    if (day < first || day > last) continue;
    const parts = partsOf(day);
    const isYear = parts.month === 1;
    const named = `${shortMonth(parts.month)} ${parts.year}`;
    ticks.push({
      day,
      text: step >= 12 ? String(parts.year) : isYear || ticks.length === 0 ? named : shortMonth(parts.month),
      isYear,
    });
  }
  return ticks;
}
