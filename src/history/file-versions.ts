/** What the blobs of a plan's history say, each read once, and those that were read in an earlier run not again. */
import type { Calendar } from '../model/calendar.ts';
import type { KnownLines } from './entry-lines.ts';
import { isWorkstreamFile, PROGRAMME_FILE } from './plan-files.ts';
import type { PlanLog, PlanStep } from './plan-log.ts';
import { readCalendarVersion } from './programme-version.ts';
import { readBlobs } from './read-blobs.ts';
import type { Repository } from './repository.ts';
import {
  type RawMilestone,
  readWorkstreamVersion,
  type ReadVersion,
  type WorkstreamVersion,
} from './workstream-version.ts';

/** Why a version of a file cannot be read. */
export interface Unreadable {
  readonly reason: string;
}

export interface FileVersions {
  /** The milestones of each version of a workstream file, by its blob. */
  readonly workstreams: Map<string, readonly RawMilestone[] | Unreadable>;
  /** The calendar of each version of programme.yaml; null where it cannot be read. */
  readonly calendars: Map<string, Calendar | null>;
}

/** How many blobs are held in memory at a time. */
const MOST_AT_ONCE = 2000;

/** Reads what `known` does not have yet of the files that a log names, and adds it there. */
export async function readFileVersions(
  repository: Repository,
  { steps, sides }: PlanLog,
  known: FileVersions,
): Promise<void> {
  // Oldest first: a version that differs from the one before it in a single milestone is read by that alone.
  const before = new Map<string, WorkstreamVersion | null>();
  const lines: KnownLines = new Map();
  const all = steps.flatMap((step) => [...(sides.get(step.id) ?? []).toReversed(), step]);
  for (let at = 0; at < all.length; ) {
    const chunk: PlanStep[] = [];
    const wanted = new Set<string>();
    while (at < all.length && wanted.size < MOST_AT_ONCE) {
      const step = all[at];
      if (step !== undefined) {
        chunk.push(step);
        for (const blob of missingBlobs(step, known)) wanted.add(blob);
      }
      at += 1;
    }
    const blobs = await readBlobs(repository, [...wanted]);
    for (const step of chunk) readStep(step, blobs, known, before, lines);
  }
}

function missingBlobs({ files }: PlanStep, known: FileVersions): string[] {
  return files.flatMap(({ name, blob, before }) =>
    [blob, before].filter(
      (id): id is string =>
        id !== null &&
        ((isWorkstreamFile(name) && !known.workstreams.has(id)) ||
          (name === PROGRAMME_FILE && !known.calendars.has(id))),
    ),
  );
}

function readStep(
  { files }: PlanStep,
  blobs: ReadonlyMap<string, Uint8Array>,
  known: FileVersions,
  before: Map<string, WorkstreamVersion | null>,
  lines: KnownLines,
): void {
  for (const file of files) {
    for (const id of [file.before, file.blob]) {
      const bytes = id === null ? undefined : blobs.get(id);
      if (id === null || bytes === undefined) continue;
      if (file.name === PROGRAMME_FILE && !known.calendars.has(id)) {
        known.calendars.set(id, readCalendarVersion(bytes));
      } else if (isWorkstreamFile(file.name) && !known.workstreams.has(id)) {
        const read = readWorkstreamVersion(bytes, before.get(file.name) ?? null, lines);
        known.workstreams.set(id, saidBy(read));
        if (read.ok) before.set(file.name, read.version);
      }
    }
  }
}

/** What a version says. Of two milestones with one name the first counts: a plan with both does not load. */
export function saidBy(read: ReadVersion): readonly RawMilestone[] | Unreadable {
  if (!read.ok) return { reason: read.reason };
  const { milestones } = read.version;
  const byRef = new Map(milestones.toReversed().map((milestone) => [milestone.ref, milestone]));
  return byRef.size === milestones.length
    ? milestones
    : milestones.filter((milestone) => byRef.get(milestone.ref) === milestone);
}
