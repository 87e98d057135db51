import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CadenceRule, DayOfMonth, Weekday } from '../../src/model/body.ts';
import { cadenceText, readCadence } from '../../src/model/cadence.ts';

const thursdays = (nth: 1 | 2 | 3 | 4 | -1): DayOfMonth => ({ kind: 'nth-weekday', nth, weekday: 4 });
const months = (every: number, on: DayOfMonth | null): CadenceRule => ({ kind: 'months', every, on });
const weeks = (every: number, weekday: Weekday | null): CadenceRule => ({ kind: 'weeks', every, weekday });
const around = (of: string, days = 7): CadenceRule => ({ kind: 'either-side', of, days });

describe('what a cadence says', () => {
  test.each<{ text: string; rule: CadenceRule }>([
    { text: 'monthly', rule: months(1, null) },
    { text: 'Monthly.', rule: months(1, null) },
    { text: 'every month', rule: months(1, null) },
    { text: 'monthly, second Thursday', rule: months(1, thursdays(2)) },
    { text: 'MONTHLY, SECOND THURSDAY', rule: months(1, thursdays(2)) },
    { text: 'monthly – 2nd Thurs.', rule: months(1, thursdays(2)) },
    { text: 'monthly: the second Thursday', rule: months(1, thursdays(2)) },
    { text: 'monthly on the second Thursday', rule: months(1, thursdays(2)) },
    { text: 'monthly (second Thursday)', rule: months(1, thursdays(2)) },
    { text: 'every month on the second Thursday of the month', rule: months(1, thursdays(2)) },
    { text: 'second Thursday of every month', rule: months(1, thursdays(2)) },
    { text: 'the 2nd Thursday of each month', rule: months(1, thursdays(2)) },
    { text: 'every second Thursday of the month', rule: months(1, thursdays(2)) },
    { text: 'monthly, last Friday', rule: months(1, { kind: 'nth-weekday', nth: -1, weekday: 5 }) },
    { text: 'monthly, 15th', rule: months(1, { kind: 'day', day: 15 }) },
    { text: 'monthly, on the 15', rule: months(1, { kind: 'day', day: 15 }) },
    { text: '1st of the month', rule: months(1, { kind: 'day', day: 1 }) },
    { text: 'monthly, last day', rule: months(1, { kind: 'day', day: 31 }) },
    { text: 'weekly', rule: weeks(1, null) },
    { text: 'weekly, Monday', rule: weeks(1, 1) },
    { text: 'weekly on Mondays', rule: weeks(1, 1) },
    { text: 'every Monday', rule: weeks(1, 1) },
    { text: 'every other Tuesday', rule: weeks(2, 2) },
    { text: 'fortnightly', rule: weeks(2, null) },
    { text: 'fortnightly, Tuesday', rule: weeks(2, 2) },
    { text: 'every two weeks, Tues', rule: weeks(2, 2) },
    { text: 'every 6 weeks, Wednesday', rule: weeks(6, 3) },
    { text: 'six-weekly, Weds', rule: weeks(6, 3) },
    { text: 'quarterly, first Thursday', rule: months(3, thursdays(1)) },
    { text: 'every quarter on the 1st Thursday', rule: months(3, thursdays(1)) },
    { text: 'every 2 months, third Monday', rule: months(2, { kind: 'nth-weekday', nth: 3, weekday: 1 }) },
    { text: 'every other month, 3rd Mon', rule: months(2, { kind: 'nth-weekday', nth: 3, weekday: 1 }) },
    { text: 'yearly, fourth Thursday', rule: months(12, thursdays(4)) },
    { text: 'fortnightly, one either side of programme-board', rule: around('programme-board') },
    { text: 'one either side of Programme-Board', rule: around('programme-board') },
    { text: 'one before and one after programme-board', rule: around('programme-board') },
    { text: 'one 3 days either side of board', rule: around('board', 3) },
    { text: 'one week either side of board', rule: around('board', 7) },
  ])('$text', ({ text, rule }) => {
    expect(readCadence(text)).toEqual({ ok: true, rule });
  });
});

