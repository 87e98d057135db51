/** The history of a plan: from the repository, or from what an earlier run has read of it, to the story of each milestone. */
import { displayName, type PlanFolder } from '../load/discover-plan.ts';
import type { FileSystem } from '../load/file-system.ts';
import type { PlanHistory } from '../model/plan-history.ts';
import * as path from 'node:path';
import { type FileVersions, readFileVersions, saidBy } from './file-versions.ts';
import { isWorkstreamFile, PROGRAMME_FILE } from './plan-files.ts';
import type { CacheStore } from './cache-file.ts';
import { readHistoryCache, writeHistoryCache } from './history-cache.ts';
import type { HistoryMemory, LogAndVersions } from './history-memory.ts';
import { commitOf, milestoneStories } from './milestone-stories.ts';
import { type PlanLog, readPlanLog } from './plan-log.ts';
import { readCalendarVersion } from './programme-version.ts';
import type { Repository } from './repository.ts';
import { readVersionCache, writeVersionCache } from './version-cache.ts';
import { type UncommittedFile, uncommittedFiles } from './working-copy.ts';
import { readWorkstreamVersion } from './workstream-version.ts';

/** Where a history ends: at a commit, or with the working copy that stands on the commit that is checked out. */
export type HistoryEnd =
  | { readonly kind: 'commit'; readonly id: string }
  | { readonly kind: 'working-copy'; readonly files: FileSystem };

export async function readHistory(
  repository: Repository,
  folder: PlanFolder,
  end: HistoryEnd,
  cache: CacheStore | null,
  memory: HistoryMemory | null = null,
): Promise<PlanHistory> {
  // What is there of a history that was cut off can grow, without a new commit.
  const store = repository.isCutOff ? null : cache;
  const mind = repository.isCutOff ? null : memory;
  const head = end.kind === 'commit' ? end.id : repository.head;
  const nameOf = fileNames(folder);
  const key = `${head} ${nameOf('')} ${repository.planPath}`;
  const uncommittedAgainst = (blobs: ReadonlyMap<string, string>): UncommittedFile[] =>
    end.kind === 'commit' ? [] : uncommittedFiles(end.files, folder, blobs);
  const about = { head, isCutOff: repository.isCutOff };

  const kept = mind?.committed(key) ?? readHistoryCache(store, repository, key);
  if (kept !== null) mind?.keepCommitted(key, kept);
  if (kept !== null && uncommittedAgainst(kept.blobs).length === 0) {
    return { ...kept, ...about, isDirty: false };
  }
  const read = mind?.read(key) ?? (await readLogAndVersions(repository, head, key, store));
  mind?.keepRead(key, read);
  const { log, versions } = read;
  const blobs = newestBlobs(log);
  const commits = log.steps.map((step) => ({
    commit: commitOf(step),
    files: step.files.map(({ name }) => nameOf(name)),
  }));
  const uncommitted = uncommittedAgainst(blobs);
  if (uncommitted.length > 0) {
    const all = withUncommitted(uncommitted, versions);
    const stories = milestoneStories(log, { files: uncommitted }, all, nameOf);
    return { ...stories, commits, ...about, isDirty: true };
  }
  const history = { ...milestoneStories(log, null, versions, nameOf), commits, blobs };
  if (store !== null) writeHistoryCache(store, repository, key, history);
  mind?.keepCommitted(key, history);
  return { ...history, ...about, isDirty: false };
}

/** What is not known from an earlier run is read, and kept for the next. */
async function readLogAndVersions(
  repository: Repository,
  head: string,
  key: string,
  store: CacheStore | null,
): Promise<LogAndVersions> {
  const cached = readVersionCache(store, repository, key);
  if (cached.log !== null) return { log: cached.log, versions: cached.versions };
  const log = await readPlanLog(repository, head);
  const versions = onlyNamedIn(log, cached.versions);
  await readFileVersions(repository, log, versions);
  if (store !== null) writeVersionCache(store, repository, key, log, versions);
  return { log, versions };
}

/** The names of plan files as reports show them, each made once. */
function fileNames(folder: PlanFolder): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? displayName(folder.root, path.join(folder.folder, name));
    names.set(name, known);
    return known;
  };
}

/** Of what is known, what this log names: a cache is never larger than the history that it is of. */
function onlyNamedIn({ steps, sides }: PlanLog, { workstreams, calendars }: FileVersions): FileVersions {
  if (workstreams.size === 0) return { workstreams, calendars };
  const named = new Set<string>();
  for (const { files } of [...steps, ...[...sides.values()].flat()]) {
    for (const { blob, before } of files) {
      if (blob !== null) named.add(blob);
      if (before !== null) named.add(before);
    }
  }
  return {
    workstreams: new Map([...workstreams].filter(([blob]) => named.has(blob))),
    calendars: new Map([...calendars].filter(([blob]) => named.has(blob))),
  };
}

/** The blobs after the last step of a log, by the names of the files from the plan folder on. */
function newestBlobs({ steps }: PlanLog): Map<string, string> {
  const blobs = new Map<string, string>();
  for (const { files } of steps) {
    for (const { name, blob } of files) {
      if (blob === null) blobs.delete(name);
      else blobs.set(name, blob);
    }
  }
  return blobs;
}

/** What is committed stays as it was read. */
function withUncommitted(files: readonly UncommittedFile[], committed: FileVersions): FileVersions {
  const versions: FileVersions = {
    workstreams: new Map(committed.workstreams),
    calendars: new Map(committed.calendars),
  };
  for (const { name, blob, bytes } of files) {
    if (blob === null || bytes === null) continue;
    if (name === PROGRAMME_FILE) versions.calendars.set(blob, readCalendarVersion(bytes));
    else if (isWorkstreamFile(name)) {
      versions.workstreams.set(blob, saidBy(readWorkstreamVersion(bytes, null, new Map())));
    }
  }
  return versions;
}
