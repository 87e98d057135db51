/** What was found of an entry where a rule fails: the facts that the rule looks at, and of records only the fields. */
import type { FactRecord, FactValue } from '../facts/fact.ts';
import type { Rule, Test } from '../model/rule.ts';
import { factsNamedIn } from './evaluate-rule.ts';

export interface FoundFact {
  /** The fact of the entry. */
  readonly name: string;
  /** The fact, or the way to a field of it: `questions > good-enough > answer`. */
  readonly path: string;
  /** Null is not recorded. */
  readonly value: FactValue | null;
}

export function foundFacts({ must }: Rule, facts: FactRecord): FoundFact[] {
  return factsNamedIn(must).flatMap((name) =>
    foundIn(testsOf(must, name), facts[name] ?? null).map(({ path, value }) => ({
      name,
      path: [name, ...path].join(' > '),
      value,
    })),
  );
}

/** The ids and words that a rule asks for: what it compares with, and the names that it requires. */
export function wantedIn({ must }: Rule): string[] {
  return wordsIn(must);
}

function wordsIn(test: Test): string[] {
  const { const: constant, enum: choices = [], required = [], properties = {} } = test;
  const inside = [
    test.contains,
    test.not,
    ...(test.anyOf ?? []),
    ...(test.allOf ?? []),
    ...Object.values(properties),
  ];
  return [
    ...[constant, ...choices].filter((value) => typeof value === 'string'),
    ...required,
    ...Object.keys(properties),
    ...inside.flatMap((one) => (one === undefined ? [] : wordsIn(one))),
  ];
}

/** The tests of a fact of the entry, wherever they stand. */
function testsOf(test: Test, name: string): Test[] {
  const own = test.properties?.[name];
  const inside = [test.not, ...(test.anyOf ?? []), ...(test.allOf ?? [])];
  return [
    ...(own === undefined ? [] : [own]),
    ...inside.flatMap((one) => (one === undefined ? [] : testsOf(one, name))),
  ];
}

function foundIn(
  tests: readonly Test[],
  value: FactValue | null,
): { readonly path: readonly string[]; readonly value: FactValue | null }[] {
  const names = [
    ...new Set(
      tests.flatMap(({ required = [], properties = {} }) => [...required, ...Object.keys(properties)]),
    ),
  ];
  if (names.length === 0 || value === null || typeof value !== 'object' || isList(value)) {
    return [{ path: [], value }];
  }
  return names.flatMap((name) =>
    foundIn(
      tests.flatMap(({ properties }) => properties?.[name] ?? []),
      value[name] ?? null,
    ).map((found) => ({ path: [name, ...found.path], value: found.value })),
  );
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
