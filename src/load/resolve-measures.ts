/** What measures lead to, and which measures the projects name. Only for a plan with a measures.yaml. */
import { APPROVING_ROLES } from '../model/approving-roles.ts';
import { finding, type KeyPath, type Location } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan, Workstream } from '../model/plan.ts';
import { shortened } from '../model/shortened.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectKnown, isWrittenAsId, type Referable } from './ids.ts';

export function resolveMeasures(plan: Plan, findings: CappedFindings): void {
  const { programme, journey, measures, bodies } = plan;
  const lenses = referable('success lens', 'programme.yaml', programme.successLenses);
  const points = referable('point of the journey', 'measures.yaml', journey);
  const approvers = {
    ...referable('body or role', 'governance.yaml', bodies),
    ids: new Set([...bodies.map(({ id }) => id), ...APPROVING_ROLES.keys()]),
  };
  for (const measure of measures) {
    if (measure.lens !== null) expectKnown(measure.lens, lenses, within(measure.at, ['lens']), findings);
    if (measure.journey !== null) {
      expectKnown(measure.journey, points, within(measure.at, ['journey']), findings);
    }
    resolvePaths(measure, approvers, findings);
  }
  const ids = new Set(measures.map(({ id }) => id));
  for (const workstream of plan.workstreams) resolveEffects(workstream, ids, findings);
}

function referable(what: string, where: string, entries: readonly { readonly id: string }[]): Referable {
  return { what, where, ids: new Set(entries.map(({ id }) => id)) };
}

/** A path is approved by a body, by a role, or by somebody whose name is written out. */
function resolvePaths(measure: Measure, approvers: Referable, findings: CappedFindings): void {
  for (const { approvedBy, at } of measure.paths) {
    if (approvedBy === null || !isWrittenAsId(approvedBy)) continue;
    expectKnown(approvedBy, approvers, within(at, ['approved_by']), findings);
  }
}

/** A project is to move a measure, or an indicator of its workstream by its wording. */
function resolveEffects(workstream: Workstream, ids: ReadonlySet<string>, findings: CappedFindings): void {
  const wordings = new Set(workstream.indicators);
  for (const project of workstream.projects) {
    for (const [index, { measure }] of project.measures.entries()) {
      if (ids.has(measure) || wordings.has(measure)) continue;
      const at = within(project.at, ['measures', index, 'measure']);
      findings.add(at.file, 'unknown-reference', () => {
        const meant = findings.suggest(measure, [...ids, ...wordings]);
        return finding({
          code: 'unknown-reference',
          severity: 'error',
          message: `"${shortened(measure)}" is no measure of measures.yaml, and no indicator of this workstream.`,
          fix:
            meant === null
              ? 'Write the id of a measure, or the wording of an indicator of the workstream.'
              : `Did you mean "${shortened(meant)}"?`,
          at,
        });
      });
    }
  }
}

function within(at: Location, path: KeyPath): Location {
  return { file: at.file, path: [...at.path, ...path] };
}
