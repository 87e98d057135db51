import { type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import type { Environment } from './environment.ts';
import { realFiles } from './real-files.ts';
import { standardStream } from './standard-stream.ts';

/** The real world: this process, its terminal, its files, and the clock in London. */
export function realEnvironment(): Environment {
  return {
    files: realFiles,
    workingFolder: process.cwd(),
    standardOutput: standardStream(1),
    standardError: standardStream(2),
    variable: (name) => process.env[name],
    today: () => londonDay(new Date(Date.now())),
  };
}

/**
 * The day in London at an instant. London is at most an hour ahead of UTC, so that only in the last hour of a
 * UTC day can the two differ: asking the time-zone tables costs 15 ms, and is kept for that hour.
 */
export function londonDay(instant: Date): CalendarDay {
  const text = instant.getUTCHours() < 23 ? instant.toISOString().slice(0, 10) : londonText(instant);
  const day = calendarDay(text);
  if (day === null) throw new Error('the clock of this computer shows a year outside 1900 to 2199');
  return day;
}

function londonText(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
