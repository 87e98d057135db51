/** docs/ci.md: what it tells people to paste is tried as it stands, and its tables have what there is. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';
import { afterEach, describe, expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/cli/exit-code.ts';
import { type ActionRun, type JobEvent, runAction } from '../support/composite-action.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { checkOutMain, openPullRequest, type PullRequest } from '../support/pull-request.ts';
import { REPOSITORY } from '../support/run-milepost.ts';
import { filledText } from '../support/workflow-expressions.ts';

type Entry = Readonly<Record<string, unknown>>;

const page = textOf('docs/ci.md');

function textOf(file: string): string {
  return readFileSync(`${REPOSITORY}/${file}`, 'utf8');
}

function entry(value: unknown): Entry {
  return isEntry(value) ? value : {};
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): Entry[] {
  return Array.isArray(value) ? value.map(entry) : [];
}

function dataIn(text: string): Entry {
  return entry(load(text, { schema: CORE_SCHEMA }));
}

/** The block that is marked as tried like this. */
function block(mark: string): Entry {
  const [, text = ''] =
    new RegExp(`<!-- tried: ${mark} -->\\n\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  return dataIn(text);
}

/** The first cells of the table that a line leads to, or that begins with it. */
function firstCells(before: string): string[] {
  const start = page.indexOf(before) - 1;
  const [, rows = ''] = /\n\|.*\n\|[-|]+\n((?:\|.*\n)+)/.exec(page.slice(start)) ?? [];
  return rows
    .trimEnd()
    .split('\n')
    .map((row) => row.split('|')[1]?.trim().replaceAll('`', '') ?? '');
}

function expectToFit(data: Entry, schema: string): void {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const published = dataIn(textOf(`tests/fixtures/published-schemas/${schema}.json`));
  ajv.validate(published, data);
  expect(ajv.errors ?? []).toEqual([]);
}

let opened: PullRequest[] = [];
afterEach(() => {
  for (const one of opened) one.remove();
  opened = [];
});

/** Runs the steps of the one job that use milepost, as on a day on which a milestone is late. */
function runJob(workflow: Entry, event: JobEvent): ActionRun[] {
  const [job] = Object.values(entry(workflow['jobs'])).map(entry);
  const used = listOf(job?.['steps']).filter(({ uses }) => String(uses).startsWith('YOUR-COUNCIL/milepost'));
  return used.map((step) => {
    const [, folder = '.'] = /^YOUR-COUNCIL\/milepost\/?(.*)@REVISION$/.exec(String(step['uses'])) ?? [];
    const typed = { inputs: { 'as-of': '2021-12-01' } };
    const inputs = Object.entries(entry(step['with'])).map(
      ([key, value]) => [key, filledText(String(value), typed, { failed: false, cancelled: false })] as const,
    );
    return runAction(folder || '.', event, { ...typed.inputs, ...Object.fromEntries(inputs) });
  });
}

describe('the workflow of pull requests and of main', () => {
  const workflow = block('pull request and push');
  const moveDate = (repository: GitRepository): void =>
    repository.edit('plan/workstreams/family-support.yaml', (text) =>
      text.replace('due: December 2021', 'due: 28 January 2022'),
    );

  test('is one that GitHub takes', () => expectToFit(workflow, 'github-workflow'));

  test('fails a pull request that moves a date without a record, and comments', () => {
    const pullRequest = openPullRequest({ does: moveDate });
    opened.push(pullRequest);
    const [run] = runJob(workflow, pullRequest.event);
    expect(run?.code).toBe(1);
    expect(run?.comments).toHaveLength(1);
  });

  test('passes one that does nothing, and fails main for what is late', () => {
    const pullRequest = openPullRequest({
      does: (repository) => repository.edit('README.md', (text) => `${text}x\n`),
    });
    const main = checkOutMain('push', () => undefined);
    opened.push(pullRequest, main);
    expect(runJob(workflow, pullRequest.event).map(({ code }) => code)).toEqual([0]);
    expect(runJob(workflow, main.event).map(({ code }) => code)).toEqual([1]);
  });
});

test('the workflow of each week is one that GitHub takes; it reports, and does not fail for what is late', () => {
  const workflow = block('schedule');
  const main = checkOutMain('schedule', () => undefined);
  opened.push(main);
  expectToFit(workflow, 'github-workflow');
  const [weekly, ...others] = runJob(workflow, main.event);
  expect(others).toEqual([]);
  expect(weekly).toMatchObject({ code: 0, summary: expect.stringContaining('status report') });
  expect([...(weekly?.artefacts.keys() ?? [])]).toEqual(['weekly-report-2021-12-01']);
});

test('the workflow of each week asks for what ours asks for', () => {
  const ours = dataIn(textOf('.github/workflows/weekly.yml'));
  expect(block('schedule')['on']).toEqual(ours['on']);
});

test('what is used besides is at the commit that we use ourselves', () => {
  const ours = textOf('.github/workflows/main.yml');
  const used = page.match(/uses: actions\/.*/g) ?? [];
  expect(used.length).toBeGreaterThan(0);
  for (const line of used) expect(ours).toContain(line);
});

test.each(['action.yml', 'weekly/action.yml'])('the table has every input of %s', (file) => {
  expect(firstCells(`<!-- inputs: ${file} -->`)).toEqual(Object.keys(entry(dataIn(textOf(file))['inputs'])));
});

test('what is to be included fits GitLab, and its variables and jobs are those of the template', () => {
  const template = dataIn(textOf('ci/gitlab.yml'));
  const data = block('gitlab');
  expectToFit(data, 'gitlab-ci');
  expect(listOf(data['include']).map(({ file }) => file)).toEqual(['ci/gitlab.yml']);
  const variables = Object.keys(entry(template['variables']));
  expect(Object.keys(entry(data['variables'])).filter((name) => !variables.includes(name))).toEqual([]);
  expect(firstCells('| variable |').toSorted()).toEqual(variables.toSorted());
  expect(firstCells('| job |')).toEqual(Object.keys(template).filter((key) => key.startsWith('milepost:')));
});

test('what pre-commit is to do is a hook that there is', () => {
  const [repository] = listOf(block('pre-commit')['repos']);
  const hooks = listOf(load(textOf('.pre-commit-hooks.yaml'), { schema: CORE_SCHEMA }));
  expect(listOf(repository?.['hooks']).map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
});

test('every exit code but that of an interruption has its row', () => {
  const codes = Object.values(EXIT_CODES).map(String);
  expect(firstCells('| exit code |')).toEqual(codes.filter((code) => code !== '130'));
});
