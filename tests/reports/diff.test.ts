/** What a change does, in sentences that a board member understands, and the approval that it needs. */
import { describe, expect, it } from 'vitest';
import type { DiffReport } from '../../src/reports/diff.ts';
import { diffView } from '../../src/reports/diff-view.ts';
import { milestoneSentence } from '../../src/reports/diff-words.ts';
import { changesBetween, diffBetween } from '../support/plan-diff.ts';
import {
  acceptedUntil,
  milestone,
  type PlanFiles,
  slas,
  withMilestones,
} from '../support/time-driven-plans.ts';

const MAY = slas('due: May 2022');
const CANCELLED = [
  'status: cancelled',
  'cancelled:',
  '  date: 2021-09-14',
  '  reason: Merged with the toolkit',
];
const DONE = 'completed: 2021-09-20';
const OF_BOARD = 'approved_by: board';

/** Entries of `changes`, each from one date to another. */
const record = (
  from: string,
  to: string,
  more = 'approved_by: programme-manager',
  reason = 'Two providers asked for more time',
): string[] => [
  '  - date: 2021-06-08',
  `    from: ${from}`,
  `    to: ${to}`,
  `    reason: ${reason}`,
  `    ${more}`,
];

const programme = (more: string): PlanFiles => ({
  'programme.yaml': `format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n${more}`,
});
const HORIZONS = programme(`horizons:
  - id: six-months
    name: Six-month plan
    from: 2021-07
    to: 2021-12
  - id: two-years
    name: 24-month plan
    from: 2021-07
    to: 2023-06
`);

interface Sentence {
  readonly what: string;
  readonly before: PlanFiles;
  readonly after: PlanFiles;
  readonly sentence: string;
}

const moved = (
  from: string,
  to: string,
  ...more: readonly string[]
): Omit<Sentence, 'what' | 'sentence'> => ({
  before: { ...slas(`due: ${from}`), ...HORIZONS },
  after: { ...slas(`due: ${to}`, ...more), ...HORIZONS },
});
const recorded = (
  from: string,
  to: string,
  ...more: readonly string[]
): Omit<Sentence, 'what' | 'sentence'> => moved(from, to, 'changes:', ...record(from, to, ...more));

