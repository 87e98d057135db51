import { mayApprove, measureOf, weightOfMove } from '../model/approval.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Approval, Change, Milestone, Plan } from '../model/plan.ts';
import { comparisonDay, type PlanDate } from '../model/plan-date.ts';
import { dayText } from '../model/plan-date-text.ts';
import { dateToWrite } from '../model/date-to-write.ts';
import { hasMoved } from '../model/moves.ts';
import { baselineOf } from '../model/schedule.ts';
import { type BasePlan, isSameChange, isSameInRecord } from '../model/base-plan.ts';
import { changeLines } from './change-lines.ts';
import { type Check, type Report, within } from './check.ts';
import { movedDateText } from '../model/moved-date-text.ts';
import { quoted } from './quoted.ts';

export const baselineErased: Check = {
  code: 'baseline-erased',
  severity: 'error',
  summary: 'A change alters or removes an earlier entry under `changes`, or puts a later baseline in front.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone of which an entry under `changes` stands in the version of the plan that it is held against, and is missing here or says something else; or one whose entries have a new one in front of them, so that the baseline is later than it was. It is looked for only against an earlier version, as `milepost check --base` does. Dates may be spelt differently as long as they mean the same days, and an approver who may not approve that much may give way to one who may.',
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
      if (before === undefined) continue;
      const reports = [...erased(milestone, before, plan, base)];
      yield* reports.length > 0 ? reports : putInFront(milestone, before, base);
    }
  },
};

/** What stood in the record and is altered or missing. */
function* erased(milestone: Milestone, before: Milestone, plan: Plan, base: BasePlan): Generator<Report> {
  let above: Change | null = null;
  let missing: Change[] = [];
  for (const old of before.changes) {
    const here = milestone.changes.find(
      (change) => isSameChange(change, old) || mendsApproval(change, old, before, plan.approvals),
    );
    const altered = here === undefined ? alteredFrom(old, milestone, before) : undefined;
    if (here === undefined && altered === undefined) {
      missing.push(old);
      continue;
    }
    if (missing.length > 0) yield missingReport(missing, above, milestone, plan, base);
    if (altered !== undefined) yield alteredReport(old, altered, milestone, plan, base);
    missing = [];
    above = here ?? altered ?? null;
  }
  if (missing.length > 0) yield missingReport(missing, above, milestone, plan, base);
}

/**
 * True where only the approver is another, and whoever is named now may approve what the one before might not: else what
 * due-moved-unapproved asks for could never be written.
 */
function mendsApproval(
  change: Change,
  old: Change,
  before: Milestone,
  allowed: readonly Approval[] | null,
): boolean {
  if (allowed === null || !isSameChange({ ...change, approvedBy: old.approvedBy }, old)) return false;
  const weight = weightOfMove(measureOf(before), old.from, old.to);
  const may = (by: string | null): boolean => by !== null && mayApprove(allowed, by, weight);
  return !may(old.approvedBy) && may(change.approvedBy);
}

/** The entry that is this one with something else in it: of the same day, or of the same move. */
function alteredFrom(old: Change, { changes }: Milestone, before: Milestone): Change | undefined {
  const fresh = changes.filter((change) => !before.changes.some((other) => isSameChange(change, other)));
  return fresh.find(
    ({ date, from, to }) =>
      date === old.date || (isSameInRecord(from, old.from) && isSameInRecord(to, old.to)),
  );
}

function alteredReport(
  old: Change,
  { at }: Change,
  { title, ref }: Milestone,
  plan: Plan,
  base: BasePlan,
): Report {
  return {
    message: `In ${base.name} ${quoted(title)} has an entry under "changes" of ${entryText(old)}, and it is not the same here.`,
    fix: 'Write it as it was. An entry under "changes" is never altered: add a new one at the end where something new was agreed.',
    paste: entryToPaste(old, plan, false),
    at,
    ref,
    entry: entryText(old),
  };
}

/** Entries that stood below each other, and are gone together. */
function missingReport(
  missing: readonly Change[],
  above: Change | null,
  { title, changes, at, ref }: Milestone,
  plan: Plan,
  base: BasePlan,
): Report {
  const [it, is] = missing.length === 1 ? ['it', 'it is'] : ['them', 'they are'];
  const which = missing.map(entryText).join(', and one of ');
  const place =
    above !== null
      ? `below the entry of ${dayText(above.date)}`
      : changes.length > 0
        ? 'first of the entries under "changes"'
        : 'below the milestone’s other lines';
  return {
    message: `In ${base.name} ${quoted(title)} has an entry under "changes" of ${which}, and ${is} missing here.`,
    fix: `Put ${it} back, ${place}. An entry under "changes" is never taken out: add a new one at the end where something new was agreed.`,
    paste: missing
      .map((old, index) => entryToPaste(old, plan, changes.length === 0 && index === 0))
      .join('\n'),
    at: within(at, 'changes'),
    part: 'key',
    ref,
    entry: missing.map(entryText).join('; '),
  };
}

/** "8 June 2021, from May 2021 to August 2021". */
function entryText({ date, from, to }: Change): string {
  return `${dayText(date)}, from ${movedDateText(from)} to ${movedDateText(to)}`;
}

function entryToPaste(old: Change, { programme }: Plan, isFirst: boolean): string {
  const [from, to] = [dateToWrite(old.from, programme.calendar), dateToWrite(old.to, programme.calendar)];
  return changeLines({ ...old, from, to }, isFirst);
}

/** An entry that was not there, and that makes the baseline later. One that makes it earlier only owns up to a move. */
function* putInFront(milestone: Milestone, before: Milestone, base: BasePlan): Generator<Report> {
  const { title, due, changes, ref } = milestone;
  const first = changes.find(({ correction }) => !correction);
  if (first === undefined || before.changes.some((old) => isSameChange(old, first))) return;
  // That the first move of all begins where it must is the business of due-moved-unrecorded.
  if (before.changes.length === 0 && hasMoved(before.due, due)) return;
  const was = corrected(baselineOf(before), changes);
  if (!isLater(first.from, was)) return;
  yield {
    message: `The baseline of ${quoted(title)} was ${movedDateText(was)} in ${base.name} and is ${movedDateText(first.from)} here, by an entry of ${dayText(first.date)} that did not stand there.`,
    fix: 'Take that entry out. What is agreed now goes into a new entry at the end.',
    at: within(first.at, 'from'),
    ref,
    entry: 'baseline',
  };
}

/** A date as the entries put it right that are about typing mistakes. */
function corrected(date: PlanDate, changes: readonly Change[]): PlanDate {
  return changes.reduce(
    (now, { correction, from, to }) => (correction && !hasMoved(from, now) ? to : now),
    date,
  );
}

function isLater(date: PlanDate, than: PlanDate): boolean {
  const [day, other] = [comparisonDay(date), comparisonDay(than)];
  return other !== null && (day === null || day > other);
}
