import { changeRecordBroken } from '../../src/checks/change-record-broken.ts';
import { describeCheck, milestones } from './describe-check.ts';
import { change, moved, withApprovals } from './moved-milestone.ts';

const NEW_DATE = 'from: May 2021\nto: August 2021\nreason: More time';

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
    what: 'against an earlier version: the record does not end at due, as it did not there',
    base: moved('October 2021', change('May 2021', 'August 2021')),
    parts: moved('October 2021', change('May 2021', 'August 2021')),
    finds: [{ at: '13:14', says: 'has the due date October 2021' }],
  },
  {
    what: 'against an earlier version: an entry without its move',
    base: moved('May 2021'),
    parts: moved('May 2021', change('May 2021', 'August 2021')),
    finds: [
      { at: '13:14', says: 'has the due date May 2021, but the last of its changes moves it to August' },
    ],
  },
  {
    what: 'a move since the base that no entry leads to is the business of due-moved-unrecorded',
    base: moved('August 2021', change('May 2021', 'August 2021')),
    parts: moved('October 2021', change('May 2021', 'August 2021')),
    finds: [],
  },
  {
    what: 'an entry that was pasted, and its reason not written',
    parts: moved(
      'August 2021',
      'date: 2021-04-01\nfrom: May 2021\nto: August 2021\nreason: WHY IT MOVED\napproved_by: workstream-lead',
    ),
    finds: [{ at: '18:21', says: 'has no reason yet', fix: 'Write in a few words why it moved' }],
  },
  {
    what: 'an entry of today',
    parts: moved('August 2021', change('May 2021', 'August 2021')),
    today: '2021-06-08',
    finds: [],
  },
  {
    what: 'an entry of tomorrow, whatever day the report is for',
    parts: moved('August 2021', change('May 2021', 'August 2021')),
    asOf: '2022-01-01',
    today: '2021-06-07',
    finds: [
      {
        at: '15:19',
        says: 'is dated 8 June 2021, which has not come yet. Until then May 2021 counts as its due date',
        fix: 'Write the day on which the move was approved',
      },
    ],
  },
]);
