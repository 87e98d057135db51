import type { CalendarDay } from '../model/calendar-day.ts';
import type { PlacedEntry } from './timeline.ts';
import { STATES_WORST_FIRST } from './timeline-words.ts';
import type { TimelineMark } from './view.ts';

/**
 * One bar for many milestones: a line from the first day of their due dates to the last, and on it their due
 * dates, the worst on top. None of no milestones.
 */
export function summaryMarks(placed: readonly PlacedEntry[]): TimelineMark[] {
  const due = placed.flatMap(({ marks }) => marks.slice(0, 1));
  const [one] = due;
  if (one === undefined) return [];
  let [first, last]: [CalendarDay, CalendarDay] = [one.first, one.last];
  for (const mark of due) {
    if (mark.first < first) first = mark.first;
    if (mark.last > last) last = mark.last;
  }
  const bestFirst = STATES_WORST_FIRST.toReversed();
  return [
    { kind: 'summary', first, last, orEarlier: false, goesOn: false, isSoft: false, text: null },
    ...bestFirst.flatMap((state) => due.filter(({ kind }) => kind === state)),
  ];
}
