/** How a measure stands against its path as of the day, as facts. */
import { daysBetween } from '../model/calendar-day.ts';
import type { Measure } from '../model/measure.ts';
import { knownOn } from '../model/trajectory-actuals.ts';
import { type MeasureStanding, VERDICTS } from '../model/trajectory.ts';
import { COUNT, DAY, type Fact, type FactValue, NUMBER, oneOf, YES_OR_NO } from './fact.ts';

type Projected = Extract<MeasureStanding['projection'], { readonly kind: 'projected' }>;

const TARGET_MET = Object.keys({
  'met-already': 0,
  kept: 0,
  passed: 0,
  on: 0,
  'not-at-this-trend': 0,
  'no-direction': 0,
} satisfies Record<Projected['met']['kind'], 0>);

/** What follows from how it stands; `valueOf` null is not recorded. */
export function standingFact(
  fact: Pick<Fact<Measure>, 'name' | 'type' | 'says' | 'source'>,
  valueOf: (standing: MeasureStanding) => FactValue | null,
): Fact<Measure> {
  return {
    ...fact,
    always: false,
    valueOf: ({ id }, { measureOf }) => {
      const found = measureOf(id);
      return found === null ? null : valueOf(found);
    },
  };
}

export const MEASURE_STANDING_FACTS: readonly Fact<Measure>[] = [
  standingFact(
    {
      name: 'days_since_actual',
      type: COUNT,
      says: 'Days since the newest actual became known: since it was published, else since the last day that it speaks of.',
      source: '`actuals`, `actuals_csv`',
    },
    ({ actuals, asOf }) =>
      actuals.length === 0
        ? null
        : Math.min(...actuals.map(({ actual }) => daysBetween(knownOn(actual), asOf))),
  ),
  standingFact(
    {
      name: 'verdict',
      type: oneOf(VERDICTS),
      says: 'How it stands against its target path, or why that cannot be said.',
      source: '`paths`, `actuals`, `tolerance`, `better`',
    },
    ({ verdict }) => verdict,
  ),
  standingFact(
    {
      name: 'on_path',
      type: YES_OR_NO,
      says: 'Whether it is on its target path or better, within its tolerance; not recorded where that cannot be said.',
      source: '`paths`, `actuals`, `tolerance`, `better`',
    },
    ({ verdict }) => isOnPath(verdict),
  ),
  standingFact(
    {
      name: 'target_value',
      type: NUMBER,
      says: 'What its target path has on the day of the newest actual.',
      source: '`paths`',
    },
    ({ target }) => target,
  ),
  standingFact(
    {
      name: 'gap',
      type: NUMBER,
      says: 'How far the newest actual is from the target, in its unit; positive is worse.',
      source: '`paths`, `actuals`, `better`',
    },
    ({ gap }) => gap?.units ?? null,
  ),
  standingFact(
    {
      name: 'gap_percent',
      type: NUMBER,
      says: 'The same in per cent of the target.',
      source: '`paths`, `actuals`, `better`',
    },
    ({ gap }) => gap?.percent ?? null,
  ),
  standingFact(
    {
      name: 'gap_before',
      type: NUMBER,
      says: 'How far the actual before it was from the target, in its unit; positive is worse.',
      source: '`paths`, `actuals`, `better`',
    },
    ({ gapBefore }) => gapBefore?.gap.units ?? null,
  ),
  standingFact(
    {
      name: 'movement',
      type: NUMBER,
      says: 'How it has moved since the actual before; positive is up, whether that is good or not.',
      source: '`actuals`',
    },
    ({ movement }) => movement,
  ),
  standingFact(
    {
      name: 'no_worse_than_baseline',
      type: YES_OR_NO,
      says: 'Whether it is no worse than at its baseline; not recorded without a baseline, an actual and a direction.',
      source: '`baseline`, `actuals`, `better`',
    },
    ({ measure: { baseline, better }, actual }) => {
      const value = actual?.value ?? null;
      if (baseline === null || value === null || better === null || better === 'neither') return null;
      return better === 'lower' ? value <= baseline.value : value >= baseline.value;
    },
  ),
  {
    name: 'has_projection',
    type: YES_OR_NO,
    always: true,
    says: 'Whether there is enough to say where it will be at the end of its path, if it goes on as it has.',
    source: '`paths`, `actuals`',
    valueOf: ({ id }, { measureOf }) => measureOf(id)?.projection.kind === 'projected',
  },
  standingFact(
    {
      name: 'projected',
      type: NUMBER,
      says: 'Where it will be at the end of its target path, if it goes on as it has.',
      source: '`paths`, `actuals`',
    },
    ({ projection }) => (projection.kind === 'projected' ? projection.value : null),
  ),
  standingFact(
    {
      name: 'target_met',
      type: oneOf(TARGET_MET),
      says: 'Whether the end of its target path is reached already, on a day to come, or not at this trend.',
      source: '`paths`, `actuals`, `better`',
    },
    ({ projection }) => (projection.kind === 'projected' ? projection.met.kind : null),
  ),
  standingFact(
    {
      name: 'target_met_on',
      type: DAY,
      says: 'The day on which that is, at this trend.',
      source: '`paths`, `actuals`, `better`',
    },
    ({ projection }) =>
      projection.kind === 'projected' && projection.met.kind === 'on' ? projection.met.day : null,
  ),
];

/** Null where it cannot be held against a path. */
export function isOnPath(verdict: MeasureStanding['verdict']): boolean | null {
  if (verdict === 'off-path') return false;
  return verdict === 'on-path' || verdict === 'better-than-path' ? true : null;
}
