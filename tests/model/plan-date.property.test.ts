import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, EMPTY_CALENDAR } from '../../src/model/calendar.ts';
import { type CalendarDay, MONTH_NAMES, partsOf, WEEKDAY_NAMES } from '../../src/model/calendar-day.ts';
import { type PlanDate, planDateRecord, readPlanDate, sameWindow } from '../../src/model/plan-date.ts';
import { planDateText, shortDayText } from '../../src/model/plan-date-text.ts';
import { SCHOOL_CALENDAR } from './calendars.ts';
import { day as dayNamed } from './days.ts';

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
// Mostly years of one plan, so that two of them often make a range, and the edges of what is allowed.
const year = fc.oneof(
  { weight: 6, arbitrary: whole(2020, 2023) },
  { weight: 1, arbitrary: whole(1899, 2200) },
  { weight: 1, arbitrary: fc.constantFrom(1900, 2199) },
);
const month = fc.constantFrom(...MONTH_NAMES);
const two = (n: number): string => String(n).padStart(2, '0');
const pair = year.map((y) => `${y}/${two((y + 1) % 100)}`);
const names = SCHOOL_CALENDAR.periods.flatMap(({ name, also }) => [name, ...also]);

const period: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(whole(1, 31), month, year).map(([d, m, y]) => `${d} ${m} ${y}`),
  fc.tuple(month, whole(1, 31), year).map(([m, d, y]) => `${m.slice(0, 3)} ${d}, ${y}`),
  fc.tuple(fc.constantFrom(...WEEKDAY_NAMES), whole(1, 31), month, year).map((parts) => parts.join(' ')),
  fc.tuple(month, year).map(([m, y]) => `${m} ${y}`),
  fc.tuple(year, whole(1, 12)).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, whole(1, 12), whole(1, 31)).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  year.map(String),
  fc.tuple(whole(1, 4), pair).map(([q, p]) => `Q${q} ${p}`),
  pair.map((p) => `financial year ${p}`),
  fc.constantFrom(...names),
);
const edged = fc
  .tuple(fc.constantFrom('', '', 'end of ', 'start of ', 'the end of the ', 'w/c '), period)
  .map((parts) => parts.join(''));
const left = fc.oneof(
  edged,
  month,
  fc.tuple(whole(1, 31), month).map((parts) => parts.join(' ')),
  whole(1, 31).map(String),
);
const joined = fc
  .tuple(left, fc.constantFrom(' to ', ' – ', '-', ' and ', ' / ', '/', ' until '), edged)
  .map((parts) => parts.join(''));
const written = fc.oneof(
  edged,
  fc.tuple(fc.constantFrom('by ', 'from ', 'tbc by '), period).map((parts) => parts.join('')),
  fc.tuple(period, fc.constantFrom(' to ', ' and '), period).map((parts) => parts.join('')),
  joined,
  fc
    .tuple(fc.constantFrom('by ', 'from ', 'tbc by ', 'by the ', '../'), fc.oneof(edged, joined))
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.oneof(edged, joined), fc.constantFrom(' onwards', ' and ongoing', '/..'))
    .map((parts) => parts.join('')),
  fc.constantFrom('tbc', 'date tbc', 'to be confirmed'),
);

/** Real forms with a few characters dropped, doubled or replaced. */
const mutated = fc
  .tuple(
    written,
    fc.array(
      fc.tuple(
        fc.nat(60),
        fc.constantFrom('', ' ', '-', '/', '.', 'x', '2', '’', '\ud800', '\u200b', '٣', 'é'),
        whole(0, 2),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, put, drop]) => now.slice(0, at) + put + now.slice(at + drop), text),
  );
const anything = fc.oneof(
  mutated,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'from',
        'by',
        'end',
        'of',
        'to',
        'and',
        '/',
        '-',
        '..',
        '2021',
        '15',
        'May',
        'tbc',
        'Q2',
        '2021/22',
        'w/c',
        'Autumn',
        'term',
        ',',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(' ')),
);

