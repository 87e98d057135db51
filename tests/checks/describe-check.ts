import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { REASON_TO_WRITE } from '../../src/checks/reason-to-write.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { locateFindings } from '../../src/load/locate-findings.ts';
import { type BasePlan, basePlan, underRulesOf } from '../../src/model/base-plan.ts';
import { type LocatedFinding, type Severity, sortFindings } from '../../src/model/finding.ts';
import { exampleOfMilestones } from '../../src/model/documentation.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planWith } from '../support/loaded-plan.ts';
import { type MemoryEntry, memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { pasted } from '../support/paste.ts';
import { day } from '../model/days.ts';

/** Files by their names from the plan folder on; they stand in place of those of the smallest plan. */
export type PlanParts = Readonly<Record<string, MemoryEntry | null>>;

export interface Run {
  readonly asOf?: string;
  readonly today?: string;
  /** The version that it is held against, called `main`; without it a plan stands for itself. */
  readonly base?: PlanParts;
}

/** What checks find in a plan, in the order in which it is shown. A plan that does not load fails the test. */
export async function findingsIn(
  checks: readonly Check[],
  parts: PlanParts,
  { asOf = '2021-10-04', today = '2021-10-04', base }: Run = {},
): Promise<LocatedFinding[]> {
  const loaded = await loadPlan(
    memoryFiles(minimalPlan(parts)),
    { folder: '/plan-root/plan', root: '/plan-root' },
    VOCABULARY,
  );
  if (!loaded.ok)
    throw new Error(loaded.findings.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const { plan, compared } = await heldAgainst(base, loaded.plan);
  const found = runChecks(checks, plan, day(asOf), day(today), compared);
  return sortFindings(locateFindings(found, loaded.sources));
}

/** A plan with what a change cannot decide for itself as the base has it, and that base. */
async function heldAgainst(
  parts: PlanParts | undefined,
  plan: Plan,
): Promise<{ readonly plan: Plan; readonly compared: BasePlan | null }> {
  if (parts === undefined) return { plan, compared: null };
  const base = await planWith(parts);
  const compared = basePlan(plan, base, 'main');
  return { plan: underRulesOf(base, plan), compared };
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

const CHANGE_CONTROL = CHECKS.filter(({ code }) =>
  [
    'change-record-broken',
    'due-moved-unapproved',
    'due-moved-unrecorded',
    'baseline-erased',
    'milestone-removed',
  ].includes(code),
);

const WORKSTREAM = 'workstreams/inclusion.yaml';
/** More than any case needs: lines that mend nothing end the test. */
const MOST_PASTES = 5;

/** One test a case: whoever pastes the lines of each finding where it says, and writes why, keeps the rules of change. */
export function describePaste(
  check: Check,
  cases: readonly (Run & { readonly what: string; readonly base: PlanParts; readonly parts: PlanParts })[],
): void {
  describe(`the lines to paste of ${check.code}`, () => {
    it.each(cases)('$what', async ({ parts, ...run }) => {
      const { [WORKSTREAM]: text, ...others } = parts;
      let mended = typeof text === 'string' ? text : '';
      let pastes = 0;
      for (;;) {
        const [found] = await findingsIn([check], { ...others, [WORKSTREAM]: mended }, run);
        if (found === undefined || pastes > MOST_PASTES) break;
        mended = pasted(mended, found).replace(REASON_TO_WRITE, 'Two providers asked for more time');
        pastes += 1;
      }
      expect(pastes).toBeGreaterThan(0);
      expect(await findingsIn(CHANGE_CONTROL, { ...others, [WORKSTREAM]: mended }, run)).toEqual([]);
    });
  });
}
