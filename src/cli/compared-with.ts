import { type BasePlan, basePlan } from '../model/base-plan.ts';
import type { Plan } from '../model/plan.ts';
import type { OpenedBase } from './open-base.ts';

/** The base as checks see it; null where there is none, and where it does not load and so counts as empty. */
export function comparedWith(plan: Plan, base: OpenedBase | null): BasePlan | null {
  return base === null || base.plan === null ? null : basePlan(plan, base.plan, base.name);
}
