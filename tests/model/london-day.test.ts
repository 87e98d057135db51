import { expect, test } from 'vitest';
import { lastSecondOf, londonDay } from '../../src/model/london-day.ts';
import { day as dayOf } from './days.ts';

test.each([
  { what: 'an ordinary moment', instant: '2021-06-15T12:00:00Z', day: '2021-06-15' },
  { what: 'the last hour of a UTC day in summer', instant: '2021-06-15T23:30:00Z', day: '2021-06-16' },
  { what: 'the last hour of a UTC day in winter', instant: '2021-12-15T23:30:00Z', day: '2021-12-15' },
  { what: 'the first moment of summer time', instant: '2021-03-28T23:00:00Z', day: '2021-03-29' },
  { what: 'the night before summer time ends', instant: '2021-10-30T23:59:59Z', day: '2021-10-31' },
  { what: 'the night after it has ended', instant: '2021-10-31T23:59:59Z', day: '2021-10-31' },
])('the day in London: $what', ({ instant, day }) => {
  expect(londonDay(Date.parse(instant) / 1000)).toBe(day);
});

test('it is what the time-zone tables say, every half hour around each change of the clocks from 1996 to 2037', () => {
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
  for (let year = 1996; year <= 2037; year += 1) {
    for (const month of ['03', '10']) {
      const start = Date.parse(`${year}-${month}-24T00:00:00Z`);
      for (let half = 0; half < 8 * 48; half += 1) {
        const instant = start + half * 1_800_000;
        expect(londonDay(instant / 1000)).toBe(london.format(instant));
      }
    }
  }
});

test('a moment that no calendar of a plan reaches is no day', () => {
  expect(londonDay(Date.parse('1899-12-31T12:00:00Z') / 1000)).toBeNull();
  expect(londonDay(Number.MAX_VALUE)).toBeNull();
  expect(londonDay(Number.NaN)).toBeNull();
});

test.each(['2021-06-15', '2021-12-15', '2021-03-27', '2021-03-28', '2021-10-30', '2021-10-31', '1969-12-31'])(
  'the last second of %s in London is followed by another day',
  (text) => {
    const last = lastSecondOf(dayOf(text));
    expect(londonDay(last)).toBe(text);
    expect(londonDay(last + 1)).not.toBe(text);
  },
);
