/**
 * How a milestone stands on a day. An as-of date moves the calendar, not the file: what is dated after it has
 * not happened yet, and due is what it was on that day; what has no date counts as it stands.
 */
import { type CalendarDay, daysBetween } from './calendar-day.ts';
import type { Milestone, MilestoneEntry, Plan, Status } from './plan.ts';
import { comparisonDay, type PlanDate } from './plan-date.ts';

/** What follows from the file as of a day. */
export type State = 'complete' | 'cancelled' | 'overdue' | 'due-now' | 'upcoming' | 'ongoing' | 'undated';

/** Overdue past the last day of its window, or not started past the start of an open-ended one. */
export type OverdueKind = 'late' | 'not-started';

export interface Standing {
  readonly state: State;
  /** What the file says of it, as far as that had happened by the day; null: nothing. */
  readonly status: Status | null;
  /** False when neither a status nor a start nor a completion had been reported by the day. */
  readonly reported: boolean;
  /** The due date as it was on the day. */
  readonly due: PlanDate;
  readonly baseline: PlanDate;
  readonly forecast: PlanDate | null;
  readonly started: PlanDate | null;
  readonly completed: PlanDate | null;
  /** Days past the last day of due (past startBy when open-ended); null unless overdue. */
  readonly daysOverdue: number | null;
  readonly kind: OverdueKind | null;
  /** Days since due became tbc; null unless undated and the change to tbc is recorded. */
  readonly daysUndated: number | null;
  /** An undated one whose promised date has gone by. */
  readonly promiseBroken: boolean;
  /** Calendar days outside the baseline window, positive is late; null where either side is tbc. */
  readonly slippage: number | null;
}

/** A milestone in its place, with how it stands on a day. */
export interface StandingEntry extends MilestoneEntry {
  readonly standing: Standing;
}

/** Every milestone of a plan with its standing, in programme order. */
export function standingEntries(plan: Plan, asOf: CalendarDay): StandingEntry[] {
  return plan.milestones.map((entry) => ({ ...entry, standing: standingOf(entry.milestone, asOf) }));
}

/** The standing of a milestone as of a day. */
export function standingOf(milestone: Milestone, asOf: CalendarDay): Standing {
  const due = dueOn(milestone, asOf);
  const baseline = baselineOf(milestone);
  const completed = happenedBy(milestone.completed, asOf);
  const started = happenedBy(milestone.started, asOf);
  const status = statusOn(milestone, asOf);
  const forecast = forecastOn(milestone, asOf);
  const state = stateOf(due, status, started !== null, asOf);
  const lastDay = comparisonDay(due);
  return {
    state,
    status,
    reported: status !== null || started !== null,
    due,
    baseline,
    forecast,
    started,
    completed,
    daysOverdue: state === 'overdue' && lastDay !== null ? daysBetween(lastDay, asOf) : null,
    kind: state === 'overdue' ? (due.kind === 'open' ? 'not-started' : 'late') : null,
    daysUndated: state === 'undated' ? daysSinceUndated(milestone, asOf) : null,
    promiseBroken:
      state === 'undated' && due.kind === 'tbc' && due.promisedBy !== null && asOf > due.promisedBy,
    slippage: slippageAgainst(baseline, completed ?? forecast ?? due),
  };
}

/** The due date in force on a day: what the changes made after that day had not moved yet. */
function dueOn(milestone: Milestone, asOf: CalendarDay): PlanDate {
  const nextChange = milestone.changes.find(({ date }) => date > asOf);
  return nextChange === undefined ? milestone.due : nextChange.from;
}

/**
 * The first approved due date: the `from` of the first change, else due. Corrections of a typing mistake at the
 * beginning are passed over, since nothing moved by them.
 */
export function baselineOf(milestone: Milestone): PlanDate {
  return milestone.changes.find(({ correction }) => !correction)?.from ?? milestone.due;
}

/**
 * How far a date lies outside the baseline window in calendar days: days after its last day, minus days before
 * its first day, 0 inside. The date counts by its last day. Null where either is tbc.
 */
