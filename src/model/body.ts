/** Governance groups, and how often they meet. Which days that gives is worked out in meetings.ts. */
import type { CalendarDay } from './calendar-day.ts';
import type { Location } from './finding.ts';

export interface Body {
  readonly at: Location;
  readonly id: string;
  readonly name: string;
  /** As the file says it: `monthly, second Thursday`. */
  readonly cadence: string | null;
  /** The same, read; null where nothing is said. */
  readonly rule: CadenceRule | null;
  /** The day from which it meets; of a rule in weeks also the day of its first meeting. */
  readonly starts: CalendarDay | null;
  readonly exceptions: readonly MeetingException[];
  /** How many working days before a meeting its papers go out; null where that is not said. */
  readonly papersWorkingDays: number | null;
  /** What it may decide. */
  readonly decides: readonly string[];
  readonly purpose: string | null;
  readonly escalatesTo: string | null;
  readonly members: readonly Person[];
  readonly source: string | null;
}

export interface Person {
  readonly name: string;
  readonly role: string | null;
}

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type CadenceRule =
  /** Every so many weeks; the weekday is null where it is not said and `starts` does not say it either. */
  | { readonly kind: 'weeks'; readonly every: number; readonly weekday: Weekday | null }
  /** Every so many months: on the nth such weekday (-1 is the last), on a day of the month, or on a day that is not set. */
  | { readonly kind: 'months'; readonly every: number; readonly on: DayOfMonth | null }
  /** One before and one after each meeting of another body, so many days away. */
  | { readonly kind: 'either-side'; readonly of: string; readonly days: number };

export type DayOfMonth =
  | { readonly kind: 'nth-weekday'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday }
  | { readonly kind: 'day'; readonly day: number };

/** A meeting that is not where the rule puts it. */
export interface MeetingException {
  readonly at: Location;
  /** The day that the rule gives; null of an extra meeting. */
  readonly date: CalendarDay | null;
  /** The day on which it is held instead, or the extra one; null where it is cancelled. */
  readonly heldOn: CalendarDay | null;
  readonly reason: string | null;
}
