import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body, DayOfMonth, Weekday } from '../../src/model/body.ts';
import {
  addDays,
  addMonths,
  type CalendarDay,
  daysBetween,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from '../../src/model/calendar-day.ts';
import {
  cancelledBetween,
  dayTrouble,
  lastMeeting,
  meetingsBetween,
  nextMeeting,
} from '../../src/model/meetings.ts';
import { body, exception } from './bodies.ts';
import { day } from './days.ts';

function daysOf(bodies: readonly Body[], first: string, last: string): readonly string[] {
  const [asked] = bodies;
  if (asked === undefined) throw new Error('no body');
  return meetingsBetween({ bodies }, asked, day(first), day(last)).map((meeting) => meeting.day);
}

describe('the days that a cadence gives', () => {
  test.each([
    {
      what: 'the second Thursday',
      of: body('board', 'monthly, second Thursday'),
      days: ['2025-01-09', '2025-02-13', '2025-03-13'],
    },
    {
      what: 'the last Friday',
      of: body('board', 'monthly, last Friday'),
      days: ['2025-01-31', '2025-02-28', '2025-03-28'],
    },
    {
      what: 'the 31st, or the last day of a shorter month',
      of: body('board', 'monthly, 31st'),
      days: ['2025-01-31', '2025-02-28', '2025-03-31'],
    },
    {
      what: 'every quarter, counted from the month of its start',
      of: body('board', 'quarterly, first Thursday', { starts: '2024-11-01' }),
      days: ['2025-02-06'],
    },
    {
      what: 'every six weeks, counted from the first such weekday after its start',
      of: body('board', 'every 6 weeks, Wednesday', { starts: '2024-11-25' }),
      days: ['2025-01-08', '2025-02-19'],
    },
    {
      what: 'every fortnight on the weekday of its start',
      of: body('board', 'fortnightly', { starts: '2025-02-25' }),
      days: ['2025-02-25', '2025-03-11', '2025-03-25'],
    },
    {
      what: 'none before its start',
      of: body('board', 'monthly, 1st', { starts: '2025-02-02' }),
      days: ['2025-03-01'],
    },
    { what: 'none where no day is set', of: body('board', 'monthly'), days: [] },
    {
      what: 'none where nothing says when the weeks begin',
      of: body('board', 'fortnightly, Tuesday'),
      days: [],
    },
    {
      what: 'what is entered one by one',
      of: body('board', null, { exceptions: [exception(null, '2025-03-03'), exception(null, '2025-01-20')] }),
      days: ['2025-01-20', '2025-03-03'],
    },
  ])('$what', ({ of, days }) => {
    expect(daysOf([of], '2025-01-01', '2025-03-31')).toEqual(days);
  });

  test('one either side of another body follows it where it moves, and is merged where two fall on a day', () => {
    const board = body('board', 'every 2 weeks, Thursday', {
      starts: '2025-01-09',
      exceptions: [exception('2025-02-20', '2025-02-18'), exception('2025-03-06', null)],
    });
    const leads = body('leads', 'fortnightly, one either side of board', { starts: '2025-01-10' });
    expect(daysOf([leads, board], '2025-01-01', '2025-03-31')).toEqual([
      '2025-01-16',
      '2025-01-30',
      '2025-02-11',
      '2025-02-13',
      '2025-02-25',
      '2025-03-13',
      '2025-03-27',
    ]);
  });

  test('a meeting of the other body outside the stretch has one inside it', () => {
    const board = body('board', 'monthly, 1st');
    const leads = body('leads', 'one either side of board');
    expect(daysOf([leads, board], '2025-02-02', '2025-02-28')).toEqual(['2025-02-08', '2025-02-22']);
  });
});

describe('exceptions', () => {
  const board = body('board', 'monthly, second Thursday', {
    papers: 5,
    exceptions: [
      exception('2025-04-10', '2025-04-24', 'The Easter holiday'),
      exception('2025-05-08', null, 'The elections'),
      exception(null, '2025-05-20', 'The inspection'),
    ],
  });
  const bodies = { bodies: [board] };

  test('are held when and why they say, with papers five working days before', () => {
    expect(
      meetingsBetween(bodies, board, day('2025-03-01'), day('2025-06-30')).map(
        ({ day: held, kind, plannedFor, reason, papersDue }) => ({
          held,
          kind,
          plannedFor,
          reason,
          papersDue,
        }),
      ),
    ).toEqual([
      { held: '2025-03-13', kind: 'regular', plannedFor: null, reason: null, papersDue: '2025-03-06' },
      {
        held: '2025-04-24',
        kind: 'moved',
        plannedFor: '2025-04-10',
        reason: 'The Easter holiday',
        papersDue: '2025-04-15',
      },
      {
        held: '2025-05-20',
        kind: 'extra',
        plannedFor: null,
        reason: 'The inspection',
        papersDue: '2025-05-13',
      },
      { held: '2025-06-12', kind: 'regular', plannedFor: null, reason: null, papersDue: '2025-06-05' },
    ]);
    expect(cancelledBetween(board, day('2025-03-01'), day('2025-06-30'))).toMatchObject([
      { day: '2025-05-08', reason: 'The elections' },
    ]);
  });

  test('keep a meeting where it is', () => {
    const kept = body('board', 'monthly, second Thursday', {
      exceptions: [exception('2025-04-10', '2025-04-10', 'The date of the inspection')],
    });
    expect(meetingsBetween({ bodies: [kept] }, kept, day('2025-04-01'), day('2025-04-30'))).toMatchObject([
      { day: '2025-04-10', kind: 'kept', plannedFor: null, reason: 'The date of the inspection' },
    ]);
  });

  test('move the next and the last meeting', () => {
    expect(nextMeeting(bodies, 'board', day('2025-03-13'))?.day).toBe('2025-04-24');
    expect(nextMeeting(bodies, 'board', day('2025-03-12'))?.day).toBe('2025-03-13');
    expect(nextMeeting(bodies, 'board', day('2025-04-24'))?.day).toBe('2025-05-20');
    expect(lastMeeting(bodies, 'board', day('2025-04-23'))?.day).toBe('2025-03-13');
    expect(lastMeeting(bodies, 'board', day('2025-04-24'))?.day).toBe('2025-04-24');
  });
});

describe('the next and the last meeting', () => {
  test('of a body that meets every two years, where one is cancelled', () => {
    const rare = body('rare', 'every 24 months, 1st', {
      starts: '2021-01-01',
      exceptions: [exception('2025-01-01', null)],
    });
    expect(nextMeeting({ bodies: [rare] }, 'rare', day('2023-01-02'))?.day).toBe('2027-01-01');
    expect(lastMeeting({ bodies: [rare] }, 'rare', day('2026-12-31'))?.day).toBe('2023-01-01');
  });

  test('of a body that has only single meetings, years away', () => {
    const single = body('single', null, {
      exceptions: [
        exception(null, '2040-05-01'),
        exception(null, '1999-05-01'),
        exception(null, '2050-05-01'),
      ],
    });
    expect(nextMeeting({ bodies: [single] }, 'single', day('2025-01-01'))?.day).toBe('2040-05-01');
    expect(lastMeeting({ bodies: [single] }, 'single', day('2025-01-01'))?.day).toBe('1999-05-01');
  });

  test('of what is no body, or has no known day, there is none', () => {
    const bodies = [body('board', 'monthly')];
    for (const id of ['board', 'constructor']) {
      expect(nextMeeting({ bodies }, id, day('2025-01-01'))).toBeNull();
      expect(lastMeeting({ bodies }, id, day('2025-01-01'))).toBeNull();
    }
  });

  test('at the edges of the calendar', () => {
    const bodies = [body('board', 'weekly, Monday')];
    expect(nextMeeting({ bodies }, 'board', day('2199-12-31'))).toBeNull();
    expect(lastMeeting({ bodies }, 'board', day('1900-01-01'))?.day).toBe('1900-01-01');
  });
});

describe('why no day can be known', () => {
  test.each([
    { what: 'a day is set', of: body('a', 'monthly, 1st'), says: null },
    { what: 'none is set', of: body('a', 'monthly'), says: 'no day set in governance.yaml' },
    { what: 'a weekday comes from the start', of: body('a', 'weekly', { starts: '2025-01-06' }), says: null },
    { what: 'nothing gives the weekday', of: body('a', 'weekly'), says: 'no day set in governance.yaml' },
    {
      what: 'nothing gives the first of the weeks',
      of: body('a', 'fortnightly, Monday'),
      says: 'no start set in governance.yaml to count from',
    },
    { what: 'no cadence', of: body('a', null), says: 'no cadence in governance.yaml' },
    { what: 'one by one', of: body('a', null, { exceptions: [exception(null, '2025-01-01')] }), says: null },
    {
      what: 'the body beside it has none',
      of: body('a', 'one either side of b'),
      says: 'the days of b are not known: no day set in governance.yaml',
    },
    {
      what: 'either side of itself',
      of: body('a', 'one either side of a'),
      says: 'it meets either side of a, which itself meets either side of another body',
    },
    { what: 'no such body', of: body('a', 'one either side of c'), says: 'no body "c" in governance.yaml' },
  ])('$what', ({ of, says }) => {
    const bodies = { bodies: [of, body('b', 'monthly')] };
    expect(dayTrouble(bodies, of)).toBe(says);
    const known = meetingsBetween(bodies, of, day('2024-01-01'), day('2026-12-31'));
    expect(known.length > 0).toBe(says === null);
  });
});

const FIRST = day('2020-01-01');
const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(FIRST, n));
const stretches = fc
  .tuple(days, fc.integer({ min: 0, max: 900 }))
  .map(([first, length]): readonly CalendarDay[] => spread(first, length));
