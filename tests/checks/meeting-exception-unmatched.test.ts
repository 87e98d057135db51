import { meetingExceptionUnmatched } from '../../src/checks/meeting-exception-unmatched.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

/** One body whose exceptions begin in line 6. */
const body = (cadence: string, ...exceptions: readonly string[]): PlanParts => ({
  'governance.yaml': `bodies:\n  - id: board\n    name: Board\n    cadence: ${cadence}\n    exceptions:\n${exceptions.map((text) => `      - ${text.replaceAll('\n', '\n        ')}\n`).join('')}`,
});

describeCheck(meetingExceptionUnmatched, [
  {
    what: 'a day beside the meeting that was meant',
    parts: body('monthly, second Thursday', 'date: 2022-04-13\ncancelled: true'),
    finds: [
      {
        at: '6:15',
        says: '"Board" has no meeting on 13 April 2022 that could be moved or cancelled.',
        fix: 'The nearest meeting is on 14 April 2022: write "date: 2022-04-14"',
      },
    ],
  },
  {
    what: 'a day far from any meeting',
    parts: {
      'governance.yaml':
        'bodies:\n  - id: board\n    name: Board\n    cadence: yearly, first Monday\n    starts: 2021-09-01\n    exceptions:\n      - date: 2022-04-13\n        held_on: 2022-04-14\n',
    },
    finds: [
      { at: '7:15', says: 'no meeting on 13 April 2022', fix: 'Write the day that the cadence gives.' },
    ],
  },
  {
    what: 'days of the cadence, moved or cancelled, in the past too, and an extra meeting',
    parts: body(
      'monthly, second Thursday',
      'date: 2022-04-14\ncancelled: true',
      'date: 2019-05-09\nheld_on: 2019-05-16',
      'held_on: 2022-04-27',
    ),
    finds: [],
  },
  {
    what: 'bodies whose days cannot be known',
    parts: body('monthly', 'date: 2022-04-13\ncancelled: true'),
    finds: [],
  },
  {
    what: 'either side of a meeting that was moved',
    parts: {
      'governance.yaml':
        'bodies:\n  - id: board\n    name: Board\n    cadence: monthly, second Thursday\n    exceptions:\n      - date: 2022-04-14\n        held_on: 2022-04-21\n  - id: leads\n    name: Leads\n    cadence: one either side of board\n    exceptions:\n      - date: 2022-04-14\n        cancelled: true\n      - date: 2022-04-07\n        cancelled: true\n',
    },
    finds: [{ at: '14:15', says: '"Leads" has no meeting on 7 April 2022', fix: 'on 14 April 2022' }],
  },
]);
