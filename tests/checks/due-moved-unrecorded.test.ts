import { dueMovedUnrecorded } from '../../src/checks/due-moved-unrecorded.ts';
import { describeCheck, describePaste, milestones, type PlanParts, programme } from './describe-check.ts';
import { change, moved, movedMilestone, withApprovals, withoutApprovals } from './moved-milestone.ts';

/** programme.yaml with a term that ends on that day. */
const termTo = (last: string): PlanParts =>
  programme(
    `calendar:\n  periods:\n    - name: Autumn term 2021\n      from: 2021-09-01\n      to: ${last}\n`,
  );

describeCheck(dueMovedUnrecorded, [
  {
    what: 'without an earlier version there is nothing that could have moved',
    parts: moved('August 2021'),
    finds: [],
  },
  { what: 'nothing has moved', base: moved('May 2021'), parts: moved('May 2021'), finds: [] },
  {
    what: 'a date moves later, and nothing says why',
    base: moved('May 2021'),
    parts: moved('August 2021'),
    finds: [
      {
        at: '13:14',
        says: '"Agreements signed" was due May 2021 in main and is due August 2021 now. No new entry under "changes" says why',
        fix: 'or write "due: May 2021" again, and what you now expect under "forecast:"',
      },
    ],
  },
  {
    what: 'a date moves earlier: that is a move too',
    base: moved('May 2021'),
    parts: moved('March 2021'),
    finds: [{ at: '13:14', says: 'was due May 2021 in main and is due March 2021 now' }],
  },
  {
    what: 'the window grows and ends on the same day',
    base: moved('May 2021'),
    parts: moved('April to May 2021'),
    finds: [{ at: '13:14', says: 'is due April to May 2021 now' }],
  },
  {
    what: 'only the spelling is another',
    base: moved('September 2021'),
    parts: moved('2021-09'),
    finds: [],
  },
  { what: 'from tbc to tbc', base: moved('tbc'), parts: moved('tbc by October 2021'), finds: [] },
  {
    what: 'the date goes away',
    base: moved('May 2021'),
    parts: moved('tbc'),
    finds: [{ at: '13:14', says: 'was due May 2021 in main and is due "to be confirmed" now' }],
  },
  {
    what: 'there is a date where none was',
    base: moved('tbc'),
    parts: moved('May 2021'),
    finds: [{ at: '13:14', says: 'was due "to be confirmed" in main and is due May 2021 now' }],
  },
  {
    what: 'the last day goes away',
    base: moved('May 2021'),
    parts: moved('from May 2021'),
    finds: [{ at: '13:14', says: 'is due "from May 2021" now' }],
  },
  {
    what: 'only the calendar has other days for the name',
    base: { ...moved('Autumn term 2021'), ...termTo('2021-12-17') },
    parts: { ...moved('Autumn term 2021'), ...termTo('2021-12-21') },
    finds: [
      {
        at: '13:14',
        says: 'was due 1 September to 17 December 2021 in main and is due Autumn term 2021 now, because the calendar in programme.yaml has other days for that name',
        fix: 'write "due: 1 September to 17 December 2021" again',
      },
    ],
  },
  {
    what: 'an entry leads from the old date to the new one',
    base: moved('May 2021'),
    parts: moved('August 2021', change('May 2021', 'August 2021')),
    finds: [],
  },
  {
    what: 'the same in another spelling',
    base: moved('May 2021'),
    parts: moved('August 2021', change('2021-05', '2021-08')),
    finds: [],
  },
  {
    what: 'two entries in one change',
    base: moved('May 2021'),
    parts: moved(
      'October 2021',
      change('May 2021', 'August 2021'),
      change('August 2021', 'October 2021', { date: '2021-07-08' }),
    ),
    finds: [],
  },
  {
    what: 'a typing mistake that is put right',
    base: moved('May 2012'),
    parts: moved('May 2021', change('May 2012', 'May 2021', { more: 'correction: true' })),
    finds: [],
  },
  {
    what: 'the entry that was there already is no record of another move',
    base: moved('August 2021', change('May 2021', 'August 2021')),
    parts: moved('October 2021', change('May 2021', 'August 2021')),
    finds: [{ at: '13:14', says: 'was due August 2021 in main', fix: 'below the entries under "changes"' }],
  },
  {
    what: 'the new entry moves it to another date',
    base: moved('May 2021'),
    parts: moved('October 2021', change('May 2021', 'August 2021')),
    finds: [
      {
        at: '17:17',
        says: 'is due October 2021 now, but its new entry under "changes" moves it to August 2021',
        fix: 'Write "to: October 2021" there; or "due: August 2021", if that is the date that was agreed',
      },
    ],
  },
  {
    what: 'the first entry moves it from another date',
    base: moved('May 2021'),
    parts: moved('October 2021', change('August 2021', 'October 2021')),
    finds: [
      {
        at: '16:19',
        says: 'but its new entry under "changes" says that it was August 2021 before',
        fix: 'Write "from: May 2021", as main has it',
      },
    ],
  },
  {
    what: 'a later entry that moves it from another date leaves a gap, which is the business of change-record-broken',
    base: moved('August 2021', change('May 2021', 'August 2021')),
    parts: moved(
      'October 2021',
      change('May 2021', 'August 2021'),
      change('July 2021', 'October 2021', { date: '2021-07-08' }),
    ),
    finds: [],
  },
  {
    what: 'renamed with "was", and moved',
    base: moved('May 2021'),
    parts: milestones(
      `- id: agreements\n  title: Agreements\n  due: August 2021\n  was:\n    - inclusion/provision/slas`,
    ),
    finds: [{ at: '13:14', says: '"Agreements" was due May 2021 in main' }],
  },
  {
    what: 'a new milestone has not moved',
    base: moved('May 2021'),
    parts: milestones(`${movedMilestone('May 2021')}\n- id: toolkit\n  title: Toolkit\n  due: August 2021`),
    finds: [],
  },
]);

