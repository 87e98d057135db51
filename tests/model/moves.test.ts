import { describe, expect, test } from 'vitest';
import { baselineInHistory, type Move, movesOf, unrecordedStart } from '../../src/model/moves.ts';
import { planDate, type RecordWords, storyOf, type VersionWords } from '../support/stories.ts';
import { day } from './days.ts';

const LONG_AFTER = day('2030-01-01');

/** Versions with nothing but these due dates, a month apart from January 2021 on. */
function dues(...texts: readonly (string | undefined)[]): VersionWords[] {
  return texts.map((due, index) => ({ on: `2021-0${index + 1}-10`, ...(due === undefined ? {} : { due }) }));
}

/** `September 2021 → October 2021, 31`, for each move. */
function said({ from, to, days }: Move): string {
  return `${from.text} → ${to.text}, ${days}`;
}

describe('what is a move', () => {
  test.each([
    {
      what: 'a later month',
      due: ['September 2021', 'October 2021'],
      moves: ['September 2021 → October 2021, 31'],
    },
    {
      what: 'an earlier day',
      due: ['15 September 2021', '10 September 2021'],
      moves: ['15 September 2021 → 10 September 2021, -5'],
    },
    {
      what: 'a window with the same end',
      due: ['September 2021', '30 September 2021'],
      moves: ['September 2021 → 30 September 2021, 0'],
    },
    {
      what: 'by a month, and no longer in it',
      due: ['by September 2021', 'September 2021'],
      moves: ['by September 2021 → September 2021, 0'],
    },
    {
      what: 'no end any more',
      due: ['September 2021', 'from September 2021'],
      moves: ['September 2021 → from September 2021, 0'],
    },
    { what: 'no date any more', due: ['September 2021', 'tbc'], moves: ['September 2021 → tbc, null'] },
    {
      what: 'a date at last',
      due: ['tbc by June 2021', 'September 2021'],
      moves: ['tbc by June 2021 → September 2021, null'],
    },
    {
      what: 'there and back',
      due: ['May 2021', 'June 2021', 'May 2021'],
      moves: ['May 2021 → June 2021, 30', 'June 2021 → May 2021, -30'],
    },
    {
      what: 'past a version whose date cannot be read',
      due: ['May 2021', undefined, 'June 2021'],
      moves: ['May 2021 → June 2021, 30'],
    },
    {
      what: 'nothing: another spelling',
      due: ['September 2021', '2021-09', '1 to 30 September 2021'],
      moves: [],
    },
    {
      what: 'nothing: the name of a term, and its days',
      due: ['Autumn term 2021', '6 September 2021 to 17 December 2021'],
      moves: [],
    },
    { what: 'nothing: another promise of a date', due: ['tbc', 'tbc by June 2021', 'date tbc'], moves: [] },
    {
      what: 'nothing: a date where there was none to be read',
      due: [undefined, 'May 2021', 'May 2021'],
      moves: [],
    },
    { what: 'nothing: one version', due: ['May 2021'], moves: [] },
  ])('$what', ({ due, moves }) => {
    expect(movesOf(storyOf(dues(...due)), LONG_AFTER).map(said)).toEqual(moves);
  });
});

describe('where a move is known from', () => {
  test('a commit', () => {
    const [move] = movesOf(storyOf(dues('May 2021', 'June 2021')), LONG_AFTER);
    expect(move).toMatchObject({
      source: 'commit',
      day: '2021-02-10',
      commit: { id: 'c2' },
      landed: { id: 'c2' },
    });
  });

  test('a commit on a branch, on the day of its merge', () => {
    const story = storyOf([
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-02-10', due: 'June 2021', setOnSide: ['due'] },
    ]);
    const [move] = movesOf(story, LONG_AFTER);
    expect(move).toMatchObject({
      day: '2021-02-10',
      commit: { id: 'side', author: 'Ann Lee' },
      landed: { id: 'c2' },
    });
  });

  test('the working copy', () => {
    const story = storyOf([
      { on: '2021-01-10', due: 'May 2021' },
      { on: null, due: 'June 2021' },
    ]);
    expect(movesOf(story, LONG_AFTER)).toMatchObject([
      { source: 'working-copy', day: null, commit: null, landed: null },
    ]);
  });

  test('records that the first version has already, but for those without both dates', () => {
    const changes = [
      { date: '2020-11-03', from: 'March 2021', to: 'April 2021' },
      { date: '2020-12-08', to: 'May 2021' },
    ];
    const story = storyOf([{ on: '2021-01-10', due: 'May 2021', changes }]);
    expect(movesOf(story, LONG_AFTER)).toMatchObject([
      { source: 'record', day: '2020-11-03', commit: null, landed: null, days: 30 },
    ]);
  });
});

