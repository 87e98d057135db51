/**
 * The action as a runner runs it, on real repositories: what fails, what is said in the log, in the summary and in the
 * comment, for a pull request, for one of a fork, for a push and for a schedule.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type ActionRun, type Comment, type GitHub, runAction } from '../support/composite-action.ts';
import type { GitRepository } from '../support/git-repository.ts';
import {
  checkOutMain,
  openPullRequest,
  type PullRequest,
  type PullRequestWords,
} from '../support/pull-request.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

const AS_OF = { 'as-of': '2021-10-04' };
const MARK = '<!-- milepost: diff -->';
const FORBIDDEN = 'Resource not accessible by integration (HTTP 403)';
/** Each would leave a file behind if anything were to run it. */
const HOSTILE = '$(touch pwned)`touch pwned`"; touch pwned #\n::set-output name=base::pwned\n::error::pwned';
const HOSTILE_BRANCH = 'x;touch${IFS}pwned;$(touch${IFS}pwned)`touch${IFS}pwned`';

let opened: PullRequest[] = [];
afterEach(() => {
  for (const one of opened) one.remove();
  opened = [];
});

function open(words: PullRequestWords): PullRequest {
  const pullRequest = openPullRequest(words);
  opened.push(pullRequest);
  return pullRequest;
}

function run(
  words: PullRequestWords,
  inputs: Readonly<Record<string, string>> = {},
  github: GitHub = {},
): ActionRun {
  return runAction('.', open(words).event, { ...AS_OF, ...inputs }, github);
}

const moveRooms = (repository: GitRepository, planFolder: string): void =>
  repository.edit(`${planFolder}/workstreams/family-support.yaml`, (text) =>
    text.replace('due: October 2021', 'due: 19 November 2021'),
  );

const moveRoomsWithRecord = (repository: GitRepository, planFolder: string): void =>
  repository.edit(`${planFolder}/workstreams/family-support.yaml`, (text) =>
    text.replace(
      'due: October 2021',
      `due: 19 November 2021
        changes:
          - date: 2021-09-30
            from: October 2021
            to: 19 November 2021
            reason: The library reopens late
            approved_by: programme-manager`,
    ),
  );

const editPage = (repository: GitRepository): void =>
  repository.edit('README.md', (text) => `${text}More.\n`);

const breakPlan = (repository: GitRepository, planFolder: string): void =>
  repository.edit(`${planFolder}/programme.yaml`, (text) => text.replace('name:', 'nmae:'));

function comment(id: number, body: string, type: Comment['user']['type'] = 'Bot'): Comment {
  return { id, body, user: { login: type === 'Bot' ? 'github-actions[bot]' : 'somebody', type } };
}

/** What the runner obeys: nothing of what stands between `::stop-commands::…` and the line that ends it. */
function obeyed(log: string): ReturnType<typeof workflowCommandsIn> {
  return workflowCommandsIn(log.replace(/^::stop-commands::(\w+)\n[\s\S]*?^::\1::\n/gm, ''));
}

