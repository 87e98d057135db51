/** Every reference of a plan that leads from one entry to another: each must lead somewhere. */
import { APPROVING_ROLES } from '../model/approving-roles.ts';
import { type Finding, finding, type KeyPath, type Location } from '../model/finding.ts';
import type { Milestone, MilestoneEntry, Plan, Project } from '../model/plan.ts';
import { indexRefs, type RefsNamed } from '../model/references.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectKnown, type Referable } from './ids.ts';
import { shortened } from '../model/shortened.ts';

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
  const refs = [...plan.milestonesByRef.keys()];
  const lookup: MilestoneLookup = { refs, named: indexRefs(refs) };
  for (const entry of plan.milestones) resolveMilestone(entry, plan, lookup, referables, findings);
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
  plan: Plan,
  lookup: MilestoneLookup,
  referables: Referables,
  findings: CappedFindings,
): void {
  for (const [index, ref] of milestone.dependsOn.entries()) {
    if (!plan.milestonesByRef.has(ref)) {
      danglingDependency(ref, within(milestone.at, ['depends_on', index]), lookup, findings);
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

/** Names of milestones that lead nowhere: what to say about them, and what was probably meant. */
interface MilestoneLookup {
  readonly refs: readonly string[];
  readonly named: RefsNamed;
}

function danglingDependency(
  ref: string,
  at: Location,
  { refs, named }: MilestoneLookup,
  findings: CappedFindings,
): void {
  // Beyond what is told in words nothing is looked up: a hostile plan could ask for it a million times.
  const candidates = findings.tells(at.file, 'unknown-reference') ? named(ref) : [];
  const [only, ...others] = candidates;
  if (only !== undefined && others.length > 0) {
    findings.add(at.file, 'ambiguous-reference', () => ambiguous(ref, candidates, at));
  } else {
    findings.add(at.file, 'unknown-reference', () =>
      only === undefined ? unknown(ref, findings.suggest(ref, refs), at) : partial(ref, only, at),
    );
  }
}

function ambiguous(ref: string, candidates: readonly string[], at: Location): Finding {
  const shown = candidates.slice(0, 5).join(', ');
  return finding({
    code: 'ambiguous-reference',
    severity: 'error',
    message: `"${shortened(ref)}" could be any of ${candidates.length} milestones.`,
    fix: `Write it whole: ${shown}${candidates.length > 5 ? ', …' : ''}.`,
    at,
  });
}

function partial(ref: string, whole: string, at: Location): Finding {
  return finding({
    code: 'unknown-reference',
    severity: 'error',
    message: `In a file a milestone is named whole, as workstream/project/milestone; "${shortened(ref)}" is only a part.`,
    fix: `Write "${whole}".`,
    at,
  });
}

function unknown(ref: string, meant: string | null, at: Location): Finding {
  return finding({
    code: 'unknown-reference',
    severity: 'error',
    message: `There is no milestone "${shortened(ref)}" in this plan.`,
    fix:
      meant === null
        ? 'Write it as workstream/project/milestone, with the ids that stand in the files.'
        : `Did you mean "${meant}"?`,
    at,
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
