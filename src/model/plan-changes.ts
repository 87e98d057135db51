/** What a change does to a plan, entry by entry: one record for each thing that is other than before. */
import { measureOf, type Weight, weightOfMove } from './approval.ts';
import type { BasePlan } from './base-plan.ts';
import { isSameChange } from './base-plan.ts';
import type { CalendarDay } from './calendar-day.ts';
import { daysMoved, hasMoved } from './moves.ts';
import type { AcceptedBreach, Change, Horizon, Milestone, MilestoneEntry, Plan, Status } from './plan.ts';
import { comparisonDay, isSameDate, type PlanDate } from './plan-date.ts';

/** A change to one milestone. */
export type MilestoneChange = { readonly entry: MilestoneEntry } & (
  | { readonly kind: 'added' }
  | { readonly kind: 'removed'; readonly weight: Weight }
  | {
      readonly kind: 'moved';
      readonly from: PlanDate;
      readonly to: PlanDate;
      /** Calendar days between the last days of both; null where one of them is tbc. */
      readonly days: number | null;
      /** Horizons by whose end it was due before, and is no more. */
      readonly past: readonly Horizon[];
      /** The new entries of `changes`, the oldest first. */
      readonly records: readonly Change[];
      /** Against the baseline: what has to be approved. */
      readonly weight: Weight;
      readonly isCorrection: boolean;
    }
  /** New entries of `changes`, and the date as it was: a move from before that nobody had recorded. */
  | { readonly kind: 'recorded'; readonly records: readonly Change[] }
  /** Entries of `changes` that stood there before, and are other ones now or gone; the date is as it was. */
  | { readonly kind: 'record-altered'; readonly records: readonly Change[] }
  | { readonly kind: 'forecast'; readonly from: PlanDate | null; readonly to: PlanDate | null }
  | { readonly kind: 'completed'; readonly on: PlanDate | null }
  /** Complete before and now, but on another day. */
  | { readonly kind: 'completion-moved'; readonly from: PlanDate | null; readonly to: PlanDate | null }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'cancelled'; readonly by: string | null; readonly weight: Weight }
  | { readonly kind: 'status'; readonly from: Status | null; readonly to: Status | null }
  | { readonly kind: 'owner'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly kind: 'title'; readonly from: string }
  | { readonly kind: 'renamed'; readonly from: string }
  /** `before` is the day until which it was accepted already. */
  | {
      readonly kind: 'breach-accepted';
      readonly breach: AcceptedBreach;
      readonly before: CalendarDay | null;
    }
  | { readonly kind: 'breach-withdrawn'; readonly until: CalendarDay }
);

/** A project or workstream that came or went. */
export interface PlaceChange {
  readonly kind: 'added' | 'removed';
  readonly what: 'project' | 'workstream';
  readonly ref: string;
  readonly name: string;
}

export function milestoneChanges(plan: Plan, base: BasePlan): MilestoneChange[] {
  return [
    ...plan.milestones.flatMap((entry): MilestoneChange[] => {
      const before = base.before(entry.milestone);
      return before === null
        ? [{ kind: 'added', entry }]
        : [...changesOf(entry, before, base.plan.programme.horizons)];
    }),
    ...base.removed.map((entry): MilestoneChange => ({ kind: 'removed', entry, weight: 'unlimited' })),
  ];
}

export function placeChanges(plan: Plan, base: Plan): PlaceChange[] {
  const there = placesOf(base);
  const here = placesOf(plan);
  return [
    ...[...here.values()]
      .filter(({ ref }) => !there.has(ref))
      .map((place) => ({ kind: 'added' as const, ...place })),
    ...[...there.values()]
      .filter(({ ref }) => !here.has(ref))
      .map((place) => ({ kind: 'removed' as const, ...place })),
  ];
}

type Place = Omit<PlaceChange, 'kind'>;

function placesOf({ workstreams }: Plan): Map<string, Place> {
  const places = workstreams.flatMap(({ id, name, projects }): Place[] => [
    { what: 'workstream', ref: id, name },
    ...projects.map((project): Place => ({ what: 'project', ref: project.ref, name: project.name })),
  ]);
  return new Map(places.map((place) => [place.ref, place]));
}

