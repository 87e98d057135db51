/** What a change does, in sentences that a board member understands. */
import type { MilestoneChange, PlaceChange } from '../model/plan-changes.ts';
import { ownerText } from '../model/plan.ts';
import type { PlanDate } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import { movedByText, moveTexts, recordText } from './history-record.ts';
import type { PrincipleChange, ServedChange } from './diff.ts';

export function milestoneSentence(change: MilestoneChange): string {
  const { milestone, project, workstream } = change.entry;
  const name = `"${milestone.title}"`;
  switch (change.kind) {
    case 'added':
      return `${name} is new in ${project.name} (${workstream.name}): ${dueText(milestone.due)}, ${ownersText(milestone.owners)}.`;
    case 'removed':
      return `${name} is taken out of ${project.name} (${workstream.name}). It was ${dueText(milestone.due)}.`;
    case 'moved':
      return movedSentence(name, change);
    case 'forecast':
      return change.to === null
        ? `${name} is no longer expected at another time than it is due.`
        : `${name} is now expected ${planDateText(change.to)}; it stays ${dueText(milestone.due)}.`;
    case 'completed':
      return `${name} is complete${change.on === null ? '' : `: ${planDateText(change.on)}`}. It was ${dueText(milestone.due)}.`;
    case 'reopened':
      return `${name} is not complete any more. It is ${dueText(milestone.due)}.`;
    case 'cancelled':
      return `${name} is cancelled${change.by === null ? ', and nobody is named who approved it' : `, approved by ${change.by}`}: ${milestone.cancelled?.reason ?? 'no reason given'}`;
    case 'status':
      return `${name} is ${statusText(change.to)}; it was ${statusText(change.from)}.`;
    case 'owner':
      return `${name} goes from ${ownerText(change.from) ?? 'nobody'} to ${ownerText(change.to) ?? 'nobody'}.`;
    case 'title':
      return `"${change.from}" is called ${name} now.`;
    case 'renamed':
      return `${name} is ${milestone.ref} now; it was ${change.from}.`;
    case 'breach-accepted':
      return `That ${name} is late, not started or undated is accepted until ${dayText(change.breach.until)} by ${change.breach.approvedBy}: ${change.breach.reason}`;
    case 'breach-withdrawn':
      return `That ${name} is late, not started or undated is not accepted any more; it was until ${dayText(change.until)}.`;
  }
}

function movedSentence(name: string, change: MilestoneChange & { readonly kind: 'moved' }): string {
  const [from, to] = moveTexts(change);
  const head = change.isCorrection
    ? `The date of ${name} is corrected from ${from} to ${to}, and nothing has moved`
    : `${whatMoves(name, change, from, to)}${horizonText(change)}`;
  const reasons = change.records.map((record) => recordText(record));
  return `${head}. ${reasons.length === 0 ? 'No reason is recorded.' : reasons.map(asSentence).join(' ')}`;
}

function whatMoves(
  name: string,
  change: MilestoneChange & { readonly kind: 'moved' },
  from: string,
  to: string,
): string {
  if (change.to.kind === 'tbc') return `${name} loses its date, which was ${from}`;
  if (change.from.kind === 'tbc') return `${name} gets a date, ${to}; it had none`;
  return `${name} moves from ${from} to ${to}: ${movedByText(change)}`;
}

/** What it means for the stretches of time that the programme plans for. */
function horizonText({ past, to }: MilestoneChange & { readonly kind: 'moved' }): string {
  if (past.length === 0) return '';
  const names = past.map(({ name }) => `the ${name}`).join(' and ');
  return to.kind === 'tbc' ? `, and its place in ${names}` : `, past the end of ${names}`;
}

function dueText(date: PlanDate): string {
  return date.kind === 'tbc' ? `without a date (${planDateText(date)})` : `due ${planDateText(date)}`;
}

function ownersText(owners: readonly string[]): string {
  return ownerText(owners) ?? 'no owner';
}

function statusText(status: string | null): string {
  return status ?? 'without a report';
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

export function placeSentence({ kind, what, name }: PlaceChange): string {
  return kind === 'added' ? `The ${what} "${name}" is new.` : `The ${what} "${name}" is taken out.`;
}

export function servedSentence({ ambition, isServed }: ServedChange): string {
  return isServed
    ? `The ambition "${ambition.name}" is served again by a workstream or a project.`
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
