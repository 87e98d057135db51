/** Every reference of a plan that leads from one entry to another: each must lead somewhere. */
import { APPROVING_ROLES } from '../model/approving-roles.ts';
import type { KeyPath, Location } from '../model/finding.ts';
import type { Milestone, MilestoneEntry, Plan, Project } from '../model/plan.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectRef, type RefLookup, refLookup } from './expect-ref.ts';
import { expectKnown, type Referable } from './ids.ts';

const MILESTONE_WORDS = {
  what: 'milestone',
  plural: 'milestones',
  form: 'workstream/project/milestone',
} as const;

/** The lists that references point into. */
interface Referables {
  readonly ambition: Referable;
  readonly principle: Referable;
  readonly question: Referable;
  readonly sector: Referable;
  readonly approver: Referable;
}

export function resolveReferences(plan: Plan, findings: CappedFindings): void {
  const referables = referablesOf(plan);
  for (const workstream of plan.workstreams) {
    expectAll(workstream.ambitions, referables.ambition, workstream.at, ['ambitions'], findings);
    for (const record of workstream.principleRecords) {
      expectKnown(record.principle, referables.principle, record.at, findings, 'key');
    }
    for (const project of workstream.projects) resolveProject(project, referables, findings);
  }
  const lookup = refLookup(MILESTONE_WORDS, plan.milestonesByRef.keys());
  for (const entry of plan.milestones) resolveMilestone(entry, lookup, referables, findings);
}

function referablesOf(plan: Plan): Referables {
  const { programme } = plan;
  return {
    ambition: { what: 'ambition', where: 'ambitions.yaml', ids: idsOf(plan.ambitions) },
    principle: { what: 'principle', where: 'principles.yaml', ids: idsOf(plan.principles) },
    question: {
      what: 'design question',
      where: 'programme.yaml',
      ids: idsOf(programme.designQuestions),
    },
    sector: { what: 'sector', where: 'programme.yaml', ids: idsOf(programme.sectors) },
    approver: {
      what: 'body or role',
      where: 'governance.yaml',
      ids: new Set([...idsOf(plan.bodies), ...APPROVING_ROLES.keys()]),
    },
  };
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function resolveProject(project: Project, referables: Referables, findings: CappedFindings): void {
  expectAll(project.ambitions, referables.ambition, project.at, ['ambitions'], findings);
  expectAll(project.partners, referables.sector, project.at, ['partners'], findings);
  for (const { question } of project.answers) {
    expectKnown(question, referables.question, within(project.at, ['questions', question]), findings, 'key');
  }
  for (const record of project.principleRecords) {
    expectKnown(record.principle, referables.principle, record.at, findings, 'key');
  }
  for (const [index, occasion] of project.engagement.entries()) {
    expectAll(occasion.with, referables.sector, project.at, ['engagement', index, 'with'], findings);
  }
}

function resolveMilestone(
  { milestone }: MilestoneEntry,
  lookup: RefLookup,
  referables: Referables,
  findings: CappedFindings,
): void {
  for (const [index, ref] of milestone.dependsOn.entries()) {
    expectRef(ref, lookup, within(milestone.at, ['depends_on', index]), findings);
  }
  for (const { by, path } of approvalsNamedIn(milestone)) {
    if (by !== null) expectKnown(by, referables.approver, within(milestone.at, path), findings);
  }
}

function approvalsNamedIn(milestone: Milestone): { readonly by: string | null; readonly path: KeyPath }[] {
  return [
    ...milestone.changes.map(({ approvedBy }, index) => ({
      by: approvedBy,
      path: ['changes', index, 'approved_by'],
    })),
    { by: milestone.cancelled?.approvedBy ?? null, path: ['cancelled', 'approved_by'] },
    { by: milestone.acceptedBreach?.approvedBy ?? null, path: ['accepted_breach', 'approved_by'] },
  ];
}

function expectAll(
  ids: readonly string[],
  referable: Referable,
  at: Location,
  path: KeyPath,
  findings: CappedFindings,
): void {
  for (const [index, id] of ids.entries()) expectKnown(id, referable, within(at, [...path, index]), findings);
}

function within(at: Location, path: KeyPath): Location {
  return { file: at.file, path: [...at.path, ...path] };
}