function* changesOf(
  entry: MilestoneEntry,
  { milestone: before }: MilestoneEntry,
  horizons: readonly Horizon[],
): Generator<MilestoneChange> {
  const { milestone } = entry;
  if (before.ref !== milestone.ref) yield { kind: 'renamed', entry, from: before.ref };
  if (before.title !== milestone.title) yield { kind: 'title', entry, from: before.title };
  const records = milestone.changes.filter(
    (change) => !before.changes.some((old) => isSameChange(old, change)),
  );
  const lost = before.changes.filter((old) => !milestone.changes.some((change) => isSameChange(old, change)));
  if (hasMoved(before.due, milestone.due)) yield moved(entry, before, records, horizons);
  // What stands in the place of an altered record records nothing that was unrecorded.
  else if (lost.length === 0 && records.length > 0) yield { kind: 'recorded', entry, records };
  if (lost.length > 0) yield { kind: 'record-altered', entry, records: lost };
  yield* progress(entry, before);
  const [forecastBefore, forecast] = [before.forecast?.due ?? null, milestone.forecast?.due ?? null];
  if (!isSameDate(forecastBefore, forecast))
    yield { kind: 'forecast', entry, from: forecastBefore, to: forecast };
  if (before.owners.join('\n') !== milestone.owners.join('\n')) {
    yield { kind: 'owner', entry, from: before.owners, to: milestone.owners };
  }
  yield* acceptance(entry, before);
}

function moved(
  entry: MilestoneEntry,
  before: Milestone,
  records: readonly Change[],
  horizons: readonly Horizon[],
): MilestoneChange {
  const [from, to] = [before.due, entry.milestone.due];
  const [lastBefore, last] = [comparisonDay(from), comparisonDay(to)];
  return {
    kind: 'moved',
    entry,
    from,
    to,
    days: daysMoved(from, to),
    past: horizons.filter(
      (horizon) =>
        lastBefore !== null && lastBefore <= horizon.last && (last === null || last > horizon.last),
    ),
    records,
    weight: weightOfMove(measureOf(before), from, to),
    isCorrection: records.length > 0 && records.every(({ correction }) => correction),
  };
}

function* progress(entry: MilestoneEntry, before: Milestone): Generator<MilestoneChange> {
  const { milestone } = entry;
  const [wasComplete, isComplete] = [isAchieved(before), isAchieved(milestone)];
  if (milestone.status === 'cancelled' && before.status !== 'cancelled') {
    yield { kind: 'cancelled', entry, by: milestone.cancelled?.approvedBy ?? null, weight: 'unlimited' };
  } else if (!wasComplete && isComplete) yield { kind: 'completed', entry, on: milestone.completed };
  else if (wasComplete && !isComplete) yield { kind: 'reopened', entry };
  else if (isComplete && !isSameDate(before.completed, milestone.completed)) {
    yield { kind: 'completion-moved', entry, from: before.completed, to: milestone.completed };
  } else if (!isComplete && milestone.status !== before.status) {
    yield { kind: 'status', entry, from: before.status, to: milestone.status };
  }
}

function isAchieved({ status, completed }: Milestone): boolean {
  return completed !== null || status === 'complete';
}

function isSameBreach(a: AcceptedBreach, b: AcceptedBreach): boolean {
  return a.until === b.until && a.reason === b.reason && a.approvedBy === b.approvedBy;
}

function* acceptance(entry: MilestoneEntry, before: Milestone): Generator<MilestoneChange> {
  const [old, now] = [before.acceptedBreach, entry.milestone.acceptedBreach];
  if (now !== null && (old === null || !isSameBreach(old, now))) {
    yield { kind: 'breach-accepted', entry, breach: now, before: old?.until ?? null };
  } else if (now === null && old !== null) {
    yield { kind: 'breach-withdrawn', entry, until: old.until };
  }
}
