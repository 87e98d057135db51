/** Rules are interpreted. What the interpreter says is held against another one, which compiles. */
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactRecord, FactValue } from '../../src/facts/fact.ts';
import type { Rule, Test } from '../../src/model/rule.ts';
import { evaluateRule } from '../../src/principles/evaluate-rule.ts';

const NAMES = ['lead', 'partners', 'share_undated', 'constructor', 'toString', 'length'] as const;
const name = fc.constantFrom(...NAMES);
const constant = fc.oneof(
  fc.constantFrom('a', 'b', '', 'é', '\u{1F600}'),
  fc.constantFrom(0, 1, 2, 0.5, -1),
  fc.boolean(),
);

const value: fc.Arbitrary<FactValue> = fc.letrec<{ value: FactValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    constant,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const facts: fc.Arbitrary<FactRecord> = fc.dictionary(name, value, { maxKeys: 5, noNullPrototype: false });

const tests: fc.Arbitrary<Test> = fc.letrec<{ test: Test }>((tie) => ({
  test: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ const: constant }),
    fc.record({ enum: fc.array(constant, { minLength: 1, maxLength: 3 }) }),
    fc.record({ minimum: fc.constantFrom(0, 1, 0.5) }),
    fc.record({ maximum: fc.constantFrom(0, 1, 0.5) }),
    fc.record({ minItems: fc.nat(3) }),
    fc.record({ minLength: fc.nat(2) }),
    fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'array', 'object') }),
    fc.record({ required: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) }),
    fc.record({ properties: fc.dictionary(name, tie('test'), { maxKeys: 3, noNullPrototype: true }) }),
    fc.record({ contains: tie('test') }),
    fc.record({ not: tie('test') }),
    fc.record({ anyOf: fc.array(tie('test'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('test'), { minLength: 1, maxLength: 3 }) }),
  ),
})).test;

function rule(parts: Partial<Rule>): Rule {
  return {
    at: { file: 'plan/principles.yaml', path: [] },
    id: 'rule',
    each: 'project',
    where: null,
    must: {},
    needs: [],
    says: 'A rule.',
    why: null,
    ...parts,
  };
}

describe('a test', () => {
  test('says what a second validator of JSON Schema says', () => {
    fc.assert(
      fc.property(tests, facts, (must, record) => {
        const ajv = new Ajv({ strict: false, validateSchema: false, ownProperties: true });
        expect(evaluateRule(rule({ must }), record)?.holds).toBe(ajv.validate(must, record));
      }),
      { numRuns: 400 },
    );
  });

  test('says the same twice, and leaves the rule as it was', () => {
    fc.assert(
      fc.property(tests, facts, (must, record) => {
        const before = JSON.stringify(must);
        const one = rule({ must });
        expect(evaluateRule(one, record)).toEqual(evaluateRule(one, record));
        expect(JSON.stringify(must)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});

describe('where', () => {
  const where = { properties: { lead: { const: 'a' } } };
  const evaluate = (one: Test, known: FactRecord): unknown =>
    evaluateRule(rule({ where: one, must: { required: ['partners'] } }), known);
  const applies = { holds: false, missing: [] };

  test('applies only where the fact is there', () => {
    expect(evaluate(where, { lead: 'a' })).toEqual(applies);
    expect(evaluate(where, { lead: 'b' })).toBeNull();
    expect(evaluate(where, {})).toBeNull();
  });

  test('turned round with "not" still wants the fact to be there', () => {
    expect(evaluate({ not: where }, { lead: 'a' })).toBeNull();
    expect(evaluate({ not: where }, { lead: 'b' })).toEqual(applies);
    expect(evaluate({ not: where }, {})).toBeNull();
  });

  test('with "not required" takes in what is not there', () => {
    expect(evaluate({ not: { required: ['lead'] } }, {})).toEqual(applies);
    expect(evaluate({ not: { required: ['lead'] } }, { lead: 'a' })).toBeNull();
  });

  test('with "anyOf" wants the facts of one branch', () => {
    const either = { anyOf: [where, { properties: { share_undated: { minimum: 0.5 } } }] };
    expect(evaluate(either, { share_undated: 0.75 })).toEqual(applies);
    expect(evaluate(either, {})).toBeNull();
  });
});

test('what a rule needs and the plan lacks is named', () => {
  const one = rule({ must: { required: ['lead'] }, needs: ['lead', 'partners'] });
  expect(evaluateRule(one, { partners: ['a'] })).toEqual({ holds: false, missing: ['lead'] });
});
