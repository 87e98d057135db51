/** Every reference of a plan that leads from one entry to another: each must lead somewhere. */
import { finding, type KeyPath, type Location } from '../model/finding.ts';
import type { Milestone, MilestoneEntry, Plan, Project, Workstream } from '../model/plan.ts';
import { milestonesNamed } from '../model/references.ts';
import { APPROVING_ROLES } from './build-programme.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectKnown, type Referable } from './ids.ts';
import { shortened } from './shortened.ts';

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
    for (const project of workstream.projects) resolveProject(project, referables, findings);
  }
  const refs = [...plan.milestonesByRef.keys()];
  for (const entry of plan.milestones) resolveMilestone(entry, plan, refs, referables, findings);
}

function referablesOf(plan: Plan): Referables {
  const { programme } = plan;
  return {
    ambition: { what: 'ambition', where: 'ambitions.yaml', ids: plan.ambitions.map(({ id }) => id) },
    principle: { what: 'principle', where: 'principles.yaml', ids: plan.principles.map(({ id }) => id) },
    question: {
      what: 'design question',
      where: 'programme.yaml',
      ids: programme.designQuestions.map(({ id }) => id),
    },
    sector: { what: 'sector', where: 'programme.yaml', ids: programme.sectors.map(({ id }) => id) },
    approver: {
      what: 'body or role',
      where: 'governance.yaml',
      ids: [...plan.bodies.map(({ id }) => id), ...APPROVING_ROLES],
    },
  };
}

function resolveProject(project: Project, referables: Referables, findings: CappedFindings): void {
  expectAll(project.ambitions, referables.ambition, project.at, ['ambitions'], findings);
  expectAll(project.partners, referables.sector, project.at, ['partners'], findings);
  for (const { question } of project.answers) {
    expectKnown(question, referables.question, within(project.at, ['questions', question]), findings);
  }
  for (const record of project.principleRecords) {
    expectKnown(record.principle, referables.principle, record.at, findings);
  }
  for (const [index, occasion] of project.engagement.entries()) {
    expectAll(occasion.with, referables.sector, project.at, ['engagement', index, 'with'], findings);
  }
}

function resolveMilestone(
  { milestone }: MilestoneEntry,
  plan: Plan,
  refs: readonly string[],
  referables: Referables,
  findings: CappedFindings,
): void {
  for (const [index, ref] of milestone.dependsOn.entries()) {
    if (!plan.milestonesByRef.has(ref)) {
      danglingDependency(ref, within(milestone.at, ['depends_on', index]), plan, refs, findings);
    }
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

function danglingDependency(
  ref: string,
  at: Location,
  plan: Plan,
  refs: readonly string[],
  findings: CappedFindings,
): void {
  const candidates = milestonesNamed(plan, ref);
  const code = candidates.length > 1 ? 'ambiguous-reference' : 'unknown-reference';
  findings.add(at.file, code, () => {
    const name = shortened(ref);
    const [only] = candidates;
    if (candidates.length > 1) {
      return finding({
        code,
        severity: 'error',
        message: `"${name}" could be any of ${candidates.length} milestones.`,
        fix: `Write it whole: ${candidates.slice(0, 5).join(', ')}${candidates.length > 5 ? ', …' : ''}.`,
        at,
      });
    }
    const meant = only ?? findings.suggest(ref, refs);
    return finding({
      code,
      severity: 'error',
      message:
        only === undefined
          ? `There is no milestone "${name}" in this plan.`
          : `In a file a milestone is named whole, as workstream/project/milestone; "${name}" is only a part.`,
      fix:
        meant === null
          ? 'Write it as workstream/project/milestone, with the ids that stand in the files.'
          : only === undefined
            ? `Did you mean "${meant}"?`
            : `Write "${meant}".`,
      at,
    });
  });
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

/** Which workstream files the programme lists, and which of those there are. */
export function resolveWorkstreamList(
  listed: readonly string[],
  programmeFile: string,
  built: readonly { readonly workstream: Workstream; readonly file: string }[],
  findings: CappedFindings,
): Workstream[] {
  const byId = new Map(built.map(({ workstream }) => [workstream.id, workstream]));
  const there = [...byId.keys()];
  const ordered: Workstream[] = [];
  for (const [index, id] of listed.entries()) {
    const workstream = byId.get(id);
    const at: Location = { file: programmeFile, path: ['workstreams', index] };
    if (workstream === undefined) {
      expectKnown(id, { what: 'workstream', where: 'the folder workstreams', ids: there }, at, findings);
    } else if (listed.indexOf(id) < index) {
      findings.add(programmeFile, 'duplicate-id', () =>
        finding({
          code: 'duplicate-id',
          severity: 'error',
          message: `The workstream "${shortened(id)}" is listed twice.`,
          fix: 'Delete one of the two lines.',
          at,
        }),
      );
    } else {
      ordered.push(workstream);
    }
  }
  const known = new Set(listed);
  for (const { workstream, file } of built) {
    if (known.has(workstream.id)) continue;
    findings.add(file, 'file-not-read', () =>
      finding({
        code: 'file-not-read',
        severity: 'error',
        message: `The workstream "${shortened(workstream.id)}" is not listed in programme.yaml, so no report would show it.`,
        fix: `Add a line "- ${shortened(workstream.id)}" under workstreams in programme.yaml, at the place where reports should show it.`,
        at: { file, path: ['id'] },
      }),
    );
  }
  return ordered;
}
