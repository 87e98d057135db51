/** A rule on the facts of an entry. Rules are interpreted, never compiled: they may come from a stranger's pull request. */
import { type Schema, Validator } from '@cfworker/json-schema';
import type { FactRecord, FactValue } from '../facts/fact.ts';
import { innerTests, type Rule, type Test } from '../model/rule.ts';

/** What a rule says of one entry. */
export interface Evaluation {
  readonly holds: boolean;
  /** The facts that the rule needs and the plan does not record. */
  readonly missing: readonly string[];
}

/** A rule made ready to be asked of many entries: null where it does not apply to the entry. */
export type RuleEvaluator = (facts: FactRecord) => Evaluation | null;

const DRAFT = '7';

/** Answers are remembered for facts of which no more than this has to be looked at to know them again. */
const LONGEST_KEY = 300;

/**
 * The evaluator of a rule. What a rule says follows from the facts that it names alone, and in most plans they are the
 * same for many entries: each answer is worked out once.
 */
export function ruleEvaluator(rule: Rule): RuleEvaluator {
  const evaluate = uncachedEvaluator(rule);
  const names = factsOfRule(rule);
  const known = new Map<string, Evaluation | null>();
  return (facts) => {
    const key = JSON.stringify(names.map((name) => facts[name] ?? null));
    if (key.length > LONGEST_KEY) return evaluate(facts);
    const answered = known.get(key);
    if (answered !== undefined) return answered;
    const answer = evaluate(facts);
    known.set(key, answer);
    return answer;
  };
}

function uncachedEvaluator({ where, must, needs }: Rule): RuleEvaluator {
  const applies = where === null ? null : new Validator(schemaOf(where, true), DRAFT);
  const holds = new Validator(schemaOf(must, false), DRAFT);
  return (facts) => {
    if (applies !== null && !applies.validate(facts).valid) return null;
    return {
      holds: holds.validate(facts).valid,
      missing: needs.filter((name) => !Object.hasOwn(facts, name)),
    };
  };
}

/**
 * A test as the schema that is interpreted, a copy of its own. With `requireAll` every fact that is named has to be
 * there: of a fact that is not recorded JSON Schema would say that it passes.
 */
function schemaOf(test: Test, requireAll: boolean): Schema {
  const { required, properties, const: constant, enum: choices, contains, not, anyOf, allOf, ...rest } = test;
  const inner = (one: Test): Schema => schemaOf(one, requireAll);
  const schema: Schema = { ...rest };
  if (constant !== undefined) schema.const = constant;
  if (choices !== undefined) schema.enum = [...choices];
  if (contains !== undefined) schema.contains = inner(contains);
  if (not !== undefined) schema.not = inner(not);
  if (anyOf !== undefined) schema.anyOf = anyOf.map(inner);
  if (allOf !== undefined) schema.allOf = allOf.map(inner);
  if (properties !== undefined) {
    schema.properties = Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [name, inner(one)]),
    );
  }
  const names = [...(required ?? []), ...(requireAll ? Object.keys(properties ?? {}) : [])];
  if (names.length > 0) schema.required = names;
  return schema;
}

/** The facts of the entry that a test looks at, in the order in which it names them. */
export function factsNamedIn(test: Test): string[] {
  const own = [...(test.required ?? []), ...Object.keys(test.properties ?? {})];
  const inside = innerTests(test).flatMap(({ path: [keyword], test: inner }) =>
    keyword === 'not' || keyword === 'anyOf' || keyword === 'allOf' ? factsNamedIn(inner) : [],
  );
  return [...new Set([...own, ...inside])];
}

/** Every fact of the entry that a rule looks at. */
export function factsOfRule({ where, must, needs }: Rule): string[] {
  return [...new Set([...(where === null ? [] : factsNamedIn(where)), ...factsNamedIn(must), ...needs])];
}

/** What was found of the facts that a rule's test looks at; null for what is not recorded. */
export function foundFacts({ must }: Rule, facts: FactRecord): [name: string, value: FactValue | null][] {
  return factsNamedIn(must).map((name) => [name, facts[name] ?? null]);
}