const SENTENCES: readonly Sentence[] = [
  {
    what: 'a new milestone',
    before: withMilestones(milestone('kit', 'due: May 2022')),
    after: withMilestones(milestone('kit', 'due: May 2022'), milestone('slas', 'due: by June 2022')),
    sentence:
      '"The slas signed" is new in Alternative provision (Inclusion): due by June 2022, owned by Sam Doe.',
  },
  {
    what: 'a new one without a date, of two people',
    before: withMilestones(milestone('kit', 'due: May 2022')),
    after: withMilestones(
      milestone('kit', 'due: May 2022'),
      milestone('slas', 'due: tbc by June 2022', 'owner:', '  - Jo Bloggs', '  - Sam Doe'),
    ),
    sentence:
      '"The slas signed" is new in Alternative provision (Inclusion): without a date (one is promised by June 2022), owned by Jo Bloggs and Sam Doe.',
  },
  {
    what: 'a new one that nobody answers for',
    before: {
      'workstreams/inclusion.yaml':
        'id: inclusion\nname: Inclusion\nkind: delivery\nprojects:\n  - id: provision\n    name: Provision\n',
    },
    after: {
      'workstreams/inclusion.yaml':
        'id: inclusion\nname: Inclusion\nkind: delivery\nprojects:\n  - id: provision\n    name: Provision\n    milestones:\n      - id: slas\n        title: The slas signed\n        due: from May 2022\n',
    },
    sentence:
      '"The slas signed" is new in Provision (Inclusion): due to start from May 2022, without an owner.',
  },
  {
    what: 'one that is taken out',
    before: withMilestones(milestone('kit', 'due: May 2022'), milestone('slas', 'due: tbc')),
    after: withMilestones(milestone('kit', 'due: May 2022')),
    sentence: '"The slas signed" is taken out of Alternative provision (Inclusion). It was without a date.',
  },
  {
    what: 'moved later, with a record',
    ...recorded('May 2022', 'August 2022'),
    sentence:
      '"The slas signed" moves from May 2022 to August 2022: 92 days later. Two providers asked for more time (programme-manager).',
  },
  {
    what: 'moved later by a day, without a record',
    ...moved('30 May 2022', '31 May 2022'),
    sentence: '"The slas signed" moves from 30 May 2022 to 31 May 2022: 1 day later. No reason is recorded.',
  },
  {
    what: 'moved earlier',
    ...moved('May 2022', 'March 2022'),
    sentence: '"The slas signed" moves from May 2022 to March 2022: 61 days earlier. No reason is recorded.',
  },
  {
    what: 'moved past the end of a horizon',
    ...moved('December 2021', 'January 2022'),
    sentence:
      '"The slas signed" moves from December 2021 to January 2022: 31 days later, past the end of the Six-month plan. No reason is recorded.',
  },
  {
    what: 'moved past the end of two',
    ...moved('December 2021', 'July 2023'),
    sentence:
      '"The slas signed" moves from December 2021 to July 2023: 577 days later, past the end of the Six-month plan and the 24-month plan. No reason is recorded.',
  },
  {
    what: 'moved to a longer time that ends on the same day',
    ...moved('May 2022', 'April to May 2022'),
    sentence:
      '"The slas signed" moves from May 2022 to April to May 2022, and ends on the same day. No reason is recorded.',
  },
  {
    what: 'moved from one "by" to another',
    ...moved('by May 2022', 'by June 2022'),
    sentence:
      '"The slas signed" moves from "by May 2022" to "by June 2022": 30 days later. No reason is recorded.',
  },
  {
    what: 'the last day goes away',
    ...moved('May 2022', 'from June 2022'),
    sentence:
      '"The slas signed" moves from May 2022 to "from June 2022", and has no last day any more. No reason is recorded.',
  },
  {
    what: 'there is a last day',
    ...moved('from June 2022', 'June 2022'),
    sentence:
      '"The slas signed" moves from "from June 2022" to June 2022, and has a last day now. No reason is recorded.',
  },
  {
    what: 'the date goes away',
    ...moved('May 2022', 'tbc'),
    sentence:
      '"The slas signed" loses its date, which was May 2022, and its place in the 24-month plan. No reason is recorded.',
  },
  {
    what: 'there is a date',
    ...moved('tbc', 'May 2022'),
    sentence: '"The slas signed" gets a date, May 2022; it had none. No reason is recorded.',
  },
  {
    what: 'moved twice in one change',
    ...moved(
      'May 2022',
      'July 2022',
      'changes:',
      ...record('May 2022', 'June 2022'),
      ...record('June 2022', 'July 2022', OF_BOARD, 'Legal advice'),
    ),
    before: { ...MAY, ...HORIZONS, 'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n' },
    after: {
      ...slas(
        'due: July 2022',
        'changes:',
        ...record('May 2022', 'June 2022'),
        ...record('June 2022', 'July 2022', OF_BOARD, 'Is the legal advice sound?'),
      ),
      'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n',
    },
    sentence:
      '"The slas signed" moves from May 2022 to July 2022: 61 days later. Two providers asked for more time (programme-manager). Is the legal advice sound? (board).',
  },
  {
    what: 'moved by the calendar alone',
    before: {
      ...slas('due: Autumn term 2021'),
      ...programme(
        'calendar:\n  periods:\n    - name: Autumn term 2021\n      from: 2021-09-01\n      to: 2021-12-17\n',
      ),
    },
    after: {
      ...slas('due: Autumn term 2021'),
      ...programme(
        'calendar:\n  periods:\n    - name: Autumn term 2021\n      from: 2021-09-01\n      to: 2021-12-21\n',
      ),
    },
    sentence:
      '"The slas signed" moves from Autumn term 2021 (1 September 2021 to 17 December 2021) to Autumn term 2021 (1 September 2021 to 21 December 2021): 4 days later. No reason is recorded.',
  },
  {
    what: 'a typing mistake is put right',
    ...recorded('May 2012', 'May 2022', 'correction: true', 'The year was mistyped'),
    sentence:
      'The date of "The slas signed" is corrected from May 2012 to May 2022 as a typing mistake, which nobody has to approve. The year was mistyped.',
  },
  {
    what: 'an earlier move is recorded',
    before: slas('due: August 2022'),
    after: slas('due: August 2022', 'changes:', ...record('May 2022', 'August 2022')),
    sentence:
      'An earlier move of "The slas signed" is recorded now: from May 2022 to August 2022 on 8 June 2021. Two providers asked for more time (programme-manager).',
  },
  {
    what: 'two earlier moves are recorded',
    before: slas('due: August 2022'),
    after: slas(
      'due: August 2022',
      'changes:',
      ...record('May 2022', 'tbc'),
      ...record('tbc', 'August 2022'),
    ),
    sentence:
      '2 earlier moves of "The slas signed" are recorded now: from May 2022 to "to be confirmed" on 8 June 2021, and from "to be confirmed" to August 2022 on 8 June 2021. Two providers asked for more time (programme-manager). Two providers asked for more time (programme-manager).',
  },
  {
    what: 'a record is taken out',
    before: slas('due: August 2022', 'changes:', ...record('May 2022', 'August 2022')),
    after: slas('due: August 2022'),
    sentence:
      'The record of "The slas signed" is not what it was: that of 8 June 2021, from May 2022 to August 2022, no longer stands as it was.',
  },
  {
    what: 'expected later than it is due',
    before: MAY,
    after: slas('due: May 2022', 'forecast: June 2022'),
    sentence: '"The slas signed" is expected in June 2022 now, 30 days after it is due (May 2022).',
  },
  {
    what: 'expected earlier than before, and than it is due',
    before: slas('due: May 2022', 'forecast: by June 2022'),
    after: slas('due: May 2022', 'forecast: 30 April 2022'),
    sentence:
      '"The slas signed" is expected on 30 April 2022 now, 31 days before it is due (May 2022), and was expected by June 2022.',
  },
  {
    what: 'expected when it is due',
    before: MAY,
    after: slas('due: May 2022', 'forecast: 31 May 2022'),
    sentence: '"The slas signed" is expected on 31 May 2022 now, when it is due (May 2022).',
  },
  {
    what: 'expected, and without a date',
    before: slas('due: tbc'),
    after: slas('due: tbc', 'forecast: June 2022'),
    sentence: '"The slas signed" is expected in June 2022 now. It is without a date.',
  },
  {
    what: 'expected at another time no more',
    before: slas('due: May 2022', 'forecast: June 2022'),
    after: MAY,
    sentence: '"The slas signed" is not expected at another time any more. It is due May 2022.',
  },
  {
    what: 'complete on a day',
    before: MAY,
    after: slas('due: May 2022', DONE),
    sentence: '"The slas signed" is complete, achieved on 20 September 2021. It was due May 2022.',
  },
  {
    what: 'complete in a month',
    before: MAY,
    after: slas('due: May 2022', 'completed: 2021-09'),
    sentence: '"The slas signed" is complete, achieved in September 2021. It was due May 2022.',
  },
  {
    what: 'complete, nobody says when',
    before: MAY,
    after: slas('due: May 2022', 'status: complete'),
    sentence: '"The slas signed" is complete. It was due May 2022.',
  },
  {
    what: 'complete on another day',
    before: slas('due: May 2022', DONE),
    after: slas('due: May 2022', 'completed: 2021-09-21'),
    sentence: '"The slas signed" was achieved on 21 September 2021, not on 20 September 2021.',
  },
  {
    what: 'complete, and now with a day',
    before: slas('due: May 2022', 'status: complete'),
    after: slas('due: May 2022', DONE),
    sentence: '"The slas signed" was achieved on 20 September 2021, which was not said before.',
  },
  {
    what: 'complete, and now without a day',
    before: slas('due: May 2022', DONE),
    after: slas('due: May 2022', 'status: complete'),
    sentence: 'It is not said any more when "The slas signed" was achieved; it was on 20 September 2021.',
  },
  {
    what: 'not complete any more',
    before: slas('due: May 2022', DONE),
    after: MAY,
    sentence: '"The slas signed" is not complete any more. It is due May 2022.',
  },
  {
    what: 'cancelled, with approval',
    before: MAY,
    after: slas('due: May 2022', ...CANCELLED, '  approved_by: programme-manager'),
    sentence: '"The slas signed" is cancelled, approved by programme-manager: Merged with the toolkit.',
  },
  {
    what: 'cancelled, without',
    before: MAY,
    after: slas('due: May 2022', ...CANCELLED),
    sentence: '"The slas signed" is cancelled, and nobody is named who approved it: Merged with the toolkit.',
  },
  {
    what: 'begun',
    before: MAY,
    after: slas('due: May 2022', 'status: in-progress'),
    sentence: '"The slas signed" is in progress now; nothing was reported of it before.',
  },
  {
    what: 'on hold',
    before: slas('due: May 2022', 'status: in-progress'),
    after: slas(
      'due: May 2022',
      'status: on-hold',
      'on_hold:',
      '  since: 2021-09-01',
      '  reason: The review is awaited',
    ),
    sentence: '"The slas signed" is on hold now (The review is awaited); it was in progress.',
  },
  {
    what: 'no longer reported',
    before: slas('due: May 2022', 'status: not-started'),
    after: MAY,
    sentence: 'Nothing is reported of "The slas signed" any more; it was not started.',
  },
  {
    what: 'taken up again',
    before: slas('due: May 2022', ...CANCELLED),
    after: slas('due: May 2022', 'status: not-started'),
    sentence: '"The slas signed" is not started now; it was cancelled.',
  },
  {
    what: 'another owner',
    before: MAY,
    after: slas('due: May 2022', 'owner: Jo Bloggs'),
    sentence: '"The slas signed" passes from Sam Doe to Jo Bloggs.',
  },
  {
    what: 'one owner more',
    before: MAY,
    after: slas('due: May 2022', 'owner:', '  - Sam Doe', '  - Jo Bloggs'),
    sentence: '"The slas signed" passes from Sam Doe to Sam Doe and Jo Bloggs.',
  },
  {
    what: 'another title',
    before: MAY,
    after: withMilestones(milestone('slas', 'due: May 2022').replace('The slas', 'All slas')),
    sentence: '"The slas signed" is called "All slas signed" now.',
  },
  {
    what: 'another id',
    before: MAY,
    after: withMilestones(
      milestone('kit', 'due: May 2022', 'was:', '  - inclusion/provision/slas').replace(
        'kit signed',
        'slas signed',
      ),
    ),
    sentence:
      '"The slas signed" has the reference inclusion/provision/kit now; it was inclusion/provision/slas.',
  },
  {
    what: 'another project',
    before: MAY,
    after: {
      'workstreams/inclusion.yaml':
        'id: inclusion\nname: Inclusion\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n  - id: schools\n    name: Schools\n    milestones:\n      - id: slas\n        title: The slas signed\n        due: May 2022\n        was:\n          - inclusion/provision/slas\n',
    },
    sentence:
      '"The slas signed" belongs to Schools (Inclusion) now, as inclusion/schools/slas; it was inclusion/provision/slas.',
  },
  {
    what: 'accepted that it is late',
    before: MAY,
    after: slas('due: May 2022', ...acceptedUntil('2022-12-31')),
    sentence:
      'programme-manager accepts until 31 December 2022 that "The slas signed" is late: The national review.',
  },
  {
    what: 'accepted that it has not started',
    before: slas('due: from May 2022'),
    after: slas('due: from May 2022', ...acceptedUntil('2022-12-31')),
    sentence:
      'programme-manager accepts until 31 December 2022 that "The slas signed" has not started: The national review.',
  },
  {
    what: 'accepted that it has no date',
    before: slas('due: tbc'),
    after: slas('due: tbc', ...acceptedUntil('2022-12-31')),
    sentence:
      'programme-manager accepts until 31 December 2022 that "The slas signed" has no date: The national review.',
  },
  {
    what: 'accepted for longer',
    before: slas('due: May 2022', ...acceptedUntil('2022-12-31')),
    after: slas('due: May 2022', ...acceptedUntil('2023-03-31')),
    sentence:
      'programme-manager accepts until 31 March 2023, not 31 December 2022, that "The slas signed" is late: The national review.',
  },
  {
    what: 'accepted no more',
    before: slas('due: May 2022', ...acceptedUntil('2022-12-31')),
    after: MAY,
    sentence:
      'Nobody accepts any more that "The slas signed" is late. It was accepted until 31 December 2022.',
  },
];

