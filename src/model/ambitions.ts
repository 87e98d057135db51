import type { Ambition, Plan } from './plan.ts';

/** The ambitions that no workstream and no project names: served means named by either. */
export function unservedAmbitions({ ambitions, workstreams }: Plan): Ambition[] {
  const served = new Set<string>();
  for (const workstream of workstreams) {
    for (const id of workstream.ambitions) served.add(id);
    for (const project of workstream.projects) for (const id of project.ambitions) served.add(id);
  }
  return ambitions.filter(({ id }) => !served.has(id));
}
