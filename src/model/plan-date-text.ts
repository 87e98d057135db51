import { type CalendarDay, MONTH_NAMES, partsOf } from './calendar-day.ts';
import { dayText, type PlanDate, periodText } from './plan-date.ts';

export { dayText };

/** `15 Sep 2021`, for narrow tables. It reads back to the same day. */
export function shortDayText(day: CalendarDay): string {
  const { year, month, day: number } = partsOf(day);
  return `${number} ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)} ${year}`;
}

/**
 * A date as people read it, in GOV.UK style: `15 September 2021`, `November to December 2021`,
 * `from October 2021`, `by December 2021`, `to be confirmed by October 2021`, or the calendar's own name.
 * What is printed reads back, with the same calendar, to the same window.
 */
export function planDateText(date: PlanDate): string {
  switch (date.kind) {
    case 'window':
      return periodText(date);
    case 'by':
      return `by ${periodText({ ...date, first: date.opens })}`;
    case 'open':
      return openText(date);
    case 'tbc':
      return date.promised === null ? 'to be confirmed' : `to be confirmed by ${periodText(date.promised)}`;
  }
}

/** Two months to start in are joined by a slash: `from June to July 2021` would be a stretch that ends. */
function openText(date: PlanDate & { kind: 'open' }): string {
  const period = periodText({ ...date, last: date.startBy });
  return `from ${date.precision === 'month' ? period.replace(' to ', ' / ') : period}`;
}
