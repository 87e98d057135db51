import { CHECK_CODES, CHECKS } from '../../checks/index.ts';
import { underRulesOf } from '../../model/base-plan.ts';
import { withStanding } from '../../checks/gate.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { Environment } from '../../environment/environment.ts';
import { LOAD_FINDING_CODES, LOAD_FINDING_DOCS } from '../../load/load-finding-docs.ts';
import { locateFindings } from '../../load/locate-findings.ts';
import type { LoadedPlan } from '../../load/load-plan.ts';
import { type LocatedFinding, SEVERITIES, sortFindings } from '../../model/finding.ts';
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Plan } from '../../model/plan.ts';
import { CHECK_FORMATS } from '../../render/format.ts';
import type { AsOf } from '../../reports/as-of.ts';
import { checkJson, checkReport, checkView, type FailOn, failsRun, isFailure } from '../../reports/check.ts';
import type { Scope } from '../../reports/scope.ts';
import { EXIT_CODES, type ExitCode } from '../exit-code.ts';
import { comparedWith } from '../compared-with.ts';
import type { OpenedBase } from '../open-base.ts';
import { type OpenedPlan, openPlan } from '../open-plan.ts';
import { commitToPrint, withRevision } from '../run-report.ts';
import { type CommonOptions, readChoice, resolveAsOf, resolveLook } from '../options.ts';
import { resolveOutputs, writeReport } from '../outputs.ts';
import { resolveScope, suggestion } from '../resolve-scope.ts';
import { UsageError } from '../usage-error.ts';

export interface CheckOptions extends CommonOptions {
  readonly base?: string;
  readonly failOn?: string;
  readonly only?: readonly string[];
}

/**
 * `milepost check`: everything wrong with the plan, and with --base what a change is to answer for. Exit code 1 when a
 * finding is as bad as --fail-on says.
 */
export async function checkCommand(options: CheckOptions, environment: Environment): Promise<ExitCode> {
  const failOn: FailOn = readChoice(options.failOn ?? 'error', '--fail-on', [...SEVERITIES, 'never']);
  const only = readCodes(options.only ?? []);
  const outputs = resolveOutputs(options, environment.workingFolder, CHECK_FORMATS);
  const look = resolveLook(options, environment);
  const opened = await openPlan(options, environment, options.base === undefined ? undefined : new Map());
  const { loaded, locate, showFile } = opened;
  const base = options.base === undefined ? null : await baseOf(options.base, opened);
  // A change cannot move the day that it is judged by.
  const frozenAt = base?.plan ? base.frozenAt : (loaded.programme?.frozenAt ?? null);
  const asOf = resolveAsOf(options, frozenAt, environment);
  const scope = loaded.ok ? resolveScope(options, loaded.plan) : null;
  const found = findingsOf(loaded, base, { asOf, today: environment.today(), only, failOn });
  const findings = found.filter(
    (finding) => scope === null || !loaded.ok || isInScope(finding, scope, loaded.plan),
  );
  const report = checkReport(
    loaded.programme?.name ?? null,
    asOf,
    sortFindings(findings),
    {
      files: loaded.fileCount,
      milestones: loaded.milestoneCount,
      stagesNotRun: loaded.ok ? [] : loaded.stagesNotRun,
    },
    base === null ? null : { name: base.name, commit: base.commit, isUnreadable: base.plan === null },
  );
  const written = await writeReport(
    {
      kind: 'check',
      view: withRevision(checkView(report), opened),
      data: () => checkJson(report),
      rules: [...CHECKS, ...LOAD_FINDING_DOCS],
      failsRun: (finding) => failsRun(finding, failOn),
    },
    outputs,
    { ...look, locate, showFile, commit: await commitToPrint(outputs, opened, environment) },
    environment,
  );
  if (written !== EXIT_CODES.ok) return written;
  return isFailure(report, failOn) ? EXIT_CODES.findings : EXIT_CODES.ok;
}

/** What reads history is loaded only where there is a base to read. */
async function baseOf(revision: string, opened: OpenedPlan): Promise<OpenedBase> {
  const { openBase } = await import('../open-base.ts');
  return await openBase(opened, revision);
}

interface Asked {
  readonly asOf: AsOf;
  readonly today: CalendarDay;
  /** Codes; all where there is none. */
  readonly only: readonly string[];
  readonly failOn: FailOn;
}

/** What loading found, and what the checks find on a plan that loads; with a base, how each stands against it. */
function findingsOf(
  loaded: LoadedPlan,
  base: OpenedBase | null,
  { asOf, today, only, failOn }: Asked,
): readonly LocatedFinding[] {
  // What stands in the way of loading is always told: without it nothing else could be.
  if (!loaded.ok) return base === null ? loaded.findings : loaded.findings.map(asBroken);
  const isAsked = (code: string): boolean => only.length === 0 || only.includes(code);
  const checks = CHECKS.filter(({ code }) => isAsked(code));
  const compared = comparedWith(loaded.plan, base);
  const plan = compared === null ? loaded.plan : underRulesOf(compared.plan, loaded.plan);
  const checked = locateFindings(runChecks(checks, plan, asOf.day, today, compared), loaded.sources);
  const all = [...loaded.findings.filter(({ code }) => isAsked(code)), ...checked];
  if (base === null) return all;
  if (compared === null) return all.map(asBroken);
  const before = [...base.loaded.findings, ...runChecks(checks, compared.plan, asOf.day, today)];
  return withStanding(all, before, plan, compared, checks, (finding) => failsRun(finding, failOn));
}

/** Where one of the two versions does not load, there is nothing that could have been there before. */
function asBroken(finding: LocatedFinding): LocatedFinding {
  return { ...finding, sinceBase: 'broken' };
}

/** A finding belongs to a workstream by its reference, and to a person through the milestone that it speaks of. */
function isInScope({ ref }: LocatedFinding, { workstream, owner }: Scope, plan: Plan): boolean {
  if (workstream !== null && ref?.split('/')[0] !== workstream.id) return false;
  if (owner === null) return true;
  const owners = ref === null ? undefined : plan.milestonesByRef.get(ref)?.milestone.owners;
  return owners?.includes(owner) === true;
}

function readCodes(codes: readonly string[]): readonly string[] {
  const known = [...CHECK_CODES, ...LOAD_FINDING_CODES];
  for (const code of codes) {
    if (!known.includes(code)) {
      throw new UsageError(`there is no check "${code}". ${suggestion(code, known, null)}`);
    }
  }
  return codes;
}
