/** A rule in plain words, for people who do not read JSON Schema. */
import type { FactValue } from '../facts/fact.ts';
import { factNamed } from '../facts/index.ts';
import type { EntryKind, JsonType, Rule, Test } from '../model/rule.ts';

const EACH_WORDS = {
  programme: 'the programme',
  workstream: 'each workstream',
  project: 'each project',
  milestone: 'each milestone',
  decision: 'each decision',
  measure: 'each measure',
} as const satisfies Record<EntryKind, string>;

const TYPE_WORDS = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a record',
} as const satisfies Record<JsonType, string>;

/** True for a fact that is there wherever it is asked for: in a `where` all that is named is, elsewhere what is always known. */
type IsKnown = (name: string) => boolean;

/** "Of each project where workstream_kind is delivery: lead is recorded." */
export function ruleInWords({ each, where, must, needs }: Rule): string {
  const which = where === null ? '' : ` where ${entryWords(where, () => true)}`;
  const wanting =
    needs.length === 0 ? '' : ` Where ${listed(needs, 'or')} is not recorded, the answer is "not recorded".`;
  return `Of ${EACH_WORDS[each]}${which}: ${entryWords(must, (name) => factNamed(each, name)?.always === true)}.${wanting}`;
}

/** A fact as people read it: `0.25`, `yes`, `education, health`, `not recorded`. */
export function factText(value: FactValue | null): string {
  if (value === null) return 'not recorded';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (isList(value)) return value.map((item) => factText(item)).join(', ');
  return Object.entries(value)
    .map(([name, field]) => `${name}: ${factText(field)}`)
    .join('; ');
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}

/**
 * A test of an entry, or with a prefix ("questions > ") of a record inside one: it speaks of facts by name.
 */
function entryWords(test: Test, isKnown: IsKnown, prefix = ''): string {
  const { required = [], properties = {}, not, anyOf, allOf } = test;
  const inner = (one: Test): string => entryWords(one, isKnown, prefix);
  const recorded = required
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => `${prefix}${name} is recorded`);
  const held = Object.entries(properties).map(([name, one]) => {
    // With its prefix a field is no fact of the entry, and so never always known.
    const isThere = isKnown(prefix + name) || required.includes(name);
    if (isRecordTest(one)) {
      const words = entryWords(one, isKnown, `${prefix}${name} > `);
      return isThere ? words : `${words}, where ${prefix}${name} is recorded`;
    }
    return `${prefix}${name}${isThere ? '' : ', where it is recorded,'} ${valueWords(one, isKnown)}`;
  });
  return [
    ...recorded,
    ...held,
    ...(not === undefined ? [] : [`it is not so that ${inner(not)}`]),
    ...(anyOf === undefined ? [] : [either(anyOf.map(inner))]),
    ...(allOf ?? []).map(inner),
  ].join(' and ');
}

function isRecordTest({ required, properties }: Test): boolean {
  return required !== undefined || properties !== undefined;
}

/** What has to hold of a value, as what follows its name: "is at least 1". */
function valueWords(test: Test, isKnown: IsKnown): string {
  const { type, const: constant, enum: choices, minimum, maximum, minItems, minLength, contains } = test;
  const { not, anyOf, allOf } = test;
  const inner = (one: Test): string => valueWords(one, isKnown);
  return [
    ...(type === undefined ? [] : [`is ${TYPE_WORDS[type]}`]),
    ...(constant === undefined ? [] : [`is ${factText(constant)}`]),
    ...(choices === undefined ? [] : [`is ${orList(choices)}`]),
    ...(minimum === undefined ? [] : [`is at least ${factText(minimum)}`]),
    ...(maximum === undefined ? [] : [`is at most ${factText(maximum)}`]),
    ...(minItems === undefined ? [] : [`has at least ${minItems === 1 ? '1 entry' : `${minItems} entries`}`]),
    ...(minLength === undefined
      ? []
      : [`is at least ${minLength === 1 ? '1 character' : `${minLength} characters`} long`]),
    ...(contains === undefined ? [] : [containsWords(contains, isKnown)]),
    ...(isRecordTest(test) ? [`is such that ${entryWords(test, isKnown, 'its ')}`] : []),
    ...(not === undefined ? [] : [`fails this: ${inner(not)}`]),
    ...(anyOf === undefined ? [] : [either(anyOf.map(inner))]),
    ...(allOf ?? []).map(inner),
  ].join(' and ');
}

function containsWords(test: Test, isKnown: IsKnown): string {
  if (test.const !== undefined) return `has ${factText(test.const)} in it`;
  if (test.enum !== undefined)
    return `has ${listed(
      test.enum.map((value) => factText(value)),
      'or',
    )} in it`;
  return `has an entry that ${valueWords(test, isKnown)}`;
}

function either(words: readonly string[]): string {
  return words.length > 1 ? `either ${words.join(' or ')}` : (words[0] ?? '');
}

function orList(values: readonly FactValue[]): string {
  return listed(
    values.map((value) => factText(value)),
    'or',
  );
}

/** `a`, `a or b`, `a, b or c`. */
function listed(words: readonly string[], word: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
}
