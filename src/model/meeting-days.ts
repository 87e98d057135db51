/** The days that a rule of its own gives a body: every so many weeks, or every so many months. */
import type { CadenceRule, DayOfMonth } from './body.ts';
import {
  addDays,
  type CalendarDay,
  dayOf,
  daysBetween,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from './calendar-day.ts';

/** A rule that looks at no other body. */
export type OwnRule = Exclude<CadenceRule, { kind: 'either-side' }>;

/** What keeps the days of a rule from being known, as the end of "no day can be known: …"; null where they are known. */
export function ruleTrouble(rule: OwnRule, starts: CalendarDay | null): 'no-day' | 'no-start' | null {
  if (rule.kind === 'months' ? rule.on === null : rule.weekday === null && starts === null) return 'no-day';
  return rule.every > 1 && starts === null ? 'no-start' : null;
}

/**
 * The days from `first` to `last`, both included, on which a body of that rule meets, none before `starts`; none at all
 * where they cannot be known. Weeks are counted from the first such weekday on or after `starts`, months from the
 * month of `starts`.
 */
export function ruleDays(
  rule: OwnRule,
  starts: CalendarDay | null,
  first: CalendarDay,
  last: CalendarDay,
): readonly CalendarDay[] {
  if (ruleTrouble(rule, starts) !== null) return [];
  const from = starts !== null && starts > first ? starts : first;
  if (from > last) return [];
  if (rule.kind === 'months')
    return rule.on === null ? [] : monthDays(rule.every, rule.on, starts, from, last);
  const weekday = rule.weekday ?? weekdayOf(starts ?? first);
  return weekDays(rule.every * 7, onOrAfter(starts ?? first, weekday), from, last);
}

function weekDays(
  step: number,
  anchor: CalendarDay,
  from: CalendarDay,
  last: CalendarDay,
): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const end = daysBetween(anchor, last);
  const begin = Math.max(0, Math.ceil(daysBetween(anchor, from) / step));
  for (let away = begin * step; away <= end; away += step) days.push(addDays(anchor, away));
  return days;
}

function monthDays(
  every: number,
  on: DayOfMonth,
  starts: CalendarDay | null,
  from: CalendarDay,
  last: CalendarDay,
): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const anchor = monthIndex(starts ?? from);
  for (let index = monthIndex(from); index <= monthIndex(last); index += 1) {
    if ((index - anchor) % every !== 0) continue;
    const day = dayInMonth(Math.floor(index / 12), (index % 12) + 1, on);
    if (day !== null && day >= from && day <= last) days.push(day);
  }
  return days;
}

/** In a month that is too short, a day of the month is its last. */
function dayInMonth(year: number, month: number, on: DayOfMonth): CalendarDay | null {
  const lastDay = lastDayOfMonth(year, month);
  if (on.kind === 'day') return dayOf(year, month, on.day) ?? lastDay;
  if (on.nth === -1) return addDays(lastDay, -((weekdayOf(lastDay) - on.weekday + 7) % 7));
  const firstDay = dayOf(year, month, 1);
  return firstDay === null ? null : addDays(onOrAfter(firstDay, on.weekday), 7 * (on.nth - 1));
}

function onOrAfter(day: CalendarDay, weekday: number): CalendarDay {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function monthIndex(day: CalendarDay): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}
