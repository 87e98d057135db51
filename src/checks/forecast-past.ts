import { daysBetween } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { type Check, isOpen, within } from './check.ts';
import { quoted } from './quoted.ts';

export const forecastPast: Check = {
  code: 'forecast-past',
  severity: 'warning',
  summary: 'The day on which a milestone was expected has gone by.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A milestone whose `forecast` has gone by to its last day, and which is neither complete nor cancelled. Where the forecast is open-ended ("from October 2021"), nothing is said once work has started.',
  why: 'A forecast in the past tells nobody anything. Either it has been achieved and nobody has said so, or nobody knows any more when it will be.',
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: December 2021
  forecast: October 2021`),
  howToFix: `If it has been achieved, say when, and delete the forecast:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: December 2021
  completed: 2021-10-27
\`\`\`

If not, write when it is expected now. Where that is the due date, delete the line \`forecast\`.`,
  *run({ milestones, asOf }) {
    for (const entry of milestones) {
      const { milestone, standing } = entry;
      if (standing.forecast === null || !isOpen(entry)) continue;
      const expected = comparisonDay(standing.forecast);
      if (expected === null || asOf <= expected) continue;
      const hasStarted = standing.status === 'in-progress' || standing.started !== null;
      if (standing.forecast.kind === 'open' && hasStarted) continue;
      yield {
        message: `${quoted(milestone.title)} was expected ${planDateText(standing.forecast)}, which went by ${daysText(daysBetween(expected, asOf))} ago, and is not reported as complete.`,
        fix: 'Add "completed:" with the day if it is done; otherwise write under "forecast:" when it is expected now.',
        at: within(milestone.at, 'forecast'),
        ref: milestone.ref,
      };
    }
  },
};