describe('the record of a move', () => {
  const A_TO_B = {
    date: '2021-02-09',
    from: 'May 2021',
    to: 'June 2021',
    reason: 'Frost',
    by: 'programme-board',
  };
  const B_TO_C = { date: '2021-03-09', from: 'June 2021', to: 'July 2021', reason: 'Flood' };
  const cases: readonly {
    readonly what: string;
    /** The due date and the records of each version. */
    readonly versions: readonly (readonly [due: string, ...changes: readonly RecordWords[]])[];
    /** The reason of each move; null where no record was found. */
    readonly reasons: readonly (string | null)[];
  }[] = [
    { what: 'in the same version', versions: [['May 2021'], ['June 2021', A_TO_B]], reasons: ['Frost'] },
    {
      what: 'in a later one',
      versions: [['May 2021'], ['June 2021'], ['June 2021', A_TO_B]],
      reasons: ['Frost'],
    },
    {
      what: 'in an earlier one',
      versions: [['May 2021'], ['May 2021', A_TO_B], ['June 2021', A_TO_B]],
      reasons: ['Frost'],
    },
    { what: 'spelt differently', versions: [['2021-05'], ['June 2021', A_TO_B]], reasons: ['Frost'] },
    {
      what: 'from another date than it was',
      versions: [['April 2021'], ['June 2021', A_TO_B]],
      reasons: ['Frost'],
    },
    { what: 'to another date than it is', versions: [['May 2021'], ['July 2021', A_TO_B]], reasons: [null] },
    { what: 'none', versions: [['May 2021'], ['June 2021']], reasons: [null] },
    {
      what: 'of two moves, one each',
      versions: [['May 2021'], ['June 2021', A_TO_B], ['July 2021', A_TO_B, B_TO_C]],
      reasons: ['Frost', 'Flood'],
    },
    {
      what: 'of two moves in one version',
      versions: [['May 2021'], ['July 2021', A_TO_B, B_TO_C]],
      reasons: ['Frost', 'Flood'],
    },
    {
      what: 'of two moves in one version that do not lead to its date',
      versions: [['May 2021'], ['August 2021', A_TO_B, B_TO_C]],
      reasons: [null],
    },
    {
      what: 'for the first of two moves alike, and not for the second',
      versions: [['May 2021'], ['June 2021', A_TO_B], ['May 2021', A_TO_B], ['June 2021', A_TO_B]],
      reasons: ['Frost', null, null],
    },
    {
      what: 'altered afterwards, as it was at first',
      versions: [['May 2021'], ['June 2021', A_TO_B], ['June 2021', { ...A_TO_B, reason: 'Sun' }]],
      reasons: ['Frost'],
    },
    {
      what: 'that the first version had already, and not for the same move again',
      versions: [
        ['June 2021', A_TO_B],
        ['May 2021', A_TO_B],
        ['June 2021', A_TO_B],
      ],
      reasons: ['Frost', null, null],
    },
  ];
  test.each(cases)('$what', ({ versions, reasons }) => {
    const story = storyOf(
      versions.map(([due, ...changes], index) => ({ on: `2021-0${index + 1}-10`, due, changes })),
    );
    expect(movesOf(story, LONG_AFTER).map(({ record }) => record?.reason ?? null)).toEqual(reasons);
  });

  test('that calls it a correction makes it no move', () => {
    const changes = [{ from: 'May 2042', to: 'May 2021', correction: true }] as const;
    const story = storyOf([
      { on: '2021-01-10', due: 'May 2042' },
      { on: '2021-02-10', due: 'May 2021', changes },
    ]);
    expect(movesOf(story, LONG_AFTER)).toMatchObject([{ isCorrection: true, days: -7670 }]);
  });

  test('of a day that is still to come: the move has not happened yet', () => {
    const story = storyOf([
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-02-10', due: 'June 2021', changes: [A_TO_B] },
    ]);
    expect(movesOf(story, day('2021-02-08'))).toEqual([]);
    expect(movesOf(story, day('2021-02-09'))).toHaveLength(1);
  });
});

