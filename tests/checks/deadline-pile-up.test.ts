import { deadlinePileUp } from '../../src/checks/deadline-pile-up.ts';
import { describeCheck, milestones, type PlanParts, programme } from './describe-check.ts';

/** Milestones of three lines each, the first in line 11; each given as its due date and further lines. */
const plan = (...dues: readonly string[]): PlanParts =>
  milestones(dues.map((due, n) => `- id: m${n}\n  title: Milestone ${n}\n  due: ${due}`).join('\n'));
const times = (count: number, due: string): string[] => Array.from({ length: count }, () => due);
const september = (count: number): string[] => times(count, 'September 2021');

describeCheck(deadlinePileUp, [
  {
    what: 'six of one person in one month',
    parts: plan(...september(6)),
    finds: [
      {
        at: '13:14',
        says: '6 milestones of Sam Doe end in September 2021; more than 5 in one month are too many for one person.',
        related: ['16:14', '19:14', '22:14', '25:14', '28:14'],
      },
    ],
  },
  { what: 'five', parts: plan(...september(5)), finds: [] },
  {
    what: 'they end in one month, whenever they begin',
    parts: plan(...september(4), 'July to September 2021', 'from September 2021'),
    finds: [{ at: '13:14', says: '6 milestones of Sam Doe end in September 2021' }],
  },
  { what: 'one ends in another month', parts: plan(...september(5), 'September to October 2021'), finds: [] },
  {
    what: 'one is complete',
    parts: plan(...september(5), 'September 2021\n  completed: 2021-08-02'),
    finds: [],
  },
  {
    what: 'one has started, and has no other deadline',
    parts: plan(...september(5), 'from September 2021\n  status: in-progress'),
    finds: [],
  },
  {
    what: 'one belongs to somebody else',
    parts: plan(...september(5), 'September 2021\n  owner: Jo Bloggs'),
    finds: [],
  },
  {
    what: 'one with two owners counts for each, and one named twice counts once',
    parts: plan(
      ...september(5),
      'September 2021\n  owner:\n    - Jo Bloggs\n    - Sam Doe\n    - Jo Bloggs',
      ...times(5, 'September 2021\n  owner: Jo Bloggs'),
    ),
    finds: [
      { at: '13:14', says: '6 milestones of Sam Doe' },
      { at: '28:14', says: '6 milestones of Jo Bloggs' },
    ],
  },
  {
    what: 'ten of the others are named, and all counted',
    parts: plan(...september(13)),
    finds: [
      {
        at: '13:14',
        says: '13 milestones of Sam Doe end in September 2021; more than 5 in one month are too many for one person. The first 11 of them are shown.',
      },
    ],
  },
  {
    what: 'the programme allows more',
    parts: { ...plan(...september(6)), ...programme('checks:\n  deadline-pile-up:\n    more_than: 6\n') },
    finds: [],
  },
  {
    what: 'the programme allows less',
    parts: { ...plan(...september(2)), ...programme('checks:\n  deadline-pile-up:\n    more_than: 1\n') },
    finds: [{ at: '13:14', says: 'more than 1 in one month' }],
  },
  {
    what: 'what is due is what was due on the day',
    parts: plan(
      ...september(5),
      'October 2021\n  changes:\n    - date: 2021-09-02\n      from: September 2021\n      to: October 2021\n      reason: x\n      approved_by: programme-manager',
    ),
    asOf: '2021-09-01',
    finds: [{ at: '13:14', says: '6 milestones' }],
  },
]);
