import type { StandingEntry, State } from '../model/schedule.ts';

/** How many milestones stand how; the states add up to `milestones`. */
export interface StateCounts {
  readonly milestones: number;
  readonly overdue: number;
  /** Of the overdue ones, those of which nothing has been reported. */
  readonly notReported: number;
  readonly dueNow: number;
  readonly toCome: number;
  readonly undated: number;
  readonly ongoing: number;
  readonly complete: number;
  readonly cancelled: number;
}

export function stateCounts(entries: readonly StandingEntry[]): StateCounts {
  const counts = {
    complete: 0,
    cancelled: 0,
    overdue: 0,
    'due-now': 0,
    upcoming: 0,
    ongoing: 0,
    undated: 0,
  } satisfies Record<State, number>;
  for (const { standing } of entries) counts[standing.state] += 1;
  return {
    milestones: entries.length,
    overdue: counts.overdue,
    notReported: entries.filter(({ standing }) => standing.state === 'overdue' && !standing.reported).length,
    dueNow: counts['due-now'],
    toCome: counts.upcoming,
    undated: counts.undated,
    ongoing: counts.ongoing,
    complete: counts.complete,
    cancelled: counts.cancelled,
  };
}

/** "46 milestones: 26 overdue, 4 due now, 11 to come, 5 undated; 26 past their date, of which 26 with nothing reported". */
export function stateCountsText(counts: StateCounts): string {
  const optional: [number, string][] = [
    [counts.ongoing, 'ongoing'],
    [counts.complete, 'complete'],
    [counts.cancelled, 'cancelled'],
  ];
  const parts = [
    `${counts.overdue} overdue`,
    `${counts.dueNow} due now`,
    `${counts.toCome} to come`,
    `${counts.undated} undated`,
    ...optional.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`),
  ];
  const past =
    counts.overdue === 0
      ? ''
      : `; ${counts.overdue} past their date, of which ${counts.notReported} with nothing reported`;
  return `${milestonesText(counts.milestones)}: ${parts.join(', ')}${past}`;
}

/** `1 milestone`, `46 milestones`. */
export function milestonesText(count: number): string {
  return count === 1 ? '1 milestone' : `${count} milestones`;
}
