/** What a change does, in sentences that a board member understands. */
import { daysText } from '../model/days-text.ts';
import { daysMoved } from '../model/moves.ts';
import { type Milestone, ownerText, type Status } from '../model/plan.ts';
import type { MilestoneChange, PlaceChange } from '../model/plan-changes.ts';
import { type PlanDate, periodText } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import type { PrincipleChange, ServedChange } from './diff.ts';
import { alteredSentence, asSentence, movedSentence, recordedSentence } from './diff-move-words.ts';

export function milestoneSentence(change: MilestoneChange): string {
  const { milestone, project, workstream } = change.entry;
  const name = `"${milestone.title}"`;
  switch (change.kind) {
    case 'added':
      return `${name} is new in ${project.name} (${workstream.name}): ${dueText(milestone.due)}, ${milestone.owners.length === 0 ? 'without an owner' : `owned by ${namesText(milestone.owners)}`}.`;
    case 'removed':
      return `${name} is taken out of ${project.name} (${workstream.name}). It was ${dueText(milestone.due)}.`;
    case 'moved':
      return movedSentence(name, change);
    case 'recorded':
      return recordedSentence(name, change.records);
    case 'record-altered':
      return alteredSentence(name, change.records);
    case 'forecast':
      return forecastSentence(name, milestone.due, change);
    case 'completed':
      return `${name} is complete${change.on === null ? '' : `, achieved ${whenText(change.on)}`}. It was ${dueText(milestone.due)}.`;
    case 'completion-moved':
      return completionSentence(name, change);
    case 'reopened':
      return `${name} is not complete any more. It is ${dueText(milestone.due)}.`;
    case 'cancelled':
      return `${name} is cancelled, ${change.by === null ? 'and nobody is named who approved it' : `approved by ${change.by}`}: ${asSentence(milestone.cancelled?.reason ?? 'no reason is given')}`;
    case 'status':
      return statusSentence(name, milestone, change);
    case 'owner':
      return ownerSentence(name, change);
    case 'title':
      return `"${change.from}" is called ${name} now.`;
    case 'renamed':
      return renamedSentence(name, change);
    case 'breach-accepted': {
      const { until, reason, approvedBy } = change.breach;
      const before =
        change.before === null || change.before === until ? '' : `, not ${dayText(change.before)},`;
      return `${approvedBy} accepts until ${dayText(until)}${before} that ${name} ${breachText(milestone.due)}: ${asSentence(reason)}`;
    }
    case 'breach-withdrawn':
      return `Nobody accepts any more that ${name} ${breachText(milestone.due)}. It was accepted until ${dayText(change.until)}.`;
  }
}

function forecastSentence(
  name: string,
  due: PlanDate,
  { from, to }: { readonly from: PlanDate | null; readonly to: PlanDate | null },
): string {
  if (to === null) return `${name} is not expected at another time any more. It is ${dueText(due)}.`;
  const before = from === null ? '' : `, and was expected ${whenText(from)}`;
  const days = daysMoved(due, to);
  if (days === null) return `${name} is expected ${whenText(to)} now${before}. It is ${dueText(due)}.`;
  const late = days === 0 ? 'when' : `${daysText(Math.abs(days))} ${days > 0 ? 'after' : 'before'}`;
  return `${name} is expected ${whenText(to)} now, ${late} it is due (${planDateText(due)})${before}.`;
}

function completionSentence(
  name: string,
  { from, to }: { readonly from: PlanDate | null; readonly to: PlanDate | null },
): string {
  if (to === null) {
    const was = from === null ? '' : `; it was ${whenText(from)}`;
    return `It is not said any more when ${name} was achieved${was}.`;
  }
  return `${name} was achieved ${whenText(to)}${from === null ? ', which was not said before' : `, not ${whenText(from)}`}.`;
}

/** "on 12 September 2021", "in September 2021", "by December 2021". */
function whenText(date: PlanDate): string {
  if (date.kind !== 'window') return planDateText(date);
  return `${date.first === date.last ? 'on' : 'in'} ${planDateText(date)}`;
}

const STATUS_WORDS = {
  'not-started': 'not started',
  'in-progress': 'in progress',
  complete: 'complete',
  'on-hold': 'on hold',
  cancelled: 'cancelled',
} as const satisfies Record<Status, string>;

function statusSentence(
  name: string,
  { onHold }: Milestone,
  { from, to }: { readonly from: Status | null; readonly to: Status | null },
): string {
  const was = from === null ? 'nothing was reported of it before' : `it was ${STATUS_WORDS[from]}`;
  if (to === null) return `Nothing is reported of ${name} any more; ${was}.`;
  const reason = to === 'on-hold' && onHold !== null ? ` (${onHold.reason})` : '';
  return `${name} is ${STATUS_WORDS[to]} now${reason}; ${was}.`;
}

function ownerSentence(
  name: string,
  { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
): string {
  if (from.length === 0) return `${name} has an owner now: ${namesText(to)}.`;
  if (to.length === 0) return `${name} has no owner any more; it was ${namesText(from)}.`;
  return `${name} passes from ${namesText(from)} to ${namesText(to)}.`;
}

function renamedSentence(
  name: string,
  { entry: { milestone, project, workstream }, from }: MilestoneChange & { readonly kind: 'renamed' },
): string {
  const isElsewhere = !from.startsWith(`${project.ref}/`);
  return isElsewhere
    ? `${name} belongs to ${project.name} (${workstream.name}) now, as ${milestone.ref}; it was ${from}.`
    : `${name} has the reference ${milestone.ref} now; it was ${from}.`;
}

/** What is wrong with a milestone whose breach somebody accepts. */
function breachText(due: PlanDate): string {
  if (due.kind === 'tbc') return 'has no date';
  return due.kind === 'open' ? 'has not started' : 'is late';
}

function dueText(date: PlanDate): string {
  switch (date.kind) {
    case 'window':
    case 'by':
      return `due ${planDateText(date)}`;
    case 'open':
      return `due to start ${planDateText(date)}`;
    case 'tbc':
      return date.promised === null
        ? 'without a date'
        : `without a date (one is promised by ${periodText(date.promised)})`;
  }
}

function namesText(owners: readonly string[]): string {
  return ownerText(owners) ?? 'nobody';
}

export function placeSentence({ kind, what, name }: PlaceChange): string {
  return kind === 'added' ? `The ${what} "${name}" is new.` : `The ${what} "${name}" is taken out.`;
}

export function servedSentence({ ambition, isServed }: ServedChange): string {
  return isServed
    ? `A workstream or a project serves the ambition "${ambition.name}" now; none did before.`
    : `No workstream and no project serves the ambition "${ambition.name}" any more.`;
}

export function principleSentence({ principle, gained, lost, isUnmet }: PrincipleChange): string {
  const parts = [
    ...(gained.length === 0 ? [] : [`is newly met by ${namesOf(gained)}`]),
    ...(lost.length === 0 ? [] : [`is no longer met by ${namesOf(lost)}`]),
  ];
  return `"${principle.name}" ${parts.join(', and ')}${isUnmet ? ', so that no project meets it' : ''}.`;
}

function namesOf(projects: PrincipleChange['gained']): string {
  return projects.map(({ name }) => name).join(', ');
}
