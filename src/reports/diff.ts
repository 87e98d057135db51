/** What a change does to the plan, for whoever is to agree to it. */
import { lowestApprover, mayApprove, type Weight } from '../model/approval.ts';
import type { BasePlan } from '../model/base-plan.ts';
import type { LocatedFinding } from '../model/finding.ts';
import type { Loosening } from '../model/loosening.ts';
import type { Ambition, Approval, MilestoneEntry, Plan, Principle, Project } from '../model/plan.ts';
import { hasMoved } from '../model/moves.ts';
import {
  type MilestoneChange,
  milestoneChanges,
  type PlaceChange,
  placeChanges,
} from '../model/plan-changes.ts';
import type { Cell } from '../principles/judge.ts';
import type { AsOf } from './as-of.ts';
import type { Scope } from './scope.ts';

export interface DiffReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly milestones: readonly MilestoneChange[];
  readonly places: readonly PlaceChange[];
  readonly served: readonly ServedChange[];
  readonly principles: readonly PrincipleChange[];
  readonly loosenings: readonly Loosening[];
  readonly newlyFailing: readonly LocatedFinding[];
  readonly newlyPassing: readonly LocatedFinding[];
  /** Who has to agree, the highest first; null where governance.yaml of the base sets no tolerance, and nothing else needs them. */
  readonly approvals: readonly NeededApproval[] | null;
  /** True where something has to be approved, and no tolerance says by whom. */
  readonly isForAnyBody: boolean;
  /** Files of the plan that differ, also where nothing above does. */
  readonly files: readonly string[];
}

/** One of the two versions. */
export interface DiffSide {
  /** As people call it: `main`, `the working copy`. */
  readonly name: string;
  /** Null for the working copy. */
  readonly commit: string | null;
  /** True where the plan could not be read, and counts as empty. */
  readonly isUnreadable: boolean;
}

/** An ambition that something serves now and nothing did, or the other way round. */
export interface ServedChange {
  readonly ambition: Ambition;
  readonly isServed: boolean;
}

/** Which projects meet a principle now and did not, and which do no more. */
export interface PrincipleChange {
  readonly principle: Principle;
  readonly gained: readonly Project[];
  readonly lost: readonly Project[];
  /** True when no project at all meets it now, and one did. */
  readonly isUnmet: boolean;
}

export interface NeededApproval {
  readonly by: string;
  /** What it is needed for, in words. */
  readonly reasons: readonly string[];
  /** True when they are named as having approved it in the plan. Whether they did is not for the plan to say. */
  readonly isClaimed: boolean;
}

export interface DiffInput {
  readonly plan: Plan;
  readonly base: BasePlan;
  readonly cellsBefore: readonly Cell[];
  readonly cells: readonly Cell[];
  readonly loosenings: readonly Loosening[];
  readonly newlyFailing: readonly LocatedFinding[];
  readonly newlyPassing: readonly LocatedFinding[];
  readonly files: readonly string[];
}

/**
 * What the change does to the part of the plan that is asked for. What belongs to no part of it, such as rules and
 * ambitions, is told where all of it is.
 */
export function diffReport(
  input: DiffInput,
  asOf: AsOf,
  scope: Scope,
  before: DiffSide,
  after: DiffSide,
): DiffReport {
  const { plan, base } = input;
  const isWhole = scope.workstream === null && scope.owner === null;
  const milestones = milestoneChanges(plan, base).filter(({ entry }) => isMilestoneInScope(entry, scope));
  const loosenings = isWhole ? input.loosenings : [];
  const isFindingInScope = ({ ref }: LocatedFinding): boolean =>
    isWhole || isRefInScope(ref, scope, plan, base);
  return {
    programme: plan.programme.name,
    asOf,
    scope,
    before,
    after,
    milestones,
    places: placeChanges(plan, base.plan).filter(
      ({ ref }) => isWhole || isRefInScope(ref, scope, plan, base),
    ),
    served: isWhole ? servedChanges(plan, base.plan) : [],
    principles: isWhole ? principleChanges(input) : [],
    loosenings,
    newlyFailing: input.newlyFailing.filter(isFindingInScope),
    newlyPassing: input.newlyPassing.filter(isFindingInScope),
    approvals: approvalsFor(milestones, loosenings, base.plan.approvals),
    isForAnyBody: base.plan.approvals === null && milestones.some((change) => approvalAsked(change) !== null),
    files: input.files,
  };
}

function isMilestoneInScope({ workstream, milestone }: MilestoneEntry, scope: Scope): boolean {
  if (scope.workstream !== null && workstream.id !== scope.workstream.id) return false;
  return scope.owner === null || milestone.owners.includes(scope.owner);
}

/** By the milestone that a ref names, now or before; what names none belongs to nobody. */
function isRefInScope(ref: string | null, scope: Scope, plan: Plan, base: BasePlan): boolean {
  if (ref === null) return false;
  const entry = plan.milestonesByRef.get(ref) ?? base.plan.milestonesByRef.get(ref);
  if (entry !== undefined) return isMilestoneInScope(entry, scope);
  return scope.owner === null && ref.split('/')[0] === scope.workstream?.id;
}

