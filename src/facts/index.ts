/**
 * The one table of facts. The records that rules are tested on, the page docs/facts.md, the validation of rules and
 * "did you mean" all come from it.
 */
import type { Workstream } from '../model/plan.ts';
import type { EntryKind } from '../model/rule.ts';
import type { StandingEntry } from '../model/schedule.ts';
import {
  type FactContext,
  type FactDescription,
  type FactRecord,
  factRecord,
  type ProjectEntry,
  type Writable,
} from './fact.ts';
export { factContext } from './fact-context.ts';
import { MILESTONE_FACTS } from './milestone-facts.ts';
import { PROGRAMME_FACTS } from './programme-facts.ts';
import { PROJECT_FACTS } from './project-facts.ts';
import { WORKSTREAM_FACTS } from './workstream-facts.ts';

/** The facts of each kind of entry, in the order in which they are documented. */
export const FACTS: Readonly<Record<EntryKind, readonly (FactDescription & Writable)[]>> = {
  programme: PROGRAMME_FACTS,
  workstream: WORKSTREAM_FACTS,
  project: PROJECT_FACTS,
  milestone: MILESTONE_FACTS,
};

/** Which facts are wanted, by the kind of entry: the others are not worked out. */
export type WantedFacts = Readonly<Record<EntryKind, ReadonlySet<string>>>;

/** The wanted facts of the entries of a plan as of a day. Each record is made when it is asked for. */
export interface FactSource {
  readonly ofProgramme: () => FactRecord;
  readonly ofWorkstream: (workstream: Workstream) => FactRecord;
  readonly ofProject: (entry: ProjectEntry) => FactRecord;
  readonly ofMilestone: (entry: StandingEntry) => FactRecord;
}

/** `context` is that of the plan and the day (`factContext`). */
export function factSource(context: FactContext, wanted: WantedFacts): FactSource {
  const programme = PROGRAMME_FACTS.filter(({ name }) => wanted.programme.has(name));
  const workstream = WORKSTREAM_FACTS.filter(({ name }) => wanted.workstream.has(name));
  const project = PROJECT_FACTS.filter(({ name }) => wanted.project.has(name));
  const milestone = MILESTONE_FACTS.filter(({ name }) => wanted.milestone.has(name));
  return {
    ofProgramme: () => factRecord(programme, context.plan, context),
    ofWorkstream: (entry) => factRecord(workstream, entry, context),
    ofProject: (entry) => factRecord(project, entry, context),
    ofMilestone: (entry) => factRecord(milestone, entry, context),
  };
}

/** What a fact of a kind of entry says; undefined for a name that is none. */
export function factNamed(each: EntryKind, name: string): FactDescription | undefined {
  return FACTS[each].find((fact) => fact.name === name);
}

/** What to type in an entry to record a fact; null where nobody can. */
export function writeFact(each: EntryKind, name: string, context: FactContext): string | null {
  return FACTS[each].find((fact) => fact.name === name)?.write?.(context) ?? null;
}
