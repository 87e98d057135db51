/** What updates and the RAID log lead to: each must lead somewhere. */
import { finding, type KeyPath, type Location } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Raid } from '../model/raid.ts';
import { shortened } from '../model/shortened.ts';
import type { Ask, Update } from '../model/update.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectRef, type RefLookup, refLookup } from './expect-ref.ts';
import { expectKnown, isWrittenAsId, type Referable } from './ids.ts';

export function resolveOffice(plan: Plan, findings: CappedFindings): void {
  const refs = refsOf(plan);
  const bodies: Referable = {
    what: 'body',
    where: 'governance.yaml',
    ids: new Set(plan.bodies.map(({ id }) => id)),
  };
  const subjects = refLookup(
    {
      what: 'workstream or project',
      plural: 'projects',
      form: '"programme", a workstream, or workstream/project',
    },
    [...refs.workstreams, ...refs.projects],
  );
  for (const update of plan.updates) resolveUpdate(update, subjects, refs, bodies, findings);
  resolveRaid(plan.raid, refs, bodies, findings);
}

interface Refs {
  readonly workstreams: readonly string[];
  readonly projects: readonly string[];
  readonly milestones: ReadonlySet<string>;
}

function refsOf({ workstreams, milestonesByRef }: Plan): Refs {
  return {
    workstreams: workstreams.map(({ id }) => id),
    projects: workstreams.flatMap(({ projects }) => projects.map(({ ref }) => ref)),
    milestones: new Set(milestonesByRef.keys()),
  };
}

function resolveUpdate(
  update: Update,
  subjects: RefLookup,
  { milestones }: Refs,
  bodies: Referable,
  findings: CappedFindings,
): void {
  if (update.for.kind !== 'programme') {
    const { ref } = update.for;
    const at = within(update.at, ['for']);
    if (milestones.has(ref)) ofMilestone(ref, at, findings);
    else expectRef(ref, subjects, at, findings);
  }
  for (const asks of [update.decisionNeeded, update.directionNeeded, update.supportNeeded]) {
    for (const ask of asks) resolveAsk(ask, bodies, findings);
  }
}

function ofMilestone(ref: string, at: Location, findings: CappedFindings): void {
  findings.add(at.file, 'unknown-reference', () =>
    finding({
      code: 'unknown-reference',
      severity: 'error',
      message: `"${shortened(ref)}" is a milestone, and an update speaks of the programme, a workstream or a project.`,
      fix: `Write "${shortened(ref.slice(0, ref.lastIndexOf('/')))}", and name the milestone in the text.`,
      at,
    }),
  );
}

/** Something is wanted of a body, or of somebody whose name is written out. */
function resolveAsk({ from, at }: Ask, bodies: Referable, findings: CappedFindings): void {
  if (from !== null && isWrittenAsId(from)) expectKnown(from, bodies, within(at, ['from']), findings);
}

function resolveRaid(raid: Raid, refs: Refs, bodies: Referable, findings: CappedFindings): void {
  const entries = refLookup(
    {
      what: 'workstream, project or milestone',
      plural: 'entries',
      form: 'workstream, workstream/project or workstream/project/milestone',
    },
    [...refs.workstreams, ...refs.projects, ...refs.milestones],
  );
  const { risks, issues, actions, decisions, escalations } = raid;
  for (const { about, at } of [...risks, ...issues, ...actions, ...decisions, ...escalations]) {
    for (const [index, ref] of about.entries()) {
      expectRef(ref, entries, within(at, ['about', index]), findings);
    }
  }
  const knownRisks = { what: 'risk', where: 'raid.yaml', ids: new Set(risks.map(({ id }) => id)) };
  for (const { fromRisk, at } of issues) {
    if (fromRisk !== null) expectKnown(fromRisk, knownRisks, within(at, ['from_risk']), findings);
  }
  for (const { raisedAt, at } of actions) {
    if (raisedAt !== null) expectKnown(raisedAt.body, bodies, within(at, ['raised_at', 'body']), findings);
  }
  const bodiesAndWorkstreams: Referable = {
    what: 'body or workstream',
    where: 'this plan',
    ids: new Set([...bodies.ids, ...refs.workstreams]),
  };
  for (const { askedOf, outcome, at } of decisions) {
    expectKnown(askedOf, bodies, within(at, ['asked_of']), findings);
    for (const [index, id] of (outcome?.cascadeTo ?? []).entries()) {
      expectKnown(id, bodiesAndWorkstreams, within(at, ['outcome', 'cascade_to', index]), findings);
    }
  }
  for (const { from, to, at } of escalations) {
    expectKnown(from, bodiesAndWorkstreams, within(at, ['from']), findings);
    expectKnown(to, bodies, within(at, ['to']), findings);
  }
}

function within(at: Location, path: KeyPath): Location {
  return { file: at.file, path: [...at.path, ...path] };
}
