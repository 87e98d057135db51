import type { Body } from '../model/body.ts';
import { addDays, type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import { cadenceDays, dayTrouble } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

/** How far from the day a meeting is looked for that may have been meant. */
const DAYS_LOOKED_THROUGH = 20;

export const meetingExceptionUnmatched: Check = {
  code: 'meeting-exception-unmatched',
  severity: 'warning',
  summary: 'A meeting is moved or cancelled on a day on which there is none.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'An entry under `exceptions` of a body whose `date` is a day on which its cadence gives no meeting. Bodies whose days cannot be known are passed over.',
  why: 'The meeting that was meant still stands in the calendar, and people go to it.',
  example: `# plan/governance.yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, second Thursday
    exceptions:
      - date: 2022-04-13
        cancelled: true
        reason: The Easter holiday`,
  howToFix: `Write the day on which the meeting would have been:

\`\`\`yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, second Thursday
    exceptions:
      - date: 2022-04-14
        cancelled: true
        reason: The Easter holiday
\`\`\`

A meeting beside the cadence has no \`date\`, and only the day on which it is held:

\`\`\`yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, second Thursday
    exceptions:
      - held_on: 2022-04-27
        reason: The outcome of the inspection
\`\`\``,
  *run({ plan }) {
    for (const body of plan.bodies) {
      if (body.rule === null || dayTrouble(plan, body) !== null) continue;
      for (const { date, at } of body.exceptions) {
        if (date === null || cadenceDays(plan, body, date, date).length > 0) continue;
        const nearest = nearestDay(plan, body, date);
        yield {
          message: `${quoted(body.name)} has no meeting on ${dayText(date)} that could be moved or cancelled.`,
          fix:
            nearest === null
              ? 'Write the day that the cadence gives. An extra meeting has no line "date:", only "held_on:".'
              : `The nearest meeting is on ${dayText(nearest)}: write "date: ${nearest}" if you mean that one. An extra meeting has no line "date:", only "held_on:".`,
          at: within(at, 'date'),
          ref: null,
          entry: `${body.id} ${date}`,
        };
      }
    }
  },
};

function nearestDay(plan: Plan, body: Body, date: CalendarDay): CalendarDay | null {
  const near = cadenceDays(
    plan,
    body,
    addDays(date, -DAYS_LOOKED_THROUGH),
    addDays(date, DAYS_LOOKED_THROUGH),
  );
  const away = (day: CalendarDay): number => Math.abs(daysBetween(date, day));
  return near.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