describe('the baseline, and the first date in git where the records begin with another', () => {
  const cases: readonly {
    readonly what: string;
    readonly due: readonly (string | undefined)[];
    /** The records of the newest version. */
    readonly changes?: readonly RecordWords[];
    readonly baseline: string | null;
    readonly unrecorded?: string;
  }[] = [
    { what: 'the first date', due: ['May 2021', 'June 2021'], baseline: 'May 2021' },
    { what: 'the first date that is one', due: ['tbc', 'June 2021', 'July 2021'], baseline: 'June 2021' },
    { what: 'tbc where there never was another', due: ['tbc', 'date tbc'], baseline: 'tbc' },
    { what: 'none where no date can be read', due: [undefined], baseline: null },
    {
      what: 'the first date that was recorded',
      due: ['May 2021', 'July 2021'],
      changes: [
        { from: 'May 2021', to: 'June 2021' },
        { from: 'June 2021', to: 'July 2021' },
      ],
      baseline: 'May 2021',
    },
    {
      what: 'as recorded, and that the first date is another is told',
      due: ['April 2021', 'July 2021'],
      changes: [{ from: 'May 2021', to: 'July 2021' }],
      baseline: 'May 2021',
      unrecorded: 'April 2021',
    },
    {
      what: 'the first date, corrected',
      due: ['May 2042', 'May 2021'],
      changes: [{ from: 'May 2042', to: 'May 2021', correction: true }],
      baseline: 'May 2021',
    },
    {
      what: 'the first date, corrected twice',
      due: ['May 2042', 'May 2012', 'May 2021'],
      changes: [
        { from: 'May 2042', to: 'May 2012', correction: true },
        { from: 'May 2012', to: 'May 2021', correction: true },
      ],
      baseline: 'May 2021',
    },
    {
      what: 'not what another date was corrected to',
      due: ['May 2021', 'June 2042', 'June 2021'],
      changes: [{ from: 'June 2042', to: 'June 2021', correction: true }],
      baseline: 'May 2021',
    },
    {
      what: 'the first move and no correction',
      due: ['May 2042', 'May 2021', 'June 2021'],
      changes: [
        { from: 'May 2042', to: 'May 2021', correction: true },
        { from: 'May 2021', to: 'June 2021' },
      ],
      baseline: 'May 2021',
    },
  ];
  test.each(cases)('$what', ({ due, changes = [], baseline, unrecorded }) => {
    const versions = dues(...due);
    const story = storyOf(
      versions.map((version, index) => (index === versions.length - 1 ? { ...version, changes } : version)),
    );
    const found = baselineInHistory(story);
    expect(found?.text ?? null).toBe(baseline);
    if (found !== null) expect(unrecordedStart(story, found)?.text).toBe(unrecorded);
  });

  test('records from before the history account for another first date', () => {
    const changes = [{ from: 'March 2021', to: 'May 2021' }];
    const story = storyOf([{ on: '2021-01-10', due: 'May 2021', changes }]);
    expect(baselineInHistory(story)?.text).toBe('March 2021');
    expect(unrecordedStart(story, planDate('March 2021'))).toBeNull();
  });
});
