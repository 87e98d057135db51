import { describe, expect, test } from 'vitest';
import { type Calendar, EMPTY_CALENDAR } from '../../src/model/calendar.ts';
import {
  comparisonDay,
  type PlanDate,
  planDateRecord,
  readPlanDate,
  sameWindow,
} from '../../src/model/plan-date.ts';
import { SCHOOL_CALENDAR } from './calendars.ts';
import { day } from './days.ts';

function read(text: string, calendar: Calendar = SCHOOL_CALENDAR): PlanDate {
  const result = readPlanDate(text, calendar);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.date;
}

function refusal(
  text: string,
  calendar: Calendar = SCHOOL_CALENDAR,
): { reason: string; tryWriting: readonly string[] } {
  const result = readPlanDate(text, calendar);
  if (result.ok) throw new Error(`${text} was read as ${JSON.stringify(result.date)}`);
  return result;
}

/** `first..last` of a window, `by first..last`, `from first..startBy`, `tbc promisedBy`. */
function days(date: PlanDate): string {
  switch (date.kind) {
    case 'window':
      return date.first === date.last ? date.first : `${date.first}..${date.last}`;
    case 'by':
      return `by ${date.opens}..${date.last}`;
    case 'open':
      return `from ${date.first}..${date.startBy}`;
    case 'tbc':
      return `tbc ${date.promisedBy ?? 'without a promise'}`;
  }
}

