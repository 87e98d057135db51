/** The workstreams that programme.yaml lists, held against the files that there are. */
import { type Finding, finding, type Location } from '../model/finding.ts';
import type { Workstream } from '../model/plan.ts';
import { shortened } from '../model/shortened.ts';
import type { CappedFindings } from './capped-findings.ts';

export interface BuiltWorkstream {
  readonly workstream: Workstream;
  readonly file: string;
}

/** The workstreams in the order in which they are listed; a finding for each that is missing, listed twice, or not listed. */
export function inListedOrder(
  listed: readonly string[],
  programmeFile: string,
  built: readonly BuiltWorkstream[],
  findings: CappedFindings,
): Workstream[] {
  const byId = new Map(built.map(({ workstream }) => [workstream.id, workstream]));
  const known = new Set(listed);
  const unlisted = built.filter(({ workstream }) => !known.has(workstream.id));
  const ordered = new Set<Workstream>();
  const meant = new Set<string>();
  for (const [index, id] of listed.entries()) {
    const workstream = byId.get(id);
    const at: Location = { file: programmeFile, path: ['workstreams', index] };
    if (workstream === undefined) {
      // A slip in the list is one finding: the file that was meant is not told as unlisted besides.
      const other =
        findings.suggest(
          id,
          unlisted.map((entry) => entry.workstream.id),
        ) ?? findings.suggest(id, [...byId.keys()]);
      if (other !== null) meant.add(other);
      findings.add(programmeFile, 'unknown-reference', () => withoutFile(id, other, at));
    } else if (ordered.has(workstream)) {
      findings.add(programmeFile, 'duplicate-id', () => listedTwice(id, at));
    } else {
      ordered.add(workstream);
    }
  }
  for (const { workstream, file } of unlisted) {
    if (!meant.has(workstream.id)) findings.add(file, 'file-not-read', () => notListed(workstream.id, file));
  }
  return [...ordered];
}

function withoutFile(id: string, meant: string | null, at: Location): Finding {
  return finding({
    code: 'unknown-reference',
    severity: 'error',
    message: `There is no workstream "${shortened(id)}" in the folder workstreams.`,
    fix:
      meant === null
        ? `Add the file workstreams/${shortened(id)}.yaml, or delete this line.`
        : `Did you mean "${meant}"?`,
    at,
  });
}

function listedTwice(id: string, at: Location): Finding {
  return finding({
    code: 'duplicate-id',
    severity: 'error',
    message: `The workstream "${shortened(id)}" is listed twice.`,
    fix: 'Delete one of the two lines.',
    at,
  });
}

function notListed(id: string, file: string): Finding {
  return finding({
    code: 'file-not-read',
    severity: 'error',
    message: `The workstream "${shortened(id)}" is not listed in programme.yaml, so no report would show it.`,
    fix: `Add a line "- ${shortened(id)}" under workstreams in programme.yaml, at the place where reports should show it.`,
    at: { file, path: ['id'] },
  });
}
