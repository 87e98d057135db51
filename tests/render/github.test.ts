/** Annotations are read back as the runner of GitHub Actions reads them: nothing is lost, and nothing else is obeyed. */
import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleText } from '../../src/render/visible-text.ts';
import { findingSaying, madeUpFinding, renderedFindings } from '../support/made-up-findings.ts';
import { milestoneDue, planWith } from '../support/one-milestone-plan.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

async function annotations(
  ...parts: readonly Parameters<typeof madeUpFinding>[0][]
): Promise<ReturnType<typeof workflowCommandsIn>> {
  return workflowCommandsIn(await renderedFindings('github', parts.map(madeUpFinding)));
}

test('an annotation stands at its line and says what is wrong and what to write', async () => {
  const [told] = await annotations({
    message: '"Offer agreed" was due January 2022.',
    fix: 'Add "completed:" with the day.',
  });
  expect(told).toEqual({
    command: 'error',
    properties: {
      file: 'plan/workstreams/inclusion.yaml',
      line: '12',
      col: '9',
      title: 'milestone-overdue',
    },
    data: '"Offer agreed" was due January 2022.\nAdd "completed:" with the day.',
  });
});

test('a finding without a line names its file alone', async () => {
  const [told] = await annotations({ line: null, column: null });
  expect(told?.properties).toEqual({ file: 'plan/workstreams/inclusion.yaml', title: 'milestone-overdue' });
});

test('an accepted breach is a notice that says who accepted it, and until when', async () => {
  const accepted = { until: '2022-02-28', reason: 'The trainer is ill', approvedBy: 'board' };
  const [told] = await annotations({ severity: 'info', accepted, fix: 'Add "completed:".' });
  expect(told).toMatchObject({
    command: 'notice',
    data: 'x\nAccepted by board until 28 February 2022: The trainer is ill\nAdd "completed:".',
  });
});

test('the other places of a finding are told with their lines', async () => {
  const [told] = await annotations({
    related: [{ says: 'the entry above it', at: { file: 'plan/a.yaml', path: [] } }],
    relatedPositions: [{ line: 3, column: 1 }],
  });
  expect(told?.data).toBe('x\nplan/a.yaml:3: the entry above it');
});

describe('what GitHub has no room for', () => {
  const many = [
    ...Array.from({ length: 12 }, (_, index) =>
      madeUpFinding({ severity: 'info', message: `info ${index}` }),
    ),
    ...Array.from({ length: 11 }, (_, index) =>
      madeUpFinding({ severity: 'warning', message: `warning ${index}` }),
    ),
    ...Array.from({ length: 30 }, (_, index) =>
      madeUpFinding({ severity: 'error', message: `error ${index}` }),
    ),
  ];

  test('ten of a kind are annotated, the worst first and the first of each kind', async () => {
    const told = workflowCommandsIn(await renderedFindings('github', many));
    expect(told.map(({ data }) => data)).toEqual(
      ['error', 'warning', 'info'].flatMap((kind) =>
        Array.from({ length: 10 }, (_, index) => `${kind} ${index}`),
      ),
    );
  });

  test.each([
    { holds: undefined, says: '23 more findings are not annotated; "milepost check" prints all of them.' },
    {
      holds: 'whole',
      says: '23 more findings are not annotated; the job summary has all of them.',
    },
    {
      holds: 'cut',
      says: '23 more findings are not annotated; the job summary has as many as it can hold.',
    },
  ] as const)(
    'with a summary that holds $holds, the last line says what is left out',
    async ({ holds, says }) => {
      const options = holds === undefined ? {} : { jobSummary: holds };
      const lines = (await renderedFindings('github', many, { options })).trimEnd().split('\n');
      expect(lines.at(-1)).toBe(says);
      expect(lines.length).toBe(31);
    },
  );

  test('one that stands for many that are only counted is counted as many', async () => {
    const errors = Array.from({ length: 11 }, () => madeUpFinding({ count: 5 }));
    expect(await renderedFindings('github', errors)).toContain('\n5 more findings are not annotated');
  });

  test('nothing is said of it where all are annotated', async () => {
    expect(await renderedFindings('github', [madeUpFinding()])).toMatch(/^::error [^\n]*\n$/);
  });
});

test('nothing to report is said in words', async () => {
  expect(await renderedFindings('github', [])).toBe('Checked 2 files, 1 milestone: nothing to report\n');
});

test('what was not looked at is said', async () => {
  const { out } = await runMilepost(['check', '--format', 'github'], planWith([['title: [']]));
  expect(workflowCommandsIn(out)).toMatchObject([{ command: 'error' }]);
  expect(out).toMatch(/\nNot looked at, because the plan could not be read as a whole: [^\n]*\n$/);
});

const BREAKING_OUT: readonly string[] = [
  'a\n::error::b',
  'a\r\n::stop-commands::b',
  '%0A::error::b',
  '%250A %25 %',
  'x::y::z',
  'line=1,col=2::x',
  ']]>##[error]',
  'a,b:c=d',
  '\u2028::error::x',
];

describe.each(BREAKING_OUT)('the text %j', (text) => {
  test('is one annotation, whose texts come back as they were', async () => {
    const told = workflowCommandsIn(await renderedFindings('github', [findingSaying(text)]));
    const shown = visibleText(text);
    expect(told.length).toBe(1);
    expect(told[0]?.properties['file']).toBe(`plan/${shown}`);
    expect(told[0]?.data.startsWith(`${shown}\nAccepted by ${shown} until`)).toBe(true);
  });

  test('as a title in a plan is part of one annotation', async () => {
    const title = text.replace(/[\n\r\u2028]/g, ' ');
    const { out } = await runMilepost(
      ['check', '--format', 'github', '--only', 'milestone-overdue'],
      planWith([milestoneDue('September 2021', title)]),
    );
    const told = workflowCommandsIn(out);
    expect(told.length).toBe(1);
    expect(told[0]?.data).toContain(`"${title}" was due`);
  });
});

test('any text comes back as it was', async () => {
  await assert(
    asyncProperty(string({ unit: 'binary', minLength: 1 }), async (text) => {
      const [told, ...others] = workflowCommandsIn(
        await renderedFindings('github', [madeUpFinding({ message: text, fix: null, code: text })]),
      );
      expect(others).toEqual([]);
      expect(told?.data).toBe(visibleText(text));
      expect(told?.properties['title']).toBe(visibleText(text));
    }),
    { numRuns: 300 },
  );
});

test('the terminal report above annotations holds no command, however its lines are broken', async () => {
  const title = 'word '.repeat(20).replaceAll(' ', ' ::error::x ##[error]y ');
  const { out } = await runMilepost(
    ['check', '--width', '40', '--output', 'github=-', '--only', 'milestone-overdue'],
    planWith([milestoneDue('September 2021', title)]),
  );
  expect(workflowCommandsIn(out).map(({ properties }) => properties['title'])).toEqual(['milestone-overdue']);
});

test('the published plan in full: every error that has room, and how many have not', async () => {
  const { out, code } = await runMilepost(['check', '--as-of', '2021-12-01', '--format', 'github'], {
    workingFolder: REPOSITORY,
  });
  expect(code).toBe(1);
  expect(workflowCommandsIn(out).filter(({ command }) => command === 'error').length).toBe(10);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^\d+ more findings are not annotated;/);
});
