/** The findings of a run, and their totals by severity. */
import { isAtLeast, type LocatedFinding, type Severity, type SinceBase } from '../model/finding.ts';
import { shortId } from '../model/commit-text.ts';
import type { AsOf } from './as-of.ts';
import type { Section, View } from './view.ts';

/** The lowest severity that fails a run; `never` fails none. */
export type FailOn = Severity | 'never';

export interface CheckReport {
  readonly programme: string | null;
  readonly asOf: AsOf;
  readonly findings: readonly LocatedFinding[];
  /** The version of the plan that it was held against; null where the plan stands for itself. */
  readonly base: CheckBase | null;
  readonly summary: CheckSummary;
}

/** What a plan was held against. */
export interface CheckBase {
  /** As it was asked for: `main`. */
  readonly name: string;
  /** The commit from which it and this version come both. */
  readonly commit: string;
  /** True when that version does not load, and so counts as empty. */
  readonly isUnreadable: boolean;
}

export interface CheckSummary {
  readonly error: number;
  readonly warning: number;
  /** Without the accepted ones. */
  readonly info: number;
  /** Findings that an accepted breach in force has turned into info. */
  readonly accepted: number;
  readonly files: number;
  readonly milestones: number;
  /** What was not looked at because the plan did not load. */
  readonly stagesNotRun: readonly string[];
}

/** Counts findings, which come in the order in which they are to be shown. */
export function checkReport(
  programme: string | null,
  asOf: AsOf,
  findings: readonly LocatedFinding[],
  counts: { readonly files: number; readonly milestones: number; readonly stagesNotRun: readonly string[] },
  base: CheckBase | null = null,
): CheckReport {
  const total = (severity: Severity): number =>
    findings
      .filter((finding) => finding.severity === severity && finding.accepted === null)
      .reduce((sum, finding) => sum + finding.count, 0);
  return {
    programme,
    asOf,
    findings,
    base,
    summary: {
      error: total('error'),
      warning: total('warning'),
      info: total('info'),
      accepted: findings.filter(({ accepted }) => accepted !== null).length,
      ...counts,
    },
  };
}

/** True when a finding that nobody has accepted is as bad as `failOn`, or worse. */
export function isFailure({ findings }: CheckReport, failOn: FailOn): boolean {
  return findings.some((finding) => failsRun(finding, failOn));
}

/** True of a finding because of which the run fails. */
export function failsRun({ severity, accepted, sinceBase }: LocatedFinding, failOn: FailOn): boolean {
  return (
    failOn !== 'never' && accepted === null && sinceBase !== 'already-there' && isAtLeast(severity, failOn)
  );
}

export interface CheckJson {
  readonly base: {
    readonly name: string;
    readonly commit: string;
    readonly unreadable: boolean;
  } | null;
  readonly findings: readonly FindingRecord[];
  readonly summary: CheckSummary;
}

interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string | null;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly ref: string | null;
  readonly count: number;
  readonly accepted: LocatedFinding['accepted'];
  readonly paste: string | null;
  readonly sinceBase: SinceBase | null;
  readonly related: readonly {
    readonly says: string;
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
  }[];
}

/** The report as `--format json` prints it. */
export function checkJson({ findings, base, summary }: CheckReport): CheckJson {
  return {
    base: base === null ? null : { name: base.name, commit: base.commit, unreadable: base.isUnreadable },
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      fix: finding.fix,
      file: finding.at.file,
      line: finding.line,
      column: finding.column,
      ref: finding.ref,
      count: finding.count,
      accepted: finding.accepted,
      paste: finding.paste,
      sinceBase: finding.sinceBase,
      related: finding.related.map(({ says, at }, index) => ({
        says,
        file: at.file,
        line: finding.relatedPositions[index]?.line ?? null,
        column: finding.relatedPositions[index]?.column ?? null,
      })),
    })),
    summary,
  };
}

const MEND = 'Mend what is listed above and run the check again.';

/** The report as people read it; `wayOut` is what to do about a plan that could not be read. */
export function checkView(
  { programme, asOf, findings, base, summary }: CheckReport,
  wayOut: string = MEND,
): View {
  const notRun =
    summary.stagesNotRun.length === 0
      ? []
      : [
          {
            kind: 'prose' as const,
            heading: null,
            paragraphs: [
              `Not looked at, because the plan could not be read as a whole: ${summary.stagesNotRun.join('; ')}. ${wayOut}`,
            ],
          },
        ];
  return {
    title: 'Check',
    programme,
    asOf,
    ...(base === null ? {} : { version: baseText(base) }),
    totals: base === null ? summaryText(summary) : `${standingText(findings)}. ${summaryText(summary)}`,
    sections: [...(base === null ? [{ kind: 'findings' as const, findings }] : blocks(findings)), ...notRun],
  };
}

/** "Held against main, as of commit 4f2a91c3d0, by the rules that hold there". */
function baseText({ name, commit, isUnreadable }: CheckBase): string {
  const short = shortId(commit);
  const called = name === short ? `commit ${short}` : `${name} (commit ${short})`;
  return isUnreadable
    ? `Held against ${called}, where there is no plan that can be read, so that everything here counts as new`
    : `Held against ${called}, by the severities, rules and approvals that hold there`;
}

/** What a change has to answer for comes first, and what is no fault of its comes last. */
const BLOCKS = [
  { sinceBase: 'broken', heading: 'What your change breaks', whenEmpty: 'Nothing.' },
  { sinceBase: 'remaining', heading: 'What else must be mended', whenEmpty: 'Nothing.' },
  {
    sinceBase: 'already-there',
    heading: 'What was already there, or is accepted, and does not fail this change',
    whenEmpty: 'Nothing.',
  },
] as const satisfies readonly { sinceBase: SinceBase; heading: string; whenEmpty: string }[];

function blocks(findings: readonly LocatedFinding[]): Section[] {
  return BLOCKS.map(({ sinceBase, heading, whenEmpty }) => {
    const inBlock = findings.filter((finding) => blockOf(finding) === sinceBase);
    return { kind: 'findings', heading: `${heading} (${inBlock.length})`, whenEmpty, findings: inBlock };
  });
}

/** A breach that a body has accepted breaks nothing. */
function blockOf({ sinceBase, accepted }: LocatedFinding): SinceBase {
  return accepted === null ? (sinceBase ?? 'broken') : 'already-there';
}

/** "2 to answer for, 17 already there or accepted": what a change is asked about comes first. */
function standingText(findings: readonly LocatedFinding[]): string {
  const already = findings.filter((finding) => blockOf(finding) === 'already-there').length;
  return `${findings.length - already} to answer for, ${already} already there or accepted`;
}

/** "Checked 10 files, 46 milestones: 1 error, 2 warnings". */
function summaryText(summary: CheckSummary): string {
  const counts: [number, string, string][] = [
    [summary.error, 'error', 'errors'],
    [summary.warning, 'warning', 'warnings'],
    [summary.info, 'note for information', 'notes for information'],
    [summary.accepted, 'accepted breach', 'accepted breaches'],
  ];
  const found = counts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  const files = `${summary.files} ${summary.files === 1 ? 'file' : 'files'}`;
  const milestones = `${summary.milestones} ${summary.milestones === 1 ? 'milestone' : 'milestones'}`;
  const read = summary.stagesNotRun.length === 0 ? milestones : `${milestones} in those that can be read`;
  return `Checked ${files}, ${read}: ${found.length === 0 ? 'nothing to report' : found.join(', ')}`;
}
