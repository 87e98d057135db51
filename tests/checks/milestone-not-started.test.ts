import { milestoneNotStarted } from '../../src/checks/milestone-not-started.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

const toolkit = (due: string, lines = ''): PlanParts =>
  milestones(`- id: toolkit\n  title: Staff toolkit\n  due: ${due}${lines.replace(/^(?=.)/gm, '  ')}`);

describeCheck(milestoneNotStarted, [
  {
    what: 'past the period in which it was to start',
    parts: toolkit('from September 2021'),
    finds: [
      {
        at: '13:14',
        says: 'due to start from September 2021, by 30 September 2021 at the latest. 4 days later nothing has been reported',
        fix: 'started:',
      },
    ],
  },
  {
    what: 'on the last day of that period',
    parts: toolkit('from September 2021'),
    asOf: '2021-09-30',
    finds: [],
  },
  {
    what: 'reported, but not as started',
    parts: toolkit('from September 2021', '\nstatus: not-started'),
    asOf: '2021-10-01',
    finds: [{ at: '13:14', says: '1 day later it is not reported as started' }],
  },
  { what: 'in progress', parts: toolkit('from September 2021', '\nstatus: in-progress'), finds: [] },
  { what: 'started', parts: toolkit('from September 2021', '\nstarted: 2021-09-20'), finds: [] },
  {
    what: 'started late, on a day before that',
    parts: toolkit('September 2021 and ongoing', '\nstarted: 2021-10-20'),
    asOf: '2021-10-19',
    today: '2026-11-23',
    finds: [{ at: '13:14', says: '19 days later' }],
  },
  {
    what: 'started late, on that day',
    parts: toolkit('September 2021 and ongoing', '\nstarted: 2021-10-20'),
    asOf: '2021-10-20',
    today: '2026-11-23',
    finds: [],
  },
  { what: 'complete', parts: toolkit('from September 2021', '\ncompleted: 2021-09-30'), finds: [] },
  {
    what: 'a date with a last day is left to milestone-overdue',
    parts: toolkit('September 2021'),
    finds: [],
  },
]);
