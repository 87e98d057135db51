import type { StandingEntry } from '../model/schedule.ts';
import type { Workstream } from '../model/plan.ts';
import type { MilestoneStory } from '../model/plan-history.ts';
import type { Section } from './view.ts';

/** Which part of the plan a report is about; null where it is about all. */
export interface Scope {
  readonly workstream: Workstream | null;
  /** The name of a person, whole. */
  readonly owner: string | null;
}

/** The milestones of a scope. */
export function entriesInScope(
  entries: readonly StandingEntry[],
  { workstream, owner }: Scope,
): StandingEntry[] {
  return entries.filter(
    (entry) =>
      (workstream === null || entry.workstream.id === workstream.id) &&
      (owner === null || entry.milestone.owners.includes(owner)),
  );
}

/** True of the story of a milestone, also of one that is gone, by its newest version. */
export function isStoryInScope({ ref, versions }: MilestoneStory, { workstream, owner }: Scope): boolean {
  if (workstream !== null && !ref.startsWith(`${workstream.id}/`)) return false;
  return owner === null || versions.at(-1)?.milestone.owners.includes(owner) === true;
}

/** "Only the workstream Inclusion and Jo Bloggs."; nothing where all of the plan is reported on. */
export function scopeSection({ workstream, owner }: Scope): Section[] {
  const parts = [
    ...(workstream === null ? [] : [`the workstream ${workstream.name}`]),
    ...(owner === null ? [] : [owner]),
  ];
  return parts.length === 0
    ? []
    : [{ kind: 'prose', heading: null, paragraphs: [`Only ${parts.join(' and ')}.`] }];
}
