import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { realFiles } from '../../src/environment/real-files.ts';
import type { FileSystem } from '../../src/load/file-system.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import { gitEnvironment } from '../support/git-repository.ts';
import { memoryFiles } from '../support/memory-files.ts';

interface Size {
  readonly commits: number;
  readonly files: number;
  readonly milestones: number;
}

interface Generator {
  readonly writeHistory: (folder: string, size: Size) => void;
  readonly generateHistory: (size: Size) => readonly {
    readonly subject: string;
    readonly branch: string;
    readonly files: ReadonlyMap<string, string>;
  }[];
}

// Scripts are plain JavaScript with a configuration of their own, so that their types do not reach here.
const generator: Generator = await import(new URL('../../scripts/generate-history.js', import.meta.url).href);
const { generateHistory, writeHistory } = generator;

const SIZE = { commits: 85, files: 3, milestones: 4 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-generated-'));
  for (const name of ['one', 'two']) writeHistory(join(folder, name), SIZE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(repository: string, ...words: readonly string[]): string {
  return execFileSync('git', words, {
    cwd: join(folder, repository),
    env: gitEnvironment(),
    encoding: 'utf8',
  }).trim();
}

/** What loading the plan in `root/plan` finds, and how many milestones it has. */
async function loaded(
  files: FileSystem,
  root: string,
): Promise<[findings: readonly unknown[], count: number]> {
  const { findings, milestoneCount } = await loadPlan(files, { folder: `${root}/plan`, root }, VOCABULARY);
  return [findings, milestoneCount];
}

describe('a generated history', () => {
  test('is the same for the same numbers', () => {
    expect(git('two', 'rev-parse', 'HEAD')).toBe(git('one', 'rev-parse', 'HEAD'));
  });

  test('has the commits that were asked for, one in forty a merge, and no branch but main', () => {
    expect(git('one', 'rev-list', '--count', 'HEAD')).toBe('85');
    expect(git('one', 'rev-list', '--count', '--merges', 'HEAD')).toBe('2');
    expect(git('one', 'rev-list', '--count', '--first-parent', 'HEAD')).toBe('81');
    expect(git('one', 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('is whole, lies in a pack, and stands in the folder as it was committed last', () => {
    expect(git('one', 'fsck', '--strict')).toBe('');
    expect(git('one', 'count-objects')).toMatch(/^0 objects/);
    expect(git('one', 'status', '--porcelain')).toBe('');
  });

  test('ends with a plan that loads with nothing to say', async () => {
    expect(await loaded(realFiles, join(folder, 'one'))).toEqual([[], 12]);
  });

  test('changes one file in each commit, and the plan loads at every one', async () => {
    const [first, ...later] = generateHistory(SIZE);
    const plan = new Map(first?.files);
    for (const { subject, branch, files } of later) {
      expect(files.size, subject).toBe(1);
      for (const [path, text] of files) {
        expect(text, subject).not.toBe(plan.get(path));
        // What happens on the branch comes to main by its merge.
        if (branch === 'main') plan.set(path, text);
      }
      const entries = Object.fromEntries([...plan].map(([path, text]) => [`/plan-root/plan/${path}`, text]));
      expect(await loaded(memoryFiles(entries), '/plan-root'), subject).toEqual([[], 12]);
    }
  });

  test('has moves with their records, forecasts, reports, starts and completions, by several people', () => {
    const subjects = generateHistory({ commits: 400, files: 2, milestones: 6 }).map(({ subject }) => subject);
    for (const begins of [
      'Moved to ',
      'Expected in ',
      'Reported: ',
      'Work has begun: ',
      'Done: ',
      'Merge ',
    ]) {
      expect(subjects.filter((subject) => subject.startsWith(begins)).length, begins).toBeGreaterThan(2);
    }
    expect(new Set(git('one', 'log', '--format=%an').split('\n')).size).toBe(7);
  });

  test('is not written into a folder that has something in it', () => {
    expect(() => writeHistory(join(folder, 'one'), SIZE)).toThrow('is not empty');
  });
});
