import { describe, expect, test } from 'vitest';
import { EMPTY_CALENDAR } from '../../src/model/calendar.ts';
import { dayMeant, dayToWrite } from '../../src/model/day-to-write.ts';

describe('what to type where one day is wanted', () => {
  test.each([
    ['14/03/2025', 'Write 2025-03-14.'],
    ['14.3.2025', 'Write 2025-03-14.'],
    ['14-03-2025', 'Write 2025-03-14.'],
    ['14/03/25', 'Write 2025-03-14.'],
    ['03/14/2025', 'Write 2025-03-14.'],
    ['04/04/2025', 'Write 2025-04-04.'],
    ['04/03/2025', 'Write 2025-03-04 for 4 March or 2025-04-03 for 3 April.'],
    ['04.03.2025', 'Write 2025-03-04 for 4 March or 2025-04-03 for 3 April.'],
    ['14 March 2025', 'Write 2025-03-14.'],
    ['14-Mar-2025', 'Write 2025-03-14.'],
    ['2025/03/14', 'Write 2025-03-14.'],
    ['2025-3-14', 'Write 2025-03-14.'],
    ['20250314', 'Write 2025-03-14.'],
    // Neither the day nor the year is there to be had.
    ['31/02/2025', 'Write it like this: 2021-09-15.'],
    ['2025-02-30', 'There is no 30 February 2025: that month has 28 days. Write it like this: 2021-09-15.'],
    ['March 2025', 'Write it like this: 2021-09-15.'],
    ['14 March', 'Write it like this: 2021-09-15.'],
    ['soon', 'Write it like this: 2021-09-15.'],
  ])('%s', (text, says) => {
    expect(dayMeant(text, EMPTY_CALENDAR, '2021-09-15')).toBe(says);
  });

  test('a year that is not there is not guessed', () => {
    expect(dayToWrite('14 March', EMPTY_CALENDAR)).toBeNull();
    expect(dayToWrite('14/03', EMPTY_CALENDAR)).toBeNull();
  });
});
