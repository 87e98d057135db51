/** Which milestones wait for which: from both sides, and where somebody is held up. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Milestone } from '../../model/plan.ts';
import { comparisonDay } from '../../model/plan-date.ts';
import { opensOn, type StandingEntry } from '../../model/schedule.ts';
import { STATES_WORST_FIRST } from '../timeline-words.ts';

/** A milestone that is not finished, and one that it waits for. */
export interface Wait {
  readonly waiting: StandingEntry;
  readonly needed: StandingEntry;
}

export interface Waits {
  /** What a milestone waits for, finished or not. */
  readonly neededBy: (milestone: Milestone) => readonly StandingEntry[];
  /** What waits for a milestone. */
  readonly waitingFor: (milestone: Milestone) => readonly StandingEntry[];
  /**
   * Where somebody is held up, the worst first: what they wait for is overdue, has no date, was cancelled or comes too late, or
   * they are to begin by then and it is not finished. That somebody does their own work in its order holds nobody up.
   */
  readonly holdUps: readonly Wait[];
}

/** Whatever is to begin up to `until` must not wait any more. */
export function waitsIn(entries: readonly StandingEntry[], until: CalendarDay): Waits {
  const byRef = new Map(entries.map((entry) => [entry.milestone.ref, entry]));
  const waiting = new Map<string, StandingEntry[]>();
  for (const entry of entries) {
    for (const ref of entry.milestone.dependsOn) {
      const known = waiting.get(ref);
      if (known === undefined) waiting.set(ref, [entry]);
      else known.push(entry);
    }
  }
  const neededBy = ({ dependsOn }: Milestone): StandingEntry[] =>
    dependsOn.flatMap((ref) => byRef.get(ref) ?? []);
  return {
    neededBy,
    waitingFor: ({ ref }) => waiting.get(ref) ?? [],
    holdUps: entries
      .filter(isOpen)
      .flatMap((entry) => neededBy(entry.milestone).map((needed): Wait => ({ waiting: entry, needed })))
      .filter((wait) => isHoldUp(wait, until))
      .toSorted(worstFirst),
  };
}

function isOpen({ standing }: StandingEntry): boolean {
  return standing.state !== 'complete' && standing.state !== 'cancelled';
}

function isHoldUp({ waiting, needed }: Wait, until: CalendarDay): boolean {
  const { state } = needed.standing;
  if (state === 'complete') return false;
  if (state === 'overdue' || state === 'undated' || state === 'cancelled') return true;
  if (comesTooLate(needed, waiting)) return true;
  const begins = opensOn(waiting.standing.due);
  return begins !== null && begins <= until && !isOwnWork({ waiting, needed });
}

/** Expected, or else due, after what waits for it. */
function comesTooLate({ standing: { forecast, due } }: StandingEntry, waiting: StandingEntry): boolean {
  const day = comparisonDay(forecast ?? due);
  const wanted = comparisonDay(waiting.standing.due);
  return day !== null && wanted !== null && day > wanted;
}

function isOwnWork({ waiting, needed }: Wait): boolean {
  const { owners } = needed.milestone;
  return (
    waiting.workstream === needed.workstream && waiting.milestone.owners.some((one) => owners.includes(one))
  );
}

/** By how what is needed stands, then by how long it is late, then by when it is due. */
function worstFirst({ needed: a }: Wait, { needed: b }: Wait): number {
  const [first, second] = [comparisonDay(a.standing.due) ?? '', comparisonDay(b.standing.due) ?? ''];
  return (
    STATES_WORST_FIRST.indexOf(a.standing.state) - STATES_WORST_FIRST.indexOf(b.standing.state) ||
    (b.standing.daysOverdue ?? 0) - (a.standing.daysOverdue ?? 0) ||
    (first < second ? -1 : first > second ? 1 : 0)
  );
}
