/** A rule in words says what the rule says: also that it holds where nothing is recorded. */
import { expect, test } from 'vitest';
import type { Rule, Test } from '../../src/model/rule.ts';
import { ruleInWords } from '../../src/principles/rule-words.ts';

function words(must: Test, where: Test | null = null): string {
  const rule: Rule = {
    at: { file: 'plan/principles.yaml', path: [] },
    id: 'rule',
    each: 'project',
    where,
    must,
    needs: [],
    says: 'A rule.',
    why: null,
  };
  return ruleInWords(rule);
}

const ANSWER: Test = { properties: { answer: { const: 'yes' } } };

test.each<[what: string, must: Test, where: Test | null, said: string]>([
  ['a fact that has to be there', { required: ['lead'] }, null, 'Of each project: lead is recorded.'],
  [
    'a fact that may be absent',
    { properties: { share_undated: { maximum: 0.125 } } },
    null,
    'Of each project: share_undated, where it is recorded, is at most 0.125.',
  ],
  [
    'a fact that is always known',
    { properties: { milestones: { minimum: 1 } } },
    null,
    'Of each project: milestones is at least 1.',
  ],
  [
    'a field of a record that may be absent',
    { properties: { questions: { properties: { asked: ANSWER } } } },
    null,
    'Of each project: questions > asked > answer, where it is recorded, is yes, where questions > asked is recorded, where questions is recorded.',
  ],
  [
    'a field of a record that is required all the way',
    {
      required: ['questions'],
      properties: {
        questions: { required: ['asked'], properties: { asked: { ...ANSWER, required: ['answer'] } } },
      },
    },
    null,
    'Of each project: questions > asked > answer is yes.',
  ],
  [
    'where, in which everything that is named is there',
    { required: ['lead'] },
    { properties: { questions: { properties: { asked: ANSWER } } } },
    'Of each project where questions > asked > answer is yes: lead is recorded.',
  ],
])('%s', (_, must, where, said) => {
  expect(words(must, where)).toBe(said);
});
