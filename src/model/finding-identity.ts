/**
 * What makes a finding the same finding in another version of the plan: its code, what it speaks of, and the entry
 * inside that. Lines, and the days that a message counts, are no part of it, so that it survives both.
 */
import type { Finding, KeyPath } from './finding.ts';

/**
 * The identity of a finding, as text. `refThen` gives the name that a milestone had in the other version, where it
 * was renamed since (`was:`).
 */
function identityOf(finding: Finding, refThen: (ref: string) => string = (ref) => ref): string {
  const { code, ref, entry, at, message } = finding;
  const subject = ref === null ? at.file : refThen(ref);
  const detail = entry ?? (ref === null ? `${namesIn(at.path)}\n${message}` : insideEntry(at.path));
  return [code, subject, detail].join('\n');
}

/** The identity of each finding; of several that are alike the second ends in `\n2`, and so on, so that no two are the same. */
export function uniqueIdentities(findings: readonly Finding[], refThen?: (ref: string) => string): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding, refThen);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return count === 1 ? identity : `${identity}\n${count}`;
  });
}

/** The way from a milestone, a project or a workstream to the place inside it: how many stand in front of it does not matter. */
function insideEntry(path: KeyPath): string {
  let from = 0;
  for (const list of ['projects', 'milestones']) if (path[from] === list && path.length > from + 1) from += 2;
  return path.slice(from).join('/');
}

function namesIn(path: KeyPath): string {
  return path.filter((step) => typeof step === 'string' && !/^\d+$/.test(step)).join('/');
}
