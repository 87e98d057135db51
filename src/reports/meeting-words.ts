/** What reports say of a meeting. */
import type { Clash, ClashKind } from '../model/meeting-clashes.ts';
import type { CancelledMeeting, Meeting } from '../model/meetings.ts';
import { dayText } from '../model/plan-date-text.ts';

/** "moved from 12 December 2024: reason", "kept on this day", "extra meeting"; null of one that is where its cadence puts it. */
export function changeWords({ kind, plannedFor, reason }: Meeting): string | null {
  if (kind === 'regular') return null;
  if (kind === 'kept') return withReason('kept on this day', reason);
  return withReason(plannedFor === null ? 'extra meeting' : `moved from ${dayText(plannedFor)}`, reason);
}

export function cancelledWords({ reason }: CancelledMeeting): string {
  return withReason('cancelled', reason);
}

const CLASH_WORDS = {
  'bank-holiday': 'bank holiday: ',
  'school-holiday': 'school holiday: ',
  weekend: 'a ',
} satisfies Record<ClashKind, string>;

/** "bank holiday: Good Friday", "a Sunday". */
export function clashWords({ kind, name }: Clash): string {
  return `${CLASH_WORDS[kind]}${name}`;
}

function withReason(words: string, reason: string | null): string {
  return reason === null ? words : `${words}: ${reason}`;
}
