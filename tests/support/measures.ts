/** Measures that tests make up, from few words: everything that is not named is absent. */
import type { Actual, Measure, MeasurePath } from '../../src/model/measure.ts';
import { addMonths, type CalendarDay } from '../../src/model/calendar-day.ts';
import { EMPTY_CALENDAR } from '../../src/model/calendar.ts';
import { comparisonDay, readPlanDate } from '../../src/model/plan-date.ts';
import { day } from '../model/days.ts';

const AT = { file: 'plan/measures.yaml', path: ['measures', 0] };

/** A measure that has only a name, and what the test gives it. */
export function measureOf(parts: Partial<Measure> = {}): Measure {
  return {
    at: AT,
    id: 'suspensions',
    name: 'Suspensions',
    description: null,
    lens: null,
    journey: null,
    unit: null,
    kind: null,
    better: 'lower',
    owner: null,
    source: null,
    tolerance: null,
    every: null,
    seasonal: false,
    baseline: null,
    paths: [],
    actuals: [],
    actualsFile: null,
    ...parts,
  };
}

/** A value, or `null` for one that is suppressed, of a date of the grammar. */
export function actualOf(date: string, value: number | null, published: string | null = null): Actual {
  const read = readPlanDate(date, EMPTY_CALENDAR);
  if (!read.ok) throw new Error(read.reason);
  const last = comparisonDay(read.date);
  if (last === null) throw new Error(`${date} has no day`);
  return {
    at: AT,
    date: read.date,
    day: last,
    value,
    suppressed: value === null,
    published: published === null ? null : day(published),
    source: null,
    note: null,
  };
}

/** A value a month, from a month (`2024-09`) on. */
export function monthly(first: string, values: readonly (number | null)[]): Actual[] {
  const start: CalendarDay = day(`${first}-01`);
  return values.map((value, index) => actualOf(addMonths(start, index).slice(0, 7), value));
}

/** A path through these days; a target in a straight line, agreed before anybody wrote it down, unless the test says otherwise. */
export function pathOf(
  points: readonly (readonly [string, number])[],
  parts: Partial<MeasurePath> = {},
): MeasurePath {
  return {
    at: AT,
    id: 'target',
    kind: 'target',
    points: points.map(([on, value]) => ({ day: day(on), value })),
    steps: false,
    approvedBy: null,
    approved: null,
    note: null,
    ...parts,
  };
}
