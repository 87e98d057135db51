/** The whole history up to a commit, kept for the next run on the same commit: nothing has to be asked of git then. */
import { type CacheStore, readCacheFile, writeCacheFile } from './cache-file.ts';
import { type CommittedHistory, packed, type PackedHistory, unpacked } from './packed-history.ts';
import { isRecord } from './lenient-values.ts';
import type { Repository } from './repository.ts';

interface Content {
  readonly key: string;
  readonly history: PackedHistory;
}

const FILE = 'history';

/** The history that `key` stands for; null where it is not kept. */
export function readHistoryCache(
  store: CacheStore | null,
  repository: Repository,
  key: string,
): CommittedHistory | null {
  const content = store === null ? null : readCacheFile(store, repository, FILE, isContent);
  return content === null || content.key !== key ? null : unpacked(content.history);
}

export function writeHistoryCache(
  store: CacheStore,
  repository: Repository,
  key: string,
  history: CommittedHistory,
): void {
  writeCacheFile(store, repository, FILE, { key, history: packed(history) } satisfies Content);
}

/** What bears our hash and our form was written by us: nothing of it is looked at but that it is ours. */
function isContent(value: unknown): value is Content {
  return isRecord(value) && typeof value['key'] === 'string';
}
