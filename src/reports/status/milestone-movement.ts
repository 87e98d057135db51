/** What became of the milestones in a period: done, not done, moved, late, without a date. */
import { lowestApprover, mayApprove, measureOf, weightOfMove } from '../../model/approval.ts';
import { type CalendarDay, daysBetween } from '../../model/calendar-day.ts';
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import { daysMoved, hasMoved } from '../../model/moves.ts';
import type { Plan } from '../../model/plan.ts';
import { comparisonDay, type PlanDate } from '../../model/plan-date.ts';
import { slippageAgainst, type StandingEntry, type State } from '../../model/schedule.ts';
import { isIn, type ReportPeriod } from './period.ts';

/** A milestone now, and as it stood when the last report was made; null where it is new. */
export interface Movement {
  readonly entry: StandingEntry;
  readonly before: StandingEntry | null;
}

/** A milestone whose due date is not what was first agreed. */
export interface OffPlan extends Movement {
  /** The first date that was agreed; of a move that nobody recorded the one before it. */
  readonly baseline: PlanDate;
  /** Calendar days that due moved in the period, later is positive; null where one of the dates is tbc. */
  readonly slipInPeriod: number | null;
  /** Calendar days that due lies outside the baseline; null where one of the dates is tbc. */
  readonly slipSinceBaseline: number | null;
  /** Why, as the newest move in force says; null where no reason is recorded. */
  readonly reason: string | null;
  readonly isChanged: boolean;
}

/** A milestone that its lead expects later than it is due. */
export interface LateForecast extends Movement {
  readonly daysLater: number;
  /** Who would have to agree to move it there; null where its lead may, or where no tolerance is set. */
  readonly toBeApprovedBy: string | null;
  readonly isChanged: boolean;
}

export interface StandingMovement extends Movement {
  /** True when it was not so at the last report. */
  readonly isNew: boolean;
}

export interface MilestoneMovements {
  /** Complete now and not before, in the order of their days. */
  readonly done: readonly Movement[];
  /** Due in the period by the plan of the last report, and not done. */
  readonly notDone: readonly Movement[];
  /** How many were due in the period by that plan. */
  readonly planned: number;
  /** Due in the next period. */
  readonly dueNext: readonly Movement[];
  readonly dueNow: readonly Movement[];
  /** Furthest first. */
  readonly offPlan: readonly OffPlan[];
  readonly lateForecasts: readonly LateForecast[];
  /** Those reported unfinished first, then those of which nothing is reported; each worst first. */
  readonly overdue: readonly StandingMovement[];
  readonly undated: readonly StandingMovement[];
  readonly added: readonly Movement[];
  readonly removed: readonly StandingEntry[];
  readonly cancelled: readonly Movement[];
}

/** `entries` are those to be reported on, as they stand at the end of the period. */
export function milestoneMovements(
  plan: Plan,
  entries: readonly StandingEntry[],
  earlier: EarlierPlan,
  period: ReportPeriod,
): MilestoneMovements {
  const movements = entries.map((entry): Movement => ({ entry, before: earlier.before(entry.milestone) }));
  const now = (state: State): Movement[] => movements.filter(({ entry }) => entry.standing.state === state);
  const withNew = (state: State): StandingMovement[] =>
    now(state).map((movement) => ({ ...movement, isNew: !was(state, movement) }));
  const planned = movements.filter((movement) => wasPlannedIn(movement, period));
  return {
    done: now('complete')
      .filter((movement) => !was('complete', movement) && isReportedIn(movement, period))
      .toSorted(byDay(({ entry }) => lastDay(entry.standing.completed))),
    planned: planned.length,
    notDone: planned
      .filter(({ entry: { standing } }) => standing.state !== 'complete' && standing.state !== 'ongoing')
      .toSorted(byDay(({ before }) => lastDay(before?.standing.due ?? null))),
    dueNext: movements
      .filter(({ entry }) => isDueIn(entry, period))
      .toSorted(byDay(({ entry }) => comparisonDay(entry.standing.due))),
    dueNow: now('due-now').toSorted(byDay(({ entry }) => comparisonDay(entry.standing.due))),
    offPlan: movements
      .flatMap((movement) => offPlanOf(movement) ?? [])
      .toSorted((a, b) => weight(b.slipSinceBaseline) - weight(a.slipSinceBaseline)),
    lateForecasts: movements
      .flatMap((movement) => lateForecastOf(movement, plan) ?? [])
      .toSorted((a, b) => b.daysLater - a.daysLater),
    overdue: withNew('overdue').toSorted(
      (a, b) =>
        Number(b.entry.standing.reported) - Number(a.entry.standing.reported) ||
        (b.entry.standing.daysOverdue ?? 0) - (a.entry.standing.daysOverdue ?? 0),
    ),
    undated: withNew('undated').toSorted(
      (a, b) => Number(b.entry.standing.promiseBroken) - Number(a.entry.standing.promiseBroken),
    ),
    added: earlier.source.kind === 'git' ? movements.filter(({ before }) => before === null) : [],
    removed: earlier.removed,
    cancelled: now('cancelled').filter((movement) => !was('cancelled', movement)),
  };
}

