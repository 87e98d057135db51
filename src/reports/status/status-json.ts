/** The status report as `--format json` prints it. */
import type { Person } from '../../model/body.ts';
import type { CalendarDay } from '../../model/calendar-day.ts';
import { planDateRecord, type PlanDateRecord } from '../../model/plan-date.ts';
import type { RagColour } from '../../model/rag-colour.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Audience } from '../../model/update.ts';
import type { Locate } from '../milestone-record.ts';
import type { StateCounts } from '../state-counts.ts';
import {
  daysLateOf,
  type LateForecast,
  type Movement,
  type OffPlan,
  type StandingMovement,
} from './milestone-movement.ts';
import {
  type AskRecord,
  askRecord,
  type ColourRecord,
  colourRecord,
  type EscalationRecord,
  escalationRecord,
  type MeasureRecord,
  measureRecord,
  type MilestoneShort,
  milestoneShort,
  type PeriodRecord,
  periodRecord,
  type PlaceRecord,
  placeRecord,
  type PrincipleChangeRecord,
  principleChangeRecord,
  type RaidRecord,
  raidRecord,
  type UpdateRecord,
  updateRecord,
} from './records.ts';
import type { StatusReport } from './status.ts';

interface NotDoneRecord extends MilestoneShort {
  readonly wasDue: PlanDateRecord | null;
}

interface OffPlanRecord extends MilestoneShort {
  readonly baseline: PlanDateRecord;
  readonly slipInPeriod: number | null;
  readonly slipSinceBaseline: number | null;
  readonly reason: string | null;
  readonly changed: boolean;
}

export interface LateForecastRecord extends MilestoneShort {
  readonly daysLater: number;
  readonly reason: string | null;
  readonly toBeApprovedBy: string | null;
  readonly changed: boolean;
}

interface StandingRecord extends MilestoneShort {
  /** True when it was not so at the last report. */
  readonly isNew: boolean;
  readonly daysUndated: number | null;
  readonly promiseBroken: boolean;
}

export interface StatusJson {
  readonly period: PeriodRecord;
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly audience: Audience | null;
  readonly sponsor: Person | null;
  readonly programmeManager: Person | null;
  readonly author: string | null;
  readonly asks: readonly AskRecord[];
  readonly overall: ColourRecord;
  readonly workstreams: readonly ColourRecord[];
  readonly projects: readonly (UpdateRecord & { readonly for: string; readonly claimed: RagColour | null })[];
  readonly summary: StateCounts;
  readonly summaryBefore: StateCounts;
  readonly worst: readonly (MilestoneShort & { readonly daysLate: number })[];
  readonly achievements: readonly (PlaceRecord & {
    readonly for: string | null;
    readonly texts: readonly string[];
  })[];
  readonly done: readonly MilestoneShort[];
  readonly notDone: readonly NotDoneRecord[];
  readonly dueNow: readonly MilestoneShort[];
  readonly dueNext: readonly MilestoneShort[];
  readonly dueNextUntil: CalendarDay;
  readonly offPlan: readonly OffPlanRecord[];
  readonly lateForecasts: readonly LateForecastRecord[];
  readonly overdue: readonly StandingRecord[];
  readonly undated: readonly StandingRecord[];
  readonly added: readonly MilestoneShort[];
  readonly cancelled: readonly MilestoneShort[];
  /** Refs of milestones that are in the plan no more. */
  readonly removed: readonly string[];
  readonly raid: readonly RaidRecord[];
  readonly escalations: readonly EscalationRecord[];
  readonly lateActions: readonly (PlaceRecord & {
    readonly id: string;
    readonly title: string;
    readonly owners: readonly string[];
    readonly due: CalendarDay;
    readonly daysLate: number | null;
  })[];
  readonly divergences: readonly {
    readonly workstream: string;
    readonly kind: string;
    readonly says: string;
  }[];
  readonly measures: readonly MeasureRecord[];
  readonly principles: {
    readonly applicable: number;
    readonly met: number;
    readonly metBefore: number;
    readonly changes: readonly PrincipleChangeRecord[];
  };
  readonly notReported: readonly (PlaceRecord & {
    readonly ref: string | null;
    readonly lastUpdate: CalendarDay | null;
  })[];
  readonly silent: readonly string[];
}

