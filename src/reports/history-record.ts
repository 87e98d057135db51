/** Commits and moves as the JSON of every report on history has them, and in words. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { shortId } from '../model/commit-text.ts';
import { shortened } from '../model/shortened.ts';
import { daysText } from '../model/days-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { Move } from '../model/moves.ts';
import { type PlanDate, type PlanDateRecord, planDateRecord, sameWindow } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import type { Commit, RecordedChange } from '../model/plan-history.ts';

export interface CommitRecord {
  readonly id: string;
  /** The day in London on which it came to the branch. */
  readonly day: CalendarDay;
  readonly author: string;
  readonly subject: string;
}

export interface MoveRecord {
  readonly source: Move['source'];
  readonly day: CalendarDay | null;
  readonly from: PlanDateRecord;
  readonly to: PlanDateRecord;
  readonly days: number | null;
  readonly correction: boolean;
  /** Who set the date; null where that is not committed, or older than the history. */
  readonly recordedBy: CommitRecord | null;
  /** The merge that brought it, where it was set on a branch. */
  readonly mergedBy: CommitRecord | null;
  readonly reason: string | null;
  readonly approvedBy: string | null;
}

export function commitRecord({ id, day, author, subject }: Commit): CommitRecord {
  return { id, day, author, subject };
}

/** The merge that brought what a commit had set on a branch; null where the commit itself came to the branch. */
export function mergeOf({ commit, landed }: Pick<Move, 'commit' | 'landed'>): Commit | null {
  return commit !== null && landed !== null && commit.id !== landed.id ? landed : null;
}

export function moveRecord({
  source,
  day,
  from,
  to,
  days,
  isCorrection,
  commit,
  landed,
  record,
}: Move): MoveRecord {
  const merge = mergeOf({ commit, landed });
  return {
    source,
    day,
    from: planDateRecord(from),
    to: planDateRecord(to),
    days,
    correction: isCorrection,
    recordedBy: commit === null ? null : commitRecord(commit),
    mergedBy: merge === null ? null : commitRecord(merge),
    reason: record?.reason ?? null,
    approvedBy: record?.approvedBy ?? null,
  };
}

/** `4f2a91c3d0 Outreach offer needs two more weeks`, one line of at most so many characters. */
export function commitText({ id, subject }: Commit): string {
  const line = subject.replace(/\s+/g, ' ').trim();
  return `${shortId(id)} ${shortened(line, LONGEST_SUBJECT)}`.trimEnd();
}

const LONGEST_SUBJECT = 72;

/** "Two schools have a new head (programme-manager)"; that there is none, where there is none. */
export function recordText(record: Pick<RecordedChange, 'reason' | 'approvedBy'> | null): string {
  if (record === null) return 'no reason recorded';
  const { reason, approvedBy } = record;
  const why = reason ?? 'no reason recorded';
  return approvedBy === null ? why : `${why} (${approvedBy})`;
}

/** Both dates of a move as people read them. */
export function moveTexts({ from, to }: Pick<Move, 'from' | 'to'>): readonly [from: string, to: string] {
  return [textBeside(from, to), textBeside(to, from)];
}

/** A date beside another one: where both read alike and mean other days, because the calendar changed, with its days. */
export function textBeside(date: PlanDate, other: PlanDate): string {
  const text = planDateText(date);
  return text === planDateText(other) && !sameWindow(date, other) ? withDays(date) : text;
}

function withDays(date: PlanDate): string {
  const { first, last, startBy } = planDateRecord(date);
  const end = last ?? startBy;
  const days = [first, end].flatMap((day) => (day === null ? [] : dayText(day)));
  return `${planDateText(date)} (${days.join(' to ')})`;
}

/** "once", "twice", "3 times". */
export function timesText(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

/** "12 days later", "3 days earlier"; where days cannot be counted, what became of the date. */
export function movedByText({ from, to, days }: Pick<Move, 'from' | 'to' | 'days'>): string {
  if (days === null)
    return to.kind === 'tbc' ? 'has no date any more' : from.kind === 'tbc' ? 'has a date now' : '';
  if (days === 0) return 'ends on the same day';
  return `${daysText(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}`;
}
