/** What a change does, as `--format json` prints it. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Severity } from '../model/finding.ts';
import type { LocatedFinding } from '../model/finding.ts';
import { type PlanDate, type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { MilestoneChange, PlaceChange } from '../model/plan-changes.ts';
import { type DiffReport, type DiffSide, isNothing } from './diff.ts';
import { milestoneSentence, placeSentence, principleSentence, servedSentence } from './diff-words.ts';
import type { Locate } from './milestone-record.ts';

export interface DiffJson {
  readonly before: SideRecord;
  readonly after: SideRecord;
  readonly workstream: string | null;
  readonly owner: string | null;
  /** True when nothing that is followed is other than before. */
  readonly nothing: boolean;
  readonly files: readonly string[];
  /** Null where the base sets no tolerance. */
  readonly approvals:
    | readonly { readonly by: string; readonly reasons: readonly string[]; readonly claimed: boolean }[]
    | null;
  readonly milestones: readonly MilestoneChangeRecord[];
  readonly places: readonly (PlaceChange & { readonly sentence: string })[];
  readonly ambitions: readonly { readonly id: string; readonly served: boolean; readonly sentence: string }[];
  readonly principles: readonly {
    readonly id: string;
    readonly gained: readonly string[];
    readonly lost: readonly string[];
    readonly sentence: string;
  }[];
  readonly loosened: readonly {
    readonly sentence: string;
    readonly file: string;
    readonly line: number | null;
  }[];
  readonly newlyFailing: readonly FindingChange[];
  readonly newlyPassing: readonly FindingChange[];
}

interface SideRecord {
  readonly name: string;
  /** Null for the working copy. */
  readonly commit: string | null;
  readonly unreadable: boolean;
}

interface MilestoneChangeRecord {
  readonly kind: MilestoneChange['kind'];
  readonly ref: string;
  readonly title: string;
  readonly sentence: string;
  /** A date, a day or a text, as the kind has it; null where it has none. */
  readonly from: PlanDateRecord | string | null;
  readonly to: PlanDateRecord | string | null;
  readonly days: number | null;
  readonly pastHorizons: readonly string[];
  readonly reasons: readonly string[];
  readonly approvedBy: readonly string[];
  readonly file: string;
  readonly line: number | null;
}

interface FindingChange {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly ref: string | null;
  readonly file: string;
  readonly line: number | null;
}

export function diffJson(report: DiffReport, locate: Locate): DiffJson {
  return {
    before: sideRecord(report.before),
    after: sideRecord(report.after),
    workstream: report.scope.workstream?.id ?? null,
    owner: report.scope.owner,
    nothing: isNothing(report),
    files: report.files,
    approvals:
      report.approvals?.map(({ by, reasons, isClaimed }) => ({ by, reasons, claimed: isClaimed })) ?? null,
    milestones: report.milestones.map((change) => changeRecord(change, locate)),
    places: report.places.map((place) => ({ ...place, sentence: placeSentence(place) })),
    ambitions: report.served.map((change) => ({
      id: change.ambition.id,
      served: change.isServed,
      sentence: servedSentence(change),
    })),
    principles: report.principles.map((change) => ({
      id: change.principle.id,
      gained: change.gained.map(({ ref }) => ref),
      lost: change.lost.map(({ ref }) => ref),
      sentence: principleSentence(change),
    })),
    loosened: report.loosenings.map(({ text, at }) => ({
      sentence: text,
      file: at.file,
      line: locate(at)?.line ?? null,
    })),
    newlyFailing: report.newlyFailing.map(findingChange),
    newlyPassing: report.newlyPassing.map(findingChange),
  };
}

function sideRecord({ name, commit, isUnreadable }: DiffSide): SideRecord {
  return { name, commit, unreadable: isUnreadable };
}

function changeRecord(change: MilestoneChange, locate: Locate): MilestoneChangeRecord {
  const { milestone } = change.entry;
  const [from, to] = endsOf(change);
  const records =
    change.kind === 'moved' || change.kind === 'recorded' || change.kind === 'record-altered'
      ? change.records
      : [];
  return {
    kind: change.kind,
    ref: milestone.ref,
    title: milestone.title,
    sentence: milestoneSentence(change),
    from: valueRecord(from),
    to: valueRecord(to),
    days: change.kind === 'moved' ? change.days : null,
    pastHorizons: change.kind === 'moved' ? change.past.map(({ id }) => id) : [],
    reasons: records.map(({ reason }) => reason),
    approvedBy: records.flatMap(({ approvedBy }) => approvedBy ?? []),
    file: milestone.at.file,
    // The place of what is gone is one in the version before.
    line: change.kind === 'removed' ? null : (locate(milestone.at)?.line ?? null),
  };
}

type Value = PlanDate | CalendarDay | string | null;

function endsOf(change: MilestoneChange): readonly [from: Value, to: Value] {
  const { milestone } = change.entry;
  switch (change.kind) {
    case 'moved':
    case 'forecast':
    case 'completion-moved':
    case 'status':
      return [change.from, change.to];
    case 'owner':
      return [change.from.join(' and '), change.to.join(' and ')];
    case 'recorded':
    case 'record-altered':
      return [change.records[0]?.from ?? null, change.records.at(-1)?.to ?? null];
    case 'added':
      return [null, milestone.due];
    case 'removed':
      return [milestone.due, null];
    case 'completed':
      return [null, change.on];
    case 'reopened':
      return [null, milestone.due];
    case 'cancelled':
      return [milestone.due, change.by];
    case 'title':
      return [change.from, milestone.title];
    case 'renamed':
      return [change.from, milestone.ref];
    case 'breach-accepted':
      return [change.before, change.breach.until];
    case 'breach-withdrawn':
      return [change.until, null];
  }
}

function valueRecord(value: Value): PlanDateRecord | string | null {
  return value === null || typeof value === 'string' ? value : planDateRecord(value);
}

function findingChange({ code, severity, message, ref, at, line }: LocatedFinding): FindingChange {
  return { code, severity, message, ref, file: at.file, line };
}