describe('dates that are read', () => {
  test.each([
    // One day
    { what: 'an ISO day', text: '2021-09-15', gives: '2021-09-15' },
    { what: 'a day', text: '15 September 2021', gives: '2021-09-15' },
    { what: 'a leap day', text: '29 February 2024', gives: '2024-02-29' },
    { what: 'an ordinal', text: '1st October 2021', gives: '2021-10-01' },
    { what: 'more ordinals', text: '22nd October 2021', gives: '2021-10-22' },
    { what: 'an ordinal in capital letters', text: '1ST OCTOBER 2021', gives: '2021-10-01' },
    { what: 'an ordinal among the teens', text: '11th October 2021', gives: '2021-10-11' },
    { what: 'the, of and commas', text: 'Wednesday, the 15th of September, 2021', gives: '2021-09-15' },
    { what: 'a weekday that is right', text: 'Wednesday 15 September 2021', gives: '2021-09-15' },
    { what: 'a short weekday', text: 'Wed. 15 Sept. 2021', gives: '2021-09-15' },
    { what: 'the month first', text: 'June 15 2021', gives: '2021-06-15' },
    { what: 'the month first with a comma', text: 'June 15th, 2021', gives: '2021-06-15' },
    { what: 'a leading nought', text: '01 September 2021', gives: '2021-09-01' },
    // Months, years, quarters
    { what: 'an ISO month', text: '2021-09', gives: '2021-09-01..2021-09-30' },
    { what: 'a month', text: 'September 2021', gives: '2021-09-01..2021-09-30' },
    { what: 'a month cut short', text: 'Sep 2021', gives: '2021-09-01..2021-09-30' },
    { what: 'a month cut short with a full stop', text: 'Sept. 2021', gives: '2021-09-01..2021-09-30' },
    { what: 'capital letters', text: 'SEPTEMBER 2021', gives: '2021-09-01..2021-09-30' },
    { what: 'surplus spaces', text: '  September    2021 ', gives: '2021-09-01..2021-09-30' },
    { what: 'a non-breaking space', text: 'September\u00a02021', gives: '2021-09-01..2021-09-30' },
    { what: 'a tab and a thin space', text: '\tSeptember\u20092021', gives: '2021-09-01..2021-09-30' },
    {
      what: 'the end of a month is the whole month',
      text: 'end of September 2021',
      gives: '2021-09-01..2021-09-30',
    },
    { what: 'February in a leap year', text: 'February 2024', gives: '2024-02-01..2024-02-29' },
    { what: 'a year, also from a YAML number', text: '2021', gives: '2021-01-01..2021-12-31' },
    { what: 'the first year', text: '1900', gives: '1900-01-01..1900-12-31' },
    { what: 'the last year', text: '2199', gives: '2199-01-01..2199-12-31' },
    { what: 'a financial year', text: 'financial year 2021/22', gives: '2021-04-01..2022-03-31' },
    {
      what: 'a financial year at a century',
      text: 'financial year 2099/00',
      gives: '2099-04-01..2100-03-31',
    },
    { what: 'FY', text: 'FY 2021/22', gives: '2021-04-01..2022-03-31' },
    {
      what: 'an academic year, as the calendar has it',
      text: 'academic year 2021/22',
      gives: '2021-09-01..2022-08-31',
    },
    { what: 'the first financial quarter', text: 'Q1 2021/22', gives: '2021-04-01..2021-06-30' },
    { what: 'the second financial quarter', text: 'Q2 2021/22', gives: '2021-07-01..2021-09-30' },
    {
      what: 'the last financial quarter lies in the next year',
      text: 'Q4 2021/22',
      gives: '2022-01-01..2022-03-31',
    },
    {
      what: 'the end of a longer period is its last day',
      text: 'end of financial year 2021/22',
      gives: '2022-03-31',
    },
    { what: 'the end of a quarter', text: 'the end of Q2 2021/22', gives: '2021-09-30' },
    { what: 'the end of a year', text: 'end of 2021', gives: '2021-12-31' },
    { what: 'the start of a longer period is its first day', text: 'start of 2022', gives: '2022-01-01' },
    // The calendar
    { what: 'a name of the calendar', text: 'Autumn term 2021', gives: '2021-09-06..2021-12-17' },
    { what: 'another name for it', text: 'autumn 2021', gives: '2021-09-06..2021-12-17' },
    { what: 'the end of a term', text: 'end of Autumn term 2021', gives: '2021-12-17' },
    { what: 'the end of a term, hyphened', text: 'end-Autumn term 2021', gives: '2021-12-17' },
    { what: 'the start of a term', text: 'start of the Autumn term 2021', gives: '2021-09-06' },
    {
      what: 'a name that looks like a month is the month',
      text: 'September 2022',
      gives: '2022-09-01..2022-09-30',
    },
    { what: 'its other name is the period', text: 'settling-in weeks', gives: '2022-09-05..2022-09-16' },
    {
      what: 'from one term to another',
      text: 'Autumn term 2021 to Spring term 2022',
      gives: '2021-09-06..2022-04-08',
    },
    {
      what: 'a term and the holidays after it',
      text: 'Spring term 2022 and Easter holidays 2022',
      gives: '2022-01-04..2022-04-24',
    },
    { what: 'a term to a month', text: 'Autumn term 2021 to January 2022', gives: '2021-09-06..2022-01-31' },
    // Ranges
    { what: 'an EDTF range', text: '2021-11/2021-12', gives: '2021-11-01..2021-12-31' },
    { what: 'an EDTF range of days', text: '2021-09-15/2021-10-03', gives: '2021-09-15..2021-10-03' },
    { what: 'an en dash', text: 'November – December 2021', gives: '2021-11-01..2021-12-31' },
    { what: 'short months and no spaces', text: 'Nov–Dec 2021', gives: '2021-11-01..2021-12-31' },
    { what: 'a hyphen', text: 'Nov-Dec 2021', gives: '2021-11-01..2021-12-31' },
    { what: 'an em dash', text: 'Nov—Dec 2021', gives: '2021-11-01..2021-12-31' },
    { what: 'a minus sign', text: 'Nov−Dec 2021', gives: '2021-11-01..2021-12-31' },
    { what: 'a non-breaking hyphen', text: 'Nov‑Dec 2021', gives: '2021-11-01..2021-12-31' },
    { what: 'and, between neighbours', text: 'September and October 2021', gives: '2021-09-01..2021-10-31' },
    { what: 'a slash, between neighbours', text: 'June / July 2021', gives: '2021-06-01..2021-07-31' },
    { what: 'a fraction slash', text: 'June⁄July 2021', gives: '2021-06-01..2021-07-31' },
    {
      what: 'neighbours over a new year',
      text: 'December 2021 / January 2022',
      gives: '2021-12-01..2022-01-31',
    },
    {
      what: 'a range over a new year',
      text: 'November 2021 to January 2022',
      gives: '2021-11-01..2022-01-31',
    },
    { what: 'a dash over a new year', text: 'December 2021 – January 2022', gives: '2021-12-01..2022-01-31' },
    { what: 'from A to B ends', text: 'from September to November 2021', gives: '2021-09-01..2021-11-30' },
    { what: 'A until B ends', text: 'September 2021 until November 2021', gives: '2021-09-01..2021-11-30' },
    { what: 'days of one month', text: '15–17 September 2021', gives: '2021-09-15..2021-09-17' },
    { what: 'days of two months', text: '15 September to 3 October 2021', gives: '2021-09-15..2021-10-03' },
    {
      what: 'days with their weekdays',
      text: 'Mon 13 to Fri 17 September 2021',
      gives: '2021-09-13..2021-09-17',
    },
    { what: 'two days', text: '15 and 16 September 2021', gives: '2021-09-15..2021-09-16' },
    { what: 'years', text: '2021 to 2023', gives: '2021-01-01..2023-12-31' },
    { what: 'quarters', text: 'Q1 2021/22 to Q2 2021/22', gives: '2021-04-01..2021-09-30' },
    {
      what: 'a month to the end of another',
      text: 'September 2021 to end of November 2021',
      gives: '2021-09-01..2021-11-30',
    },
    { what: 'a week, Monday to Sunday', text: 'w/c 6 September 2021', gives: '2021-09-06..2021-09-12' },
    {
      what: 'a week in words',
      text: 'week commencing Monday 6 September 2021',
      gives: '2021-09-06..2021-09-12',
    },
    // By
    {
      what: 'by a month, due now only inside it',
      text: 'by December 2021',
      gives: 'by 2021-12-01..2021-12-31',
    },
    { what: 'by a day', text: 'by 15 December 2021', gives: 'by 2021-12-15..2021-12-15' },
    {
      what: 'by the end of a month',
      text: 'by the end of December 2021',
      gives: 'by 2021-12-01..2021-12-31',
    },
    {
      what: 'by the end of a term',
      text: 'by the end of the Autumn term 2021',
      gives: 'by 2021-12-17..2021-12-17',
    },
    { what: 'by a financial year', text: 'by financial year 2021/22', gives: 'by 2021-04-01..2022-03-31' },
    { what: 'by, in EDTF', text: '../2021-12', gives: 'by 2021-12-01..2021-12-31' },
    // Open-ended
    { what: 'from a month', text: 'from October 2021', gives: 'from 2021-10-01..2021-10-31' },
    { what: 'from a day', text: 'from 15 October 2021', gives: 'from 2021-10-15..2021-10-15' },
    { what: 'from two months', text: 'from June / July 2021', gives: 'from 2021-06-01..2021-07-31' },
    { what: 'and ongoing', text: 'September 2021 and ongoing', gives: 'from 2021-09-01..2021-09-30' },
    { what: 'onwards', text: 'September 2021 onwards', gives: 'from 2021-09-01..2021-09-30' },
    { what: 'a dash and ongoing', text: 'September 2021 – ongoing', gives: 'from 2021-09-01..2021-09-30' },
    { what: 'from and onwards', text: 'from September 2021 onwards', gives: 'from 2021-09-01..2021-09-30' },
    { what: 'from a term', text: 'from Autumn term 2021', gives: 'from 2021-09-06..2021-12-17' },
    { what: 'an EDTF open end', text: '2021-10/..', gives: 'from 2021-10-01..2021-10-31' },
    // To be confirmed
    { what: 'tbc', text: 'tbc', gives: 'tbc without a promise' },
    { what: 'TBC', text: 'TBC', gives: 'tbc without a promise' },
    { what: 'date tbc', text: 'date tbc', gives: 'tbc without a promise' },
    { what: 'to be confirmed', text: 'to be confirmed', gives: 'tbc without a promise' },
    { what: 'a promise', text: 'tbc by October 2021', gives: 'tbc 2021-10-31' },
    { what: 'a promise in words', text: 'to be confirmed by 15 October 2021', gives: 'tbc 2021-10-15' },
    { what: 'a promise by a term', text: 'tbc by the end of Autumn term 2021', gives: 'tbc 2021-12-17' },
  ])('$what: $text', ({ text, gives }) => {
    expect(days(read(text))).toBe(gives);
    expect(read(text).text).toBe(text.trim());
  });
});

