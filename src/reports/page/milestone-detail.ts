/** Everything that the plan says of a milestone, beyond what its row has room for. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import { movedDateText } from '../../model/moved-date-text.ts';
import type { Change, Plan } from '../../model/plan.ts';
import { dayText, planDateText } from '../../model/plan-date-text.ts';
import { acceptedBreachInForce, type StandingEntry } from '../../model/schedule.ts';
import { sentence } from '../status/ask-text.ts';
import { approverName } from '../status/names.ts';
import { promiseText, undatedForText } from '../undated-text.ts';
import { milestoneWithState } from './milestone-cells.ts';
import type { Fact, FactValue, LinkCell } from './page-view.ts';
import type { Waits } from './waits.ts';

export interface DetailContext {
  readonly plan: Plan;
  readonly asOf: CalendarDay;
  readonly waits: Waits;
  /** Of a large plan: what is finished on both sides holds nobody up and is not told. */
  readonly isLean: boolean;
}

/** What does not apply is left out: a plan has thousands of them. */
export function milestoneFacts(entry: StandingEntry, context: DetailContext): Fact[] {
  const { milestone, standing } = entry;
  const { plan, asOf, waits } = context;
  const { doneWhen, evidence, note, source, was, changes } = milestone;
  return [
    ...some('Reported', reportedText(entry)),
    ...some('Done when', doneWhen),
    ...some('Waits for', links(entry, waits.neededBy(milestone), context)),
    ...some('Waited for by', links(entry, waits.waitingFor(milestone), context)),
    ...some('Date promised', promiseText(entry)),
    ...some('Undated', undatedForText(entry)),
    ...some('Baseline', baselineText(entry)),
    ...some(
      'Changes',
      changes.filter(({ date }) => date <= asOf).map((change) => changeText(change, plan)),
    ),
    ...some('Expected because', standing.forecast === null ? null : (milestone.forecast?.reason ?? null)),
    ...some('On hold', standing.status === 'on-hold' ? holdText(entry) : null),
    ...some('Cancelled', standing.state === 'cancelled' ? cancelledText(entry, plan) : null),
    ...some('Breach accepted', acceptedText(entry, context)),
    ...some('Evidence', evidence),
    ...some('Note', note),
    ...some('Was', was),
    ...some('Source', source === entry.project.source ? null : source),
  ];
}

function links(
  { standing }: StandingEntry,
  others: readonly StandingEntry[],
  { isLean }: DetailContext,
): LinkCell[] {
  return others
    .filter((other) => !isLean || standing.state !== 'complete' || other.standing.state !== 'complete')
    .map(milestoneWithState);
}

/** A fact, where there is something to say. */
export function some(name: string, value: FactValue | readonly FactValue[] | null): Fact[] {
  return value === null || (isList(value) && value.length === 0) ? [] : [{ name, value }];
}

function isList(value: FactValue | readonly FactValue[]): value is readonly FactValue[] {
  return Array.isArray(value);
}

/** "in-progress; started November 2024". Null where its state says all of it. */
function reportedText({
  standing: { state, status, started, completed, reported },
}: StandingEntry): string | null {
  // Of what is overdue its state says so, and of what is to come nobody has to report yet.
  if (!reported) return state === 'overdue' || state === 'upcoming' ? null : 'nothing';
  if (state === 'complete' && completed !== null && started === null) return null;
  return [
    ...(status === null ? [] : [status]),
    ...(started === null ? [] : [`started ${planDateText(started)}`]),
    ...(completed === null ? [] : [`completed ${planDateText(completed)}`]),
  ].join('; ');
}

/** Null where due is still what it was. */
function baselineText({ standing: { baseline, due } }: StandingEntry): string | null {
  const text = planDateText(baseline);
  return text === planDateText(due) ? null : text;
}

/** "5 December 2024: 1 April 2025 → Summer term 2025. Annual reviews peak in the spring (Programme Board)". */
function changeText({ date, from, to, reason, approvedBy, correction }: Change, plan: Plan): string {
  const what = correction ? 'a typing mistake put right, ' : '';
  return `${dayText(date)}: ${what}${movedDateText(from)} → ${movedDateText(to)}. ${withApproval(reason, approvedBy, plan)}`;
}

function withApproval(reason: string, approvedBy: string | null, plan: Plan): string {
  const by =
    approvedBy === null
      ? 'Nobody is named as having approved it.'
      : `Approved by ${approverName(plan, approvedBy)}.`;
  return `${sentence(reason)} ${by}`;
}

function holdText({ milestone: { onHold } }: StandingEntry): string | null {
  if (onHold === null) return null;
  const until = onHold.until === null ? '' : ` until ${dayText(onHold.until)}`;
  return `since ${dayText(onHold.since)}${until}: ${onHold.reason}`;
}

function cancelledText({ milestone: { cancelled } }: StandingEntry, plan: Plan): string | null {
  if (cancelled === null) return null;
  return `${dayText(cancelled.date)}: ${withApproval(cancelled.reason, cancelled.approvedBy, plan)}`;
}

function acceptedText({ milestone }: StandingEntry, { plan, asOf }: DetailContext): string | null {
  if (milestone.acceptedBreach === null) return null;
  const { until, reason, approvedBy } = milestone.acceptedBreach;
  const past = acceptedBreachInForce(milestone, asOf) ? '' : ', which has gone by';
  return `by ${approverName(plan, approvedBy)} until ${dayText(until)}${past}: ${reason}`;
}
