import type { CalendarDay } from '../model/calendar-day.ts';
import { type DeadlinePile, deadlinePiles, openMonthOf } from '../model/deadline-load.ts';
import type { Plan } from '../model/plan.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { DeadlineLoad, FactContext } from './fact.ts';

/** What the facts of a plan are found in as of a day. What takes a walk over all milestones is done once, and only when a fact asks for it. */
export function factContext(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay): FactContext {
  const byProject = once(() => grouped(entries, ({ project }) => project.ref));
  const byWorkstream = once(() => grouped(entries, ({ workstream }) => workstream.id));
  const dependents = once(() => countDependents(entries));
  const piles = once(() => indexPiles(deadlinePiles(entries)));
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
