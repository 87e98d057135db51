/** The Code Quality report is what GitLab takes: its own schema, and what its documentation asks for besides. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { findingSaying, madeUpFinding, renderedFindings } from '../support/made-up-findings.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const isEntry = new Ajv().compile<Entry>(
  JSON.parse(readFileSync(`${REPOSITORY}/tests/fixtures/published-schemas/codeclimate.json`, 'utf8')),
);

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** The entries of a report that GitLab would take; it passes over everything below one that it does not take. */
function entriesOf(report: string): Entry[] {
  const data: unknown = JSON.parse(report);
  if (!Array.isArray(data)) throw new Error('the report is no list');
  return data.map((entry: unknown) => {
    if (!isEntry(entry)) throw new Error(JSON.stringify(isEntry.errors));
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry.severity);
    expect(entry.check_name).toMatch(/./);
    expect(entry.location.path).not.toMatch(/^\.?\//);
    expect(entry.location.lines.begin).toBeGreaterThan(0);
    return entry;
  });
}

test('nothing to report is an empty list', async () => {
  expect(await renderedFindings('gitlab', [])).toBe('[]\n');
});

test('an entry says what is wrong, who has accepted it and what to write, at its line', async () => {
  const accepted = { until: '2022-02-28', reason: 'The trainer is ill', approvedBy: 'board' };
  const [entry] = entriesOf(
    await renderedFindings('gitlab', [
      madeUpFinding({ severity: 'info', accepted, fix: 'Add "completed:".' }),
    ]),
  );
  expect(entry).toEqual({
    description: 'x Accepted by board until 28 February 2022: The trainer is ill Add "completed:".',
    check_name: 'milestone-overdue',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'info',
    location: { path: 'plan/workstreams/inclusion.yaml', lines: { begin: 12 } },
  });
});

test('a finding without a line stands at the first', async () => {
  const [entry] = entriesOf(await renderedFindings('gitlab', [madeUpFinding({ line: null, column: null })]));
  expect(entry?.location.lines.begin).toBe(1);
});

test('errors are worse than warnings, and warnings than notes', async () => {
  const findings = (['error', 'warning', 'info'] as const).map((severity) => madeUpFinding({ severity }));
  expect(entriesOf(await renderedFindings('gitlab', findings)).map(({ severity }) => severity)).toEqual([
    'major',
    'minor',
    'info',
  ]);
});

test('findings that are alike in everything have fingerprints of their own', async () => {
  const entries = entriesOf(
    await renderedFindings('gitlab', [madeUpFinding(), madeUpFinding(), madeUpFinding()]),
  );
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

describe.each(HOSTILE_TEXTS)('$what', ({ text }) => {
  test('is an entry that GitLab takes', async () => {
    expect(entriesOf(await renderedFindings('gitlab', [findingSaying(text)])).length).toBe(1);
  });
});

test.each(['every-state', 'broken', 'leads/mark-complete/before'])(
  'the plan %s: each finding is an entry of its own',
  async (folder) => {
    const world = { workingFolder: `${REPOSITORY}/tests/fixtures/${folder}` };
    const argv = ['check', '--as-of', '2022-02-01', '--format'];
    const entries = entriesOf((await runMilepost([...argv, 'gitlab'], world)).out);
    const { data } = JSON.parse((await runMilepost([...argv, 'json'], world)).out);
    expect(entries.map(({ check_name }) => check_name)).toEqual(
      data.findings.map(({ code }: { readonly code: string }) => code),
    );
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  },
);
