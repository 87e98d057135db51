import { daysBetween } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { Workstream } from '../model/plan.ts';
import { thresholdsOf } from '../model/rag.ts';
import type { Update } from '../model/update.ts';
import { updatesBySubject } from '../model/updates.ts';
import { type Check, isOpen, within } from './check.ts';
import { quoted } from './quoted.ts';

export const updateStale: Check = {
  code: 'update-stale',
  severity: 'warning',
  summary: 'A workstream with open milestones has not been reported on for too long.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A workstream that still has something to achieve, and whose newest update, or that of one of its projects, is older than `update_stale_days` of the thresholds in programme.yaml (14 days unless they say otherwise). Where a plan has no updates at all, nothing is said: then it is not reported on in that way.',
  why: 'A colour of last month is read as one of today. Whoever has nothing new to say can say that in one line.',
  example: `# plan/updates/2021-09-20-inclusion.yaml
for: inclusion
date: 2021-09-20
author: Sam Doe
rag: green
summary: The first panel has met.
${exampleOfMilestones(`- id: panel
  title: New panels approach implemented
  due: December 2030
  status: in-progress`)}`,
  howToFix: `Add a new file under \`updates\`, one for each update:

\`\`\`yaml
for: inclusion
date: 2021-11-12
author: Sam Doe
rag: green
summary: Four of five panels have met.
\`\`\``,
  *run({ plan, asOf, milestones }) {
    const bySubject = updatesBySubject(plan, asOf);
    if (bySubject.size === 0) return;
    const { updateStaleDays } = thresholdsOf(plan.programme);
    const isAtWork = new Set(milestones.filter(isOpen).map(({ workstream }) => workstream.id));
    for (const workstream of plan.workstreams) {
      if (!isAtWork.has(workstream.id)) continue;
      const newest = newestOf(workstream, bySubject);
      const fix = `Write a new file under updates, with "for: ${workstream.id}". Where nothing has moved, say that in its summary.`;
      if (newest === null) {
        yield {
          message: `${quoted(workstream.name)} has open milestones, and no update of it is recorded.`,
          fix,
          at: within(workstream.at, 'name'),
          ref: workstream.id,
        };
        continue;
      }
      const age = daysBetween(newest.date, asOf);
      if (age <= updateStaleDays) continue;
      yield {
        message: `The newest update of ${quoted(workstream.name)} is of ${dayText(newest.date)}, ${daysText(age)} ago; it counts for ${daysText(updateStaleDays)}, and there are open milestones.`,
        fix,
        at: within(newest.at, 'date'),
        ref: workstream.id,
      };
    }
  },
};

/** Its own, or that of one of its projects, whichever is newer. */
function newestOf(
  { id, projects }: Workstream,
  bySubject: ReturnType<typeof updatesBySubject>,
): Update | null {
  let newest: Update | null = null;
  for (const ref of [id, ...projects.map((project) => project.ref)]) {
    const update = bySubject.get(ref)?.[0];
    if (update !== undefined && (newest === null || update.date > newest.date)) newest = update;
  }
  return newest;
}
