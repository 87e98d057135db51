import { daysText } from '../model/days-text.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const milestoneNotStarted: Check = {
  code: 'milestone-not-started',
  severity: 'error',
  summary: 'A milestone that was to start by now has not been reported as started.',
  timeDriven: true,
  coveredByAcceptedBreach: true,
  what: 'A milestone with an open-ended due date, such as "from October 2021", whose start period has gone by (here: after 31 October 2021), and which is not reported as started, complete or cancelled.',
  why: 'Work without a last day is never overdue, so its start is the only thing it can be held to.',
  example: exampleOfMilestones(`- id: toolkit
  title: Staff development and toolkit
  due: from October 2021`),
  howToFix: `If it has started, say so. The day or the month helps, and \`status: in-progress\` alone will do:

\`\`\`yaml
- id: toolkit
  title: Staff development and toolkit
  due: from October 2021
  started: 2021-10-18
\`\`\`

If it is to start later, have the new date approved and record the move:

\`\`\`yaml
- id: toolkit
  title: Staff development and toolkit
  due: from January 2022
  changes:
    - date: 2021-11-09
      from: from October 2021
      to: from January 2022
      reason: The trainer starts after the Christmas break
      approved_by: programme-board
\`\`\`

Better still, give it a last day: "September 2021 to March 2022" can be held to, "from September 2021" cannot.`,
  *run({ milestones }) {
    for (const { milestone, standing } of milestones) {
      const startBy = comparisonDay(standing.due);
      if (standing.kind !== 'not-started' || standing.daysOverdue === null || startBy === null) continue;
      yield {
        message: `${quoted(milestone.title)} was due to start ${planDateText(standing.due)}, by ${dayText(startBy)} at the latest. ${daysText(standing.daysOverdue)} later ${standing.reported ? 'it is not reported as started' : 'nothing has been reported'}.`,
        fix: 'Add "started:" with the day or the month if it has begun; otherwise agree a new date and record it under "changes".',
        at: within(milestone.at, 'due'),
        ref: milestone.ref,
      };
    }
  },
};
