/** The jobs of ci/gitlab.yml, run as a runner of GitLab runs their scripts, on real repositories. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { afterEach, describe, expect, test } from 'vitest';
import type { GitRepository } from '../support/git-repository.ts';
import { checkOutMain, openPullRequest, type PullRequest } from '../support/pull-request.ts';
import { REPOSITORY } from '../support/run-milepost.ts';

const TEMPLATE = readFileSync(join(REPOSITORY, 'ci/gitlab.yml'), 'utf8');
/** Where the jobs put milepost. Here it is at hand. */
const INSTALLED = '/tmp/milepost';
/** The folder that the weekly report is kept in. */
const KEPT = 'weekly-report';

let opened: PullRequest[] = [];
afterEach(() => {
  for (const one of opened) one.remove();
  opened = [];
});

type Entry = Readonly<Record<string, unknown>>;

function entry(value: unknown): Entry {
  return isEntry(value) ? value : {};
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function linesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const template = entry(load(TEMPLATE, { schema: CORE_SCHEMA }));

function runJob(
  name: string,
  { workspace }: PullRequest,
  variables: Readonly<Record<string, string>>,
): { readonly code: number | null; readonly log: string } {
  const script = linesOf(entry(template[name])['script']).join('\n').replaceAll(INSTALLED, REPOSITORY);
  const shared = Object.entries(entry(template['variables'])).map(([key, value]) => [
    key,
    String(isEntry(value) ? value['value'] : value),
  ]);
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-eo', 'pipefail', '-c', script], {
    cwd: workspace,
    env: {
      ...Object.fromEntries(shared),
      PATH: process.env['PATH'] ?? '',
      HOME: '/nonexistent',
      CI: 'true',
      GITLAB_CI: 'true',
      MILEPOST_AS_OF: '2021-10-04',
      ...variables,
    },
    encoding: 'utf8',
  });
  return { code: status, log: stdout + stderr };
}

function moveRooms(repository: GitRepository, planFolder = 'plan'): void {
  repository.edit(`${planFolder}/workstreams/family-support.yaml`, (text) =>
    text.replace('due: October 2021', 'due: 19 November 2021'),
  );
}

function fileOf({ workspace }: PullRequest, name: string): string {
  return readFileSync(join(workspace, name), 'utf8');
}

describe('the job of a merge request', () => {
  function mergeRequest(planFolder = 'plan'): PullRequest {
    const pullRequest = openPullRequest({ does: moveRooms, planFolder });
    opened.push(pullRequest);
    return pullRequest;
  }

  test('fails for what the change breaks, and leaves its reports behind', () => {
    const pullRequest = mergeRequest();
    const { code, log } = runJob('milepost:merge-request', pullRequest, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: pullRequest.main,
    });
    expect(code).toBe(1);
    expect(log).toContain('What your change breaks (1)');
    expect(fileOf(pullRequest, 'milepost-change.md')).toContain('19 days later');
    expect(JSON.parse(fileOf(pullRequest, 'milepost-code-quality.json'))).toEqual([
      expect.objectContaining({ check_name: 'due-moved-unrecorded' }),
    ]);
    expect(fileOf(pullRequest, 'milepost-junit.xml')).toContain('<failure');
  });

  test('goes by the target branch as it was merged, where the pipeline is of the merged result', () => {
    const pullRequest = openPullRequest({
      does: (repository) => repository.edit('README.md', (text) => `${text}More.\n`),
      meanwhile: moveRooms,
    });
    opened.push(pullRequest);
    const { code } = runJob('milepost:merge-request', pullRequest, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: `${pullRequest.main}~1`,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: pullRequest.main,
    });
    expect(code).toBe(0);
  });

  test('finds a plan in a folder of another name', () => {
    const pullRequest = mergeRequest('the plan (2021)');
    const { code } = runJob('milepost:merge-request', pullRequest, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: pullRequest.main,
      MILEPOST_PLAN: 'the plan (2021)',
    });
    expect(code).toBe(1);
  });

  test('says so where the base is not in the clone', () => {
    const { code, log } = runJob('milepost:merge-request', mergeRequest(), {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: '1234567890123456789012345678901234567890',
    });
    expect(code).toBe(2);
    expect(log).toContain('1234567890');
  });
});

