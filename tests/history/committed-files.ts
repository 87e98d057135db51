/** Histories without git: what reading a log and its blobs would give for these files, commit by commit. */
import { type FileVersions, saidBy } from '../../src/history/file-versions.ts';
import { milestoneStories, type Stories } from '../../src/history/milestone-stories.ts';
import type { PlanFileChange, PlanStep } from '../../src/history/plan-log.ts';
import { readCalendarVersion } from '../../src/history/programme-version.ts';
import { readWorkstreamVersion, type WorkstreamVersion } from '../../src/history/workstream-version.ts';

/** What a commit makes of files, by their names from the plan folder on: their new text; null where they go. */
export type CommittedFiles = Readonly<Record<string, string | null>>;

/**
 * The stories of these commits, which are called `c1` and so on, and are made day after day from 1 January 2025 on. With
 * `apart`, each version is read by itself, as where the others were known from an earlier run.
 */
export function storiesOf(
  commits: readonly CommittedFiles[],
  { apart = false }: { readonly apart?: boolean } = {},
): Stories {
  const steps = commits.map(stepMaker());
  return milestoneStories({ steps, sides: new Map() }, null, versionsIn(steps, apart), (name) => name);
}

function stepMaker(): (files: CommittedFiles, index: number) => PlanStep {
  const standing = new Map<string, string>();
  return (files, index) => ({
    id: `c${index + 1}`,
    time: Date.parse('2025-01-01T12:00:00Z') / 1000 + index * 86_400,
    author: 'Sam Doe',
    subject: `Commit ${index + 1}`,
    files: Object.entries(files).flatMap(([name, text]): PlanFileChange[] => {
      const before = standing.get(name) ?? null;
      if (text === null) standing.delete(name);
      else standing.set(name, text);
      // A text does for the id of its blob.
      return before === text ? [] : [{ name, before, blob: text }];
    }),
  });
}

function versionsIn(steps: readonly PlanStep[], apart: boolean): FileVersions {
  const versions: FileVersions = { workstreams: new Map(), calendars: new Map() };
  const before = new Map<string, WorkstreamVersion>();
  for (const { name, blob } of steps.flatMap(({ files }) => files)) {
    if (blob === null) continue;
    const bytes = new TextEncoder().encode(blob);
    if (name === 'programme.yaml') versions.calendars.set(blob, readCalendarVersion(bytes));
    else if (!versions.workstreams.has(blob)) {
      const read = readWorkstreamVersion(bytes, apart ? null : (before.get(name) ?? null), new Map());
      versions.workstreams.set(blob, saidBy(read));
      if (read.ok) before.set(name, read.version);
    }
  }
  return versions;
}
