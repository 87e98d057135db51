import { changeRecordBroken } from '../../src/checks/change-record-broken.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

const NEW_DATE = 'from: May 2021\nto: August 2021\nreason: More time';

/** A milestone with changes, each given as lines. The first change begins in line 15, column 13. */
const moved = (due: string, ...changes: readonly string[]): PlanParts =>
  milestones(
    `- id: slas\n  title: Agreements signed\n  due: ${due}\n  changes:\n${changes.map((change) => `    - ${change.replaceAll('\n', '\n      ')}`).join('\n')}`,
  );

const GOVERNANCE = `bodies:
  - id: programme-board
    name: Programme Board
  - id: data-group
    name: Data group
`;
const APPROVALS = `${GOVERNANCE}approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: programme-manager
    up_to_days: 28
  - by: programme-board
`;

const withoutApprovals = (parts: PlanParts): PlanParts => ({ ...parts, 'governance.yaml': GOVERNANCE });
const withApprovals = (parts: PlanParts): PlanParts => ({ ...parts, 'governance.yaml': APPROVALS });
const cancelled = (approval: string): PlanParts =>
  milestones(
    `- id: slas\n  title: Agreements signed\n  due: May 2021\n  status: cancelled\n  cancelled:\n    date: 2021-04-01\n    reason: Merged${approval}`,
  );

