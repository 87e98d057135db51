/**
 * The status report: how the programme stands, what has changed since the last report, and what is asked for. Everything
 * that can be derived is derived; prose comes from updates alone.
 */
import { planNames } from '../plan-names.ts';
import type { Person } from '../../model/body.ts';
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import type { Plan } from '../../model/plan.ts';
import { readableBy } from '../../model/readable-plan.ts';
import {
  type ActionStanding,
  type EscalationStanding,
  isAbout,
  openActions,
  openEscalations,
} from '../../model/raid-log.ts';
import { type RaidMovement, raidMovements } from '../../model/raid-movements.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Audience, Update } from '../../model/update.ts';
import type { AsOf } from '../as-of.ts';
import { entriesInScope, type Scope } from '../scope.ts';
import { type StateCounts, stateCounts } from '../state-counts.ts';
import { openAsks, type OpenAsk } from './asks.ts';
import { type ColourStanding, colourStandings } from './colours.ts';
import { daysLateOf, type MilestoneMovements, milestoneMovements } from './milestone-movement.ts';
import { isIn, type ReportPeriod, periodSince } from './period.ts';
import { type PrincipleMovement, principleMovement } from './principle-changes.ts';
import { type TrajectorySummary, trajectorySummary } from './trajectory-summary.ts';

export interface StatusInput {
  readonly plan: Plan;
  /** Every milestone of the plan as it stands as of the day. */
  readonly entries: readonly StandingEntry[];
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly earlier: EarlierPlan;
  /** Whom the report is for; null leaves nothing out. */
  readonly audience: Audience | null;
  /** The commit that is reported on; null where the plan is not kept in git. */
  readonly commit: { readonly id: string; readonly dirty: boolean } | null;
}

export interface StatusReport extends StatusInput {
  readonly period: ReportPeriod;
  readonly sponsor: Person | null;
  readonly programmeManager: Person | null;
  /** Who wrote the update of the programme, else its manager; null where nobody is named. */
  readonly author: string | null;
  readonly asks: readonly OpenAsk[];
  readonly overall: ColourStanding;
  readonly workstreams: readonly ColourStanding[];
  readonly counts: StateCounts;
  readonly countsBefore: StateCounts;
  readonly movements: MilestoneMovements;
  /** The five whose dates are worst. */
  readonly worst: readonly StandingEntry[];
  readonly achievements: readonly { readonly name: string | null; readonly update: Update }[];
  readonly raid: readonly RaidMovement[];
  readonly escalations: readonly EscalationStanding[];
  /** Actions of the RAID log past their day. */
  readonly lateActions: readonly ActionStanding[];
  /** The updates of single projects in the period. */
  readonly projects: readonly {
    readonly ref: string;
    readonly name: string;
    readonly update: Update;
  }[];
  readonly trajectory: TrajectorySummary;
  readonly principles: PrincipleMovement;
  /** Workstreams without an update in the period. */
  readonly notReported: readonly ColourStanding[];
  /** Milestones past their date of which nothing is reported. */
  readonly silent: readonly StandingEntry[];
}

/** How many of the worst dates stand on the first page. */
const MOST_WORST = 5;

export function statusReport(input: StatusInput): StatusReport {
  const { entries, asOf, scope, audience } = input;
  const plan = readableBy(input.plan, audience);
  const earlier = { ...input.earlier, plan: readableBy(input.earlier.plan, audience) };
  const period = periodSince(earlier.day, asOf.day);
  const inScope = entriesInScope(entries, scope);
  const isWanted = isInScope(scope);
  const { programme, workstreams } = colourStandings(plan, entries, asOf.day, earlier);
  const wanted = workstreams.filter(({ ref }) => isWanted(ref === null ? [] : [ref]));
  return {
    ...input,
    plan,
    earlier,
    period,
    sponsor: plan.programme.sponsor,
    programmeManager: plan.programme.programmeManager,
    author: programme.updateInPeriod?.author ?? plan.programme.programmeManager?.name ?? null,
    asks: openAsks(plan, asOf.day).filter(({ ref }) => isWanted(ref === null ? [] : [ref])),
    overall: programme,
    workstreams: wanted,
    counts: stateCounts(inScope),
    countsBefore: stateCounts(entriesInScope(earlier.entries, scope)),
    movements: movementsInScope(milestoneMovements(plan, inScope, earlier, period), scope),
    worst: inScope
      .filter(isOpen)
      .filter((entry) => daysLateOf(entry) > 0)
      .toSorted((a, b) => daysLateOf(b) - daysLateOf(a))
      .slice(0, MOST_WORST),
    achievements: achievementsIn(plan, period, isWanted),
    raid: raidMovements(earlier.plan.raid, earlier.day, plan.raid, asOf.day).filter(({ about }) =>
      isWanted(about),
    ),
    escalations: openEscalations(plan.raid, asOf.day).filter(({ escalation }) => isWanted(escalation.about)),
    lateActions: openActions(plan.raid, asOf.day).filter(
      ({ action, daysLate }) => daysLate !== null && isWanted(action.about),
    ),
    projects: projectUpdates(plan, period, isWanted),
    trajectory: trajectorySummary(plan, entries, asOf.day, earlier, scope),
    principles: principleMovement(
      plan,
      entries,
      asOf.day,
      earlier,
      ({ workstream }) => scope.workstream === null || workstream.id === scope.workstream.id,
    ),
    notReported: wanted.filter(({ updateInPeriod }) => updateInPeriod === null),
    silent: inScope.filter(({ standing }) => standing.state === 'overdue' && !standing.reported),
  };
}

function isOpen({ standing }: StandingEntry): boolean {
  return standing.state !== 'complete' && standing.state !== 'cancelled';
}

/** True of what is about the workstream that was asked for; of everything where none was. */
function isInScope({ workstream }: Scope): (about: readonly string[]) => boolean {
  return (about) => workstream === null || isAbout(about, workstream.id);
}

function movementsInScope(movements: MilestoneMovements, { workstream, owner }: Scope): MilestoneMovements {
  return {
    ...movements,
    removed: movements.removed.filter(
      (entry) =>
        (workstream === null || entry.workstream.id === workstream.id) &&
        (owner === null || entry.milestone.owners.includes(owner)),
    ),
  };
}

function projectUpdates(
  plan: Plan,
  period: ReportPeriod,
  isWanted: (about: readonly string[]) => boolean,
): StatusReport['projects'] {
  return plan.updates.flatMap((update) =>
    update.for.kind === 'project' && isIn(period, update.date) && isWanted([update.for.ref])
      ? [{ update, ref: update.for.ref, name: planNames(plan).ofRef(update.for.ref) }]
      : [],
  );
}

function achievementsIn(
  plan: Plan,
  period: ReportPeriod,
  isWanted: (about: readonly string[]) => boolean,
): StatusReport['achievements'] {
  return plan.updates
    .filter(
      ({ date, achievements, for: subject }) =>
        achievements.length > 0 &&
        isIn(period, date) &&
        isWanted(subject.kind === 'programme' ? [] : [subject.ref]),
    )
    .map((update) => ({
      update,
      name: update.for.kind === 'programme' ? null : planNames(plan).ofRef(update.for.ref),
    }));
}