const calendars: readonly Calendar[] = [
  EMPTY_CALENDAR,
  SCHOOL_CALENDAR,
  { ...SCHOOL_CALENDAR, bareYear: 'financial' },
  { ...SCHOOL_CALENDAR, bareYear: 'academic' },
];
/** A calendar whose names are made of the grammar's own words. */
const oddCalendar: fc.Arbitrary<Calendar> = fc
  .array(fc.tuple(fc.oneof(mutated, fc.string({ maxLength: 12 })), whole(0, 9), whole(0, 9)), {
    maxLength: 4,
  })
  .map((entries) => ({
    bareYear: null,
    periods: entries.map(([name, first, last]) => ({
      name,
      also: [],
      holiday: null,
      first: dayNamed(`2021-09-1${first}`),
      last: dayNamed(`2021-10-1${last}`),
    })),
  }));
const calendar = fc.oneof(fc.constantFrom(...calendars), oddCalendar);

function read(text: string, on: Calendar): PlanDate | null {
  const result = readPlanDate(text, on);
  return result.ok ? result.date : null;
}

function edges(date: PlanDate): [CalendarDay, CalendarDay] | null {
  switch (date.kind) {
    case 'window':
      return [date.first, date.last];
    case 'by':
      return [date.opens, date.last];
    case 'open':
      return [date.first, date.startBy];
    case 'tbc':
      return date.promised === null ? null : [date.promised.first, date.promised.last];
  }
}

const RUNS = { numRuns: 3000 };

