/** The weekly report as a scheduled run, or one that somebody has started with a button, makes it. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { afterEach, describe, expect, test } from 'vitest';
import { betterStarts } from '../support/better-starts.ts';
import { type ActionRun, type JobEvent, runAction } from '../support/composite-action.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { programmeOffice } from '../support/programme-office.ts';
import { REPOSITORY } from '../support/run-milepost.ts';
import { readSheets } from '../support/workbook.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

let repository: GitRepository | null = null;
afterEach(() => repository?.remove());

function weekly(of: GitRepository, inputs: Readonly<Record<string, string>>): ActionRun {
  repository = of;
  const event: JobEvent = {
    name: 'workflow_dispatch',
    workspace: of.folder,
    payload: { inputs },
    variables: { GITHUB_REF: 'refs/heads/main' },
  };
  return runAction('weekly', event, inputs);
}

function firstHeadings(summary: string): string[] {
  return [...summary.matchAll(/^# (.*)$/gm)].map(([, heading = '']) => heading);
}

/** The one artefact of a run, and a text of it. */
function artefactOf({ artefacts }: ActionRun): {
  readonly name: string;
  readonly files: readonly string[];
  readonly text: (file: string) => string;
  readonly bytes: (file: string) => Buffer;
} {
  expect(artefacts.size).toBe(1);
  const [[name, files] = ['', new Map<string, Buffer>()]] = artefacts;
  const bytes = (file: string): Buffer => files.get(file) ?? Buffer.from('');
  return { name, files: [...files.keys()], bytes, text: (file) => bytes(file).toString('utf8') };
}

/** The commands in a log that the runner obeys. */
function obeyedIn(log: string): ReturnType<typeof workflowCommandsIn> {
  return workflowCommandsIn(log.replace(/^::stop-commands::(\w+)\n[\s\S]*?^::\1::\n/gm, ''));
}

const ALL_FILES = [
  '1-findings.md',
  '1-findings.txt',
  '2-plan-on-a-page.html',
  '2-status.docx',
  '2-status.md',
  '3-board-pack.docx',
  '3-board-pack.md',
  '4-overdue.xlsx',
  '5-raid.xlsx',
  '6-trajectory.xlsx',
  '7-slips.xlsx',
  '8-meetings.ics',
  '9-whom-to-ask.txt',
];

/** Eighteen months of history, and all reports of it. */
const MINUTES = { timeout: 120_000 };

