import { dueMovedUnapproved } from '../../src/checks/due-moved-unapproved.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';
import { APPROVALS, change, moved, withApprovals, withoutApprovals } from './moved-milestone.ts';

const NEW_DATE = 'from: May 2021\nto: August 2021\nreason: More time';

const cancelled = (approval: string): PlanParts =>
  milestones(
    `- id: slas\n  title: Agreements signed\n  due: May 2021\n  status: cancelled\n  cancelled:\n    date: 2021-04-01\n    reason: Merged${approval}`,
  );

const LOOSENED = { 'governance.yaml': APPROVALS.replace('up_to_days: 14', 'up_to_days: 365') };

describeCheck(dueMovedUnapproved, [
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
  {
    what: 'the approvals of the base count, not those that the change gives itself',
    base: withApprovals(moved('May 2021')),
    parts: {
      ...moved('August 2021', change('May 2021', 'August 2021', { more: 'approved_by: workstream-lead' })),
      ...LOOSENED,
    },
    finds: [
      { at: '19:26', says: 'workstream-lead, who may approve up to 14 days late', fix: 'programme-board' },
    ],
  },
  {
    what: 'nor does a change without any approvals free itself of them',
    base: withApprovals(moved('May 2021')),
    parts: withoutApprovals(
      moved('August 2021', change('May 2021', 'August 2021', { more: 'approved_by: workstream-lead' })),
    ),
    finds: [{ at: '19:26', says: 'workstream-lead, who may approve up to 14 days late' }],
  },
  {
    what: 'a move with nobody named is the business of change-record-broken',
    parts: withApprovals(moved('August 2021', `date: 2021-04-01\n${NEW_DATE}`)),
    finds: [],
  },
  {
    what: 'a typing mistake needs no approval',
    parts: withApprovals(moved('August 2021', `date: 2021-04-01\n${NEW_DATE}\ncorrection: true`)),
    finds: [],
  },
  {
    what: 'a typing mistake at the beginning is not the baseline either',
    parts: withApprovals(
      moved(
        '1 June 2021',
        change('May 2012', 'May 2021', { more: 'correction: true' }),
        change('May 2021', '1 June 2021', { more: 'approved_by: workstream-lead' }),
      ),
    ),
    finds: [],
  },
  {
    what: 'from one tbc to another nothing moves',
    parts: withApprovals(
      moved(
        'tbc by October 2021',
        change('tbc', 'tbc by October 2021', { more: 'approved_by: workstream-lead' }),
      ),
    ),
    finds: [],
  },
]);
