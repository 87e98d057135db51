import { exampleOfMilestones } from '../model/documentation.ts';
import type { Approval, Change, Milestone } from '../model/plan.ts';
import { type PlanDate, sameWindow } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import { daysText } from '../model/days-text.ts';
import { baselineOf } from '../model/schedule.ts';
import { limitText, lowestApprover, mayApprove, type Weight, weightOfMove } from './approval.ts';
import { type Check, type Report, within } from './check.ts';
import { quoted } from './quoted.ts';

export const changeRecordBroken: Check = {
  code: 'change-record-broken',
  severity: 'error',
  summary: 'The record of a moved date has a gap, runs backwards, or lacks the right approval.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone whose `changes` do not tell how its date came to be what it is: an entry does not begin where the one before it ended, the last one does not end at `due`, the days run backwards, or nobody is named who approved it. Where governance.yaml has `approvals`, it also finds a move or a cancellation that was approved by somebody who may not approve that much.',
  why: 'The first date in the record is the baseline that slippage is counted from. If a date can be moved without a trace, a plan is always on time and says nothing.',
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: October 2021
  changes:
    - date: 2021-06-08
      from: May 2021
      to: August 2021
      reason: Two providers asked for more time
      approved_by: programme-manager`),
  howToFix: `Each move of \`due\` is one entry under \`changes\`, the oldest first. \`from\` is the date before, \`to\` the date after, and the last \`to\` is what stands under \`due\`:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: October 2021
  changes:
    - date: 2021-06-08
      from: May 2021
      to: August 2021
      reason: Two providers asked for more time
      approved_by: programme-manager
    - date: 2021-08-10
      from: August 2021
      to: October 2021
      reason: Legal advice is awaited
      approved_by: programme-manager
\`\`\`

Dates may be spelt differently as long as they mean the same days: "2021-08" and "August 2021" are the same.

If the old date was only a typing mistake, nothing has really moved. Say so, and no approval is needed:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: May 2021
  changes:
    - date: 2021-06-08
      from: May 2012
      to: May 2021
      reason: The year was mistyped
      correction: true
\`\`\`

Who may approve how much stands in governance.yaml. A move counts by the last day of the new date against the baseline. A move to or from "tbc" or to an open-ended date, and a cancellation, need the last one of the list:

\`\`\`yaml
approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: programme-manager
    up_to_days: 28
  - by: programme-board
\`\`\``,
  *run({ plan }) {
    for (const { milestone } of plan.milestones) {
      if (milestone.changes.length > 0) {
        yield* chain(milestone);
        yield* approvals(milestone, plan.approvals);
      }
      if (plan.approvals !== null) yield* cancellation(milestone, plan.approvals);
    }
  },
};

/** Entries in order of their days, each beginning where the one before it ended, the last one ending at due. */
function* chain({ title, ref, at, due, changes }: Milestone): Generator<Report> {
  let isInOrder = true;
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1];
    if (before === undefined || before.date <= change.date) continue;
    isInOrder = false;
    yield {
      message: `The changes of ${quoted(title)} run backwards: an entry of ${dayText(change.date)} stands below one of ${dayText(before.date)}.`,
      fix: 'Put the entries in order, the oldest first; or correct the day that is wrong.',
      at: within(change.at, 'date'),
      ref,
      related: [{ says: 'the entry above it', at: within(before.at, 'date') }],
    };
  }
  // In the wrong order they cannot join: that is one slip, and told once.
  if (!isInOrder) return;
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1];
    if (before === undefined || isSameDate(before.to, change.from)) continue;
    yield {
      message: `The changes of ${quoted(title)} have a gap: this one moves it from ${toText(change.from)}, and the one before had moved it to ${toText(before.to)}.`,
      fix: `Write "from: ${before.to.text}" here, or add the change that is missing in between.`,
      at: within(change.at, 'from'),
      ref,
      related: [{ says: 'the date after the change before', at: within(before.at, 'to') }],
    };
  }
  const last = changes.at(-1);
  if (last === undefined || isSameDate(last.to, due)) return;
  yield {
    message: `${quoted(title)} has the due date ${toText(due)}, but the last of its changes moves it to ${toText(last.to)}.`,
    fix: `If it has moved again, add an entry to "changes" with "from: ${last.to.text}" and "to: ${due.text}". If not, write "due: ${last.to.text}".`,
    at: within(at, 'due'),
    ref,
    related: [{ says: 'the last of its changes', at: within(last.at, 'to') }],
  };
}

/** Nothing has moved from one tbc to another: only what is promised has changed, which nobody has to approve. */
function isSameDate(a: PlanDate, b: PlanDate): boolean {
  return sameWindow(a, b) || (a.kind === 'tbc' && b.kind === 'tbc');
}

function* approvals(milestone: Milestone, allowed: readonly Approval[] | null): Generator<Report> {
  const baseline = baselineOf(milestone);
  for (const change of milestone.changes) {
    if (change.correction) continue;
    const weight = weightOfMove(baseline, change.from, change.to);
    if (change.approvedBy === null) {
      yield {
        message: `${quoted(milestone.title)} was moved from ${toText(change.from)} to ${toText(change.to)} on ${dayText(change.date)}, and nobody is named who approved it.`,
        fix:
          allowed === null
            ? 'Add a line "approved_by:" with the id of a body in governance.yaml, workstream-lead or programme-manager. If the old date was only a typing mistake, add "correction: true" instead.'
            : `Add a line "approved_by:". A move like this one needs ${lowestApprover(allowed, weight)}. If the old date was only a typing mistake, add "correction: true" instead.`,
        at: change.at,
        ref: milestone.ref,
      };
    } else if (allowed !== null && !mayApprove(allowed, change.approvedBy, weight)) {
      yield {
        message: `${quoted(milestone.title)} was moved to ${toText(change.to)}, ${weightText(weight, baseline, change)}, with the approval of ${change.approvedBy}, who may approve ${limitText(allowed, change.approvedBy)}.`,
        fix: `A move like this one needs ${lowestApprover(allowed, weight)}, as "approvals" in governance.yaml says. Have it approved there and write that under "approved_by:", or go back to the date before.`,
        at: within(change.at, 'approved_by'),
        ref: milestone.ref,
      };
    }
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
  if (weight !== 'unlimited') return `${daysText(weight)} later than the baseline of ${toText(baseline)}`;
  if (to.kind === 'tbc') return 'so that it has no date any more';
  return from.kind === 'tbc' ? 'after it had no date' : 'so that it has no last day';
}

/** A date in a sentence about moves: one that begins with a "from" or "by" of its own stands in quotes. */
function toText(date: PlanDate): string {
  return date.kind === 'window' ? planDateText(date) : `"${planDateText(date)}"`;
}
