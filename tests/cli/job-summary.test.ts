/** The whole report goes to the summary of a job, beside what others put there, and never makes it too large to be shown. */
import { describe, expect, test } from 'vitest';
import { type MemoryEntry, type MemoryFiles, memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { milestoneDue } from '../support/one-milestone-plan.ts';
import { type Run, runMilepost } from '../support/run-milepost.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

const SUMMARY = '/runner/step-summary';
const LARGEST = 1024 * 1024;

/** Checks a plan with so many overdue milestones in a job whose summary is this. */
async function checked(
  overdue: number,
  summary: MemoryEntry,
  argv: readonly string[] = ['--output', 'github=-'],
): Promise<Run & { readonly files: MemoryFiles }> {
  const files = memoryFiles({ ...planWithOverdue(overdue), [SUMMARY]: summary });
  const run = await runMilepost(['check', '--as-of', '2022-01-01', ...argv], {
    files,
    workingFolder: '/plan-root',
    variables: { GITHUB_STEP_SUMMARY: SUMMARY },
  });
  return { ...run, files };
}

/** Long titles in letters of two bytes, so that bytes and characters are not the same number. */
function planWithOverdue(number: number): Record<string, MemoryEntry> {
  const milestones = Array.from({ length: number }, (_, index) => {
    const [title = '', due = ''] = milestoneDue('September 2021', `${'é'.repeat(150)} ${index}`);
    return `      - id: m-${index}\n        ${title}\n        ${due}`;
  });
  const projects = chunksOf(milestones, 150).map(
    (inProject, index) =>
      `  - id: p-${index}\n    name: Project ${index}\n    milestones:\n${inProject.join('\n')}`,
  );
  return minimalPlan({
    'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n${projects.join('\n')}\n`,
  });
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

test('it has the findings that the annotations have no room for', async () => {
  const { out, err, code, files } = await checked(30, '');
  expect({ err, code }).toEqual({ err: 'Added the report to the job summary\n', code: 1 });
  expect(workflowCommandsIn(out).filter(({ command }) => command === 'error').length).toBe(10);
  const summary = files.textOf(SUMMARY) ?? '';
  expect(summary).toMatch(/^# An invented programme: check\n/);
  expect(summary.match(/^- \*\*error\*\* .*\(milestone-overdue\)$/gm)?.length).toBe(30);
  expect(out).toMatch(/\n\d+ more findings are not annotated; the job summary has all of them\.\n$/);
});

test.each([
  { what: 'a line', there: '# Tests\n', gap: '\n' },
  { what: 'a line without an end', there: '<details>x</details>', gap: '\n\n' },
])('what stands there stays: $what', async ({ there, gap }) => {
  const { files } = await checked(1, there);
  const summary = files.textOf(SUMMARY) ?? '';
  expect(summary.startsWith(`${there}${gap}# An invented programme: check\n`)).toBe(true);
});

describe('what is larger than GitHub shows', () => {
  test('is cut at a line below 1 MiB, and says so in both places', async () => {
    const { out, files } = await checked(2200, '');
    const summary = files.textOf(SUMMARY) ?? '';
    const size = new TextEncoder().encode(summary).length;
    expect(size).toBeLessThan(LARGEST);
    // No line is as long as this: one more would have had no room.
    expect(size).toBeGreaterThan(LARGEST - 2000);
    const [last, note] = summary.trimEnd().split('\n\n').slice(-2);
    expect(last?.split('\n').at(-1)).toMatch(/^- \*\*error\*\* .*\(milestone-overdue\)$/);
    expect(note).toBe(
      'The rest is left out: a job summary holds no more than 1 MiB. "milepost check" prints all of it.',
    );
    expect(out).toMatch(/; the job summary has as many as it can hold\.\n$/);
  });

  test('counts what stands there already', async () => {
    const { files } = await checked(300, `${'x'.repeat(LARGEST - 20_000)}\n`);
    const summary = files.textOf(SUMMARY) ?? '';
    expect(new TextEncoder().encode(summary).length).toBeLessThan(LARGEST);
    expect(summary).toContain('# An invented programme: check');
    expect(summary).toContain('The rest is left out');
  });

  test.each([
    { what: 'no room for a line', there: 'x'.repeat(LARGEST - 100) },
    { what: 'too much already', there: 'x'.repeat(LARGEST + 1) },
  ])('$what: exit code 3, and the summary stays as it was', async ({ there }) => {
    const { out, err, code, files } = await checked(30, there);
    expect(code).toBe(3);
    expect(err).toContain('the report was not added to the job summary: what stands there already');
    expect(files.textOf(SUMMARY)).toBe(there);
    expect(out).toMatch(/not annotated; "milepost check" prints all of them\.\n$/);
  });
});

test('a summary that cannot be written is exit code 3, with the reason', async () => {
  const { err, code, out } = await checked(1, { forbidden: true });
  expect(code).toBe(3);
  expect(err).toBe(
    'milepost: the report was not added to the job summary: you do not have permission to write there.\n',
  );
  expect(workflowCommandsIn(out).map(({ command }) => command)).toContain('error');
});

test.each([
  { what: 'with annotations as the report itself', argv: ['--format', 'github'], adds: true },
  { what: 'with annotations in a file', argv: ['--output', 'github=/plan-root/plan/../a'], adds: true },
  { what: 'without annotations', argv: ['--output', 'gitlab=-'], adds: false },
])('$what: the summary is written: $adds', async ({ argv, adds }) => {
  const { files } = await checked(1, '', argv);
  expect(files.textOf(SUMMARY) !== '').toBe(adds);
});

test('without a summary there is nothing to add to', async () => {
  const { err, out } = await runMilepost(['check', '--output', 'github=-'], {
    files: memoryFiles(planWithOverdue(30)),
    workingFolder: '/plan-root',
    variables: { GITHUB_STEP_SUMMARY: '' },
  });
  expect(err).toBe('');
  expect(out).toContain('"milepost check" prints all of them.');
});

test('text of a plan is text there', async () => {
  const title = '<img src=x> [a](https://evil.example) @everyone';
  const files = memoryFiles({
    ...minimalPlan({
      'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n  - id: p\n    name: P\n    milestones:\n      - id: m\n        title: ${JSON.stringify(title)}\n        due: September 2021\n`,
    }),
    [SUMMARY]: '',
  });
  await runMilepost(['check', '--format', 'github'], {
    files,
    workingFolder: '/plan-root',
    variables: { GITHUB_STEP_SUMMARY: SUMMARY },
  });
  expect(files.textOf(SUMMARY)).toContain('\\<img src=x\\> \\[a\\](');
});
