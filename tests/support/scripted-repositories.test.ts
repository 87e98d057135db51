import { afterAll, expect, test } from 'vitest';
import { removeScriptedRepositories, scriptedRepository } from './scripted-repositories.ts';
import { transcriptNow, transcriptsIn } from './transcripts.ts';

afterAll(removeScriptedRepositories);

test('a block of a page is run in the repository that the page names', async () => {
  const [found, ...others] = transcriptsIn(
    '<!-- repository: westmarch -->\n\n```console\n$ milepost overdue --as-of 2025-03-24\nWestmarch\n```\n',
  );
  expect(others).toEqual([]);
  expect(found?.place).toEqual({ kind: 'repository', name: 'westmarch' });
  expect(found === undefined ? '' : await transcriptNow(found)).toContain('Overdue, reported unfinished');
});

test.each([
  'westmarch',
  'programme-office',
  'better-starts',
  'better-starts-date-without-record',
  'better-starts-date-with-record',
  'better-starts-check-ignored',
  'westmarch-agreed',
  'westmarch-waved-through',
])('%s is built once, and has a commit of its own at most', async (name) => {
  const { workingFolder, git } = scriptedRepository(name);
  expect(scriptedRepository(name).workingFolder).toBe(workingFolder);
  const counted = await git.run(workingFolder, ['rev-list', '--count', 'main..HEAD']);
  expect(counted.kind === 'ended' && counted.out.toString()).toBe(
    ['westmarch', 'programme-office', 'better-starts'].includes(name) ? '0\n' : '1\n',
  );
});

test('a repository that nobody has scripted is a slip', () => {
  expect(() => scriptedRepository('eastmarch')).toThrow('no repository is called eastmarch');
});
