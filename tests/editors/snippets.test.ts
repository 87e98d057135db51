/** The snippets in the schemas: whoever fills in nothing still has an entry that the schema takes. What editors make of them is tested beside this. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';
import { filledIn } from '../support/snippets.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Snippet {
  readonly label: string;
  readonly description: unknown;
  readonly body: unknown;
  /** What the filled-in body has to be like. */
  readonly entry: Schema;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every snippet inside a schema. Those of a list are bodies of one entry: the language server adds the hyphen. */
function* snippetsIn(schema: unknown): Generator<Snippet> {
  if (Array.isArray(schema)) for (const part of schema) yield* snippetsIn(part);
  if (!isSchema(schema)) return;
  const { defaultSnippets, ...others } = schema;
  const own: readonly unknown[] = Array.isArray(defaultSnippets) ? defaultSnippets : [];
  for (const { label, description, body } of own.filter(isSchema)) {
    const entry = isSchema(schema['items']) ? schema['items'] : schema;
    yield { label: String(label), description, body, entry };
  }
  for (const part of Object.values(others)) yield* snippetsIn(part);
}

const snippets = readdirSync(`${REPOSITORY}/schemas`)
  .filter((name) => name.endsWith('.schema.json'))
  .flatMap((name) => [...snippetsIn(JSON.parse(readFileSync(`${REPOSITORY}/schemas/${name}`, 'utf8')))]);

test('there is one for each thing that leads type most', () => {
  const labels = snippets.map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining(['New project', 'New milestone', 'Moved date', 'Accepted breach']),
  );
  expect(new Set(labels).size).toBe(labels.length);
});

test('docs/editors.md has a row for each, and no other', () => {
  const page = readFileSync(`${REPOSITORY}/docs/editors.md`, 'utf8');
  const table = /\n\| choose \|.*\n\|.*\n((?:\|.*\n)+)/.exec(page)?.[1] ?? '';
  const named = table
    .trimEnd()
    .split('\n')
    .map((row) => row.split('|')[1]?.trim() ?? '');
  expect(named.toSorted()).toEqual(snippets.map(({ label }) => label).toSorted());
});

describe.each(snippets)('$label', ({ description, body, entry }) => {
  test('is allowed by the schema as it is put in', () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(entry);
    validate(JSON.parse(filledIn(JSON.stringify(body))));
    expect(validate.errors).toBeNull();
  });

  test('says what it is', () => {
    expect(description).toMatch(/\.$/);
  });

  test('leads from one part to the next', () => {
    const stops = [...JSON.stringify(body).matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
    expect(stops.length).toBeGreaterThan(1);
    expect(stops).toEqual(stops.map((_, index) => index + 1));
  });
});
