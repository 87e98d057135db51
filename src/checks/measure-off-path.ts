import { amountText, valueText } from '../model/measure-text.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { measureStandings } from '../model/trajectory.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const measureOffPath: Check = {
  code: 'measure-off-path',
  severity: 'warning',
  summary: 'A measure is worse than its target path by more than its tolerance.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A measure whose newest actual is worse than what its target path has on that day, by more than its `tolerance` or `tolerance_percent`. Where it has no tolerance, any worse value counts. Nothing is said where nobody has said which way is good (`better`), where the newest actual is suppressed, and where it lies outside the days of the path.',
  why: 'A gap that is seen early can still be closed. One that is first seen at the end of the path is a target missed.',
  example: `# plan/measures.yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    unit: suspensions
    better: lower
    tolerance: 5
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
  howToFix: `Ask what stands behind the number, and say in the next update what is done about it. The finding goes away when the measure is back on its path.

If the number was wrong, add the right one. The later one stands, and the older one is kept:

\`\`\`yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    better: lower
    tolerance: 5
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
        value: 131
        published: 2021-10-12
      - date: September 2021
        value: 113
        published: 2021-11-09
        note: Without the two schools that were counted twice
\`\`\`

If the target cannot be met any more, have a new path agreed and add it below the old one, which stays.`,
  *run({ plan, asOf }) {
    for (const { measure, verdict, actual, target, gap, path, allowed } of measureStandings(plan, asOf)) {
      if (verdict !== 'off-path' || actual === null || actual.value === null) continue;
      if (target === null || gap === null || path === null) continue;
      yield {
        message: `${quoted(measure.name)} is ${amountText(gap.units, measure)} worse than its path: ${valueText(actual.value, measure)} in ${planDateText(actual.actual.date)}, where the target is ${valueText(target, measure)}. ${toleranceText(allowed, valueText(allowed ?? 0, measure))}`,
        fix: 'Say in the next update what is done about it. If the target cannot be met any more, have a new path agreed and add it under "paths".',
        at: within(actual.actual.at, 'value'),
        ref: null,
        entry: measure.id,
        related: [{ says: 'the path that is in force', at: path.at }],
      };
    }
  },
};

function toleranceText(allowed: number | null, text: string): string {
  return allowed === null || allowed === 0 ? 'No tolerance is set.' : `Its tolerance is ${text}.`;
}
