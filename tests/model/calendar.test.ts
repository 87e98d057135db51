import { describe, expect, test } from 'vitest';
import {
  type Calendar,
  EMPTY_CALENDAR,
  findPeriod,
  isSchoolHoliday,
  type NamedPeriod,
} from '../../src/model/calendar.ts';
import { day } from './days.ts';

const autumn: NamedPeriod = {
  name: 'Autumn term 2021',
  also: ['Autumn 2021', 'Half-term 1 and 2'],
  holiday: null,
  first: day('2021-09-06'),
  last: day('2021-12-17'),
};
const calendar: Calendar = {
  bareYear: null,
  periods: [
    autumn,
    { ...autumn, name: 'Twice', also: [] },
    { ...autumn, name: 'twice', last: day('2021-12-18'), also: [] },
  ],
};

describe('the calendar’s names', () => {
  test.each([
    { what: 'as written', name: 'Autumn term 2021' },
    { what: 'in another case', name: 'AUTUMN TERM 2021' },
    { what: 'with surplus and non-breaking spaces', name: '  Autumn\u00a0term   2021 ' },
    { what: 'by its other name', name: 'autumn 2021' },
    { what: 'with another dash', name: 'Half – term 1 and 2' },
  ])('$what', ({ name }) => {
    expect(findPeriod(calendar, name)).toBe(autumn);
  });

  test('an unknown name, and names that JavaScript objects have of their own', () => {
    for (const name of ['Spring term 2022', '', 'constructor', '__proto__', 'toString']) {
      expect(findPeriod(calendar, name)).toBe('unknown');
    }
    expect(findPeriod(EMPTY_CALENDAR, 'Autumn term 2021')).toBe('unknown');
  });

  test('one name for two periods with different days is ambiguous', () => {
    expect(findPeriod(calendar, 'Twice')).toBe('ambiguous');
  });
});

test.each([
  { what: 'marked', name: 'Half term', holiday: true, is: true },
  { what: 'named so', name: 'Christmas holiday 2024', holiday: null, is: true },
  { what: 'named so, in capitals', name: 'EASTER HOLIDAYS', holiday: null, is: true },
  { what: 'named so and marked as none', name: 'Holiday clubs', holiday: false, is: false },
  { what: 'a half term that may be one of teaching', name: 'Autumn half term', holiday: null, is: false },
  { what: 'a term', name: 'Autumn term 2021', holiday: null, is: false },
])('a period is a school holiday or not: $what', ({ name, holiday, is }) => {
  expect(isSchoolHoliday({ ...autumn, name, holiday })).toBe(is);
});