describe('of a plan in use', MINUTES, () => {
  test('everything is in one artefact, whatever is wrong with the plan', async () => {
    const run = weekly(programmeOffice(), { 'as-of': '2025-03-17' });
    const { name, files, text, bytes } = artefactOf(run);
    expect(run.code).toBe(0);
    expect(name).toBe('weekly-report-2025-03-17');
    expect(files).toEqual(ALL_FILES);
    expect(text('1-findings.txt')).toContain('error: milestone-overdue');
    expect(text('2-status.md')).toContain('Period 11 Mar 2025 to 17 Mar 2025');
    expect(text('3-board-pack.md')).toContain('board pack for SEND Together Board, 10 April 2025');
    expect(text('8-meetings.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    // Its lines lead to the repository in which the workflow runs.
    expect(text('2-plan-on-a-page.html')).toMatch(
      /href="https:\/\/github\.com\/example\/westmarch\/blob\/[0-9a-f]{40}\/plan\//,
    );
    for (const file of files.filter((one) => one.endsWith('.docx')))
      expect(bytes(file).subarray(0, 2).toString()).toBe('PK');
    for (const file of files.filter((one) => one.endsWith('.xlsx')))
      expect((await readSheets(bytes(file))).length).toBeGreaterThan(1);

    // The findings stand above the first page, folded up, with their number to be seen.
    expect(firstHeadings(run.summary)).toEqual([
      expect.stringContaining('check'),
      expect.stringContaining('status report'),
      expect.stringContaining('nudge'),
    ]);
    expect(run.summary).toMatch(
      /<summary>What is wrong with the plan: \d+ errors, \d+ warnings, \d+ notes<\/summary>/,
    );
    expect(run.summary).toContain('The ask');
    expect(run.summary).not.toContain('The ask in full');
    expect(run.summary).toContain('`weekly-report-2025-03-17`');
  });

  test('the fields decide: since when, for whom, and for which board', () => {
    const run = weekly(programmeOffice(), {
      'as-of': '2025-03-17',
      since: '2025-02-17',
      audience: 'public',
      board: '8 May 2025',
    });
    const { text } = artefactOf(run);
    expect(run.code).toBe(0);
    expect(text('2-status.md')).toContain('Period 18 Feb 2025 to 17 Mar 2025');
    expect(text('2-status.md')).toContain('Only what is for the public: ');
    expect(text('3-board-pack.md')).toContain('8 May 2025');
    expect(text('3-board-pack.md')).toContain('Only what is for the public: ');
  });
});

test('of an archived plan: how it stood, no pack where no day is known, and no one is asked about it', () => {
  const archive = createRepository();
  cpSync(join(REPOSITORY, 'plan'), join(archive.folder, 'plan'), { recursive: true });
  archive.write('README.md', 'The archived plan.\n');
  archive.commit({ author: 'Sam Doe', at: '2026-01-05T09:00:00Z', subject: 'The plan' });
  const run = weekly(archive, {});
  const { name, files, text } = artefactOf(run);
  expect(run.code).toBe(0);
  expect(name).toBe('weekly-report-2021-06-15');
  expect(files).toEqual(ALL_FILES.filter((file) => !/board|whom/.test(file)));
  for (const told of [run.summary, text('1-findings.txt')]) {
    expect(told).toContain('There is no board pack, because the day of the board is not known.');
    expect(told).toContain('no day set in governance.yaml');
  }
  expect(text('2-status.md')).toContain('Update of the programme: none recorded.');
  expect(obeyedIn(run.log)).toEqual([expect.objectContaining({ command: 'warning' })]);
});

test('of a plan that cannot be read: what is wrong with it, and what to do', () => {
  const broken = betterStarts();
  broken.edit('plan/programme.yaml', (text) => text.replace('name:', '::error::name:'));
  const run = weekly(broken, { 'as-of': '2021-11-08' });
  const { files, text } = artefactOf(run);
  expect(run.code).toBe(0);
  expect(files).toEqual(['1-findings.md', '1-findings.txt']);
  for (const told of [run.summary, text('1-findings.txt'), text('1-findings.md')]) {
    expect(told).toContain('The plan cannot be read, so there is no report this time. Mend the errors below');
    expect(told).toContain('plan/programme.yaml');
  }
  // There is nothing else to read.
  expect(run.summary).toContain('<details open>');
  expect(obeyedIn(run.log)).toEqual([expect.objectContaining({ command: 'warning' })]);
});

test('where there is no plan: that', () => {
  const run = weekly(betterStarts(), { plan: 'plans/2021' });
  expect(run.code).toBe(2);
  expect(artefactOf(run)).toMatchObject({
    name: 'weekly-report-plans-2021',
    files: ['1-findings.md', '1-findings.txt'],
  });
  expect(run.summary).toContain('No report could be made.');
});

describe('what somebody types into the fields is text, and no order', () => {
  const HOSTILE = [
    '; touch taken #',
    '$(touch taken)',
    '`touch taken`',
    '7d\nname=taken\n::error::taken',
    '--output=taken',
    "' || touch taken || '",
  ];

  test.each(HOSTILE)('as the day: %j', (typed) => {
    const of = betterStarts();
    const before = readdirSync(of.folder);
    const run = weekly(of, { 'as-of': typed });
    expect(run.code).toBe(2);
    expect(artefactOf(run)).toMatchObject({
      name: 'weekly-report',
      files: ['1-findings.md', '1-findings.txt'],
    });
    expect(readdirSync(of.folder)).toEqual(before);
    expect(obeyedIn(run.log)).toEqual([expect.objectContaining({ command: 'warning' })]);
  });

  test.each([0, 2, 4])('in the other fields, from the one of number %i on', (first) => {
    const of = betterStarts();
    const before = readdirSync(of.folder);
    const [since = '', audience = '', board = '', days = ''] = [...HOSTILE, ...HOSTILE].slice(first);
    const run = weekly(of, { 'as-of': '2021-11-08', since, audience, board, days });
    const { name, files } = artefactOf(run);
    expect(run.code).toBe(2);
    expect(name).toBe('weekly-report-2021-11-08');
    // What no field is about is made all the same.
    expect(files).toEqual(expect.arrayContaining(['1-findings.txt', '4-overdue.xlsx', '6-trajectory.xlsx']));
    expect(files.filter((file) => file.startsWith('2-') || file.startsWith('3-'))).toEqual([]);
    expect(run.summary).toContain('There is no status report. Look at what was typed into the fields');
    expect(readdirSync(of.folder)).toEqual(before);
    expect(obeyedIn(run.log)).toEqual([expect.objectContaining({ command: 'warning' })]);
  });

  test('stands in the summary as a block in which nothing counts', () => {
    const typed = '</details><img src=x>@everyone\n# Heading';
    const { summary } = weekly(betterStarts(), { 'as-of': '2021-11-08', audience: typed });
    const lines = summary.split('\n').filter((line) => /everyone|^# Heading/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^ {4}/);
  });
});

describe('the workflow of this repository', () => {
  const text = readFileSync(join(REPOSITORY, '.github/workflows/weekly.yml'), 'utf8');
  const workflow = load(text, { schema: CORE_SCHEMA });

  test('asks for what the action takes, and hands all of it on', () => {
    expect(workflow).toMatchObject({
      on: {
        schedule: [{ cron: expect.stringMatching(/ 1$/) }],
        workflow_dispatch: {
          inputs: { audience: { options: ['everybody', 'board', 'partners', 'public'] } },
        },
      },
    });
    const asked = [
      ...(/workflow_dispatch:[\s\S]*?\npermissions/.exec(text)?.[0] ?? '').matchAll(/^ {6}([a-z-]+):$/gm),
    ];
    const handedOn = [...text.matchAll(/^ {10}([a-z-]+): \$\{\{ inputs\.([a-z-]+) \}\}$/gm)];
    expect(asked.length).toBeGreaterThan(3);
    expect(handedOn.map(([, input]) => input)).toEqual(asked.map(([, input]) => input));
    for (const [, input, from] of handedOn) expect(from).toBe(input);
  });
});

test('spaces that were pasted along with a field do not count', () => {
  const run = weekly(betterStarts(), {
    'as-of': ' 2021-11-08',
    since: '2021-11-01 ',
    board: ' 2021-12-09\n',
  });
  expect(run.code).toBe(0);
  expect(artefactOf(run).text('2-status.md')).toContain('Period 2 Nov 2021 to 8 Nov 2021');
  expect(artefactOf(run).text('3-board-pack.md')).toContain('9 December 2021');
});

test('a run of the schedule, whose fields are all empty, is that of a week', () => {
  const run = weekly(betterStarts(), { since: '', audience: '', board: '', days: '' });
  expect(run.code).toBe(0);
  expect(artefactOf(run).text('2-status.md')).toMatch(/Period \d/);
});
