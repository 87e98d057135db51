/** The slippage ledger: what moved, by how much, who recorded it, and what the plan says of why. */
import { addDays, type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import { compareText } from '../model/finding.ts';
import { baselineInHistory, daysMoved, unrecordedStart, type Move, movesOf } from '../model/moves.ts';
import { type Period, periodFrom, type PeriodStart } from '../model/period.ts';
import { ownerText } from '../model/plan.ts';
import type { PlanDate } from '../model/plan-date.ts';
import type { MilestoneStory, PlanHistory } from '../model/plan-history.ts';
import { slippageAgainst, type StandingEntry } from '../model/schedule.ts';
import type { AsOf } from './as-of.ts';
import { entriesInScope, isStoryInScope, type Scope } from './scope.ts';

export interface SlipsReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly history: PlanHistory;
  readonly start: PeriodStart | null;
  /** Every milestone of the scope, in programme order. */
  readonly milestones: readonly Slip[];
  /** Those that moved in the period: the ones that moved most often first, and of those that moved furthest. */
  readonly moved: readonly Slip[];
  /** Those whose date was only corrected in it. */
  readonly corrected: readonly Slip[];
  /** Those that did not move in it, and yet lie off their baseline. */
  readonly offBaseline: readonly Slip[];
  /** Those that have no date, and since when: those that have been without one longest first. */
  readonly undated: readonly Undated[];
  /** Stories of milestones that went out of the plan in the period. */
  readonly gone: readonly MilestoneStory[];
  readonly totals: SlipTotals;
  readonly byWorkstream: readonly GroupTotals[];
  /** Only where it was asked for: no league table of people comes unasked. */
  readonly byOwner: readonly GroupTotals[] | null;
}

export interface Slip {
  readonly entry: StandingEntry;
  /** Null for a milestone that no version in git has yet. */
  readonly story: MilestoneStory | null;
  readonly baseline: PlanDate;
  /** The first date that it had in git, where the records of the file begin with another; else null. */
  readonly firstInHistory: PlanDate | null;
  /** Due when the period began; its first date where it is newer; null where no date was to be read. */
  readonly dueAtStart: PlanDate | null;
  /** The moves of the period, oldest first. */
  readonly moves: readonly Move[];
  /** How often it has moved since it first appeared, corrections not counted. */
  readonly movesInAll: number;
  /** Calendar days by which due has moved in the period; null where it was or is tbc. */
  readonly daysInPeriod: number | null;
  /** Calendar days outside the baseline window: completed, else forecast, else due. */
  readonly daysOffBaseline: number | null;
}

/** A milestone without a date. */
export interface Undated {
  readonly entry: StandingEntry;
  /** The day from which it has had none: that of its record under `changes`, else of the first commit in which it was so. Null where neither is there. */
  readonly since: CalendarDay | null;
  /** Days from then to the as-of date; null where that day is still to come. */
  readonly days: number | null;
}

export interface SlipTotals {
  readonly milestones: number;
  /** How many of them moved in the period. */
  readonly moved: number;
  readonly moves: number;
  readonly later: number;
  readonly earlier: number;
  /** To tbc, from tbc: no days to count. */
  readonly uncounted: number;
  /** Moves that no entry of `changes` accounts for. */
  readonly unrecorded: number;
  /** The sum of the days by which due dates moved in the period, those that moved earlier taken off. */
  readonly daysInPeriod: number;
  /** The sum of the days off the baseline. */
  readonly daysOffBaseline: number;
}

export interface GroupTotals extends SlipTotals {
  readonly id: string;
  readonly name: string;
}

/** The ledger of the milestones in scope. `entries` are those of the newest version; `start` is null for the whole history. */
export function slipsReport(
  programme: string,
  entries: readonly StandingEntry[],
  history: PlanHistory,
  start: PeriodStart | null,
  asOf: AsOf,
  scope: Scope,
  withOwners: boolean,
): SlipsReport {
  const period = periodFrom(history, start);
  const stories = new Map(
    history.stories.filter(({ isThere }) => isThere).map((story) => [story.ref, story]),
  );
  const milestones = entriesInScope(entries, scope).map((entry) =>
    slipOf(entry, stories.get(entry.milestone.ref) ?? null, period, asOf.day),
  );
  const moved = milestones.filter(hasMovedInPeriod).toSorted(byMoves);
  return {
    programme,
    asOf,
    scope,
    history,
    start,
    milestones,
    moved,
    corrected: milestones.filter((slip) => slip.moves.length > 0 && !hasMovedInPeriod(slip)),
    offBaseline: milestones.filter((slip) => !hasMovedInPeriod(slip) && (slip.daysOffBaseline ?? 0) !== 0),
    undated: milestones
      .filter(({ entry }) => entry.standing.state === 'undated')
      .map((slip) => undatedOf(slip, asOf.day))
      .toSorted((a, b) => compareText(a.since ?? asOf.day, b.since ?? asOf.day)),
    gone: goneInPeriod(history, period, scope),
    totals: totalsOf(milestones),
    byWorkstream: grouped(milestones, ({ entry: { workstream } }) => [[workstream.id, workstream.name]]),
    byOwner: withOwners
      ? grouped(milestones, ({ entry: { milestone } }) =>
          milestone.owners.length === 0 ? [['', 'no owner']] : milestone.owners.map((name) => [name, name]),
        )
      : null,
  };
}

