import { exampleOfMilestones } from '../model/documentation.ts';
import { type CalendarDay } from '../model/calendar-day.ts';
import type { Milestone, Plan } from '../model/plan.ts';
import { dateToWrite } from '../model/date-to-write.ts';
import { hasMoved } from '../model/moves.ts';
import { lowestApprover, measureOf, weightOfMove } from '../model/approval.ts';
import { type BasePlan, isSameChange, isSameInRecord } from '../model/base-plan.ts';
import { changeLines } from './change-lines.ts';
import { type Check, type Report, within } from './check.ts';
import { movedDateText } from '../model/moved-date-text.ts';
import { quoted } from './quoted.ts';
import { REASON_TO_WRITE } from './reason-to-write.ts';

export const dueMovedUnrecorded: Check = {
  code: 'due-moved-unrecorded',
  severity: 'error',
  summary: 'A change moves a due date, and no new entry under `changes` says why and who approved it.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone whose `due` means other days than in the version of the plan that it is held against, without a new entry under `changes` that leads from the old date to the new one. It is looked for only against an earlier version, as `milepost check --base` does. A date that is only spelt differently has not moved; one whose name in the calendar now means other days has.',
  why: 'A date that moves without a trace is how a plan is always on time and never finished. The entry costs a few lines, and the board can read them.',
  exampleBefore: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: May 2030`),
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: August 2030`),
  howToFix: `Add an entry under \`changes\`, below any that are there. \`from\` is the date as it was, \`to\` the date as it is now:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: August 2030
  changes:
    - date: 2021-11-09
      from: May 2030
      to: August 2030
      reason: Two providers asked for more time
      approved_by: programme-board
\`\`\`

If nobody has approved it yet, leave the date as it was, and say under \`forecast\` what you now expect:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: May 2030
  forecast: August 2030
\`\`\`

If the old date was only a typing mistake, say so, and no approval is needed:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: August 2030
  changes:
    - date: 2021-11-09
      from: May 2030
      to: August 2030
      reason: The month was mistyped
      correction: true
\`\`\``,
  *run({ plan, base, asOf }) {
    if (base === null) return;
    for (const { milestone } of plan.milestones) {
      const before = base.before(milestone)?.milestone;
      if (before === undefined || !hasMoved(before.due, milestone.due)) continue;
      const report = unrecorded(milestone, before, plan, base, asOf);
      if (report !== null) yield report;
    }
  },
};

/** Null where the new entries lead from the old date to the new one. */
function unrecorded(
  milestone: Milestone,
  before: Milestone,
  plan: Plan,
  base: BasePlan,
  asOf: CalendarDay,
): Report | null {
  const { title, due, at, ref, changes } = milestone;
  const fresh = changes.filter((change) => !before.changes.some((old) => isSameChange(old, change)));
  const [first, last] = [fresh[0], fresh.at(-1)];
  const asItWas = dateToWrite(before.due, plan.programme.calendar);
  const isByCalendar = before.due.text === due.text;
  const was = isByCalendar ? asItWas : movedDateText(before.due);
  const moved = `${quoted(title)} was due ${was} in ${base.name} and is due ${movedDateText(due)} now`;
  if (first === undefined || last === undefined) {
    const why = isByCalendar ? ', because the calendar in programme.yaml has other days for that name' : '';
    return {
      message: `${moved}${why}. No new entry under "changes" says why, and who approved it.`,
      fix: `Add this below ${changes.length === 0 ? 'the milestone’s other lines' : 'the entries under "changes"'}, with the reason and whoever approved it; or write "due: ${asItWas}" again, and what you now expect under "forecast:".`,
      paste: entryToPaste(milestone, before, plan, asOf),
      at: within(at, 'due'),
      ref,
    };
  }
  if (hasMoved(last.to, due)) {
    return {
      message: `${moved}, but its new entry under "changes" moves it to ${movedDateText(last.to)}.`,
      fix: `Write "to: ${due.text}" there; or "due: ${last.to.text}", if that is the date that was agreed.`,
      at: within(last.at, 'to'),
      ref,
    };
  }
  // Where an entry stands above it, the two do not join, and change-record-broken says so.
  if (changes[0] !== first || isSameInRecord(before.due, first.from)) return null;
  return {
    message: `${moved}, but its new entry under "changes" says that it was ${movedDateText(first.from)} before.`,
    fix: `Write "from: ${asItWas}", as ${base.name} has it.`,
    at: within(first.at, 'from'),
    ref,
  };
}

/** The entry as it is to stand in the file; capitals are for the person to replace. */
function entryToPaste(
  milestone: Milestone,
  before: Milestone,
  { approvals, bodies, programme }: Plan,
  asOf: CalendarDay,
): string {
  const weight = weightOfMove(measureOf(before), before.due, milestone.due);
  return changeLines(
    {
      date: asOf,
      from: dateToWrite(before.due, programme.calendar),
      to: milestone.due.text,
      reason: REASON_TO_WRITE,
      approvedBy:
        approvals === null ? (bodies[0]?.id ?? 'programme-manager') : lowestApprover(approvals, weight),
      correction: false,
    },
    milestone.changes.length === 0,
  );
}
