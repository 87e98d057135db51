import { milestoneOverdue } from '../../src/checks/milestone-overdue.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

const panel = (due: string, lines = ''): PlanParts =>
  milestones(`- id: panel\n  title: Panels implemented\n  due: ${due}${lines.replace(/^(?=.)/gm, '  ')}`);

describeCheck(milestoneOverdue, [
  {
    what: 'after the last day of its month',
    parts: panel('September 2021'),
    finds: [{ at: '13:14', says: 'was due September 2021 and is 4 days past that, with nothing reported' }],
  },
  { what: 'on the last day of its month', parts: panel('September 2021'), asOf: '2021-09-30', finds: [] },
  {
    what: 'one day later',
    parts: panel('by September 2021'),
    asOf: '2021-10-01',
    finds: [{ at: '13:14', says: 'was due by September 2021 and is 1 day past that' }],
  },
  {
    what: 'on hold stops no clock',
    parts: panel('September 2021', '\nstatus: on-hold\non_hold:\n  since: 2021-09-01\n  reason: Funding'),
    finds: [{ at: '13:14', says: 'is 4 days past that.' }],
  },
  { what: 'complete', parts: panel('September 2021', '\ncompleted: 2021-09-30'), finds: [] },
  {
    what: 'cancelled',
    parts: panel('September 2021', '\nstatus: cancelled\ncancelled:\n  date: 2021-09-01\n  reason: Merged'),
    finds: [],
  },
  {
    what: 'completed late, on a day before that',
    parts: panel('September 2021', '\ncompleted: 2021-10-20'),
    asOf: '2021-10-19',
    today: '2026-11-23',
    finds: [{ at: '13:14', says: '19 days past that' }],
  },
  {
    what: 'completed late, on that day',
    parts: panel('September 2021', '\ncompleted: 2021-10-20'),
    asOf: '2021-10-20',
    today: '2026-11-23',
    finds: [],
  },
  {
    what: 'moved, on a day before it was moved',
    parts: panel(
      'November 2021',
      '\nchanges:\n  - date: 2021-10-05\n    from: September 2021\n    to: November 2021\n    reason: x\n    approved_by: programme-manager',
    ),
    asOf: '2021-10-04',
    finds: [{ at: '13:14', says: 'was due September 2021' }],
  },
  {
    what: 'moved, on the day on which it was moved',
    parts: panel(
      'November 2021',
      '\nchanges:\n  - date: 2021-10-05\n    from: September 2021\n    to: November 2021\n    reason: x\n    approved_by: programme-manager',
    ),
    asOf: '2021-10-05',
    finds: [],
  },
  { what: 'an open-ended one is left to milestone-not-started', parts: panel('from July 2021'), finds: [] },
  { what: 'no date is left to milestone-undated', parts: panel('tbc by August 2021'), finds: [] },
  {
    what: 'a title of any length',
    parts: milestones(`- id: panel\n  title: ${'long '.repeat(1000)}\n  due: September 2021`),
    finds: [{ at: '13:14', says: '…" was due September 2021' }],
  },
]);