test('the job of main fails for everything that is wrong', () => {
  const main = checkOutMain('push', () => undefined);
  opened.push(main);
  expect(runJob('milepost:main', main, {}).code).toBe(0);
  expect(runJob('milepost:main', main, { MILEPOST_AS_OF: '2021-12-01' }).code).toBe(1);
  expect(fileOf(main, 'milepost-code-quality.json')).toContain('milestone-overdue');
});

describe('the job of the weekly report', () => {
  test('keeps all files, and does not fail for what is late', () => {
    const main = checkOutMain('schedule', () => undefined);
    opened.push(main);
    const { code } = runJob('milepost:weekly', main, {
      MILEPOST_AS_OF: '2021-12-01',
      MILEPOST_BOARD: '2021-12-09',
    });
    expect(code).toBe(0);
    expect(readdirSync(join(main.workspace, KEPT))).toEqual(
      expect.arrayContaining(['1-findings.txt', '2-status.docx', '3-board-pack.docx', '4-overdue.xlsx']),
    );
    expect(fileOf(main, `${KEPT}/1-findings.txt`)).toContain('milestone-overdue');
    expect(fileOf(main, `${KEPT}/2-status.md`)).toContain('Period 25 Nov 2021 to 1 Dec 2021');
  });

  test('takes what is typed into the form as text', () => {
    const main = checkOutMain('schedule', () => undefined);
    opened.push(main);
    const before = readdirSync(main.workspace);
    const { code } = runJob('milepost:weekly', main, {
      MILEPOST_AS_OF: '2021-12-01',
      MILEPOST_SINCE: '"; touch taken #',
      MILEPOST_AUDIENCE: '$(touch taken)',
      MILEPOST_BOARD: '`touch taken`\n--output=taken',
    });
    expect(code).toBe(2);
    expect(readdirSync(main.workspace)).toEqual([...before, KEPT].toSorted());
    expect(fileOf(main, `${KEPT}/1-findings.txt`)).toContain('Look at what was typed into the fields');
  });

  test('keeps what its script writes, also when that was asked wrongly', () => {
    const { artifacts, script } = entry(template['milepost:weekly']);
    expect(entry(artifacts)).toMatchObject({ when: 'always', paths: [`${KEPT}/`] });
    expect(linesOf(script).join('\n')).toContain(`weekly-files.sh ${KEPT} `);
  });
});

test('every file that another job keeps is one that its script writes, and no other', () => {
  const others = Object.entries(template).filter(
    ([key]) => key.startsWith('milepost:') && key !== 'milepost:weekly',
  );
  for (const [name, job] of others) {
    const { paths, reports } = entry(entry(job)['artifacts']);
    const kept = [...linesOf(paths), ...Object.values(entry(reports)).map(String)];
    const written = [
      ...linesOf(entry(job)['script'])
        .join('\n')
        .matchAll(/--output=[a-z]+=(\S+)/g),
    ];
    expect(kept.toSorted(), name).toEqual(written.map(([, file = '']) => file).toSorted());
  }
});

test('no script holds what a merge request can set', () => {
  const scripts = Object.values(template).flatMap((job) => [
    ...linesOf(entry(job)['before_script']),
    ...linesOf(entry(job)['script']),
    ...linesOf(entry(job)['after_script']),
  ]);
  const named = scripts.flatMap((line) =>
    [...line.matchAll(/\$\{?([A-Za-z_]+)/g)].map(([, name = '']) => name),
  );
  expect([...new Set(named)].toSorted()).toEqual([
    'CI_MERGE_REQUEST_DIFF_BASE_SHA',
    'CI_MERGE_REQUEST_TARGET_BRANCH_SHA',
    'MILEPOST_AS_OF',
    'MILEPOST_AUDIENCE',
    'MILEPOST_BOARD',
    'MILEPOST_FAIL_ON',
    'MILEPOST_PLAN',
    'MILEPOST_REPOSITORY',
    'MILEPOST_REVISION',
    'MILEPOST_SINCE',
    'base',
  ]);
});
