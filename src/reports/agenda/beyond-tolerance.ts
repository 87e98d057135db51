/** Milestones whose date only this body may settle, as `approvals` in governance.yaml has it. */
import { lowestApprover, measureOf, weightOfMove } from '../../model/approval.ts';
import type { CalendarDay } from '../../model/calendar-day.ts';
import { dayDate } from '../../model/day-date.ts';
import type { Plan } from '../../model/plan.ts';
import { acceptedBreachInForce, type StandingEntry } from '../../model/schedule.ts';
import { type LateForecast, lateForecastOf } from '../status/milestone-movement.ts';
import type { Sitting } from './sitting.ts';

export interface BeyondTolerance {
  /** Worst first, without those whose breach has been accepted. */
  readonly overdue: readonly StandingEntry[];
  /** How many more there are whose breach is accepted as of the day. */
  readonly accepted: number;
  /** Forecasts that ask for a date which only this body may agree. */
  readonly rebaselines: readonly LateForecast[];
}

/**
 * Overdue counts here from the day on which nobody below the body may agree to the date that it would get today. Where the
 * plan sets no tolerance any body may, so that all overdue milestones are here.
 */
export function beyondTolerance(
  plan: Plan,
  entries: readonly StandingEntry[],
  { body }: Sitting,
  asOf: CalendarDay,
): BeyondTolerance {
  const overdue = entries
    .filter(({ standing }) => standing.state === 'overdue')
    .filter((entry) => isOnlyFor(plan, entry, body.id, asOf))
    .toSorted((a, b) => (b.standing.daysOverdue ?? 0) - (a.standing.daysOverdue ?? 0));
  const open = overdue.filter(({ milestone }) => !acceptedBreachInForce(milestone, asOf));
  return {
    overdue: open,
    accepted: overdue.length - open.length,
    rebaselines: entries
      .flatMap((entry) => lateForecastOf({ entry, before: null }, plan) ?? [])
      .filter(({ toBeApprovedBy }) => toBeApprovedBy === body.id)
      .toSorted((a, b) => b.daysLater - a.daysLater),
  };
}

function isOnlyFor(
  { approvals }: Plan,
  { milestone, standing }: StandingEntry,
  bodyId: string,
  asOf: CalendarDay,
): boolean {
  if (approvals === null) return true;
  const weight = weightOfMove(measureOf(milestone), standing.due, dayDate(asOf));
  return lowestApprover(approvals, weight) === bodyId;
}
