/** The trend of a milestone: on each day on which something changed, the day on which it was then expected. */
import { type CalendarDay, daysBetween } from './calendar-day.ts';
import { comparisonDay, isSameDate, type PlanDate, sameWindow } from './plan-date.ts';
import { duesOn } from './moves.ts';
import type { MilestoneStory, MilestoneVersion } from './plan-history.ts';
import { endingOn, happenedBy, isKnownBy } from './schedule.ts';

export interface TrendPoint {
  /**
   * The day on which it came to the branch. The day of the report, of what is not committed, and of what a younger commit leaves
   * once everything in it that bears a later day is taken out.
   */
  readonly on: CalendarDay;
  /** Completed, else forecast, else due. */
  readonly expected: PlanDate;
  /** The last day of that, startBy of a date without an end; null for tbc. */
  readonly said: CalendarDay | null;
}

export interface Trend {
  /** In the order of their days, at least one. */
  readonly points: readonly TrendPoint[];
  /** True when it is complete or cancelled, or has gone out of the plan. */
  readonly isEnded: boolean;
  /** What the end of it was; null where it has none, or went out of the plan. */
  readonly ending: 'complete' | 'cancelled' | null;
  /** Calendar days from the first day that was said to the last; null where there are not two. */
  readonly days: number | null;
}

/**
 * Null where no version has a date that can be read. `asOf` is the day of what is not committed, and what bears a later day in
 * the plan has not happened: as of a day, the trend ends with the date that the milestone has on that day.
 */
export function trendOf(story: MilestoneStory, asOf: CalendarDay): Trend | null {
  const points: TrendPoint[] = [];
  const newest = story.versions.at(-1)?.milestone;
  const corrections = newest === undefined ? [] : correctionsOf(newest, asOf);
  const dues = duesOn(story, asOf);
  for (const [index, { milestone, commit }] of story.versions.entries()) {
    const written = reportedDate(milestone, asOf) ?? dues[index] ?? null;
    if (written === null) continue;
    // What was mistyped was never expected; a version that has the record of it is right already.
    const expected = corrections
      .slice(correctionsOf(milestone, asOf).length)
      .reduce((date, { from, to }) => (sameWindow(from, date) ? to : date), written);
    const last = points.at(-1);
    const said = milestone.completed ?? milestone.forecast ?? milestone.due;
    const day =
      commit === null || !isSameDate(said, written) ? earlier(commit?.day ?? asOf, asOf) : commit.day;
    // Commits can bear days that run backwards; a line over time cannot.
    const on = last !== undefined && day < last.on ? last.on : day;
    // Of a day only the last counts.
    if (last?.on === on) points.pop();
    const before = points.at(-1);
    if (before !== undefined && sameWindow(before.expected, expected)) continue;
    points.push({ on, expected, said: comparisonDay(expected) });
  }
  if (points.length === 0) return null;
  const endedOn = endOf(story, asOf);
  const last = points.at(-1);
  // A line goes on to the day on which it ended, also where nothing else changed then.
  if (endedOn !== null && last !== undefined && last.on < endedOn) points.push({ ...last, on: endedOn });
  return {
    points,
    isEnded: endedOn !== null,
    ending: newest === undefined ? null : endingOn(newest, asOf),
    days: daysFromFirstToLast(points),
  };
}

function earlier(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a < b ? a : b;
}

/** The day on which it became complete, was cancelled or went out of the plan, for good; null while it is open. */
function endOf({ versions, isThere, removedBy }: MilestoneStory, asOf: CalendarDay): CalendarDay | null {
  const open = versions.findLastIndex(({ milestone }) => endingOn(milestone, asOf) === null);
  const closed = versions[open + 1];
  if (closed !== undefined) return closed.commit?.day ?? asOf;
  return isThere ? null : (removedBy?.day ?? asOf);
}

function correctionsOf(
  { changes }: MilestoneVersion,
  asOf: CalendarDay,
): { readonly from: PlanDate; readonly to: PlanDate }[] {
  return changes.flatMap(({ date, correction, from, to }) =>
    correction && from !== null && to !== null && isKnownBy(date, asOf) ? [{ from, to }] : [],
  );
}

/** What was reported of it by the day and goes before what is due. */
function reportedDate(
  { completed, forecast, forecastOn }: MilestoneVersion,
  asOf: CalendarDay,
): PlanDate | null {
  return happenedBy(completed, asOf) ?? (isKnownBy(forecastOn, asOf) ? forecast : null);
}

function daysFromFirstToLast(points: readonly TrendPoint[]): number | null {
  const said = points.flatMap((point) => point.said ?? []);
  const [first, last] = [said[0], said.at(-1)];
  return first === undefined || last === undefined || said.length < 2 ? null : daysBetween(first, last);
}
