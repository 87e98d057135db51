/** What a change makes less strict, each in a sentence that stands alone. */
import { describe, expect, it } from 'vitest';
import { looseningsOf } from '../../src/model/loosenings.ts';
import { planWith } from '../support/loaded-plan.ts';
import { severityOf } from '../support/plan-diff.ts';
import type { PlanFiles } from '../support/time-driven-plans.ts';

const programme = (more: string): PlanFiles => ({
  'programme.yaml': `format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n${more}`,
});
const check = (code: string, setting: string): PlanFiles =>
  programme(`checks:\n  ${code}:\n    ${setting}\n`);
const governance = (approvals: string): PlanFiles => ({
  'governance.yaml': `bodies:\n  - id: board\n    name: Board\n${approvals}`,
});
const approvals = (lead: number): PlanFiles =>
  governance(
    `approvals:\n  - by: workstream-lead\n    up_to_days: ${lead}\n  - by: programme-manager\n    up_to_days: 28\n  - by: board\n`,
  );
const measure = (more: string): PlanFiles => ({
  'measures.yaml': `measures:\n  - id: exclusions\n    name: Exclusions\n    ${more}`,
});
const point = (id: string, value: number): string =>
  `      - id: ${id}\n        kind: target\n        approved: 2021-01-14\n        points:\n          - date: 2021-12-31\n            value: ${value}\n`;
const target = (id: string, value: number): string => `paths:\n${point(id, value)}`;
const principles = (...entries: readonly string[]): PlanFiles => ({
  'principles.yaml': `principles:\n${entries.join('')}`,
});
const CANDOUR = '  - id: candour\n    name: Candour\n';
const openness = (...rules: readonly string[]): string =>
  `  - id: openness\n    name: Openness\n    rules:\n${rules.join('')}`;
const rule = (must: string, says = 'Partners are named.'): string =>
  `      - id: partners\n        each: project\n        must: ${must}\n        says: ${says}\n`;
const LEAD =
  '      - id: lead\n        each: project\n        must: { required: [lead] }\n        says: Each project has a lead.\n';
const PARTNERS = rule('{ required: [partners] }');