describeCheck(changeRecordBroken, [
  { what: 'nothing has moved', parts: milestones('- id: slas\n  title: Signed\n  due: May 2021'), finds: [] },
  {
    what: 'two moves that join, spelt in different ways',
    parts: moved(
      '2021-10',
      `date: 2021-04-01\n${NEW_DATE}\napproved_by: workstream-lead`,
      'date: 2021-07-01\nfrom: 2021-08\nto: October 2021\nreason: Again\napproved_by: workstream-lead',
    ),
    finds: [],
  },
  {
    what: 'the last one does not end at due',
    parts: moved('October 2021', `date: 2021-04-01\n${NEW_DATE}\napproved_by: workstream-lead`),
    finds: [
      {
        at: '13:14',
        says: 'has the due date October 2021, but the last of its changes moves it to August 2021',
        fix: '"from: August 2021" and "to: October 2021"',
        related: ['17:17'],
      },
    ],
  },
  {
    what: 'a gap between two moves',
    parts: moved(
      'October 2021',
      `date: 2021-04-01\n${NEW_DATE}\napproved_by: workstream-lead`,
      'date: 2021-07-01\nfrom: September 2021\nto: October 2021\nreason: Again\napproved_by: workstream-lead',
    ),
    finds: [
      { at: '21:19', says: 'moves it from September 2021, and the one before had moved it to August 2021' },
    ],
  },
  {
    what: 'the days run backwards, which is told once',
    parts: moved(
      'August 2021',
      'date: 2021-07-01\nfrom: June 2021\nto: August 2021\nreason: Again\napproved_by: workstream-lead',
      'date: 2021-04-01\nfrom: May 2021\nto: June 2021\nreason: More time\napproved_by: workstream-lead',
    ),
    finds: [
      { at: '20:19', says: 'an entry of 1 April 2021 stands below one of 1 July 2021', related: ['15:19'] },
    ],
  },
  {
    what: 'two moves on one day',
    parts: moved(
      'August 2021',
      'date: 2021-04-01\nfrom: May 2021\nto: June 2021\nreason: More time\napproved_by: workstream-lead',
      'date: 2021-04-01\nfrom: June 2021\nto: August 2021\nreason: Again\napproved_by: workstream-lead',
    ),
    finds: [],
  },
  {
    what: 'nobody approved it',
    parts: moved('August 2021', `date: 2021-04-01\n${NEW_DATE}`),
    finds: [
      {
        at: '15:13',
        says: 'from May 2021 to August 2021 on 1 April 2021, and nobody is named',
        fix: 'approved_by',
      },
    ],
  },
  {
    what: 'nobody approved it, and the approvals say who has to',
    parts: withApprovals(moved('August 2021', `date: 2021-04-01\n${NEW_DATE}`)),
    finds: [{ at: '15:13', says: 'nobody is named', fix: 'needs programme-board' }],
  },
  {
    what: 'a typing mistake needs no approval',
    parts: withApprovals(moved('August 2021', `date: 2021-04-01\n${NEW_DATE}\ncorrection: true`)),
    finds: [],
  },
  {
    what: 'any body may approve where there are no approvals',
    parts: withoutApprovals(moved('August 2021', `date: 2021-04-01\n${NEW_DATE}\napproved_by: data-group`)),
    finds: [],
  },
  {
    what: 'more days than the approver may approve',
    parts: withApprovals(moved('August 2021', `date: 2021-04-01\n${NEW_DATE}\napproved_by: workstream-lead`)),
    finds: [
      {
        at: '19:26',
        says: '92 days later than the baseline of May 2021, with the approval of workstream-lead, who may approve up to 14 days late',
        fix: 'programme-board',
      },
    ],
  },
  {
    what: 'just as many days as the approver may approve',
    parts: withApprovals(
      moved(
        '14 June 2021',
        'date: 2021-04-01\nfrom: May 2021\nto: 14 June 2021\nreason: x\napproved_by: workstream-lead',
      ),
    ),
    finds: [],
  },
  {
    what: 'one day more than that needs the next one up',
    parts: withApprovals(
      moved(
        '15 June 2021',
        'date: 2021-04-01\nfrom: May 2021\nto: 15 June 2021\nreason: x\napproved_by: workstream-lead',
      ),
    ),
    finds: [{ at: '19:26', says: '15 days later', fix: 'needs programme-manager' }],
  },
  {
    what: 'small steps add up against the baseline',
    parts: withApprovals(
      moved(
        '20 June 2021',
        'date: 2021-04-01\nfrom: May 2021\nto: 10 June 2021\nreason: x\napproved_by: workstream-lead',
        'date: 2021-04-02\nfrom: 10 June 2021\nto: 20 June 2021\nreason: x\napproved_by: workstream-lead',
      ),
    ),
    finds: [{ at: '24:26', says: '20 days later than the baseline of May 2021' }],
  },
  {
    what: 'an earlier date is no slippage',
    parts: withApprovals(
      moved(
        'March 2021',
        'date: 2021-03-01\nfrom: May 2021\nto: March 2021\nreason: x\napproved_by: workstream-lead',
      ),
    ),
    finds: [],
  },
  {
    what: 'a body that the approvals do not name may approve nothing',
    parts: withApprovals(
      moved(
        '1 June 2021',
        'date: 2021-04-01\nfrom: May 2021\nto: 1 June 2021\nreason: x\napproved_by: data-group',
      ),
    ),
    finds: [{ at: '19:26', says: 'data-group, who may approve nothing', fix: 'needs workstream-lead' }],
  },
  {
    what: 'taking the date away needs the highest',
    parts: withApprovals(
      moved('tbc', 'date: 2021-04-01\nfrom: May 2021\nto: tbc\nreason: x\napproved_by: programme-manager'),
    ),
    finds: [{ at: '19:26', says: 'so that it has no date any more', fix: 'needs programme-board' }],
  },
  {
    what: 'giving it a date needs the highest',
    parts: withApprovals(
      moved(
        'May 2021',
        'date: 2021-04-01\nfrom: tbc\nto: May 2021\nreason: x\napproved_by: programme-manager',
      ),
    ),
    finds: [{ at: '19:26', says: 'after it had no date' }],
  },
  {
    what: 'taking the last day away needs the highest',
    parts: withApprovals(
      moved(
        'from May 2021',
        'date: 2021-04-01\nfrom: May 2021\nto: from May 2021\nreason: x\napproved_by: programme-manager',
      ),
    ),
    finds: [{ at: '19:26', says: 'so that it has no last day' }],
  },
  {
    what: 'the highest may do all that',
    parts: withApprovals(
      moved('tbc', 'date: 2021-04-01\nfrom: May 2021\nto: tbc\nreason: x\napproved_by: programme-board'),
    ),
    finds: [],
  },
  {
    what: 'the last of the approvals has no limit, whatever is written there',
    parts: {
      ...moved('tbc', 'date: 2021-04-01\nfrom: May 2021\nto: tbc\nreason: x\napproved_by: programme-board'),
      'governance.yaml': `${APPROVALS}    up_to_days: 56\n`,
    },
    finds: [],
  },
  {
    what: 'a cancellation that the highest has not approved',
    parts: withApprovals(cancelled('\n    approved_by: programme-manager')),
    finds: [
      {
        at: '18:24',
        says: 'with the approval of programme-manager. Cancelling a milestone needs programme-board',
      },
    ],
  },
  {
    what: 'a cancellation that nobody has approved',
    parts: withApprovals(cancelled('')),
    finds: [{ at: '15:9', says: 'without anybody named who approved it' }],
  },
  {
    what: 'a cancellation that the highest has approved',
    parts: withApprovals(cancelled('\n    approved_by: programme-board')),
    finds: [],
  },
  { what: 'a cancellation where there are no approvals', parts: withoutApprovals(cancelled('')), finds: [] },
]);
