/** What is kept of an earlier run is never seen but by the clock: the same bytes with it, without it, and whatever is wrong with it. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WritableFileSystem } from '../../src/environment/environment.ts';
import { realFiles } from '../../src/environment/real-files.ts';
import type { Git } from '../../src/history/git.ts';
import { realGit } from '../../src/history/real-git.ts';
import { gitEnvironment } from '../support/git-repository.ts';
import { historyOfWestmarch, type Westmarch } from '../support/history-of-westmarch.ts';
import { runMilepost } from '../support/run-milepost.ts';

const git = realGit((name) => ({ ...process.env, ...gitEnvironment() })[name]);

let westmarch: Westmarch;
let folder: string;
let cacheFolder: string;
/** The ledger with nothing kept. */
let expected: string;

beforeAll(async () => {
  westmarch = historyOfWestmarch();
  folder = westmarch.repository.folder;
  expected = await ledger({ words: ['--no-cache'] });
});
afterAll(() => westmarch.repository.remove());
beforeEach(() => {
  cacheFolder = join(mkdtempSync(join(tmpdir(), 'milepost-cache-')), 'milepost');
});
afterEach(() => rmSync(join(cacheFolder, '..'), { recursive: true, force: true }));

/** What the ledger says, as JSON, with everything in it. */
async function ledger({
  words = [],
  asked = git,
  at = folder,
  files = realFiles,
}: {
  readonly words?: readonly string[];
  readonly asked?: Git;
  /** The folder of another repository. */
  readonly at?: string;
  readonly files?: WritableFileSystem;
} = {}): Promise<string> {
  const argv = ['slips', '--format', 'json', '--as-of', '2025-03-17', ...words];
  const run = await runMilepost(argv, { workingFolder: at, git: asked, cacheFolder, files });
  expect(run.err).toBe('');
  return run.out;
}

function keptFiles(): string[] {
  return readdirSync(cacheFolder)
    .toSorted()
    .map((name) => join(cacheFolder, name));
}

/** A git that writes down what it was asked, and which blobs were read, each on a line. */
function watched(): { readonly git: Git; readonly asked: string[]; readonly read: string[] } {
  const asked: string[] = [];
  const read: string[] = [];
  return {
    asked,
    read,
    git: {
      run: async (where, words, input) => {
        asked.push(words[0] ?? '');
        if (words.includes('--batch')) read.push(input ?? '');
        return await git.run(where, words, input);
      },
    },
  };
}

describe('the second run', () => {
  test('says the same, and asks git for nothing but where it stands', async () => {
    expect(await ledger()).toBe(expected);
    const second = watched();
    expect(await ledger({ asked: second.git })).toBe(expected);
    expect(second.asked.filter((word) => word === 'log' || word === 'cat-file')).toEqual([]);
  });

  test('after a new commit reads only what is new', async () => {
    const copy = westmarch.repository.clone();
    try {
      await ledger({ at: copy.folder });
      copy.edit('plan/workstreams/places.yaml', (text) => text.replace('due: March 2025', 'due: May 2025'));
      copy.commit({ author: 'Ruth Hallam', at: '2025-03-13T09:00:00Z', subject: 'Later again' });
      const second = watched();
      const out = await ledger({ at: copy.folder, asked: second.git });
      expect(out).toContain('Later again');
      expect(out).toBe(await ledger({ at: copy.folder, words: ['--no-cache'] }));
      // The version that it brought, and none that was there before.
      expect(second.read).toEqual([copy.git('rev-parse', 'HEAD:plan/workstreams/places.yaml')]);
    } finally {
      copy.remove();
    }
  });

  test('of an older version does not take the place of the newest for long', async () => {
    await ledger();
    const older = await ledger({ words: ['--at', westmarch.id('hubsDated')] });
    expect(older).toBe(await ledger({ words: ['--at', westmarch.id('hubsDated'), '--no-cache'] }));
    expect(await ledger()).toBe(expected);
  });

  test('sees what is not committed', async () => {
    await ledger();
    const file = join(folder, 'plan/workstreams/places.yaml');
    const text = readFileSync(file, 'utf8');
    try {
      writeFileSync(file, text.replace('due: January 2026', 'due: May 2026'));
      const dirty = JSON.parse(await ledger());
      expect(dirty.commit.dirty).toBe(true);
      expect(dirty.data.summary.moves).toBe(JSON.parse(expected).data.summary.moves + 1);
    } finally {
      writeFileSync(file, text);
    }
    expect(await ledger()).toBe(expected);
  });
});

