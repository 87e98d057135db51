/** The plan as it stood when the last report was made: what a report on a period is held against. */
import { type BasePlan, basePlan } from './base-plan.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Milestone, Plan } from './plan.ts';
import { type StandingEntry, standingEntries } from './schedule.ts';

/** Where it was read: an older version in git, or today's files with what is dated later left out. */
export type EarlierSource =
  | { readonly kind: 'git'; readonly commit: string; readonly name: string }
  | { readonly kind: 'dates'; readonly why: string };

export interface EarlierPlan {
  readonly plan: Plan;
  /** The day that it speaks for: at its end things stood so. */
  readonly day: CalendarDay;
  readonly source: EarlierSource;
  /** Every milestone as it stood then. */
  readonly entries: readonly StandingEntry[];
  /** The same milestone as it stood then, whatever it was called; null where it is new. */
  readonly before: (milestone: Milestone) => StandingEntry | null;
  /** Milestones that are in the plan no more, under no name. */
  readonly removed: readonly StandingEntry[];
}

/** Holds `earlier`, as it stood on `day`, against the plan. */
export function earlierPlan(plan: Plan, earlier: Plan, day: CalendarDay, source: EarlierSource): EarlierPlan {
  const entries = standingEntries(earlier, day);
  const byRef = new Map(entries.map((entry) => [entry.milestone.ref, entry]));
  const base: BasePlan = basePlan(plan, earlier, '');
  const standing = (ref: string | undefined): StandingEntry | null => byRef.get(ref ?? '') ?? null;
  return {
    plan: earlier,
    day,
    source,
    entries,
    before: (milestone) => standing(base.before(milestone)?.milestone.ref),
    removed: base.removed.flatMap(({ milestone }) => standing(milestone.ref) ?? []),
  };
}
