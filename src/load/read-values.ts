/**
 * Raw values to dates, with a finding for each that cannot be read. All reading of dates goes through here,
 * so that a date is refused in the same words wherever it stands.
 */
import type { Calendar } from '../model/calendar.ts';
import { type CalendarDay, calendarDay, FIRST_YEAR, lastDayOfMonth } from '../model/calendar-day.ts';
import { dayMeant } from '../model/day-to-write.ts';
import { finding, type KeyPath, type Location } from '../model/finding.ts';
import { type PlanDate, readPlanDate } from '../model/plan-date.ts';
import type { CappedFindings } from './capped-findings.ts';
import { type Locator, locatorOf } from './locate.ts';
import { shortened } from '../model/shortened.ts';

/** Stands for what could not be read: a plan with a finding of this stage is never built. */
const UNREADABLE: PlanDate = { kind: 'tbc', text: '', promisedBy: null, promised: null };
const UNREADABLE_DAY: CalendarDay = lastDayOfMonth(FIRST_YEAR, 1);

/** One file while its dates are being read. */
export class ValueReader {
  readonly file: string;
  private readonly text: string;
  private readonly findings: CappedFindings;
  private readonly calendar: Calendar;
  private locator: Locator | null = null;

  /** `findings` is where refusals are put. */
  constructor(file: string, text: string, calendar: Calendar, findings: CappedFindings) {
    this.file = file;
    this.text = text;
    this.calendar = calendar;
    this.findings = findings;
  }

  at(path: KeyPath): Location {
    return { file: this.file, path };
  }

  /** Any date of the grammar. Where it cannot be read there is a finding, and a stand-in that nobody will use. */
  date(value: string | number, path: KeyPath): PlanDate {
    // A year typed bare arrives as a number: what counts is what stands in the file (2021.10 is not 2021.1).
    const text = typeof value === 'string' ? value : this.sourceOf(path, value);
    const result = readPlanDate(text, this.calendar);
    if (result.ok) return result.date;
    this.refuse(path, result.reason, waysToWrite(result.tryWriting));
    return UNREADABLE;
  }

  optionalDate(value: string | number | undefined, path: KeyPath): PlanDate | null {
    return value === undefined ? null : this.date(value, path);
  }

  /** A day or a month, as `completed` and `started` take it. */
  dayOrMonth(value: string | number | undefined, path: KeyPath): PlanDate | null {
    if (value === undefined) return null;
    const text = typeof value === 'string' ? value : this.sourceOf(path, value);
    const result = readPlanDate(text, this.calendar);
    if (result.ok && isDayOrMonth(result.date)) return result.date;
    const why = result.ok || !/\d/.test(text) ? '' : ` ${result.reason}`;
    this.refuse(
      path,
      `"${String(path.at(-1))}" takes the day or the month in which it happened, and "${shortened(text)}" is neither.${why}`,
      'Write for example 2021-09-15, or September 2021.',
    );
    return null;
  }

  /** A day or a period that a number can be of, with its last day: it has a beginning and an end. */
  period(value: string | number, path: KeyPath): { readonly date: PlanDate; readonly last: CalendarDay } {
    const date = this.date(value, path);
    if (date.kind === 'window') return { date, last: date.last };
    if (date !== UNREADABLE) {
      this.refuse(
        path,
        `"${String(path.at(-1))}" takes the day or the period that the number speaks of, and "${shortened(date.text)}" has no beginning or no end.`,
        'Write for example 2021-09-30, or September 2021.',
      );
    }
    return { date, last: UNREADABLE_DAY };
  }

  /** A day written as YYYY-MM-DD. */
  day(value: string, path: KeyPath): CalendarDay {
    const day = calendarDay(value);
    if (day !== null) return day;
    this.refuse(
      path,
      `"${String(path.at(-1))}" takes one day, written as year-month-day, and "${shortened(value)}" is not such a day.`,
      dayMeant(value, this.calendar, '2021-09-15'),
    );
    return UNREADABLE_DAY;
  }

  optionalDay(value: string | undefined, path: KeyPath): CalendarDay | null {
    return value === undefined ? null : this.day(value, path);
  }

  private refuse(path: KeyPath, message: string, fix: string): void {
    this.findings.add(this.file, 'date-unreadable', () =>
      finding({ code: 'date-unreadable', severity: 'error', message, fix, at: this.at(path) }),
    );
  }

  private sourceOf(path: KeyPath, value: number): string {
    this.locator ??= locatorOf({ text: this.text, events: null });
    return this.locator.sourceOf(path) ?? String(value);
  }
}

const DATES_PAGE = 'See docs/dates.md for the ways to write a date.';

function isDayOrMonth(date: PlanDate): boolean {
  if (date.kind !== 'window') return false;
  const { precision, first, last } = date;
  return precision === 'day'
    ? first === last
    : precision === 'month' && first.slice(0, 7) === last.slice(0, 7);
}

/** What to type where something cannot be read; `page` is what is said where there is nothing to propose. */
export function waysToWrite(ways: readonly string[], page: string = DATES_PAGE): string {
  if (ways.length === 0) return page;
  const quoted = ways.map((way) => `"${way}"`);
  return quoted.length === 1
    ? `Write ${quoted[0]}.`
    : `Write ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}.`;
}
