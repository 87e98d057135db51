import { daysBetween } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import type { Standing } from '../model/schedule.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const acceptedBreachExpired: Check = {
  code: 'accepted-breach-expired',
  severity: 'error',
  summary: 'A milestone is still late, not started or undated after the day until which that was accepted.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A milestone with an `accepted_breach` whose last day has gone by, and which is still overdue, not started or undated. It stands in the place of milestone-overdue, milestone-not-started or milestone-undated. When the milestone has been achieved, cancelled or given a new date, nothing is said.',
  why: 'Accepting that something is late is a decision for a time. When that time is over the decision has to be taken again, or the milestone finished.',
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: September 2021
  accepted_breach:
    until: 2021-10-31
    reason: The national review reports in October
    approved_by: programme-manager`),
  howToFix: `If it has been achieved, add \`completed\` with the day. If a new date has been approved, write it under \`due\` and record it under \`changes\`.

If the same people accept it for longer, write the new day, and what they were told:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  accepted_breach:
    until: 2022-01-31
    reason: The national review reports in January
    approved_by: programme-manager
\`\`\``,
  *run({ milestones, asOf }) {
    for (const { milestone, standing } of milestones) {
      const { acceptedBreach } = milestone;
      if (acceptedBreach === null || asOf <= acceptedBreach.until) continue;
      const breach = breachText(standing);
      if (breach === null) continue;
      yield {
        message: `${quoted(milestone.title)} ${breach}, and ${acceptedBreach.approvedBy} accepted that only until ${dayText(acceptedBreach.until)}, ${daysText(daysBetween(acceptedBreach.until, asOf))} ago.`,
        fix: 'Add "completed:" if it is done; agree a new date and record it under "changes"; or have it accepted for longer and write the new day under "until:".',
        at: within(milestone.at, 'accepted_breach', 'until'),
        ref: milestone.ref,
      };
    }
  },
};

/** What was accepted and is still so; null when the milestone is no longer in breach. */
function breachText({ state, kind, due, daysOverdue }: Standing): string | null {
  if (state === 'undated') return 'still has no due date';
  if (kind === null || daysOverdue === null) return null;
  return kind === 'late'
    ? `was due ${planDateText(due)} and is ${daysText(daysOverdue)} past that`
    : `was due to start ${planDateText(due)} and is ${daysText(daysOverdue)} past that`;
}