const CASES: readonly {
  readonly what: string;
  readonly before: PlanFiles;
  readonly after: PlanFiles;
  readonly sentences: readonly string[];
}[] = [
  { what: 'nothing', before: {}, after: {}, sentences: [] },
  {
    what: 'a check is switched off',
    before: {},
    after: check('milestone-overdue', 'ignore: true'),
    sentences: ['The check milestone-overdue is switched off.'],
  },
  {
    what: 'a check is switched on again',
    before: check('milestone-overdue', 'ignore: true'),
    after: {},
    sentences: [],
  },
  {
    what: 'a check that was switched off is information now',
    before: check('milestone-overdue', 'ignore: true'),
    after: check('milestone-overdue', 'severity: info'),
    sentences: [],
  },
  {
    what: 'a check is rated lower',
    before: {},
    after: check('milestone-overdue', 'severity: warning'),
    sentences: ['The check milestone-overdue is rated as warning, no longer as error.'],
  },
  {
    what: 'a check is rated higher',
    before: {},
    after: check('forecast-late', 'severity: error'),
    sentences: [],
  },
  {
    what: 'a higher rating is taken back',
    before: check('forecast-late', 'severity: error'),
    after: {},
    sentences: ['The check forecast-late is rated as warning, no longer as error.'],
  },
  {
    what: 'what it is by itself is written down',
    before: {},
    after: check('forecast-late', 'severity: warning'),
    sentences: [],
  },
  {
    what: 'more milestones of one person in a month',
    before: {},
    after: check('deadline-pile-up', 'more_than: 9'),
    sentences: ['The check deadline-pile-up allows 9 milestones of one person in a month, no longer 5.'],
  },
  { what: 'fewer of them', before: {}, after: check('deadline-pile-up', 'more_than: 2'), sentences: [] },
  {
    what: 'the plan is frozen',
    before: {},
    after: programme('frozen_at: 2021-06-15\n'),
    sentences: ['The plan is frozen at 15 June 2021: nothing becomes overdue after that day.'],
  },
  {
    what: 'it is frozen at another day',
    before: programme('frozen_at: 2021-06-15\n'),
    after: programme('frozen_at: 2021-06-16\n'),
    sentences: ['The day at which the plan is frozen moves from 15 June 2021 to 16 June 2021.'],
  },
  { what: 'it is frozen no more', before: programme('frozen_at: 2021-06-15\n'), after: {}, sentences: [] },
  {
    what: 'evidence counts for longer',
    before: programme('evidence_valid_months: 1\n'),
    after: programme('evidence_valid_months: 12\n'),
    sentences: ['Evidence for a principle counts for 12 months, no longer for 1 month.'],
  },
  {
    what: 'evidence counts for ever',
    before: programme('evidence_valid_months: 6\n'),
    after: {},
    sentences: ['Evidence for a principle counts for ever, no longer for 6 months.'],
  },
  {
    what: 'evidence counts for less long',
    before: programme('evidence_valid_months: 12\n'),
    after: programme('evidence_valid_months: 6\n'),
    sentences: [],
  },
  {
    what: 'evidence goes stale at all',
    before: {},
    after: programme('evidence_valid_months: 6\n'),
    sentences: [],
  },
  {
    what: 'red begins later',
    before: programme('rag:\n  amber_from_days: 1\n  red_from_days: 28\n'),
    after: programme('rag:\n  amber_from_days: 14\n  red_from_days: 56\n'),
    sentences: [
      'A milestone counts as amber from 14 days late on, no longer from 1 day.',
      'A milestone counts as red from 56 days late on, no longer from 28 days.',
    ],
  },
  {
    what: 'the usual thresholds again, which are looser',
    before: programme('rag:\n  red_from_days: 14\n'),
    after: {},
    sentences: ['A milestone counts as red from 28 days late on, no longer from 14 days.'],
  },
  {
    what: 'the usual thresholds, written out',
    before: {},
    after: programme('rag:\n  amber_from_days: 1\n  red_from_days: 28\n'),
    sentences: [],
  },
  {
    what: 'the other thresholds',
    before: {},
    after: programme('rag:\n  red_from_share: 50\n  red_from_tolerances: 3\n  update_stale_days: 28\n'),
    sentences: [
      'A workstream counts as red from 50 per cent of its open milestones on, no longer from 25 per cent.',
      'A measure counts as red from 3 times its tolerance on, no longer from 2 times.',
      'An update counts as fresh for 28 days, no longer for 14 days.',
    ],
  },
  {
    what: 'risks are high later, and may wait longer',
    before: {},
    after: { 'raid.yaml': 'scale:\n  medium_from: 10\n  high_from: 20\n  review_within_days: 90\n' },
    sentences: [
      'A risk counts as medium from 10 on, no longer from 8.',
      'A risk counts as high from 20 on, no longer from 15.',
      'A risk may go without a review for 90 days, no longer for 42 days.',
    ],
  },
  {
    what: 'risks are high earlier',
    before: {},
    after: { 'raid.yaml': 'scale:\n  medium_from: 6\n  high_from: 12\n' },
    sentences: [],
  },
  {
    what: 'a larger tolerance',
    before: measure('tolerance: 5'),
    after: measure('tolerance: 10'),
    sentences: ['The measure "Exclusions" may be 10 off its path, no longer 5.'],
  },
  {
    what: 'a smaller tolerance',
    before: measure('tolerance: 5'),
    after: measure('tolerance: 4'),
    sentences: [],
  },
  {
    what: 'a tolerance where there was none',
    before: measure('unit: pupils'),
    after: measure('tolerance_percent: 5'),
    sentences: [
      'The measure "Exclusions" may be 5 per cent off its path, and could not be off at all before.',
    ],
  },
  {
    what: 'a target edited in its place',
    before: measure(target('target-2021', 90)),
    after: measure(target('target-2021', 95)),
    sentences: [
      'The target "target-2021" of the measure "Exclusions", which was agreed on 14 January 2021, is another one now.',
    ],
  },
  {
    what: 'a target taken out',
    before: measure(target('target-2021', 90)),
    after: measure('unit: pupils'),
    sentences: ['The target "target-2021" of the measure "Exclusions" is taken out.'],
  },
  {
    what: 'a newer target beside the older one',
    before: measure(target('target-2021', 90)),
    after: measure(`${target('target-2021', 90)}${point('target-2022', 95)}`),
    sentences: [],
  },
  {
    what: 'a measure with a target taken out',
    before: measure(target('target-2021', 90)),
    after: { 'measures.yaml': 'measures: []\n' },
    sentences: ['The measure "Exclusions", which has a target, is taken out.'],
  },
  {
    what: 'somebody may approve more',
    before: approvals(14),
    after: approvals(21),
    sentences: [
      'workstream-lead may approve moves of up to 21 days, and could approve only moves of up to 14 days before.',
    ],
  },
  { what: 'somebody may approve less', before: approvals(14), after: approvals(7), sentences: [] },
  {
    what: 'the highest is taken out, so that the next one may approve anything',
    before: approvals(14),
    after: governance(
      'approvals:\n  - by: workstream-lead\n    up_to_days: 14\n  - by: programme-manager\n    up_to_days: 28\n',
    ),
    sentences: [
      'programme-manager may approve any move, and could approve only moves of up to 28 days before.',
    ],
  },
  {
    what: 'somebody may approve who could not',
    before: governance('approvals:\n  - by: board\n'),
    after: governance('approvals:\n  - by: programme-manager\n    up_to_days: 1\n  - by: board\n'),
    sentences: ['programme-manager may approve moves of up to 1 day, and could approve nothing before.'],
  },
  {
    what: 'nothing says who may approve',
    before: approvals(14),
    after: governance(''),
    sentences: ['Nothing says any more who may approve how much: any body may approve any move.'],
  },
  { what: 'something says who may approve', before: governance(''), after: approvals(14), sentences: [] },
  {
    what: 'a principle is taken out',
    before: principles(openness(PARTNERS), CANDOUR),
    after: principles(CANDOUR),
    sentences: ['The principle "Openness" is taken out.'],
  },
  {
    what: 'a principle is added',
    before: principles(CANDOUR),
    after: principles(openness(PARTNERS), CANDOUR),
    sentences: [],
  },
  {
    what: 'a rule is taken out',
    before: principles(openness(PARTNERS, LEAD)),
    after: principles(openness(PARTNERS)),
    sentences: ['A rule of the principle "Openness" is taken out: Each project has a lead.'],
  },
  {
    what: 'a rule is added',
    before: principles(openness(PARTNERS)),
    after: principles(openness(PARTNERS, LEAD)),
    sentences: [],
  },
  {
    what: 'a rule tests something else',
    before: principles(openness(PARTNERS)),
    after: principles(openness(rule('{ required: [description] }', 'A description is given.'))),
    sentences: ['A rule of the principle "Openness" tests something else now: A description is given.'],
  },
  {
    what: 'a rule says the same in other words',
    before: principles(openness(PARTNERS)),
    after: principles(openness(rule('{ required: [partners] }', 'There are partners.'))),
    sentences: [],
  },
  {
    what: 'several at once',
    before: {},
    after: programme('frozen_at: 2021-06-15\nchecks:\n  milestone-overdue:\n    ignore: true\n'),
    sentences: [
      'The check milestone-overdue is switched off.',
      'The plan is frozen at 15 June 2021: nothing becomes overdue after that day.',
    ],
  },
];

describe('made less strict', () => {
  it.each(CASES)('$what', async ({ before, after, sentences }) => {
    const found = looseningsOf(await planWith(after), await planWith(before), severityOf);
    expect(found.map(({ text }) => text)).toEqual(sentences);
  });

  it.each([
    {
      what: 'a check',
      before: {},
      after: check('milestone-overdue', 'ignore: true'),
      at: 'plan/programme.yaml checks/milestone-overdue',
    },
    {
      what: 'the frozen day',
      before: {},
      after: programme('frozen_at: 2021-06-15\n'),
      at: 'plan/programme.yaml frozen_at',
    },
    { what: 'approvals', before: approvals(14), after: approvals(21), at: 'plan/governance.yaml approvals' },
    {
      what: 'a rule',
      before: principles(openness(PARTNERS, LEAD)),
      after: principles(openness(PARTNERS)),
      at: 'plan/principles.yaml principles/0',
    },
  ])('is shown where it stands: $what', async ({ before, after, at }) => {
    const found = looseningsOf(await planWith(after), await planWith(before), severityOf);
    expect(found.map((loosening) => `${loosening.at.file} ${loosening.at.path.join('/')}`)).toEqual([at]);
  });
});