export function slippageAgainst(baseline: PlanDate, date: PlanDate): number | null {
  const day = comparisonDay(date);
  const last = comparisonDay(baseline);
  if (day === null || last === null) return null;
  if (day > last) return daysBetween(last, day);
  const first = firstDayOf(baseline);
  return first !== null && day < first ? -daysBetween(day, first) : 0;
}

/** The first day of a window or of an open-ended date; null for "by" dates, which nothing can be early for, and for tbc. */
export function firstDayOf(date: PlanDate): CalendarDay | null {
  return date.kind === 'window' || date.kind === 'open' ? date.first : null;
}

/** The day from which a date is due now; null for tbc. */
export function opensOn(date: PlanDate): CalendarDay | null {
  return date.kind === 'by' ? date.opens : firstDayOf(date);
}

/** True when an upcoming date begins (a "by" date: ends) after `asOf` and not after `until`. */
export function isDueSoon(date: PlanDate, asOf: CalendarDay, until: CalendarDay): boolean {
  const day = date.kind === 'by' ? date.last : firstDayOf(date);
  return day !== null && day > asOf && day <= until;
}

/** True when an accepted breach of the milestone is in force: up to and including its last day. */
export function acceptedBreachInForce(milestone: Milestone, asOf: CalendarDay): boolean {
  return milestone.acceptedBreach !== null && asOf <= milestone.acceptedBreach.until;
}

/** The date if its first day had come: one given as a month counts from the first of that month. */
export function happenedBy(date: PlanDate | null, asOf: CalendarDay): PlanDate | null {
  if (date === null) return null;
  const first = firstDayOf(date);
  return first !== null && first <= asOf ? date : null;
}

/** False of what bears a later day; what bears none counts as it stands. */
export function isKnownBy(day: CalendarDay | null, asOf: CalendarDay): boolean {
  return day === null || day <= asOf;
}

/** How it had ended by the day: cancelled, or complete by its completion or, where it has none, by its status; null while it is open. */
export function endingOn(
  { status, completed, cancelledOn }: EndWords,
  asOf: CalendarDay,
): 'complete' | 'cancelled' | null {
  if (status === 'cancelled') return isKnownBy(cancelledOn, asOf) ? 'cancelled' : null;
  if (happenedBy(completed, asOf) !== null) return 'complete';
  return status === 'complete' && completed === null ? 'complete' : null;
}

/** What a milestone, in the plan or in a version of it, says of its end. */
interface EndWords {
  readonly status: string | null;
  readonly completed: PlanDate | null;
  readonly cancelledOn: CalendarDay | null;
}

function statusOn(milestone: Milestone, asOf: CalendarDay): Status | null {
  const { status, completed, cancelled, onHold, started } = milestone;
  const ending = endingOn({ status, completed, cancelledOn: cancelled?.date ?? null }, asOf);
  if (ending !== null || status === 'cancelled' || status === 'complete') return ending;
  if (status === 'on-hold') return isKnownBy(onHold?.since ?? null, asOf) ? 'on-hold' : null;
  if (status === 'in-progress') return started === null || happenedBy(started, asOf) !== null ? status : null;
  return status;
}

function forecastOn({ forecast }: Milestone, asOf: CalendarDay): PlanDate | null {
  return forecast !== null && isKnownBy(forecast.date, asOf) ? forecast.due : null;
}

function stateOf(due: PlanDate, status: Status | null, hasStarted: boolean, asOf: CalendarDay): State {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'complete') return 'complete';
  const opens = opensOn(due);
  const last = comparisonDay(due);
  if (opens === null || last === null) return 'undated';
  if (due.kind === 'open' && (status === 'in-progress' || hasStarted)) return 'ongoing';
  if (asOf < opens) return 'upcoming';
  return asOf <= last ? 'due-now' : 'overdue';
}

function daysSinceUndated(milestone: Milestone, asOf: CalendarDay): number | null {
  const change = milestone.changes.findLast(({ date, to }) => date <= asOf && to.kind === 'tbc');
  return change === undefined ? null : daysBetween(change.date, asOf);
}
