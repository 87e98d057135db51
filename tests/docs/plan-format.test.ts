/** The tables of docs/plan-format.md against the schemas: every key of every entry is there, and no other. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { State } from '../../src/model/schedule.ts';
import { REPOSITORY } from '../support/run-milepost.ts';

type Node = Readonly<Record<string, unknown>>;

interface Entry {
  readonly required: readonly string[];
  readonly properties: ReadonlyMap<string, Node>;
}

interface DocumentedKey {
  readonly key: string;
  readonly example: string | null;
  readonly needed: string;
}

const KINDS = [
  'programme',
  'ambitions',
  'principles',
  'governance',
  'measures',
  'raid',
  'update',
  'workstream',
] as const;
const page = readFileSync(`${REPOSITORY}/docs/plan-format.md`, 'utf8');

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Every entry with keys of its own: `workstream projects[] milestones[] changes[]`. */
function collect(node: Node, path: string, entries: Map<string, Entry>): void {
  const properties = isNode(node['properties']) ? node['properties'] : {};
  const keys = new Map(Object.entries(properties).filter((pair): pair is [string, Node] => isNode(pair[1])));
  if (keys.size > 0) entries.set(path, { required: namesIn(node['required']), properties: keys });
  for (const [key, child] of keys) collect(child, `${path} ${key}`, entries);
  if (isNode(node['items'])) collect(node['items'], `${path}[]`, entries);
  if (isNode(node['additionalProperties'])) collect(node['additionalProperties'], `${path}.*`, entries);
  if (Array.isArray(node['anyOf'])) {
    for (const choice of node['anyOf'].filter(isNode)) collect(choice, path, entries);
  }
}

const entries = new Map<string, Entry>();
/** What parts of the schemas refer to. */
const definitions: Record<string, unknown> = {};
for (const kind of KINDS) {
  const schema: unknown = JSON.parse(readFileSync(`${REPOSITORY}/schemas/${kind}.schema.json`, 'utf8'));
  if (!isNode(schema)) continue;
  collect(schema, kind, entries);
  Object.assign(definitions, schema['definitions']);
}

/** The table below each comment `<!-- keys: … -->`, under each of the entries that it names. */
const tables = new Map<string, DocumentedKey[]>();
for (const [, named = '', table = ''] of page.matchAll(/<!-- keys: (.+?) -->\n\n((?:\|.*\n)+)/g)) {
  const rows = table.trimEnd().split('\n').slice(2);
  const keys = rows.map((row): DocumentedKey => {
    const [, key = '', , example = '', needed = ''] = row.split('|').map((cell) => cell.trim());
    return { key: key.replaceAll('`', ''), example: /^`(.*)`$/.exec(example)?.[1] ?? null, needed };
  });
  for (const entry of named.split(', ')) {
    if (tables.has(entry)) throw new Error(`${entry} has two tables`);
    tables.set(entry, keys);
  }
}

const ajv = new Ajv({ strict: false, allowUnionTypes: true, formats: { date: true } });

test('every entry of the schemas has its table, and there is no other', () => {
  expect(entries.size).toBeGreaterThan(25);
  expect([...tables.keys()].toSorted()).toEqual([...entries.keys()].toSorted());
});

describe.each([...entries])('%s', (name, { required, properties }) => {
  const rows = tables.get(name) ?? [];

  test('has its keys, in the order of the schema', () => {
    expect(rows.map(({ key }) => key)).toEqual([...properties.keys()]);
  });

  test('says which keys are needed', () => {
    expect(
      rows
        .filter(({ needed }) => needed === 'yes')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(required.toSorted());
    for (const { needed } of rows) expect(needed).not.toBe('');
  });

  test('gives examples that the schema takes', () => {
    for (const { key, example } of rows) {
      if (example === null) continue;
      const schema = { definitions, ...properties.get(key) };
      expect(ajv.validate(schema, load(example, { schema: CORE_SCHEMA })), `${key}: ${example}`).toBe(true);
    }
  });

  test('names every choice that there is', () => {
    for (const [key, property] of properties) {
      const choices = namesIn(property['enum']);
      const row = page.split('\n').filter((line) => line.startsWith(`| \`${key}\` |`));
      for (const choice of choices) {
        expect(
          row.some((line) => line.includes(`\`${choice}\``)),
          `${key}: ${choice}`,
        ).toBe(true);
      }
    }
  });
});

/** Does not compile when a state is missing. */
const EVERY_STATE = {
  cancelled: 'by its status',
  complete: 'by its status or its date',
  undated: 'by its due date',
  ongoing: 'by its due date and its start',
  upcoming: 'by the day',
  'due-now': 'by the day',
  overdue: 'by the day',
} as const satisfies Record<State, string>;

test('every state has its row, in the order in which it is decided', () => {
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \|$/gm)].map(([, state]) => state);
  expect(rows).toEqual(Object.keys(EVERY_STATE));
});
