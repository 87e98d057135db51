/** What a report says of a milestone without a date. */
import { daysText } from '../model/days-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { StandingEntry } from '../model/schedule.ts';

/** The date by which a date is promised; null where the milestone has a date. */
export function promiseText({ standing }: StandingEntry): string | null {
  if (standing.due.kind !== 'tbc') return null;
  if (standing.due.promisedBy === null) return 'none';
  return `by ${dayText(standing.due.promisedBy)}${standing.promiseBroken ? ', which has gone by' : ''}`;
}

/** For how long there has been no date; null where there is one. */
export function undatedForText({ standing }: StandingEntry): string | null {
  if (standing.state !== 'undated') return null;
  return standing.daysUndated === null
    ? 'undated since: not recorded'
    : `undated for ${daysText(standing.daysUndated)}`;
}
