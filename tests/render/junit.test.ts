/** The JUnit XML is valid by the schema of its strictest reader, fails what fails the run, and loses nothing. */
import { readFileSync } from 'node:fs';
import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { findingSaying, madeUpFinding, renderedFindings } from '../support/made-up-findings.ts';
import { milestoneDue, planWith } from '../support/one-milestone-plan.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const SCHEMA = readFileSync(`${REPOSITORY}/tests/fixtures/published-schemas/junit-10.xsd`, 'utf8');

async function expectValid(...reports: readonly string[]): Promise<void> {
  const { errors } = await validateXML({
    xml: reports.map((contents, index) => ({ fileName: `report-${index}.xml`, contents })),
    schema: SCHEMA,
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
}

interface TestCase {
  readonly suite: string;
  readonly code: string;
  readonly name: string;
  readonly outcome: 'passed' | 'skipped' | 'failed';
  readonly message: string;
  readonly text: string;
}

/** The tests of a report. It reads what is written here, not any XML: whether that is XML the schema says. */
function casesIn(report: string): TestCase[] {
  const suites = report.matchAll(/<testsuite name="([^"]*)"[^>]*>(.*?)<\/testsuite>/gs);
  return [...suites].flatMap(([, suite = '', inside = '']) =>
    [...inside.matchAll(/<testcase classname="([^"]*)" name="([^"]*)" time="0">(.*?)<\/testcase>/gs)].map(
      ([, code = '', name = '', body = '']) => ({
        suite: decoded(suite),
        code: decoded(code),
        name: decoded(name),
        outcome: body.includes('<failure') ? 'failed' : body.includes('<skipped') ? 'skipped' : 'passed',
        message: decoded(/message="([^"]*)"/.exec(body)?.[1] ?? ''),
        text: decoded(/>([^<]+)<\/(?:failure|system-out)>/.exec(body)?.[1] ?? ''),
      }),
    ),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

test('nothing to report is one test that passes, with the totals', async () => {
  const report = await renderedFindings('junit', []);
  await expectValid(report);
  expect(casesIn(report)).toEqual([
    {
      suite: 'The plan as a whole',
      code: 'check',
      name: 'Every file was read and checked',
      outcome: 'passed',
      message: '',
      text: 'As of 4 October 2021, as --as-of says\nChecked 2 files, 1 milestone: nothing to report',
    },
  ]);
});

test('an error fails in the suite of its file, and says what is wrong, where, and what to write', async () => {
  const report = await renderedFindings('junit', [
    madeUpFinding({ ref: 'inclusion/reviews/first', message: 'It is late.', fix: 'Add "completed:".' }),
  ]);
  await expectValid(report);
  expect(casesIn(report).at(-1)).toEqual({
    suite: 'plan/workstreams/inclusion.yaml',
    code: 'milestone-overdue',
    name: 'inclusion/reviews/first',
    outcome: 'failed',
    message: 'It is late.',
    text: 'plan/workstreams/inclusion.yaml:12:9: error\nIt is late.\nAdd "completed:".',
  });
});

test('what does not fail the run is skipped, not lost', async () => {
  const accepted = { until: '2022-02-28', reason: 'The trainer is ill', approvedBy: 'board' };
  const report = await renderedFindings('junit', [
    madeUpFinding({ severity: 'warning' }),
    madeUpFinding({ severity: 'info', accepted }),
  ]);
  await expectValid(report);
  const told = casesIn(report).slice(1);
  expect(told.map(({ outcome, message }) => `${outcome} ${message}`)).toEqual([
    'skipped warning: x',
    'skipped accepted: x',
  ]);
  expect(told[1]?.text).toContain('Accepted by board until 28 February 2022: The trainer is ill');
});

test('the other places of a finding are told with their lines', async () => {
  const report = await renderedFindings('junit', [
    madeUpFinding({
      related: [{ says: 'the entry above it', at: { file: 'plan/a.yaml', path: [] } }],
      relatedPositions: [{ line: 3, column: 1 }],
    }),
  ]);
  expect(casesIn(report).at(-1)?.text).toContain('\nplan/a.yaml:3: the entry above it');
});

test('counts are those of the tests in each suite and in all', async () => {
  const report = await renderedFindings('junit', [
    madeUpFinding(),
    madeUpFinding({ severity: 'info' }),
    madeUpFinding({ at: { file: 'plan/a.yaml', path: [] } }),
  ]);
  expect(report).toContain('<testsuites name="milepost check" tests="4" failures="2" errors="0" time="0">');
  expect(report).toContain(
    '<testsuite name="plan/workstreams/inclusion.yaml" tests="2" failures="1" errors="0" time="0" skipped="1">',
  );
});

test.each([
  { failOn: 'error', outcome: 'skipped', code: 0 },
  { failOn: 'warning', outcome: 'failed', code: 1 },
  { failOn: 'never', outcome: 'skipped', code: 0 },
])(
  'with --fail-on $failOn a warning is $outcome, as the exit code is $code',
  async ({ failOn, outcome, code }) => {
    const argv = ['check', '--format', 'junit', '--only', 'milestone-undated', '--fail-on', failOn];
    const run = await runMilepost(argv, planWith([milestoneDue('tbc')]));
    expect(run.code).toBe(code);
    expect(casesIn(run.out).at(-1)).toMatchObject({ code: 'milestone-undated', outcome });
  },
);

test('findings that are alike in everything are tests of their own', async () => {
  const cases = casesIn(await renderedFindings('junit', [madeUpFinding(), madeUpFinding()]));
  expect(new Set(cases.map(({ name }) => name)).size).toBe(3);
});

test('a name stays when lines move and days go by', async () => {
  const names = async (asOf: string, comment: string): Promise<string[]> => {
    const world = planWith([milestoneDue('September 2021'), milestoneDue('tbc')], comment);
    const { out } = await runMilepost(['check', '--as-of', asOf, '--format', 'junit'], world);
    return casesIn(out).map(({ name }) => name);
  };
  expect(await names('2022-01-02', '# a\n# b\n')).toEqual(await names('2022-01-01', ''));
});

const BREAKING_OUT = [
  ']]>',
  ']]></failure><failure message="x"/>',
  '<!-- x -->',
  '<!DOCTYPE x [<!ENTITY y "z">]>&y;',
  '&#0;&#x1F;&amp;amp;',
  '\uFFFE\uFFFF\u0000\u000B\u000C',
  '\uD800 \uDFFF',
  '"/><testcase name="x"',
  'one\ntwo\r\nthree\tfour',
  '日本 Zoë',
];

describe('text that could break out', () => {
  test('of findings is valid, and comes back', async () => {
    const texts = [...BREAKING_OUT, ...HOSTILE_TEXTS.map(({ text }) => text)];
    const reports = await Promise.all(
      texts.map((text) => renderedFindings('junit', [findingSaying(text)], { programme: text })),
    );
    await expectValid(...reports);
    for (const report of reports) expect(casesIn(report).length).toBe(2);
  });

  test('of a plan stays in one test', async () => {
    const reports = await Promise.all(
      BREAKING_OUT.filter((text) => !/[\u0000-\u001F\uD800\uFFFE]/.test(text)).map(async (title) => {
        const world = planWith([milestoneDue('September 2021', title)]);
        const argv = ['check', '--format', 'junit', '--only', 'milestone-overdue'];
        const { out } = await runMilepost(argv, world);
        expect(casesIn(out).slice(1)).toMatchObject([{ code: 'milestone-overdue' }]);
        expect(casesIn(out)[1]?.message).toContain(`"${title}" was due`);
        return out;
      }),
    );
    expect(reports.length).toBeGreaterThan(5);
    await expectValid(...reports);
  });

  test('any text is valid', async () => {
    const reports: string[] = [];
    await assert(
      asyncProperty(string({ unit: 'binary' }), async (text) => {
        reports.push(await renderedFindings('junit', [findingSaying(text)]));
      }),
      { numRuns: 200 },
    );
    await expectValid(...reports);
  });
});

test.each(['every-state', 'broken'])('the plan %s is valid, and the same every time', async (folder) => {
  const world = { workingFolder: `${REPOSITORY}/tests/fixtures/${folder}` };
  const argv = ['check', '--as-of', '2022-02-01', '--format', 'junit'];
  const { out } = await runMilepost(argv, world);
  await expectValid(out);
  expect((await runMilepost(argv, world)).out).toBe(out);
  if (folder === 'broken') {
    expect(casesIn(out)[0]).toMatchObject({
      outcome: 'skipped',
      message: expect.stringContaining('Not looked at'),
    });
  }
});
