/** A rule in plain words, for people who do not read JSON Schema. */
import type { FactValue } from '../facts/fact.ts';
import type { EntryKind, JsonType, Rule, Test } from '../model/rule.ts';

const EACH_WORDS = {
  programme: 'the programme',
  workstream: 'each workstream',
  project: 'each project',
  milestone: 'each milestone',
} as const satisfies Record<EntryKind, string>;

const TYPE_WORDS = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a record',
} as const satisfies Record<JsonType, string>;

/** "Of each project where workstream_kind is delivery: lead is recorded." */
export function ruleInWords({ each, where, must, needs }: Rule): string {
  const which = where === null ? '' : ` where ${entryWords(where, true)}`;
  const wanting =
    needs.length === 0 ? '' : ` Where ${listed(needs, 'or')} is not recorded, nothing is held against it.`;
  return `Of ${EACH_WORDS[each]}${which}: ${entryWords(must, false)}.${wanting}`;
}

/** A fact as people read it: `0.25`, `yes`, `education, health`, `not recorded`. */
export function factText(value: FactValue | null): string {
  if (value === null) return 'not recorded';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((item) => factText(item)).join(', ');
  return Object.entries(value)
    .map(([name, field]) => `${name}: ${factText(field)}`)
    .join('; ');
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}

/** A test of an entry, or of a record inside one: it speaks of facts by name. `isWhere` requires all that it names. */
function entryWords(test: Test, isWhere: boolean): string {
  const { required = [], properties = {}, not, anyOf, allOf } = test;
  const tested = Object.keys(properties);
  const recorded = required.filter((name) => !tested.includes(name)).map((name) => `${name} is recorded`);
  const held = Object.entries(properties).map(([name, inner]) => {
    const must = required.includes(name);
    const absent = isWhere || must ? '' : ', where it is recorded,';
    return `${name}${absent} ${valueWords(inner, isWhere)}`;
  });
  return joined(
    [
      ...recorded,
      ...held,
      ...(not === undefined ? [] : [`it is not so that ${entryWords(not, isWhere)}`]),
      ...(anyOf === undefined ? [] : [either(anyOf.map((inner) => entryWords(inner, isWhere)))]),
      ...(allOf ?? []).map((inner) => entryWords(inner, isWhere)),
    ],
    'and',
  );
}

/** What has to hold of a value, as what follows its name: "is at least 1". */
function valueWords(test: Test, isWhere: boolean): string {
  const { type, const: constant, enum: choices, minimum, maximum, minItems, minLength, contains } = test;
  const { required, properties, not, anyOf, allOf } = test;
  return joined(
    [
      ...(type === undefined ? [] : [`is ${TYPE_WORDS[type]}`]),
      ...(constant === undefined ? [] : [`is ${factText(constant)}`]),
      ...(choices === undefined
        ? []
        : [
            `is ${listed(
              choices.map((choice) => factText(choice)),
              'or',
            )}`,
          ]),
      ...(minimum === undefined ? [] : [`is at least ${factText(minimum)}`]),
      ...(maximum === undefined ? [] : [`is at most ${factText(maximum)}`]),
      ...(minItems === undefined
        ? []
        : [`has at least ${minItems === 1 ? '1 entry' : `${minItems} entries`}`]),
      ...(minLength === undefined
        ? []
        : [`is at least ${minLength === 1 ? '1 character' : `${minLength} characters`} long`]),
      ...(contains === undefined ? [] : [containsWords(contains, isWhere)]),
      ...(required === undefined && properties === undefined
        ? []
        : [
            `says that ${entryWords({ ...(required && { required }), ...(properties && { properties }) }, isWhere)}`,
          ]),
      ...(not === undefined ? [] : [`does not hold that it ${valueWords(not, isWhere)}`]),
      ...(anyOf === undefined ? [] : [either(anyOf.map((inner) => valueWords(inner, isWhere)))]),
      ...(allOf ?? []).map((inner) => valueWords(inner, isWhere)),
    ],
    'and',
  );
}

function containsWords(test: Test, isWhere: boolean): string {
  if (test.const !== undefined) return `has ${factText(test.const)} in it`;
  if (test.enum !== undefined)
    return `has ${listed(
      test.enum.map((value) => factText(value)),
      'or',
    )} in it`;
  return `has an entry that ${valueWords(test, isWhere)}`;
}

function either(words: readonly string[]): string {
  return words.length > 1 ? `either ${words.join(' or ')}` : (words[0] ?? '');
}

function joined(parts: readonly string[], word: string): string {
  return parts.join(` ${word} `);
}

/** `a`, `a or b`, `a, b or c`. */
function listed(words: readonly string[], word: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
}
