/** The ways in which people have a repository on their disk: the ledger is the same in each of them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGit } from '../../src/history/real-git.ts';
import { createRepository, gitEnvironment, type GitRepository } from '../support/git-repository.ts';
import { smallestWorkstream } from '../support/memory-files.ts';
import { runMilepost } from '../support/run-milepost.ts';

const programme = (name = 'An invented programme'): string =>
  `format: 1\nname: ${name}\nworkstreams:\n  - inclusion\n`;

/** A plan that moved once, in a folder of the repository. */
function movedOnce(folder: string, repository: GitRepository = createRepository()): GitRepository {
  const prefix = folder === '' ? '' : `${folder}/`;
  repository.write(`${prefix}programme.yaml`, programme());
  repository.write(`${prefix}workstreams/inclusion.yaml`, smallestWorkstream('May 2026'));
  repository.commit({ author: 'Sam Doe', at: '2026-01-05T09:00:00Z', subject: 'The plan' });
  repository.write(`${prefix}workstreams/inclusion.yaml`, smallestWorkstream('July 2026'));
  repository.commit({ author: 'Ada Moss', at: '2026-03-02T09:00:00Z', subject: 'Later' });
  return repository;
}

const SUMMARY =
  '1 milestone: 1 moved since the first commit, in 1 move: 1 later, 0 earlier; 1 move without a record';

/** The lines of the ledger after its head, where the folder of the plan makes no difference. */
async function ledgerIn(
  workingFolder: string,
  words: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const world: Readonly<Record<string, string | undefined>> = {
    ...process.env,
    ...gitEnvironment(),
    ...variables,
  };
  const run = await runMilepost(['slips', '--width', '200', '--as-of', '2026-06-01', ...words], {
    workingFolder,
    git: realGit((name) => world[name]),
  });
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
  return run.out;
}

