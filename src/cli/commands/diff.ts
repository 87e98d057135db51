import { CHECKS } from '../../checks/index.ts';
import { goneFindings, withStanding } from '../../checks/gate.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { Environment } from '../../environment/environment.ts';
import { HistoryError } from '../../history/git.ts';
import { defaultBranch, resolveCommit } from '../../history/repository.ts';
import { locateFindings } from '../../load/locate-findings.ts';
import type { LoadedPlan } from '../../load/load-plan.ts';
import { basePlan, underRulesOf } from '../../model/base-plan.ts';
import type { LocatedFinding } from '../../model/finding.ts';
import { compareText } from '../../model/finding.ts';
import { looseningsOf } from '../../model/loosenings.ts';
import type { Plan } from '../../model/plan.ts';
import { standingEntries } from '../../model/schedule.ts';
import { judge } from '../../principles/judge.ts';
import { REPORT_FORMATS, type Rendering } from '../../render/format.ts';
import { diffReport } from '../../reports/diff.ts';
import { diffJson } from '../../reports/diff-json.ts';
import { diffView } from '../../reports/diff-view.ts';
import { shortId } from '../../model/commit-text.ts';
import type { ExitCode } from '../exit-code.ts';
import { nameOf, openBase, openBaseAt, type OpenedBase } from '../open-base.ts';
import type { OpenedPlan } from '../open-plan.ts';
import type { CommonOptions } from '../options.ts';
import { resolveAsOf } from '../options.ts';
import { type ReportInput, runReport } from '../run-report.ts';

/**
 * `milepost diff [BASE] [HEAD]`: what a change does to the plan. Without HEAD the working copy is held against the merge
 * base with BASE, or with the default branch; with both, one version against the other.
 */
export async function diffCommand(
  base: string | null,
  head: string | null,
  options: CommonOptions,
  environment: Environment,
): Promise<ExitCode> {
  const at = head === null ? options : { ...options, at: head };
  const make = async ({ plan, locate, opened, scope }: ReportInput): Promise<Rendering> => {
    const before = await openBefore(opened, base);
    // A change cannot move the day that it is judged by.
    const asOf = resolveAsOf(options, before.plan ? before.frozenAt : plan.programme.frozenAt, environment);
    const today = environment.today();
    const basis = basePlan(plan, before.plan ?? emptyPlan(plan), before.name);
    const ruled = before.plan === null ? plan : underRulesOf(before.plan, plan);
    const found = locateFindings(runChecks(CHECKS, ruled, asOf.day, today, basis), opened.loaded.sources);
    const foundBefore =
      before.plan === null
        ? []
        : locateFindings(runChecks(CHECKS, before.plan, asOf.day, today), before.loaded.sources);
    const standing = withStanding(found, foundBefore, ruled, basis, CHECKS, () => true);
    const report = diffReport(
      {
        plan,
        base: basis,
        cells: judge(plan, standingEntries(plan, asOf.day), asOf.day),
        cellsBefore:
          before.plan === null ? [] : judge(before.plan, standingEntries(before.plan, asOf.day), asOf.day),
        loosenings: before.plan === null ? [] : looseningsOf(plan, before.plan, severityOf),
        newlyFailing: standing.filter(isNew),
        newlyPassing: goneFindings(foundBefore, found, ruled, basis),
        files: differingFiles(opened.loaded, before.loaded),
      },
      asOf,
      scope,
      { name: before.name, commit: before.commit, isUnreadable: before.plan === null },
      afterSide(opened),
    );
    return { kind: 'diff', view: diffView(report), data: () => diffJson(report, locate) };
  };
  return await runReport(at, environment, make, REPORT_FORMATS, new Map());
}

function isNew({ sinceBase, accepted }: LocatedFinding): boolean {
  return sinceBase === 'broken' && accepted === null;
}

function severityOf(code: string): LocatedFinding['severity'] | null {
  return CHECKS.find((check) => check.code === code)?.severity ?? null;
}

async function openBefore(opened: OpenedPlan, base: string | null): Promise<OpenedBase> {
  const repository = await opened.repository();
  if (base !== null && opened.at !== null) {
    const commit = await resolveCommit(repository, base);
    return await openBaseAt(opened, commit, nameOf(base, commit));
  }
  const branch = base ?? (await defaultBranch(repository));
  if (branch === null) {
    throw new HistoryError(
      'this repository has no branch main or master, so it is not clear what to compare with. Name it, as in "milepost diff HEAD".',
    );
  }
  const before = await openBase(opened, branch);
  return base === null ? { ...before, name: branch.replace(/^refs\/(?:remotes|heads)\//, '') } : before;
}

function afterSide({ at }: OpenedPlan): { name: string; commit: string | null; isUnreadable: boolean } {
  return at === null
    ? { name: 'the working copy', commit: null, isUnreadable: false }
    : {
        name: at.commit.startsWith(at.name) ? shortId(at.commit) : at.name,
        commit: at.commit,
        isUnreadable: false,
      };
}

/** What a version that cannot be read counts as: a plan of the same programme with nothing in it. */
function emptyPlan(plan: Plan): Plan {
  return { ...plan, workstreams: [], milestones: [], milestonesByRef: new Map(), approvals: null };
}

function differingFiles(after: LoadedPlan, before: LoadedPlan): string[] {
  const names = new Set([...after.sources.names(), ...before.sources.names()]);
  return [...names]
    .filter((name) => after.sources.get(name)?.text !== before.sources.get(name)?.text)
    .toSorted(compareText);
}
