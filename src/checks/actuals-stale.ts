import { daysText } from '../model/days-text.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import { measureStandings } from '../model/trajectory.ts';
import { GRACE_DAYS } from '../model/trajectory-stale.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const actualsStale: Check = {
  code: 'actuals-stale',
  severity: 'warning',
  summary: 'The next figure of a measure is late.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: `A measure that says how often there is a number (\`every\`), and whose next one is not there although its period has ended and those who publish it have had time: ${GRACE_DAYS.week} days after a week, ${GRACE_DAYS.month} after a month, ${GRACE_DAYS.quarter} after a quarter, ${GRACE_DAYS.term} after a term and ${GRACE_DAYS.year} after a year. A term counts as four months. Measures without any actual are not looked at.`,
  why: 'An old figure in a board’s papers reads like a new one. What was on its path in autumn need not be on it in spring.',
  example: `# plan/measures.yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    every: month
    actuals:
      - date: September 2021
        value: 97`,
  howToFix: `Add the next figure, or a row in the CSV file of the measure:

\`\`\`yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    every: month
    actuals:
      - date: September 2021
        value: 97
      - date: October 2021
        value: 99
\`\`\`

If there is one less often than the file says, say how often:

\`\`\`yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    every: term
    actuals:
      - date: September 2021
        value: 97
\`\`\``,
  *run({ plan, asOf }) {
    for (const { measure, stale } of measureStandings(plan, asOf)) {
      if (stale === null) continue;
      const { newest, every, expectedBy, daysLate } = stale;
      yield {
        message: `The newest figure of ${quoted(measure.name)} is of ${planDateText(newest.actual.date)}, and there should be one every ${every}. The next one was to be known by ${dayText(expectedBy)}, ${daysText(daysLate)} ago.`,
        fix:
          measure.actualsFile === null
            ? 'Add it under "actuals"; or say under "every" how often there is one.'
            : `Add a row to ${measure.actualsFile}; or say under "every" how often there is one.`,
        at: within(newest.actual.at, 'date'),
        ref: null,
        entry: measure.id,
      };
    }
  },
};
