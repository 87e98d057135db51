/** How many open milestones of one person end in the same month. */
import type { StandingEntry } from './schedule.ts';
import { comparisonDay } from './plan-date.ts';

/** How many milestones of one person may end in one month, where programme.yaml sets no other number. */
export const DEFAULT_MORE_THAN = 5;

/** The open milestones of one person that end in one month (`2021-09`). */
export interface DeadlinePile {
  readonly person: string;
  readonly month: string;
  readonly entries: StandingEntry[];
}

/**
 * The month in which a milestone is still to be finished (`2021-09`); null when it is done, cancelled or undated. An
 * open-ended one counts in the month by which it must start, until it has started: it had only that for a deadline.
 */
export function openMonthOf({ standing }: StandingEntry): string | null {
  const { state, due } = standing;
  if (state === 'complete' || state === 'cancelled' || state === 'ongoing') return null;
  return comparisonDay(due)?.slice(0, 7) ?? null;
}

/** All piles, in the order in which the programme first names each. A milestone with two owners counts for each. */
export function deadlinePiles(milestones: readonly StandingEntry[]): DeadlinePile[] {
  const people = new Map<string, Map<string, DeadlinePile>>();
  const piles: DeadlinePile[] = [];
  for (const entry of milestones) {
    const month = openMonthOf(entry);
    if (month === null) continue;
    for (const person of new Set(entry.milestone.owners)) {
      const months = people.get(person) ?? new Map<string, DeadlinePile>();
      people.set(person, months);
      const known = months.get(month);
      if (known !== undefined) {
        known.entries.push(entry);
        continue;
      }
      const pile = { person, month, entries: [entry] };
      months.set(month, pile);
      piles.push(pile);
    }
  }
  return piles;
}