describe('a change of a milestone in a sentence', () => {
  it.each(SENTENCES)('$what', async ({ before, after, sentence }) => {
    const changes = await changesBetween(before, after);
    const ofSlas = changes.filter(({ entry }) => entry.milestone.title.endsWith('slas signed'));
    expect(ofSlas.map(milestoneSentence)).toEqual([sentence]);
  });
});

const APPROVALS: PlanFiles = {
  'governance.yaml':
    'bodies:\n  - id: board\n    name: Board\napprovals:\n  - by: workstream-lead\n    up_to_days: 14\n  - by: programme-manager\n    up_to_days: 28\n  - by: board\n',
};
const BY_LEAD = 'approved_by: workstream-lead';
const moveOfMay = (to: string, ...more: readonly string[]): PlanFiles =>
  slas(`due: ${to}`, 'changes:', ...record('May 2022', to, ...more));

/** `who: what for`, and whether they are named as having approved it. */
function approvalsIn({ approvals }: DiffReport): readonly string[] | null {
  return (
    approvals?.map(
      ({ by, reasons, isClaimed }) => `${by}${isClaimed ? ', named' : ''}: ${reasons.join('; ')}`,
    ) ?? null
  );
}

describe('the approval that a change needs', () => {
  const cases: readonly {
    readonly what: string;
    readonly before?: PlanFiles;
    readonly after: PlanFiles;
    readonly needs: readonly string[];
  }[] = [
    {
      what: 'as many days as the lead may approve',
      after: moveOfMay('14 June 2022', BY_LEAD),
      needs: ['workstream-lead, named: moving "The slas signed"'],
    },
    {
      what: 'a day more',
      after: moveOfMay('15 June 2022', BY_LEAD),
      needs: ['programme-manager: moving "The slas signed"'],
    },
    {
      what: 'as many as the programme manager may approve',
      after: moveOfMay('28 June 2022'),
      needs: ['programme-manager, named: moving "The slas signed"'],
    },
    {
      what: 'a day more than that',
      after: moveOfMay('29 June 2022'),
      needs: ['board: moving "The slas signed"'],
    },
    {
      what: 'approved higher up than it has to be',
      after: moveOfMay('14 June 2022', OF_BOARD),
      needs: ['workstream-lead, named: moving "The slas signed"'],
    },
    {
      what: 'not recorded',
      after: slas('due: 14 June 2022'),
      needs: ['workstream-lead: moving "The slas signed"'],
    },
    {
      what: 'recorded to another date',
      after: slas('due: 14 June 2022', 'changes:', ...record('May 2022', '10 June 2022', BY_LEAD)),
      needs: ['workstream-lead: moving "The slas signed"'],
    },
    { what: 'earlier', after: slas('due: April 2022'), needs: ['workstream-lead: moving "The slas signed"'] },
    {
      what: 'without a date',
      after: moveOfMay('tbc', OF_BOARD),
      needs: ['board, named: moving "The slas signed"'],
    },
    {
      what: 'in two steps, of which the last one leads to the date',
      after: slas(
        'due: August 2022',
        'changes:',
        ...record('May 2022', '10 June 2022', BY_LEAD),
        ...record('10 June 2022', 'August 2022', OF_BOARD),
      ),
      needs: ['board, named: moving "The slas signed"'],
    },
    { what: 'a correction', after: moveOfMay('August 2022', 'correction: true'), needs: [] },
    {
      what: 'a cancellation with approval',
      after: slas('due: May 2022', ...CANCELLED, `  ${OF_BOARD}`),
      needs: ['board, named: cancelling "The slas signed"'],
    },
    {
      what: 'a cancellation by somebody who may not',
      after: slas('due: May 2022', ...CANCELLED, `  ${BY_LEAD}`),
      needs: ['board: cancelling "The slas signed"'],
    },
    {
      what: 'a milestone that is taken out',
      after: withMilestones(milestone('kit', 'due: May 2022')),
      needs: ['board: taking out "The slas signed"'],
    },
    {
      what: 'a new milestone, progress and a forecast',
      after: withMilestones(
        milestone('slas', 'due: May 2022', 'status: in-progress', 'forecast: June 2022'),
        milestone('kit', 'due: May 2022'),
      ),
      needs: [],
    },
    {
      what: 'a looser rule',
      after: { ...MAY, ...programme('frozen_at: 2021-10-04\n') },
      needs: [
        'programme-manager: The plan is frozen at 4 October 2021: nothing becomes overdue after that day.',
      ],
    },
    {
      what: 'the approvals of the base count, and changing them is a looser rule',
      after: {
        ...moveOfMay('August 2022', BY_LEAD),
        'governance.yaml': String(APPROVALS['governance.yaml']).replace('14', '365'),
      },
      needs: [
        'board: moving "The slas signed"',
        'programme-manager: workstream-lead may approve moves of up to 365 days, and could approve only moves of up to 14 days before.',
      ],
    },
    {
      what: 'several, the highest first, and what nobody has approved before what somebody has',
      before: withMilestones(...['slas', 'kit', 'forms'].map((id) => milestone(id, 'due: May 2022'))),
      after: withMilestones(
        milestone('slas', 'due: 14 June 2022'),
        milestone('kit', 'due: August 2022', 'changes:', ...record('May 2022', 'August 2022', OF_BOARD)),
        milestone('forms', 'due: September 2022'),
      ),
      needs: [
        'board: moving "The forms signed"',
        'board, named: moving "The kit signed"',
        'workstream-lead: moving "The slas signed"',
      ],
    },
  ];

  it.each(cases)('$what', async ({ before = MAY, after, needs }) => {
    const report = await diffBetween({ ...APPROVALS, ...before }, { ...APPROVALS, ...after });
    expect(approvalsIn(report)).toEqual(needs);
    expect(report.isForAnyBody).toBe(false);
  });

  it.each([
    { what: 'a move is for any body', after: moveOfMay('August 2022'), needs: null, isForAnyBody: true },
    { what: 'progress needs nobody', after: slas('due: May 2022', DONE), needs: null, isForAnyBody: false },
    {
      what: 'a looser rule needs the programme manager all the same',
      after: { ...moveOfMay('August 2022'), ...programme('frozen_at: 2021-10-04\n') },
      needs: [expect.stringMatching(/^programme-manager: The plan is frozen/)],
      isForAnyBody: true,
    },
  ])('where no tolerance is set, $what', async ({ after, needs, isForAnyBody }) => {
    const report = await diffBetween(MAY, after);
    expect(approvalsIn(report)).toEqual(needs);
    expect(report.isForAnyBody).toBe(isForAnyBody);
  });
});