const LATER = { base: moved('May 2021'), parts: moved('August 2021') };

describePaste(dueMovedUnrecorded, [
  { what: 'the first move', ...LATER },
  {
    what: 'a second move',
    base: moved('August 2021', change('May 2021', 'August 2021')),
    parts: moved('October 2021', change('May 2021', 'August 2021')),
  },
  {
    what: 'where bodies stand in governance.yaml',
    base: withoutApprovals(LATER.base),
    parts: withoutApprovals(LATER.parts),
  },
  {
    what: 'a move that the highest has to approve',
    base: withApprovals(LATER.base),
    parts: withApprovals(LATER.parts),
  },
  {
    what: 'a move that a workstream lead may approve',
    base: withApprovals(moved('May 2021')),
    parts: withApprovals(moved('7 June 2021')),
  },
  {
    what: 'to tbc',
    base: withApprovals(moved('May 2021')),
    parts: withApprovals(moved('tbc by October 2021')),
  },
  { what: 'from tbc', base: withApprovals(moved('tbc')), parts: withApprovals(moved('from May 2021')) },
  { what: 'a year, which YAML takes for a number', base: moved('2021'), parts: moved('2022') },
  {
    what: 'a day, which YAML takes for a date',
    base: moved('2021-05-01'),
    parts: moved('2021-05-02'),
  },
  {
    what: 'a move by the calendar alone',
    base: { ...moved('Autumn term 2021'), ...termTo('2021-12-17') },
    parts: { ...moved('Autumn term 2021'), ...termTo('2021-12-21') },
  },
  {
    what: 'the same of a date that only has to end by then',
    base: { ...moved('by Autumn term 2021'), ...termTo('2021-12-17') },
    parts: { ...moved('by Autumn term 2021'), ...termTo('2021-12-21') },
  },
  {
    what: 'the same of a date without an end',
    base: { ...moved('from Autumn term 2021'), ...termTo('2021-12-17') },
    parts: { ...moved('from Autumn term 2021'), ...termTo('2021-12-21') },
  },
  {
    what: 'a name that needs quotes',
    base: {
      ...moved('"Term: autumn"'),
      ...programme(
        'calendar:\n  periods:\n    - name: "Term: autumn"\n      from: 2021-09-01\n      to: 2021-12-17\n',
      ),
    },
    parts: {
      ...moved('August 2022'),
      ...programme(
        'calendar:\n  periods:\n    - name: "Term: autumn"\n      from: 2021-09-01\n      to: 2021-12-17\n',
      ),
    },
  },
  {
    what: 'of two milestones',
    base: milestones(
      `${movedMilestone('May 2021')}\n${movedMilestone('May 2021').replace('slas', 'toolkit')}`,
    ),
    parts: milestones(
      `${movedMilestone('June 2021')}\n${movedMilestone('July 2021').replace('slas', 'toolkit')}`,
    ),
  },
]);
