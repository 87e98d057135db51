import type { CalendarDay } from './calendar-day.ts';

/** A period that the programme names for itself, such as a school term. Both days belong to it. */
export interface NamedPeriod {
  readonly name: string;
  /** Other names that people use for it. */
  readonly also: readonly string[];
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** Whether schools are closed then, as the file says; null where it does not say. */
  readonly holiday: boolean | null;
}

/** What the programme says about its own calendar. */
export interface Calendar {
  /** What a bare `2021/22` means; null when it is to be refused as ambiguous. */
  readonly bareYear: 'financial' | 'academic' | null;
  readonly periods: readonly NamedPeriod[];
}

export const EMPTY_CALENDAR: Calendar = { bareYear: null, periods: [] };

/** What a name stands for: one period, none, or several with different days. */
type PeriodLookup = NamedPeriod | 'unknown' | 'ambiguous';

/** True of a period that the file marks as a holiday, and where it marks nothing, of one that has "holiday" in its name. */
export function isSchoolHoliday({ name, holiday }: NamedPeriod): boolean {
  // "Half term" alone is no sign: to some it is the holiday, to others the weeks of teaching either side of it.
  return holiday ?? /\bholidays?\b/i.test(name);
}

const indexes = new WeakMap<Calendar, ReadonlyMap<string, NamedPeriod | 'ambiguous'>>();

/** The period of that name or other name; case, kinds of dash and surplus spaces do not matter. */
export function findPeriod(calendar: Calendar, name: string): PeriodLookup {
  if (calendar.periods.length === 0) return 'unknown';
  return indexOf(calendar).get(foldName(name)) ?? 'unknown';
}

/** Every dash as `-`, every slash as `/`, every apostrophe as `'`, every run of spaces as one; none at the ends. */
export function plainPunctuation(text: string): string {
  // Nearly every date is plain already, and four replacements cost more than reading it.
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\p{Pd}\u2212\u2043]/gu, '-')
    .replace(/[\u2044\u2215\uFF0F]/g, '/')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A name as it is compared: lower case, plain punctuation, no spaces around dashes and slashes. */
function foldName(name: string): string {
  return plainPunctuation(name)
    .toLowerCase()
    .replace(/ ?([-/]) ?/g, '$1');
}

// Built once a calendar: a plan of 100,000 dates asks for each of them.
function indexOf(calendar: Calendar): ReadonlyMap<string, NamedPeriod | 'ambiguous'> {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index = new Map<string, NamedPeriod | 'ambiguous'>();
  for (const period of calendar.periods) {
    for (const name of [period.name, ...period.also]) {
      const key = foldName(name);
      const other = index.get(key);
      index.set(key, other === undefined || sameDays(other, period) ? (other ?? period) : 'ambiguous');
    }
  }
  indexes.set(calendar, index);
  return index;
}

function sameDays(a: NamedPeriod | 'ambiguous', b: NamedPeriod): boolean {
  return a !== 'ambiguous' && a.first === b.first && a.last === b.last;
}
