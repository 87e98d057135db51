/** Where the past cannot be read, it is said in a sentence with the way out, and the exit code is 2. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Git, NO_GIT } from '../../src/history/git.ts';
import { realGit } from '../../src/history/real-git.ts';
import { createRepository, gitEnvironment, type GitRepository } from '../support/git-repository.ts';
import { memoryFiles, minimalPlan, smallestWorkstream } from '../support/memory-files.ts';
import { type Run, runMilepost } from '../support/run-milepost.ts';

const PROGRAMME = 'format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n';

const git = realGit((name) => ({ ...process.env, ...gitEnvironment() })[name]);

async function run(words: readonly string[], folder: string, with_: Git = git): Promise<Run> {
  return await runMilepost([...words, '--as-of', '2026-06-01'], { workingFolder: folder, git: with_ });
}

/** A repository whose plan was committed twice, with a tag and a branch. */
function twoCommits(): GitRepository {
  const repository = createRepository();
  repository.write('plan/programme.yaml', PROGRAMME);
  repository.write('plan/workstreams/inclusion.yaml', smallestWorkstream('May 2026'));
  repository.commit({ author: 'Sam Doe', at: '2026-01-05T09:00:00Z', subject: 'The plan' });
  repository.git('tag', 'agreed');
  repository.write('plan/workstreams/inclusion.yaml', smallestWorkstream('July 2026'));
  repository.commit({ author: 'Sam Doe', at: '2026-03-02T09:00:00Z', subject: 'Later' });
  return repository;
}

let repository: GitRepository;
beforeAll(() => {
  repository = twoCommits();
});
afterAll(() => repository.remove());

describe('what is not there', () => {
  test.each([
    { what: 'no such revision', words: ['slips', '--since', 'nope'], says: 'there is no revision "nope"' },
    { what: 'one that is nearly there', words: ['overdue', '--at', 'agred'], says: 'Did you mean agreed?' },
    {
      what: 'a revision that begins with a hyphen',
      words: ['overdue', '--at=--output=/tmp/milepost-must-not-write-this'],
      says: 'begins with a hyphen',
    },
    { what: 'no such base', words: ['check', '--base', 'origin/main'], says: 'no revision "origin/main"' },
    { what: 'no such milestone', words: ['history', 'frist'], says: 'Did you mean' },
    {
      what: 'a meeting whose day is not known',
      words: ['slips', '--since', 'last-board'],
      says: 'Give the day',
    },
  ])('$what', async ({ words, says }) => {
    const { code, out, err } = await run(words, repository.folder);
    expect(err).toContain(says);
    expect(err.split('\n').length).toBe(2);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('no git on the machine', async () => {
    const { code, out, err } = await run(['slips'], repository.folder, NO_GIT);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Install it from git-scm.com');
  });

  test('a plan that is not kept in git', async () => {
    const { code, err } = await runMilepost(['slips'], {
      files: memoryFiles(minimalPlan()),
      workingFolder: '/plan-root',
      git,
    });
    expect(code).toBe(2);
    expect(err).toContain('not kept in git');
  });

  test('a repository without a commit', async () => {
    const empty = createRepository();
    try {
      empty.write('plan/programme.yaml', PROGRAMME);
      empty.write('plan/workstreams/inclusion.yaml', smallestWorkstream('May 2026'));
      const { code, err } = await run(['slips'], empty.folder);
      expect(code).toBe(2);
      expect(err).toContain('no commit yet');
      // What does not look at the past works without one.
      expect((await run(['overdue'], empty.folder)).code).toBe(0);
    } finally {
      empty.remove();
    }
  });

  test('a git that is too old to be safe', async () => {
    const old: Git = {
      run: async (folder, words, input) =>
        words[0] === 'version'
          ? { kind: 'ended', code: 0, out: Buffer.from('git version 2.30.2\n'), error: '' }
          : await git.run(folder, words, input),
    };
    const { code, err } = await run(['slips'], repository.folder, old);
    expect(code).toBe(2);
    expect(err).toContain('2.38 or newer, and this is git version 2.30.2');
  });

  test('a repository of somebody else', async () => {
    const careful: Git = {
      run: async () => ({
        kind: 'ended',
        code: 128,
        out: Buffer.from(''),
        error: "fatal: detected dubious ownership in repository at '/srv/plan'\n",
      }),
    };
    const { code, err } = await run(['slips'], repository.folder, careful);
    expect(code).toBe(2);
    expect(err).toContain(`git config --global --add safe.directory "${repository.folder}"`);
  });
});

describe('a clone that was cut off', () => {
  let shallow: GitRepository;
  beforeAll(() => {
    shallow = repository.clone('--depth=1', '--no-single-branch');
  });
  afterAll(() => shallow.remove());

  test('is reported on as far as it goes, and says so first', async () => {
    const { code, out } = await run(['slips', '--width', '200'], shallow.folder);
    expect(code).toBe(0);
    expect(out).toContain('From 1 commit to the plan (there are older ones, which this clone does not have)');
    expect(out).toContain('fetch-depth: 0');
    expect(out).not.toContain('July 2026 →');
  });

  test('has no base to be held against, and says how to fetch it', async () => {
    const first = repository.git('rev-parse', 'agreed').trim();
    const { code, err } = await run(['check', '--base', first], shallow.folder);
    expect(code).toBe(2);
    expect(err).toContain('fetch-depth: 0');
  });
});

describe('a clone that leaves out what was in the commits', () => {
  test.each(['--filter=blob:none', '--filter=tree:0'])('with %s', async (filter) => {
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const partial = repository.clone(filter);
    try {
      for (const words of [['slips'], ['overdue', '--at', 'agreed'], ['check', '--base', 'agreed']]) {
        const { code, out, err } = await run(words, partial.folder);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(
          'does not have all versions of the plan\'s files. Clone it whole, without "--filter"',
        );
      }
      // The newest version is there, and takes nothing else.
      expect((await run(['overdue'], partial.folder)).code).toBe(0);
    } finally {
      partial.remove();
    }
  });
});

describe('versions without a common history', () => {
  test('are not compared', async () => {
    const other = twoCommits();
    try {
      other.git('checkout', '--quiet', '--orphan', 'elsewhere');
      other.write('plan/workstreams/inclusion.yaml', smallestWorkstream('June 2026'));
      other.commit({ author: 'Sam Doe', at: '2026-04-01T09:00:00Z', subject: 'Another beginning' });
      const { code, err } = await run(['check', '--base', 'main'], other.folder);
      expect(code).toBe(2);
      expect(err).toContain('no history in common');
    } finally {
      other.remove();
    }
  });
});
