/** What ids and refs are called, for tables that people read. */
import type { Plan } from '../model/plan.ts';

/** The names of a plan's entries, each looked up by what stands in the files. */
export interface PlanNames {
  /** A workstream, a project or a milestone by its ref; the ref itself where the plan has no such entry. */
  readonly ofRef: (ref: string) => string;
  /** A body by its id; else as `ofRef`. */
  readonly ofGroup: (id: string) => string;
  /** What an entry is about: "The programme" where it names nothing. */
  readonly about: (refs: readonly string[]) => string;
}

const known = new WeakMap<Plan, PlanNames>();

/** They are indexed once for a plan. */
export function planNames(plan: Plan): PlanNames {
  const names = known.get(plan) ?? indexed(plan);
  known.set(plan, names);
  return names;
}

function indexed(plan: Plan): PlanNames {
  const bodies = new Map(plan.bodies.map(({ id, name }) => [id, name]));
  const refs = new Map<string, string>();
  for (const { id, name, projects } of plan.workstreams) {
    refs.set(id, name);
    for (const project of projects) refs.set(project.ref, project.name);
  }
  const ofRef = (ref: string): string =>
    refs.get(ref) ?? plan.milestonesByRef.get(ref)?.milestone.title ?? ref;
  return {
    ofRef,
    ofGroup: (id) => bodies.get(id) ?? ofRef(id),
    about: (about) => (about.length === 0 ? 'The programme' : about.map(ofRef).join('; ')),
  };
}