describe('the ledger is the same', () => {
  let repository: GitRepository;
  let elsewhere: string;
  beforeAll(() => {
    repository = movedOnce('plan');
    elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-checkouts-')));
  });
  afterAll(() => {
    repository.remove();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test('with a detached HEAD', async () => {
    repository.git('checkout', '--quiet', '--detach');
    expect(await ledgerIn(repository.folder)).toContain(SUMMARY);
    repository.git('checkout', '--quiet', 'main');
  });

  test('in a linked worktree', async () => {
    const worktree = join(elsewhere, 'worktree');
    repository.git('worktree', 'add', '--quiet', '--detach', worktree);
    expect(await ledgerIn(worktree)).toContain(SUMMARY);
    repository.git('worktree', 'remove', '--force', worktree);
  });

  test('in a submodule', async () => {
    const above = createRepository();
    try {
      above.write('README.md', 'The programmes of a council\n');
      above.commit({ author: 'Sam Doe', at: '2026-03-03T09:00:00Z', subject: 'Begin' });
      above.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.folder, 'send');
      expect(await ledgerIn(join(above.folder, 'send'))).toContain(SUMMARY);
    } finally {
      above.remove();
    }
  });

  test('from a folder further down, and from outside by the name of the plan', async () => {
    expect(await ledgerIn(join(repository.folder, 'plan/workstreams'))).toContain(SUMMARY);
    expect(await ledgerIn(elsewhere, ['--plan', join(repository.folder, 'plan')])).toContain(SUMMARY);
  });

  test('behind a symbolic link', async () => {
    const link = join(elsewhere, 'link');
    symlinkSync(join(repository.folder, 'plan'), link);
    expect(await ledgerIn(elsewhere, ['--plan', link])).toContain(SUMMARY);
  });

  test('with lines that end as on Windows, which are no edit', async () => {
    const file = join(repository.folder, 'plan/workstreams/inclusion.yaml');
    writeFileSync(file, smallestWorkstream('July 2026').replaceAll('\n', '\r\n'));
    const out = await ledgerIn(repository.folder);
    expect(out).toContain(SUMMARY);
    expect(out).not.toContain('not committed');
    repository.git('checkout', '--quiet', '.');
  });

  test('with the variables that git sets for a hook', async () => {
    const other = createRepository();
    try {
      const variables = {
        GIT_DIR: join(other.folder, '.git'),
        GIT_WORK_TREE: other.folder,
        GIT_INDEX_FILE: join(other.folder, '.git/index'),
        GIT_OBJECT_DIRECTORY: join(other.folder, '.git/objects'),
      };
      expect(await ledgerIn(repository.folder, [], variables)).toContain(SUMMARY);
    } finally {
      other.remove();
    }
  });

  const names = [
    'a folder with spaces',
    'Pläne "für" später',
    '-plan',
    'plan*[x]',
    ':(exclude)plan',
    'a:b',
    'HEAD',
  ];
  test.each(names)('in %s', async (folder) => {
    const named = movedOnce(folder);
    try {
      expect(await ledgerIn(named.folder, ['--plan', `./${folder}`])).toContain(SUMMARY);
    } finally {
      named.remove();
    }
  });

  test('where the plan is the whole repository', async () => {
    const whole = movedOnce('');
    try {
      expect(await ledgerIn(whole.folder, ['--plan', '.'])).toContain(SUMMARY);
    } finally {
      whole.remove();
    }
  });

  test('in a repository with longer ids', async () => {
    const folder = mkdtempSync(join(elsewhere, 'sha256-'));
    const environment = { ...process.env, ...gitEnvironment() };
    const git = (...words: readonly string[]): void => {
      execFileSync('git', words, { cwd: folder, env: environment });
    };
    git('init', '--quiet', '--object-format=sha256', '-b', 'main');
    for (const due of ['May 2026', 'July 2026']) {
      execFileSync('mkdir', ['-p', join(folder, 'plan/workstreams')]);
      writeFileSync(join(folder, 'plan/programme.yaml'), programme());
      writeFileSync(join(folder, 'plan/workstreams/inclusion.yaml'), smallestWorkstream(due));
      git('add', '.');
      git('-c', 'user.name=Sam Doe', '-c', 'user.email=sam@example.org', 'commit', '--quiet', '-m', due);
    }
    const out = await ledgerIn(folder);
    expect(out).toContain(SUMMARY);
    expect(out).not.toContain('not committed');
  });
});

describe('what happens to files', () => {
  test('a workstream that was removed and brought back is the same one', async () => {
    const repository = movedOnce('plan');
    try {
      repository.write('plan/workstreams/inclusion.yaml', null);
      repository.commit({ author: 'Sam Doe', at: '2026-03-03T09:00:00Z', subject: 'By mistake' });
      repository.write('plan/workstreams/inclusion.yaml', smallestWorkstream('July 2026'));
      repository.commit({ author: 'Sam Doe', at: '2026-03-04T09:00:00Z', subject: 'Back' });
      const out = await ledgerIn(repository.folder);
      expect(out).toContain(SUMMARY);
      expect(out).not.toContain('No longer in the plan');
    } finally {
      repository.remove();
    }
  });

  test('what is not committed is a move of the working copy', async () => {
    const repository = movedOnce('plan');
    try {
      repository.write('plan/workstreams/inclusion.yaml', smallestWorkstream('August 2026'));
      const out = await ledgerIn(repository.folder);
      expect(out).toContain('and what is not committed yet');
      expect(out).toMatch(/not committed +31 +First review published/);
    } finally {
      repository.remove();
    }
  });

  test('a merge of several branches is one step, and credits who set the date', async () => {
    const repository = movedOnce('plan');
    try {
      repository.git('branch', 'notes');
      repository.branch('date');
      repository.write('plan/workstreams/inclusion.yaml', smallestWorkstream('September 2026'));
      repository.commit({ author: 'Ines Roy', at: '2026-03-05T09:00:00Z', subject: 'September' });
      repository.switchTo('notes');
      repository.write('NOTES.md', 'Something else\n');
      repository.commit({ author: 'Sam Doe', at: '2026-03-06T09:00:00Z', subject: 'Notes' });
      repository.switchTo('main');
      repository.write('README.md', 'The plan\n');
      repository.commit({ author: 'Sam Doe', at: '2026-03-07T09:00:00Z', subject: 'Say what it is' });
      repository.git(
        '-c',
        'user.name=Ada Moss',
        '-c',
        'user.email=ada@example.org',
        'merge',
        '--quiet',
        '--no-ff',
        '-m',
        'Bring both',
        'date',
        'notes',
      );
      const out = await ledgerIn(repository.folder);
      expect(out).toContain('in 2 moves');
      expect(out).toContain('Ines Roy');
    } finally {
      repository.remove();
    }
  });
});

test('the built command runs as a hook, and stops a commit that moves a date without a record', () => {
  const repository = movedOnce('plan');
  try {
    const milepost = new URL('../../bin/milepost.js', import.meta.url).pathname;
    const hook = join(repository.folder, '.git/hooks/pre-commit');
    execFileSync('mkdir', ['-p', join(repository.folder, '.git/hooks')]);
    writeFileSync(
      hook,
      `#!/bin/sh\nexec '${process.execPath}' '${milepost}' check --base HEAD --as-of 2026-03-10\n`,
      {
        mode: 0o755,
      },
    );
    repository.write('plan/workstreams/inclusion.yaml', smallestWorkstream('October 2026'));
    const commit = (): { readonly status: number | null; readonly said: string } => {
      const words = ['-c', 'core.hooksPath=.git/hooks', 'commit', '--all', '--message', 'Later again'];
      const { status, stdout, stderr } = spawnSync('git', words, {
        cwd: repository.folder,
        env: {
          ...process.env,
          ...gitEnvironment(),
          GIT_AUTHOR_NAME: 'Sam Doe',
          GIT_AUTHOR_EMAIL: 'sam@example.org',
          GIT_COMMITTER_NAME: 'Sam Doe',
          GIT_COMMITTER_EMAIL: 'sam@example.org',
        },
        encoding: 'utf8',
      });
      return { status, said: `${stdout}${stderr}` };
    };
    const stopped = commit();
    expect(stopped.said).toContain('due-moved-unrecorded');
    expect(stopped.status).toBe(1);
    repository.write(
      'plan/workstreams/inclusion.yaml',
      `${smallestWorkstream('October 2026')}        changes:
          - date: 2026-03-09
            from: July 2026
            to: October 2026
            reason: The reviewer was ill
            approved_by: programme-manager
`,
    );
    expect(commit()).toMatchObject({ status: 0 });
  } finally {
    repository.remove();
  }
});