describe('a pull request', () => {
  test('that breaks something fails, and says what to type beside the line, in the summary and in a comment', () => {
    const { code, log, summary, comments, calls } = run({ does: moveRooms });
    expect(code).toBe(1);
    expect(obeyed(log)).toEqual([
      expect.objectContaining({
        command: 'error',
        properties: expect.objectContaining({
          file: 'plan/workstreams/family-support.yaml',
          line: '16',
          title: 'due-moved-unrecorded',
        }),
        data: expect.stringContaining('\n          - date: 2021-10-04\n            from: October 2021\n'),
      }),
    ]);
    expect(summary).toContain('## What your change breaks (1)');
    expect(summary).toContain('moves from October 2021 to 19 November 2021: 19 days later');
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body.startsWith(`${MARK}\n`)).toBe(true);
    expect(comments[0]?.body).toContain('needs programme-manager');
    expect(calls).toEqual([
      'GET repos/example/westmarch/issues/7/comments?per_page=100&page=1',
      'POST repos/example/westmarch/issues/7/comments',
    ]);
  });

  test('that is in order passes, and its comment is written anew in its place', () => {
    const comments = [
      comment(1, `${MARK}\nnot by a bot`, 'User'),
      comment(2, `a bot that quotes\n${MARK}`),
      comment(3, `${MARK}\nwhat it said before`),
      comment(4, `${MARK}\na second one`),
    ];
    const after = run({ does: moveRoomsWithRecord }, {}, { comments });
    expect(after.code).toBe(0);
    expect(after.calls.at(-1)).toBe('PATCH repos/example/westmarch/issues/comments/3');
    expect(after.comments.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(after.comments.filter(({ id }) => id !== 3)).toEqual(comments.filter(({ id }) => id !== 3));
    expect(after.comments[2]?.body).toContain('The library reopens late');
  });

  test('has its comment found behind a hundred others', () => {
    const others = Array.from({ length: 100 }, (_, id) => comment(id + 1, 'talk', 'User'));
    const { calls } = run(
      { does: moveRoomsWithRecord },
      {},
      { comments: [...others, comment(500, `${MARK}\nours`)] },
    );
    expect(calls).toEqual([
      'GET repos/example/westmarch/issues/7/comments?per_page=100&page=1',
      'GET repos/example/westmarch/issues/7/comments?per_page=100&page=2',
      'PATCH repos/example/westmarch/issues/comments/500',
    ]);
  });

  test('that does nothing to the plan gets no comment, and one that it has says so', () => {
    const without = run({ does: editPage });
    expect(without.code).toBe(0);
    expect(without.comments).toEqual([]);
    expect(without.summary).toContain('This change does nothing to the plan');
    const [has] = run({ does: editPage }, {}, { comments: [comment(3, `${MARK}\nold`)] }).comments;
    expect(has?.body).toContain('This change does nothing to the plan');
  });

  test('does not fail for what time alone has brought', () => {
    const { code, summary } = run({ does: editPage }, { 'as-of': '2021-12-01' });
    expect(code).toBe(0);
    expect(summary).toMatch(/What was already there.* \(1\)/);
  });

  test('does not answer for what others have merged since it was opened', () => {
    expect(run({ does: editPage, meanwhile: moveRooms }).code).toBe(0);
  });

  test('is held against the commit that the event names, where the clone does not have the branch', () => {
    const { code, outputs } = run({ does: moveRooms, depth: 50 });
    expect(code).toBe(1);
    expect(outputs['base']).toMatch(/^[0-9a-f]{40}$/);
  });

  test('after which the plan cannot be read has a comment that says so in place of what it said', () => {
    const { code, log, comments } = run(
      { does: breakPlan },
      {},
      { comments: [comment(3, `${MARK}\nAll well.`)] },
    );
    expect(code).toBe(1);
    expect(obeyed(log)[0]).toMatchObject({ command: 'error', properties: { file: 'plan/programme.yaml' } });
    expect(comments[0]?.body).toContain('The plan cannot be read with this change');
  });

  test('that says more than a comment holds is cut at the end of a line, with a note', () => {
    const many = Array.from(
      { length: 700 },
      (_, number) =>
        `      - id: result-${number}\n        title: ${'A result that families notice '.repeat(3)}${number}\n        due: December 2021\n`,
    ).join('');
    const { comments, summary } = run({
      does: (repository) =>
        repository.edit('plan/workstreams/family-support.yaml', (text) => `${text.trimEnd()}\n${many}`),
    });
    const [{ body } = comment(0, '')] = comments;
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(65_000);
    expect(body).toMatch(/ \|\n\n_The rest is left out: .*_\n$/);
    expect(summary).toContain('A result that families notice 699');
  });

  test('is told when all of its history is not there', () => {
    const { code, log, steps, comments } = run({ does: moveRooms, depth: 1 });
    expect(code).toBe(2);
    expect(obeyed(log)).toHaveLength(1);
    expect(obeyed(log)[0]).toMatchObject({ command: 'error', properties: { title: 'milepost' } });
    expect(obeyed(log)[0]?.data).toContain('fetch-depth: 0');
    expect(steps).not.toContain('Say what the change does');
    expect(comments).toEqual([]);
  });

  test('is told when there is no such base', () => {
    const { code, log } = run({ does: moveRooms }, { base: 'nonesuch' });
    expect(code).toBe(2);
    expect(obeyed(log)[0]?.data).toContain('nonesuch');
  });

  test('finds its plan in a folder with spaces in its name', () => {
    const planFolder = "the council's plan (2021)";
    const { code, log, comments } = run({ does: moveRooms, planFolder }, { plan: planFolder });
    expect(code).toBe(1);
    expect(obeyed(log)[0]?.properties['file']).toBe(`${planFolder}/workstreams/family-support.yaml`);
    expect(comments).toHaveLength(1);
  });

  test('has no comment where none is asked for', () => {
    const { calls, summary } = run({ does: moveRooms }, { comment: 'false' });
    expect(calls).toEqual([]);
    expect(summary).toContain('what this change does to the plan');
  });
});

