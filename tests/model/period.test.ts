import { describe, expect, test } from 'vitest';
import { movesOf } from '../../src/model/moves.ts';
import { commitsBefore, periodFrom, type PeriodStart } from '../../src/model/period.ts';
import { historyOn, storyOf } from '../support/stories.ts';
import { day } from './days.ts';

/** Moved by the second and the third of three commits, by nobody yet, and once before there was a history. */
const STORY = storyOf([
  {
    on: '2021-01-10',
    due: 'April 2021',
    changes: [{ date: '2020-11-03', from: 'March 2021', to: 'April 2021' }],
  },
  { on: '2021-02-10', due: 'May 2021' },
  { on: '2021-03-10', due: 'June 2021' },
  { on: null, due: 'July 2021' },
]);
const HISTORY = historyOn('2021-01-10', '2021-02-10', '2021-03-10');
const ALL = ['April 2021', 'May 2021', 'June 2021', 'July 2021'];

function startOn(on: string): PeriodStart {
  return { text: on, day: day(on), commitsBefore: commitsBefore(HISTORY, day(on)) };
}

describe('a period', () => {
  const cases: readonly {
    readonly what: string;
    readonly start: PeriodStart | null;
    /** The new dates of the moves that were made in it. */
    readonly moves: readonly string[];
    /** Due when it began. */
    readonly due: string | null;
  }[] = [
    { what: 'without a beginning', start: null, moves: ALL, due: null },
    { what: 'from before the records on', start: startOn('2020-11-01'), moves: ALL, due: null },
    { what: 'from the day of a record on', start: startOn('2020-11-03'), moves: ALL, due: null },
    { what: 'from before the first commit on', start: startOn('2021-01-09'), moves: ALL.slice(1), due: null },
    {
      what: 'from the day of a commit on',
      start: startOn('2021-02-10'),
      moves: ALL.slice(1),
      due: 'April 2021',
    },
    { what: 'from the day after it on', start: startOn('2021-02-11'), moves: ALL.slice(2), due: 'May 2021' },
    {
      what: 'from after the last commit on',
      start: startOn('2022-01-01'),
      moves: ALL.slice(3),
      due: 'June 2021',
    },
    {
      what: 'from a revision on, whose own move is not in it, although it is of that day',
      start: { text: 'v1', day: day('2021-02-10'), commitsBefore: 2 },
      moves: ALL.slice(2),
      due: 'May 2021',
    },
  ];
  test.each(cases)('$what', ({ start, moves, due }) => {
    const period = periodFrom(HISTORY, start);
    const found = movesOf(STORY, day('2022-06-01')).filter(period.holds);
    expect(found.map(({ to }) => to.text)).toEqual(moves);
    expect(period.versionAtStart(STORY)?.milestone.due?.text ?? null).toBe(due);
  });
});

describe('the commits before a day', () => {
  test.each([
    { on: '2021-01-10', count: 0 },
    { on: '2021-01-11', count: 1 },
    { on: '2021-03-11', count: 3 },
  ])('$on: $count', ({ on, count }) => {
    expect(commitsBefore(HISTORY, day(on))).toBe(count);
  });

  test('end at the first of that day or later, also where later ones bear an earlier day', () => {
    expect(commitsBefore(historyOn('2021-01-10', '2021-03-10', '2021-02-10'), day('2021-03-01'))).toBe(1);
  });

  test('are none where there is no commit', () => {
    expect(commitsBefore(historyOn(), day('2021-03-01'))).toBe(0);
  });
});
