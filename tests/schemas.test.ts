/** The schemas of the plan files are the help that an editor shows while somebody types: nothing in them goes unexplained. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from './support/run-milepost.ts';

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(file: string): Schema {
  const schema: unknown = JSON.parse(readFileSync(`${REPOSITORY}/${file}`, 'utf8'));
  if (!isSchema(schema)) throw new Error(`${file} is no schema`);
  return schema;
}

/** Every schema inside a schema, with its path; a property is its own entry. */
function* inside(
  schema: Schema,
  path: string,
): Generator<{ readonly path: string; readonly schema: Schema }> {
  yield { path, schema };
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
  const forms = Array.isArray(schema['anyOf'])
    ? schema['anyOf'].map((form, index) => [`form ${index}`, form] as const)
    : [];
  const definitions = isSchema(schema['definitions']) ? Object.entries(schema['definitions']) : [];
  const others = ['items', 'additionalProperties'].map((keyword) => [keyword, schema[keyword]] as const);
  for (const [name, child] of [...properties, ...definitions, ...forms, ...others]) {
    if (isSchema(child)) yield* inside(child, `${path}/${name}`);
  }
}

/** An entry with keys of its own. */
function isEntryOfList(path: string, schema: Schema): boolean {
  return path.endsWith('/items') && isSchema(schema['properties']);
}

function hasSome(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

const kinds = readdirSync(`${REPOSITORY}/schemas`).filter((name) => name.endsWith('.schema.json'));

describe.each(kinds)('%s', (name) => {
  const all = [...inside(read(`schemas/${name}`), '')];

  test('is draft-07, which editors know', () => {
    expect(all[0]?.schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
  });

  test('says of everything what it is, with an example or with text to fill in', () => {
    const bare = all.filter(
      ({ path, schema }) =>
        typeof schema['title'] !== 'string' ||
        typeof schema['description'] !== 'string' ||
        (!isEntryOfList(path, schema) && !hasSome(schema['examples']) && !hasSome(schema['defaultSnippets'])),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  // The language server would offer it as "[object Object]", and put it in without its hyphen. The list has it.
  test('gives the entries of lists no example of their own', () => {
    const entries = all.filter(({ path, schema }) => isEntryOfList(path, schema));
    expect(entries.filter(({ schema }) => 'examples' in schema).map(({ path }) => path)).toEqual([]);
  });

  test('has a sentence for whoever breaks a pattern or a form', () => {
    const silent = all.filter(
      ({ schema }) =>
        (schema['format'] !== undefined ||
          ![undefined, '\\S'].some((pattern) => pattern === schema['pattern'])) &&
        typeof schema['patternErrorMessage'] !== 'string',
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('refuses unknown keys everywhere', () => {
    const open = all.filter(
      ({ schema }) => isSchema(schema['properties']) && schema['additionalProperties'] !== false,
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test('says of each word of a choice what it means, or of none', () => {
    const lengthOf = (list: unknown): number | null => (Array.isArray(list) ? list.length : null);
    const described = all.filter(({ schema }) => 'enumDescriptions' in schema);
    for (const { path, schema } of described) {
      expect(lengthOf(schema['enumDescriptions']), path).toBe(lengthOf(schema['enum']));
    }
  });

  test('gives examples that it allows itself', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    ajv.addVocabulary(['defaultSnippets', 'enumDescriptions', 'patternErrorMessage']);
    const wrong = all.flatMap(({ path, schema: whole }) => {
      // The whole file's schema has an id, which can be compiled only once; its parts may refer to its definitions.
      const { $id: _id, ...part } = whole;
      const schema: Schema = { definitions: all[0]?.schema['definitions'] ?? {}, ...part };
      const allows = ajv.compile(schema);
      const examples = Array.isArray(schema['examples']) ? schema['examples'] : [];
      return examples
        .filter((example) => !allows(example))
        .map((example) => `${path}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });
});

test('there is a schema for each kind of file', () => {
  expect(kinds).toEqual(
    ['ambitions', 'governance', 'measures', 'principles', 'programme', 'raid', 'update', 'workstream'].map(
      (kind) => `${kind}.schema.json`,
    ),
  );
});
