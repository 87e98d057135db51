import { daysText } from '../model/days-text.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const milestoneOverdue: Check = {
  code: 'milestone-overdue',
  severity: 'error',
  summary: 'A milestone is past the last day of its due date and not complete.',
  timeDriven: true,
  coveredByAcceptedBreach: true,
  what: 'A milestone that is neither complete nor cancelled although the last day of its due date has gone by. On the last day itself it is not overdue yet. Being on hold does not stop the clock.',
  why: 'A date that passes without a word is how a plan stops being believed. The board can only help with what it is told.',
  example: exampleOfMilestones(`- id: panel
  title: New panels approach implemented
  due: September 2021`),
  howToFix: `If it has been achieved, say when:

\`\`\`yaml
- id: panel
  title: New panels approach implemented
  due: September 2021
  completed: 2021-09-28
\`\`\`

If a new date has been approved, write it under \`due\` and record the move:

\`\`\`yaml
- id: panel
  title: New panels approach implemented
  due: November 2021
  changes:
    - date: 2021-10-05
      from: September 2021
      to: November 2021
      reason: Two of the five panels meet for the first time in October
      approved_by: programme-manager
\`\`\`

If a body knows that it is late and accepts it for a time, say so. Until that day it is shown as information, and still listed as overdue:

\`\`\`yaml
- id: panel
  title: New panels approach implemented
  due: September 2021
  accepted_breach:
    until: 2021-11-30
    reason: Two of the five panels meet for the first time in October
    approved_by: programme-manager
\`\`\``,
  *run({ milestones }) {
    for (const { milestone, standing } of milestones) {
      if (standing.kind !== 'late' || standing.daysOverdue === null) continue;
      yield {
        message: `${quoted(milestone.title)} was due ${planDateText(standing.due)} and is ${daysText(standing.daysOverdue)} past that${standing.reported ? '' : ', with nothing reported'}.`,
        fix: 'Add "completed:" with the day if it is done; otherwise agree a new date and record it under "changes".',
        at: within(milestone.at, 'due'),
        ref: milestone.ref,
      };
    }
  },
};
