import { daysBetween } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Milestone, Plan } from '../model/plan.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import type { Standing } from '../model/schedule.ts';
import { lowestApprover, measureOf, weightOfMove } from '../model/approval.ts';
import { type Check, isOpen, within } from './check.ts';
import { quoted } from './quoted.ts';

export const forecastLate: Check = {
  code: 'forecast-late',
  severity: 'warning',
  summary: 'A milestone is expected later than it is due.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone whose `forecast` ends after the last day of its due date, while it is neither complete nor cancelled. Where the due date is open-ended it is compared with the day by which work must start, and nothing is said once it has started.',
  why: 'Whoever writes a late forecast is doing the programme a service: there is still time to help, or to agree another date. This finding is how others hear of it.',
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: September 2021
  forecast: November 2021`),
  howToFix: `If the later date is needed, ask for it. Once it is approved, it becomes the due date, the move is recorded, and the forecast goes:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: November 2021
  changes:
    - date: 2021-09-07
      from: September 2021
      to: November 2021
      reason: Two providers are waiting for legal advice
      approved_by: programme-board
\`\`\`

Until then the forecast may stay as it is, with the reason beside it:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  forecast:
    due: November 2021
    reason: Two providers are waiting for legal advice
    date: 2021-08-31
\`\`\``,
  *run({ plan, milestones }) {
    for (const entry of milestones) {
      const { milestone, standing } = entry;
      if (standing.forecast === null || !isOpen(entry) || standing.state === 'ongoing') continue;
      const due = comparisonDay(standing.due);
      const expected = comparisonDay(standing.forecast);
      if (due === null || expected === null || expected <= due) continue;
      yield {
        message: `${quoted(milestone.title)} is due ${planDateText(standing.due)} and now expected ${planDateText(standing.forecast)}, ${daysText(daysBetween(due, expected))} later.`,
        fix: `Ask for the later date${approverText(plan, milestone, standing)}, and once it is approved record it under "changes"; or see to it that the due date can be kept, and correct the forecast.`,
        at: within(milestone.at, 'forecast'),
        ref: milestone.ref,
      };
    }
  },
};

function approverText({ approvals }: Plan, milestone: Milestone, { due, forecast }: Standing): string {
  if (approvals === null || forecast === null) return '';
  return ` (${lowestApprover(approvals, weightOfMove(measureOf(milestone), due, forecast))} may approve it)`;
}
