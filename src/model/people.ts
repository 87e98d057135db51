import { compareText } from './finding.ts';
import type { Plan } from './plan.ts';

/** Everybody whom the plan names: leads, owners (of the RAID log, too) and members of bodies, sorted, each once. */
export function peopleOf(plan: Plan): string[] {
  const names = new Set<string>();
  for (const { members } of plan.bodies) for (const { name } of members) names.add(name);
  for (const { leads, projects } of plan.workstreams) {
    for (const { name } of leads) names.add(name);
    for (const { lead } of projects) for (const name of lead) names.add(name);
  }
  for (const { milestone } of plan.milestones) for (const name of milestone.owners) names.add(name);
  const { risks, issues, actions } = plan.raid;
  for (const { owners } of [...risks, ...issues, ...actions]) for (const name of owners) names.add(name);
  return [...names].toSorted(compareText);
}
