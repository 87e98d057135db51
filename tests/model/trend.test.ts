import { describe, expect, test } from 'vitest';
import { trendOf } from '../../src/model/trend.ts';
import { storyOf, type VersionWords } from '../support/stories.ts';
import { day } from './days.ts';

const AS_OF = day('2021-12-01');

const cases: readonly {
  readonly what: string;
  readonly versions: readonly VersionWords[];
  /** The day on which it went out of the plan; null where that is not committed. */
  readonly gone?: string | null;
  /** `on: what was expected` of each point. */
  readonly points: readonly string[];
  readonly isEnded?: true;
  readonly days: number | null;
}[] = [
  {
    what: 'a date that never moves is one point',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-02-10', due: '2021-05', title: 'Another' },
    ],
    points: ['2021-01-10: May 2021'],
    days: null,
  },
  {
    what: 'a point for each date',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-02-10', due: 'July 2021' },
      { on: '2021-03-10', due: 'June 2021' },
    ],
    points: ['2021-01-10: May 2021', '2021-02-10: July 2021', '2021-03-10: June 2021'],
    days: 30,
  },
  {
    what: 'a forecast goes before what is due, and a completion before both',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-02-10', due: 'May 2021', forecast: 'June 2021' },
      { on: '2021-07-05', due: 'May 2021', forecast: 'June 2021', completed: '2021-07-02' },
    ],
    points: ['2021-01-10: May 2021', '2021-02-10: June 2021', '2021-07-05: 2021-07-02'],
    isEnded: true,
    days: 32,
  },
  {
    what: 'tbc says no day, and days are counted from the first to the last that is one',
    versions: [
      { on: '2021-01-10', due: 'tbc' },
      { on: '2021-02-10', due: 'May 2021' },
      { on: '2021-03-10', due: 'tbc' },
      { on: '2021-04-10', due: 'June 2021' },
    ],
    points: ['2021-01-10: tbc', '2021-02-10: May 2021', '2021-03-10: tbc', '2021-04-10: June 2021'],
    days: 30,
  },
  {
    what: 'of several commits on a day the last',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-02-10', due: 'June 2021' },
      { on: '2021-02-10', due: 'July 2021' },
    ],
    points: ['2021-01-10: May 2021', '2021-02-10: July 2021'],
    days: 61,
  },
  {
    what: 'moved and moved back on a day is not moved',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-02-10', due: 'June 2021' },
      { on: '2021-02-10', due: 'May 2021' },
      { on: '2021-03-10', due: 'July 2021' },
    ],
    points: ['2021-01-10: May 2021', '2021-03-10: July 2021'],
    days: 61,
  },
  {
    what: 'days of commits that run backwards stand still',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-03-10', due: 'June 2021' },
      { on: '2021-02-10', due: 'July 2021' },
    ],
    points: ['2021-01-10: May 2021', '2021-03-10: July 2021'],
    days: 61,
  },
  {
    what: 'what was mistyped was never expected',
    versions: [
      { on: '2021-01-10', due: 'May 2042' },
      {
        on: '2021-02-10',
        due: 'May 2021',
        changes: [{ from: 'May 2042', to: 'May 2021', correction: true }],
      },
    ],
    points: ['2021-01-10: May 2021'],
    days: null,
  },
  {
    what: 'what was mistyped twice was never expected either',
    versions: [
      { on: '2021-01-10', due: 'May 2042' },
      {
        on: '2021-02-10',
        due: 'May 2012',
        changes: [{ from: 'May 2042', to: 'May 2012', correction: true }],
      },
      {
        on: '2021-03-10',
        due: 'May 2021',
        changes: [
          { from: 'May 2042', to: 'May 2012', correction: true },
          { from: 'May 2012', to: 'May 2021', correction: true },
        ],
      },
    ],
    points: ['2021-01-10: May 2021'],
    days: null,
  },
  {
    what: 'a date that another was corrected from can be expected later on',
    versions: [
      { on: '2021-01-10', due: 'June 2021' },
      {
        on: '2021-02-10',
        due: 'May 2021',
        changes: [{ from: 'June 2021', to: 'May 2021', correction: true }],
      },
      {
        on: '2021-03-10',
        due: 'June 2021',
        changes: [
          { from: 'June 2021', to: 'May 2021', correction: true },
          { from: 'May 2021', to: 'June 2021' },
        ],
      },
    ],
    points: ['2021-01-10: May 2021', '2021-03-10: June 2021'],
    days: 30,
  },
  {
    what: 'what is not committed stands at the day of the report',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: null, due: 'June 2021' },
    ],
    points: ['2021-01-10: May 2021', '2021-12-01: June 2021'],
    days: 30,
  },
  {
    what: 'a line goes on to the day on which it was reported as done',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-05-12', due: 'May 2021', status: 'complete' },
      { on: '2021-06-12', due: 'May 2021', status: 'complete', title: 'Another' },
    ],
    points: ['2021-01-10: May 2021', '2021-05-12: May 2021'],
    isEnded: true,
    days: 0,
  },
  {
    what: 'a line that was taken up again has not ended',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-05-12', due: 'May 2021', completed: '2021-05-11' },
      { on: '2021-06-12', due: 'May 2021' },
    ],
    points: ['2021-01-10: May 2021', '2021-05-12: 2021-05-11', '2021-06-12: May 2021'],
    days: 0,
  },
  {
    what: 'a line ends where it was cancelled',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-03-10', due: 'May 2021', status: 'cancelled' },
    ],
    points: ['2021-01-10: May 2021', '2021-03-10: May 2021'],
    isEnded: true,
    days: 0,
  },
  {
    what: 'a line ends where it went out of the plan',
    versions: [{ on: '2021-01-10', due: 'May 2021' }],
    gone: '2021-04-10',
    points: ['2021-01-10: May 2021', '2021-04-10: May 2021'],
    isEnded: true,
    days: 0,
  },
  {
    what: 'also where that is not committed',
    versions: [{ on: '2021-01-10', due: 'May 2021' }],
    gone: null,
    points: ['2021-01-10: May 2021', '2021-12-01: May 2021'],
    isEnded: true,
    days: 0,
  },
  {
    what: 'a completion after the day has not happened, and its commit draws the line no further',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2022-01-14', due: 'May 2021', completed: '2022-01-12', status: 'complete' },
    ],
    points: ['2021-01-10: May 2021'],
    days: null,
  },
  {
    what: 'what is reported as done without a day counts, whenever that was committed',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2022-01-14', due: 'May 2021', status: 'complete' },
    ],
    points: ['2021-01-10: May 2021', '2022-01-14: May 2021'],
    isEnded: true,
    days: 0,
  },
  {
    what: 'a cancellation after the day has not happened',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2022-01-14', due: 'May 2021', status: 'cancelled', cancelledOn: '2022-01-12' },
    ],
    points: ['2021-01-10: May 2021'],
    days: null,
  },
  {
    what: 'a cancellation up to the day has',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-12-01', due: 'May 2021', status: 'cancelled', cancelledOn: '2021-12-01' },
    ],
    points: ['2021-01-10: May 2021', '2021-12-01: May 2021'],
    isEnded: true,
    days: 0,
  },
  {
    what: 'a forecast that was made after the day was not made yet; one without a day counts',
    versions: [
      { on: '2021-01-10', due: 'May 2021', forecast: 'June 2021' },
      { on: '2022-01-14', due: 'May 2021', forecast: 'March 2022', forecastOn: '2022-01-12' },
    ],
    points: ['2021-01-10: June 2021', '2021-12-01: May 2021'],
    days: -30,
  },
  {
    what: 'a move whose record bears a later day has not happened, although it is committed',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      {
        on: '2021-11-10',
        due: 'June 2021',
        changes: [{ date: '2021-12-10', from: 'May 2021', to: 'June 2021' }],
      },
    ],
    points: ['2021-01-10: May 2021'],
    days: null,
  },
  {
    what: 'neither has one whose record was written only later',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2021-11-10', due: 'June 2021' },
      { on: '2021-11-12', due: 'June 2021', title: 'Another' },
      {
        on: '2022-01-10',
        due: 'June 2021',
        changes: [{ date: '2021-12-10', from: 'May 2021', to: 'June 2021' }],
      },
    ],
    points: ['2021-01-10: May 2021'],
    days: null,
  },
  {
    what: 'of several moves in one commit those up to the day have happened',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      {
        on: '2021-11-10',
        due: 'July 2021',
        changes: [
          { date: '2021-11-08', from: 'May 2021', to: 'June 2021' },
          { date: '2021-12-10', from: 'June 2021', to: 'July 2021' },
        ],
      },
    ],
    points: ['2021-01-10: May 2021', '2021-11-10: June 2021'],
    days: 30,
  },
  {
    what: 'a move that nobody recorded counts, whenever it was committed',
    versions: [
      { on: '2021-01-10', due: 'May 2021' },
      { on: '2022-01-10', due: 'June 2021' },
    ],
    points: ['2021-01-10: May 2021', '2022-01-10: June 2021'],
    days: 30,
  },
  {
    what: 'what is put right after the day is as wrong on the day as the plan says it was',
    versions: [
      { on: '2021-01-10', due: 'May 2042' },
      {
        on: '2022-01-10',
        due: 'May 2021',
        changes: [{ date: '2022-01-10', from: 'May 2042', to: 'May 2021', correction: true }],
      },
    ],
    points: ['2021-01-10: May 2042'],
    days: null,
  },
  {
    what: 'versions without a date that can be read are passed over',
    versions: [{ on: '2021-01-10' }, { on: '2021-02-10', due: 'May 2021' }],
    points: ['2021-02-10: May 2021'],
    days: null,
  },
];

describe('a trend', () => {
  test.each(cases)('$what', ({ versions, gone, points, isEnded = false, days }) => {
    const trend = trendOf(storyOf(versions, gone === undefined ? {} : { gone }), AS_OF);
    expect(trend?.points.map(({ on, expected }) => `${on}: ${expected.text}`)).toEqual(points);
    expect(trend).toMatchObject({ isEnded, days });
  });

  test('says the last day of a window, and the day by which what has no end must begin', () => {
    const trend = trendOf(
      storyOf([
        { on: '2021-01-10', due: '3 to 7 May 2021' },
        { on: '2021-02-10', due: 'from May 2021' },
        { on: '2021-03-10', due: 'tbc' },
      ]),
      AS_OF,
    );
    expect(trend?.points.map(({ said }) => said)).toEqual(['2021-05-07', '2021-05-31', null]);
  });

  test('is none where no version has a date that can be read', () => {
    expect(trendOf(storyOf([{ on: '2021-01-10' }]), AS_OF)).toBeNull();
  });
});