describe('a run that may not comment', () => {
  test.each(['GET', 'POST'])('because it is of a fork, says so and goes on (%s is refused)', (method) => {
    const { code, log, summary, comments } = run(
      { does: moveRoomsWithRecord, isFromFork: true },
      {},
      { refusals: { [method]: FORBIDDEN } },
    );
    expect(code).toBe(0);
    expect(comments).toEqual([]);
    expect(obeyed(log)).toEqual([
      expect.objectContaining({ command: 'notice', data: expect.stringContaining('comes from a fork') }),
    ]);
    expect(summary).toContain('The library reopens late');
    expect(summary).toContain('comes from a fork');
  });

  test('because nobody has given it the right, says which it is', () => {
    const { code, log } = run({ does: moveRoomsWithRecord }, {}, { refusals: { GET: FORBIDDEN } });
    expect(code).toBe(0);
    expect(obeyed(log)[0]?.data).toContain('"pull-requests: write"');
  });

  test.each(['Bad gateway (HTTP 502)', 'You have exceeded a secondary rate limit (HTTP 403)'])(
    'because GitHub says %s, passes that on',
    (refusal) => {
      const { code, log } = run({ does: moveRoomsWithRecord }, {}, { refusals: { POST: refusal } });
      expect(code).toBe(0);
      expect(obeyed(log)).toEqual([
        expect.objectContaining({ command: 'warning', data: expect.stringContaining(refusal) }),
      ]);
    },
  );

  test('because the runner has no gh, says so', () => {
    const { code, log } = run({ does: moveRoomsWithRecord }, {}, { hasProgram: false });
    expect(code).toBe(0);
    expect(obeyed(log)[0]).toMatchObject({ command: 'warning' });
  });
});

describe('what a stranger writes', () => {
  const pwned = (pullRequest: PullRequest): boolean => existsSync(join(pullRequest.workspace, 'pwned'));
  const withTitle =
    (title: string) =>
    (repository: GitRepository, planFolder: string): void => {
      moveRooms(repository, planFolder);
      repository.edit(`${planFolder}/workstreams/family-support.yaml`, (text) =>
        text.replace('title: Rooms for the sessions agreed', `title: ${JSON.stringify(title)}`),
      );
    };

  test('into the title, the branch and the plan is neither run nor obeyed', () => {
    const title = HOSTILE.replaceAll('\n', ' ');
    const pullRequest = open({
      does: withTitle(title),
      title: HOSTILE,
      branch: HOSTILE_BRANCH,
      isFromFork: true,
    });
    const harmless = open({ does: withTitle('x'), isFromFork: true });
    const github = { refusals: { POST: FORBIDDEN } };
    const hostileRun = runAction('.', pullRequest.event, AS_OF, github);
    const harmlessRun = runAction('.', harmless.event, AS_OF, github);
    const shape = ({ log, code, steps, calls, outputs }: ActionRun): object => ({
      commands: obeyed(log).map(({ command, properties }) => ({ command, properties })),
      code,
      steps,
      calls,
      outputs,
    });
    expect(shape(hostileRun)).toEqual(shape(harmlessRun));
    expect(pwned(pullRequest)).toBe(false);
  });

  test('at the beginning of a title is no command', () => {
    const { log } = run({ does: withTitle('::warning::pwned ##[error]pwned') });
    expect(obeyed(log).map(({ command }) => command)).toEqual(['error']);
  });

  test('never comes to gh as a word of its command line', () => {
    const { words, comments } = run({ does: withTitle('$(touch pwned) --method DELETE') });
    expect(comments[0]?.body).toContain('touch pwned');
    expect(words.join('\n')).not.toContain('touch pwned');
  });

  test('into an input stays the value of that input', () => {
    const pullRequest = open({ does: moveRooms });
    for (const [input, value] of [
      ['plan', HOSTILE],
      ['base', HOSTILE],
      ['base', '--output=pwned'],
      ['as-of', HOSTILE],
      ['fail-on', '$(touch pwned)'],
      ['plan', '--help'],
    ] as const) {
      const { code, log } = runAction('.', pullRequest.event, { ...AS_OF, [input]: value });
      expect(code, `${input}: ${value}`).toBe(2);
      expect(obeyed(log), `${input}: ${value}`).toEqual([expect.objectContaining({ command: 'error' })]);
    }
    expect(pwned(pullRequest)).toBe(false);
  });
});

