import { expect, test } from 'vitest';
import { EMPTY_CALENDAR } from '../../src/model/calendar.ts';
import { dayDate } from '../../src/model/day-date.ts';
import { readPlanDate } from '../../src/model/plan-date.ts';
import { day } from './days.ts';

test('it is what the grammar makes of that day', () => {
  expect({ ok: true, date: dayDate(day('2021-09-15')) }).toEqual(readPlanDate('2021-09-15', EMPTY_CALENDAR));
});
