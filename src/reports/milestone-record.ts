/** A milestone as the JSON of every report has it: one shape, in `export`, `overdue` and what comes later. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Location, Position } from '../model/finding.ts';
import { type AcceptedBreach, type Change, type OwnerFrom, ownerText, type Status } from '../model/plan.ts';
import { type PlanDate, type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import { acceptedBreachInForce, type StandingEntry, type State } from '../model/schedule.ts';

/** Finds the line of an entry. Handed in: only loading knows the text. */
export type Locate = (at: Location) => Position | null;

export interface MilestoneRecord {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly workstream: { readonly id: string; readonly name: string };
  readonly project: { readonly id: string; readonly name: string };
  /** As it stands on the as-of date. */
  readonly due: PlanDateRecord;
  readonly baseline: PlanDateRecord;
  readonly forecast: PlanDateRecord | null;
  readonly forecastReason: string | null;
  readonly started: PlanDateRecord | null;
  readonly completed: PlanDateRecord | null;
  /** What the file says; null: nothing reported. */
  readonly status: Status | null;
  readonly state: State;
  readonly reported: boolean;
  /** Calendar days outside the baseline window; null where either side is tbc. */
  readonly slippage: number | null;
  readonly owner: string | null;
  readonly owners: readonly string[];
  readonly ownerFrom: OwnerFrom | null;
  readonly was: readonly string[];
  readonly dependsOn: readonly string[];
  readonly changes: readonly ChangeRecord[];
  readonly cancelled: {
    readonly date: CalendarDay;
    readonly reason: string;
    readonly approvedBy: string | null;
  } | null;
  readonly onHold: {
    readonly since: CalendarDay;
    readonly reason: string;
    readonly until: CalendarDay | null;
  } | null;
  readonly acceptedBreach: (AcceptedBreach & { readonly inForce: boolean }) | null;
  readonly doneWhen: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly file: string;
  readonly line: number | null;
}

export interface ChangeRecord {
  readonly date: CalendarDay;
  readonly from: PlanDateRecord;
  readonly to: PlanDateRecord;
  readonly reason: string;
  readonly approvedBy: string | null;
  readonly correction: boolean;
}

/** The record of one milestone; `asOf` is the day that its standing was found for. */
export function milestoneRecord(entry: StandingEntry, asOf: CalendarDay, locate: Locate): MilestoneRecord {
  const { milestone, standing, project, workstream } = entry;
  return {
    id: milestone.id,
    ref: milestone.ref,
    title: milestone.title,
    workstream: { id: workstream.id, name: workstream.name },
    project: { id: project.id, name: project.name },
    due: planDateRecord(standing.due),
    baseline: planDateRecord(standing.baseline),
    forecast: optionalRecord(standing.forecast),
    forecastReason: standing.forecast === null ? null : (milestone.forecast?.reason ?? null),
    started: optionalRecord(standing.started),
    completed: optionalRecord(standing.completed),
    status: standing.status,
    state: standing.state,
    reported: standing.reported,
    slippage: standing.slippage,
    owner: ownerText(milestone.owners),
    owners: milestone.owners,
    ownerFrom: milestone.ownerFrom,
    was: milestone.was,
    dependsOn: milestone.dependsOn,
    changes: milestone.changes.map(changeRecord),
    cancelled: milestone.cancelled,
    onHold: milestone.onHold,
    acceptedBreach:
      milestone.acceptedBreach === null
        ? null
        : { ...milestone.acceptedBreach, inForce: acceptedBreachInForce(milestone, asOf) },
    doneWhen: milestone.doneWhen,
    evidence: milestone.evidence,
    note: milestone.note,
    source: milestone.source,
    file: milestone.at.file,
    line: locate(milestone.at)?.line ?? null,
  };
}

function optionalRecord(date: PlanDate | null): PlanDateRecord | null {
  return date === null ? null : planDateRecord(date);
}

function changeRecord({ date, from, to, reason, approvedBy, correction }: Change): ChangeRecord {
  return { date, from: planDateRecord(from), to: planDateRecord(to), reason, approvedBy, correction };
}
