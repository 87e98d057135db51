import { raidDaysContradict } from '../../src/checks/raid-days-contradict.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';
import { raid } from './raid-parts.ts';

/** A RAID log in which everything was raised on 4 March 2021, and ended on this day. */
const ended = (date: string): PlanParts =>
  raid(`risks:
  - id: places
    title: Too few places
    raised: 2021-03-04
    likelihood: 1
    impact: 1
    closed:
      date: ${date}
      reason: There are enough
issues:
  - id: late
    title: It is late
    raised: 2021-03-04
    impact: 1
    resolved:
      date: ${date}
      reason: It is there
actions:
  - id: call
    title: Call them
    due: 2021-01-01
    raised_at:
      body: board
      date: 2021-03-04
    done: ${date}
decisions:
  - id: premises
    title: Where it meets
    asked_of: board
    raised: 2021-03-04
    needed_by: ${date}
    outcome:
      date: ${date}
      decided: In the hall
escalations:
  - id: money
    title: Who pays
    from: inclusion
    to: board
    raised: 2021-03-04
    answered:
      date: ${date}
      answer: The board
`);

describeCheck(raidDaysContradict, [
  {
    what: 'the day before',
    parts: ended('2021-03-03'),
    finds: [
      {
        at: '8:13',
        says: 'The risk "Too few places" was closed on 3 March 2021, before it was raised on 4 March 2021.',
        fix: 'Correct the day under "closed: date", or the one under "raised".',
        related: ['4:13'],
      },
      { at: '16:13', says: 'The issue "It is late" was resolved on 3 March 2021' },
      {
        at: '25:11',
        says: 'The action "Call them" was done on 3 March 2021, before the meeting that asked for it, on 4 March 2021.',
        related: ['24:13'],
      },
      { at: '31:16', says: 'was needed by 3 March 2021, before it was raised on 4 March 2021' },
      { at: '33:13', says: 'was made on 3 March 2021' },
      { at: '42:13', says: 'was answered on 3 March 2021' },
    ],
  },
  { what: 'the same day', parts: ended('2021-03-04'), finds: [] },
  {
    what: 'entries that have not ended, and some of which nobody knows when they were raised',
    parts: raid(`risks:
  - id: places
    title: Too few places
    raised: 2021-03-04
    likelihood: 1
    impact: 1
actions:
  - id: call
    title: Call them
    due: 2021-12-01
    done: 2021-03-03
decisions:
  - id: premises
    title: Where it meets
    asked_of: board
    needed_by: 2021-03-04
`),
    finds: [],
  },
]);
