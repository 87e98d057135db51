/** What ids and refs are called, for tables that people read. */
import type { Plan } from '../model/plan.ts';

/** The names of a plan's entries, each looked up by what stands in the files. */
export interface PlanNames {
  /** A workstream, a project or a milestone by its ref; the ref itself where the plan has no such entry. */
  readonly ofRef: (ref: string) => string;
  /** A body, or a workstream, by its id. */
  readonly ofGroup: (id: string) => string;
  /** What an entry is about: "The programme" where it names nothing. */
  readonly about: (refs: readonly string[]) => string;
}

export function planNames(plan: Plan): PlanNames {
  const groups = new Map<string, string>();
  const refs = new Map<string, string>();
  for (const { id, name } of plan.bodies) groups.set(id, name);
  for (const { id, name, projects } of plan.workstreams) {
    groups.set(id, name);
    refs.set(id, name);
    for (const project of projects) refs.set(project.ref, project.name);
  }
  const ofRef = (ref: string): string =>
    refs.get(ref) ?? plan.milestonesByRef.get(ref)?.milestone.title ?? ref;
  return {
    ofRef,
    ofGroup: (id) => groups.get(id) ?? id,
    about: (about) => (about.length === 0 ? 'The programme' : about.map(ofRef).join('; ')),
  };
}
