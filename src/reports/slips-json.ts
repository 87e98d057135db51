/** The ledger as `--format json` prints it. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { PeriodStart } from '../model/period.ts';
import type { State } from '../model/schedule.ts';
import { type HistoryNotesJson, historyNotesJson } from './history-notes.ts';
import { type CommitRecord, commitRecord, type MoveRecord, moveRecord } from './history-record.ts';
import type { Locate } from './milestone-record.ts';
import type { GroupTotals, Slip, SlipsReport, SlipTotals } from './slips.ts';

export interface SlipsJson {
  readonly since: PeriodStartRecord | null;
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly summary: SlipTotals;
  /** Every milestone: those that moved first, most moves first. */
  readonly milestones: readonly SlipRecord[];
  readonly gone: readonly {
    readonly ref: string;
    readonly title: string;
    readonly due: PlanDateRecord | null;
    readonly removedBy: CommitRecord | null;
  }[];
  /** Milestones without a date, and since when they have had none. */
  readonly undated: readonly {
    readonly ref: string;
    readonly since: CalendarDay | null;
    readonly days: number | null;
  }[];
  readonly byWorkstream: readonly GroupTotals[];
  readonly byOwner: readonly GroupTotals[] | null;
  readonly history: HistoryNotesJson;
}

interface PeriodStartRecord {
  readonly text: string;
  readonly day: CalendarDay;
}

interface SlipRecord {
  readonly ref: string;
  readonly earlierRefs: readonly string[];
  readonly title: string;
  readonly workstream: { readonly id: string; readonly name: string };
  readonly project: { readonly id: string; readonly name: string };
  readonly owners: readonly string[];
  readonly baseline: PlanDateRecord;
  readonly dueAtStart: PlanDateRecord | null;
  readonly due: PlanDateRecord;
  readonly forecast: PlanDateRecord | null;
  readonly completed: PlanDateRecord | null;
  readonly state: State;
  readonly daysInPeriod: number | null;
  readonly daysOffBaseline: number | null;
  readonly movesInAll: number;
  readonly moves: readonly MoveRecord[];
  readonly file: string;
  readonly line: number | null;
}

export function slipsJson(report: SlipsReport, locate: Locate): SlipsJson {
  const { scope, totals, milestones, moved, corrected, gone, byWorkstream, byOwner, history, start } = report;
  const others = milestones.filter(({ moves }) => moves.length === 0);
  return {
    since: periodStartRecord(start),
    workstream: scope.workstream?.id ?? null,
    owner: scope.owner,
    summary: totals,
    milestones: [...moved, ...corrected, ...others].map((slip) => slipRecord(slip, locate)),
    gone: gone.map(({ ref, versions, removedBy }) => {
      const last = versions.at(-1)?.milestone;
      const due = last?.due ?? null;
      return {
        ref,
        title: last?.title ?? '',
        due: due === null ? null : planDateRecord(due),
        removedBy: removedBy === null ? null : commitRecord(removedBy),
      };
    }),
    undated: report.undated.map(({ entry, since, days }) => ({ ref: entry.milestone.ref, since, days })),
    byWorkstream,
    byOwner,
    history: historyNotesJson(history),
  };
}

function periodStartRecord(start: PeriodStart | null): PeriodStartRecord | null {
  return start === null ? null : { text: start.text, day: start.day };
}

function slipRecord(slip: Slip, locate: Locate): SlipRecord {
  const { entry, story, baseline, dueAtStart, moves, daysInPeriod, daysOffBaseline, movesInAll } = slip;
  const { milestone, workstream, project, standing } = entry;
  return {
    ref: milestone.ref,
    earlierRefs: story?.earlierRefs ?? [],
    title: milestone.title,
    workstream: { id: workstream.id, name: workstream.name },
    project: { id: project.id, name: project.name },
    owners: milestone.owners,
    baseline: planDateRecord(baseline),
    dueAtStart: dueAtStart === null ? null : planDateRecord(dueAtStart),
    due: planDateRecord(standing.due),
    forecast: standing.forecast === null ? null : planDateRecord(standing.forecast),
    completed: standing.completed === null ? null : planDateRecord(standing.completed),
    state: standing.state,
    daysInPeriod,
    daysOffBaseline,
    movesInAll,
    moves: moves.map(moveRecord),
    file: milestone.at.file,
    line: locate(milestone.at)?.line ?? null,
  };
}
