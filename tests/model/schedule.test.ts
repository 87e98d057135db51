import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_CALENDAR } from '../../src/model/calendar.ts';
import { addDays, type CalendarDay, calendarDay, daysBetween } from '../../src/model/calendar-day.ts';
import type { Change, Milestone, Status } from '../../src/model/plan.ts';
import { type PlanDate, readPlanDate } from '../../src/model/plan-date.ts';
import { isDueSoon, slippageAgainst, standingOf } from '../../src/model/schedule.ts';

function date(text: string): PlanDate {
  const result = readPlanDate(text, EMPTY_CALENDAR);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.date;
}

function day(text: string): CalendarDay {
  const found = calendarDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

const AT = { file: 'plan/workstreams/a.yaml', path: [] };

function milestone(fields: Partial<Milestone> = {}): Milestone {
  return {
    at: AT,
    id: 'm',
    ref: 'w/p/m',
    title: 'A result',
    due: date('September 2021'),
    forecast: null,
    status: null,
    started: null,
    completed: null,
    owners: [],
    ownerFrom: null,
    was: [],
    dependsOn: [],
    changes: [],
    cancelled: null,
    onHold: null,
    acceptedBreach: null,
    doneWhen: null,
    evidence: null,
    note: null,
    source: null,
    ...fields,
  };
}

function change(on: string, from: string, to: string, correction = false): Change {
  return {
    at: AT,
    date: day(on),
    from: date(from),
    to: date(to),
    reason: 'A reason',
    approvedBy: null,
    correction,
  };
}

describe('the state of a milestone', () => {
  const cases: readonly {
    readonly what: string;
    readonly milestone: Milestone;
    readonly asOf: string;
    readonly state: string;
    readonly days?: number;
  }[] = [
    { what: 'before its window', milestone: milestone(), asOf: '2021-08-31', state: 'upcoming' },
    { what: 'on the first day', milestone: milestone(), asOf: '2021-09-01', state: 'due-now' },
    { what: 'on the last day', milestone: milestone(), asOf: '2021-09-30', state: 'due-now' },
    { what: 'a day later', milestone: milestone(), asOf: '2021-10-01', state: 'overdue', days: 1 },
    {
      what: 'by: long before',
      milestone: milestone({ due: date('by December 2021') }),
      asOf: '2021-11-30',
      state: 'upcoming',
    },
    {
      what: 'by: inside the month named',
      milestone: milestone({ due: date('by December 2021') }),
      asOf: '2021-12-01',
      state: 'due-now',
    },
    {
      what: 'from: before',
      milestone: milestone({ due: date('from October 2021') }),
      asOf: '2021-09-30',
      state: 'upcoming',
    },
    {
      what: 'from: in its first month',
      milestone: milestone({ due: date('from October 2021') }),
      asOf: '2021-10-31',
      state: 'due-now',
    },
    {
      what: 'from: not started after it',
      milestone: milestone({ due: date('from October 2021') }),
      asOf: '2021-11-02',
      state: 'overdue',
      days: 2,
    },
    {
      what: 'from: in progress',
      milestone: milestone({ due: date('from October 2021'), status: 'in-progress' }),
      asOf: '2022-11-02',
      state: 'ongoing',
    },
    {
      what: 'from: started alone',
      milestone: milestone({ due: date('from October 2021'), started: date('2021-10-20') }),
      asOf: '2022-11-02',
      state: 'ongoing',
    },
    {
      what: 'from: started later than the day',
      milestone: milestone({ due: date('from October 2021'), started: date('2021-11-20') }),
      asOf: '2021-11-02',
      state: 'overdue',
      days: 2,
    },
    {
      what: 'from: complete',
      milestone: milestone({
        due: date('from October 2021'),
        status: 'complete',
        completed: date('2022-01-04'),
      }),
      asOf: '2022-02-01',
      state: 'complete',
    },
    {
      what: 'from: on hold stops no clock',
      milestone: milestone({ due: date('from October 2021'), status: 'on-hold' }),
      asOf: '2021-11-01',
      state: 'overdue',
      days: 1,
    },
    { what: 'tbc', milestone: milestone({ due: date('tbc') }), asOf: '2030-01-01', state: 'undated' },
    {
      what: 'completed alone',
      milestone: milestone({ completed: date('2021-09-12') }),
      asOf: '2021-10-04',
      state: 'complete',
    },
    {
      what: 'on the day of completion',
      milestone: milestone({ completed: date('2021-10-12') }),
      asOf: '2021-10-12',
      state: 'complete',
    },
    {
      what: 'the day before completion',
      milestone: milestone({ completed: date('2021-10-12'), status: 'complete' }),
      asOf: '2021-10-11',
      state: 'overdue',
      days: 11,
    },
    {
      what: 'completed in a month counts from its first day',
      milestone: milestone({ completed: date('October 2021') }),
      asOf: '2021-10-01',
      state: 'complete',
    },
    {
      what: 'complete without a date stands as it is',
      milestone: milestone({ status: 'complete' }),
      asOf: '2021-10-04',
      state: 'complete',
    },
    {
      what: 'cancelled',
      milestone: milestone({
        status: 'cancelled',
        cancelled: { date: day('2021-09-20'), reason: 'x', approvedBy: null },
      }),
      asOf: '2021-10-04',
      state: 'cancelled',
    },
    {
      what: 'before it was cancelled',
      milestone: milestone({
        status: 'cancelled',
        cancelled: { date: day('2021-10-20'), reason: 'x', approvedBy: null },
      }),
      asOf: '2021-10-04',
      state: 'overdue',
      days: 4,
    },
    {
      what: 'before it was moved',
      milestone: milestone({
        due: date('December 2021'),
        changes: [change('2021-10-12', 'September 2021', 'December 2021')],
      }),
      asOf: '2021-10-04',
      state: 'overdue',
      days: 4,
    },
    {
      what: 'after it was moved',
      milestone: milestone({
        due: date('December 2021'),
        changes: [change('2021-10-04', 'September 2021', 'December 2021')],
      }),
      asOf: '2021-10-04',
      state: 'upcoming',
    },
  ];
  test.each(cases)('$what', ({ milestone: subject, asOf, state, days }) => {
    const standing = standingOf(subject, day(asOf));
    expect([standing.state, standing.daysOverdue]).toEqual([state, days ?? null]);
  });
});

test.each([
  { what: 'nothing', subject: milestone(), reported: false },
  { what: 'a status', subject: milestone({ status: 'not-started' }), reported: true },
  { what: 'a start', subject: milestone({ started: date('2021-09-01') }), reported: true },
  {
    what: 'a start that is yet to come',
    subject: milestone({ started: date('2021-12-01'), status: 'in-progress' }),
    reported: false,
  },
  {
    what: 'a completion that is yet to come',
    subject: milestone({ completed: date('2021-12-01'), status: 'complete' }),
    reported: false,
  },
])('reported: $what', ({ subject, reported }) => {
  expect(standingOf(subject, day('2021-10-04')).reported).toBe(reported);
});

test.each([
  { what: 'inside the window', baseline: 'September 2021', against: '2021-09-15', days: 0 },
  { what: 'days after the last day', baseline: 'September 2021', against: '2021-10-03', days: 3 },
  { what: 'a window counts by its last day', baseline: 'September 2021', against: 'October 2021', days: 31 },
  { what: 'days before the first day', baseline: 'September 2021', against: '2021-08-30', days: -2 },
  { what: 'nothing is early for "by"', baseline: 'by September 2021', against: '2021-01-04', days: 0 },
  {
    what: 'open-ended counts by the end of its first month',
    baseline: 'from September 2021',
    against: 'from October 2021',
    days: 31,
  },
  { what: 'tbc on the left', baseline: 'tbc', against: 'October 2021', days: null },
  { what: 'tbc on the right', baseline: 'October 2021', against: 'tbc', days: null },
])('slippage: $what', ({ baseline, against, days }) => {
  expect(slippageAgainst(date(baseline), date(against))).toBe(days);
});

test('slippage is that of the completion, else of the forecast, else of due, against the first approved date', () => {
  const moved = {
    due: date('November 2021'),
    changes: [
      change('2021-09-07', 'October 2021', 'September 2021', true),
      change('2021-10-12', 'September 2021', 'November 2021'),
    ],
  };
  const asOf = day('2022-02-01');
  expect(standingOf(milestone(moved), asOf).slippage).toBe(61);
  expect(
    standingOf(milestone({ ...moved, forecast: { due: date('2021-12-01'), reason: null, date: null } }), asOf)
      .slippage,
  ).toBe(62);
  expect(
    standingOf(
      milestone({ ...moved, forecast: { due: date('2022-03-01'), reason: null, date: day('2022-02-02') } }),
      asOf,
    ).slippage,
  ).toBe(61);
  expect(standingOf(milestone({ ...moved, completed: date('2021-10-01') }), asOf).slippage).toBe(1);
});

test('an undated one ages from the recorded change to tbc', () => {
  const subject = milestone({
    due: date('tbc by November 2021'),
    changes: [change('2021-09-07', 'September 2021', 'tbc by November 2021')],
  });
  expect(standingOf(subject, day('2021-10-04'))).toMatchObject({ daysUndated: 27, promiseBroken: false });
  expect(standingOf(subject, day('2021-12-01'))).toMatchObject({ daysUndated: 85, promiseBroken: true });
  expect(standingOf(milestone({ due: date('tbc') }), day('2021-12-01')).daysUndated).toBeNull();
});

test.each([
  { due: '2021-11-01', soon: true },
  { due: '2021-11-02', soon: false },
  { due: '2021-10-04', soon: false },
  { due: 'November 2021', soon: true },
  { due: 'by October 2021', soon: true },
  { due: 'by November 2021', soon: false },
  { due: 'from November 2021', soon: true },
  { due: 'tbc', soon: false },
])('due soon after 4 October 2021, until 1 November: $due is $soon', ({ due, soon }) => {
  expect(isDueSoon(date(due), day('2021-10-04'), day('2021-11-01'))).toBe(soon);
});

describe('as time goes on', () => {
  const START = day('2021-01-01');
  const dates = fc.constantFrom(
    'September 2021',
    'by May 2021',
    'from June 2021',
    '2021-03-15',
    'Q2 2021/22',
    'tbc',
    'tbc by April 2021',
    'November – December 2021',
  );
  const days = fc.integer({ min: 0, max: 500 }).map((count) => addDays(START, count));
  const statuses = fc.constantFrom<(Status | null)[]>(
    null,
    'not-started',
    'in-progress',
    'complete',
    'on-hold',
    'cancelled',
  );
  const milestones = fc
    .record({
      due: dates,
      from: dates,
      moved: fc.option(days),
      status: statuses,
      started: fc.option(days),
      completed: fc.option(days),
      held: fc.option(days),
      cancelled: fc.option(days),
    })
    .map((raw) =>
      milestone({
        due: date(raw.due),
        changes: raw.moved === null ? [] : [change(raw.moved, raw.from, raw.due)],
        status: raw.status,
        started: raw.started === null ? null : date(raw.started),
        completed: raw.completed === null ? null : date(raw.completed),
        onHold: raw.held === null ? null : { since: raw.held, reason: 'x', until: null },
        cancelled: raw.cancelled === null ? null : { date: raw.cancelled, reason: 'x', approvedBy: null },
      }),
    );

  /** The days on which the file says that something happened. */
  function datedEntries(subject: Milestone): Set<CalendarDay | undefined> {
    const first = (entry: PlanDate | null): CalendarDay | undefined =>
      entry?.kind === 'window' ? entry.first : undefined;
    return new Set([
      ...subject.changes.map((entry) => entry.date),
      first(subject.started),
      first(subject.completed),
      subject.onHold?.since,
      subject.cancelled?.date,
    ]);
  }

  test('what is overdue stops being so only on the day of a dated entry', () => {
    fc.assert(
      fc.property(milestones, days, (subject, asOf) => {
        const before = standingOf(subject, asOf);
        const after = standingOf(subject, addDays(asOf, 1));
        if (before.state === 'overdue' && after.state !== 'overdue')
          expect(datedEntries(subject)).toContain(addDays(asOf, 1));
      }),
      { numRuns: 5000 },
    );
  });

  test('each day that nothing happens on adds one day overdue', () => {
    fc.assert(
      fc.property(milestones, days, (subject, asOf) => {
        const next = addDays(asOf, 1);
        const [before, after] = [standingOf(subject, asOf), standingOf(subject, next)];
        if (before.daysOverdue === null || after.daysOverdue === null || datedEntries(subject).has(next))
          return;
        expect(after.daysOverdue).toBe(before.daysOverdue + daysBetween(asOf, next));
      }),
      { numRuns: 5000 },
    );
  });
});
