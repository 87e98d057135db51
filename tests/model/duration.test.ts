import { describe, expect, test } from 'vitest';
import { addDuration, durationText, readDuration, subtractDuration } from '../../src/model/duration.ts';
import { day } from './days.ts';

describe('durations', () => {
  test.each([
    { what: 'weeks', text: '4w', says: '4 weeks', from: '2021-10-04', to: '2021-11-01', back: '2021-09-06' },
    { what: 'days', text: '7d', says: '7 days', from: '2021-10-04', to: '2021-10-11', back: '2021-09-27' },
    { what: 'one day', text: '1d', says: '1 day', from: '2021-12-31', to: '2022-01-01', back: '2021-12-30' },
    {
      what: 'a month stops at its end',
      text: '1m',
      says: '1 month',
      from: '2021-03-31',
      to: '2021-04-30',
      back: '2021-02-28',
    },
    {
      what: 'a capital letter and spaces',
      text: ' 3M ',
      says: '3 months',
      from: '2021-10-04',
      to: '2022-01-04',
      back: '2021-07-04',
    },
    {
      what: 'ten years',
      text: '120m',
      says: '120 months',
      from: '2021-10-04',
      to: '2031-10-04',
      back: '2011-10-04',
    },
  ])('$what: $text', ({ text, says, from, to, back }) => {
    const duration = readDuration(text);
    expect(duration).not.toBeNull();
    if (duration === null) return;
    expect(durationText(duration)).toBe(says);
    expect(addDuration(day(from), duration)).toBe(to);
    expect(subtractDuration(day(from), duration)).toBe(back);
  });

  test.each([
    '',
    '4',
    'w',
    '0d',
    '-1d',
    '1.5w',
    '4 w',
    '4y',
    '4ww',
    '1e3d',
    '3661d',
    '523w',
    '121m',
    '99999d',
    '٤w',
  ])('refused: %j', (text) => {
    expect(readDuration(text)).toBeNull();
  });
});
