import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { locateFindings } from '../../src/load/locate-findings.ts';
import { type LocatedFinding, type Severity, sortFindings } from '../../src/model/finding.ts';
import { exampleOfMilestones } from '../../src/model/documentation.ts';
import { type MemoryEntry, memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { day } from '../model/days.ts';

/** Files by their names from the plan folder on; they stand in place of those of the smallest plan. */
export type PlanParts = Readonly<Record<string, MemoryEntry | null>>;

export interface Run {
  readonly asOf?: string;
  readonly today?: string;
}

/** What checks find in a plan, in the order in which it is shown. A plan that does not load fails the test. */
export async function findingsIn(
  checks: readonly Check[],
  parts: PlanParts,
  { asOf = '2021-10-04', today = '2021-10-04' }: Run = {},
): Promise<LocatedFinding[]> {
  const loaded = await loadPlan(
    memoryFiles(minimalPlan(parts)),
    { folder: '/plan-root/plan', root: '/plan-root' },
    VOCABULARY,
  );
  if (!loaded.ok)
    throw new Error(loaded.findings.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return sortFindings(locateFindings(runChecks(checks, loaded.plan, day(asOf), day(today)), loaded.sources));
}

/** A workstream file whose one project has these milestones. The first one begins in line 11, column 7. */
export function milestones(yaml: string): PlanParts {
  return { 'workstreams/inclusion.yaml': exampleOfMilestones(yaml) };
}

/** programme.yaml of the smallest plan, with more keys below. */
export function programme(more: string): PlanParts {
  return {
    'programme.yaml': `format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n${more}`,
  };
}

interface Expected {
  /** `line:column`. */
  readonly at: string;
  /** A part of the message. */
  readonly says: string;
  /** A part of what to do. */
  readonly fix?: string;
  readonly severity?: Severity;
  /** `line:column` of each related place. */
  readonly related?: readonly string[];
}

export interface Case extends Run {
  readonly what: string;
  readonly parts: PlanParts;
  /** Nothing, where the check is to be silent. */
  readonly finds: readonly Expected[];
}

const ANYWHERE: unknown = expect.anything();

/** One test a case: this check, and no other, on that plan. */
export function describeCheck(check: Check, cases: readonly Case[]): void {
  describe(`the check ${check.code}`, () => {
    it.each(cases)('$what', async ({ parts, finds, ...run }) => {
      const found = await findingsIn([check], parts, run);
      expect(found.map(asExpected)).toEqual(
        finds.map(({ at, says, fix, severity, related }) => ({
          code: check.code,
          at,
          says: expect.stringContaining(says),
          fix: expect.stringContaining(fix ?? ''),
          severity: severity ?? check.severity,
          related: related ?? ANYWHERE,
        })),
      );
    });
  });
}

function asExpected(found: LocatedFinding): Required<Expected> & { readonly code: string } {
  return {
    code: found.code,
    at: `${found.line}:${found.column}`,
    says: found.message,
    fix: found.fix ?? '',
    severity: found.severity,
    related: found.relatedPositions.map((place) => `${place?.line}:${place?.column}`),
  };
}
