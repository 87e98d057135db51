import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);

const cases: readonly {
  readonly what: string;
  readonly kind: string;
  readonly argv: readonly string[];
  readonly folder?: string;
}[] = [
  { what: 'overdue on the published plan', kind: 'overdue', argv: ['overdue', '--as-of', '2021-10-04'] },
  {
    what: 'overdue, narrowed',
    kind: 'overdue',
    argv: ['overdue', '--workstream', 'enablers', '--owner', 'harris', '--within', '3m'],
  },
  { what: 'timeline of the published plan', kind: 'timeline', argv: ['timeline', '--as-of', '2021-10-04'] },
  {
    what: 'timeline, narrowed, with dependencies',
    kind: 'timeline',
    argv: [
      'timeline',
      '--workstream',
      'inclusion',
      '--months',
      '4',
      '--collapse',
      'projects',
      '--dependencies',
    ],
  },
  {
    what: 'timeline of the invented plan',
    kind: 'timeline',
    argv: ['timeline', '--as-of', '2022-02-01', '--dependencies'],
    folder: 'tests/fixtures/every-state',
  },
  { what: 'check on the published plan', kind: 'check', argv: ['check', '--as-of', '2021-10-04'] },
  { what: 'export of the published plan', kind: 'export', argv: ['export'] },
  { what: 'explain, all', kind: 'explain', argv: ['explain'] },
  { what: 'explain, a principle', kind: 'explain', argv: ['explain', 'co-production'] },
  { what: 'principles of the published plan', kind: 'principles', argv: ['principles'] },
  {
    what: 'principles, narrowed',
    kind: 'principles',
    argv: ['principles', '--project', 'v-send', '--principle', '9', '--owner', 'Paul Harris'],
  },
  { what: 'explain, one', kind: 'explain', argv: ['explain', 'milestone-undated'] },
  {
    what: 'check on the invented plan',
    kind: 'check',
    argv: ['check', '--as-of', '2022-02-01'],
    folder: 'tests/fixtures/every-state',
  },
  {
    what: 'overdue on the invented plan',
    kind: 'overdue',
    argv: ['overdue', '--as-of', '2022-02-01'],
    folder: 'tests/fixtures/every-state',
  },
  {
    what: 'export of the invented plan',
    kind: 'export',
    argv: ['export', '--as-of', '2022-02-01'],
    folder: 'tests/fixtures/every-state',
  },
  { what: 'refs of the published plan', kind: 'refs', argv: ['refs'] },
  {
    what: 'refs, narrowed',
    kind: 'refs',
    argv: ['refs', 'a', '--kind', 'milestone', '--workstream', 'enablers', '--owner', 'harris'],
  },
  { what: 'check on a broken plan', kind: 'check', argv: ['check'], folder: 'tests/fixtures/broken' },
];

describe.each(cases)('$what', ({ kind, argv, folder }) => {
  test('is as its schema says', async () => {
    const run = await runMilepost([...argv, '--format', 'json'], {
      workingFolder: `${REPOSITORY}/${folder ?? ''}`,
    });
    const schema: unknown = JSON.parse(
      readFileSync(`${REPOSITORY}/schemas/output/${kind}.schema.json`, 'utf8'),
    );
    if (typeof schema !== 'object' || schema === null) throw new Error('no schema');
    const validate = ajv.getSchema(`output/${kind}.schema.json`) ?? ajv.compile(schema);
    const isValid = validate(JSON.parse(run.out));
    expect(validate.errors).toBeNull();
    expect(isValid).toBe(true);
  });
});

test('a schema refuses a key that it does not know', () => {
  const schema: unknown = JSON.parse(
    readFileSync(`${REPOSITORY}/schemas/output/explain.schema.json`, 'utf8'),
  );
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema');
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const envelope = {
    schemaVersion: 1,
    kind: 'explain',
    programme: null,
    asOf: null,
    asOfSource: null,
    commit: null,
  };
  expect(validate({ ...envelope, data: { codes: [], principle: null } })).toBe(true);
  expect(validate({ ...envelope, data: { codes: [], principle: null, more: 1 } })).toBe(false);
});
