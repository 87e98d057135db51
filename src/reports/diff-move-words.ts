/** What a change moves, in sentences that a board member understands. */
import { movedDateText } from '../model/moved-date-text.ts';
import type { Change } from '../model/plan.ts';
import type { MilestoneChange } from '../model/plan-changes.ts';
import type { PlanDate } from '../model/plan-date.ts';
import { dayText } from '../model/plan-date-text.ts';
import { movedByText, moveTexts, recordText } from './history-record.ts';

export function movedSentence(name: string, change: MilestoneChange & { readonly kind: 'moved' }): string {
  const [from, to] = endTexts(change);
  const head = change.isCorrection
    ? `The date of ${name} is corrected from ${from} to ${to} as a typing mistake, which nobody has to approve`
    : `${whatMoves(name, change, from, to)}${horizonText(change)}`;
  return `${head}. ${change.records.length === 0 ? 'No reason is recorded.' : reasonsText(change.records)}`;
}

/** Both dates in one sentence: what begins with a "from" or "by" of its own stands in quotes. */
function endTexts(change: { readonly from: PlanDate; readonly to: PlanDate }): readonly [string, string] {
  const [from, to] = [movedDateText(change.from), movedDateText(change.to)];
  return from === to ? moveTexts(change) : [from, to];
}

function whatMoves(
  name: string,
  change: MilestoneChange & { readonly kind: 'moved' },
  from: string,
  to: string,
): string {
  if (change.to.kind === 'tbc') return `${name} loses its date, which was ${from}`;
  if (change.from.kind === 'tbc') return `${name} gets a date, ${to}; it had none`;
  const moves = `${name} moves from ${from} to ${to}`;
  if (change.to.kind === 'open' && change.from.kind !== 'open')
    return `${moves}, and has no last day any more`;
  if (change.from.kind === 'open' && change.to.kind !== 'open') return `${moves}, and has a last day now`;
  return change.days === 0 ? `${moves}, and ends on the same day` : `${moves}: ${movedByText(change)}`;
}

/** What it means for the stretches of time that the programme plans for. */
function horizonText({ past, to }: MilestoneChange & { readonly kind: 'moved' }): string {
  if (past.length === 0) return '';
  const names = past.map(({ name }) => `the ${name}`).join(' and ');
  return to.kind === 'tbc' ? `, and its place in ${names}` : `, past the end of ${names}`;
}

export function recordedSentence(name: string, records: readonly Change[]): string {
  const moves = records.map((record) => {
    const [from, to] = endTexts(record);
    return `from ${from} to ${to} on ${dayText(record.date)}`;
  });
  const which =
    moves.length === 1
      ? `An earlier move of ${name} is recorded now`
      : `${moves.length} earlier moves of ${name} are recorded now`;
  return `${which}: ${moves.join(', and ')}. ${reasonsText(records)}`;
}

function reasonsText(records: readonly Change[]): string {
  return records.map((record) => asSentence(recordText(record))).join(' ');
}

export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What stood in the record before, and does not any more. */
export function alteredSentence(name: string, records: readonly Change[]): string {
  const entries = records.map((record) => {
    const [from, to] = moveTexts(record);
    return `that of ${dayText(record.date)}, from ${from} to ${to}`;
  });
  return `The record of ${name} is not what it was: ${entries.join(', and ')}, no longer ${records.length === 1 ? 'stands' : 'stand'} as ${records.length === 1 ? 'it was' : 'they were'}.`;
}
