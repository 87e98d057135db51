import { daysText } from '../model/days-text.ts';
import type { Approval, Change, Milestone } from '../model/plan.ts';
import type { PlanDate } from '../model/plan-date.ts';
import { dayText } from '../model/plan-date-text.ts';
import {
  limitText,
  lowestApprover,
  mayApprove,
  measureOf,
  type Weight,
  weightOfMove,
} from '../model/approval.ts';
import { type Check, type Report, within } from './check.ts';
import { movedDateText } from '../model/moved-date-text.ts';
import { quoted } from './quoted.ts';

export const dueMovedUnapproved: Check = {
  code: 'due-moved-unapproved',
  severity: 'error',
  summary: 'A date was moved, or a milestone cancelled, by somebody who may not approve that much.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A move under `changes`, or a cancellation, with the approval of somebody who may not approve that much by `approvals` in governance.yaml. A move counts by the last day of the new date against the baseline. A move to or from "tbc" or to an open-ended date, and a cancellation, need the last one of the list. Without `approvals` any body may approve anything, and nothing is found. Against an earlier version of the plan it is the `approvals` of that version that count.',
  why: 'Who may give away how much time was agreed once, so that nobody has to argue about it each time. An approval by somebody who may not give it is none.',
  example: `# plan/governance.yaml
bodies:
  - id: programme-board
    name: Programme Board
approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: programme-board
# plan/workstreams/inclusion.yaml
id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: provision
    name: Alternative provision
    milestones:
      - id: slas
        title: Service level agreements signed
        due: August 2030
        changes:
          - date: 2021-06-08
            from: May 2030
            to: August 2030
            reason: Two providers asked for more time
            approved_by: workstream-lead`,
  howToFix: `Have the move approved where it has to be, and name who approved it:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: August 2030
  changes:
    - date: 2021-06-08
      from: May 2030
      to: August 2030
      reason: Two providers asked for more time
      approved_by: programme-board
\`\`\`

Until then, leave the date as it was, and say under \`forecast\` what you now expect:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: May 2030
  forecast: August 2030
\`\`\`

Who may approve how much stands in governance.yaml:

\`\`\`yaml
approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: programme-manager
    up_to_days: 28
  - by: programme-board
\`\`\``,
  *run({ plan }) {
    const { approvals } = plan;
    if (approvals === null) return;
    for (const { milestone } of plan.milestones) {
      yield* moves(milestone, approvals);
      yield* cancellation(milestone, approvals);
    }
  },
};

function* moves(milestone: Milestone, allowed: readonly Approval[]): Generator<Report> {
  const baseline = measureOf(milestone);
  for (const change of milestone.changes) {
    if (change.correction || change.approvedBy === null) continue;
    const weight = weightOfMove(baseline, change.from, change.to);
    if (mayApprove(allowed, change.approvedBy, weight)) continue;
    yield {
      message: `${quoted(milestone.title)} was moved to ${movedDateText(change.to)}, ${weightText(weight, baseline, change)}, with the approval of ${change.approvedBy}, who may approve ${limitText(allowed, change.approvedBy)}.`,
      fix: `A move like this one needs ${lowestApprover(allowed, weight)}, as "approvals" in governance.yaml says. Have it approved there and write that under "approved_by:", or go back to the date before.`,
      at: within(change.at, 'approved_by'),
      ref: milestone.ref,
    };
  }
}

function* cancellation(
  { title, ref, at, cancelled }: Milestone,
  allowed: readonly Approval[],
): Generator<Report> {
  if (cancelled === null) return;
  const { approvedBy } = cancelled;
  if (approvedBy !== null && mayApprove(allowed, approvedBy, 'unlimited')) return;
  const needed = lowestApprover(allowed, 'unlimited');
  yield {
    message: `${quoted(title)} was cancelled on ${dayText(cancelled.date)} ${approvedBy === null ? 'without anybody named who approved it' : `with the approval of ${approvedBy}`}. Cancelling a milestone needs ${needed}.`,
    fix: `Have it approved there, and write "approved_by: ${needed}" under "cancelled:".`,
    at: approvedBy === null ? within(at, 'cancelled') : within(at, 'cancelled', 'approved_by'),
    part: approvedBy === null ? 'key' : 'value',
    ref,
  };
}

function weightText(weight: Weight, baseline: PlanDate, { from, to }: Change): string {
  if (weight !== 'unlimited')
    return `${daysText(weight)} later than the baseline of ${movedDateText(baseline)}`;
  if (to.kind === 'tbc') return 'so that it has no date any more';
  return from.kind === 'tbc' ? 'after it had no date' : 'so that it has no last day';
}
