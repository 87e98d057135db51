import { daysText } from '../model/days-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import { openRisks } from '../model/raid-log.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const riskUnreviewed: Check = {
  code: 'risk-unreviewed',
  severity: 'warning',
  summary: 'Nobody has looked at an open risk for too long.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A risk that is not closed, and that nobody has reviewed for longer than `review_within_days` of the scale in raid.yaml allows (42 days unless it says otherwise). A new rating under `history` is a review, and so is raising it.',
  why: 'A register that nobody goes through is a list of what somebody feared once.',
  example: `# plan/raid.yaml
risks:
  - id: rooms
    title: No rooms for the panels
    owner: Sam Doe
    raised: 2021-06-01
    likelihood: 3
    impact: 4
    reviewed: 2021-09-01`,
  howToFix: `Look at it, and write the day:

\`\`\`yaml
risks:
  - id: rooms
    title: No rooms for the panels
    owner: Sam Doe
    raised: 2021-06-01
    likelihood: 3
    impact: 4
    reviewed: 2021-11-09
\`\`\`

If it is rated otherwise now, add that to its history:

\`\`\`yaml
risks:
  - id: rooms
    title: No rooms for the panels
    owner: Sam Doe
    raised: 2021-06-01
    likelihood: 2
    impact: 4
    history:
      - date: 2021-06-01
        likelihood: 3
        impact: 4
      - date: 2021-11-09
        likelihood: 2
        impact: 4
        note: The town hall has lent one room.
\`\`\``,
  *run({ plan, asOf }) {
    const { reviewWithinDays } = plan.raid.scale;
    for (const { risk, reviewed, daysSinceReview, isUnreviewed } of openRisks(plan.raid, asOf)) {
      if (!isUnreviewed) continue;
      yield {
        message: `Nobody has looked at the risk ${quoted(risk.title)} since ${dayText(reviewed)}, ${daysText(daysSinceReview)} ago; it is to be reviewed within ${daysText(reviewWithinDays)}.`,
        fix: 'Look at it, and write the day under "reviewed:"; where it is rated otherwise now, add that to "history:". If it is over, write so under "closed:".',
        at: within(risk.at, risk.reviewed === null ? 'raised' : 'reviewed'),
        ref: risk.about[0] ?? null,
        entry: `risk ${risk.id}`,
      };
    }
  },
};
