/** What all reports on a plan have in common: open it, say what stands in the way, or compute, lay out and write. */
import type { Environment } from '../environment/environment.ts';
import { shortId } from '../model/commit-text.ts';
import { sortFindings } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { type StandingEntry, standingEntries } from '../model/schedule.ts';
import { type CommitState, type Format, REPORT_FORMATS, type Rendering } from '../render/format.ts';
import { visibleText } from '../render/visible-text.ts';
import type { AsOf } from '../reports/as-of.ts';
import { checkReport, checkView } from '../reports/check.ts';
import type { Locate } from '../reports/milestone-record.ts';
import type { Scope } from '../reports/scope.ts';
import type { View } from '../reports/view.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import type { ReadMemo } from '../load/load-plan.ts';
import { type OpenedPlan, openPlan, type Revision } from './open-plan.ts';
import { type CommonOptions, type Look, resolveAsOf, resolveLook } from './options.ts';
import { isPrinted, type Outputs, resolveOutputs, writeReport } from './outputs.ts';
import { resolveScope } from './resolve-scope.ts';

/** What a report is made from. */
export interface ReportInput {
  readonly plan: Plan;
  /** Every milestone as it stands as of the day. */
  readonly entries: readonly StandingEntry[];
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly locate: Locate;
  readonly opened: OpenedPlan;
}

/**
 * Runs a report: exit code 0 once it is printed. On a plan that does not load its findings go to standard
 * error, nothing to standard output, and the exit code is 1. `memo` is for a report that compares versions.
 */
export async function runReport(
  options: CommonOptions,
  environment: Environment,
  make: (input: ReportInput) => Rendering | Promise<Rendering>,
  formats: readonly Format[] = REPORT_FORMATS,
  memo?: ReadMemo,
): Promise<ExitCode> {
  // What is wrong with the options is said before any file is read.
  const outputs = resolveOutputs(options, environment.workingFolder, formats);
  const look = resolveLook(options, environment);
  const opened = await openPlan(options, environment, memo);
  const { loaded, locate, showFile } = opened;
  const asOf = resolveAsOf(options, loaded.programme?.frozenAt ?? null, environment);
  if (!loaded.ok) return await reportBrokenPlan(opened, asOf, look, environment);
  const { plan } = loaded;
  const scope = resolveScope(options, plan);
  const entries = standingEntries(plan, asOf.day);
  const rendering = await make({ plan, entries, asOf, scope, locate, opened });
  await warnOf(opened, environment);
  const commit = await commitToPrint(outputs, opened, environment);
  return await writeReport(
    { ...rendering, view: atRevision(rendering.view, opened) },
    outputs,
    { ...look, locate, showFile, commit },
    environment,
  );
}

async function reportBrokenPlan(
  opened: OpenedPlan,
  asOf: AsOf,
  look: Look,
  environment: Environment,
): Promise<ExitCode> {
  const { loaded, locate, showFile } = opened;
  const report = checkReport(loaded.programme?.name ?? null, asOf, sortFindings(loaded.findings), {
    files: loaded.fileCount,
    milestones: loaded.milestoneCount,
    stagesNotRun: ['this report'],
  });
  const { renderPretty } = await import('../render/pretty.ts');
  const wayOut =
    opened.at === null ? undefined : 'What is committed stays as it is: name another commit with --at.';
  const view = atRevision({ ...checkView(report, wayOut), title: 'The plan cannot be read' }, opened);
  const text = renderPretty(
    { kind: 'check', view, data: () => null },
    { ...look, color: false, toFile: false, locate, showFile },
  );
  await environment.standardError.write(text);
  return EXIT_CODES.findings;
}

/** A report on an older version says so in its head. */
function atRevision(view: View, opened: OpenedPlan): View {
  // A report on the history says up to which commit it goes.
  return view.version === undefined ? withRevision(view, opened) : view;
}

/** The same of a report whose head says what the version is held against. */
export function withRevision(view: View, { at }: OpenedPlan): View {
  if (at === null) return view;
  const held = view.version === undefined ? '' : `. ${view.version}`;
  return { ...view, version: `${revisionText(at)}${held}` };
}

const PRINT_THE_COMMIT = ['json', 'docx', 'xlsx'] as const;

/** Git is only asked where the answer is printed. */
export async function commitToPrint(
  outputs: Outputs,
  opened: OpenedPlan,
  environment: Environment,
): Promise<CommitState | null> {
  if (!PRINT_THE_COMMIT.some((format) => isPrinted(outputs, format))) return null;
  const { commitState } = await import('./commit-state.ts');
  return await commitState(opened, environment);
}

/** "The plan as it was at v1 (commit 4f2a91c3d0)". */
function revisionText({ commit, name }: Revision): string {
  const short = shortId(commit);
  return name.startsWith(short) || short.startsWith(name)
    ? `The plan as it was at commit ${short}`
    : `The plan as it was at ${name} (commit ${short})`;
}

/** What was passed over is not the report's business, but it is not passed over in silence. */
async function warnOf({ loaded }: OpenedPlan, environment: Environment): Promise<void> {
  const { ignoredKeys } = loaded;
  if (ignoredKeys.length === 0) return;
  const names = [...new Set(ignoredKeys)].slice(0, 5).join(', ');
  await environment.standardError.write(
    `milepost: that version of the plan has keys that this version of milepost does not know, and they were passed over: ${visibleText(names)}.\n`,
  );
}
