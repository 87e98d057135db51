import { daysText } from '../model/days-text.ts';
import { bodyOf } from '../model/meetings.ts';
import { dayText } from '../model/plan-date-text.ts';
import { openDecisions } from '../model/raid-log.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const decisionOverdue: Check = {
  code: 'decision-overdue',
  // Whoever edits the plan cannot make the decision: the body has to.
  severity: 'warning',
  summary: 'A decision is past the day on which it was needed.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A decision in raid.yaml that has no outcome, and whose `needed_by` has gone by. On that day itself it is not overdue yet.',
  why: 'What waits for a decision stands still, or goes on as if it had been made.',
  example: `# plan/governance.yaml
bodies:
  - id: board
    name: Programme Board
# plan/raid.yaml
decisions:
  - id: premises
    title: Where the third panel meets
    asked_of: board
    needed_by: 2021-10-14`,
  howToFix: `Record what was decided, and when:

\`\`\`yaml
decisions:
  - id: premises
    title: Where the third panel meets
    asked_of: board
    needed_by: 2021-10-14
    outcome:
      date: 2021-10-14
      decided: It moves in with the second one until March.
\`\`\`

If it can wait, write the day on which it is needed now:

\`\`\`yaml
decisions:
  - id: premises
    title: Where the third panel meets
    asked_of: board
    needed_by: 2021-12-09
\`\`\``,
  *run({ plan, asOf }) {
    for (const { decision, daysPast } of openDecisions(plan.raid, asOf)) {
      if (daysPast === null) continue;
      const { id, title, about, askedOf, neededBy, at } = decision;
      yield {
        message: `The decision ${quoted(title)} was needed of ${quoted(bodyOf(plan, askedOf)?.name ?? askedOf)} by ${dayText(neededBy)}, ${daysText(daysPast)} ago, and none is recorded.`,
        fix: 'Record it under "outcome:", with the date and what was decided; or write the day on which it is needed now under "needed_by:".',
        at: within(at, 'needed_by'),
        ref: about[0] ?? null,
        entry: `decision ${id}`,
      };
    }
  },
};
