/** Who may approve how large a move of a due date, as `approvals` in governance.yaml says. */
import type { Approval, Milestone } from './plan.ts';
import type { PlanDate } from './plan-date.ts';
import { baselineOf, slippageAgainst } from './schedule.ts';

/** What a move asks for: days late against the baseline, or more than any number of days. */
export type Weight = number | 'unlimited';

/**
 * What a move is measured against: the baseline, or, where the plan began without a date, the first one that was
 * agreed.
 */
export function measureOf(milestone: Milestone): PlanDate {
  const baseline = baselineOf(milestone);
  if (baseline.kind !== 'tbc') return baseline;
  return milestone.changes.find(({ to }) => to.kind !== 'tbc')?.to ?? baseline;
}

/**
 * Moves to or from tbc, and to an open-ended date, cannot be counted in days and count as unlimited; from one
 * tbc to another nothing moves.
 */
export function weightOfMove(measure: PlanDate, from: PlanDate, to: PlanDate): Weight {
  if (from.kind === 'tbc' && to.kind === 'tbc') return 0;
  if (from.kind === 'tbc' || to.kind === 'tbc' || to.kind === 'open') return 'unlimited';
  return Math.max(0, slippageAgainst(measure, to) ?? 0);
}

/** True when `by` may approve that much. The last of `approvals` has no limit, whatever is written there. */
export function mayApprove(approvals: readonly Approval[], by: string, weight: Weight): boolean {
  return approvals.some((approval, index) => approval.by === by && allows(approvals, index, weight));
}

/** The lowest who may approve that much. */
export function lowestApprover(approvals: readonly Approval[], weight: Weight): string {
  return approvals.find((_, index) => allows(approvals, index, weight))?.by ?? '';
}

/** The most that `by` may approve, in words: `up to 14 days late`, `nothing`. */
export function limitText(approvals: readonly Approval[], by: string): string {
  const limit = approvals.findLast((approval) => approval.by === by)?.upToDays;
  return limit === undefined || limit === null
    ? 'nothing'
    : `up to ${limit} ${limit === 1 ? 'day' : 'days'} late`;
}

function allows(approvals: readonly Approval[], index: number, weight: Weight): boolean {
  const limit = approvals[index]?.upToDays ?? null;
  if (limit === null || index === approvals.length - 1) return true;
  return weight !== 'unlimited' && weight <= limit;
}