describe('whatever is wrong with it', () => {
  const damages: readonly { readonly what: string; readonly to: (bytes: Buffer) => Buffer }[] = [
    { what: 'cut off', to: (bytes) => bytes.subarray(0, bytes.length / 2) },
    { what: 'empty', to: () => Buffer.alloc(0) },
    { what: 'garbage', to: () => Buffer.from('\u0000garbage') },
    {
      what: 'another byte',
      to: (bytes) =>
        Buffer.from(bytes.toString('latin1').replace('Sam', 'Tim').replace('2024', '2023'), 'latin1'),
    },
    { what: 'JSON of something else', to: () => Buffer.from('{}') },
    {
      what: 'of another version',
      to: (bytes) => Buffer.from(bytes.toString().replace('"form":"', '"form":"9')),
    },
  ];

  test.each(damages)('$what', async ({ to }) => {
    await ledger();
    for (const file of keptFiles()) writeFileSync(file, to(readFileSync(file)));
    expect(await ledger()).toBe(expected);
  });

  test('deleted', async () => {
    await ledger();
    rmSync(cacheFolder, { recursive: true });
    expect(await ledger()).toBe(expected);
  });

  test('a file in the place of its folder', async () => {
    writeFileSync(cacheFolder, '');
    expect(await ledger()).toBe(expected);
  });

  test('folders in the place of its files', async () => {
    await ledger();
    for (const file of keptFiles()) {
      rmSync(file);
      mkdirSync(file);
    }
    expect(await ledger()).toBe(expected);
  });

  test('pipes in the place of its files', async () => {
    await ledger();
    for (const file of keptFiles()) {
      rmSync(file);
      execFileSync('mkfifo', [file]);
    }
    expect(await ledger()).toBe(expected);
  });

  const refused = { ok: false, trouble: 'no-permission' } as const;
  test.each([
    { what: 'a folder that cannot be made', files: { ...realFiles, makeFolder: () => refused } },
    { what: 'a folder that cannot be written to', files: { ...realFiles, writeWhole: () => refused } },
    { what: 'files that cannot be read', files: { ...realFiles, readBytes: refuseCache } },
  ])('$what', async ({ files }) => {
    await ledger();
    expect(await ledger({ files })).toBe(expected);
    rmSync(cacheFolder, { recursive: true });
    expect(await ledger({ files })).toBe(expected);
  });

  function refuseCache(file: string, limit: number): ReturnType<WritableFileSystem['readBytes']> {
    return file.startsWith(cacheFolder) ? refused : realFiles.readBytes(file, limit);
  }
});

test('two runs at once do not disturb each other', async () => {
  const both = await Promise.all([ledger(), ledger(), ledger()]);
  expect(both).toEqual([expected, expected, expected]);
  expect(await ledger()).toBe(expected);
});

test('--no-cache neither reads nor writes it', async () => {
  await ledger({ words: ['--no-cache'] });
  expect(existsSync(cacheFolder)).toBe(false);
  await ledger();
  const before = keptFiles().map((file) => statSync(file).mtimeMs);
  const again = watched();
  await ledger({ words: ['--no-cache'], asked: again.git });
  expect(again.asked).toContain('log');
  expect(keptFiles().map((file) => statSync(file).mtimeMs)).toEqual(before);
});

test('a clone that was cut off, and gets more of its history, is not taken for what it was', async () => {
  const shallow = westmarch.repository.clone('--depth=5');
  try {
    const commits = async (): Promise<number> =>
      JSON.parse(await ledger({ at: shallow.folder })).data.history.commits;
    const [few] = [await commits(), await commits()];
    shallow.git('fetch', '--quiet', '--deepen=5');
    expect(await commits()).toBeGreaterThan(few);
    shallow.git('fetch', '--quiet', '--unshallow');
    expect(JSON.parse(await ledger({ at: shallow.folder })).data).toEqual(JSON.parse(expected).data);
  } finally {
    shallow.remove();
  }
});

test('history that was rewritten is read anew', async () => {
  const copy = westmarch.repository.clone();
  try {
    await ledger({ at: copy.folder });
    copy.git(
      'commit',
      '--quiet',
      '--amend',
      '--message',
      'Said in other words',
      '--date',
      '2025-03-14T09:00:00Z',
    );
    const rewritten = await ledger({ at: copy.folder });
    expect(rewritten).toContain('Said in other words');
    expect(rewritten).not.toContain('First three bases open in October');
  } finally {
    copy.remove();
  }
});
