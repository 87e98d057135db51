/**
 * Where what is done and what it is for part ways: a workstream whose milestones are on time while the measures that it is to
 * move miss their path, and the other way round.
 */
import type { CalendarDay } from './calendar-day.ts';
import type { Measure } from './measure.ts';
import { amountText, valueText } from './measure-text.ts';
import type { Plan, Workstream } from './plan.ts';
import { comparisonDay } from './plan-date.ts';
import { planDateText } from './plan-date-text.ts';
import { firstDayOf, type StandingEntry } from './schedule.ts';
import { type MeasureStanding, measureStandings } from './trajectory.ts';

export interface Divergence {
  readonly kind: 'on-time-but-off-path' | 'late-but-on-path';
  readonly workstream: Workstream;
  /** One sentence with its numbers. */
  readonly says: string;
  /** Its milestones without those that are cancelled, and of them those that are complete and those that are overdue. */
  readonly milestones: readonly StandingEntry[];
  readonly complete: readonly StandingEntry[];
  readonly overdue: readonly StandingEntry[];
  /** The measures that it is to move and of which a verdict can be given, and of them those that are off their path. */
  readonly measures: readonly MeasureStanding[];
  readonly offPath: readonly MeasureStanding[];
}

/** The divergences of a plan as of a day, in the order of its workstreams. `entries` are its milestones as they stand that day. */
export function divergences(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: CalendarDay,
  standings: readonly MeasureStanding[] = measureStandings(plan, asOf),
): readonly Divergence[] {
  return plan.workstreams.flatMap((workstream) => divergenceOf(workstream, entries, standings) ?? []);
}

/** None while nothing of a workstream is complete and nothing overdue: then it is too early to hold one against the other. */
function divergenceOf(
  workstream: Workstream,
  entries: readonly StandingEntry[],
  standings: readonly MeasureStanding[],
): Divergence | null {
  const moved = standings.filter((standing) => isMoved(workstream, standing));
  const measures = moved.filter(isJudged);
  if (measures.length === 0) return null;
  const milestones = entries.filter(
    (entry) => entry.workstream.id === workstream.id && entry.standing.state !== 'cancelled',
  );
  const complete = milestones.filter(({ standing }) => standing.state === 'complete');
  const overdue = milestones.filter(({ standing }) => standing.state === 'overdue');
  const offPath = measures.filter(({ verdict }) => verdict === 'off-path');
  const parts: Parts = { workstream, milestones, complete, overdue, measures, offPath };
  const those = measures.length === moved.length ? 'it is to move' : 'it is to move and that can be judged';
  if (complete.length > 0 && overdue.length === 0 && offPath.length > 0) {
    return { kind: 'on-time-but-off-path', says: onTimeText(parts, those), ...parts };
  }
  if (overdue.length > 0 && offPath.length === 0) {
    return { kind: 'late-but-on-path', says: lateText(parts, those), ...parts };
  }
  return null;
}

/** True where a measure can be said to be on its path or off it. */
function isJudged({ verdict }: MeasureStanding): boolean {
  return verdict === 'off-path' || verdict === 'on-path' || verdict === 'better-than-path';
}

/** True when a measure is among a workstream's indicators, or one of its projects is to move it at some time. */
export function isToMove(workstream: Workstream, { id }: Measure): boolean {
  return (
    workstream.measures.includes(id) ||
    workstream.projects.some(({ measures }) => measures.some(({ measure }) => measure === id))
  );
}

/**
 * True when a measure is among a workstream's indicators, or one of its projects is to move it from a day that the newest
 * actual has reached: before that nobody expects anything of it.
 */
function isMoved(workstream: Workstream, { measure, actual }: MeasureStanding): boolean {
  if (workstream.measures.includes(measure.id)) return true;
  return workstream.projects.some(({ measures }) =>
    measures.some((effect) => {
      if (effect.measure !== measure.id) return false;
      if (effect.from === null) return true;
      const from = firstDayOf(effect.from) ?? comparisonDay(effect.from);
      return from !== null && actual !== null && from <= actual.day;
    }),
  );
}

type Parts = Omit<Divergence, 'kind' | 'says'>;

function onTimeText({ workstream, milestones, complete, measures, offPath }: Parts, those: string): string {
  const done =
    milestones.length === 1
      ? 'its only milestone is done'
      : `${complete.length} of its ${milestones.length} milestones ${complete.length === 1 ? 'is' : 'are'} done and none is overdue`;
  return `${workstream.name}: ${done}, but ${offPathText(offPath.length, measures.length, those)}: ${offPath.map(measureText).join('; ')}.`;
}

function lateText({ workstream, milestones, overdue, measures }: Parts, those: string): string {
  const late =
    milestones.length === 1
      ? 'its only milestone is overdue'
      : `${overdue.length} of its ${milestones.length} milestones ${overdue.length === 1 ? 'is' : 'are'} overdue`;
  const onPath =
    measures.length === 1
      ? `the measure ${those} is on its path or better`
      : `${allText(measures.length)} measures ${those} are on their paths or better`;
  return `${workstream.name}: ${late}, but ${onPath}: ${measures.map(measureText).join('; ')}.`;
}

function offPathText(off: number, all: number, those: string): string {
  if (all === 1) return `the measure ${those} is worse than its path`;
  if (off === all) return `${allText(all)} measures ${those} are worse than their paths`;
  return `${off} of the ${all} measures ${those} ${off === 1 ? 'is worse than its path' : 'are worse than their paths'}`;
}

function allText(count: number): string {
  return count === 2 ? 'both' : `all ${count}`;
}

/** `Suspensions (97 pupils in September 2024, target 85)`. */
function measureText({ measure, actual, target }: MeasureStanding): string {
  const value = actual?.value ?? null;
  return actual === null || value === null || target === null
    ? measure.name
    : `${measure.name} (${amountText(value, measure)} in ${planDateText(actual.actual.date)}, target ${valueText(target, measure)})`;
}
