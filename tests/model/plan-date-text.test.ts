import { describe, expect, test } from 'vitest';
import { readPlanDate } from '../../src/model/plan-date.ts';
import { dayText, planDateText, shortDayText } from '../../src/model/plan-date-text.ts';
import { SCHOOL_CALENDAR } from './calendars.ts';
import { day } from './days.ts';

describe('dates as people read them', () => {
  test.each([
    { what: 'a day', text: '2021-09-15', prints: '15 September 2021' },
    { what: 'a month', text: '2021-09', prints: 'September 2021' },
    { what: 'months of one year', text: 'Nov–Dec 2021', prints: 'November to December 2021' },
    { what: 'months of two years', text: 'Dec 2021 – Jan 2022', prints: 'December 2021 to January 2022' },
    { what: 'days of one month', text: '15–17 Sept 2021', prints: '15 to 17 September 2021' },
    { what: 'days of one year', text: '2021-09-15/2021-10-03', prints: '15 September to 3 October 2021' },
    {
      what: 'days of two years',
      text: '2021-12-15/2022-01-03',
      prints: '15 December 2021 to 3 January 2022',
    },
    { what: 'a week', text: 'w/c 6 September 2021', prints: '6 to 12 September 2021' },
    { what: 'a year', text: '2021', prints: '2021' },
    { what: 'years', text: '2021 to 2023', prints: '2021 to 2023' },
    { what: 'a quarter', text: 'q2 2021/22', prints: 'Q2 2021/22' },
    { what: 'the last quarter', text: 'Q4 2021/22', prints: 'Q4 2021/22' },
    { what: 'quarters', text: 'Q1 2021/22 and Q2 2021/22', prints: 'Q1 2021/22 to Q2 2021/22' },
    { what: 'a financial year', text: 'FY 2021/22', prints: 'financial year 2021/22' },
    { what: 'a financial year at a century', text: 'FY 2099/00', prints: 'financial year 2099/00' },
    {
      what: 'financial years',
      text: 'FY 2021/22 to FY 2022/23',
      prints: 'financial year 2021/22 to financial year 2022/23',
    },
    { what: 'a name of the calendar', text: 'autumn 2021', prints: 'Autumn term 2021' },
    {
      what: 'names of the calendar',
      text: 'autumn term 2021 – spring term 2022',
      prints: 'Autumn term 2021 to Spring term 2022',
    },
    { what: 'the end of a term', text: 'end of Autumn term 2021', prints: '17 December 2021' },
    {
      what: 'a month to a day',
      text: 'September 2021 to 3 October 2021',
      prints: '1 September to 3 October 2021',
    },
    { what: 'a month to a year', text: 'September 2021 to 2022', prints: 'September 2021 to December 2022' },
    { what: 'by', text: 'by the end of December 2021', prints: 'by December 2021' },
    { what: 'by a financial year', text: 'by FY 2021/22', prints: 'by financial year 2021/22' },
    { what: 'by a term', text: 'by autumn 2021', prints: 'by Autumn term 2021' },
    { what: 'open-ended', text: 'October 2021 and ongoing', prints: 'from October 2021' },
    { what: 'open-ended from two months', text: 'from June/July 2021', prints: 'from June / July 2021' },
    {
      what: 'open-ended from two months of two years',
      text: 'from Dec 2021/Jan 2022',
      prints: 'from December 2021 / January 2022',
    },
    { what: 'tbc', text: 'date tbc', prints: 'to be confirmed' },
    { what: 'tbc with a promise', text: 'tbc by October 2021', prints: 'to be confirmed by October 2021' },
  ])('$what: $text', ({ text, prints }) => {
    const result = readPlanDate(text, SCHOOL_CALENDAR);
    expect(result.ok && planDateText(result.date)).toBe(prints);
  });

  test('single days, in full and short', () => {
    expect(dayText(day('2021-09-05'))).toBe('5 September 2021');
    expect(shortDayText(day('2021-09-05'))).toBe('5 Sep 2021');
  });
});
