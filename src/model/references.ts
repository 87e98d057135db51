/** How milestones, projects and workstreams are named: whole in files, by a unique end of the name on the command line. */
import type { Plan } from './plan.ts';

/** The milestones whose ref is `name` or ends in `/name`, in programme order. */
export function milestonesNamed(plan: Plan, name: string): string[] {
  if (plan.milestonesByRef.has(name)) return [name];
  const ending = `/${name}`;
  return plan.milestones.map(({ milestone }) => milestone.ref).filter((ref) => ref.endsWith(ending));
}
