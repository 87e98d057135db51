/** What is kept of a history is the whole of it: no report can tell it from one that was read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realFiles } from '../../src/environment/real-files.ts';
import type { CacheStore } from '../../src/history/cache-file.ts';
import { packed, type PackedHistory, unpacked } from '../../src/history/packed-history.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { realGit } from '../../src/history/real-git.ts';
import { openRepository } from '../../src/history/repository.ts';
import type { PlanHistory } from '../../src/model/plan-history.ts';
import { gitEnvironment } from '../support/git-repository.ts';
import { historyOfWestmarch, type Westmarch } from '../support/history-of-westmarch.ts';

let westmarch: Westmarch;
beforeAll(() => {
  westmarch = historyOfWestmarch();
});
afterAll(() => westmarch.repository.remove());

async function read(store: CacheStore | null): Promise<PlanHistory> {
  const variables = gitEnvironment();
  const { planFolder, repository } = westmarch;
  const opened = await openRepository(
    realGit((name) => variables[name]),
    realFiles,
    planFolder,
  );
  const folder = { folder: planFolder, root: repository.folder };
  return await readHistory(opened, folder, { kind: 'working-copy', files: realFiles }, store);
}

test('fourteen months of Westmarch are the same when they were kept, to the last field', async () => {
  const files = new Map<string, Uint8Array>();
  const store: CacheStore = {
    read: (name) => files.get(name) ?? null,
    write: (name, bytes) => void files.set(name, bytes),
  };
  const expected = await read(null);
  expect(await read(store)).toEqual(expected);
  expect(files.size).toBe(2);
  const names = [...files.keys()];
  const reads: string[] = [];
  const watched: CacheStore = { ...store, read: (name) => (reads.push(name), store.read(name)) };
  expect(await read(watched)).toEqual(expected);
  // The second run needs no more than the file with the whole history.
  expect(reads).toEqual(names.filter((name) => name.startsWith('history-')));
});

test('packing and unpacking give the same history, credits and those that are gone among it', async () => {
  const { stories, commits, unreadable, looksRenamed } = await read(null);
  const history = {
    stories,
    commits,
    unreadable,
    looksRenamed,
    blobs: new Map([['programme.yaml', 'ab12']]),
  };
  const kept: PackedHistory = JSON.parse(JSON.stringify(packed(history)));
  expect(unpacked(kept)).toEqual(history);
  expect(stories.some(({ versions }) => versions.some(({ credits }) => credits.size > 0))).toBe(true);
  expect(stories.some(({ removedBy }) => removedBy !== null)).toBe(true);
  expect(unreadable.length + looksRenamed.length).toBeGreaterThan(1);
});
