/** The log by the commit that it was read from, and what each version of a file says by its blob: kept for the next run. */
import type { Calendar } from '../model/calendar.ts';
import { type CacheStore, readCacheFile, writeCacheFile } from './cache-file.ts';
import type { FileVersions, Unreadable } from './file-versions.ts';
import type { PlanLog, PlanStep } from './plan-log.ts';
import { isRecord } from './lenient-values.ts';
import type { Repository } from './repository.ts';
import type { RawMilestone } from './workstream-version.ts';

export interface CachedVersions {
  /** The log, where it was read from the same commit. */
  readonly log: PlanLog | null;
  readonly versions: FileVersions;
}

/** Milestones stand once, and versions of files name them by their places in that list. */
interface Content {
  readonly key: string;
  readonly steps: readonly PlanStep[];
  readonly sides: readonly (readonly [id: string, steps: readonly PlanStep[]])[];
  readonly milestones: readonly RawMilestone[];
  readonly workstreams: readonly (readonly [blob: string, milestones: readonly number[] | string])[];
  readonly calendars: readonly (readonly [blob: string, calendar: Calendar | null])[];
}

const FILE = 'versions';

/** What is known of the versions of a plan. `key` stands for the commit that the log is to be read from. */
export function readVersionCache(
  store: CacheStore | null,
  repository: Repository,
  key: string,
): CachedVersions {
  const content = store === null ? null : readCacheFile(store, repository, FILE, isContent);
  const workstreams = new Map<string, readonly RawMilestone[] | Unreadable>();
  if (content === null) return { log: null, versions: { workstreams, calendars: new Map() } };
  for (const [blob, entry] of content.workstreams) {
    workstreams.set(
      blob,
      typeof entry === 'string'
        ? { reason: entry }
        : entry.flatMap((index) => content.milestones[index] ?? []),
    );
  }
  return {
    log: content.key === key ? { steps: content.steps, sides: new Map(content.sides) } : null,
    versions: { workstreams, calendars: new Map(content.calendars) },
  };
}

/** Keeps what there is in place of what was there. */
export function writeVersionCache(
  store: CacheStore,
  repository: Repository,
  key: string,
  log: PlanLog,
  versions: FileVersions,
): void {
  const places = new Map<string, number>();
  const milestones: RawMilestone[] = [];
  const placeOf = (milestone: RawMilestone): number => {
    const text = JSON.stringify(milestone);
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, milestones.length);
    return milestones.push(milestone) - 1;
  };
  const remembered = new Map<RawMilestone, number>();
  const content: Content = {
    key,
    steps: log.steps,
    sides: [...log.sides],
    workstreams: [...versions.workstreams].map(([blob, entry]) => [
      blob,
      'reason' in entry
        ? entry.reason
        : entry.map((milestone) => {
            const place = remembered.get(milestone) ?? placeOf(milestone);
            remembered.set(milestone, place);
            return place;
          }),
    ]),
    calendars: [...versions.calendars],
    milestones,
  };
  writeCacheFile(store, repository, FILE, content);
}

/** What bears our hash and our form was written by us: nothing of it is looked at but that it is ours. */
function isContent(value: unknown): value is Content {
  return isRecord(value) && typeof value['key'] === 'string';
}
