import { daysText } from '../model/days-text.ts';
import { bodyOf, dayTrouble, nextMeeting } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import { type EscalationStanding, openEscalations } from '../model/raid-log.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

/** Where it is not known when a body meets: no body of a programme meets more rarely without saying so. */
const DAYS_WITHOUT_A_MEETING = 30;

export const escalationUnanswered: Check = {
  code: 'escalation-unanswered',
  severity: 'warning',
  summary: 'An escalation has no answer, and the body that it went to has met.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: `An escalation in raid.yaml without an answer after the next meeting of the body that it went to. Where governance.yaml does not say on which days that body meets, it has ${DAYS_WITHOUT_A_MEETING} days.`,
  why: 'Somebody has said that they cannot solve it alone. While nobody answers, neither they nor the body above act.',
  example: `# plan/governance.yaml
bodies:
  - id: board
    name: Programme Board
    cadence: monthly, second Thursday
  - id: leads
    name: Workstream leads
# plan/raid.yaml
escalations:
  - id: premises
    title: No premises for the third panel
    from: leads
    to: board
    raised: 2021-09-20`,
  howToFix: `Record the answer, with the day on which it was given:

\`\`\`yaml
escalations:
  - id: premises
    title: No premises for the third panel
    from: leads
    to: board
    raised: 2021-09-20
    answered:
      date: 2021-10-14
      answer: The panel moves in with the second one until March.
\`\`\`

If there is none, take it to the next meeting: \`milepost agenda\` lists it.`,
  *run({ plan, asOf }) {
    for (const standing of openEscalations(plan.raid, asOf)) {
      const waited = whyTooLong(standing, plan, asOf);
      if (waited === null) continue;
      const { escalation } = standing;
      const next = nextMeeting(plan, escalation.to, asOf);
      const meets = next === null ? 'the next meeting' : `the meeting on ${dayText(next.day)}`;
      yield {
        message: `The escalation ${quoted(escalation.title)} was raised on ${dayText(escalation.raised)} and has no answer. ${waited}`,
        fix: `Record the answer under "answered:", with its date; or take it to ${meets}.`,
        at: within(escalation.at, 'raised'),
        ref: escalation.about[0] ?? null,
        entry: `escalation ${escalation.id}`,
      };
    }
  },
};

/** Null while it may still wait. */
function whyTooLong(
  { escalation, ageDays }: EscalationStanding,
  plan: Plan,
  asOf: CalendarDay,
): string | null {
  const body = bodyOf(plan, escalation.to);
  const name = quoted(body?.name ?? escalation.to);
  const meeting = nextMeeting(plan, escalation.to, escalation.raised);
  if (meeting !== null) {
    return asOf > meeting.day ? `${name} met on ${dayText(meeting.day)}.` : null;
  }
  if (ageDays <= DAYS_WITHOUT_A_MEETING) return null;
  const trouble = body === null ? null : dayTrouble(plan, body);
  return `That was ${daysText(ageDays)} ago. When ${name} meets is not known${trouble === null ? '' : ` (${trouble})`}, so that ${DAYS_WITHOUT_A_MEETING} days are allowed.`;
}
