import { dayOf, lastDayOfMonth } from '../model/calendar-day.ts';
import { deadlinePiles, DEFAULT_MORE_THAN } from '../model/deadline-load.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import { periodText } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { type Check, MOST_RELATED, within } from './check.ts';
import { quoted } from './quoted.ts';

export const deadlinePileUp: Check = {
  code: 'deadline-pile-up',
  severity: 'warning',
  summary: 'Many milestones of one person end in the same month.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'More than five milestones of one person that end in the same month and are still open. A milestone with two owners counts for each. An open-ended one counts in the month by which it must start, until it has started. The number can be changed in programme.yaml.',
  why: 'One person can finish only so much in a month. If everything is due in September, something will be late in October.',
  example: exampleOfMilestones(
    ['Options', 'Model', 'Costs', 'Contracts', 'Training', 'Guidance']
      .map((name) => `- id: ${name.toLowerCase()}\n  title: ${name} agreed\n  due: September 2021`)
      .join('\n'),
  ),
  howToFix: `Give some of them to somebody else:

\`\`\`yaml
- id: training
  title: Training agreed
  due: September 2021
  owner: Jo Bloggs
\`\`\`

Or agree other dates for some of them, and record each move under \`changes\`.

Say in programme.yaml what is too much in this programme:

\`\`\`yaml
checks:
  deadline-pile-up:
    more_than: 8
\`\`\``,
  *run({ milestones, moreThan }) {
    const limit = moreThan ?? DEFAULT_MORE_THAN;
    for (const { person, month, entries } of deadlinePiles(milestones)) {
      const [first, ...others] = entries;
      if (first === undefined || entries.length <= limit) continue;
      const unnamed = Math.max(0, others.length - MOST_RELATED);
      yield {
        message: `${entries.length} milestones of ${person} end in ${monthText(month)}; more than ${limit} in one month are too many for one person.${unnamed === 0 ? '' : ` The first ${MOST_RELATED + 1} of them are shown.`}`,
        fix: 'Give some of them to somebody else with a line "owner:", or agree other dates for some.',
        at: within(first.milestone.at, 'due'),
        ref: first.milestone.ref,
        entry: `${person} ${month}`,
        related: others.slice(0, MOST_RELATED).map(({ milestone, standing }) => ({
          says: `${quoted(milestone.title)} is due ${planDateText(standing.due)}`,
          at: within(milestone.at, 'due'),
        })),
      };
    }
  },
};

function monthText(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const first = dayOf(year, number, 1);
  return first === null
    ? month
    : periodText({ first, last: lastDayOfMonth(year, number), precision: 'month', name: null });
}
