import { type Divergence, divergences } from '../model/trajectory-divergence.ts';
import { type Check, MOST_RELATED, within } from './check.ts';
import { quoted } from './quoted.ts';

export const trajectoryDivergence: Check = {
  code: 'trajectory-divergence',
  severity: 'warning',
  summary:
    'The milestones of a workstream are on time and its measures miss their path, or the other way round.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A workstream of which something is complete and nothing overdue, while a measure that it is to move is off its path; or one with overdue milestones whose measures are all on their paths or better. A workstream is to move the measures among its `indicators`, and those that its projects name under `measures`, from the day given there on. Only measures with a target, a direction and an actual count.',
  why: 'Milestones say whether the work is done, measures whether it helps. Where the two part ways, either the milestones are the wrong ones or something else is at work, and the board should know before it spends more.',
  example: `# plan/workstreams/inclusion.yaml
id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Jo Bloggs
indicators:
  - suspensions
projects:
  - id: panels
    name: Review of panels
    milestones:
      - id: findings
        title: Findings published
        due: September 2021
        completed: 2021-09-14
# plan/measures.yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    unit: suspensions
    better: lower
    paths:
      - id: target-2021
        kind: target
        points:
          - date: 2021-03-31
            value: 120
          - date: 2022-07-31
            value: 90
    actuals:
      - date: September 2021
        value: 131`,
  howToFix: `This is a question for people, and no line of the plan answers it. Ask which of these it is, and say it in the next update of the workstream:

- The milestones are done and their effect takes longer. Then say from when on it is expected, under the project; until then the measure is not held against its milestones:

\`\`\`yaml
- id: panels
  name: Review of panels
  measures:
    - measure: suspensions
      effect: decrease
      from: January 2022
\`\`\`

- The milestones are not what moves the measure. Then propose others to the board.
- The measure moves without the milestones. Then ask whether they are still needed.`,
  *run({ plan, milestones, asOf }) {
    for (const divergence of divergences(plan, milestones, asOf)) {
      yield {
        message: divergence.says,
        fix: FIXES[divergence.kind],
        at: within(divergence.workstream.at, 'name'),
        ref: divergence.workstream.id,
        entry: divergence.kind,
        related: relatedOf(divergence),
      };
    }
  },
};

const FIXES = {
  'on-time-but-off-path':
    'Ask whether the effect takes longer, or whether other milestones are needed, and say so in the next update.',
  'late-but-on-path':
    'Ask whether the late milestones are still needed, or the effect of their delay is still to come, and say so in the next update.',
} satisfies Record<Divergence['kind'], string>;

function relatedOf({ overdue, measures, offPath }: Divergence): {
  readonly says: string;
  readonly at: Divergence['workstream']['at'];
}[] {
  return [
    ...overdue.map(({ milestone }) => ({ says: `${quoted(milestone.title)} is overdue`, at: milestone.at })),
    ...(offPath.length > 0 ? offPath : measures).map(({ measure }) => ({
      says: `${quoted(measure.name)} stands here`,
      at: measure.at,
    })),
  ].slice(0, MOST_RELATED);
}