describe('the line that says it all', () => {
  it.each([
    {
      what: 'a move that is approved',
      after: moveOfMay('14 June 2022', BY_LEAD),
      totals: '1 date moved; needs workstream-lead (named in the plan)',
    },
    {
      what: 'a move that is not',
      after: slas('due: August 2022'),
      totals: '1 date moved, 1 new finding; needs board',
    },
    {
      what: 'progress',
      after: slas('due: May 2022', 'status: in-progress'),
      totals: '1 change; needs no approval beyond its reviewer',
    },
    {
      what: 'a completion',
      after: slas('due: May 2022', DONE),
      totals: '1 milestone complete; needs no approval beyond its reviewer',
    },
    {
      what: 'several things',
      after: {
        ...withMilestones(
          milestone('slas', 'due: May 2022', ...CANCELLED),
          milestone('kit', 'due: May 2022'),
        ),
        ...programme('frozen_at: 2021-10-04\n'),
      },
      totals:
        '1 milestone cancelled or taken out, 1 new milestone, 1 rule made less strict, 1 new finding; needs board',
    },
    {
      what: 'a correction',
      after: moveOfMay('August 2022', 'correction: true'),
      totals: '1 date corrected; needs no approval beyond its reviewer',
    },
    { what: 'nothing', after: MAY, totals: 'This change does nothing to the plan' },
  ])('$what', async ({ after, totals }) => {
    const report = await diffBetween({ ...APPROVALS, ...MAY }, { ...APPROVALS, ...after });
    expect(diffView(report).totals).toBe(totals);
  });

  it('is all that there is where nothing that is followed is another', async () => {
    const report = await diffBetween(MAY, slas('due: May 2022', 'note: Anything'));
    const files = ['plan/workstreams/inclusion.yaml'];
    expect(diffView({ ...report, files })).toMatchObject({
      totals:
        'This change edits plan/workstreams/inclusion.yaml, and no milestone has another date, status, owner or title, nor is a rule less strict',
      sections: [{ onlyFor: 'data', rows: [] }],
    });
    expect(diffView({ ...report, files: [...files, 'plan/programme.yaml'] }).totals).toMatch(
      /^This change edits 2 files of the plan, and no/,
    );
  });

  it('does not ask anybody to approve that a record is altered', async () => {
    const before = { ...APPROVALS, ...moveOfMay('14 June 2022', BY_LEAD) };
    const altered = { ...APPROVALS, ...slas('due: 14 June 2022') };
    expect(diffView(await diffBetween(before, altered)).totals).toBe(
      '1 record altered, 1 new finding; alters what was agreed, which nobody can approve',
    );
    const movedToo = { ...APPROVALS, ...slas('due: August 2022') };
    expect(diffView(await diffBetween(before, movedToo)).totals).toMatch(
      /; alters what was agreed, which nobody can approve; the rest needs board$/,
    );
  });

  it('says that no tolerance is set only where something moves', async () => {
    const moves = diffView(await diffBetween(MAY, moveOfMay('August 2022')));
    expect(moves.totals).toBe('1 date moved; no tolerance set, so any body may approve it');
    expect(moves.sections[0]).toMatchObject({ kind: 'prose', heading: 'Approval' });
    const done = diffView(await diffBetween(MAY, slas('due: May 2022', DONE)));
    expect(done.totals).toBe('1 milestone complete; needs no approval beyond its reviewer');
    expect(done.sections.map(({ kind }) => kind)).toEqual(['table']);
  });
});

