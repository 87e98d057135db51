import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Locator, locatorOf } from '../../src/load/locate.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import type { KeyPath } from '../../src/model/finding.ts';

const TEXT = `# a comment
id: inclusion
"name": 'In quotes'
owner:
outcomes:
  - first
  -
  # a comment - with a hyphen
  -
  - [a, "b"]
  -
objective: >-
  Over two
  lines
empty: {}
`;

describe('where things stand', () => {
  const locator = locatorOf({ text: TEXT, events: null });
  test.each<{ what: string; path: KeyPath; part: 'key' | 'value'; at: string }>([
    { what: 'a key', path: ['id'], part: 'key', at: '2:1' },
    { what: 'a value', path: ['id'], part: 'value', at: '2:5' },
    { what: 'a key in quotes', path: ['name'], part: 'key', at: '3:1' },
    { what: 'a value in quotes', path: ['name'], part: 'value', at: '3:9' },
    { what: 'a key with nothing behind it', path: ['owner'], part: 'value', at: '4:1' },
    { what: 'a list', path: ['outcomes'], part: 'value', at: '6:3' },
    { what: 'an entry', path: ['outcomes', 0], part: 'value', at: '6:5' },
    { what: 'an entry by its number as text', path: ['outcomes', '0'], part: 'value', at: '6:5' },
    { what: 'an empty entry', path: ['outcomes', 1], part: 'value', at: '7:3' },
    { what: 'an empty entry after a comment', path: ['outcomes', 2], part: 'value', at: '9:3' },
    { what: 'an entry in brackets', path: ['outcomes', 3, 1], part: 'value', at: '10:9' },
    { what: 'an empty entry after brackets', path: ['outcomes', 4], part: 'value', at: '11:3' },
    { what: 'a text over lines', path: ['objective'], part: 'value', at: '13:3' },
    {
      what: 'the key of what is nearest, where a path leads nowhere',
      path: ['outcomes', 9, 'x'],
      part: 'value',
      at: '5:1',
    },
    { what: 'a key that is not there', path: ['toString'], part: 'key', at: '2:1' },
    { what: 'the file', path: [], part: 'value', at: '2:1' },
  ])('$what', ({ path, part, at }) => {
    const { line, column } = locator.positionOf(path, part);
    expect(`${line}:${column}`).toBe(at);
  });

  test('the source of a value, and whether it stands in brackets', () => {
    expect(locator.sourceOf(['name'])).toBe("'In quotes'");
    expect(locator.sourceOf(['outcomes'])).toBeNull();
    expect(locator.sourceOf(['owner'])).toBeNull();
    expect(locator.isInBrackets(['outcomes', 3])).toBe(true);
    expect(locator.isInBrackets(['empty'])).toBe(true);
    expect(locator.isInBrackets(['outcomes'])).toBe(false);
  });
});

const word = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '010',
    'null',
    'with space',
    'é',
    "it's",
    '# no',
    'a: b',
    '',
    '1.10',
  ),
);
const scalar = fc.oneof(word, fc.integer(), fc.boolean());
const tree = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(word, tie('value')), { minLength: 1, maxLength: 4, selector: ([key]) => key })
      .map((pairs) => new Map(pairs)),
  ),
})).value;

test('every key and every value of a random plan is found where it stands', () => {
  fc.assert(
    fc.property(fc.tuple(word, tree), fc.boolean(), ([key, value], inBrackets) => {
      const text = stringify(new Map([[key, value]]), {
        collectionStyle: inBrackets ? 'flow' : 'block',
        lineWidth: 0,
      });
      expect(readYaml('x.yaml', text).ok).toBe(true);
      expectFound(locatorOf({ text, events: null }), [key], value);
    }),
    { numRuns: 500 },
  );
});

function expectFound(locator: Locator, path: KeyPath, value: unknown): void {
  const key = path.at(-1);
  if (typeof key === 'string')
    expect(
      readBack(restOf(locator, path, 'key').replace(/^(".*?"|'(?:[^']|'')*'|.*?):(?: .*|)$/, '$1')),
    ).toEqual(key);
  if (value instanceof Map)
    for (const [inner, entry] of value) expectFound(locator, [...path, String(inner)], entry);
  else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) expectFound(locator, [...path, index], entry);
  else {
    const source = locator.sourceOf(path) ?? '';
    expect(restOf(locator, path, 'value').startsWith(source)).toBe(true);
    expect(readBack(source, typeof value)).toEqual(value);
  }
}

function restOf(locator: Locator, path: KeyPath, part: 'key' | 'value'): string {
  const { line, column } = locator.positionOf(path, part);
  return (locator.lines.textOf(line) ?? '').slice(column - 1);
}

/** The value of a scalar as it is written; as a key it is text whatever it looks like. */
function readBack(source: string, kind = 'string'): unknown {
  const read = readYaml('x.yaml', `- ${source}\n`);
  const [value]: readonly unknown[] = read.ok && Array.isArray(read.data) ? read.data : [];
  return kind === 'string' && typeof value !== 'string' ? source : value;
}
