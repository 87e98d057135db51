/** The timeline as `--format json` prints it: each milestone once, and for each stretch of months where it lies. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { OverdueKind, StandingEntry, State } from '../model/schedule.ts';
import { type Locate, type MilestoneRecord, milestoneRecord } from './milestone-record.ts';
import type { StateCounts } from './state-counts.ts';
import type { Collapse, RangeReport, TimelineReport } from './timeline.ts';
import { marksOf, type Placement } from './timeline-marks.ts';
import type { RangeSource } from './timeline-range.ts';
import type { TimelineMarkKind } from './view.ts';

/** A milestone of `export`, with what a timeline says besides. */
interface TimelineRecord extends MilestoneRecord {
  readonly daysOverdue: number | null;
  readonly kind: OverdueKind | null;
  readonly daysUndated: number | null;
  readonly promiseBroken: boolean;
  /** What is drawn of it; empty when it is undated. */
  readonly marks: readonly MarkRecord[];
}

interface MarkRecord {
  readonly kind: TimelineMarkKind;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly orEarlier: boolean;
  readonly goesOn: boolean;
}

interface RangeRecord {
  readonly id: string;
  readonly name: string | null;
  readonly source: RangeSource;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly asOfInside: boolean;
  readonly drawn: number;
  readonly before: number;
  readonly after: number;
  readonly undated: number;
  readonly placements: readonly { readonly ref: string; readonly placement: Placement }[];
}

export interface TimelineJson {
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly collapse: Collapse;
  readonly summary: StateCounts;
  readonly ranges: readonly RangeRecord[];
  readonly milestones: readonly TimelineRecord[];
  readonly notes: readonly {
    readonly text: string;
    readonly date: PlanDateRecord;
    readonly source: string | null;
    readonly ref: string | null;
    readonly inRange: boolean;
    readonly file: string;
    readonly line: number | null;
  }[];
  /** Null where they were not asked for. */
  readonly dependencies:
    | readonly { readonly ref: string; readonly waitsFor: string; readonly waitsForState: State }[]
    | null;
}

export function timelineJson(report: TimelineReport, locate: Locate): TimelineJson {
  return {
    workstream: report.scope.workstream?.id ?? null,
    owner: report.scope.owner,
    collapse: report.collapse,
    summary: report.counts,
    ranges: report.ranges.map((range) => rangeRecord(range, report.asOf.day)),
    milestones: report.entries.map((entry) => timelineRecord(entry, report.asOf.day, locate)),
    notes: report.notes.map(({ note, ref, isInRange }) => ({
      text: note.text,
      date: planDateRecord(note.date),
      source: note.source,
      ref,
      inRange: isInRange,
      file: note.at.file,
      line: locate(note.at)?.line ?? null,
    })),
    dependencies:
      report.dependencies?.map(({ entry, waitsFor }) => ({
        ref: entry.milestone.ref,
        waitsFor: waitsFor.milestone.ref,
        waitsForState: waitsFor.standing.state,
      })) ?? null,
  };
}

function timelineRecord(entry: StandingEntry, asOf: CalendarDay, locate: Locate): TimelineRecord {
  const { standing } = entry;
  return {
    ...milestoneRecord(entry, asOf, locate),
    daysOverdue: standing.daysOverdue,
    kind: standing.kind,
    daysUndated: standing.daysUndated,
    promiseBroken: standing.promiseBroken,
    marks: marksOf(standing).map(({ kind, first, last, orEarlier, goesOn }) => ({
      kind,
      first,
      last,
      orEarlier,
      goesOn,
    })),
  };
}

function rangeRecord({ range, counts, placed }: RangeReport, asOf: CalendarDay): RangeRecord {
  return {
    id: range.id,
    name: range.name,
    source: range.source,
    first: range.first,
    last: range.last,
    asOfInside: range.first <= asOf && asOf <= range.last,
    drawn: counts.inside,
    before: counts.before,
    after: counts.after,
    undated: counts.undated,
    placements: placed.map(({ entry, placement }) => ({ ref: entry.milestone.ref, placement })),
  };
}
