import type { CalendarDay } from '../model/calendar-day.ts';
import type { Severity } from '../model/finding.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Plan } from '../model/plan.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { firstDayOf, type StandingEntry } from '../model/schedule.ts';
import { type Check, isOpen, within } from './check.ts';
import { dependencyGroups } from './dependency-groups.ts';
import { quoted } from './quoted.ts';

export const dependencyOrder: Check = {
  code: 'dependency-order',
  severity: 'error',
  summary: 'A milestone is due before what it depends on.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone that is due before something under its `depends_on`. It is an error when its last day comes before the first day of what it depends on, and a warning when it comes before the last day. Where one of the two is complete, cancelled or without a date, nothing is said, and circles are left to dependency-cycle.',
  why: 'One of the two dates cannot be kept. It is better to know that now than on the day.',
  example: exampleOfMilestones(`- id: model
  title: New model agreed
  due: December 2021
- id: contracts
  title: Contracts signed
  due: September 2021
  depends_on:
    - inclusion/provision/model`),
  howToFix: `Find out which date is right, and move the other one with approval:

\`\`\`yaml
- id: contracts
  title: Contracts signed
  due: January 2022
  depends_on:
    - inclusion/provision/model
  changes:
    - date: 2021-08-10
      from: September 2021
      to: January 2022
      reason: The model has to be agreed first
      approved_by: programme-board
\`\`\`

If the one can be finished without the other, delete the line under \`depends_on\`.`,
  *run({ plan, milestones }) {
    if (plan.milestones.every(({ milestone }) => milestone.dependsOn.length === 0)) return;
    const entries = new Map(milestones.map((entry) => [entry.milestone.ref, entry]));
    let circles: ReadonlyMap<string, number> | null = null;
    for (const entry of milestones) {
      const { milestone } = entry;
      // A line written twice says nothing new.
      for (const ref of new Set(milestone.dependsOn)) {
        const needed = entries.get(ref);
        if (needed === undefined) continue;
        const severity = clash(entry, needed);
        if (severity === null) continue;
        circles ??= circleOfEach(plan);
        const circle = circles.get(milestone.ref);
        if (circle !== undefined && circle === circles.get(ref)) continue;
        yield {
          message: `${quoted(milestone.title)} is due ${planDateText(entry.standing.due)}, before ${quoted(needed.milestone.title)}, which it depends on and which is due ${planDateText(needed.standing.due)}.`,
          fix: 'Agree a new date for one of the two and record it under "changes"; or delete the line under "depends_on" if the one does not need the other.',
          at: within(milestone.at, 'due'),
          ref: milestone.ref,
          severity,
          related: [{ says: `${ref} is due`, at: within(needed.milestone.at, 'due') }],
        };
      }
    }
  },
};

/** How badly two dates clash; null when they do not, or when one of the two is over and done with. */
function clash(entry: StandingEntry, needed: StandingEntry): Severity | null {
  if (!isOpen(entry) || !isOpen(needed)) return null;
  const last = comparisonDay(entry.standing.due);
  if (last === null) return null;
  if (isBefore(last, firstDayOf(needed.standing.due))) return 'error';
  return isBefore(last, comparisonDay(needed.standing.due)) ? 'warning' : null;
}

function isBefore(day: CalendarDay, other: CalendarDay | null): boolean {
  return other !== null && day < other;
}

/** For each milestone that is caught in a circle, which one. */
function circleOfEach(plan: Plan): Map<string, number> {
  const circles = new Map<string, number>();
  for (const [circle, members] of dependencyGroups(plan).entries()) {
    for (const { ref } of members) circles.set(ref, circle);
  }
  return circles;
}
