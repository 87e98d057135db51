import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRepository, type GitRepository } from './git-repository.ts';

const WORDS = { author: 'Sam Doe', at: '2025-01-14T09:30:00Z', subject: 'First plan' };

let repository: GitRepository;
beforeEach(() => {
  repository = createRepository();
  repository.write('plan/programme.yaml', 'format: 1\n');
});
afterEach(() => repository.remove());

describe('a repository of a test', () => {
  test('has the same ids on every machine', () => {
    expect(repository.commit(WORDS)).toBe('119cfa423a625444e8a20a5f17fa44fc38509b18');
  });

  test('keeps the author, the committer and both times as they were given, with their zones', () => {
    repository.commit({
      ...WORDS,
      at: '2025-06-30T23:30:00+01:00',
      body: 'Why it is so.',
      committer: { name: 'Ann Lee', at: '2025-07-02T08:00:00Z' },
    });
    expect(repository.git('log', '--format=%an|%ae|%aI|%cn|%ce|%cI|%B')).toBe(
      'Sam Doe|sam.doe@example.org|2025-06-30T23:30:00+01:00|' +
        'Ann Lee|ann.lee@example.org|2025-07-02T08:00:00+00:00|First plan\n\nWhy it is so.\n\n',
    );
  });

  test('merges with a commit of its own, also where it could have gone on without', () => {
    const first = repository.commit(WORDS);
    repository.branch('side');
    repository.edit('plan/programme.yaml', (text) => `${text}name: A name\n`);
    const side = repository.commit({ ...WORDS, subject: 'On the side' });
    repository.switchTo('main');
    const merge = repository.merge('side', { ...WORDS, subject: 'Merge' });
    expect(repository.git('rev-list', '--parents', '-1', 'HEAD').trim()).toBe(`${merge} ${first} ${side}`);
  });

  test('merges what both sides have changed as the test settles it', () => {
    repository.commit(WORDS);
    repository.branch('side');
    repository.write('plan/programme.yaml', 'format: 2\n');
    repository.commit({ ...WORDS, subject: 'On the side' });
    repository.switchTo('main');
    repository.write('plan/programme.yaml', 'format: 3\n');
    repository.commit({ ...WORDS, subject: 'Meanwhile' });
    repository.merge('side', WORDS, () => repository.write('plan/programme.yaml', 'format: 4\n'));
    expect(repository.git('show', 'HEAD:plan/programme.yaml')).toBe('format: 4\n');
    expect(repository.git('rev-list', '--count', 'HEAD').trim()).toBe('4');
  });

  test('moves and removes files, and is clean after a commit', () => {
    repository.commit(WORDS);
    repository.rename('plan', 'programme/plan');
    repository.write('README.md', 'x\n');
    repository.commit({ ...WORDS, subject: 'Move the plan' });
    repository.write('README.md', null);
    repository.commit({ ...WORDS, subject: 'Remove the page' });
    expect(repository.git('ls-files')).toBe('programme/plan/programme.yaml\n');
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('can be cloned, with less of its history', () => {
    repository.commit(WORDS);
    repository.write('README.md', 'x\n');
    const second = repository.commit({ ...WORDS, subject: 'A page' });
    const copy = repository.clone('--depth=1');
    expect(copy.git('rev-list', 'HEAD')).toBe(`${second}\n`);
    expect(readFileSync(`${copy.folder}/README.md`, 'utf8')).toBe('x\n');
    copy.remove();
  });
});

test('an edit that changes nothing is a slip', () => {
  expect(() => repository.edit('plan/programme.yaml', (text) => text.replace('x', 'y'))).toThrow(
    'nothing in plan/programme.yaml is changed',
  );
});
