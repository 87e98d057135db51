import { addMonths, type CalendarDay, daysBetween, lastDayOfMonth, partsOf } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import { periodText, type PlanDate } from '../model/plan-date.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const milestoneUndated: Check = {
  code: 'milestone-undated',
  severity: 'warning',
  summary: 'A milestone has no date yet; an error once the promised date has gone by.',
  timeDriven: true,
  coveredByAcceptedBreach: true,
  what: 'A milestone whose due date is "tbc". It is a warning as long as the date by which a date was promised has not gone by, or where none was promised, and an error after that.',
  why: 'What has no date can never be late, so it is easily forgotten. A promise of a date can be held to.',
  example: exampleOfMilestones(`- id: strategy
  title: SEMH strategy approved
  due: tbc`),
  howToFix: `Say by when there will be a date:

\`\`\`yaml
- id: strategy
  title: SEMH strategy approved
  due: tbc by January 2022
\`\`\`

Once it is agreed, write the date, and record that it has one now:

\`\`\`yaml
- id: strategy
  title: SEMH strategy approved
  due: March 2022
  changes:
    - date: 2021-12-07
      from: tbc by January 2022
      to: March 2022
      reason: The working group has agreed its timetable
      approved_by: programme-board
\`\`\``,
  *run({ milestones, asOf }) {
    for (const { milestone, standing } of milestones) {
      if (standing.state !== 'undated') continue;
      const since =
        standing.daysUndated === null ? '' : ` It has had no date for ${daysText(standing.daysUndated)}.`;
      yield {
        message: `${quoted(milestone.title)} has no due date, and ${promiseText(standing.due, asOf)}.${since}`,
        fix: `Write the date under "due:" once it is agreed, and record it under "changes". Until then say by when there will be one, such as "due: tbc by ${inThreeMonths(asOf)}".`,
        at: within(milestone.at, 'due'),
        ref: milestone.ref,
        severity: standing.promiseBroken ? 'error' : 'warning',
      };
    }
  },
};

function promiseText(due: PlanDate, asOf: CalendarDay): string {
  if (due.kind !== 'tbc' || due.promised === null || due.promisedBy === null)
    return 'no date has been promised';
  const by = `by ${periodText(due.promised)}`;
  if (asOf <= due.promisedBy) return `one is promised ${by}`;
  return `one was promised ${by}, which went by ${daysText(daysBetween(due.promisedBy, asOf))} ago`;
}

/** A month that a date may sensibly be promised by: `January 2022`, said in October 2021. */
function inThreeMonths(asOf: CalendarDay): string {
  const first = addMonths(asOf, 3);
  const { year, month } = partsOf(first);
  return periodText({ first, last: lastDayOfMonth(year, month), precision: 'month', name: null });
}