describe('asked wrongly', () => {
  test('the action says what to write', () => {
    const { code, log } = run({ does: moveRooms }, { comment: 'yes' });
    expect(code).toBe(2);
    expect(obeyed(log)[0]?.data).toBe('The input "comment" of the action is "yes". Write true or false.');
  });

  test('on pull_request_target it refuses', () => {
    const { event } = open({ does: moveRooms });
    const { code, log, calls } = runAction('.', { ...event, name: 'pull_request_target' }, AS_OF);
    expect(code).toBe(2);
    expect(obeyed(log)[0]?.data).toContain('"pull_request"');
    expect(calls).toEqual([]);
  });
});

describe('code scanning', () => {
  test('is handed the findings when that is asked for', () => {
    const { used, outputs, code } = run({ does: moveRooms }, { sarif: 'true' });
    expect(code).toBe(1);
    expect(used).toEqual([
      {
        action: expect.stringMatching(/^github\/codeql-action\/upload-sarif@/),
        with: { sarif_file: outputs['sarif'], category: 'milepost' },
      },
    ]);
    expect(outputs['sarif']).toMatch(/\/milepost\.sarif$/);
  });

  test('is left alone for a fork, and the log says so', () => {
    const { used, log } = run({ does: editPage, isFromFork: true }, { sarif: 'true' });
    expect(used).toEqual([]);
    expect(obeyed(log)[0]).toMatchObject({ command: 'notice' });
    expect(obeyed(log)[0]?.data).toContain('not uploaded to code scanning');
  });
});

describe.each(['push', 'schedule'] as const)('a %s', (name) => {
  test('fails for everything that is wrong, and comments on nothing', () => {
    const main = checkOutMain(name, () => undefined);
    opened.push(main);
    const { code, log, summary, calls, outputs } = runAction('.', main.event, { 'as-of': '2021-12-01' });
    expect(code).toBe(1);
    expect(obeyed(log)[0]).toMatchObject({ command: 'error', properties: { title: 'milestone-overdue' } });
    expect(summary).toContain('milestone-overdue');
    expect(outputs['base']).toBe('');
    expect(calls).toEqual([]);
  });

  test('passes while nothing is wrong, and can be held against a base', () => {
    const main = checkOutMain(name, commitMove);
    opened.push(main);
    expect(runAction('.', main.event, AS_OF).code).toBe(0);
    expect(runAction('.', main.event, { ...AS_OF, base: 'HEAD~1' }).code).toBe(1);
  });
});

test('a merge queue holds a group of changes against the branch that they go to', () => {
  const { event, main } = open({ does: moveRooms });
  const payload = { merge_group: { base_sha: main, head_sha: 'x' } };
  const { code, calls, summary } = runAction('.', { ...event, name: 'merge_group', payload }, AS_OF);
  expect(code).toBe(1);
  expect(summary).toContain('19 days later');
  expect(calls).toEqual([]);
});

function commitMove(repository: GitRepository): void {
  moveRooms(repository, 'plan');
  repository.commit({ author: 'Amina Yusuf', at: '2021-10-01T10:00:00Z', subject: 'Rooms later' });
}
