/**
 * Files in the cache folder of the user, for what can be worked out again. What is kept is keyed by ids that stand for
 * contents that never change, so nothing here can be out of date. A file may be deleted at any time, two runs may write
 * it at once, and whatever is wrong with it makes it count as not there.
 */
import { createHash } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };
import { isRecord } from './lenient-values.ts';
import type { Repository } from './repository.ts';

/** A folder for files that can be made again. Writing is whole or not at all, and may fail without a word. */
export interface CacheStore {
  read(name: string): Uint8Array | null;
  write(name: string, bytes: Uint8Array): void;
}

/** Grows whenever what is kept changes its form, or reading a version its meaning. */
const FORM = `${packageJson.version}-4`;

const HASH_LENGTH = 64;

/** What `writeCacheFile` wrote under that name, which `isContent` knows; null where it is not there, of another form, or damaged. */
export function readCacheFile<Content>(
  store: CacheStore,
  repository: Repository,
  name: string,
  isContent: (value: unknown) => value is Content,
): Content | null {
  const bytes = store.read(fileName(repository, name));
  if (bytes === null) return null;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const text = whole.slice(HASH_LENGTH);
  // Half a file, or one that was tampered with, does not bear the hash of what it holds.
  if (hashOf(text) !== whole.slice(0, HASH_LENGTH)) return null;
  const kept: unknown = JSON.parse(text);
  const content = isRecord(kept) && kept['form'] === FORM ? kept['content'] : null;
  return isContent(content) ? content : null;
}

export function writeCacheFile(
  store: CacheStore,
  repository: Repository,
  name: string,
  content: object,
): void {
  const text = JSON.stringify({ form: FORM, content });
  store.write(fileName(repository, name), Buffer.from(`${hashOf(text)}${text}`));
}

/** One file for each plan of each repository, so that they do not push each other out. */
function fileName({ folder, planPath }: Repository, name: string): string {
  return `${name}-${hashOf(`${folder}\n${planPath}`).slice(0, 32)}.json`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
