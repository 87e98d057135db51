/**
 * The one table of facts. The records that rules are tested on, the page docs/facts.md, the validation of rules and
 * "did you mean" all come from it.
 */
import { LAST_YEAR, lastDayOfMonth } from '../model/calendar-day.ts';
import type { Measure } from '../model/measure.ts';
import type { Workstream, ProjectEntry } from '../model/plan.ts';
import type { Decision } from '../model/raid.ts';
import type { EntryKind } from '../model/rule.ts';
import type { StandingEntry } from '../model/schedule.ts';
import { DECISION_FACTS } from './decision-facts.ts';
import { type Fact, type FactContext, type FactDescription, type FactRecord, factRecord } from './fact.ts';
export { factContext } from './fact-context.ts';
import { MEASURE_FACTS } from './measure-facts.ts';
import { MILESTONE_FACTS } from './milestone-facts.ts';
import { PROGRAMME_FACTS } from './programme-facts.ts';
import { PROJECT_FACTS } from './project-facts.ts';
import { WORKSTREAM_FACTS } from './workstream-facts.ts';

/** The facts of each kind of entry, in the order in which they are documented. */
export const FACTS: Readonly<Record<EntryKind, readonly (FactDescription & { readonly write?: unknown })[]>> =
  {
    programme: PROGRAMME_FACTS,
    workstream: WORKSTREAM_FACTS,
    project: PROJECT_FACTS,
    milestone: MILESTONE_FACTS,
    decision: DECISION_FACTS,
    measure: MEASURE_FACTS,
  };

/** Which facts are wanted, by the kind of entry: the others are not worked out. */
export type WantedFacts = Readonly<Record<EntryKind, ReadonlySet<string>>>;

/** The wanted facts of the entries of a plan as of a day. Each record is made when it is asked for. */
export interface FactSource {
  readonly ofProgramme: () => FactRecord;
  readonly ofWorkstream: (workstream: Workstream) => FactRecord;
  readonly ofProject: (entry: ProjectEntry) => FactRecord;
  readonly ofMilestone: (entry: StandingEntry) => FactRecord;
  readonly ofDecision: (decision: Decision) => FactRecord;
  readonly ofMeasure: (measure: Measure) => FactRecord;
}

/** `context` is that of the plan and the day (`factContext`). */
export function factSource(context: FactContext, wanted: WantedFacts): FactSource {
  const programme = PROGRAMME_FACTS.filter(({ name }) => wanted.programme.has(name));
  const workstream = WORKSTREAM_FACTS.filter(({ name }) => wanted.workstream.has(name));
  const project = PROJECT_FACTS.filter(({ name }) => wanted.project.has(name));
  const milestone = MILESTONE_FACTS.filter(({ name }) => wanted.milestone.has(name));
  const decision = DECISION_FACTS.filter(({ name }) => wanted.decision.has(name));
  const measure = MEASURE_FACTS.filter(({ name }) => wanted.measure.has(name));
  return {
    ofProgramme: () => factRecord(programme, context.plan, context),
    ofWorkstream: (entry) => factRecord(workstream, entry, context),
    ofProject: (entry) => factRecord(project, entry, context),
    ofMilestone: (entry) => factRecord(milestone, entry, context),
    ofDecision: (entry) => factRecord(decision, entry, context),
    ofMeasure: (entry) => factRecord(measure, entry, context),
  };
}

/** What a fact of a kind of entry says; undefined for a name that is none. */
export function factNamed(each: EntryKind, name: string): FactDescription | undefined {
  return FACTS[each].find((fact) => fact.name === name);
}

/**
 * What to type in an entry, named by its ref (a decision or a measure by its id), to record a fact; null where nobody can or nothing is left to. `wanted` are
 * the ids that are asked for.
 */
export function writeFact(
  each: EntryKind,
  name: string,
  ref: string | null,
  context: FactContext,
  wanted: readonly string[] = [],
): string | null {
  return onFact(each, name, ref, context, (fact, entry) => fact.write?.(entry, context, wanted) ?? null);
}

/** A fact of an entry in words that say more than its value; null where there are none. */
export function tellFact(
  each: EntryKind,
  name: string,
  ref: string | null,
  context: FactContext,
): string | null {
  return onFact(each, name, ref, context, (fact, entry) => fact.tell?.(entry, context) ?? null);
}

/** True when the entry states a key, also one whose dates are still to come. */
export function isStated(each: EntryKind, key: string, ref: string | null, context: FactContext): boolean {
  const always: FactContext = { ...context, asOf: lastDayOfMonth(LAST_YEAR, 12) };
  const value = onFact(each, key, ref, context, (fact, entry) => fact.valueOf(entry, always));
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function onFact<Result>(
  each: EntryKind,
  name: string,
  ref: string | null,
  { plan, entries }: FactContext,
  ask: <Entry>(fact: Fact<Entry>, entry: Entry) => Result | null,
): Result | null {
  const asked = <Entry>(facts: readonly Fact<Entry>[], entry: Entry | undefined): Result | null => {
    const fact = facts.find((one) => one.name === name);
    return fact === undefined || entry === undefined ? null : ask(fact, entry);
  };
  const workstream = plan.workstreams.find(({ id }) => id === ref?.split('/')[0]);
  switch (each) {
    case 'programme':
      return asked(PROGRAMME_FACTS, plan);
    case 'workstream':
      return asked(WORKSTREAM_FACTS, workstream);
    case 'project': {
      const project = workstream?.projects.find((one) => one.ref === ref);
      return asked(
        PROJECT_FACTS,
        workstream === undefined || project === undefined ? undefined : { workstream, project },
      );
    }
    case 'milestone':
      return asked(
        MILESTONE_FACTS,
        entries.find(({ milestone }) => milestone.ref === ref),
      );
    case 'decision':
      return asked(
        DECISION_FACTS,
        plan.raid.decisions.find(({ id }) => id === ref),
      );
    case 'measure':
      return asked(
        MEASURE_FACTS,
        plan.measures.find(({ id }) => id === ref),
      );
  }
}
