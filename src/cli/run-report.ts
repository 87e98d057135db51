/** What all reports on a plan have in common: open it, say what stands in the way, or compute, lay out and write. */
import type { Environment } from '../environment/environment.ts';
import { type LocatedFinding, sortFindings } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { type StandingEntry, standingEntries } from '../model/schedule.ts';
import { type Format, REPORT_FORMATS, type Rendering } from '../render/format.ts';
import type { AsOf } from '../reports/as-of.ts';
import { checkReport, checkView } from '../reports/check.ts';
import type { Locate } from '../reports/milestone-record.ts';
import type { Scope } from '../reports/scope.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { type OpenedPlan, openPlan } from './open-plan.ts';
import { type CommonOptions, type Look, resolveAsOf, resolveLook } from './options.ts';
import { resolveOutputs, writeReport } from './outputs.ts';
import { resolveScope } from './resolve-scope.ts';

/** What a report is made from. */
export interface ReportInput {
  readonly plan: Plan;
  /** Every milestone as it stands as of the day. */
  readonly entries: readonly StandingEntry[];
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly locate: Locate;
}

/**
 * Runs a report: exit code 0 once it is printed. On a plan that does not load its findings go to standard
 * error, nothing to standard output, and the exit code is 1.
 */
export async function runReport(
  options: CommonOptions,
  environment: Environment,
  make: (input: ReportInput) => Rendering,
  formats: readonly Format[] = REPORT_FORMATS,
): Promise<ExitCode> {
  // What is wrong with the options is said before any file is read.
  const outputs = resolveOutputs(options, environment.workingFolder, formats);
  const look = resolveLook(options, environment);
  const opened = await openPlan(options, environment);
  const { loaded, locate, showFile } = opened;
  const asOf = resolveAsOf(options, loaded.programme?.frozenAt ?? null, environment);
  if (!loaded.ok) return await reportBrokenPlan(opened, asOf, look, environment);
  const { plan } = loaded;
  const scope = resolveScope(options, plan);
  const rendering = make({ plan, entries: standingEntries(plan, asOf.day), asOf, scope, locate });
  await warnOf(loaded.findings, environment);
  return await writeReport(rendering, outputs, { ...look, locate, showFile }, environment);
}

async function reportBrokenPlan(
  { loaded, locate, showFile }: OpenedPlan,
  asOf: AsOf,
  look: Look,
  environment: Environment,
): Promise<ExitCode> {
  const report = checkReport(loaded.programme?.name ?? null, asOf, sortFindings(loaded.findings), {
    files: loaded.fileCount,
    milestones: loaded.milestoneCount,
    stagesNotRun: ['this report'],
  });
  const { renderPretty } = await import('../render/pretty.ts');
  const view = { ...checkView(report), title: 'The plan cannot be read' };
  const text = renderPretty(
    { kind: 'check', view, data: () => null },
    { ...look, color: false, toFile: false, locate, showFile },
  );
  await environment.standardError.write(text);
  return EXIT_CODES.findings;
}

/** A plan that loads can still have warnings about its files: they are not the report's business, nor passed over. */
async function warnOf(findings: readonly LocatedFinding[], environment: Environment): Promise<void> {
  if (findings.length === 0) return;
  const warnings = findings.length === 1 ? '1 warning' : `${findings.length} warnings`;
  await environment.standardError.write(
    `milepost: ${warnings} about the files of this plan; "milepost check" shows them.\n`,
  );
}
