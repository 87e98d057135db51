/** What to type where one day is wanted, as year-month-day, and something else stands there. */
import type { Calendar } from './calendar.ts';
import type { CalendarDay } from './calendar-day.ts';
import { type PlanDate, readPlanDate } from './plan-date.ts';
import { dayText } from './plan-date-text.ts';

/** The day that was meant, or the days: `Write 2025-03-14.` Else an example, and why what looks like a day is none. */
export function dayMeant(text: string, calendar: Calendar, example: string): string {
  const meant = dayToWrite(text, calendar);
  if (meant !== null) return meant;
  const result = readPlanDate(text, calendar);
  const looksLikeDay = /\d{1,2}\D+\d|\d\D+\d{1,2}/.test(text) && !IN_NUMBERS.test(text);
  return `${!result.ok && looksLikeDay ? `${result.reason} ` : ''}Write it like this: ${example}.`;
}

/** The same; null where the text leaves open which day is meant. */
export function dayToWrite(text: string, calendar: Calendar): string | null {
  const result = readPlanDate(text, calendar);
  if (result.ok) {
    const day = singleDay(result.date);
    return day === null ? null : `Write ${day}.`;
  }
  // A year that is not there would be guessed.
  if (!/\d{4}/.test(text) && !IN_NUMBERS.test(text)) return null;
  const days = new Set<CalendarDay>();
  for (const way of result.tryWriting) {
    const read = readPlanDate(way, calendar);
    const day = read.ok ? singleDay(read.date) : null;
    if (day === null) return null;
    days.add(day);
  }
  if (days.size === 0) return null;
  if (days.size === 1) return `Write ${[...days].join('')}.`;
  return `Write ${[...days].map((day) => `${day} for ${dayText(day).replace(/ \d{4}$/, '')}`).join(' or ')}.`;
}

/** Day and month in either order, and the year: it is written as figures here, so nobody is told to write the month as a word. */
const IN_NUMBERS = /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{2}|\d{4})\s*$/;

function singleDay(date: PlanDate): CalendarDay | null {
  return date.kind === 'window' && date.first === date.last ? date.first : null;
}
