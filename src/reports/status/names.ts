/** What people call what the files name by its id. */
import { APPROVING_ROLES } from '../../model/approving-roles.ts';
import type { Plan } from '../../model/plan.ts';
import { planNames } from '../plan-names.ts';

/** The name of a workstream or project, or the title of a milestone; the ref itself of what is none. */
export function nameOfRef(plan: Plan, ref: string): string {
  return planNames(plan).ofRef(ref);
}

/** The names of what an entry is about, in one text; null of what is about the programme. */
export function aboutText(plan: Plan, about: readonly string[]): string | null {
  return about.length === 0 ? null : about.map((ref) => nameOfRef(plan, ref)).join('; ');
}

/** The name of a body, or of a workstream. */
export function bodyName(plan: Plan, id: string): string {
  return planNames(plan).ofGroup(id);
}

/** The name of a body, or what a role is called inside a sentence: `the lead of the workstream`. */
export function approverName(plan: Plan, id: string): string {
  const role = APPROVING_ROLES.get(id);
  return role === undefined ? bodyName(plan, id) : role.charAt(0).toLowerCase() + role.slice(1);
}
