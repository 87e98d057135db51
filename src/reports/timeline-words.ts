/** How milestones of a timeline stand, in words: one of them, and many counted together. */
import { daysText } from '../model/days-text.ts';
import { planDateText } from '../model/plan-date-text.ts';
import type { StandingEntry, State } from '../model/schedule.ts';

/** What a state is called when it is counted: "2 overdue". */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  overdue: 'overdue',
  'due-now': 'due now',
  ongoing: 'ongoing',
  upcoming: 'to come',
  complete: 'done',
  cancelled: 'cancelled',
  undated: 'undated',
};

/** Worst first. A summary is drawn and told in this order. */
export const STATES_WORST_FIRST: readonly State[] = [
  'overdue',
  'due-now',
  'ongoing',
  'upcoming',
  'complete',
  'cancelled',
  'undated',
];

/** "overdue by 4 days, nothing reported". */
export function standingWords({ standing }: StandingEntry): string {
  const { state, daysOverdue, kind, completed, status, reported } = standing;
  const late = daysText(daysOverdue ?? 0);
  if (state === 'overdue') {
    const words = kind === 'not-started' ? `should have started ${late} ago` : `overdue by ${late}`;
    return reported ? `${words}${holdText(status)}` : `${words}, nothing reported`;
  }
  if (state === 'complete' && completed !== null) return `done: ${planDateText(completed)}`;
  return `${STATE_WORDS[state]}${holdText(status)}`;
}

/** "3: 2 overdue, 1 done". */
export function countedWords(entries: readonly StandingEntry[]): string {
  const parts = STATES_WORST_FIRST.map((state) => ({
    state,
    count: entries.filter(({ standing }) => standing.state === state).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${STATE_WORDS[state]}`);
  return `${entries.length}: ${parts.join(', ')}`;
}

function holdText(status: string | null): string {
  return status === 'on-hold' ? ', on hold' : '';
}
