/** Which actual stands for each day, as of a day: what was revised is kept, and what is not known yet does not count. */
import { addMonths, type CalendarDay, daysBetween, lastDayOfMonth, partsOf } from './calendar-day.ts';
import { compareText } from './finding.ts';
import type { Actual, Frequency, Measure } from './measure.ts';

/** What stands for one day, and what was said of that day before. */
export interface StandingActual {
  readonly actual: Actual;
  readonly day: CalendarDay;
  /** Null where it is suppressed. */
  readonly value: number | null;
  /** What was said of this day before, oldest first. */
  readonly revised: readonly Actual[];
}

/** One that has a value. */
export interface KnownActual extends StandingActual {
  readonly value: number;
}

/** The day on which an actual became known: `published`, else the last day of what it speaks of. */
export function knownOn({ published, day }: Actual): CalendarDay {
  return published ?? day;
}

/**
 * What stands as of a day, in the order of the days that it speaks of. Of two for one day the later published stands, and
 * else the one that stands later in the file; one of which no day of publication is recorded counts as published that day.
 */
export function standingActuals({ actuals }: Measure, asOf: CalendarDay): readonly StandingActual[] {
  const standing = new Map<CalendarDay, StandingActual>();
  const known = actuals.filter((actual) => knownOn(actual) <= asOf);
  for (const actual of known.toSorted((a, b) => compareText(knownOn(a), knownOn(b)))) {
    const { day, suppressed, value } = actual;
    const before = standing.get(day);
    const revised = before === undefined ? [] : [...before.revised, before.actual];
    standing.set(day, { actual, day, value: suppressed ? null : value, revised });
  }
  return [...standing.values()].toSorted((a, b) => compareText(a.day, b.day));
}

/** True where its value is known. */
export function isKnown(actual: StandingActual): actual is KnownActual {
  return actual.value !== null;
}

/** How many periods make a year. */
export const PERIODS_A_YEAR: Readonly<Record<Frequency, number>> = {
  week: 52,
  month: 12,
  quarter: 4,
  term: 3,
  year: 1,
};

/**
 * The place of a day in its year: days of different years with the same number can be compared. The terms are taken to end by
 * April, by August and by December.
 */
export function seasonOf(day: CalendarDay, every: Frequency): number {
  const { year, month } = partsOf(day);
  switch (every) {
    case 'week':
      return Math.floor(daysBetween(lastDayOfMonth(year - 1, 12), day) / 7);
    case 'month':
      return month;
    case 'quarter':
      return Math.ceil(month / 3);
    case 'term':
      return Math.ceil(month / 4);
    case 'year':
      return 1;
  }
}

/** Days by which an actual may lie off the day a year before and still be of that time of the year: half a period. */
const HALF_A_PERIOD: Readonly<Record<Frequency, number>> = {
  week: 3,
  month: 15,
  quarter: 45,
  term: 45,
  year: 180,
};

/** The one of a year before a day, nearest to that day of the year; null where there is none within half a period of it. */
export function yearBefore(
  actuals: readonly KnownActual[],
  day: CalendarDay,
  every: Frequency | null,
): KnownActual | null {
  const wanted = addMonths(day, -12);
  const distance = (actual: KnownActual): number => Math.abs(daysBetween(wanted, actual.day));
  const [nearest] = actuals.toSorted((a, b) => distance(a) - distance(b));
  return nearest !== undefined && distance(nearest) <= HALF_A_PERIOD[every ?? 'month'] ? nearest : null;
}
