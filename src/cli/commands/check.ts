import { CHECK_CODES, CHECKS } from '../../checks/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { Environment } from '../../environment/environment.ts';
import { LOAD_FINDING_CODES, LOAD_FINDING_DOCS } from '../../load/load-finding-docs.ts';
import { locateFindings } from '../../load/locate-findings.ts';
import type { LoadedPlan } from '../../load/load-plan.ts';
import { type LocatedFinding, SEVERITIES, sortFindings } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { CHECK_FORMATS } from '../../render/format.ts';
import type { AsOf } from '../../reports/as-of.ts';
import { checkJson, checkReport, checkView, type FailOn, failsRun, isFailure } from '../../reports/check.ts';
import type { Scope } from '../../reports/scope.ts';
import { EXIT_CODES, type ExitCode } from '../exit-code.ts';
import { openPlan } from '../open-plan.ts';
import { type CommonOptions, readChoice, resolveAsOf, resolveLook } from '../options.ts';
import { resolveOutputs, writeReport } from '../outputs.ts';
import { resolveScope, suggestion } from '../resolve-scope.ts';
import { UsageError } from '../usage-error.ts';

export interface CheckOptions extends CommonOptions {
  readonly failOn?: string;
  readonly only?: readonly string[];
}

/** `milepost check`: everything wrong with the plan. Exit code 1 when a finding is as bad as --fail-on says. */
export async function checkCommand(options: CheckOptions, environment: Environment): Promise<ExitCode> {
  const failOn: FailOn = readChoice(options.failOn ?? 'error', '--fail-on', [...SEVERITIES, 'never']);
  const only = readCodes(options.only ?? []);
  const outputs = resolveOutputs(options, environment.workingFolder, CHECK_FORMATS);
  const look = resolveLook(options, environment);
  const { loaded, locate, showFile } = await openPlan(options, environment);
  const plan = loaded.ok ? loaded.plan : null;
  const asOf = resolveAsOf(options, loaded.programme?.frozenAt ?? null, environment);
  const scope = plan === null ? null : resolveScope(options, plan);
  const findings = findingsOf(loaded, asOf, environment, only, scope);
  const report = checkReport(loaded.programme?.name ?? null, asOf, findings, {
    files: loaded.fileCount,
    milestones: loaded.milestoneCount,
    stagesNotRun: loaded.ok ? [] : loaded.stagesNotRun,
  });
  const written = await writeReport(
    {
      kind: 'check',
      view: checkView(report),
      data: () => checkJson(report),
      rules: [...CHECKS, ...LOAD_FINDING_DOCS],
      failsRun: (finding) => failsRun(finding, failOn),
    },
    outputs,
    { ...look, locate, showFile },
    environment,
  );
  if (written !== EXIT_CODES.ok) return written;
  return isFailure(report, failOn) ? EXIT_CODES.findings : EXIT_CODES.ok;
}

/** What loading found, and what the checks find on a plan that loads; both narrowed to what was asked for. */
function findingsOf(
  loaded: LoadedPlan,
  asOf: AsOf,
  environment: Environment,
  only: readonly string[],
  scope: Scope | null,
): LocatedFinding[] {
  // What stands in the way of loading is always told: without it nothing else could be.
  if (!loaded.ok) return sortFindings(loaded.findings);
  const checks = only.length === 0 ? CHECKS : CHECKS.filter(({ code }) => only.includes(code));
  const checked = locateFindings(
    runChecks(checks, loaded.plan, asOf.day, environment.today()),
    loaded.sources,
  );
  const all = [...loaded.findings.filter(({ code }) => only.length === 0 || only.includes(code)), ...checked];
  return sortFindings(scope === null ? all : all.filter((finding) => isInScope(finding, scope, loaded.plan)));
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
