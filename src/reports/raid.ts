/** The RAID log as of a day: the register by exposure, what moved, and what nobody looks after. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Plan } from '../model/plan.ts';
import type { Raid, RaidScale } from '../model/raid.ts';
import {
  type ActionStanding,
  type DecisionStanding,
  type EscalationStanding,
  isAbout,
  isRaidEmpty,
  type IssueStanding,
  openActions,
  openDecisions,
  openEscalations,
  openIssues,
  openRisks,
  type RiskStanding,
} from '../model/raid-log.ts';
import { RAID_KINDS, type RaidKind, raidMovements, type RaidMovement } from '../model/raid-movements.ts';
import type { Audience } from '../model/update.ts';
import { isFor } from '../model/updates.ts';
import type { AsOf } from './as-of.ts';
import { type Locate } from './milestone-record.ts';
import { type PlanNames, planNames } from './plan-names.ts';
import {
  actionRecord,
  type ActionRecord,
  decisionRecord,
  type DecisionRecord,
  escalationRecord,
  type EscalationRecord,
  issueRecord,
  type IssueRecord,
  movementRecord,
  type MovementRecord,
  riskRecord,
  type RiskRecord,
} from './raid-record.ts';
import type { Scope } from './scope.ts';

/** The log that this one is held against. */
export interface EarlierRaid {
  readonly raid: Raid;
  readonly day: CalendarDay;
  /** True when it was read from git; else it is today's log without what is dated later. */
  readonly isFromGit: boolean;
}

export interface RaidOptions {
  /** One kind, or null for all. */
  readonly kind: RaidKind | null;
  readonly audience: Audience | null;
}

export interface RaidReport extends RaidOptions {
  readonly programme: string;
  readonly names: PlanNames;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly scale: RaidScale;
  readonly before: EarlierRaid;
  /** True when the plan has no RAID log at all. */
  readonly isEmpty: boolean;
  readonly risks: readonly RiskStanding[];
  readonly issues: readonly IssueStanding[];
  /** By their due days, the latest first. */
  readonly actions: readonly ActionStanding[];
  readonly decisions: readonly DecisionStanding[];
  readonly escalations: readonly EscalationStanding[];
  readonly movements: readonly RaidMovement[];
}

export function raidReport(
  plan: Plan,
  before: EarlierRaid,
  asOf: AsOf,
  scope: Scope,
  options: RaidOptions,
): RaidReport {
  const { raid } = plan;
  const { day } = asOf;
  const wanted = wantedOf(scope, options.audience);
  const ofKind = <Standing>(kind: RaidKind, standings: () => readonly Standing[]): readonly Standing[] =>
    options.kind === null || options.kind === kind ? standings() : [];
  return {
    ...options,
    programme: plan.programme.name,
    names: planNames(plan),
    asOf,
    scope,
    scale: raid.scale,
    before,
    isEmpty: isRaidEmpty(raid),
    risks: ofKind('risk', () => openRisks(raid, day).filter(({ risk }) => wanted(risk))),
    issues: ofKind('issue', () => openIssues(raid, day).filter(({ issue }) => wanted(issue))),
    actions: ofKind('action', () => openActions(raid, day).filter(({ action }) => wanted(action))),
    decisions: ofKind('decision', () => openDecisions(raid, day).filter(({ decision }) => wanted(decision))),
    escalations: ofKind('escalation', () =>
      openEscalations(raid, day).filter(({ escalation }) => wanted(escalation)),
    ),
    movements: raidMovements(before.raid, before.day, raid, day).filter(
      (movement) => (options.kind === null || movement.kind === options.kind) && wanted(movement),
    ),
  };
}

/** What a filter looks at. Decisions and escalations have no owner, so that nothing of them is anybody's. */
interface Filtered {
  readonly about: readonly string[];
  readonly audience: readonly Audience[];
  readonly owners?: readonly string[];
}

function wantedOf({ workstream, owner }: Scope, audience: Audience | null): (entry: Filtered) => boolean {
  return ({ about, audience: entryFor, owners = [] }) =>
    isFor(entryFor, audience) &&
    (workstream === null || isAbout(about, workstream.id)) &&
    (owner === null || owners.includes(owner));
}

/** How many there are of each kind, and how many of them want looking at. */
export interface RaidCounts {
  readonly risks: number;
  readonly highRisks: number;
  readonly unownedRisks: number;
  readonly unreviewedRisks: number;
  readonly issues: number;
  readonly unownedIssues: number;
  readonly actions: number;
  readonly lateActions: number;
  readonly decisions: number;
  readonly decisionsPast: number;
  readonly escalations: number;
}

export function raidCounts(report: RaidReport): RaidCounts {
  const { risks, issues, actions, decisions, escalations } = report;
  return {
    risks: risks.length,
    highRisks: risks.filter(({ rating }) => rating.band === 'high').length,
    unownedRisks: risks.filter(({ isUnowned }) => isUnowned).length,
    unreviewedRisks: risks.filter(({ isUnreviewed }) => isUnreviewed).length,
    issues: issues.length,
    unownedIssues: issues.filter(({ isUnowned }) => isUnowned).length,
    actions: actions.length,
    lateActions: actions.filter(({ daysLate }) => daysLate !== null).length,
    decisions: decisions.length,
    decisionsPast: decisions.filter(({ daysPast }) => daysPast !== null).length,
    escalations: escalations.length,
  };
}

export interface RaidJson {
  readonly kinds: readonly RaidKind[];
  readonly audience: Audience | null;
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly scale: Omit<RaidScale, 'at'>;
  /** The day that what moved is counted from, and where the log of that day comes from. */
  readonly since: { readonly day: CalendarDay; readonly source: 'git' | 'dates' };
  readonly summary: RaidCounts;
  readonly movements: readonly MovementRecord[];
  readonly risks: readonly RiskRecord[];
  readonly issues: readonly IssueRecord[];
  readonly actions: readonly ActionRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly escalations: readonly EscalationRecord[];
}

/** The report as `--format json` prints it. */
export function raidJson(report: RaidReport, locate: Locate): RaidJson {
  const { kind, audience, scope, scale, before } = report;
  const { likelihood, impact, mediumFrom, highFrom, reviewWithinDays } = scale;
  return {
    kinds: kind === null ? RAID_KINDS : [kind],
    audience,
    workstream: scope.workstream?.id ?? null,
    owner: scope.owner,
    scale: { likelihood, impact, mediumFrom, highFrom, reviewWithinDays },
    since: { day: before.day, source: before.isFromGit ? 'git' : 'dates' },
    summary: raidCounts(report),
    movements: report.movements.map((movement) => movementRecord(movement, locate)),
    risks: report.risks.map((standing) => riskRecord(standing, scale, locate)),
    issues: report.issues.map((standing) => issueRecord(standing, scale, locate)),
    actions: report.actions.map((standing) => actionRecord(standing, locate)),
    decisions: report.decisions.map((standing) => decisionRecord(standing, locate)),
    escalations: report.escalations.map((standing) => escalationRecord(standing, locate)),
  };
}
