/** What `--format json` prints is as schemas/output/ says, of every report. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';
import { removeScriptedRepositories, scriptedRepository } from '../support/scripted-repositories.ts';

type Schema = Readonly<Record<string, unknown>>;

const FOLDER = `${REPOSITORY}/schemas/output`;
const ENDING = '.schema.json';

/** Every schema by its name; `parts` is what the others refer to. */
const schemas: ReadonlyMap<string, Schema> = new Map(
  readdirSync(FOLDER).map((file) => {
    const schema: unknown = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    if (!isSchema(schema)) throw new Error(`${file} is no schema`);
    return [file.replace(ENDING, ''), schema];
  }),
);

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
for (const schema of schemas.values()) ajv.addSchema(schema);

afterAll(removeScriptedRepositories);

const AS_OF = ['--as-of', '2025-03-19'] as const;
const INVENTED = 'tests/fixtures/invented';
/** Between them, everything that can happen to a milestone. */
const MILESTONES =
  'outreach-offer self-review draft store roll-out charter agreement hubs reviews review six-weeks audit base-teachers passport hosts'.split(
    ' ',
  );

const cases: readonly {
  readonly what: string;
  readonly kind: string;
  readonly argv: readonly string[];
  readonly folder?: string;
  /** The name of a scripted repository. */
  readonly repository?: string;
}[] = [
  { what: 'overdue on the published plan', kind: 'overdue', argv: ['overdue', '--as-of', '2021-10-04'] },
  {
    what: 'overdue, narrowed',
    kind: 'overdue',
    argv: ['overdue', '--workstream', 'enablers', '--owner', 'harris', '--within', '3m'],
  },
  { what: 'status of the published plan', kind: 'status', argv: ['status', '--as-of', '2021-10-04'] },
  {
    what: 'status of the invented plan, narrowed',
    kind: 'status',
    argv: [
      'status',
      '--plan',
      'tests/fixtures/invented',
      ...AS_OF,
      '--workstream',
      'belonging',
      '--audience',
      'board',
    ],
  },
  {
    what: 'status held against a version in git',
    kind: 'status',
    argv: ['status', '--since', '3m', ...AS_OF],
    repository: 'westmarch',
  },
  {
    what: 'board pack of the published plan',
    kind: 'board',
    argv: ['board', '2021-10-14', '--as-of', '2021-10-04'],
  },
  {
    what: 'board pack of the invented plan',
    kind: 'board',
    argv: ['board', '--plan', 'tests/fixtures/invented', '--as-of', '2025-04-02'],
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
  { what: 'trajectory of the published plan', kind: 'trajectory', argv: ['trajectory'] },
  {
    what: 'trajectory of the invented plan',
    kind: 'trajectory',
    argv: ['trajectory', '--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'],
  },
  {
    what: 'trajectory of one measure',
    kind: 'trajectory',
    argv: [
      'trajectory',
      '--plan',
      'tests/fixtures/invented',
      '--as-of',
      '2025-03-17',
      '--measure',
      'placement-costs',
    ],
  },
  { what: 'export of the published plan', kind: 'export', argv: ['export'] },
  { what: 'explain, all', kind: 'explain', argv: ['explain'] },
  { what: 'explain, a principle', kind: 'explain', argv: ['explain', 'co-production'] },
  { what: 'explain, the colour of the programme', kind: 'explain', argv: ['explain', 'rag'] },
  {
    what: 'explain, the colour of a workstream',
    kind: 'explain',
    argv: ['explain', 'rag', 'inclusion', '--as-of', '2021-10-04'],
  },
  { what: 'principles of the published plan', kind: 'principles', argv: ['principles'] },
  {
    what: 'principles, narrowed',
    kind: 'principles',
    argv: ['principles', '--project', 'v-send', '--principle', '9', '--owner', 'Paul Harris'],
  },
  {
    what: 'explain, the colour of a workstream with updates',
    kind: 'explain',
    argv: ['explain', 'rag', 'belonging', '--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'],
  },
  {
    what: 'overdue with late actions',
    kind: 'overdue',
    argv: ['overdue', '--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'],
  },
  { what: 'raid of a plan without a log', kind: 'raid', argv: ['raid'] },
  {
    what: 'raid',
    kind: 'raid',
    argv: ['raid', '--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17', '--since', '2025-01-01'],
  },
  {
    what: 'raid, narrowed',
    kind: 'raid',
    argv: [
      'raid',
      '--plan',
      'tests/fixtures/invented',
      '--as-of',
      '2025-03-17',
      '--kind',
      'actions',
      '--audience',
      'partners',
      '--owner',
      'Ruth Hallam',
    ],
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
  { what: 'meetings, of which no day is known', kind: 'meetings', argv: ['meetings'] },
  {
    what: 'meetings of the invented plan, narrowed',
    kind: 'meetings',
    argv: ['meetings', '--plan', INVENTED, ...AS_OF, '--body', 'programme-board', '--months', '18'],
  },
  {
    what: 'an agenda of the published plan',
    kind: 'agenda',
    argv: ['agenda', 'programme-board', '2021-07-08'],
  },
  {
    what: 'an agenda of the invented plan',
    kind: 'agenda',
    argv: ['agenda', 'programme-board', '--plan', INVENTED, ...AS_OF],
  },
  {
    what: 'an agenda of the invented plan, for partners',
    kind: 'agenda',
    argv: ['agenda', 'workstream-leads', '--plan', INVENTED, ...AS_OF, '--audience', 'partners'],
  },
  { what: 'check on a broken plan', kind: 'check', argv: ['check'], folder: 'tests/fixtures/broken' },
  { what: 'slips', kind: 'slips', argv: ['slips', ...AS_OF], repository: 'westmarch' },
  {
    what: 'slips, narrowed, since a revision, with people',
    kind: 'slips',
    argv: ['slips', ...AS_OF, '--since', 'HEAD~9', '--workstream', 'places', '--by', 'owner'],
    repository: 'westmarch',
  },
  {
    what: 'slips with what is not committed',
    kind: 'slips',
    argv: ['slips', ...AS_OF, '--owner', 'Imran Yusuf'],
    repository: 'westmarch-uncommitted',
  },
  {
    what: 'slips of a clone that is cut off',
    kind: 'slips',
    argv: ['slips', ...AS_OF],
    repository: 'westmarch-cut-off',
  },
  ...MILESTONES.map((milestone) => ({
    what: `history of ${milestone}`,
    kind: 'history',
    argv: ['history', milestone, ...AS_OF],
    repository: 'westmarch',
  })),
  {
    what: 'history with what is not committed',
    kind: 'history',
    argv: ['history', 'link-therapists', ...AS_OF],
    repository: 'westmarch-uncommitted',
  },
  { what: 'trend', kind: 'trend', argv: ['trend', ...AS_OF], repository: 'westmarch' },
  {
    what: 'trend, narrowed',
    kind: 'trend',
    argv: ['trend', ...AS_OF, '--owner', 'Paul Greaves', '--at', 'HEAD~5'],
    repository: 'westmarch',
  },
  { what: 'nudge', kind: 'nudge', argv: ['nudge', ...AS_OF], repository: 'westmarch' },
  {
    what: 'nudge, narrowed',
    kind: 'nudge',
    argv: ['nudge', ...AS_OF, '--days', '100', '--workstream', 'first-signs'],
    repository: 'westmarch',
  },
  { what: 'diff that finds nothing', kind: 'diff', argv: ['diff', ...AS_OF], repository: 'westmarch' },
  {
    what: 'diff of what a board has agreed',
    kind: 'diff',
    argv: ['diff', ...AS_OF],
    repository: 'westmarch-agreed',
  },
  {
    what: 'diff of what is waved through',
    kind: 'diff',
    argv: ['diff', ...AS_OF],
    repository: 'westmarch-waved-through',
  },
  {
    what: 'diff of a whole history',
    kind: 'diff',
    argv: ['diff', 'HEAD~40', 'HEAD', ...AS_OF],
    repository: 'westmarch',
  },
  {
    what: 'check against a base',
    kind: 'check',
    argv: ['check', '--base', 'main', ...AS_OF],
    repository: 'westmarch-waved-through',
  },
  { what: 'overdue in a repository', kind: 'overdue', argv: ['overdue', ...AS_OF], repository: 'westmarch' },
  {
    what: 'export of an older version',
    kind: 'export',
    argv: ['export', ...AS_OF, '--at', 'HEAD~5'],
    repository: 'westmarch-uncommitted',
  },
];

describe.each(cases)('$what', ({ kind, argv, folder, repository }) => {
  test('is as its schema says', async () => {
    const run = await runMilepost(
      [...argv, '--format', 'json'],
      repository === undefined
        ? { workingFolder: `${REPOSITORY}/${folder ?? ''}` }
        : scriptedRepository(repository),
    );
    const validate = ajv.getSchema(`output/${kind}${ENDING}`);
    const isValid = validate?.(JSON.parse(run.out));
    expect(validate?.errors).toBeNull();
    expect(isValid).toBe(true);
  });
});

test('every report is among them', () => {
  const kinds = [...schemas.keys()].filter((name) => name !== 'parts');
  expect([...new Set(cases.map(({ kind }) => kind))].toSorted()).toEqual(kinds.toSorted());
});

test.each([
  ['overdue', [], 'westmarch', false],
  ['slips', [], 'westmarch-uncommitted', true],
  ['overdue', ['--at', 'HEAD~5'], 'westmarch-uncommitted', false],
] as const)('%s %j in %s says which commit it speaks of', async (command, options, name, dirty) => {
  const world = scriptedRepository(name);
  const asked = await world.git.run(world.workingFolder, ['rev-parse', options[1] ?? 'HEAD']);
  const run = await runMilepost([command, ...options, ...AS_OF, '--format', 'json'], world);
  const envelope: unknown = JSON.parse(run.out);
  expect(envelope).toMatchObject({
    commit: { id: asked.kind === 'ended' ? asked.out.toString().trim() : null, dirty },
  });
});

test('a schema refuses a key that it does not know', () => {
  const validate = ajv.getSchema(`output/explain${ENDING}`);
  const envelope = {
    schemaVersion: 1,
    kind: 'explain',
    programme: null,
    asOf: null,
    asOfSource: null,
    commit: null,
  };
  expect(validate?.({ ...envelope, data: { codes: [], principle: null, rag: null } })).toBe(true);
  expect(validate?.({ ...envelope, data: { codes: [], principle: null, rag: null, more: 1 } })).toBe(false);
});

/** Every schema inside a schema, with its path. */
function* inside(
  value: unknown,
  path: string,
): Generator<{ readonly path: string; readonly schema: Schema }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* inside(item, path);
  } else if (isSchema(value)) {
    yield { path, schema: value };
    for (const [key, child] of Object.entries(value)) yield* inside(child, `${path}/${key}`);
  }
}

describe.each([...schemas])('%s', (_, whole) => {
  const all = [...inside(whole, '')];

  test('says of every key what it is', () => {
    const bare = all.flatMap(({ path, schema }) =>
      Object.entries(isSchema(schema['properties']) ? schema['properties'] : {})
        .filter(
          ([, property]) => isSchema(property) && !['description', '$ref'].some((key) => key in property),
        )
        .map(([key]) => `${path}/${key}`),
    );
    expect(bare).toEqual([]);
  });

  test('knows all keys and needs all of them', () => {
    for (const { path, schema } of all.filter((one) => isSchema(one.schema['properties']))) {
      expect(schema['additionalProperties'], path).toBe(false);
      expect(schema['required'], path).toEqual(Object.keys(schema['properties'] ?? {}));
    }
  });
});