export function statusJson(report: StatusReport, locate: Locate): StatusJson {
  const { movements, trajectory, principles } = report;
  const short = ({ entry }: Movement): MilestoneShort => milestoneShort(entry, locate);
  return {
    period: periodRecord(report.period, report.earlier),
    workstream: report.scope.workstream?.id ?? null,
    owner: report.scope.owner,
    audience: report.audience,
    sponsor: report.sponsor,
    programmeManager: report.programmeManager,
    author: report.author,
    asks: report.asks.map((ask) => askRecord(ask, locate)),
    overall: colourRecord(report.overall, locate),
    workstreams: report.workstreams.map((standing) => colourRecord(standing, locate)),
    projects: report.projects.map(({ ref, update }) => ({
      for: ref,
      claimed: update.rag.get('overall') ?? null,
      ...updateRecord(update, locate),
    })),
    summary: report.counts,
    summaryBefore: report.countsBefore,
    worst: report.worst.map((entry) => ({ ...milestoneShort(entry, locate), daysLate: daysLateOf(entry) })),
    achievements: report.achievements.map(({ update }) => ({
      for: update.for.kind === 'programme' ? null : update.for.ref,
      texts: update.achievements,
      ...placeRecord(update.at, locate),
    })),
    done: movements.done.map(short),
    notDone: movements.notDone.map(({ entry, before }) => ({
      ...milestoneShort(entry, locate),
      wasDue: before === null ? null : planDateRecord(before.standing.due),
    })),
    dueNow: movements.dueNow.map(short),
    dueNext: movements.dueNext.map(short),
    dueNextUntil: report.period.nextLast,
    offPlan: movements.offPlan.map((one) => offPlanRecord(one, locate)),
    lateForecasts: movements.lateForecasts.map((one) => lateForecastRecord(one, locate)),
    overdue: movements.overdue.map((one) => standingRecord(one, locate)),
    undated: movements.undated.map((one) => standingRecord(one, locate)),
    added: movements.added.map(short),
    cancelled: movements.cancelled.map(short),
    removed: movements.removed.map(({ milestone }: StandingEntry) => milestone.ref),
    raid: report.raid.map((movement) => raidRecord(movement, locate)),
    escalations: report.escalations.map((one) => escalationRecord(one, locate)),
    lateActions: report.lateActions.map(({ action, daysLate }) => ({
      id: action.id,
      title: action.title,
      owners: action.owners,
      due: action.due,
      daysLate,
      ...placeRecord(action.at, locate),
    })),
    divergences: trajectory.divergences.map(({ workstream, kind, says }) => ({
      workstream: workstream.id,
      kind,
      says,
    })),
    measures: trajectory.measures.map((movement) => measureRecord(movement, locate)),
    principles: {
      applicable: principles.applicable,
      met: principles.met,
      metBefore: principles.metBefore,
      changes: principles.changes.map((change) => principleChangeRecord(change, locate)),
    },
    notReported: report.notReported.map(({ ref, claim, at }) => ({
      ref,
      lastUpdate: claim?.update.date ?? null,
      ...placeRecord(at, locate),
    })),
    silent: report.silent.map(({ milestone }) => milestone.ref),
  };
}

function offPlanRecord(one: OffPlan, locate: Locate): OffPlanRecord {
  return {
    ...milestoneShort(one.entry, locate),
    baseline: planDateRecord(one.baseline),
    slipInPeriod: one.slipInPeriod,
    slipSinceBaseline: one.slipSinceBaseline,
    reason: one.reason,
    changed: one.isChanged,
  };
}

export function lateForecastRecord(one: LateForecast, locate: Locate): LateForecastRecord {
  return {
    ...milestoneShort(one.entry, locate),
    daysLater: one.daysLater,
    reason: one.entry.milestone.forecast?.reason ?? null,
    toBeApprovedBy: one.toBeApprovedBy,
    changed: one.isChanged,
  };
}

function standingRecord({ entry, isNew }: StandingMovement, locate: Locate): StandingRecord {
  return {
    ...milestoneShort(entry, locate),
    isNew,
    daysUndated: entry.standing.daysUndated,
    promiseBroken: entry.standing.promiseBroken,
  };
}
