/** The moves of a due date: what the versions of the plan show, with what the plan itself records of them. */
import { type CalendarDay, daysBetween } from './calendar-day.ts';
import { comparisonDay, type PlanDate, sameWindow } from './plan-date.ts';
import type {
  Commit,
  MilestoneStory,
  MilestoneVersion,
  RecordedChange,
  StoryVersion,
} from './plan-history.ts';
import { isKnownBy } from './schedule.ts';

/** Where a move is known from: a commit, the working copy, or only an entry of `changes` that is older than the history. */
export type MoveSource = 'commit' | 'working-copy' | 'record';

export interface Move {
  readonly source: MoveSource;
  /** The day on which it came to the branch, or that of its record; null where it is not committed. */
  readonly day: CalendarDay | null;
  /** The commit that set the new date; null where there is none. */
  readonly commit: Commit | null;
  /** The commit or merge that brought it to the branch; null where there is none. */
  readonly landed: Commit | null;
  readonly from: PlanDate;
  readonly to: PlanDate;
  /** Calendar days between the last days of both, negative where it moved earlier; null where one of them is tbc. */
  readonly days: number | null;
  /** What `changes` says of it; null: no reason is recorded. */
  readonly record: RecordedChange | null;
  /** The old date was a typing mistake: shown, and no move. */
  readonly isCorrection: boolean;
}

/**
 * Every move of a milestone, oldest first. Dates that only changed their spelling have not moved, and neither has what
 * was tbc and still is. Moves whose record bears a day after `asOf` have not happened yet.
 */
export function movesOf(story: MilestoneStory, asOf: CalendarDay): Move[] {
  return allMoves(story).filter((move) => hasHappened(move, asOf));
}

/**
 * The due date that each version has as of a day: moves whose record bears a later day have not happened, whether the version
 * has the record or it was written only later. The newest version has the one that the plan as it stands has on that day.
 */
export function duesOn(story: MilestoneStory, asOf: CalendarDay): (PlanDate | null)[] {
  const moves = allMoves(story).filter(({ source }) => source !== 'record');
  let before: PlanDate | null = null;
  /** Where due stays as long as the move away from there has not happened. */
  let held: PlanDate | null = null;
  return story.versions.map(({ milestone, commit }, index): PlanDate | null => {
    const brought = moves.filter(({ landed }) => landed?.id === commit?.id);
    if (brought.length > 0) {
      const happened = brought.findLast((move) => hasHappened(move, asOf));
      held = brought.every((move) => hasHappened(move, asOf)) ? null : (happened?.to ?? before);
    }
    if (index === story.versions.length - 1) held = null;
    const next = milestone.changes.find(({ date, from }) => from !== null && !isKnownBy(date, asOf));
    const due: PlanDate | null = next?.from ?? held ?? milestone.due;
    before = due ?? before;
    return due;
  });
}

function hasHappened({ record }: Move, asOf: CalendarDay): boolean {
  return isKnownBy(record?.date ?? null, asOf);
}

function allMoves(story: MilestoneStory): Move[] {
  const records = new RecordFinder(story);
  const moves: Move[] = records.beforeHistory(story.versions[0]).map(recordedMove);
  let before: PlanDate | null = null;
  for (const [index, version] of story.versions.entries()) {
    const { due } = version.milestone;
    if (due === null) continue;
    if (before !== null && hasMoved(before, due)) {
      moves.push(...movesAt(version, story.versions[index - 1]?.milestone ?? null, before, due, records));
    }
    before = due;
  }
  return moves;
}

/** True when two dates mean different days, other than one tbc and another. */
export function hasMoved(from: PlanDate, to: PlanDate): boolean {
  return !(sameWindow(from, to) || (from.kind === 'tbc' && to.kind === 'tbc'));
}

/** Calendar days from the last day of one date to that of another, startBy of one without an end; null where either is tbc. */
export function daysMoved(from: PlanDate, to: PlanDate): number | null {
  const [first, second] = [comparisonDay(from), comparisonDay(to)];
  return first === null || second === null ? null : daysBetween(first, second);
}

/**
 * The baseline of a milestone by its history: the `from` of the first move that its newest version records, else the
 * first date that it ever had, with typing mistakes put right. Null where no version has a date that can be read.
 */
export function baselineInHistory({ versions }: MilestoneStory): PlanDate | null {
  const records = versions.at(-1)?.milestone.changes ?? [];
  const recorded = records.find(({ correction }) => !correction)?.from ?? null;
  if (recorded !== null) return recorded;
  const dues = versions.flatMap(({ milestone }) => milestone.due ?? []);
  const first = dues.find(({ kind }) => kind !== 'tbc') ?? dues[0];
  if (first === undefined) return null;
  // Here all records are corrections: nothing moved by them.
  return records.reduce(
    (baseline, { from, to }) => (from !== null && to !== null && !hasMoved(from, baseline) ? to : baseline),
    first,
  );
}

