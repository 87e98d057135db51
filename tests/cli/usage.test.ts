import { describe, expect, test } from 'vitest';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { type Run, runMilepost } from '../support/run-milepost.ts';

async function run(...argv: readonly string[]): Promise<Run> {
  const files = memoryFiles({ ...minimalPlan(), '/elsewhere/file': 'x', '/plan-root/deep/er/file': 'x' });
  return await runMilepost(argv, { files, workingFolder: '/plan-root' });
}

describe('wrong usage: exit code 2, nothing on standard output, and a way out', () => {
  test.each([
    { argv: ['overdue', '--color', 'sometimes'], says: '--color is one of auto, always, never' },
    { argv: ['overdue', '--colour', 'alway'], says: 'Did you mean always?' },
    { argv: ['overdue', '--format', 'jsn'], says: 'Did you mean json?' },
    { argv: ['check', '--fail-on', 'warn'], says: 'Did you mean warning?' },
    { argv: ['check', '--only', 'zzz'], says: '"milepost explain" lists them' },
    { argv: ['overdue', '--output', 'cvs=report.csv'], says: 'Did you mean csv=…?' },
    { argv: ['overdue', '--output', 'report.xls'], says: 'milepost does not write .xls files' },
    { argv: ['overdue', '--as-of', '4/10/2021'], says: 'Write 2021-10-04 for 4 October or 2021-04-10 for' },
    { argv: ['overdue', '--as-of', '4 October'], says: 'Write it like this: 2021-10-04, or "today".' },
    { argv: ['overdue', 'now'], says: 'too many arguments' },
    { argv: ['explain', 'a', 'b'], says: '"b" is a second one' },
    { argv: ['explain', 'rag', 'a', 'b'], says: 'too many arguments' },
    {
      argv: ['explain', 'milestone-overdue', '--as-of', '2021-10-04'],
      says: '--as-of is for "milepost explain rag"',
    },
    { argv: ['explain', 'rag', 'inclusoin'], says: 'Did you mean inclusion' },
    { argv: ['explain', 'rag', 'first'], says: 'inclusion/reviews/first is a milestone' },
    { argv: ['overdue', '--within', '0d'], says: '--within takes a period' },
    { argv: ['overdue', '--plan', '/nowhere'], says: 'there is no programme.yaml in /nowhere' },
    { argv: [], says: 'Usage: milepost' },
  ])('$argv', async ({ argv, says }) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).not.toMatch(/^ {4}at /m);
  });

  test('what is echoed of the command line is made visible', async () => {
    const { code, err } = await run('overdue', '--owner', '\u001b[2J\u202Ex');
    expect(code).toBe(2);
    expect(err).toContain('\\u{1B}[2J\\u{202E}x');
    expect((await run('\u001b[2J')).err).not.toContain('\u001b');
  });
});

describe('where the plan is looked for', () => {
  const files = memoryFiles({
    ...minimalPlan(),
    '/plan-root/deep/er/file': 'x',
    '/plan-root/other/.git/HEAD': 'x',
    '/plan-root/other/deep/file': 'x',
  });

  test('from the working folder upwards', async () => {
    expect(await runMilepost(['overdue'], { files, workingFolder: '/plan-root/deep/er' })).toMatchObject({
      code: 0,
    });
    expect(
      await runMilepost(['overdue'], { files, workingFolder: '/plan-root/plan/workstreams' }),
    ).toMatchObject({ code: 0 });
  });

  test('not beyond the folder that holds .git', async () => {
    const { code, err } = await runMilepost(['overdue'], { files, workingFolder: '/plan-root/other/deep' });
    expect(code).toBe(2);
    expect(err).toContain(
      'no plan found: neither /plan-root/other/deep nor a folder above it has plan/programme.yaml',
    );
  });

  test('in the folder that --plan names, relative to the working folder', async () => {
    expect(
      await runMilepost(['check', '--plan', '../plan'], { files, workingFolder: '/plan-root/deep' }),
    ).toMatchObject({ code: 1 });
  });
});

describe('a plan that does not load', () => {
  const files = memoryFiles(minimalPlan({ 'workstreams/inclusion.yaml': 'id: inclusion\nname: a: b\n' }));

  test.each([['overdue'], ['export'], ['overdue', '--format', 'json']])(
    '%s %s %s: exit code 1, the findings on standard error, nothing on standard output',
    async (...argv) => {
      const { code, out, err } = await runMilepost(argv, { files, workingFolder: '/plan-root' });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('plan/workstreams/inclusion.yaml:2:8: error: yaml-syntax');
    },
  );

  test('check prints them where it always does', async () => {
    const { code, out, err } = await runMilepost(['check', '--format', 'json'], {
      files,
      workingFolder: '/plan-root',
    });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      data: { summary: { error: 1, stagesNotRun: ['dates and references', 'checks'] } },
    });
  });
});

describe('check: what fails it', () => {
  const plan = {
    files: memoryFiles(minimalPlan({ 'ambitions.yaml': 'ambitions:\n  - id: trust\n    name: Trust\n' })),
    workingFolder: '/plan-root',
    today: '2021-09-15',
  };

  test.each([
    { failOn: 'error', code: 0 },
    { failOn: 'warning', code: 1 },
    { failOn: 'never', code: 0 },
  ])('a warning, with --fail-on $failOn: $code', async ({ failOn, code }) => {
    expect(await runMilepost(['check', '--fail-on', failOn], plan)).toMatchObject({ code });
  });

  test('an overdue milestone does, and other commands end with 0 all the same', async () => {
    const late = { ...plan, today: '2021-10-04' };
    expect(await runMilepost(['check'], late)).toMatchObject({ code: 1 });
    expect(await runMilepost(['overdue'], late)).toMatchObject({ code: 0 });
  });

  test('nothing wrong is said as well', async () => {
    const { out } = await runMilepost(['check', '--only', 'dependency-cycle'], plan);
    expect(out).toContain('Checked 3 files, 1 milestone: nothing to report');
  });
});

test('--version prints the version, and help its examples first', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, out: '0.1.0\n' });
  const help = await run('help', 'overdue');
  expect(help.code).toBe(0);
  expect(help.out).toMatch(/^Examples:\n {2}milepost overdue/);
});
