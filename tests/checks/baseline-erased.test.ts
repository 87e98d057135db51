import { baselineErased } from '../../src/checks/baseline-erased.ts';
import { describeCheck, describePaste, milestones, type PlanParts, programme } from './describe-check.ts';
import { change, moved, movedMilestone, withApprovals } from './moved-milestone.ts';

const TO_AUGUST = change('May 2021', 'August 2021');
const TO_OCTOBER = change('August 2021', 'October 2021', { date: '2021-07-08', reason: 'Legal advice' });
const ONCE = moved('August 2021', TO_AUGUST);
const TWICE = moved('October 2021', TO_AUGUST, TO_OCTOBER);

/** Moved by three months, which takes the board where there are approvals. */
const byApprover = (approver: string, reason = 'More time'): PlanParts =>
  moved('August 2021', change('May 2021', 'August 2021', { reason, more: `approved_by: ${approver}` }));

const termTo = (last: string): PlanParts =>
  programme(
    `calendar:\n  periods:\n    - name: Autumn term 2021\n      from: 2021-09-01\n      to: ${last}\n`,
  );

describeCheck(baselineErased, [
  { what: 'without an earlier version nothing can have been erased', parts: moved('August 2021'), finds: [] },
  { what: 'the record stands as it stood', base: TWICE, parts: TWICE, finds: [] },
  { what: 'an entry more at the end', base: ONCE, parts: TWICE, finds: [] },
  {
    what: 'an approver who may not approve that much gives way to one who may',
    base: withApprovals(byApprover('workstream-lead')),
    parts: withApprovals(byApprover('programme-board')),
    finds: [],
  },
  {
    what: 'an approver who may approve that much gives way to another',
    base: withApprovals(byApprover('programme-board')),
    parts: withApprovals(byApprover('workstream-lead')),
    finds: [{ at: '15:13', says: 'it is not the same here' }],
  },
  {
    what: 'an approver who may not gives way to another who may not',
    base: withApprovals(byApprover('workstream-lead')),
    parts: withApprovals(byApprover('programme-manager')),
    finds: [{ at: '15:13', says: 'it is not the same here' }],
  },
  {
    what: 'the approver is put right, and the reason altered with it',
    base: withApprovals(byApprover('workstream-lead')),
    parts: withApprovals(byApprover('programme-board', 'Other words')),
    finds: [{ at: '15:13', says: 'it is not the same here' }],
  },
  {
    what: 'the approver is another one, where anybody may approve anything',
    base: byApprover('workstream-lead'),
    parts: byApprover('programme-manager'),
    finds: [{ at: '15:13', says: 'it is not the same here' }],
  },
  {
    what: 'only the dates are spelt differently',
    base: ONCE,
    parts: moved('2021-08', change('2021-05', '2021-08')),
    finds: [],
  },
  {
    what: 'the only entry is removed, and "changes" with it',
    base: ONCE,
    parts: moved('August 2021'),
    finds: [
      {
        at: '11:9',
        says: '"Agreements signed" has an entry under "changes" of 8 June 2021, from May 2021 to August 2021, and it is missing here',
        fix: 'Put it back, below the milestone’s other lines. An entry under "changes" is never taken out',
      },
    ],
  },
  {
    what: 'the first entry is removed, and with it the baseline',
    base: TWICE,
    parts: moved('October 2021', TO_OCTOBER),
    finds: [
      {
        at: '14:9',
        says: 'has an entry under "changes" of 8 June 2021',
        fix: 'first of the entries under "changes"',
      },
    ],
  },
  {
    what: 'the last entry is removed',
    base: TWICE,
    parts: moved('October 2021', TO_AUGUST),
    finds: [
      {
        at: '14:9',
        says: 'has an entry under "changes" of 8 July 2021',
        fix: 'Put it back, below the entry of 8 June 2021',
      },
    ],
  },
  {
    what: 'all entries are removed, which is told once',
    base: TWICE,
    parts: moved('October 2021'),
    finds: [
      {
        at: '11:9',
        says: 'of 8 June 2021, from May 2021 to August 2021, and one of 8 July 2021, from August 2021 to October 2021, and they are missing here',
        fix: 'Put them back, below the milestone’s other lines',
      },
    ],
  },
  {
    what: 'two entries have become one',
    base: TWICE,
    parts: moved('October 2021', change('May 2021', 'October 2021')),
    finds: [
      {
        at: '14:9',
        says: 'an entry under "changes" of 8 July 2021, from August 2021 to October 2021, and it is missing',
      },
      {
        at: '15:13',
        says: 'an entry under "changes" of 8 June 2021, from May 2021 to August 2021, and it is not the same',
      },
    ],
  },
  {
    what: 'the reason is another',
    base: ONCE,
    parts: moved('August 2021', change('May 2021', 'August 2021', { reason: 'The weather' })),
    finds: [{ at: '15:13', says: 'it is not the same here', fix: 'Write it as it was' }],
  },
  {
    what: 'the approver is another',
    base: ONCE,
    parts: moved('August 2021', change('May 2021', 'August 2021', { more: 'approved_by: workstream-lead' })),
    finds: [{ at: '15:13', says: 'it is not the same here' }],
  },
  {
    what: 'the day is another',
    base: ONCE,
    parts: moved('August 2021', change('May 2021', 'August 2021', { date: '2021-06-09' })),
    finds: [{ at: '15:13', says: 'has an entry under "changes" of 8 June 2021' }],
  },
  {
    what: 'the baseline is another',
    base: ONCE,
    parts: moved('August 2021', change('July 2021', 'August 2021')),
    finds: [{ at: '15:13', says: 'from May 2021 to August 2021, and it is not the same here' }],
  },
  {
    what: 'the move has become a typing mistake',
    base: ONCE,
    parts: moved('August 2021', change('May 2021', 'August 2021', { more: 'correction: true' })),
    finds: [{ at: '15:13', says: 'it is not the same here' }],
  },
  {
    what: 'an entry of another day and another move stands in its place',
    base: ONCE,
    parts: moved('October 2021', TO_OCTOBER),
    finds: [{ at: '14:9', says: 'it is missing here' }],
  },
  {
    what: 'another order is the business of change-record-broken: nothing is gone',
    base: TWICE,
    parts: moved('October 2021', TO_OCTOBER, TO_AUGUST),
    finds: [],
  },
  {
    what: 'renamed with "was", and without its record',
    base: ONCE,
    parts: milestones(
      `- id: agreements\n  title: Agreements\n  due: August 2021\n  was:\n    - inclusion/provision/slas`,
    ),
    finds: [{ at: '11:9', says: '"Agreements" has an entry under "changes" of 8 June 2021' }],
  },
  {
    what: 'a milestone that is gone altogether is the business of milestone-removed',
    base: ONCE,
    parts: milestones('- id: toolkit\n  title: Toolkit\n  due: August 2021'),
    finds: [],
  },
  {
    what: 'an entry is put in front, so that the baseline is later',
    base: ONCE,
    parts: moved('August 2021', change('December 2021', 'May 2021', { date: '2021-01-12' }), TO_AUGUST),
    finds: [
      {
        at: '16:19',
        says: 'The baseline of "Agreements signed" was May 2021 in main and is December 2021 here, by an entry of 12 January 2021',
        fix: 'Take that entry out',
      },
    ],
  },
  {
    what: 'a first entry without a move, so that the baseline is later',
    base: moved('May 2021'),
    parts: moved('May 2021', change('December 2021', 'May 2021')),
    finds: [{ at: '16:19', says: 'was May 2021 in main and is December 2021 here' }],
  },
  {
    what: 'the same with no date for a baseline',
    base: moved('May 2021'),
    parts: moved('May 2021', change('tbc', 'May 2021')),
    finds: [{ at: '16:19', says: 'is "to be confirmed" here' }],
  },
  {
    what: 'an earlier move is owned up to: the baseline is earlier',
    base: moved('August 2021'),
    parts: ONCE,
    finds: [],
  },
  {
    what: 'a typing mistake is put right, and the baseline with it',
    base: moved('May 2012'),
    parts: moved(
      'August 2021',
      change('May 2012', 'May 2021', { more: 'correction: true' }),
      change('May 2021', 'August 2021', { date: '2021-07-08' }),
    ),
    finds: [],
  },
  {
    what: 'a first move that begins at another date is the business of due-moved-unrecorded',
    base: moved('May 2021'),
    parts: moved('October 2021', change('August 2021', 'October 2021')),
    finds: [],
  },
  {
    what: 'the calendar has other days for a name in the record',
    base: { ...moved('March 2022', change('Autumn term 2021', 'March 2022')), ...termTo('2021-12-17') },
    parts: { ...moved('March 2022', change('Autumn term 2021', 'March 2022')), ...termTo('2021-12-21') },
    finds: [{ at: '15:13', says: 'it is not the same here', fix: 'Write it as it was' }],
  },
]);

