/** What a change from one plan to another does, without git: as of 4 October 2021, from `main` to the working copy. */
import { goneFindings, withStanding } from '../../src/checks/gate.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { basePlan, underRulesOf } from '../../src/model/base-plan.ts';
import { type Finding, type LocatedFinding, type Severity } from '../../src/model/finding.ts';
import { looseningsOf } from '../../src/model/loosenings.ts';
import { type MilestoneChange, milestoneChanges } from '../../src/model/plan-changes.ts';
import { standingEntries } from '../../src/model/schedule.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Cell, judge } from '../../src/principles/judge.ts';
import { type DiffReport, diffReport } from '../../src/reports/diff.ts';
import { day } from '../model/days.ts';
import { planWith } from './loaded-plan.ts';

/** Files by their names from the plan folder on; they stand in place of those of the smallest plan. */
type PlanFiles = Readonly<Record<string, string | null>>;

const AS_OF = day('2021-10-04');

export async function changesBetween(before: PlanFiles, after: PlanFiles): Promise<MilestoneChange[]> {
  const [base, plan] = [await planWith(before), await planWith(after)];
  return milestoneChanges(plan, basePlan(plan, base, 'main'));
}

export async function diffBetween(before: PlanFiles, after: PlanFiles): Promise<DiffReport> {
  const [base, plan] = [await planWith(before), await planWith(after)];
  const compared = basePlan(plan, base, 'main');
  const ruled = underRulesOf(base, plan);
  const found = runChecks(CHECKS, ruled, AS_OF, AS_OF, compared).map(nowhere);
  const foundBefore = runChecks(CHECKS, base, AS_OF, AS_OF).map(nowhere);
  return diffReport(
    {
      plan,
      base: compared,
      cells: cellsOf(plan),
      cellsBefore: cellsOf(base),
      loosenings: looseningsOf(plan, base, severityOf),
      newlyFailing: withStanding(found, foundBefore, ruled, compared, CHECKS, () => true).filter(
        ({ sinceBase }) => sinceBase === 'broken',
      ),
      newlyPassing: goneFindings(foundBefore, found, ruled, compared),
      files: [],
    },
    { day: AS_OF, source: 'today', frozenAt: null },
    { workstream: null, owner: null },
    { name: 'main', commit: null, isUnreadable: false },
    { name: 'the working copy', commit: null, isUnreadable: false },
  );
}

/** The severity of a check where programme.yaml says nothing of it. */
export function severityOf(code: string): Severity | null {
  return CHECKS.find((check) => check.code === code)?.severity ?? null;
}

function cellsOf(plan: Plan): readonly Cell[] {
  return judge(plan, standingEntries(plan, AS_OF), AS_OF);
}

function nowhere(finding: Finding): LocatedFinding {
  return { ...finding, line: null, column: null, sourceLine: null, relatedPositions: [] };
}
