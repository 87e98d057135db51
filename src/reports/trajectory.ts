/** The trajectory: each measure against its target, where milestones and measures part ways, and gains that come with losses. */
import type { JourneyPoint, Measure } from '../model/measure.ts';
import type { Plan, SuccessLens } from '../model/plan.ts';
import type { StandingEntry } from '../model/schedule.ts';
import { type MeasureStanding, measureStandings, type MeasureVerdict } from '../model/trajectory.ts';
import { type Divergence, divergences, isToMove } from '../model/trajectory-divergence.ts';
import { type Trade, trades } from '../model/trajectory-system.ts';
import type { AsOf } from './as-of.ts';
import type { Scope } from './scope.ts';

export interface TrajectoryScope extends Scope {
  readonly lens: SuccessLens | null;
  /** Of one measure everything is told. */
  readonly measure: Measure | null;
}

export interface TrajectoryReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: TrajectoryScope;
  /** In the order of the file. */
  readonly standings: readonly MeasureStanding[];
  readonly counts: VerdictCounts;
  readonly divergences: readonly Divergence[];
  readonly trades: readonly Trade[];
  readonly lenses: readonly SuccessLens[];
  readonly journey: readonly JourneyPoint[];
}

/** How many measures stand how; the verdicts add up to `measures`. */
export interface VerdictCounts {
  readonly measures: number;
  readonly verdicts: Readonly<Record<MeasureVerdict, number>>;
  /** Of those without a target, those that have no actuals either. */
  readonly withNeither: number;
}

/** The report on the measures of a plan; `entries` are its milestones as they stand on that day. */
export function trajectoryReport(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: AsOf,
  scope: TrajectoryScope,
): TrajectoryReport {
  const standings = measureStandings(plan, asOf.day).filter(({ measure }) => isInScope(measure, scope));
  return {
    programme: plan.programme.name,
    asOf,
    scope,
    standings,
    counts: verdictCounts(standings),
    divergences: divergences(plan, entries, asOf.day, standings).filter(
      ({ workstream }) => scope.workstream === null || workstream === scope.workstream,
    ),
    trades: trades(plan, standings),
    lenses: plan.programme.successLenses,
    journey: plan.journey,
  };
}

/** True of a measure of which there is neither a target nor an actual on that day. */
export function hasNothing({ path, actual }: MeasureStanding): boolean {
  return path === null && actual === null;
}

function isInScope(measure: Measure, { lens, measure: only, workstream, owner }: TrajectoryScope): boolean {
  return (
    (lens === null || measure.lens === lens.id) &&
    (only === null || measure === only) &&
    (workstream === null || isToMove(workstream, measure)) &&
    (owner === null || measure.owner === owner)
  );
}

function verdictCounts(standings: readonly MeasureStanding[]): VerdictCounts {
  const countOf = (verdict: MeasureVerdict): number =>
    standings.filter((standing) => standing.verdict === verdict).length;
  return {
    measures: standings.length,
    verdicts: {
      'no-target': countOf('no-target'),
      'no-actuals': countOf('no-actuals'),
      suppressed: countOf('suppressed'),
      'outside-path': countOf('outside-path'),
      'no-direction': countOf('no-direction'),
      'off-path': countOf('off-path'),
      'better-than-path': countOf('better-than-path'),
      'on-path': countOf('on-path'),
    },
    withNeither: standings.filter(hasNothing).length,
  };
}
