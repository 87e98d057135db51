/** What a change does to milestones: one record for each thing that is other than before. */
import { describe, expect, it } from 'vitest';
import { placeChanges } from '../../src/model/plan-changes.ts';
import { planWith } from '../support/loaded-plan.ts';
import { changesBetween } from '../support/plan-diff.ts';
import {
  acceptedUntil,
  milestone,
  type PlanFiles,
  slas,
  withMilestones,
} from '../support/time-driven-plans.ts';

const record = (from: string, to: string, more = 'approved_by: programme-manager'): string[] => [
  'changes:',
  '  - date: 2021-06-08',
  `    from: ${from}`,
  `    to: ${to}`,
  '    reason: Agreed',
  `    ${more}`,
];
const CANCELLED = ['status: cancelled', 'cancelled:', '  date: 2021-09-14', '  reason: Merged'];
const MAY = slas('due: May 2022');

const CASES: readonly {
  readonly what: string;
  readonly before: PlanFiles;
  readonly after: PlanFiles;
  /** The kinds of what has changed, by milestone. */
  readonly changes: readonly string[];
}[] = [
  { what: 'nothing', before: MAY, after: MAY, changes: [] },
  {
    what: 'what nobody follows: a note, a source, evidence, in what order keys stand',
    before: slas('due: May 2022', 'note: One', 'source: "5.2"'),
    after: slas('source: "5.3"', 'due: May 2022', 'note: Two', 'done_when: All are signed'),
    changes: [],
  },
  { what: 'another spelling of a date', before: MAY, after: slas('due: 2022-05'), changes: [] },
  {
    what: 'another promise of a date',
    before: slas('due: tbc'),
    after: slas('due: tbc by May 2022'),
    changes: [],
  },
  {
    what: 'another place in the list',
    before: withMilestones(milestone('a', 'due: May 2022'), milestone('b', 'due: May 2022')),
    after: withMilestones(milestone('b', 'due: May 2022'), milestone('a', 'due: May 2022')),
    changes: [],
  },
  {
    what: 'a new one',
    before: MAY,
    after: withMilestones(milestone('slas', 'due: May 2022'), milestone('kit', 'due: tbc')),
    changes: ['kit added'],
  },
  {
    what: 'one that is gone',
    before: withMilestones(milestone('slas', 'due: May 2022'), milestone('kit', 'due: tbc')),
    after: MAY,
    changes: ['kit removed'],
  },
  { what: 'a move', before: MAY, after: slas('due: June 2022'), changes: ['slas moved'] },
  {
    what: 'a move of which a record was missing',
    before: slas('due: June 2022'),
    after: slas('due: June 2022', ...record('May 2022', 'June 2022')),
    changes: ['slas recorded'],
  },
  {
    what: 'a record that says something else now',
    before: slas('due: June 2022', ...record('May 2022', 'June 2022')),
    after: slas('due: June 2022', ...record('April 2022', 'June 2022')),
    changes: ['slas record-altered'],
  },
  {
    what: 'a record that is gone, and a move',
    before: slas('due: June 2022', ...record('May 2022', 'June 2022')),
    after: slas('due: July 2022'),
    changes: ['slas moved', 'slas record-altered'],
  },
  {
    what: 'a record whose dates are spelt in another way',
    before: slas('due: June 2022', ...record('May 2022', 'June 2022')),
    after: slas('due: June 2022', ...record('2022-05', '2022-06')),
    changes: [],
  },
  {
    what: 'a forecast',
    before: MAY,
    after: slas('due: May 2022', 'forecast: June 2022'),
    changes: ['slas forecast'],
  },
  {
    what: 'the same forecast in another spelling',
    before: slas('due: May 2022', 'forecast: June 2022'),
    after: slas('due: May 2022', 'forecast: 2022-06'),
    changes: [],
  },
  {
    what: 'a completion',
    before: MAY,
    after: slas('due: May 2022', 'completed: 2021-09-20'),
    changes: ['slas completed'],
  },
  {
    what: 'a completion by status alone',
    before: MAY,
    after: slas('due: May 2022', 'status: complete'),
    changes: ['slas completed'],
  },
  {
    what: 'a status beside a completion says nothing new',
    before: slas('due: May 2022', 'completed: 2021-09-20'),
    after: slas('due: May 2022', 'completed: 2021-09-20', 'status: complete'),
    changes: [],
  },
  {
    what: 'another day of completion',
    before: slas('due: May 2022', 'completed: 2021-09-20'),
    after: slas('due: May 2022', 'completed: 2021-09-21'),
    changes: ['slas completion-moved'],
  },
  {
    what: 'a completion that is undone',
    before: slas('due: May 2022', 'completed: 2021-09-20'),
    after: slas('due: May 2022', 'status: in-progress'),
    changes: ['slas reopened'],
  },
  {
    what: 'a cancellation',
    before: MAY,
    after: slas('due: May 2022', ...CANCELLED),
    changes: ['slas cancelled'],
  },
  {
    what: 'the cancellation of what was complete',
    before: slas('due: May 2022', 'completed: 2021-09-20'),
    after: slas('due: May 2022', ...CANCELLED),
    changes: ['slas cancelled'],
  },
  {
    what: 'a cancellation that is taken back',
    before: slas('due: May 2022', ...CANCELLED),
    after: MAY,
    changes: ['slas status'],
  },
  {
    what: 'a status',
    before: MAY,
    after: slas('due: May 2022', 'status: in-progress'),
    changes: ['slas status'],
  },
  {
    what: 'an owner',
    before: MAY,
    after: slas('due: May 2022', 'owner: Jo Bloggs'),
    changes: ['slas owner'],
  },
  {
    what: 'an owner who was the owner already by inheritance',
    before: MAY,
    after: slas('due: May 2022', 'owner: Sam Doe'),
    changes: [],
  },
  {
    what: 'a title',
    before: MAY,
    after: withMilestones(milestone('slas', 'due: May 2022').replace('The slas', 'All slas')),
    changes: ['slas title'],
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
    changes: ['kit renamed'],
  },
  {
    what: 'another id without a word',
    before: MAY,
    after: withMilestones(milestone('kit', 'due: May 2022')),
    changes: ['kit added', 'slas removed'],
  },
  {
    what: 'a breach that is accepted',
    before: MAY,
    after: slas('due: May 2022', ...acceptedUntil('2022-12-31')),
    changes: ['slas breach-accepted'],
  },
  {
    what: 'one that is accepted for longer',
    before: slas('due: May 2022', ...acceptedUntil('2022-12-31')),
    after: slas('due: May 2022', ...acceptedUntil('2023-01-31')),
    changes: ['slas breach-accepted'],
  },
  {
    what: 'one that is accepted for another reason',
    before: slas('due: May 2022', ...acceptedUntil('2022-12-31')),
    after: slas(
      'due: May 2022',
      ...acceptedUntil('2022-12-31').map((line) => line.replace('national', 'local')),
    ),
    changes: ['slas breach-accepted'],
  },
  {
    what: 'one that is accepted no more',
    before: slas('due: May 2022', ...acceptedUntil('2022-12-31')),
    after: MAY,
    changes: ['slas breach-withdrawn'],
  },
  {
    what: 'several things at once',
    before: MAY,
    after: slas('due: June 2022', 'status: in-progress', 'forecast: July 2022', 'owner: Jo Bloggs'),
    changes: ['slas moved', 'slas status', 'slas forecast', 'slas owner'],
  },
];

