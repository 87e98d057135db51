/** Whether it is working: the measures against their paths, and where milestones and measures part ways. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import type { Plan } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { type MeasureStanding, type MeasureVerdict, measureStandings } from '../../model/trajectory.ts';
import { type Divergence, divergences } from '../../model/trajectory-divergence.ts';
import type { Scope } from '../scope.ts';

/** A measure now, and how it stood at the last report; null where it was not there. */
export interface MeasureMovement {
  readonly standing: MeasureStanding;
  readonly before: MeasureStanding | null;
  /** True where there is a newer or revised actual, another path or another verdict. */
  readonly isChanged: boolean;
}

export interface TrajectorySummary {
  readonly measures: readonly MeasureMovement[];
  readonly offPath: readonly MeasureMovement[];
  /** How many measures there are of each verdict. */
  readonly counts: Readonly<Record<MeasureVerdict, number>>;
  readonly divergences: readonly Divergence[];
}

export function trajectorySummary(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: CalendarDay,
  earlier: EarlierPlan,
  { workstream }: Scope,
): TrajectorySummary {
  const standings = measureStandings(plan, asOf);
  const before = new Map(
    measureStandings(earlier.plan, earlier.day).map((standing) => [standing.measure.id, standing]),
  );
  const wanted = new Set(
    workstream === null
      ? plan.measures.map(({ id }) => id)
      : [
          ...workstream.measures,
          ...workstream.projects.flatMap(({ measures }) => measures.map(({ measure }) => measure)),
        ],
  );
  const measures = standings
    .filter(({ measure }) => wanted.has(measure.id))
    .map((standing): MeasureMovement => {
      const earlierStanding = before.get(standing.measure.id) ?? null;
      return { standing, before: earlierStanding, isChanged: hasChanged(standing, earlierStanding) };
    });
  const counts: Record<MeasureVerdict, number> = {
    'no-target': 0,
    'no-actuals': 0,
    suppressed: 0,
    'outside-path': 0,
    'no-direction': 0,
    'off-path': 0,
    'better-than-path': 0,
    'on-path': 0,
  };
  for (const { standing } of measures) counts[standing.verdict] += 1;
  return {
    measures,
    offPath: measures.filter(({ standing }) => standing.verdict === 'off-path'),
    counts,
    divergences: divergences(plan, entries, asOf, standings).filter(
      (one) => workstream === null || one.workstream.id === workstream.id,
    ),
  };
}

function hasChanged(now: MeasureStanding, before: MeasureStanding | null): boolean {
  if (before === null) return true;
  return (
    now.verdict !== before.verdict ||
    now.actual?.day !== before.actual?.day ||
    now.actual?.value !== before.actual?.value ||
    now.target !== before.target
  );
}
