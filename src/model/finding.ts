/**
 * A finding is what a load stage or a check reports. It speaks in key paths; line and column are found
 * once, at the end (`load/locate.ts`), and give a `LocatedFinding`.
 */

/** Worst first: the order of this list is the order in which findings are shown. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Keys and list indexes that lead from the top of a file to an entry; `[]` is the file itself. */
export type KeyPath = readonly (string | number)[];

/** An entry of a plan file, before anybody has asked for its line. */
export interface Location {
  /** Path of the file as people see it, with forward slashes. */
  readonly file: string;
  readonly path: KeyPath;
}

/** Which part of the entry a caret should stand under: its key, or its value. */
export type LocationPart = 'key' | 'value';

/** A place in a file. Lines and columns are 1-based; columns count UTF-16 units, a byte order mark not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A second place that a finding speaks of, such as the milestone that is depended upon. */
export interface RelatedLocation {
  readonly says: string;
  readonly at: Location;
}

export interface Finding {
  /** The load finding or the check that speaks; `milepost explain CODE` documents it. */
  readonly code: string;
  readonly severity: Severity;
  /** One or two plain sentences that stand alone: what is wrong, and what was expected. */
  readonly message: string;
  /** What to write or do instead; null where the message already says it. */
  readonly fix: string | null;
  /** Lines of YAML to paste, with their spaces in front; null where a sentence is enough. */
  readonly paste: string | null;
  readonly at: Location;
  readonly part: LocationPart;
  /** A position known without a key path: a syntax error has no entry to point at. */
  readonly position: Position | null;
  /** `workstream/project/milestone` (or a leading part of it) that the finding speaks of. */
  readonly ref: string | null;
  /** What tells it apart from others of the same code and ref, where its place does not: the id of a principle, a person. */
  readonly entry: string | null;
  readonly related: readonly RelatedLocation[];
  /** How many findings this one stands for: more than 1 only where the rest of a long list is not shown. */
  readonly count: number;
  /** Set when an accepted breach in force has turned this finding into info. */
  readonly accepted: AcceptedNote | null;
  /** How it stands against an earlier version of the plan; null where there was none to compare with. */
  readonly sinceBase: SinceBase | null;
}

/**
 * Against an earlier version of the plan: what a change has brought about, what it found there and does not excuse,
 * and what was there already and is nobody's fault but that of time.
 */
export type SinceBase = 'broken' | 'remaining' | 'already-there';

/** What an accepted breach says of the finding that it covers. */
export interface AcceptedNote {
  readonly until: string;
  readonly reason: string;
  readonly approvedBy: string;
}

/** A finding whose places have become lines and columns, with the line of source to show. */
export interface LocatedFinding extends Finding {
  readonly line: number | null;
  readonly column: number | null;
  /** The line of source as written, without its line break; null when the file has no such line. */
  readonly sourceLine: string | null;
  readonly relatedPositions: readonly (Position | null)[];
}

interface FindingDraft {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Location;
  readonly fix?: string | null;
  readonly paste?: string | null;
  readonly part?: LocationPart;
  readonly position?: Position | null;
  readonly ref?: string | null;
  readonly entry?: string | null;
  readonly related?: readonly RelatedLocation[];
  readonly count?: number;
}

/** A finding from its essentials; everything left out is null, empty, or "the value". */
export function finding(draft: FindingDraft): Finding {
  return {
    code: draft.code,
    severity: draft.severity,
    message: draft.message,
    fix: draft.fix ?? null,
    paste: draft.paste ?? null,
    at: draft.at,
    part: draft.part ?? 'value',
    position: draft.position ?? null,
    ref: draft.ref ?? null,
    entry: draft.entry ?? null,
    related: draft.related ?? [],
    count: draft.count ?? 1,
    accepted: null,
    sinceBase: null,
  };
}

/** 0 for an error, 1 for a warning, 2 for info. */
function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** True when `severity` is as bad as `threshold`, or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severityRank(severity) <= severityRank(threshold);
}

/**
 * Findings in the order in which they are shown: files by their worst finding, then by path; inside a
 * file by severity, line, column, then code and message, so that the order never depends on chance.
 */
export function sortFindings(findings: readonly LocatedFinding[]): LocatedFinding[] {
  const worst = new Map<string, number>();
  for (const { at, severity } of findings) {
    worst.set(at.file, Math.min(worst.get(at.file) ?? Number.POSITIVE_INFINITY, severityRank(severity)));
  }
  return findings.toSorted(
    (a, b) =>
      (worst.get(a.at.file) ?? 0) - (worst.get(b.at.file) ?? 0) ||
      compareText(a.at.file, b.at.file) ||
      severityRank(a.severity) - severityRank(b.severity) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** Orders text by UTF-16 units: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
