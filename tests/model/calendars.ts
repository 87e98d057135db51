import type { Calendar } from '../../src/model/calendar.ts';
import { day } from './days.ts';

/** An invented school calendar, with one name that looks like a month. */
export const SCHOOL_CALENDAR: Calendar = {
  bareYear: null,
  periods: [
    {
      name: 'Autumn term 2021',
      also: ['Autumn 2021'],
      holiday: null,
      first: day('2021-09-06'),
      last: day('2021-12-17'),
    },
    { name: 'Spring term 2022', also: [], holiday: null, first: day('2022-01-04'), last: day('2022-04-08') },
    { name: 'Summer term 2022', also: [], holiday: null, first: day('2022-04-25'), last: day('2022-07-22') },
    {
      name: 'Easter holidays 2022',
      also: [],
      holiday: null,
      first: day('2022-04-09'),
      last: day('2022-04-24'),
    },
    {
      name: 'Academic year 2021/22',
      also: [],
      holiday: null,
      first: day('2021-09-01'),
      last: day('2022-08-31'),
    },
    {
      name: 'September 2022',
      also: ['settling-in weeks'],
      holiday: null,
      first: day('2022-09-05'),
      last: day('2022-09-16'),
    },
  ],
};
