/** The findings of a run, and their totals by severity. */
import { isAtLeast, type LocatedFinding, type Severity } from '../model/finding.ts';
import type { AsOf } from './as-of.ts';
import type { View } from './view.ts';

/** The lowest severity that fails a run; `never` fails none. */
export type FailOn = Severity | 'never';

export interface CheckReport {
  readonly programme: string | null;
  readonly asOf: AsOf;
  readonly findings: readonly LocatedFinding[];
  readonly summary: CheckSummary;
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
): CheckReport {
  const total = (severity: Severity): number =>
    findings
      .filter((finding) => finding.severity === severity && finding.accepted === null)
      .reduce((sum, finding) => sum + finding.count, 0);
  return {
    programme,
    asOf,
    findings,
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
export function failsRun({ severity, accepted }: LocatedFinding, failOn: FailOn): boolean {
  return failOn !== 'never' && accepted === null && isAtLeast(severity, failOn);
}

export interface CheckJson {
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
  readonly related: readonly {
    readonly says: string;
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
  }[];
}

/** The report as `--format json` prints it. */
export function checkJson({ findings, summary }: CheckReport): CheckJson {
  return {
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

/** The report as people read it. */
export function checkView({ programme, asOf, findings, summary }: CheckReport): View {
  const notRun =
    summary.stagesNotRun.length === 0
      ? []
      : [
          {
            kind: 'prose' as const,
            heading: null,
            paragraphs: [
              `Not looked at, because the plan could not be read as a whole: ${summary.stagesNotRun.join('; ')}. Mend what is listed above and run the check again.`,
            ],
          },
        ];
  return {
    title: 'Check',
    programme,
    asOf,
    totals: summaryText(summary),
    sections: [{ kind: 'findings', findings }, ...notRun],
  };
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
