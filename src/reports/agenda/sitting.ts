/** The meeting that an agenda is for: its day, and the meetings before and after it. */
import type { Body } from '../../model/body.ts';
import { addDays, addMonths, type CalendarDay } from '../../model/calendar-day.ts';
import { lastMeeting, type Meeting, meetingsBetween, nextMeeting } from '../../model/meetings.ts';
import type { Plan } from '../../model/plan.ts';

export interface Sitting {
  readonly body: Body;
  readonly day: CalendarDay;
  /** The meeting of that day as governance.yaml has it; null where it has none on that day. */
  readonly meeting: Meeting | null;
  /** The last one that was held before it, as of the day of the report; null where none is known. */
  readonly last: Meeting | null;
  /** The one after it; null where none is known. */
  readonly next: Meeting | null;
  /** From this day on something is news: the last meeting, and a month before the report where that is not known. */
  readonly since: CalendarDay;
  /** What runs out before this day has to be settled now: the next meeting, and a month after this one where that is not known. */
  readonly until: CalendarDay;
}

/** The meeting of `body` on `day`, seen from `asOf`. */
export function sittingOf(plan: Plan, body: Body, day: CalendarDay, asOf: CalendarDay): Sitting {
  const before = addDays(day, -1);
  const last = lastMeeting(plan, body.id, before < asOf ? before : asOf);
  const next = nextMeeting(plan, body.id, day);
  return {
    body,
    day,
    meeting: meetingsBetween(plan, body, day, day)[0] ?? null,
    last,
    next,
    since: last?.day ?? addMonths(asOf, -1),
    until: next?.day ?? addMonths(day, 1),
  };
}