describe('the changes of milestones', () => {
  it.each(CASES)('$what', async ({ before, after, changes }) => {
    const found = await changesBetween(before, after);
    expect(found.map(({ kind, entry }) => `${entry.milestone.id} ${kind}`)).toEqual(changes);
  });
});

describe('a move', () => {
  const HORIZONS = `horizons:
  - id: six-months
    name: Six-month plan
    from: 2021-07
    to: 2021-12
  - id: two-years
    name: Two-year plan
    from: 2021-07
    to: 2023-06
`;
  const programme = { 'programme.yaml': `format: 1\nname: x\nworkstreams:\n  - inclusion\n${HORIZONS}` };

  const moves: readonly {
    readonly what: string;
    readonly from: string;
    readonly to: string;
    readonly days: number | null;
    readonly weight: number | 'unlimited';
    readonly past: readonly string[];
  }[] = [
    { what: 'later', from: 'November 2021', to: 'December 2021', days: 31, weight: 31, past: [] },
    {
      what: 'past the end of one horizon',
      from: 'December 2021',
      to: 'January 2022',
      days: 31,
      weight: 31,
      past: ['six-months'],
    },
    {
      what: 'past the end of two',
      from: 'December 2021',
      to: 'July 2023',
      days: 577,
      weight: 577,
      past: ['six-months', 'two-years'],
    },
    {
      what: 'of what was past the end already',
      from: 'January 2022',
      to: 'March 2022',
      days: 59,
      weight: 59,
      past: [],
    },
    { what: 'earlier', from: 'January 2022', to: 'December 2021', days: -31, weight: 0, past: [] },
    {
      what: 'to a longer window with the same end',
      from: 'December 2021',
      to: 'November to December 2021',
      days: 0,
      weight: 0,
      past: [],
    },
    {
      what: 'to tbc',
      from: 'December 2021',
      to: 'tbc',
      days: null,
      weight: 'unlimited',
      past: ['six-months', 'two-years'],
    },
    { what: 'from tbc', from: 'tbc', to: 'December 2021', days: null, weight: 'unlimited', past: [] },
    {
      what: 'to a date without an end',
      from: 'December 2021',
      to: 'from December 2021',
      days: 0,
      weight: 'unlimited',
      past: [],
    },
  ];

  it.each(moves)('$what', async ({ from, to, ...expected }) => {
    const [change] = await changesBetween(
      { ...slas(`due: ${from}`), ...programme },
      { ...slas(`due: ${to}`), ...programme },
    );
    if (change?.kind !== 'moved') throw new Error('nothing has moved');
    const { days, weight, past } = change;
    expect({ days, weight, past: past.map(({ id }) => id) }).toEqual({
      days: expected.days,
      weight: expected.weight,
      past: expected.past,
    });
  });

  it('weighs against the baseline, and not against the date before', async () => {
    const once = record('May 2022', '10 June 2022');
    const twice = [...once, ...record('10 June 2022', '20 June 2022').slice(1)];
    const [change] = await changesBetween(
      slas('due: 10 June 2022', ...once),
      slas('due: 20 June 2022', ...twice),
    );
    expect(change).toMatchObject({ kind: 'moved', days: 10, weight: 20, records: [{ reason: 'Agreed' }] });
  });

  it('is none where all that is new are corrections', async () => {
    const corrected = slas('due: May 2022', ...record('May 2012', 'May 2022', 'correction: true'));
    const [change] = await changesBetween(slas('due: May 2012'), corrected);
    expect(change).toMatchObject({ kind: 'moved', isCorrection: true });
  });

  it('ends by the horizons of the base', async () => {
    const longer = { 'programme.yaml': programme['programme.yaml'].replace('2021-12', '2022-12') };
    const [change] = await changesBetween(
      { ...slas('due: December 2021'), ...programme },
      { ...slas('due: May 2022'), ...longer },
    );
    expect(change).toMatchObject({ past: [{ id: 'six-months' }] });
  });
});

describe('projects and workstreams', () => {
  const twoProjects = (second: string): PlanFiles => ({
    'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n  - id: provision\n    name: Provision\n${second}`,
  });
  const SCHOOLS = '  - id: schools\n    name: Schools\n';

  it('come and go', async () => {
    const [one, two] = [await planWith(twoProjects('')), await planWith(twoProjects(SCHOOLS))];
    expect(placeChanges(two, one)).toEqual([
      { kind: 'added', what: 'project', ref: 'inclusion/schools', name: 'Schools' },
    ]);
    expect(placeChanges(one, two)).toEqual([
      { kind: 'removed', what: 'project', ref: 'inclusion/schools', name: 'Schools' },
    ]);
  });

  it('stay where only their name is another', async () => {
    const [one, two] = [
      await planWith(twoProjects(SCHOOLS)),
      await planWith(twoProjects(SCHOOLS.replace('Schools', 'All schools'))),
    ];
    expect(placeChanges(two, one)).toEqual([]);
  });
});