const weekdays = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

function spread(first: CalendarDay, length: number): readonly CalendarDay[] {
  return Array.from({ length }, (_, index) => addDays(first, index));
}

/** The days of a stretch that the definition of the rule picks, looked at one by one. */
function expectDays(of: Body, stretch: readonly CalendarDay[], picked: (day: CalendarDay) => boolean): void {
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined) return;
  expect(meetingsBetween({ bodies: [of] }, of, first, last).map((meeting) => meeting.day)).toEqual(
    stretch.filter((at) => (of.starts === null || at >= of.starts) && picked(at)),
  );
}

test('in weeks, looked at day by day', () => {
  fc.assert(
    fc.property(
      stretches,
      days,
      fc.integer({ min: 1, max: 9 }),
      weekdays,
      (stretch, starts, every, weekday) => {
        const of: Body = { ...body('a', null), rule: { kind: 'weeks', every, weekday }, starts };
        const first = spread(starts, 7).find((at) => weekdayOf(at) === weekday) ?? starts;
        expectDays(of, stretch, (at) => at >= first && daysBetween(first, at) % (7 * every) === 0);
      },
    ),
  );
});

test('in months, looked at day by day', () => {
  const nths = fc.constantFrom<1 | 2 | 3 | 4 | -1>(1, 2, 3, 4, -1);
  fc.assert(
    fc.property(
      stretches,
      days,
      fc.integer({ min: 1, max: 7 }),
      nths,
      weekdays,
      (stretch, starts, every, nth, weekday) => {
        const on: DayOfMonth = { kind: 'nth-weekday', nth, weekday };
        const of: Body = { ...body('a', null), rule: { kind: 'months', every, on }, starts };
        expectDays(of, stretch, (at) => {
          const { year, month, day: date } = partsOf(at);
          const months = (year - partsOf(starts).year) * 12 + month - partsOf(starts).month;
          const isNth =
            nth === -1 ? partsOf(addDays(at, 7)).month !== month : Math.floor((date - 1) / 7) + 1 === nth;
          return months % every === 0 && weekdayOf(at) === weekday && isNth;
        });
      },
    ),
  );
});

test('on a day of the month, looked at day by day', () => {
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 31 }), (stretch, date) => {
      const of: Body = {
        ...body('a', null),
        rule: { kind: 'months', every: 1, on: { kind: 'day', day: date } },
      };
      expectDays(of, stretch, (at) => {
        const { year, month, day: own } = partsOf(at);
        const length = partsOf(lastDayOfMonth(year, month)).day;
        return own === Math.min(date, length);
      });
    }),
  );
});

test('the next and the last meeting are the neighbours in the calendar', () => {
  const cadences = fc.constantFrom(
    'weekly, Monday',
    'monthly, last Friday',
    'every 2 months, 31st',
    'every 5 weeks',
  );
  fc.assert(
    fc.property(cadences, days, (cadence, at) => {
      const of = body('a', cadence, { starts: '2019-01-01' });
      const all = meetingsBetween({ bodies: [of] }, of, addMonths(at, -12), addMonths(at, 12)).map(
        (meeting) => meeting.day,
      );
      expect(nextMeeting({ bodies: [of] }, 'a', at)?.day).toBe(all.find((found) => found > at));
      expect(lastMeeting({ bodies: [of] }, 'a', at)?.day).toBe(all.findLast((found) => found <= at));
    }),
  );
});
