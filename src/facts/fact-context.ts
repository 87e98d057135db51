import type { CalendarDay } from '../model/calendar-day.ts';
import { type DeadlinePile, deadlinePiles, openMonthOf } from '../model/deadline-load.ts';
import type { Plan } from '../model/plan.ts';
import { suggestRag } from '../model/rag.ts';
import type { StandingEntry } from '../model/schedule.ts';
import { type MeasureStanding, measureStanding } from '../model/trajectory.ts';
import type { Update } from '../model/update.ts';
import { subjectRefOf } from '../model/updates.ts';
import {
  decisionsByProject,
  measuresByProject,
  namersOfMeasures,
  raidBySubject,
  type RaidPart,
} from './about.ts';
import type { DeadlineLoad, FactContext } from './fact.ts';

/** What the facts of a plan are found in as of a day. What takes a walk over all milestones is done once, and only when a fact asks for it. */
export function factContext(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay): FactContext {
  const byProject = once(() => grouped(entries, ({ project }) => project.ref));
  const byWorkstream = once(() => grouped(entries, ({ workstream }) => workstream.id));
  const dependents = once(() => countDependents(entries));
  const piles = once(() => indexPiles(deadlinePiles(entries)));
  const updates = once(() => updatesBySubject(plan, asOf));
  const raid = once(() => raidBy(plan, asOf));
  const raidOfSubject = once(() => raidBySubject(raid()));
  const decisions = once(() => decisionsByProject(raid().decisions));
  const measures = once(() => measuresByProject(plan.measures));
  const namers = once(() => namersOfMeasures(plan));
  const standings = once(() => standingsOnDemand(plan, asOf));
  return {
    plan,
    asOf,
    entries,
    entriesOfProject: (ref) => byProject().get(ref) ?? [],
    entriesOfWorkstream: (id) => byWorkstream().get(id) ?? [],
    dependentsOf: (ref) => dependents().get(ref) ?? 0,
    busiestOwner: (entry) => {
      const month = openMonthOf(entry);
      if (month === null) return null;
      let busiest: DeadlineLoad | null = null;
      for (const person of entry.milestone.owners) {
        const count = piles().get(person)?.get(month) ?? 0;
        if (count > (busiest?.count ?? 0)) busiest = { person, month, count };
      }
      return busiest;
    },
    updatesOf: (ref) => updates().get(ref) ?? [],
    raidOf: (ref) => (ref === null ? raid() : raidOfSubject()(ref)),
    decisionsFor: (entry) => decisions()(entry),
    measuresFor: (entry) => measures()(entry),
    namersOf: (id) => namers()(id),
    measureOf: (id) => standings()(id),
    suggestedRag: once(() => suggestRag(plan, entries, asOf)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function grouped(
  entries: readonly StandingEntry[],
  keyOf: (entry: StandingEntry) => string,
): ReadonlyMap<string, readonly StandingEntry[]> {
  const groups = new Map<string, StandingEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

function countDependents(entries: readonly StandingEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { milestone } of entries) {
    for (const ref of milestone.dependsOn) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return counts;
}

/** How many open milestones a person has in a month. */
function indexPiles(piles: readonly DeadlinePile[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const people = new Map<string, Map<string, number>>();
  for (const { person, month, entries } of piles) {
    const months = people.get(person) ?? new Map<string, number>();
    people.set(person, months);
    months.set(month, entries.length);
  }
  return people;
}

function updatesBySubject(plan: Plan, asOf: CalendarDay): ReadonlyMap<string | null, readonly Update[]> {
  const subjects = new Map<string | null, Update[]>();
  for (const update of plan.updates.toReversed()) {
    if (update.date > asOf) continue;
    const ref = subjectRefOf(update);
    const known = subjects.get(ref);
    if (known === undefined) subjects.set(ref, [update]);
    else known.push(update);
  }
  return subjects;
}

/** What of the RAID log had been raised by a day, open or not. */
function raidBy({ raid }: Plan, asOf: CalendarDay): RaidPart {
  return {
    risks: raid.risks.filter(({ raised }) => raised <= asOf),
    issues: raid.issues.filter(({ raised }) => raised <= asOf),
    actions: raid.actions.filter(({ raisedAt }) => raisedAt === null || raisedAt.date <= asOf),
    decisions: raid.decisions.filter(({ raised }) => raised === null || raised <= asOf),
    escalations: raid.escalations.filter(({ raised }) => raised <= asOf),
  };
}

/** Each measure is stood against its path at most once, and only when a fact asks for it. */
function standingsOnDemand(plan: Plan, asOf: CalendarDay): (id: string) => MeasureStanding | null {
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const known = new Map<string, MeasureStanding>();
  return (id) => {
    const measure = measures.get(id);
    if (measure === undefined) return null;
    const standing = known.get(id) ?? measureStanding(measure, asOf);
    known.set(id, standing);
    return standing;
  };
}