/** The texts of one list of the report. */
function textsOf(report: DiffReport, list: string): unknown[] {
  return diffView(report).sections.flatMap((section) =>
    section.kind === 'table' && section.id === list ? section.rows.map((row) => row['what']) : [],
  );
}

describe('projects, ambitions and principles', () => {
  const projects = (...lines: readonly string[]): PlanFiles => ({
    'ambitions.yaml':
      'ambitions:\n  - id: trust\n    name: A culture of trust\n  - id: voice\n    name: A voice for all\n',
    'principles.yaml':
      'principles:\n  - id: openness\n    name: Openness\n    rules:\n      - id: described\n        each: project\n        must: { required: [description] }\n        says: Each project is described.\n',
    'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n${lines.map((line) => `  ${line}\n`).join('')}`,
  });
  const PROVISION = ['- id: provision', '  name: Provision'];
  const SCHOOLS = ['- id: schools', '  name: Schools'];
  const TRUST = ['  ambitions:', '    - trust'];
  const DESCRIBED = ['  description: What we do'];

  it.each([
    {
      what: 'a new project',
      before: projects(...PROVISION),
      after: projects(...PROVISION, ...SCHOOLS),
      texts: ['The project "Schools" is new.'],
    },
    {
      what: 'a project that is taken out',
      before: projects(...PROVISION, ...SCHOOLS),
      after: projects(...PROVISION),
      texts: ['The project "Schools" is taken out.'],
    },
    {
      what: 'an ambition that nobody served',
      before: projects(...PROVISION),
      after: projects(...PROVISION, ...TRUST),
      texts: ['A workstream or a project serves the ambition "A culture of trust" now; none did before.'],
    },
    {
      what: 'an ambition that nobody serves',
      before: projects(...PROVISION, ...TRUST),
      after: projects(...PROVISION),
      texts: ['No workstream and no project serves the ambition "A culture of trust" any more.'],
    },
    {
      what: 'an ambition that somebody else serves',
      before: projects(...PROVISION, ...TRUST, ...SCHOOLS),
      after: projects(...PROVISION, ...SCHOOLS, ...TRUST),
      texts: [],
    },
    {
      what: 'a principle that is met',
      before: projects(...PROVISION),
      after: projects(...PROVISION, ...DESCRIBED),
      texts: ['"Openness" is newly met by Provision.'],
    },
    {
      what: 'a principle that is met no more',
      before: projects(...PROVISION, ...DESCRIBED),
      after: projects(...PROVISION),
      texts: ['"Openness" is no longer met by Provision, so that no project meets it.'],
    },
    {
      what: 'a principle that others meet',
      before: projects(...PROVISION, ...DESCRIBED, ...SCHOOLS),
      after: projects(...PROVISION, ...SCHOOLS, ...DESCRIBED),
      texts: ['"Openness" is newly met by Schools, and is no longer met by Provision.'],
    },
  ])('$what', async ({ before, after, texts }) => {
    expect(textsOf(await diffBetween(before, after), 'serves')).toEqual(texts);
  });
});

describe('checks', () => {
  it('that newly fail and newly pass are told with their codes', async () => {
    const report = await diffBetween(
      withMilestones(milestone('slas', 'due: September 2021'), milestone('kit', 'due: May 2022')),
      withMilestones(
        milestone('slas', 'due: September 2021', DONE),
        milestone('kit', 'due: May 2022', 'forecast: June 2022'),
      ),
    );
    expect(textsOf(report, 'failing')).toEqual([
      expect.stringMatching(/^warning: "The kit signed" .* \(forecast-late\)$/),
    ]);
    expect(textsOf(report, 'passing')).toEqual([
      expect.stringMatching(/^error: "The slas signed" .* \(milestone-overdue\)$/),
    ]);
  });

  it('that fail as before are not told', async () => {
    const report = await diffBetween(
      slas('due: September 2021'),
      slas('due: September 2021', 'note: Anything'),
    );
    expect(textsOf(report, 'failing')).toEqual([]);
  });
});
