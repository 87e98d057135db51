/** The version of the plan that a change is held against, and what in it is what here. */
import type { Measure } from './measure.ts';
import { comparisonDay, type PlanDate, sameWindow } from './plan-date.ts';
import type { Change, Milestone, MilestoneEntry, Plan } from './plan.ts';
import type { RaidScale } from './raid.ts';

export interface BasePlan {
  readonly plan: Plan;
  /** What it is called in messages: `main`, `the last commit`. */
  readonly name: string;
  /** The same milestone as it was there, whatever it was called; null where it is new. */
  readonly before: (milestone: Milestone) => MilestoneEntry | null;
  /** Milestones of the base that are in the plan no more, under no name. */
  readonly removed: readonly MilestoneEntry[];
}

/** Finds each milestone of `plan` in `base`: by its ref, else by the newest of the names under `was` that stands there. */
export function basePlan(plan: Plan, base: Plan, name: string): BasePlan {
  const found = new Map<string, MilestoneEntry>();
  const taken = new Set<string>();
  for (const { milestone } of plan.milestones) {
    const same = base.milestonesByRef.get(milestone.ref);
    if (same === undefined) continue;
    found.set(milestone.ref, same);
    taken.add(same.milestone.ref);
  }
  for (const { milestone } of plan.milestones) {
    if (found.has(milestone.ref)) continue;
    const ref = milestone.was.findLast((was) => base.milestonesByRef.has(was) && !taken.has(was));
    const earlier = ref === undefined ? undefined : base.milestonesByRef.get(ref);
    if (earlier === undefined) continue;
    found.set(milestone.ref, earlier);
    taken.add(earlier.milestone.ref);
  }
  return {
    plan: base,
    name,
    before: ({ ref }) => found.get(ref) ?? null,
    removed: base.milestones.filter(({ milestone }) => !taken.has(milestone.ref)),
  };
}

/** True when two entries of `changes` say the same; dates may be spelt differently. */
export function isSameChange(a: Change, b: Change): boolean {
  return (
    a.date === b.date &&
    isSameInRecord(a.from, b.from) &&
    isSameInRecord(a.to, b.to) &&
    a.reason === b.reason &&
    a.approvedBy === b.approvedBy &&
    a.correction === b.correction
  );
}

/**
 * True when two dates mean the same days in a record of moves. Of `by X` and `from X` the day that moves are counted
 * from is enough: where the calendar changes, X can be written only as that day.
 */
export function isSameInRecord(a: PlanDate, b: PlanDate): boolean {
  if (sameWindow(a, b)) return true;
  return (a.kind === 'by' || a.kind === 'open') && a.kind === b.kind && comparisonDay(a) === comparisonDay(b);
}

/**
 * The plan with what a change could wave itself through with as it was in the base: severities, rules of principles,
 * who may approve what, how long evidence is good, from where a risk is high, what a measure is held against, and the day
 * at which a plan is frozen.
 */
export function underRulesOf(base: Plan, plan: Plan): Plan {
  const { checkSettings, evidenceValidMonths, ragThresholds, frozenAt } = base.programme;
  const ruled = new Map(base.principles.map((principle) => [principle.id, principle]));
  const here = new Set(plan.principles.map(({ id }) => id));
  return {
    ...plan,
    programme: { ...plan.programme, checkSettings, evidenceValidMonths, ragThresholds, frozenAt },
    approvals: base.approvals,
    raid: { ...plan.raid, scale: scaleUnder(base.raid.scale, plan.raid.scale) },
    measures: measuresUnder(base.measures, plan.measures),
    principles: [
      ...plan.principles.map((principle) => ({
        ...principle,
        rules: ruled.get(principle.id)?.rules ?? principle.rules,
      })),
      // A principle that was taken out is held to all the same: taking it out is not for a change to decide by itself.
      // Its place here is the file that it is missing in.
      ...base.principles
        .filter(({ id }) => !here.has(id))
        .map((principle) => ({ ...principle, at: { ...principle.at, path: [] } })),
    ],
  };
}

/** The words stay those of the plan, since its scores are positions among them. */
function scaleUnder(base: RaidScale, scale: RaidScale): RaidScale {
  const { mediumFrom, highFrom, reviewWithinDays } = base;
  return { ...scale, mediumFrom, highFrom, reviewWithinDays };
}

/** With the tolerances of the base, and with the targets that were agreed there as they were; newer ones besides. */
function measuresUnder(base: readonly Measure[], measures: readonly Measure[]): Measure[] {
  const ruled = new Map(base.map((measure) => [measure.id, measure]));
  return measures.map((measure) => {
    const before = ruled.get(measure.id);
    if (before === undefined) return measure;
    const targets = before.paths.filter(({ kind }) => kind === 'target');
    const agreed = new Set(targets.map(({ id }) => id));
    const others = measure.paths.filter(({ id }) => !agreed.has(id));
    return { ...measure, tolerance: before.tolerance, paths: [...targets, ...others] };
  });
}
