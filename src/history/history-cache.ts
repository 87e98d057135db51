/**
 * What an earlier run has read of a plan's history, kept in the cache folder of the user: the log by the commit that it
 * was read from, and what each version of a file says by its blob. Both ids stand for contents that never change, so
 * nothing here can be out of date. It may be deleted at any time, and whatever is wrong with it makes it count as empty.
 */
import { createHash } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };
import type { Calendar } from '../model/calendar.ts';
import type { FileVersions, Unreadable } from './file-versions.ts';
import { isRecord } from './lenient-values.ts';
import type { PlanLog, PlanStep } from './plan-log.ts';
import type { Repository } from './repository.ts';
import type { RawMilestone } from './workstream-version.ts';

/** A folder for files that can be made again. Writing is whole or not at all, and may fail without a word. */
export interface CacheStore {
  read(name: string): Uint8Array | null;
  write(name: string, bytes: Uint8Array): void;
}

/** Grows whenever what is kept changes its form, or reading a version its meaning. */
const FORM = `${packageJson.version}-1`;

export interface CachedHistory {
  /** The log, where it was read from the same commit. */
  readonly log: PlanLog | null;
  readonly versions: FileVersions;
}

/** The form on disk. Milestones stand once, and versions of files name them by their places in that list. */
interface Content {
  readonly form: string;
  readonly key: string;
  readonly steps: readonly PlanStep[];
  readonly sides: readonly (readonly [id: string, steps: readonly PlanStep[]])[];
  readonly milestones: readonly RawMilestone[];
  readonly workstreams: readonly (readonly [blob: string, milestones: readonly number[] | string])[];
  readonly calendars: readonly (readonly [blob: string, calendar: Calendar | null])[];
}

const HASH_LENGTH = 64;

/** What is known of the history of a plan as seen from a commit. */
export function readCache(store: CacheStore | null, repository: Repository, from: string): CachedHistory {
  const content = store === null ? null : contentOf(store.read(fileName(repository)));
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
    log:
      content.key === keyOf(repository, from)
        ? { steps: content.steps, sides: new Map(content.sides) }
        : null,
    versions: { workstreams, calendars: new Map(content.calendars) },
  };
}

/** Keeps what the log names, and forgets the rest. */
export function writeCache(
  store: CacheStore,
  repository: Repository,
  from: string,
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
    form: FORM,
    key: keyOf(repository, from),
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
  const text = JSON.stringify(content);
  store.write(fileName(repository), Buffer.from(`${hashOf(text)}${text}`));
}

/** Half a file, or one that was tampered with, does not bear the hash of what it holds. */
function contentOf(bytes: Uint8Array | null): Content | null {
  if (bytes === null) return null;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const text = whole.slice(HASH_LENGTH);
  if (hashOf(text) !== whole.slice(0, HASH_LENGTH)) return null;
  const content: unknown = JSON.parse(text);
  return isContent(content) ? content : null;
}

/** What bears our hash and our form was written by `writeCache`. */
function isContent(value: unknown): value is Content {
  return isRecord(value) && value['form'] === FORM;
}

function keyOf({ planPath, isCutOff }: Repository, from: string): string {
  return `${from} ${planPath} ${isCutOff ? 'cut off' : 'whole'}`;
}

/** One file for each plan of each repository, so that they do not push each other out. */
function fileName({ folder, planPath }: Repository): string {
  return `history-${hashOf(`${folder}\n${planPath}`).slice(0, 32)}.json`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
