/** `--since last-board`: the day on which the board of the programme met last. */
import { addDays, type CalendarDay } from '../model/calendar-day.ts';
import { bodyOf, dayTrouble, lastMeeting } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { dayText } from '../model/plan-date.ts';
import { UsageError } from './usage-error.ts';

export const LAST_BOARD = 'last-board';

/** The day of the last meeting before `asOf`; a usage error that says why where it cannot be known. */
export function dayOfLastBoard(plan: Plan, asOf: CalendarDay): CalendarDay {
  const board = plan.board === null ? null : bodyOf(plan, plan.board);
  if (board === null) {
    throw new UsageError(
      '--since last-board: the plan has no body that meets (governance.yaml). Give the day, such as 2021-10-04.',
    );
  }
  const meeting = lastMeeting(plan, board.id, addDays(asOf, -1));
  if (meeting !== null) return meeting.day;
  const why = dayTrouble(plan, board) ?? `no meeting before ${dayText(asOf)}`;
  throw new UsageError(
    `--since last-board: it is not known when ${board.name} met last: ${why}. Give the day, such as 2021-10-04.`,
  );
}
