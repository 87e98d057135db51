/** The SARIF file is valid by the published schema, says what a service needs, and holds text that is nothing but text. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import type { LocatedFinding } from '../../src/model/finding.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { findingSaying, madeUpFinding, renderedFindings } from '../support/made-up-findings.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const isSarif = validator();

/**
 * The schema is of draft 4, and of what later drafts read in another way it uses nothing but `id`. One of its
 * patterns has a bracket too many, which is an error only in Unicode mode.
 */
function validator(): (data: unknown) => data is Sarif {
  const file = `${REPOSITORY}/tests/fixtures/published-schemas/sarif-2.1.0-rtm.5.json`;
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile<Sarif>(schema);
  return (data): data is Sarif => {
    const isValid = validate(data);
    expect(validate.errors ?? []).toEqual([]);
    return isValid;
  };
}

interface Text {
  readonly text: string;
}

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: { readonly startLine: number; readonly startColumn?: number };
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: Text;
  readonly locations: readonly Place[];
  readonly relatedLocations: readonly (Place & { readonly message: Text })[];
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
}

interface Rule {
  readonly id: string;
  readonly shortDescription: Text;
  readonly help: Text & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Rule[] } };
      readonly columnKind: string;
      readonly invocations?: readonly { readonly toolExecutionNotifications: readonly { message: Text }[] }[];
      readonly results: readonly Result[];
    },
  ];
}

function runIn(text: string): Sarif['runs'][0] {
  const data: unknown = JSON.parse(text);
  if (!isSarif(data)) throw new Error('this is no SARIF');
  return data.runs[0];
}

async function runOf(...findings: readonly LocatedFinding[]): Promise<Sarif['runs'][0]> {
  return runIn(await renderedFindings('sarif', findings, { rendering: { rules: CHECKS } }));
}

async function resultOf(parts: Partial<LocatedFinding>): Promise<Result> {
  const [result] = (await runOf(madeUpFinding(parts))).results;
  if (result === undefined) throw new Error('there is no result');
  return result;
}

test('nothing to report is a run without results', async () => {
  expect(await runOf()).toMatchObject({ tool: { driver: { name: 'milepost', rules: [] } }, results: [] });
});

test('a result says what is wrong and what to write, and where', async () => {
  const result = await resultOf({ fix: 'Add "completed:".', severity: 'warning' });
  expect(result).toMatchObject({
    ruleId: 'milestone-overdue',
    level: 'warning',
    message: { text: 'x\nAdd "completed:".' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'plan/workstreams/inclusion.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 12, startColumn: 9 },
        },
      },
    ],
    suppressions: [],
  });
  expect((await runOf()).columnKind).toBe('utf16CodeUnits');
});

test('a finding without a line stands at the first', async () => {
  const { locations } = await resultOf({ line: null, column: null });
  expect(locations[0]?.physicalLocation.region).toEqual({ startLine: 1 });
});

test('information is a note', async () => {
  expect((await resultOf({ severity: 'info' })).level).toBe('note');
});

test('an accepted breach is suppressed, with who accepted it and why', async () => {
  const accepted = { until: '2022-02-28', reason: 'The trainer is ill', approvedBy: 'board' };
  expect((await resultOf({ severity: 'info', accepted })).suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'Accepted by board until 28 February 2022: The trainer is ill',
    },
  ]);
});

test('the other places of a finding have their own lines and words', async () => {
  const { relatedLocations } = await resultOf({
    related: [{ says: 'the entry above it', at: { file: 'plan/a.yaml', path: [] } }],
    relatedPositions: [{ line: 3, column: 5 }],
  });
  expect(relatedLocations).toMatchObject([
    {
      message: { text: 'the entry above it' },
      physicalLocation: {
        artifactLocation: { uri: 'plan/a.yaml' },
        region: { startLine: 3, startColumn: 5 },
      },
    },
  ]);
});

test('only rules that something was found for are listed, each with its help, and results point at theirs', async () => {
  const codes = ['person-unknown', 'milestone-overdue', 'person-unknown'];
  const { tool, results } = await runOf(...codes.map((code) => madeUpFinding({ code })));
  const { rules } = tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(['milestone-overdue', 'person-unknown']);
  expect(results.map(({ ruleIndex }) => rules[ruleIndex ?? -1]?.id)).toEqual(codes);
  expect(rules[0]).toMatchObject({
    shortDescription: { text: 'A milestone is past the last day of its due date and not complete.' },
    defaultConfiguration: { level: 'error' },
  });
  expect(rules[0]?.help.markdown).toContain('```yaml\n- id: panel\n');
});

test.each([
  { file: 'plan/a b.yaml', uri: 'plan/a%20b.yaml' },
  { file: 'plan/#1?.yaml', uri: 'plan/%231%3F.yaml' },
  { file: 'c:/100%.yaml', uri: 'c%3A/100%25.yaml' },
  { file: 'plan/Zoë.yaml', uri: 'plan/Zo%C3%AB.yaml' },
  { file: 'plan/\uD800.yaml', uri: 'plan/%EF%BF%BD.yaml' },
  { file: 'plan/\n::error::.yaml', uri: 'plan/%0A%3A%3Aerror%3A%3A.yaml' },
])('the path $file is a relative reference', async ({ file, uri }) => {
  const { locations } = await resultOf({ at: { file, path: [] } });
  expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
});

test('a message holds no link and no placeholder, whatever is in it', async () => {
  const { message } = await resultOf({ message: '[click](https://evil.example) [a\\](1) {0} {' });
  expect(message.text).toBe('[click] (https://evil.example) [a\\] (1) {{0}} {{');
});

describe.each(HOSTILE_TEXTS)('$what', ({ text }) => {
  test('is valid as every text of a result', async () => {
    const { results } = await runOf(findingSaying(text));
    expect(results.length).toBe(1);
    expect(results[0]?.message.text).not.toMatch(/\]\(/);
  });
});

describe('plans', () => {
  test.each(['every-state', 'broken'])('%s is valid, with a rule for each result', async (folder) => {
    const { out } = await runMilepost(['check', '--as-of', '2022-02-01', '--format', 'sarif'], {
      workingFolder: `${REPOSITORY}/tests/fixtures/${folder}`,
    });
    const { tool, results } = runIn(out);
    expect(results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
  });

  test('what was not looked at is told of the run', async () => {
    const { out } = await runMilepost(['check', '--format', 'sarif'], {
      workingFolder: `${REPOSITORY}/tests/fixtures/broken`,
    });
    expect(runIn(out).invocations?.[0]?.toolExecutionNotifications[0]?.message.text).toMatch(
      /^Not looked at, because the plan could not be read as a whole/,
    );
  });

  test('the same findings give the same bytes', async () => {
    const run = async (): Promise<string> =>
      (await runMilepost(['check', '--as-of', '2022-02-01', '--format', 'sarif'])).out;
    expect(await run()).toBe(await run());
  });
});
