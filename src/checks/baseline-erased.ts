import { exampleOfMilestones } from '../model/documentation.ts';
import type { Change, Milestone } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import { type BasePlan, isSameChange } from '../model/base-plan.ts';
import { type Check, type Report, within } from './check.ts';
import { movedDateText } from '../model/moved-date-text.ts';
import { quoted } from './quoted.ts';

export const baselineErased: Check = {
  code: 'baseline-erased',
  severity: 'error',
  summary: 'A change alters or removes an earlier entry under `changes`.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone of which an entry under `changes` stands in the version of the plan that it is held against, and is missing here or says something else. It is looked for only against an earlier version, as `milepost check --base` does. Dates may be spelt differently as long as they mean the same days.',
  why: 'The first entry holds the baseline that all slippage is counted from. Whoever alters it makes a late milestone look as if it had never been late.',
  exampleBefore: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: August 2030
  changes:
    - date: 2021-06-08
      from: May 2030
      to: August 2030
      reason: Two providers asked for more time
      approved_by: programme-manager`),
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: August 2030`),
  howToFix: `Put the entry back as it was, and add a new one below it where something new was agreed:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: October 2030
  changes:
    - date: 2021-06-08
      from: May 2030
      to: August 2030
      reason: Two providers asked for more time
      approved_by: programme-manager
    - date: 2021-08-10
      from: August 2030
      to: October 2030
      reason: Legal advice is awaited
      approved_by: programme-manager
\`\`\``,
  *run({ plan, base }) {
    if (base === null) return;
    for (const { milestone } of plan.milestones) {
      const before = base.before(milestone)?.milestone;
      if (before !== undefined) yield* erased(milestone, before, base);
    }
  },
};

function* erased(milestone: Milestone, before: Milestone, base: BasePlan): Generator<Report> {
  for (const [index, old] of before.changes.entries()) {
    if (milestone.changes.some((change) => isSameChange(change, old))) continue;
    // What stands in its place, unless that is an entry of its own.
    const here = milestone.changes[index];
    const altered =
      here === undefined || before.changes.some((change) => isSameChange(change, here)) ? null : here;
    yield {
      message: `${quoted(milestone.title)} has an entry of ${dayText(old.date)} under "changes" in ${base.name}, from ${movedDateText(old.from)} to ${movedDateText(old.to)}, and it is ${altered === null ? 'missing' : 'not the same'} here.`,
      fix:
        altered === null
          ? 'Put it back. An entry under "changes" is never taken out: add a new one below it where something new was agreed.'
          : 'Write it as it was. An entry under "changes" is never altered: add a new one below it where something new was agreed.',
      paste: entryText(old),
      at: altered === null ? within(milestone.at, 'changes') : altered.at,
      ...(altered === null ? { part: 'key' as const } : {}),
      ref: milestone.ref,
      entry: `${old.date} ${old.from.text} ${old.to.text}`,
    };
  }
}

function entryText({ date, from, to, reason, approvedBy, correction }: Change): string {
  const lines = [
    `- date: ${date}`,
    `  from: ${from.text}`,
    `  to: ${to.text}`,
    `  reason: ${JSON.stringify(reason)}`,
    ...(approvedBy === null ? [] : [`  approved_by: ${approvedBy}`]),
    ...(correction ? ['  correction: true'] : []),
  ];
  return lines.map((line) => `          ${line}`).join('\n');
}