/** True when nothing that is followed is other than before. */
export function isNothing(report: DiffReport): boolean {
  const { milestones, places, served, principles, loosenings, newlyFailing, newlyPassing } = report;
  return [milestones, places, served, principles, loosenings, newlyFailing, newlyPassing].every(
    ({ length }) => length === 0,
  );
}

function servedChanges(plan: Plan, base: Plan): ServedChange[] {
  const [before, now] = [servedIn(base), servedIn(plan)];
  const known = new Set(base.ambitions.map(({ id }) => id));
  return plan.ambitions
    .filter(({ id }) => (known.has(id) || now.has(id)) && before.has(id) !== now.has(id))
    .map((ambition) => ({ ambition, isServed: now.has(ambition.id) }));
}

/** The ids of the ambitions that a workstream or a project names. */
function servedIn({ workstreams }: Plan): Set<string> {
  return new Set(
    workstreams.flatMap(({ ambitions, projects }) => [
      ...ambitions,
      ...projects.flatMap((project) => project.ambitions),
    ]),
  );
}

function principleChanges({ plan, cells, cellsBefore }: DiffInput): PrincipleChange[] {
  const [before, now] = [metIn(cellsBefore), metIn(cells)];
  return plan.principles.flatMap((principle): PrincipleChange[] => {
    const [metBefore, met] = [before.get(principle.id), now.get(principle.id)];
    const gained = [...(met ?? [])]
      .filter(([ref]) => metBefore?.has(ref) !== true)
      .map(([, project]) => project);
    const lost = [...(metBefore ?? [])]
      .filter(([ref]) => met?.has(ref) !== true)
      .map(([, project]) => project);
    if (gained.length + lost.length === 0) return [];
    return [{ principle, gained, lost, isUnmet: (met?.size ?? 0) === 0 }];
  });
}

/** By principle, the projects that meet it by their refs. */
function metIn(cells: readonly Cell[]): Map<string, Map<string, Project>> {
  const met = new Map<string, Map<string, Project>>();
  for (const { principle, project, answer } of cells) {
    if (answer !== 'met') continue;
    const projects = met.get(principle.id) ?? new Map<string, Project>();
    projects.set(project.ref, project);
    met.set(principle.id, projects);
  }
  return met;
}

/** Whoever may approve moves by the base; a loosening is for the programme manager. */
const LOOSENING_APPROVER = 'programme-manager';

function approvalsFor(
  changes: readonly MilestoneChange[],
  loosenings: readonly Loosening[],
  allowed: readonly Approval[] | null,
): NeededApproval[] | null {
  const needed: { by: string; reason: string; isClaimed: boolean }[] = [];
  for (const change of changes) {
    const asked = approvalAsked(change);
    if (asked === null || allowed === null) continue;
    const by = lowestApprover(allowed, asked.weight);
    const isClaimed = asked.claim !== null && mayApprove(allowed, asked.claim, asked.weight);
    needed.push({ by, reason: asked.reason, isClaimed });
  }
  for (const { text } of loosenings) needed.push({ by: LOOSENING_APPROVER, reason: text, isClaimed: false });
  if (allowed === null && needed.length === 0) return null;
  const order = (by: string): number => allowed?.findLastIndex((approval) => approval.by === by) ?? 0;
  const groups = new Map<string, { by: string; isClaimed: boolean; reasons: string[] }>();
  for (const { by, reason, isClaimed } of needed) {
    const key = `${by}\n${isClaimed}`;
    const group = groups.get(key) ?? { by, isClaimed, reasons: [] };
    group.reasons.push(reason);
    groups.set(key, group);
  }
  // The highest first, and of theirs what nobody has claimed.
  return [...groups.values()].toSorted(
    (a, b) => order(b.by) - order(a.by) || Number(a.isClaimed) - Number(b.isClaimed),
  );
}

/** What of a change somebody has to agree to, and who is named as having done so. */
function approvalAsked(
  change: MilestoneChange,
): { readonly weight: Weight; readonly reason: string; readonly claim: string | null } | null {
  const { title } = change.entry.milestone;
  if (change.kind === 'moved' && !change.isCorrection) {
    // Of several entries the last one leads to the date that is to be agreed.
    const last = change.records.findLast(({ correction }) => !correction);
    const claim = last === undefined || hasMoved(last.to, change.to) ? null : last.approvedBy;
    return { weight: change.weight, reason: `moving "${title}"`, claim };
  }
  if (change.kind === 'cancelled') {
    return { weight: change.weight, reason: `cancelling "${title}"`, claim: change.by };
  }
  if (change.kind === 'removed') {
    return { weight: change.weight, reason: `taking out "${title}"`, claim: null };
  }
  return null;
}
