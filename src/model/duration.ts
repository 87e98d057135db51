import { addDays, addMonths, type CalendarDay } from './calendar-day.ts';

/** A length of time as people type it: `7d`, `4w`, `3m`. */
export interface Duration {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
}

// Ten years: longer is a typing mistake, not a question anybody asks of a plan.
const MOST = { day: 3660, week: 522, month: 120 } as const satisfies Record<Duration['unit'], number>;
const UNITS = { d: 'day', w: 'week', m: 'month' } as const;
const WRITTEN = /^([1-9][0-9]{0,3})([dwm])$/;

/**
 * A duration from `7d`, `4w` or `3m` (capital letters and spaces around it do not matter), or null when
 * it is anything else: zero, negative, a fraction, or longer than ten years.
 */
export function readDuration(text: string): Duration | null {
  const match = WRITTEN.exec(text.trim().toLowerCase());
  const letter = match?.[2];
  if (letter !== 'd' && letter !== 'w' && letter !== 'm') return null;
  const count = Number(match?.[1]);
  const unit = UNITS[letter];
  return count <= MOST[unit] ? { count, unit } : null;
}

/** The day that lies `duration` after `day`; months stop at the end of a shorter month. */
export function addDuration(day: CalendarDay, duration: Duration): CalendarDay {
  switch (duration.unit) {
    case 'day':
      return addDays(day, duration.count);
    case 'week':
      return addDays(day, duration.count * 7);
    case 'month':
      return addMonths(day, duration.count);
  }
}

/** The day that lies `duration` before `day`; months stop at the end of a shorter month. */
export function subtractDuration(day: CalendarDay, duration: Duration): CalendarDay {
  return addDuration(day, { unit: duration.unit, count: -duration.count });
}

/** `4 weeks`, `1 day`, `3 months`. */
export function durationText(duration: Duration): string {
  return `${duration.count} ${duration.unit}${duration.count === 1 ? '' : 's'}`;
}
