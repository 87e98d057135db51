import { milestoneUndated } from '../../src/checks/milestone-undated.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

const strategy = (due: string, lines = ''): PlanParts =>
  milestones(`- id: strategy\n  title: Strategy\n  due: ${due}${lines.replace(/^(?=.)/gm, '  ')}`);
const MADE_TBC =
  '\nchanges:\n  - date: 2021-09-01\n    from: August 2021\n    to: tbc by October 2021\n    reason: x\n    approved_by: programme-manager';

describeCheck(milestoneUndated, [
  {
    what: 'no date and no promise',
    parts: strategy('tbc'),
    finds: [
      {
        at: '13:14',
        says: 'has no due date, and no date has been promised.',
        fix: '"due: tbc by January 2022"',
      },
    ],
  },
  {
    what: 'a promise that has not gone by, on its last day',
    parts: strategy('tbc by September 2021'),
    asOf: '2021-09-30',
    finds: [{ at: '13:14', says: 'one is promised by September 2021.', severity: 'warning' }],
  },
  {
    what: 'a promise that is broken is an error',
    parts: strategy('date tbc by September 2021'),
    asOf: '2021-10-01',
    finds: [
      { at: '13:14', says: 'was promised by September 2021, which went by 1 day ago', severity: 'error' },
    ],
  },
  {
    what: 'how long it has had no date, where the plan has recorded it',
    parts: strategy('tbc by October 2021', MADE_TBC),
    finds: [{ at: '13:14', says: 'It has had no date for 33 days.' }],
  },
  {
    what: 'on a day before its date was taken away',
    parts: strategy('tbc by October 2021', MADE_TBC),
    asOf: '2021-08-31',
    finds: [],
  },
  {
    what: 'complete without ever having had a date',
    parts: strategy('tbc', '\ncompleted: 2021-09-01'),
    finds: [],
  },
  { what: 'a date', parts: strategy('Q3 2021/22'), finds: [] },
]);