function slipOf(entry: StandingEntry, story: MilestoneStory | null, period: Period, asOf: CalendarDay): Slip {
  const { standing } = entry;
  const all = story === null ? [] : movesOf(story, asOf);
  const baseline = (story === null ? null : baselineInHistory(story)) ?? standing.baseline;
  const atStart = story === null ? null : period.versionAtStart(story);
  const firstDue = story?.versions.find(({ milestone }) => milestone.due !== null)?.milestone.due ?? null;
  const dueAtStart = atStart === null ? firstDue : atStart.milestone.due;
  const moves = all.filter(period.holds);
  // What a correction put right was never a date of the milestone.
  const first = moves.find(({ isCorrection }) => !isCorrection);
  return {
    entry,
    story,
    baseline,
    firstInHistory: story === null ? null : unrecordedStart(story, baseline),
    dueAtStart: dueAtStart ?? standing.due,
    moves,
    movesInAll: all.filter(({ isCorrection }) => !isCorrection).length,
    daysInPeriod: first === undefined ? 0 : daysMoved(first.from, standing.due),
    daysOffBaseline: slippageAgainst(baseline, standing.completed ?? standing.forecast ?? standing.due),
  };
}

function undatedOf({ entry, story }: Slip, asOf: CalendarDay): Undated {
  const { daysUndated } = entry.standing;
  if (daysUndated !== null) return { entry, since: addDays(asOf, -daysUndated), days: daysUndated };
  const versions = story?.versions ?? [];
  const dated = versions.findLastIndex(
    ({ milestone }) => milestone.due !== null && milestone.due.kind !== 'tbc',
  );
  const since = versions[dated + 1]?.commit?.day ?? null;
  return { entry, since, days: since === null || since > asOf ? null : daysBetween(since, asOf) };
}

function hasMovedInPeriod({ moves }: Slip): boolean {
  return moves.some(({ isCorrection }) => !isCorrection);
}

/** Moves and not corrections count, and of as many moves the greater distance; what has lost its date is furthest of all. */
function byMoves(a: Slip, b: Slip): number {
  const count = ({ moves }: Slip): number => moves.filter(({ isCorrection }) => !isCorrection).length;
  const distance = ({ daysInPeriod }: Slip): number =>
    daysInPeriod === null ? Number.MAX_SAFE_INTEGER : Math.abs(daysInPeriod);
  return count(b) - count(a) || distance(b) - distance(a);
}

function goneInPeriod({ stories, commits }: PlanHistory, period: Period, scope: Scope): MilestoneStory[] {
  const before = new Set(commits.slice(0, period.start?.commitsBefore ?? 0).map(({ commit }) => commit.id));
  return stories.filter((story) => {
    const { isThere, removedBy } = story;
    return !isThere && !(removedBy !== null && before.has(removedBy.id)) && isStoryInScope(story, scope);
  });
}

function grouped(
  slips: readonly Slip[],
  groupsOf: (slip: Slip) => readonly (readonly [id: string, name: string])[],
): GroupTotals[] {
  const groups = new Map<string, { readonly name: string; readonly slips: Slip[] }>();
  for (const slip of slips) {
    for (const [id, name] of groupsOf(slip)) {
      const group = groups.get(id) ?? { name, slips: [] };
      group.slips.push(slip);
      groups.set(id, group);
    }
  }
  return [...groups].map(([id, group]) => ({ id, name: group.name, ...totalsOf(group.slips) }));
}

function totalsOf(slips: readonly Slip[]): SlipTotals {
  const moves = slips.flatMap((slip) => slip.moves).filter(({ isCorrection }) => !isCorrection);
  const sum = (days: (slip: Slip) => number | null): number =>
    slips.reduce((total, slip) => total + (days(slip) ?? 0), 0);
  return {
    milestones: slips.length,
    moved: slips.filter(hasMovedInPeriod).length,
    moves: moves.length,
    later: moves.filter(({ days }) => (days ?? 0) > 0).length,
    earlier: moves.filter(({ days }) => (days ?? 0) < 0).length,
    uncounted: moves.filter(({ days }) => days === null).length,
    unrecorded: moves.filter(({ record }) => record === null).length,
    daysInPeriod: sum((slip) => slip.daysInPeriod),
    daysOffBaseline: sum((slip) => slip.daysOffBaseline),
  };
}

/** "no owner" where nobody is left. */
export function ownersOf({ entry }: Slip): string {
  return ownerText(entry.milestone.owners) ?? 'no owner';
}