/**
 * The first date that a milestone had in its history, where that is another than its baseline and no record accounts
 * for it: neither a correction nor a move from before the history. Else null.
 */
export function unrecordedStart({ versions }: MilestoneStory, baseline: PlanDate): PlanDate | null {
  const first = versions.find(({ milestone }) => milestone.due !== null)?.milestone;
  const due = first?.due ?? null;
  if (first === undefined || due === null || due.kind === 'tbc' || first.changes.length > 0) return null;
  const records = versions.at(-1)?.milestone.changes ?? [];
  const isCorrected = records.some(
    ({ correction, from }) => correction && from !== null && !hasMoved(from, due),
  );
  return isCorrected || !hasMoved(due, baseline) ? null : due;
}

/** One step from date to date, or as many as the version records where their dates lead from one to the other. */
function movesAt(
  version: StoryVersion,
  previous: MilestoneVersion | null,
  from: PlanDate,
  to: PlanDate,
  records: RecordFinder,
): Move[] {
  const chain = newChain(version.milestone, previous, from, to);
  if (chain.length > 1) {
    for (const record of chain) records.take(record);
    return chain.map((record) => moveOf(version, record.from ?? from, record.to ?? to, record));
  }
  return [moveOf(version, from, to, records.find(version.milestone, previous, from, to))];
}

/** The records that are new in a version, where each begins where the one before it ended and the ends are those of the move. */
function newChain(
  version: MilestoneVersion,
  previous: MilestoneVersion | null,
  from: PlanDate,
  to: PlanDate,
): readonly RecordedChange[] {
  const known = new Set((previous?.changes ?? []).map(keyOf));
  const fresh = version.changes.filter((record) => !known.has(keyOf(record)));
  const ends = [fresh[0]?.from ?? null, fresh.at(-1)?.to ?? null];
  const fits =
    ends.every((end, index) => end !== null && !hasMoved(end, index === 0 ? from : to)) &&
    fresh.every((record, index) => {
      const next = fresh[index + 1];
      return (
        next === undefined || (record.to !== null && next.from !== null && !hasMoved(record.to, next.from))
      );
    });
  return fits ? fresh : [];
}

/** Finds the entry of `changes` that belongs to a move, each for one move only. */
class RecordFinder {
  private readonly newest: readonly RecordedChange[];
  private readonly first: readonly RecordedChange[];
  private readonly taken = new Set<string>();

  constructor({ versions }: MilestoneStory) {
    this.newest = versions.at(-1)?.milestone.changes ?? [];
    this.first = versions[0]?.milestone.changes ?? [];
  }

  take(record: RecordedChange): void {
    this.taken.add(keyOf(record));
  }

  /** Those that stood in the first version already: moves that are older than the history. */
  beforeHistory(first: StoryVersion | undefined): RecordedChange[] {
    const records = (first?.milestone.changes ?? []).filter(({ from, to }) => from !== null && to !== null);
    for (const record of records) this.take(record);
    return records;
  }

  /** Of the version itself first, by both dates and then by the new one alone; else what was recorded only later. */
  find(
    version: MilestoneVersion,
    previous: MilestoneVersion | null,
    from: PlanDate,
    to: PlanDate,
  ): RecordedChange | null {
    const known = new Set((previous?.changes ?? []).map(keyOf));
    const fresh = version.changes.filter((record) => !known.has(keyOf(record)));
    const isEnd = (record: RecordedChange): boolean => record.to !== null && !hasMoved(record.to, to);
    const isBoth = (record: RecordedChange): boolean =>
      isEnd(record) && record.from !== null && !hasMoved(record.from, from);
    const found = [
      fresh.find(isBoth),
      fresh.find(isEnd),
      this.free(version.changes).find(isBoth),
      this.free(this.newest).find(isBoth),
    ].find((record) => record !== undefined && !this.taken.has(keyOf(record)));
    if (found === undefined) return null;
    this.take(found);
    return found;
  }

  private free(records: readonly RecordedChange[]): RecordedChange[] {
    return records.filter((record) => !this.taken.has(keyOf(record)) && !this.first.includes(record));
  }
}

function keyOf({ date, from, to }: RecordedChange): string {
  return [date, from?.text, to?.text].join('\n');
}

function moveOf(
  { commit, credits }: StoryVersion,
  from: PlanDate,
  to: PlanDate,
  record: RecordedChange | null,
): Move {
  return {
    source: commit === null ? 'working-copy' : 'commit',
    day: commit?.day ?? null,
    commit: credits.get('due') ?? commit,
    landed: commit,
    from,
    to,
    days: daysMoved(from, to),
    record,
    isCorrection: record?.correction ?? false,
  };
}

function recordedMove(record: RecordedChange): Move {
  const { date, from, to } = record;
  if (from === null || to === null) throw new Error('a recorded move has both dates');
  return {
    source: 'record',
    day: date,
    commit: null,
    landed: null,
    from,
    to,
    days: daysMoved(from, to),
    record,
    isCorrection: record.correction,
  };
}
