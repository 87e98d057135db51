import { decisionOverdue } from '../../src/checks/decision-overdue.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';
import { raid } from './raid-parts.ts';

const decision = (neededBy: string, more = ''): PlanParts =>
  raid(
    `decisions:\n  - id: site\n    title: Which site\n    asked_of: board\n    needed_by: ${neededBy}\n${more}`,
  );

describeCheck(decisionOverdue, [
  { what: 'on the day itself', parts: decision('2021-10-04'), finds: [] },
  {
    what: 'a day later',
    parts: decision('2021-10-03'),
    finds: [
      {
        at: '5:16',
        says: 'The decision "Which site" was needed of "Board" by 3 October 2021, 1 day ago, and none is recorded.',
        fix: '"outcome:"',
      },
    ],
  },
  {
    what: 'decided',
    parts: decision('2021-09-09', '    outcome:\n      date: 2021-09-09\n      decided: The old depot\n'),
    finds: [],
  },
  {
    what: 'decided after the day of the report',
    parts: decision('2021-09-09', '    outcome:\n      date: 2021-10-14\n      decided: The old depot\n'),
    finds: [{ at: '5:16', says: '25 days ago' }],
  },
]);
