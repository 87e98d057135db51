/** Whatever a repository wants to have run, no report runs it; and whatever it wants to hide, the ledger finds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGit } from '../../src/history/real-git.ts';
import { type HostileRepository, hostileRepository } from '../support/hostile-repository.ts';
import { type Run, runMilepost } from '../support/run-milepost.ts';
import { MISLEADING_SETTINGS } from '../support/traps.ts';

const REPORTS: readonly (readonly string[])[] = [
  ['slips'],
  ['slips', '--since', 'HEAD~1', '--by', 'owner'],
  ['history', 'first'],
  ['trend', '--format', 'csv'],
  ['nudge'],
  ['diff', 'HEAD~1'],
  ['diff', 'HEAD~1', 'HEAD'],
  ['check', '--base', 'HEAD~1', '--fail-on', 'never'],
  ['overdue', '--at', 'HEAD~1'],
  ['export', '--format', 'json'],
];

let hostile: HostileRepository;
beforeAll(() => {
  hostile = hostileRepository();
});
afterAll(() => hostile.remove());

/** Runs a report as from a shell in which all its variables are set as well. */
async function report(words: readonly string[], repository: HostileRepository = hostile): Promise<Run> {
  const variables: Readonly<Record<string, string | undefined>> = Object.assign(
    {},
    process.env,
    ...repository.variables.values(),
  );
  return await runMilepost([...words, '--as-of', '2026-06-01'], {
    workingFolder: repository.folder,
    git: realGit((name) => variables[name]),
  });
}

describe('a repository that tries to run programs', () => {
  test.each(REPORTS.map((words) => [words.join(' '), words] as const))(
    '"milepost %s" runs none of them',
    async (_, words) => {
      hostile.sprung();
      const run = await report(words);
      expect(run.err).toBe('');
      expect(run.code).toBe(0);
      expect(hostile.sprung()).toEqual([]);
    },
  );

  test('a plan folder that looks like a repository is none', async () => {
    const repository = hostileRepository({ planIsRepository: true });
    try {
      repository.sprung();
      for (const words of REPORTS) await report(words, repository);
      expect(repository.sprung()).toEqual([]);
    } finally {
      repository.remove();
    }
  });

  test('what a remote has promised to give is not fetched, and the way out is said', async () => {
    const repository = hostileRepository({ missing: true });
    try {
      repository.sprung();
      const run = await report(['slips'], repository);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toContain('does not have all versions of the plan');
      expect(repository.sprung()).toEqual([]);
    } finally {
      repository.remove();
    }
  });
});

describe('a repository that hides a part of its history', () => {
  test('the move that grafts and replacements hide is in the ledger', async () => {
    const { out } = await report(['slips', '--width', '200']);
    expect(out).toContain('1 milestone: 1 moved since the first commit, in 4 moves');
    expect(out).toContain('1 move without a record');
  });

  test('and so is what its settings would leave out or write in another way', async () => {
    const { out } = await report(['history', 'first']);
    expect(Object.keys(MISLEADING_SETTINGS).length).toBeGreaterThan(10);
    expect(out).toContain('Moved 4 times');
    expect(out).toMatch(/merged by .+ in [0-9a-f]{10}$/m);
  });
});
