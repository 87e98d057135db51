/** What the measures come to that a project, a workstream or the programme is to move. */
import { comparisonDay } from '../model/plan-date.ts';
import type { MeasureEffect } from '../model/plan.ts';
import { firstDayOf } from '../model/schedule.ts';
import type { MeasureStanding } from '../model/trajectory.ts';
import { COUNT, type Fact, type FactContext, MEASURE_IDS } from './fact.ts';
import { isOnPath } from './measure-standing-facts.ts';

/** A measure that is to be moved, and from when on; null is from the beginning. */
export interface Linked {
  readonly id: string;
  readonly from: MeasureEffect['from'];
}

/**
 * The facts of the measures that an entry names; `which` says which these are. Where none of them can be held against a
 * path, nobody can say how many are on it.
 */
export function linkedMeasureFacts<Entry>(
  which: string,
  source: string,
  linkedOf: (entry: Entry, context: FactContext) => readonly Linked[],
): readonly Fact<Entry>[] {
  const all = (entry: Entry, context: FactContext): readonly MeasureStanding[] => {
    const ids = new Set(linkedOf(entry, context).map(({ id }) => id));
    return [...ids].flatMap((id) => context.measureOf(id) ?? []);
  };
  /** Those whose newest actual is not from before the day from which they are to move. */
  const judged = (entry: Entry, context: FactContext): readonly MeasureStanding[] => {
    const ids = new Set(
      linkedOf(entry, context)
        .filter(({ id, from }) => hasBegun(from, context.measureOf(id)))
        .map(({ id }) => id),
    );
    return [...ids]
      .flatMap((id) => context.measureOf(id) ?? [])
      .filter(({ verdict }) => isOnPath(verdict) !== null);
  };
  const count = (
    name: string,
    says: string,
    standings: typeof all,
    matches: (standing: MeasureStanding) => boolean,
    unless: string,
  ): Fact<Entry> => ({
    name,
    type: COUNT,
    always: false,
    says: `${says}; not recorded where ${unless}.`,
    source: `${source}, measures.yaml`,
    valueOf: (entry, context) => {
      const found = standings(entry, context);
      return found.length === 0 ? null : found.filter(matches).length;
    },
  });
  const none = 'it names none';
  const nothing = 'none of them can be held against a path';
  return [
    {
      name: 'linked_measures',
      type: MEASURE_IDS,
      always: false,
      says: `The ids of ${which}.`,
      source: `${source}, measures.yaml`,
      valueOf: (entry, context) => all(entry, context).map(({ measure }) => measure.id),
    },
    {
      name: 'number_of_linked_measures',
      type: COUNT,
      always: true,
      says: `How many there are of ${which}.`,
      source: `${source}, measures.yaml`,
      valueOf: (entry, context) => all(entry, context).length,
    },
    count(
      'measures_with_baseline',
      'How many of them have a baseline',
      all,
      ({ measure }) => measure.baseline !== null,
      none,
    ),
    count('measures_with_target', 'How many of them have a target', all, ({ path }) => path !== null, none),
    count(
      'measures_with_actuals',
      'Of how many of them there is an actual',
      all,
      ({ actual }) => actual !== null,
      none,
    ),
    count(
      'measures_on_path',
      'How many of them are on their target path or better',
      judged,
      ({ verdict }) => isOnPath(verdict) === true,
      nothing,
    ),
    count(
      'measures_off_path',
      'How many of them are worse than their target path by more than their tolerance',
      judged,
      ({ verdict }) => isOnPath(verdict) === false,
      nothing,
    ),
    {
      name: 'lenses',
      type: { kind: 'list', of: { kind: 'text', ids: 'lens' } },
      always: false,
      says: `The success lenses that ${which} belong to.`,
      source: `${source}, \`lens\` in measures.yaml`,
      valueOf: (entry, context) => [
        ...new Set(all(entry, context).flatMap(({ measure }) => measure.lens ?? [])),
      ],
    },
    {
      name: 'journey_points',
      type: { kind: 'list', of: { kind: 'text', ids: 'journey point' } },
      always: false,
      says: `The points of the child's journey that ${which} belong to.`,
      source: `${source}, \`journey\` in measures.yaml`,
      valueOf: (entry, context) => [
        ...new Set(all(entry, context).flatMap(({ measure }) => measure.journey ?? [])),
      ],
    },
  ];
}

function hasBegun(from: Linked['from'], standing: MeasureStanding | null): boolean {
  const begins = from === null ? null : (firstDayOf(from) ?? comparisonDay(from));
  const day = standing?.actual?.day;
  return begins === null || day === undefined || day >= begins;
}