/** True when it stood so at the last report. */
function was(state: State, { before }: Movement): boolean {
  return before?.standing.state === state;
}

/** What came into the plan as complete long ago is no news of this period. */
function isReportedIn({ entry, before }: Movement, period: ReportPeriod): boolean {
  return before !== null || isIn(period, lastDay(entry.standing.completed));
}

/**
 * Due in the period as the last report had it: to be achieved, or, where it has no end, to be begun. What was due on the day
 * of the last report was not late then, and belongs to this period; what is due today belongs to the next.
 */
function wasPlannedIn({ before }: Movement, { since, last }: ReportPeriod): boolean {
  const day = before === null ? null : comparisonDay(before.standing.due);
  if (before === null || day === null || day < since || day >= last) return false;
  const { state } = before.standing;
  return state !== 'complete' && state !== 'cancelled' && state !== 'ongoing';
}

function isDueIn({ standing }: StandingEntry, { last, nextLast }: ReportPeriod): boolean {
  const day = comparisonDay(standing.due);
  return (
    day !== null &&
    day > last &&
    day <= nextLast &&
    (standing.state === 'upcoming' || standing.state === 'due-now')
  );
}

function offPlanOf(movement: Movement): OffPlan | null {
  const { entry, before } = movement;
  const { standing, milestone } = entry;
  if (standing.state === 'complete' || standing.state === 'cancelled') return null;
  // A move that nobody recorded does not move the baseline: what stood there before is the first date that is known.
  const baseline =
    milestone.changes.length === 0 && before !== null ? before.standing.baseline : standing.baseline;
  const slipSinceBaseline = slippageAgainst(baseline, standing.due);
  const isChanged = before !== null && hasMoved(before.standing.due, standing.due);
  const isOff = hasMoved(baseline, standing.due) && slipSinceBaseline !== 0;
  if (!isOff && !isChanged) return null;
  const newest = milestone.changes.findLast(
    ({ to, correction }) => !correction && !hasMoved(to, standing.due),
  );
  return {
    ...movement,
    baseline,
    slipInPeriod: before === null ? 0 : daysMoved(before.standing.due, standing.due),
    slipSinceBaseline,
    reason: newest?.reason ?? null,
    isChanged,
  };
}

/** The forecast of a milestone, where it is later than due and the milestone still open; null else. */
export function lateForecastOf(movement: Movement, { approvals }: Plan): LateForecast | null {
  const { standing, milestone } = movement.entry;
  const { forecast, due, state } = standing;
  if (forecast === null || state === 'complete' || state === 'cancelled') return null;
  const [dueDay, forecastDay] = [comparisonDay(due), comparisonDay(forecast)];
  if (dueDay === null || forecastDay === null || forecastDay <= dueDay) return null;
  const needed = weightOfMove(measureOf(milestone), due, forecast);
  const leadMay = approvals === null || mayApprove(approvals, 'workstream-lead', needed);
  const forecastBefore = movement.before?.standing.forecast ?? null;
  return {
    ...movement,
    daysLater: daysBetween(dueDay, forecastDay),
    toBeApprovedBy: leadMay || approvals === null ? null : lowestApprover(approvals, needed),
    isChanged: forecastBefore === null || hasMoved(forecastBefore, forecast),
  };
}

/** How bad the date of a milestone is: the days that it is overdue, or that it is expected after it is due. */
export function daysLateOf({ standing }: StandingEntry): number {
  const [due, forecast] = [comparisonDay(standing.due), lastDay(standing.forecast)];
  const later = due === null || forecast === null ? 0 : Math.max(0, daysBetween(due, forecast));
  return Math.max(standing.daysOverdue ?? 0, later);
}

function lastDay(date: StandingEntry['standing']['completed']): CalendarDay | null {
  return date === null ? null : comparisonDay(date);
}

/** What cannot be counted in days counts as further than anything that can. */
function weight(days: number | null): number {
  return days ?? Number.MAX_SAFE_INTEGER;
}

function byDay(dayOf: (movement: Movement) => CalendarDay | null): (a: Movement, b: Movement) => number {
  return (a, b) => {
    const [first, second] = [dayOf(a) ?? '', dayOf(b) ?? ''];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}
