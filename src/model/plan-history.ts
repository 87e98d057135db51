/** What the versions of a plan say of its milestones, one after the other: what git knows, without git. */
import type { CalendarDay } from './calendar-day.ts';
import type { PlanDate } from './plan-date.ts';

/** A commit as reports name it. Who and what it says stand as written; they are made safe where they are printed. */
export interface Commit {
  /** Whole. */
  readonly id: string;
  /** The day in London on which it, or the merge that brought it, came to the branch that is looked at. */
  readonly day: CalendarDay;
  /** The name of its author. E-mail addresses are never read. */
  readonly author: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** What a version of the plan records of one move; null for a date that cannot be read. */
export interface RecordedChange {
  readonly date: CalendarDay | null;
  readonly from: PlanDate | null;
  readonly to: PlanDate | null;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly correction: boolean;
}

/** What one version of the plan says of a milestone. Older versions are read leniently: what cannot be read is null. */
export interface MilestoneVersion {
  readonly ref: string;
  readonly title: string;
  /** The names of the project and workstream that it stands in. */
  readonly project: string;
  readonly workstream: string;
  readonly due: PlanDate | null;
  readonly forecast: PlanDate | null;
  /** The day on which the forecast was made; null where it does not say. */
  readonly forecastOn: CalendarDay | null;
  readonly started: PlanDate | null;
  readonly completed: PlanDate | null;
  readonly status: string | null;
  /** The day on which it was cancelled; null where it does not say. */
  readonly cancelledOn: CalendarDay | null;
  /** With those inherited from the project or the workstream. */
  readonly owners: readonly string[];
  readonly changes: readonly RecordedChange[];
  /** Until when its breach is accepted; null where it is not. */
  readonly acceptedUntil: CalendarDay | null;
  readonly was: readonly string[];
  /** Changes whenever anything in its entry does. */
  readonly digest: string;
}

/** What of a milestone is followed from version to version. */
export const FOLLOWED = ['due', 'forecast', 'started', 'completed', 'status', 'owners', 'title'] as const;
export type Followed = (typeof FOLLOWED)[number];

/** A version that differs from the one before it. */
export interface StoryVersion {
  readonly milestone: MilestoneVersion;
  /** The commit that brought it; null for what stands in the working copy and is not committed. */
  readonly commit: Commit | null;
  /** Of a merge: who set what on the side branch. What is not here was set by `commit`. */
  readonly credits: ReadonlyMap<Followed, Commit>;
}

/** One milestone from its first appearance on, under all the names that it had. */
export interface MilestoneStory {
  /** Its newest name. */
  readonly ref: string;
  /** The names that it had before, oldest first. */
  readonly earlierRefs: readonly string[];
  /** Oldest first, at least one. */
  readonly versions: readonly StoryVersion[];
  /** True when it stands in the newest version of the plan. */
  readonly isThere: boolean;
  /** What took it out of the plan; null while it is there, and where that is not committed. */
  readonly removedBy: Commit | null;
}

/** A version of a file that could not be read, so that the one before it was taken to go on. */
export interface UnreadableVersion {
  readonly commit: Commit;
  readonly file: string;
  readonly reason: string;
}

/** A milestone that vanished in the same step in which one with the same title appeared. */
export interface LooksRenamed {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly commit: Commit | null;
}

export interface PlanHistory {
  /** By newest name; those that are gone after those that are there, each in the order of their first appearance. */
  readonly stories: readonly MilestoneStory[];
  /** The commits that touched the plan, oldest first, with the files of each. */
  readonly commits: readonly CommitWithFiles[];
  readonly unreadable: readonly UnreadableVersion[];
  readonly looksRenamed: readonly LooksRenamed[];
  /** True when the clone was cut off, so that there are older commits that are not here. */
  readonly isCutOff: boolean;
  /** The newest commit that was looked at, whether or not it touched the plan. */
  readonly head: string;
  /** True when the newest version is the working copy and differs from `head`. */
  readonly isDirty: boolean;
}

export interface CommitWithFiles {
  readonly commit: Commit;
  /** Plan files that it changed, as reports name them. */
  readonly files: readonly string[];
}