describePaste(baselineErased, [
  { what: 'the only entry', base: ONCE, parts: moved('August 2021') },
  { what: 'the first entry', base: TWICE, parts: moved('October 2021', TO_OCTOBER) },
  { what: 'the last entry', base: TWICE, parts: moved('October 2021', TO_AUGUST) },
  { what: 'all entries', base: TWICE, parts: moved('October 2021') },
  {
    what: 'two that have become one',
    base: TWICE,
    parts: moved('October 2021', change('May 2021', 'October 2021')),
  },
  {
    what: 'an altered one',
    base: TWICE,
    parts: moved('October 2021', change('May 2021', 'August 2021', { reason: 'The weather' }), TO_OCTOBER),
  },
  {
    what: 'a reason that needs quotes',
    base: moved('August 2021', change('May 2021', 'August 2021', { reason: '"Yes: #1, \\"twice\\""' })),
    parts: moved('August 2021'),
  },
  {
    what: 'a reason that YAML takes for something else',
    base: moved('August 2021', change('May 2021', 'August 2021', { reason: '"2021"' })),
    parts: moved('August 2021'),
  },
  {
    what: 'a typing mistake',
    base: moved('May 2021', change('May 2012', 'May 2021', { more: 'correction: true' })),
    parts: moved('May 2021'),
  },
  {
    what: 'a name of the calendar that has other days now',
    base: { ...moved('March 2022', change('Autumn term 2021', 'March 2022')), ...termTo('2021-12-17') },
    parts: { ...moved('March 2022', change('Autumn term 2021', 'March 2022')), ...termTo('2021-12-21') },
  },
  {
    what: 'before other milestones',
    base: milestones(
      `${movedMilestone('August 2021', TO_AUGUST)}\n- id: toolkit\n  title: Toolkit\n  due: May 2022`,
    ),
    parts: milestones(`${movedMilestone('August 2021')}\n- id: toolkit\n  title: Toolkit\n  due: May 2022`),
  },
]);
