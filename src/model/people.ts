import { compareText } from './finding.ts';
import type { Plan } from './plan.ts';

/** Everybody who answers for something, leads, or sits on a body, sorted, each once. */
export function peopleOf(plan: Plan): string[] {
  const names = new Set<string>();
  const { sponsor, programmeManager } = plan.programme;
  for (const person of [sponsor, programmeManager]) if (person !== null) names.add(person.name);
  for (const { members } of plan.bodies) for (const { name } of members) names.add(name);
  for (const { leads, projects } of plan.workstreams) {
    for (const { name } of leads) names.add(name);
    for (const { lead } of projects) for (const name of lead) names.add(name);
  }
  for (const { milestone } of plan.milestones) for (const name of milestone.owners) names.add(name);
  const { risks, issues, actions } = plan.raid;
  for (const { owners } of [...risks, ...issues, ...actions]) for (const name of owners) names.add(name);
  for (const { owner } of plan.measures) if (owner !== null) names.add(owner);
  return [...names].toSorted(compareText);
}
