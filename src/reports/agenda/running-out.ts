/** What was accepted or explained for a time that ends before the body meets again. */
import { type CalendarDay, daysBetween } from '../../model/calendar-day.ts';
import type { Location } from '../../model/finding.ts';
import { ownerText, type Plan, type PrincipleRecord } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Sitting } from './sitting.ts';

export interface RunningOut {
  readonly kind: 'accepted-breach' | 'explanation';
  /** The title of the milestone, or the name of the project or workstream. */
  readonly title: string;
  /** The principle that it does not meet; null of a milestone. */
  readonly principle: string | null;
  readonly reason: string;
  /** Whose it is to bring: the owners of the milestone, or who gave the explanation. */
  readonly owner: string | null;
  readonly until: CalendarDay;
  /** Negative where it has run out already. */
  readonly daysLeft: number;
  readonly ref: string;
  readonly at: Location;
}

/**
 * Accepted breaches stand on the agenda of the body that accepted them, those that a role accepted and the explanations of
 * principles on that of the board. A breach that has run out stays until the milestone is settled.
 */
export function runningOut(
  plan: Plan,
  entries: readonly StandingEntry[],
  { body, until }: Sitting,
  asOf: CalendarDay,
): RunningOut[] {
  const isBoard = plan.board === body.id;
  const bodies = new Set(plan.bodies.map(({ id }) => id));
  const breaches = entries.flatMap((entry) => {
    const breach = entry.milestone.acceptedBreach;
    if (breach === null || breach.until >= until || !isUnsettled(entry)) return [];
    const isOurs = breach.approvedBy === body.id || (isBoard && !bodies.has(breach.approvedBy));
    return isOurs ? [breachOf(entry, breach, asOf)] : [];
  });
  const explanations = isBoard ? explanationsOf(plan, asOf, until) : [];
  return [...breaches, ...explanations].toSorted((a, b) => a.daysLeft - b.daysLeft);
}

function isUnsettled({ standing: { state } }: StandingEntry): boolean {
  return state === 'overdue' || state === 'undated';
}

function breachOf(
  { milestone }: StandingEntry,
  { until, reason }: NonNullable<StandingEntry['milestone']['acceptedBreach']>,
  asOf: CalendarDay,
): RunningOut {
  return {
    kind: 'accepted-breach',
    title: milestone.title,
    principle: null,
    reason,
    owner: ownerText(milestone.owners),
    until,
    daysLeft: daysBetween(asOf, until),
    ref: milestone.ref,
    at: { ...milestone.at, path: [...milestone.at.path, 'accepted_breach'] },
  };
}

/** Those that have run out are findings of `check`, unless the principle is met meanwhile. */
function explanationsOf(plan: Plan, asOf: CalendarDay, before: CalendarDay): RunningOut[] {
  const names = new Map(plan.principles.map(({ id, name }) => [id, name]));
  const of = (records: readonly PrincipleRecord[], title: string, ref: string): RunningOut[] =>
    records.flatMap(({ principle, explanation, at }) =>
      explanation === null || explanation.until < asOf || explanation.until >= before
        ? []
        : [
            {
              kind: 'explanation',
              title,
              principle: names.get(principle) ?? principle,
              reason: explanation.text,
              owner: explanation.by,
              until: explanation.until,
              daysLeft: daysBetween(asOf, explanation.until),
              ref,
              at,
            },
          ],
    );
  return plan.workstreams.flatMap(({ principleRecords, name, id, projects }) => [
    ...of(principleRecords, name, id),
    ...projects.flatMap((project) => of(project.principleRecords, project.name, project.ref)),
  ]);
}
