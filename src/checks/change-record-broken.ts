import { exampleOfMilestones } from '../model/documentation.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Approval, Milestone } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import { lowestApprover, measureOf, weightOfMove } from '../model/approval.ts';
import { type Check, type Report, within } from './check.ts';
import { hasMoved } from '../model/moves.ts';
import { movedDateText } from '../model/moved-date-text.ts';
import { quoted } from './quoted.ts';
import { REASON_TO_WRITE } from './reason-to-write.ts';

export const changeRecordBroken: Check = {
  code: 'change-record-broken',
  severity: 'error',
  summary: 'The record of a moved date has a gap, runs backwards, or names nobody who approved it.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone whose `changes` do not tell how its date came to be what it is: an entry does not begin where the one before it ended, the last one does not end at `due`, the days run backwards or have not come yet, nobody is named who approved it, or the reason is still the words that hold its place. Whether they may approve that much is the business of `due-moved-unapproved`.',
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
\`\`\``,
  *run({ plan, base, today }) {
    for (const { milestone } of plan.milestones) {
      if (milestone.changes.length === 0) continue;
      yield* chain(milestone, base?.before(milestone)?.milestone ?? null);
      yield* daysToCome(milestone, today);
      yield* unnamedApprovals(milestone, plan.approvals);
      yield* unsaidReasons(milestone);
    }
  },
};

/** Entries in order of their days, each beginning where the one before it ended, the last one ending at due. */
function* chain({ title, ref, at, due, changes }: Milestone, inBase: Milestone | null): Generator<Report> {
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
    if (before === undefined || !hasMoved(before.to, change.from)) continue;
    yield {
      message: `The changes of ${quoted(title)} have a gap: this one moves it from ${movedDateText(change.from)}, and the one before had moved it to ${movedDateText(before.to)}.`,
      fix: `Write "from: ${before.to.text}" here, or add the change that is missing in between.`,
      at: within(change.at, 'from'),
      ref,
      related: [{ says: 'the date after the change before', at: within(before.at, 'to') }],
    };
  }
  const last = changes.at(-1);
  if (last === undefined || !hasMoved(last.to, due)) return;
  // A move since the base that no entry leads to is told by due-moved-unrecorded, with the entry to paste.
  if (inBase !== null && hasMoved(inBase.due, due)) return;
  yield {
    message: `${quoted(title)} has the due date ${movedDateText(due)}, but the last of its changes moves it to ${movedDateText(last.to)}.`,
    fix: `If it has moved again, add an entry to "changes" with "from: ${last.to.text}" and "to: ${due.text}". If not, write "due: ${last.to.text}".`,
    at: within(at, 'due'),
    ref,
    related: [{ says: 'the last of its changes', at: within(last.at, 'to') }],
  };
}

/** Until its day comes a move does not count, so that one in the far future could hide how a milestone stands. */
function* daysToCome({ title, ref, changes }: Milestone, today: CalendarDay): Generator<Report> {
  for (const { at, date, from } of changes) {
    if (date <= today) continue;
    yield {
      message: `An entry under "changes" of ${quoted(title)} is dated ${dayText(date)}, which has not come yet. Until then ${movedDateText(from)} counts as its due date.`,
      fix: 'Write the day on which the move was approved.',
      at: within(at, 'date'),
      ref,
    };
  }
}

/** Who approved a move belongs to its record; how much they may approve is the business of another check. */
function* unnamedApprovals(milestone: Milestone, allowed: readonly Approval[] | null): Generator<Report> {
  const baseline = measureOf(milestone);
  for (const change of milestone.changes) {
    if (change.correction || change.approvedBy !== null) continue;
    yield {
      message: `${quoted(milestone.title)} was moved from ${movedDateText(change.from)} to ${movedDateText(change.to)} on ${dayText(change.date)}, and nobody is named who approved it.`,
      fix:
        allowed === null
          ? 'Add a line "approved_by:" with the id of a body in governance.yaml, workstream-lead or programme-manager. If the old date was only a typing mistake, add "correction: true" instead.'
          : `Add a line "approved_by:". A move like this one needs ${lowestApprover(allowed, weightOfMove(baseline, change.from, change.to))}. If the old date was only a typing mistake, add "correction: true" instead.`,
      at: change.at,
      ref: milestone.ref,
    };
  }
}

/** The words that stood where a reason was to be written, pasted and left. */
function* unsaidReasons({ title, ref, changes }: Milestone): Generator<Report> {
  for (const change of changes) {
    if (change.reason.trim() !== REASON_TO_WRITE) continue;
    yield {
      message: `The move of ${quoted(title)} to ${movedDateText(change.to)} has no reason yet: "${REASON_TO_WRITE}" only holds its place.`,
      fix: `Write in a few words why it moved, in the place of "${REASON_TO_WRITE}".`,
      at: within(change.at, 'reason'),
      ref,
    };
  }
}
