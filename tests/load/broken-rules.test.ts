/** Rules that could never say what they are meant to say: each is refused where it stands, with a way out. */
import { describe, test } from 'vitest';
import { type Broken, expectOneFinding, type Overrides } from '../support/broken-plan.ts';

const LISTS = `sectors:
  - id: education
    name: Education
  - id: health
    name: Health
`;

/** A rule of one principle; `lines` stand from line 6 on, in column 9. */
function rule(lines: string): Overrides {
  return {
    'programme.yaml': `format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n${LISTS}`,
    'principles.yaml': `principles:
  - id: honesty
    name: Honesty
    rules:
      - id: rule
${lines.replace(/^(?=.)/gm, '        ')}
        says: A rule in one sentence.
`,
  };
}

function broken(what: string, lines: string, code: string, place: string, says: string, fix: string): Broken {
  return { what, plan: rule(lines), code, at: `principles.yaml:${place}`, says, fix };
}

const REFUSED: readonly Broken[] = [
  broken(
    'an unknown fact, misspelt',
    'each: project\nmust:\n  required: [leed]',
    'unknown-fact',
    '8:22',
    'There is no fact "leed" of a project',
    'Did you mean "lead"?',
  ),
  broken(
    'a fact of another kind of entry',
    'each: project\nmust:\n  properties:\n    days_overdue:\n      maximum: 28',
    'unknown-fact',
    '9:13',
    'There is no fact "days_overdue" of a project',
    'It is a fact of a milestone: write "each: milestone"',
  ),
  broken(
    'a fact of a decision, asked of a project',
    'each: project\nmust:\n  properties:\n    has_evidence:\n      const: true',
    'unknown-fact',
    '9:13',
    'There is no fact "has_evidence" of a project',
    'It is a fact of a decision: write "each: decision"',
  ),
  broken(
    'a word that the verdict on a measure cannot be',
    'each: measure\nmust:\n  properties:\n    verdict:\n      const: on-paths',
    'rule-unusable',
    '10:22',
    '"verdict" can never be "on-paths"',
    'Did you mean "on-path"?',
  ),
  broken(
    'a body that there is not',
    'each: decision\nwhere:\n  properties:\n    asked_of:\n      const: board\nmust:\n  required: [outcome]',
    'unknown-reference',
    '10:22',
    'There is no body "board" in governance.yaml',
    'Write an id that stands there',
  ),
  broken(
    'an unknown fact under needs',
    'each: project\nmust:\n  required: [lead]\nneeds: [leads]',
    'unknown-fact',
    '9:17',
    'There is no fact "leads" of a project',
    'Did you mean "lead"?',
  ),
  broken(
    'an unknown fact in where',
    'each: project\nwhere:\n  properties:\n    kind:\n      const: delivery\nmust:\n  required: [lead]',
    'unknown-fact',
    '9:13',
    'There is no fact "kind" of a project',
    'It is a fact of a workstream',
  ),
  broken(
    'an unknown field of a record',
    'each: project\nmust:\n  properties:\n    engagement:\n      contains:\n        required: [wth]',
    'unknown-fact',
    '11:28',
    'There is no field "wth" in it',
    'Did you mean "with"?',
  ),
  broken(
    'an id that the programme does not have',
    'each: project\nmust:\n  properties:\n    partners:\n      contains:\n        const: helth',
    'unknown-reference',
    '11:24',
    'There is no sector "helth" in programme.yaml',
    'Did you mean "health"?',
  ),
  broken(
    'an id that the programme does not have, as a name',
    'each: project\nmust:\n  required: [principles]\n  properties:\n    principles:\n      required: [honest]',
    'unknown-reference',
    '11:26',
    'There is no principle "honest" in principles.yaml',
    'Did you mean "honesty"?',
  ),
  broken(
    'a word that the fact can never be',
    'each: milestone\nmust:\n  not:\n    properties:\n      state:\n        const: late',
    'rule-unusable',
    '11:24',
    '"state" can never be "late"',
    'one of these',
  ),
  broken(
    'a minimum for a text',
    'each: milestone\nmust:\n  properties:\n    state:\n      minimum: 1',
    'rule-unusable',
    '10:15',
    '"minimum" says nothing about "state", which is a text',
    'type, const, enum, minLength',
  ),
  broken(
    'a fact where a keyword belongs',
    'each: milestone\nmust:\n  minimum: 1',
    'rule-unusable',
    '8:11',
    '"minimum" tests the value of a fact, and here the milestone itself is tested',
    'Put it under "properties:"',
  ),
  broken(
    'a length for a list',
    'each: project\nmust:\n  properties:\n    partners:\n      minLength: 2',
    'rule-unusable',
    '10:15',
    '"minLength" says nothing about "partners", which is a list',
    'minItems, contains',
  ),
  broken(
    'a type that cannot be',
    'each: project\nmust:\n  properties:\n    milestones:\n      type: array',
    'rule-unusable',
    '10:21',
    '"milestones" is a whole number, so it can never be of the type "array"',
    'type: integer',
  ),
  broken(
    'per cent where a share belongs',
    'each: project\nmust:\n  properties:\n    share_undated:\n      maximum: 20',
    'rule-unusable',
    '10:24',
    'a share from 0 to 1, and 20 lies outside',
    'Write 0.2 for 20 per cent.',
  ),
  broken(
    'a number where a text belongs',
    'each: project\nmust:\n  properties:\n    name:\n      const: 12',
    'rule-unusable',
    '10:22',
    '"name" is a text, and "12" is not',
    'Put quotes round it: "12".',
  ),
  broken(
    'a date as people write it where a day belongs',
    'each: milestone\nmust:\n  properties:\n    due_last:\n      const: September 2021',
    'rule-unusable',
    '10:22',
    '"due_last" is a day, and "September 2021" is not',
    'Write it like this: 2021-09-15.',
  ),
  broken(
    'a text where true or false belongs',
    'each: milestone\nmust:\n  properties:\n    undated:\n      const: "no"',
    'rule-unusable',
    '10:22',
    '"undated" is true or false, and "no" is not',
    'Write true or false',
  ),
  broken(
    'a text where a number belongs',
    'each: project\nmust:\n  properties:\n    milestones:\n      enum: ["1"]',
    'rule-unusable',
    '10:22',
    '"milestones" is a whole number, and "1" is not',
    'without quotes',
  ),
  broken(
    'a fact that is always known, under required',
    'each: project\nmust:\n  required: [milestones]',
    'rule-unusable',
    '8:22',
    '"milestones" is known of every project',
    'minimum: 1',
  ),
  broken(
    'a fact that is always known, under needs',
    'each: project\nmust:\n  required: [lead]\nneeds: [milestones]',
    'rule-unusable',
    '9:17',
    '"milestones" is known of every project, so the plan can never lack it',
    'Name the fact that somebody has to record',
  ),
  broken(
    'nothing at all',
    'each: project\nmust: {}',
    'rule-unusable',
    '7:9',
    'This tests nothing, so it would always hold.',
    'Say what has to hold',
  ),
  broken(
    'a limit that every count keeps',
    'each: project\nmust:\n  properties:\n    milestones:\n      minimum: 0',
    'rule-unusable',
    '10:24',
    '"milestones" is a whole number, so it is always 0 or more',
    'another number',
  ),
  broken(
    'limits that no number keeps',
    'each: project\nmust:\n  properties:\n    milestones:\n      minimum: 3\n      maximum: 2',
    'rule-unusable',
    '10:24',
    'No number is 3 or more and 2 or less.',
    'Swap them',
  ),
  broken(
    'at least one entry, which every recorded list has',
    'each: project\nmust:\n  properties:\n    partners:\n      minItems: 1',
    'rule-unusable',
    '10:25',
    'so this tests nothing',
    'under "required:"',
  ),
  broken(
    'a fact beside "properties"',
    'each: project\nmust:\n  partners: health',
    'schema',
    '8:11',
    '"must" has no key "partners"',
    'If "partners" is a fact, put it under "properties:".',
  ),
  broken(
    'a keyword that rules do not have',
    'each: project\nmust:\n  properties:\n    name:\n      pattern: "^(a+)+$"',
    'schema',
    '10:15',
    '"name" has no key "pattern"',
    'The keys allowed here are: required, properties, type',
  ),
  broken(
    'a reference to another schema',
    'each: project\nmust:\n  $ref: https://evil.example/schema.json',
    'schema',
    '8:11',
    '"must" has no key "$ref"',
    'The keys allowed here are',
  ),
  broken(
    'an entry that no rule is about',
    'each: risk\nmust:\n  required: [lead]',
    'schema',
    '6:15',
    '"each" cannot be "risk". It is one of: programme, workstream, project, milestone, decision, measure.',
    '',
  ),
];

describe('a rule with', () => {
  test.each(REFUSED)('$what', expectOneFinding);
});

test('two rules of one id are refused', async () => {
  const one =
    '      - id: rule\n        each: project\n        must: { required: [lead] }\n        says: A rule.\n';
  await expectOneFinding({
    what: 'two rules of one id',
    plan: { 'principles.yaml': `principles:\n  - id: honesty\n    name: Honesty\n    rules:\n${one}${one}` },
    code: 'duplicate-id',
    at: 'principles.yaml:9:13',
    says: 'each rule of a principle needs an id of its own',
    fix: 'another id',
  });
});
