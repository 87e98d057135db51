import { daysText } from '../model/days-text.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';

export const milestoneOverdue: Check = {
  code: 'milestone-overdue',
  severity: 'error',
  summary: 'A milestone is past the last day of its due date and not complete.',
  timeDriven: true,
  coveredByAcceptedBreach: true,
  what: 'A milestone that is neither complete nor cancelled although the last day of its due date has gone by. On the last day itself it is not overdue yet.',
  why: 'A date that passes without a word is how a plan stops being believed. The board can only help with what it is told.',
  example: `milestones:
  - id: panel
    title: New panels approach implemented
    due: September 2021`,
  howToFix: `If it has been achieved, say when:

\`\`\`yaml
    completed: 2021-09-28
\`\`\`

If the date has been moved with approval, change \`due\` and add an entry to \`changes\`. If the board knows and accepts it for a time, add an \`accepted_breach\`.`,
  *run({ milestones }) {
    for (const { milestone, standing } of milestones) {
      if (standing.kind !== 'late' || standing.daysOverdue === null) continue;
      yield {
        message: `"${milestone.title}" was due ${planDateText(standing.due)} and is ${daysText(standing.daysOverdue)} past that${standing.reported ? '' : ', with nothing reported'}.`,
        fix: 'Add "completed:" with the day if it is done; otherwise agree a new date and record it under "changes".',
        at: within(milestone.at, 'due'),
        ref: milestone.ref,
      };
    }
  },
};
