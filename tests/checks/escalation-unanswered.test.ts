import { escalationUnanswered } from '../../src/checks/escalation-unanswered.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';
import { raid } from './raid-parts.ts';

const escalation = (raised: string, to = 'board', more = ''): PlanParts =>
  raid(
    `escalations:\n  - id: site\n    title: No site\n    from: ${to === 'board' ? 'leads' : 'board'}\n    to: ${to}\n    raised: ${raised}\n${more}`,
  );

describeCheck(escalationUnanswered, [
  {
    what: 'on the day of the next meeting, the second Thursday of September',
    parts: escalation('2021-08-30'),
    asOf: '2021-09-09',
    finds: [],
  },
  {
    what: 'on the day after',
    parts: escalation('2021-08-30'),
    asOf: '2021-09-10',
    finds: [
      {
        at: '6:13',
        says: 'The escalation "No site" was raised on 30 August 2021 and has no answer. "Board" met on 9 September 2021.',
        fix: 'take it to the meeting on 14 October 2021',
      },
    ],
  },
  {
    what: 'what was raised at a meeting waits for the one after it',
    parts: escalation('2021-09-09'),
    asOf: '2021-10-14',
    finds: [],
  },
  { what: 'no day is known, and 30 days have gone by', parts: escalation('2021-09-04', 'leads'), finds: [] },
  {
    what: 'no day is known, and 31 days have gone by',
    parts: escalation('2021-09-03', 'leads'),
    finds: [
      {
        at: '6:13',
        says: 'That was 31 days ago. When "Leads" meets is not known (no cadence in governance.yaml), so that 30 days are allowed.',
        fix: 'take it to the next meeting',
      },
    ],
  },
  {
    what: 'answered',
    parts: escalation(
      '2021-08-30',
      'board',
      '    answered:\n      date: 2021-09-09\n      answer: The old depot\n',
    ),
    finds: [],
  },
]);
