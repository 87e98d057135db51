/** What people call what the files name by its id. */
import { APPROVING_ROLES } from '../../model/approving-roles.ts';
import type { Plan } from '../../model/plan.ts';
import { planNames } from '../plan-names.ts';

/** The names of what an entry is about, in one text; null of what is about the programme. */
export function aboutText(plan: Plan, about: readonly string[]): string | null {
  return about.length === 0 ? null : planNames(plan).about(about);
}

/** The name of a body, or what a role is called inside a sentence: `the lead of the workstream`. */
export function approverName(plan: Plan, id: string): string {
  const role = APPROVING_ROLES.get(id);
  return role === undefined ? planNames(plan).ofGroup(id) : role.charAt(0).toLowerCase() + role.slice(1);
}
