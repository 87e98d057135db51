/** The stretch of time that a report covers: from the day after the last report to its own day. */
import { addDays, type CalendarDay, daysBetween } from '../../model/calendar-day.ts';
import { shortId } from '../../model/commit-text.ts';
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import { shortDayText } from '../../model/plan-date-text.ts';

export interface ReportPeriod {
  /** The day of the report that this one follows. */
  readonly since: CalendarDay;
  /** The first and the last day of the period. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly days: number;
  /** The last day of the next one, which is as long. */
  readonly nextLast: CalendarDay;
}

export function periodSince(since: CalendarDay, asOf: CalendarDay): ReportPeriod {
  const days = daysBetween(since, asOf);
  return { since, first: addDays(since, 1), last: asOf, days, nextLast: addDays(asOf, days) };
}

/** True of a day in the period. */
export function isIn({ first, last }: ReportPeriod, day: CalendarDay | null): boolean {
  return day !== null && day >= first && day <= last;
}

/** "Period 11 Mar 2025 to 17 Mar 2025, held against commit 4f2a91c3d0". */
export function periodText({ first, last }: ReportPeriod, { source }: EarlierPlan): string {
  const held =
    source.kind === 'git'
      ? `held against commit ${shortId(source.commit)}`
      : `worked out from dates: ${source.why}`;
  const stretch = first === last ? shortDayText(last) : `${shortDayText(first)} to ${shortDayText(last)}`;
  return `Period ${stretch}, ${held}`;
}
