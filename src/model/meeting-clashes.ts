/** Days on which a meeting had better not be: bank holidays, school holidays, and weekends that a rule did not choose. */
import { bankHolidayOn } from './bank-holidays.ts';
import { type Calendar, isSchoolHoliday } from './calendar.ts';
import { addDays, type CalendarDay, WEEKDAY_NAMES, weekdayOf } from './calendar-day.ts';
import type { Meeting } from './meetings.ts';

export type ClashKind = 'bank-holiday' | 'school-holiday' | 'weekend';

export interface Clash {
  readonly kind: ClashKind;
  /** What the day is called: the bank holiday, the period of the calendar, or the weekday. */
  readonly name: string;
}

/** A function that says what a meeting from `first` to `last` clashes with; the calendar is looked through once. */
export function clashFinder(
  calendar: Calendar,
  first: CalendarDay,
  last: CalendarDay,
): (meeting: Meeting) => readonly Clash[] {
  const holidays = new Map<CalendarDay, string>();
  for (const period of calendar.periods.filter(isSchoolHoliday)) {
    const until = period.last < last ? period.last : last;
    for (let day = period.first > first ? period.first : first; day <= until; ) {
      if (!holidays.has(day)) holidays.set(day, period.name);
      const next = addDays(day, 1);
      if (next === day) break;
      day = next;
    }
  }
  return (meeting) => {
    const [bankHoliday, holiday] = [bankHolidayOn(meeting.day), holidays.get(meeting.day)];
    const clashes: Clash[] = [];
    if (bankHoliday !== null) clashes.push({ kind: 'bank-holiday', name: bankHoliday });
    if (holiday !== undefined) clashes.push({ kind: 'school-holiday', name: holiday });
    if (isUnchosenWeekend(meeting)) {
      clashes.push({ kind: 'weekend', name: WEEKDAY_NAMES[weekdayOf(meeting.day) - 1] ?? '' });
    }
    return clashes;
  };
}

/** Who meets on the 15th does not mean to meet on a Sunday; who meets on the first Saturday does. */
function isUnchosenWeekend({ body: { rule }, day, kind }: Meeting): boolean {
  return kind === 'regular' && rule?.kind === 'months' && rule.on?.kind === 'day' && weekdayOf(day) > 5;
}
