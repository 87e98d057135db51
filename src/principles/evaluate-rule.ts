/**
 * A rule on the facts of an entry. Rules are interpreted, never compiled, since they may come from a stranger's pull
 * request, and by code of our own: libraries that interpret JSON Schema go through every branch and keep an error for
 * each value that fails, so that a rule within all limits could take minutes and gigabytes (docs/internals.md).
 */
import type { FactRecord, FactValue } from '../facts/fact.ts';
import { innerTests, type JsonType, type Rule, type Test } from '../model/rule.ts';

/** What a rule says of one entry. */
export interface Evaluation {
  readonly holds: boolean;
  /** The facts that the rule needs and the plan does not record. */
  readonly missing: readonly string[];
}

/** What a rule says of an entry with these facts; null where it does not apply to the entry. */
export function evaluateRule({ where, must, needs }: Rule, facts: FactRecord): Evaluation | null {
  if (where !== null && !passes(where, facts, true)) return null;
  return {
    holds: passes(must, facts, false),
    missing: needs.filter((name) => !Object.hasOwn(facts, name)),
  };
}

/**
 * Whether a value passes a test, as JSON Schema says. With `requireAll` every fact that is named has to be there as
 * well, also one that is named under `not`.
 */
function passes(test: Test, value: FactValue, requireAll: boolean): boolean {
  const inner = (one: Test): boolean => passes(one, value, requireAll);
  return (
    (test.type === undefined || isOfType(value, test.type)) &&
    (test.const === undefined || value === test.const) &&
    (test.enum === undefined || test.enum.some((choice) => choice === value)) &&
    (typeof value !== 'number' || isWithin(value, test)) &&
    (typeof value !== 'string' || test.minLength === undefined || isAsLong(value, test.minLength)) &&
    (!isList(value) || passesAsList(test, value, requireAll)) &&
    (!isRecord(value) || passesAsRecord(test, value, requireAll)) &&
    (test.not === undefined || (!inner(test.not) && (!requireAll || hasAllNamed(test.not, value)))) &&
    (test.anyOf === undefined || test.anyOf.some(inner)) &&
    (test.allOf === undefined || test.allOf.every(inner))
  );
}

function isWithin(value: number, { minimum = -Infinity, maximum = Infinity }: Test): boolean {
  return value >= minimum && value <= maximum;
}

/** In characters, not in halves of them; a long text is not counted through. */
function isAsLong(text: string, least: number): boolean {
  return text.length >= least * 2 || (text.length >= least && Array.from(text).length >= least);
}

function passesAsList(
  { minItems = 0, contains }: Test,
  value: readonly FactValue[],
  requireAll: boolean,
): boolean {
  return (
    value.length >= minItems &&
    (contains === undefined || value.some((item) => passes(contains, item, requireAll)))
  );
}

function passesAsRecord(
  { required = [], properties = {} }: Test,
  value: FactRecord,
  requireAll: boolean,
): boolean {
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(properties).every(([name, one]) => {
      const field = Object.hasOwn(value, name) ? value[name] : undefined;
      return field === undefined ? !requireAll : passes(one, field, requireAll);
    })
  );
}

/** True when every field that a test names under `properties` is there. */
function hasAllNamed(test: Test, value: FactValue): boolean {
  if (!isRecord(value)) return true;
  return namedIn(test, (one) => Object.keys(one.properties ?? {})).every((name) =>
    Object.hasOwn(value, name),
  );
}

function isOfType(value: FactValue, type: JsonType): boolean {
  if (type === 'array') return isList(value);
  if (type === 'object') return isRecord(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}

function isRecord(value: FactValue): value is FactRecord {
  return typeof value === 'object' && !isList(value);
}

/** The facts of the entry that a test looks at, in the order in which it names them. */
export function factsNamedIn(test: Test): string[] {
  return [
    ...new Set(
      namedIn(test, ({ required = [], properties = {} }) => [...required, ...Object.keys(properties)]),
    ),
  ];
}

/** What a test names of what it is asked of, and the tests inside it that are asked of the same. */
function namedIn(test: Test, namesOf: (test: Test) => readonly string[]): string[] {
  const inside = innerTests(test).flatMap(({ path: [keyword], test: inner }) =>
    keyword === 'not' || keyword === 'anyOf' || keyword === 'allOf' ? namedIn(inner, namesOf) : [],
  );
  return [...namesOf(test), ...inside];
}

/** Every fact of the entry that a rule looks at. */
export function factsOfRule({ where, must, needs }: Rule): string[] {
  return [...new Set([...(where === null ? [] : factsNamedIn(where)), ...factsNamedIn(must), ...needs])];
}