describe('dates that are refused, and what to write', () => {
  test.each([
    // Two readings
    { what: 'a month or a day', text: 'July 21', tries: ['July 2021', '21 July 2021'] },
    { what: 'the same, from Excel', text: 'Jul-21', tries: ['July 2021', '21 July 2021'] },
    {
      what: 'the same after from',
      text: 'from October 21',
      tries: ['from October 2021', 'from 21 October 2021'],
    },
    { what: 'the same after by', text: 'by July 21', tries: ['by July 2021', 'by 21 July 2021'] },
    {
      what: 'the same in a range',
      text: 'July 21 to August 2021',
      tries: ['July 2021 to August 2021', '21 July 2021 to August 2021'],
    },
    { what: 'day and month in numbers', text: '01/09/2021', tries: ['1 September 2021', '9 January 2021'] },
    { what: 'numbers that have one reading', text: '13/09/2021', tries: ['13 September 2021'] },
    { what: 'numbers with full stops', text: '1.9.2021', tries: ['1 September 2021', '9 January 2021'] },
    { what: 'a short year in numbers', text: '13/9/21', tries: ['13 September 2021'] },
    { what: 'a bare year pair', text: '2021/22', tries: ['financial year 2021/22', 'academic year 2021/22'] },
    {
      what: 'a year pair in full',
      text: '2021/2022',
      tries: ['financial year 2021/22', 'academic year 2021/22'],
    },
    {
      what: 'a year pair with a hyphen',
      text: '2021-22',
      tries: ['financial year 2021/22', 'academic year 2021/22'],
    },
    {
      what: 'a year pair in full with a dash',
      text: '2021–2022',
      tries: ['financial year 2021/22', 'academic year 2021/22'],
    },
    { what: 'a quarter of which year', text: 'Q2 2021', tries: ['Q2 2021/22', 'April to June 2021'] },
    {
      what: 'a financial year by one year',
      text: 'financial year 2021',
      tries: ['financial year 2021/22', 'financial year 2020/21'],
    },
    {
      what: 'months that are no neighbours',
      text: 'September and December 2021',
      tries: ['September to December 2021', 'September 2021', 'December 2021'],
    },
    {
      what: 'terms with holidays between',
      text: 'Autumn term 2021 and Spring term 2022',
      tries: ['Autumn term 2021 to Spring term 2022', 'Autumn term 2021', 'Spring term 2022'],
    },
    {
      what: 'from two months joined by and',
      text: 'from June and July 2021',
      tries: ['from June / July 2021', 'June to July 2021', 'from June 2021'],
    },
    { what: 'by two months', text: 'by June / July 2021', tries: ['by July 2021', 'June to July 2021'] },
    {
      what: 'by a week',
      text: 'by w/c 6 September 2021',
      tries: ['by 6 September 2021', 'by 12 September 2021'],
    },
    // What is missing
    { what: 'no year', text: 'September', tries: ['September 2021'] },
    { what: 'a day without a year', text: '21 July', tries: ['21 July 2021'] },
    { what: 'two digits of a year', text: '15 September 21', tries: ['15 September 2021'] },
    {
      what: 'a month on the left that is later',
      text: 'November to January 2022',
      tries: ['November 2021 to January 2022'],
    },
    {
      what: 'no year on the right',
      text: 'September 2021 to October',
      tries: ['September 2021 to October 2021'],
    },
    { what: 'no year at all in a range', text: 'August/September', tries: ['August 2021 / September 2021'] },
    // Days that are not
    { what: 'no such day', text: '2021-02-30', tries: ['28 February 2021', 'February 2021'] },
    {
      what: 'no such day in words',
      text: '31 September 2021',
      tries: ['30 September 2021', 'September 2021'],
    },
    { what: 'no such month', text: '2021-13', tries: ['2021', '2021-12'] },
    { what: 'no such quarter', text: 'Q5 2021/22', tries: ['Q4 2021/22'] },
    {
      what: 'the wrong weekday',
      text: 'Tuesday 15 September 2021',
      tries: ['Wednesday 15 September 2021', 'Tuesday 14 September 2021'],
    },
    {
      what: 'the wrong weekday, days later',
      text: 'Saturday 15 September 2021',
      tries: ['Wednesday 15 September 2021', 'Saturday 18 September 2021'],
    },
    { what: 'a wrong ordinal', text: '21th October 2021', tries: ['21 October 2021'] },
    {
      what: 'a week that is no Monday',
      text: 'w/c 7 September 2021',
      tries: ['w/c 6 September 2021', 'w/c 13 September 2021'],
    },
    {
      what: 'a range in reverse',
      text: 'December 2021 to September 2021',
      tries: ['September to December 2021', 'December 2021', 'September 2021'],
    },
    {
      what: 'an EDTF range in reverse',
      text: '2021-12/2021-09',
      tries: ['September to December 2021', 'December 2021', 'September 2021'],
    },
    {
      what: 'a month to a day before it',
      text: 'December 2021 to 15 November 2021',
      tries: ['15 November 2021 to December 2021', 'December 2021', '15 November 2021'],
    },
    {
      what: 'a month on the left that is the same',
      text: 'July to July 2021',
      tries: ['July 2020 to July 2021'],
    },
    { what: 'a year to a month inside it', text: '2021 to March 2021', tries: ['2021', 'March 2021'] },
    {
      what: 'a day to the year round it',
      text: '15 September 2021 to 2021',
      tries: ['15 September 2021', '2021'],
    },
    { what: 'one month twice', text: 'September 2021 to September 2021', tries: ['September 2021'] },
    {
      what: 'years that do not follow',
      text: 'financial year 2021/23',
      tries: ['financial year 2021/22', 'academic year 2021/22'],
    },
    // Vague words
    { what: 'soon', text: 'soon', tries: ['September 2021', 'tbc', 'tbc by September 2021'] },
    { what: 'asap', text: 'ASAP', tries: ['September 2021', 'tbc', 'tbc by September 2021'] },
    { what: 'ongoing alone', text: 'ongoing', tries: ['from September 2021', 'tbc'] },
    {
      what: 'mid-October without a year',
      text: 'mid-October',
      tries: ['October 2021', '11 to 20 October 2021'],
    },
    { what: 'mid-October', text: 'mid–October 2022', tries: ['October 2022', '11 to 20 October 2022'] },
    {
      what: 'late in a month',
      text: 'late February 2022',
      tries: ['February 2022', '21 to 28 February 2022'],
    },
    {
      what: 'the start of a month',
      text: 'start of September 2021',
      tries: ['1 September 2021', 'September 2021'],
    },
    {
      what: 'from the end of a month',
      text: 'from the end of September 2021',
      tries: ['from 30 September 2021', 'from September 2021'],
    },
    { what: 'before Christmas', text: 'before Christmas', tries: ['by December 2021'] },
    { what: 'before a month', text: 'before December 2021', tries: ['by November 2021'] },
    { what: 'Easter', text: 'Easter 2022', tries: ['Easter holidays 2022', 'April 2022'] },
    { what: 'no later than', text: 'no later than December 2021', tries: ['by December 2021'] },
    { what: 'until', text: 'until December 2021', tries: ['by December 2021'] },
    { what: 'after', text: 'after December 2021', tries: ['from December 2021'] },
    { what: 'between', text: 'between September and December 2021', tries: ['September to December 2021'] },
    { what: 'in', text: 'in September 2021', tries: ['September 2021'] },
    // Placeholders and results
    { what: 'TBD', text: 'TBD', tries: ['tbc'] },
    { what: 'TBA', text: 'TBA', tries: ['tbc'] },
    { what: 'to be decided', text: 'to be decided', tries: ['tbc'] },
    { what: 'n/a', text: 'n/a', tries: ['tbc'] },
    { what: 'a question mark', text: '?', tries: ['tbc'] },
    {
      what: 'tbc with a date but no by',
      text: 'tbc October 2021',
      tries: ['tbc by October 2021', 'October 2021'],
    },
    { what: 'a date with tbc', text: 'October 2021 (tbc)', tries: ['tbc by October 2021', 'October 2021'] },
    { what: 'a result', text: 'completed March 2022', tries: ['March 2022'] },
    // The calendar
    {
      what: 'a season that the calendar does not name',
      text: 'Winter 2021',
      tries: ['December 2021 to February 2022'],
    },
    {
      what: 'a season whose term it names',
      text: 'Spring 2022',
      tries: ['Spring term 2022', 'March to May 2022'],
    },
    { what: 'the year in the middle', text: 'Autumn 2021 term', tries: ['Autumn term 2021'] },
    { what: 'a slip in a name', text: 'Autmn term 2021', tries: ['Autumn term 2021'] },
    {
      what: 'a slip in a name after by',
      text: 'by the end of Autmn term 2021',
      tries: ['by end of Autumn term 2021', 'by Autumn term 2021'],
    },
    {
      what: 'an academic year that it does not name',
      text: 'academic year 2022/23',
      tries: ['1 September 2022 to 31 August 2023'],
    },
    // Other spellings
    { what: 'a number that is not a year', text: '2021.10', tries: ['October 2021'] },
    { what: 'a month in numbers', text: '09/2021', tries: ['September 2021'] },
    { what: 'a month without its nought', text: '2021-9', tries: ['September 2021'] },
    { what: 'the year first, with slashes', text: '2021/09/15', tries: ['15 September 2021'] },
    { what: 'the year first, with a slash', text: '2021/09', tries: ['September 2021'] },
    { what: 'no marks at all', text: '20210915', tries: ['15 September 2021'] },
    { what: 'a time of day', text: '2021-09-15T00:00:00Z', tries: ['2021-09-15'] },
    { what: 'hyphens round a month', text: '21-Jul-2021', tries: ['21 July 2021'] },
    {
      what: 'a financial year with a hyphen',
      text: 'financial year 2021-22',
      tries: ['financial year 2021/22'],
    },
    { what: 'a slip of the finger', text: 'Septmber 2021', tries: ['September 2021'] },
    { what: 'a month in another language', text: '1 to 3 septembre 2021', tries: ['1 to 3 September 2021'] },
    {
      what: 'a list of months',
      text: 'September, October and November 2021',
      tries: ['September to November 2021', 'September 2020 to November 2021'],
    },
    { what: 'a doubt', text: '2021-09?', tries: ['2021-09'] },
    { what: 'words round a date', text: 'phase 2, September 2021', tries: ['September 2021'] },
    { what: 'a zero-width space', text: 'Sep\u200btember 2021', tries: ['September 2021'] },
    // Nothing to go by
    { what: 'nothing', text: '', tries: ['15 September 2021', 'September 2021', 'tbc'] },
    { what: 'only spaces', text: ' \u00a0 ', tries: ['15 September 2021', 'September 2021', 'tbc'] },
    { what: 'a year out of range', text: '1899', tries: ['15 September 2021', 'September 2021', 'tbc'] },
    {
      what: 'a financial year that leaves the range',
      text: 'financial year 2199/00',
      tries: ['15 September 2021', 'September 2021', 'tbc'],
    },
    {
      what: 'a spreadsheet’s day number',
      text: '44455',
      tries: ['15 September 2021', 'September 2021', 'tbc'],
    },
    {
      what: 'a property of every object',
      text: '__proto__',
      tries: ['15 September 2021', 'September 2021', 'tbc'],
    },
  ])('$what: $text', ({ text, tries }) => {
    expect(refusal(text).tryWriting).toEqual(tries);
    expect(refusal(text).reason).toMatch(/^["A-Z0-9].*[.?]$/s);
  });

  test('the reason speaks to the person who typed it', () => {
    expect(refusal('July 21').reason).toBe('"July 21" could be July 2021 or 21 July.');
    expect(refusal('Tuesday 15 September 2021').reason).toBe(
      '15 September 2021 is a Wednesday, not a Tuesday.',
    );
    expect(refusal('2021-02-30').reason).toBe('There is no 30 February 2021: that month has 28 days.');
    expect(refusal('completed March 2022').reason).toContain('"completed:"');
    expect(refusal('Winter 2021').reason).toContain(
      'The calendar names "Autumn term 2021", "Spring term 2022"',
    );
    expect(refusal('x'.repeat(100_000)).reason).toContain('100000 characters');
  });
});

describe('the programme’s calendar', () => {
  const bare = (bareYear: Calendar['bareYear']): Calendar => ({ ...SCHOOL_CALENDAR, bareYear });

  test('bare_year decides what 2021/22 is', () => {
    expect(days(read('2021/22', bare('financial')))).toBe('2021-04-01..2022-03-31');
    expect(days(read('2021/22', bare('academic')))).toBe('2021-09-01..2022-08-31');
    expect(refusal('2022/23', bare('academic')).reason).toContain(
      'does not say when the academic year 2022/23',
    );
  });

  test('a calendar may itself name a bare year, or a season', () => {
    const named: Calendar = {
      bareYear: null,
      periods: [
        {
          name: '2021/22',
          also: ['Summer 2022'],
          holiday: null,
          first: day('2021-08-01'),
          last: day('2022-07-31'),
        },
      ],
    };
    expect(days(read('2021/22', named))).toBe('2021-08-01..2022-07-31');
    expect(days(read('by Summer 2022', named))).toBe('by 2021-08-01..2022-07-31');
  });

  test('without a calendar every season and term is refused', () => {
    expect(refusal('Autumn 2021', EMPTY_CALENDAR).tryWriting).toEqual(['September to November 2021']);
    expect(refusal('Autumn term 2021', EMPTY_CALENDAR).tryWriting).toEqual(['September to November 2021']);
  });

  test('a name that means something else already has to go by its other name, or is refused', () => {
    expect(read('settling-in weeks')).toMatchObject({ name: 'settling-in weeks' });
    const only: Calendar = {
      bareYear: null,
      periods: [
        {
          name: 'tbc',
          also: ['weeks onwards'],
          holiday: null,
          first: day('2022-09-05'),
          last: day('2022-09-16'),
        },
      ],
    };
    expect(days(read('tbc', only))).toBe('tbc without a promise');
    expect(refusal('weeks onwards', only).tryWriting).toEqual(['5 September 2022 to 16 September 2022']);
  });

  test('names that contain a joining word are read, unless two divisions make sense', () => {
    const names = ['Review', 'Review to launch', 'Launch to close', 'Close'];
    const joining: Calendar = {
      bareYear: null,
      periods: names.map((name, at) => ({
        name,
        also: [],
        holiday: null,
        first: day(`2022-09-1${at}`),
        last: day(`2022-09-2${at}`),
      })),
    };
    expect(days(read('by Review to launch', joining))).toBe('by 2022-09-11..2022-09-21');
    expect(days(read('Review to Close', joining))).toBe('2022-09-10..2022-09-23');
    expect(refusal('Review to launch to close', joining).reason).toContain('more than one way');
  });

  test('a name given twice, or a period that ends before it begins, is refused', () => {
    const odd: Calendar = {
      bareYear: null,
      periods: [
        { name: 'Launch', also: [], holiday: null, first: day('2022-09-05'), last: day('2022-09-16') },
        { name: 'launch', also: [], holiday: null, first: day('2022-09-06'), last: day('2022-09-16') },
        { name: 'Close', also: [], holiday: null, first: day('2022-09-16'), last: day('2022-09-06') },
      ],
    };
    expect(refusal('Launch', odd).reason).toContain('two periods');
    expect(refusal('Close', odd).reason).toContain('ends before it begins');
  });
});

describe('the date object of the JSON output', () => {
  test.each([
    {
      what: 'a window',
      text: 'November – December 2021',
      record: {
        edtf: '2021-11/2021-12',
        first: '2021-11-01',
        last: '2021-12-31',
        startBy: null,
        promisedBy: null,
        precision: 'month',
      },
    },
    {
      what: 'by: no first day',
      text: 'by December 2021',
      record: {
        edtf: '../2021-12',
        first: null,
        last: '2021-12-31',
        startBy: null,
        promisedBy: null,
        precision: 'month',
      },
    },
    {
      what: 'open-ended: no last day',
      text: 'from October 2021',
      record: {
        edtf: '2021-10/..',
        first: '2021-10-01',
        last: null,
        startBy: '2021-10-31',
        promisedBy: null,
        precision: 'month',
      },
    },
    {
      what: 'tbc: only the promise',
      text: 'tbc by October 2021',
      record: {
        edtf: null,
        first: null,
        last: null,
        startBy: null,
        promisedBy: '2021-10-31',
        precision: null,
      },
    },
  ])('$what', ({ text, record }) => {
    expect(planDateRecord(read(text))).toEqual({ text, ...record });
  });

  test.each([
    { text: '15 September 2021', precision: 'day' },
    { text: '15 to 17 September 2021', precision: 'day' },
    { text: 'w/c 6 September 2021', precision: 'day' },
    { text: 'end of Autumn term 2021', precision: 'day' },
    { text: 'September 2021', precision: 'month' },
    { text: 'Q2 2021/22', precision: 'quarter' },
    { text: '2021', precision: 'year' },
    { text: 'financial year 2021/22', precision: 'financial-year' },
    { text: 'academic year 2021/22', precision: 'named-period' },
    { text: 'Autumn term 2021 to Spring term 2022', precision: 'named-period' },
    { text: 'September 2021 to 3 October 2021', precision: 'range' },
  ])('the precision of $text is $precision', ({ text, precision }) => {
    expect(planDateRecord(read(text)).precision).toBe(precision);
  });
});

describe('the EDTF form', () => {
  test.each([
    { text: '15 September 2021', edtf: '2021-09-15' },
    { text: 'September 2021', edtf: '2021-09' },
    { text: '2021', edtf: '2021' },
    { text: 'from 2021', edtf: '2021/..' },
    { text: 'by 2021', edtf: '../2021' },
    // Not 2021/2023, so that it is never taken for a school year.
    { text: '2021 to 2023', edtf: '2021-01/2023-12' },
    { text: '2021 to March 2022', edtf: '2021-01/2022-03' },
    { text: 'Q4 2021/22', edtf: '2022-01/2022-03' },
    { text: 'financial year 2021/22', edtf: '2021-04/2022-03' },
    { text: 'Autumn term 2021', edtf: '2021-09-06/2021-12-17' },
    { text: 'September 2021 to 3 October 2021', edtf: '2021-09/2021-10-03' },
    { text: 'from June / July 2021', edtf: '2021-06/..' },
  ])('of $text is $edtf', ({ text, edtf }) => {
    expect(planDateRecord(read(text)).edtf).toBe(edtf);
  });
});

describe('comparing', () => {
  test('one day stands for a date', () => {
    expect(comparisonDay(read('November to December 2021'))).toBe('2021-12-31');
    expect(comparisonDay(read('by December 2021'))).toBe('2021-12-31');
    expect(comparisonDay(read('from October 2021'))).toBe('2021-10-31');
    expect(comparisonDay(read('tbc by October 2021'))).toBeNull();
  });

  test.each([
    { a: 'Sept. 2021', b: '2021-09', same: true },
    { a: 'September 2021', b: '1 to 30 September 2021', same: true },
    { a: 'September 2021 and ongoing', b: 'from September 2021', same: true },
    { a: 'tbc', b: 'date tbc', same: true },
    { a: 'tbc by October 2021', b: 'to be confirmed by 31 October 2021', same: true },
    { a: 'by December 2021', b: 'December 2021', same: false },
    { a: 'by December 2021', b: 'by 31 December 2021', same: false },
    { a: 'from June / July 2021', b: 'from June 2021', same: false },
    { a: 'from October 2021', b: 'October 2021', same: false },
    { a: 'tbc', b: 'tbc by October 2021', same: false },
    { a: 'September 2021', b: 'October 2021', same: false },
  ])('$a and $b: the same window, $same', ({ a, b, same }) => {
    expect(sameWindow(read(a), read(b))).toBe(same);
    expect(sameWindow(read(b), read(a))).toBe(same);
  });
});
