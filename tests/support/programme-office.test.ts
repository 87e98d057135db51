import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import type { GitRepository } from './git-repository.ts';
import { memoryFiles } from './memory-files.ts';
import { commitsOfOffice, programmeOffice } from './programme-office.ts';
import { REPOSITORY } from './run-milepost.ts';

let repository: GitRepository;
beforeAll(() => {
  repository = programmeOffice();
});
afterAll(() => repository.remove());

test('is the same history each time', () => {
  const again = programmeOffice();
  expect(again.git('rev-parse', 'main')).toBe(repository.git('rev-parse', 'main'));
  again.remove();
  expect(repository.git('fsck', '--strict')).toBe('');
});

test('ends with the invented plan, letter by letter', () => {
  const fixture = join(REPOSITORY, 'tests/fixtures/invented');
  const plan = join(repository.folder, 'plan');
  const names = namesIn(fixture);
  expect(namesIn(plan)).toEqual(names);
  for (const name of names) {
    expect(readFileSync(join(plan, name), 'utf8'), name).toBe(readFileSync(join(fixture, name), 'utf8'));
  }
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('goes from September 2023 to 17 March 2025, with a commit in almost every week', () => {
  const log = repository.git('log', '--reverse', '--format=%as %an').trimEnd().split('\n');
  expect(log[0]).toBe('2023-09-15 Stephen Rowe');
  expect(log.at(-1)).toBe('2025-03-17 Stephen Rowe');
  expect(new Set(log.map((line) => line.slice(0, 10))).size).toBeGreaterThan(65);
  expect(new Set(log.map((line) => line.slice(11))).size).toBe(8);
});

test.each(stretches())('loads with nothing to say from $first to $last', async ({ revisions }) => {
  const wrong: string[] = [];
  for (const { at, subject, files } of revisions) {
    const loaded = await loadPlan(
      memoryFiles(files),
      { folder: '/office/plan', root: '/office' },
      VOCABULARY,
    );
    wrong.push(...loaded.findings.map(({ code, message }) => `${at} ${subject}: ${code}: ${message}`));
  }
  expect(wrong).toEqual([]);
});

test('has moves of a due date with a record and one without', () => {
  const before = (day: string, file: string): string =>
    repository.git(
      'show',
      `${repository.git('rev-list', '-1', `--before=${day}`, 'main').trim()}:plan/${file}`,
    );
  const opening = 'title: Special school opens with its first sixty pupils\n        due: ';
  expect(before('2024-07-12T09:00Z', 'workstreams/places.yaml')).toContain(`${opening}September 2025\n`);
  expect(before('2024-07-13T09:00Z', 'workstreams/places.yaml')).toContain(`${opening}January 2026\n`);
  const handbook = 'title: Continue to improve the handbook for coordinators\n        due: ';
  const practice = 'workstreams/people-and-practice.yaml';
  expect(before('2025-03-10T09:00Z', practice)).toContain(`${handbook}March – April 2025\n`);
  expect(before('2025-03-14T09:00Z', practice)).toContain(`${handbook}April – May 2025\n`);
});

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .toSorted();
}

interface Revision {
  readonly at: string;
  readonly subject: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Every revision, a dozen at a time: loading all of them takes too long for one test. */
function stretches(): {
  readonly first: string;
  readonly last: string;
  readonly revisions: readonly Revision[];
}[] {
  const files: Record<string, string> = {};
  const revisions = commitsOfOffice().map(({ at, subject, files: changed }) => {
    for (const [path, text] of changed) files[`/office/${path}`] = text;
    return { at, subject, files: { ...files } };
  });
  const found = [];
  for (let start = 0; start < revisions.length; start += 12) {
    const some = revisions.slice(start, start + 12);
    found.push({ first: some[0]?.at ?? '', last: some.at(-1)?.at ?? '', revisions: some });
  }
  return found;
}
