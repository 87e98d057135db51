/** The beginning of the period that a report on history looks at, and what a milestone was then. */
import type { CalendarDay } from './calendar-day.ts';
import type { Move } from './moves.ts';
import type { MilestoneStory, PlanHistory, StoryVersion } from './plan-history.ts';

export interface PeriodStart {
  /** As it was asked for, in words: `1 October 2021`, `v1.2`. */
  readonly text: string;
  /** The first day of the period; of a revision the day on which it came to the branch. */
  readonly day: CalendarDay;
  /** How many of the commits of the history lie before the period. */
  readonly commitsBefore: number;
}

/** Tells what lies in a period. Without a start the whole history does. */
export interface Period {
  readonly start: PeriodStart | null;
  /** True of a move that was made in the period. What is not committed is always in it. */
  readonly holds: (move: Move) => boolean;
  /** The version of a milestone in force when the period began; null where it was not in the plan then. */
  readonly versionAtStart: (story: MilestoneStory) => StoryVersion | null;
}

export function periodFrom({ commits }: PlanHistory, start: PeriodStart | null): Period {
  const before = new Set(commits.slice(0, start?.commitsBefore ?? 0).map(({ commit }) => commit.id));
  return {
    start,
    holds({ source, landed, day }) {
      if (start === null) return true;
      // What is only recorded is older than the history: its day says when it was.
      if (source === 'record') return day === null || day >= start.day;
      return landed === null || !before.has(landed.id);
    },
    versionAtStart({ versions }) {
      if (start === null) return null;
      return versions.findLast(({ commit }) => commit !== null && before.has(commit.id)) ?? null;
    },
  };
}

/** How many commits of a history came to the branch before a day. */
export function commitsBefore({ commits }: PlanHistory, day: CalendarDay): number {
  const first = commits.findIndex(({ commit }) => commit.day >= day);
  return first === -1 ? commits.length : first;
}