describe('properties of every date', () => {
  test('the generator makes dates, not only refusals', () => {
    const sample = fc.sample(written, 1000).filter((text) => read(text, SCHOOL_CALENDAR) !== null);
    expect(sample.length).toBeGreaterThan(250);
  });

  test('any text gives a date or a reason, and never throws', () => {
    fc.assert(
      fc.property(anything, calendar, (text, on) => {
        const result = readPlanDate(text, on);
        if (result.ok) return;
        expect(result.reason).not.toBe('');
        expect(result.tryWriting.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('what is offered can be typed as it stands', () => {
    fc.assert(
      fc.property(anything, calendar, (text, on) => {
        const result = readPlanDate(text, on);
        if (result.ok) return;
        for (const spelling of result.tryWriting) {
          // Offered as one of two readings; the calendar may still have to say when it is.
          if (spelling.includes('academic year')) continue;
          expect(read(spelling, on), `${text} → ${spelling}`).not.toBeNull();
        }
      }),
      RUNS,
    );
  });

  test('the first day is not after the last, and both are days of 1900 to 2199', () => {
    fc.assert(
      fc.property(fc.oneof(written, anything), calendar, (text, on) => {
        const date = read(text, on);
        const found = date === null ? null : edges(date);
        if (found === null) return;
        expect(found[0] <= found[1]).toBe(true);
        for (const day of found) expect(dayNamed(day)).toBe(day);
      }),
      RUNS,
    );
  });

  test('what is printed reads back to the same window', () => {
    fc.assert(
      fc.property(fc.oneof(written, anything), calendar, (text, on) => {
        const date = read(text, on);
        if (date === null) return;
        const printed = planDateText(date);
        const again = read(printed, on);
        expect(again !== null && sameWindow(again, date), `${text} → ${printed}`).toBe(true);
        // And printing is stable from then on.
        if (again !== null) expect(planDateText(again)).toBe(printed);
      }),
      RUNS,
    );
  });

  test('a short day reads back too', () => {
    fc.assert(
      fc.property(period, (text) => {
        const date = read(text, EMPTY_CALENDAR);
        if (date?.kind !== 'window') return;
        expect(read(shortDayText(date.last), EMPTY_CALENDAR)).toMatchObject({
          first: date.last,
          last: date.last,
        });
      }),
    );
  });

  test('the EDTF form reads back to the same days', () => {
    fc.assert(
      fc.property(written, (text) => {
        const date = read(text, SCHOOL_CALENDAR);
        if (date === null || date.kind === 'tbc') return;
        const again = read(date.edtf, SCHOOL_CALENDAR);
        // EDTF has one end only: it can tell neither how long `from June / July` leaves to start, nor
        // how long before its last day a quarter or a term opens.
        expect(planDateRecord(again ?? date)).toMatchObject(
          date.kind === 'window'
            ? { first: date.first, last: date.last }
            : date.kind === 'by'
              ? { last: date.last }
              : { first: date.first },
        );
        expect(again?.kind).toBe(date.kind);
      }),
      RUNS,
    );
  });

  test('the edtf package gives the same days', () => {
    fc.assert(
      fc.property(written, (text) => {
        const date = read(text, SCHOOL_CALENDAR);
        if (date === null || date.kind === 'tbc') return;
        const [from = '', to = ''] = date.edtf.split('/');
        // The package refuses what begins on the first day of the period that it ends with: 2022-09-01/2022-09.
        if (to !== '' && from.startsWith(`${to}-`)) return;
        const { min, max } = edtf(date.edtf);
        const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
        // An open end is infinite there; `opens` and `startBy` are ours and stand in no EDTF form.
        expect(Number.isFinite(min) ? iso(min) : null).toBe(date.kind === 'by' ? null : date.first);
        expect(Number.isFinite(max) ? iso(max) : null).toBe(date.kind === 'open' ? null : date.last);
      }),
      RUNS,
    );
  });

  test('case, spaces and the kind of dash do not matter', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('-', '–', '—', '‑', '−'), (text, dash) => {
        const date = read(text, SCHOOL_CALENDAR);
        if (date === null) return;
        const other = text.toUpperCase().replaceAll(' ', ' \u00a0 ').replaceAll('–', dash);
        const again = read(` ${other}\t`, SCHOOL_CALENDAR);
        expect(again !== null && sameWindow(again, date), other).toBe(true);
      }),
      RUNS,
    );
  });

  test('two dates are the same window both ways round', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [x, y] = [read(a, SCHOOL_CALENDAR), read(b, SCHOOL_CALENDAR)];
        if (x === null || y === null) return;
        expect(sameWindow(x, x)).toBe(true);
        expect(sameWindow(x, y)).toBe(sameWindow(y, x));
      }),
      RUNS,
    );
  });

  test('a weekday is accepted for exactly one day in seven', () => {
    for (let number = 1; number <= 28; number += 1) {
      const right = WEEKDAY_NAMES.filter(
        (name) => read(`${name} ${number} February 2022`, EMPTY_CALENDAR) !== null,
      );
      expect(right).toHaveLength(1);
      expect(right[0]).toBe(WEEKDAY_NAMES[number % 7]);
    }
  });

  test('every month of the table is the month that is printed', () => {
    for (const [index, name] of MONTH_NAMES.entries()) {
      const date = read(`${name.slice(0, 3)} 2021`, EMPTY_CALENDAR);
      expect(date?.kind === 'window' && partsOf(date.first).month).toBe(index + 1);
    }
  });
});

describe('hostile text takes no time', () => {
  const patterns = [
    'x',
    ' ',
    '-',
    '/',
    '1',
    '2021/22 ',
    '2021-09-',
    'end of ',
    'from ',
    'by ',
    'the ',
    'and ',
    'to ',
    'w/c ',
    'September ',
    'Septmber ',
    '1st',
    '..',
    'q2 ',
    'fy',
    '\ud800',
    '\u0301',
    'tbc by ',
    ', ',
    "'",
    'a - ',
    'a and b ',
  ];

  test.each(patterns)('a million characters of %j', (pattern) => {
    const text = `${pattern.repeat(Math.ceil(1e6 / pattern.length))}2021`;
    const start = performance.now();
    readPlanDate(text, SCHOOL_CALENDAR);
    readPlanDate(`September 2021${' '.repeat(1e6)}x`, SCHOOL_CALENDAR);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test.each(patterns)('as long as a date may be, all of %j', (pattern) => {
    const text = pattern.repeat(200).slice(0, 195).concat(' 2021');
    const start = performance.now();
    for (let run = 0; run < 100; run += 1) readPlanDate(text, SCHOOL_CALENDAR);
    // Measured at well under 0.1 ms each; the bound is wide because machines are busy.
    expect((performance.now() - start) / 100).toBeLessThan(5);
  });
});
