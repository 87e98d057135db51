/** What is drawn of a milestone, and on which side of a stretch of months it lies. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { type PlanDate, sameWindow } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { opensOn, type Standing } from '../model/schedule.ts';
import type { TimelineMark, TimelineMarkKind } from './view.ts';

/** Where a milestone lies as seen from a stretch of months. */
export type Placement = 'inside' | 'before' | 'after' | 'undated';

interface Days {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** The due date in its state, and the baseline, forecast and completion where they say something else. None of an undated milestone. */
export function marksOf(standing: Standing): TimelineMark[] {
  const { state, due, baseline, forecast, completed } = standing;
  if (state === 'undated') return [];
  const isOver = state === 'complete' || state === 'cancelled';
  return [
    ...markOf(state, due, isOver ? (lastDay(completed) ?? lastDay(due)) : null),
    ...(sameWindow(baseline, due) ? [] : markOf('baseline', baseline, null)),
    ...(forecast === null || isOver || sameWindow(forecast, due) ? [] : markOf('forecast', forecast, null)),
    ...(completed === null ? [] : markOf('completed', completed, lastDay(completed))),
  ];
}

/** Inside when one of the marks touches the months; else the side on which the due date lies. */
export function placementOf(
  marks: readonly TimelineMark[],
  first: CalendarDay,
  last: CalendarDay,
): Placement {
  const [due] = marks;
  if (due === undefined) return 'undated';
  if (marks.some((mark) => touches(mark, first, last))) return 'inside';
  return due.last < first ? 'before' : 'after';
}

/** True when a mark has a day in the months. */
function touches(mark: TimelineMark, first: CalendarDay, last: CalendarDay): boolean {
  return mark.first <= last && (mark.goesOn || mark.last >= first);
}

/** The first and the last day of everything that is drawn of a milestone; null where nothing is. */
export function daysTouched(standing: Standing): Days | null {
  const [one, ...others] = marksOf(standing);
  if (one === undefined) return null;
  let { first, last } = one;
  for (const mark of others) {
    if (mark.first < first) first = mark.first;
    if (mark.last > last) last = mark.last;
  }
  return { first, last };
}

/**
 * The mark of a date; none of tbc. Something open-ended that is over ends on `endedOn`.
 */
function markOf(kind: TimelineMarkKind, date: PlanDate, endedOn: CalendarDay | null): TimelineMark[] {
  const first = opensOn(date);
  const last = comparisonDay(date);
  if (date.kind === 'tbc' || first === null || last === null) return [];
  const isOpen = date.kind === 'open';
  const ended = isOpen && endedOn !== null && endedOn > first ? endedOn : last;
  return [
    {
      kind,
      first,
      last: ended,
      orEarlier: date.kind === 'by',
      goesOn: isOpen && endedOn === null,
      isSoft: date.precision !== 'day',
      text: planDateText(date),
    },
  ];
}

function lastDay(date: PlanDate | null): CalendarDay | null {
  return date === null ? null : comparisonDay(date);
}