describe('what is refused, and what to write', () => {
  test.each([
    { text: '', reason: 'how often', write: 'monthly, second Thursday' },
    { text: '   ', reason: 'how often', write: 'monthly, second Thursday' },
    { text: 'bi-weekly', reason: 'twice a week', write: 'fortnightly, Tuesday' },
    { text: 'bimonthly, Thursday', reason: 'twice a month', write: 'every 2 months, second Thursday' },
    { text: 'every second Thursday', reason: 'every so many weeks', write: 'monthly, second Thursday' },
    { text: 'second Thursday', reason: 'every so many weeks', write: 'fortnightly, Thursday' },
    { text: 'every third Thursday', reason: 'every so many weeks', write: 'every 3 weeks, Thursday' },
    { text: 'termly', reason: 'enter each meeting under "exceptions"', write: 'every 4 months' },
    { text: 'half-termly', reason: 'enter each meeting under "exceptions"', write: 'every 2 months' },
    { text: 'as needed', reason: 'enter each meeting under "exceptions"', write: 'monthly' },
    { text: 'as and when required', reason: 'enter each meeting under "exceptions"', write: 'monthly' },
    { text: 'ad hoc', reason: 'enter each meeting under "exceptions"', write: 'monthly' },
    { text: 'monthly, second Thursday at 2pm', reason: 'time of day', write: 'monthly, second Thursday' },
    { text: 'monthly, second Thursday 14:00', reason: 'time of day', write: 'monthly, second Thursday' },
    { text: 'monthly, Thursday', reason: 'which Thursday', write: 'monthly, second Thursday' },
    { text: 'quarterly, Fri', reason: 'which Friday', write: 'quarterly, last Friday' },
    { text: 'monthly, fifth Thursday', reason: 'fifth Thursday', write: 'monthly, last Thursday' },
    { text: 'monthly, last working day', reason: 'working days', write: 'monthly, last Friday' },
    { text: 'weekly, second Thursday', reason: 'A week has one Thursday', write: 'weekly, Thursday' },
    { text: 'weekly, Monday and Thursday', reason: 'one day', write: 'fortnightly, Tuesday' },
    { text: 'Thursdays', reason: 'how often', write: 'weekly, Thursday' },
    { text: 'first Thursday', reason: 'how often', write: 'monthly, first Thursday' },
    {
      text: 'one either side of the Programme Board',
      reason: 'by its id',
      write: 'one either side of programme-board',
    },
    { text: 'monthly, secnd Thursday', reason: 'which Thursday', write: 'monthly, second Thursday' },
    { text: 'monthly, second Thrusday', reason: 'Did you mean "Thursday"', write: 'monthly' },
    { text: 'montly', reason: 'Did you mean "monthly"', write: 'monthly' },
    { text: 'monthly, 32nd', reason: 'how often, then on which day', write: 'monthly' },
    { text: 'monthly, 2th', reason: 'how often, then on which day', write: 'monthly' },
    { text: 'every 0 weeks', reason: 'how often, then on which day', write: 'monthly' },
    { text: 'every 500 weeks', reason: 'how often, then on which day', write: 'monthly' },
    { text: 'x'.repeat(5000), reason: 'too long', write: 'monthly' },
  ])('$text', ({ text, reason, write }) => {
    const reading = readCadence(text);
    if (reading.ok) throw new Error(`${text} was read as ${cadenceText(reading.rule)}`);
    expect(reading.reason).toContain(reason);
    expect(reading.tryWriting.join('\n')).toContain(write);
    for (const offered of reading.tryWriting) expect(readCadence(offered)).toMatchObject({ ok: true });
  });
});

const weekdays = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const daysOfMonth: fc.Arbitrary<DayOfMonth> = fc.oneof(
  fc.record({
    kind: fc.constant('nth-weekday' as const),
    nth: fc.constantFrom<1 | 2 | 3 | 4 | -1>(1, 2, 3, 4, -1),
    weekday: weekdays,
  }),
  fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }) }),
);
const rules: fc.Arbitrary<CadenceRule> = fc.oneof(
  fc.record({
    kind: fc.constant('weeks' as const),
    every: fc.integer({ min: 1, max: 52 }),
    weekday: fc.option(weekdays),
  }),
  fc.record({
    kind: fc.constant('months' as const),
    every: fc.integer({ min: 1, max: 24 }),
    on: fc.option(daysOfMonth),
  }),
  fc.record({
    kind: fc.constant('either-side' as const),
    of: fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/),
    days: fc.integer({ min: 1, max: 364 }),
  }),
);

test('every rule reads back from its words', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      expect(readCadence(cadenceText(rule))).toEqual({ ok: true, rule });
    }),
    { numRuns: 1000 },
  );
});

test('any text gives a rule or a reason with cadences that read', () => {
  const words = fc.constantFrom(
    ...'every weekly monthly second Thursday 2 15th of the month either side board last day'.split(' '),
    ...'– , weeks at 2pm constructor __proto__'.split(' '),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readCadence(text);
      if (reading.ok) return;
      expect(reading.reason).not.toBe('');
      expect(reading.tryWriting.length).toBeGreaterThan(0);
      for (const offered of reading.tryWriting) expect(readCadence(offered)).toMatchObject({ ok: true });
    }),
    { numRuns: 2000 },
  );
});
