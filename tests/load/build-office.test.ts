/** What updates, the RAID log, measures, meetings and colours become in the model. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_RAG_WORDS } from '../../src/model/rag-defaults.ts';
import { DEFAULT_RAID_SCALE } from '../../src/model/raid.ts';
import { planWith } from '../support/loaded-plan.ts';

const PROGRAMME = 'format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n';

describe('updates', () => {
  const text = (subject: string, date: string, more = ''): string =>
    `for: ${subject}\ndate: ${date}\nauthor: Sam Doe\nsummary: It goes well.\n${more}`;

  test('oldest first, and of one day in the order of their files', async () => {
    const { updates } = await planWith({
      'updates/b.yaml': text('inclusion', '2021-09-20'),
      'updates/a.yaml': text('programme', '2021-09-20'),
      'updates/z.yaml': text('inclusion/reviews', '2021-09-13'),
    });
    expect(updates.map(({ id, for: subject }) => [id, subject])).toEqual([
      ['z', { kind: 'project', ref: 'inclusion/reviews' }],
      ['a', { kind: 'programme' }],
      ['b', { kind: 'workstream', ref: 'inclusion' }],
    ]);
  });

  test.each<{ what: string; rag: string; colours: readonly (readonly [string, string])[] }>([
    { what: 'one colour is that of the whole', rag: 'rag: amber\n', colours: [['overall', 'amber']] },
    {
      what: 'colours by dimension',
      rag: 'rag:\n  risk: red\n  schedule: green\n',
      colours: [
        ['schedule', 'green'],
        ['risk', 'red'],
      ],
    },
    { what: 'no colour', rag: '', colours: [] },
    { what: 'a key with nothing behind it', rag: 'rag:\n', colours: [] },
  ])('$what', async ({ rag, colours }) => {
    const { updates } = await planWith({ 'updates/a.yaml': text('programme', '2021-09-20', rag) });
    expect([...(updates[0]?.rag ?? [])]).toEqual(colours);
  });

  test('what has no audience is for the board and partners, and never for everybody', async () => {
    const { updates } = await planWith({
      'updates/a.yaml': text('programme', '2021-09-20'),
      'updates/b.yaml': text('programme', '2021-09-21', 'audience:\n  - public\n'),
    });
    expect(updates.map(({ audience }) => audience)).toEqual([['board', 'partners'], ['public']]);
  });

  test.each([
    ['its id', 'together', 'together'],
    ['its name', 'SEND Together Board', 'together'],
    ['its name in other capitals', 'send together board', 'together'],
    ['a name that is the id of another', 'Schools', 'schools-forum'],
    ['an id that is the name of another', 'leads', 'leads'],
    ['a name that two bodies have', 'Panel', 'Panel'],
    ['a part of its name', 'Together Board', 'Together Board'],
  ])('a body may be asked by %s', async (_, from, id) => {
    const bodies = [
      ['together', 'SEND Together Board'],
      ['schools-forum', 'Schools'],
      ['leads', 'Workstream leads'],
      ['others', 'Leads'],
      ['panel-a', 'Panel'],
      ['panel-b', 'Panel'],
    ];
    const { updates } = await planWith({
      'governance.yaml': `bodies:\n${bodies.map(([key, name]) => `  - id: ${key}\n    name: ${name}\n`).join('')}`,
      'updates/a.yaml': text(
        'programme',
        '2021-09-20',
        `support_needed:\n  - what: Extend\n    from: ${from}\n`,
      ),
    });
    expect(updates[0]?.supportNeeded[0]?.from).toBe(id);
  });

  test('somebody may be asked by name', async () => {
    const { updates } = await planWith({
      'updates/a.yaml': text(
        'programme',
        '2021-09-20',
        'decision_needed:\n  - what: Extend\n    from: The Cabinet Member\n    by: October 2021\n',
      ),
    });
    const [ask] = updates[0]?.decisionNeeded ?? [];
    expect(ask?.from).toBe('The Cabinet Member');
    expect(ask?.by).toMatchObject({ kind: 'window', last: '2021-10-31' });
  });
});

describe('the RAID log', () => {
  test('nothing, on the usual scale, where there is no file', async () => {
    expect((await planWith({})).raid).toEqual({
      scale: DEFAULT_RAID_SCALE,
      risks: [],
      issues: [],
      actions: [],
      decisions: [],
      escalations: [],
    });
  });

  test('a scale of its own, and the usual for what it does not say', async () => {
    const { raid } = await planWith({
      'raid.yaml':
        'scale:\n  likelihood:\n    - Low\n    - Middling\n    - High\n  medium_from: 4\n  high_from: 9\n',
    });
    expect(raid.scale).toMatchObject({
      likelihood: ['Low', 'Middling', 'High'],
      impact: DEFAULT_RAID_SCALE.impact,
      mediumFrom: 4,
      highFrom: 9,
      reviewWithinDays: DEFAULT_RAID_SCALE.reviewWithinDays,
    });
  });

  test('owners that nobody knows yet are no owners', async () => {
    const { raid } = await planWith({
      'raid.yaml':
        'actions:\n  - id: a\n    title: A\n    due: 2021-10-01\n    owner: TBC\n  - id: b\n    title: B\n    due: 2021-10-01\n    owner:\n      - Sam Doe\n      - vacant\n',
    });
    expect(raid.actions.map(({ owners }) => owners)).toEqual([[], ['Sam Doe']]);
  });
});

describe('measures', () => {
  const MEASURES = `measures:
  - id: exclusions
    name: Exclusions
    tolerance_percent: 5
    baseline:
      value: 120
    paths:
      - id: target
        kind: target
        points:
          - date: March 2021
            value: 110
          - date: March 2022
            value: 90
    actuals:
      - date: April 2021
        value: 108
      - date: May 2021
        suppressed: true
    actuals_csv: x.csv
`;

  test('inline actuals first, then those of the CSV; of a period the last day counts', async () => {
    const { measures } = await planWith({
      'measures.yaml': MEASURES,
      'measures/x.csv': 'date,value\nJune 2021,"1,007"\n',
    });
    const [measure] = measures;
    expect(measure?.actuals.map(({ day, value, suppressed }) => [day, value, suppressed])).toEqual([
      ['2021-04-30', 108, false],
      ['2021-05-31', null, true],
      ['2021-06-30', 1007, false],
    ]);
    expect(measure?.actualsFile).toBe('plan/measures/x.csv');
    expect(measure?.paths[0]?.points).toEqual([
      { day: '2021-03-31', value: 110 },
      { day: '2022-03-31', value: 90 },
    ]);
    expect(measure?.tolerance).toEqual({ value: 5, of: 'percent' });
    expect(measure?.baseline).toEqual({ date: null, value: 120, approximate: false });
    expect([measure?.better, measure?.kind, measure?.lens]).toEqual([null, null, null]);
  });

  test('an indicator that is the id of a measure has its name in reports', async () => {
    const { workstreams } = await planWith({
      'measures.yaml': 'measures:\n  - id: exclusions\n    name: Exclusions of pupils\n',
      'workstreams/inclusion.yaml':
        'id: inclusion\nname: Inclusion\nkind: delivery\nindicators:\n  - exclusions\n  - What families say\nprojects: []\n',
    });
    expect(workstreams[0]?.indicators).toEqual(['Exclusions of pupils', 'What families say']);
    expect(workstreams[0]?.measures).toEqual(['exclusions']);
  });
});

describe('governance', () => {
  const BODIES = `bodies:
  - id: leads
    name: Leads
    cadence: fortnightly, one either side of board
    escalates_to: board
  - id: board
    name: Board
    cadence: monthly, second Thursday
    starts: 2021-01-14
    papers_working_days: 5
    decides:
      - Moves of more than a month
    exceptions:
      - date: 2021-12-09
        held_on: 2021-12-02
      - date: 2021-08-12
        cancelled: true
      - held_on: 2021-09-30
        reason: The annual review
`;

  test('the board is the first body that escalates to nobody, unless the file says another', async () => {
    expect((await planWith({ 'governance.yaml': BODIES })).board).toBe('board');
    expect((await planWith({ 'governance.yaml': `board: leads\n${BODIES}` })).board).toBe('leads');
    expect((await planWith({})).board).toBeNull();
  });

  test('cadences are read, and meetings moved, cancelled or added', async () => {
    const { bodies } = await planWith({ 'governance.yaml': BODIES });
    expect(bodies.map(({ rule }) => rule)).toEqual([
      { kind: 'either-side', of: 'board', days: 7 },
      { kind: 'months', every: 1, on: { kind: 'nth-weekday', nth: 2, weekday: 4 } },
    ]);
    expect(bodies[1]).toMatchObject({ starts: '2021-01-14', papersWorkingDays: 5 });
    expect(bodies[1]?.exceptions.map(({ date, heldOn }) => [date, heldOn])).toEqual([
      ['2021-12-09', '2021-12-02'],
      ['2021-08-12', null],
      [null, '2021-09-30'],
    ]);
  });
});

describe('programme.yaml', () => {
  test('who sponsors and who runs it', async () => {
    const { programme } = await planWith({
      'programme.yaml': `${PROGRAMME}sponsor:\n  name: Sam Doe\n  role: Director\nprogramme_manager:\n  name: Jo Bloggs\n`,
    });
    expect(programme.sponsor).toEqual({ name: 'Sam Doe', role: 'Director' });
    expect(programme.programmeManager).toEqual({ name: 'Jo Bloggs', role: null });
  });

  test('words for one colour, and the usual for the rest', async () => {
    const { programme } = await planWith({
      'programme.yaml': `${PROGRAMME}rag:\n  words:\n    green:\n      word: On track\n`,
    });
    expect(programme.ragThresholds).toBeNull();
    expect(programme.ragWords).toEqual({
      ...DEFAULT_RAG_WORDS,
      green: { word: 'On track', meaning: DEFAULT_RAG_WORDS.green.meaning },
    });
  });

  test('one threshold, and the usual for the rest', async () => {
    const { programme } = await planWith({
      'programme.yaml': `${PROGRAMME}rag:\n  red_from_days: 14\n  amber_from_days:\n`,
    });
    expect(programme.ragThresholds).toEqual({
      amberFromDays: 1,
      redFromDays: 14,
      redFromShare: 25,
      redFromTolerances: 2,
      updateStaleDays: 14,
    });
  });
});
