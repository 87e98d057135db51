import type { Location } from '../model/finding.ts';
import { openIssues, openRisks } from '../model/raid-log.ts';
import { type Check, type Report, within } from './check.ts';
import { quoted } from './quoted.ts';

export const riskWithoutOwner: Check = {
  code: 'risk-without-owner',
  severity: 'warning',
  summary: 'Nobody owns an open risk or issue.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A risk that is not closed, or an issue that is not resolved, without an `owner`. The words `tbc` and `vacant` are nobody.',
  why: 'A risk that everybody has is a risk that nobody watches.',
  example: `# plan/raid.yaml
risks:
  - id: rooms
    title: No rooms for the panels
    raised: 2021-09-01
    likelihood: 3
    impact: 4
    reviewed: 2021-09-01`,
  howToFix: `Name the person who watches it:

\`\`\`yaml
risks:
  - id: rooms
    title: No rooms for the panels
    owner: Sam Doe
    raised: 2021-09-01
    likelihood: 3
    impact: 4
\`\`\`

If it has gone away, close it:

\`\`\`yaml
risks:
  - id: rooms
    title: No rooms for the panels
    raised: 2021-09-01
    likelihood: 3
    impact: 4
    closed:
      date: 2021-11-01
      reason: The town hall has lent two rooms.
\`\`\``,
  *run({ plan, asOf }) {
    for (const { risk, isUnowned } of openRisks(plan.raid, asOf)) {
      if (isUnowned) yield unowned('risk', 'closed', risk);
    }
    for (const { issue, isUnowned } of openIssues(plan.raid, asOf)) {
      if (isUnowned) yield unowned('issue', 'resolved', issue);
    }
  },
};

function unowned(
  kind: 'risk' | 'issue',
  end: string,
  {
    id,
    title,
    about,
    at,
  }: {
    readonly id: string;
    readonly title: string;
    readonly about: readonly string[];
    readonly at: Location;
  },
): Report {
  return {
    message: `Nobody owns the ${kind} ${quoted(title)}.`,
    fix: `Name the person who watches it under "owner:"; or write under "${end}:" when and why it is over.`,
    at: within(at, 'title'),
    ref: about[0] ?? null,
    entry: `${kind} ${id}`,
  };
}
