/** Stories of milestones by hand: what each version of the plan says of one, and the day on which it came. */
import { calendarDay } from '../../src/model/calendar-day.ts';
import { type PlanDate, readPlanDate } from '../../src/model/plan-date.ts';
import type {
  Commit,
  Followed,
  MilestoneStory,
  MilestoneVersion,
  PlanHistory,
  RecordedChange,
  StoryVersion,
} from '../../src/model/plan-history.ts';
import { SCHOOL_CALENDAR } from '../model/calendars.ts';
import { day } from '../model/days.ts';

/** An entry of `changes`, with dates as people write them; what is left out is not there. */
export interface RecordWords {
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly correction?: true;
}

/** A version of a milestone; what is left out is not there. */
export interface VersionWords {
  /** The day of its commit; null for what is not committed. The commit is called `c1` in the first version, and so on. */
  readonly on: string | null;
  readonly ref?: string;
  readonly title?: string;
  readonly due?: string;
  readonly forecast?: string;
  readonly forecastOn?: string;
  readonly started?: string;
  readonly completed?: string;
  readonly status?: string;
  readonly cancelledOn?: string;
  readonly owners?: readonly string[];
  readonly acceptedUntil?: string;
  readonly changes?: readonly RecordWords[];
  /** What was set on a side branch, in a commit called `side`. */
  readonly setOnSide?: readonly Followed[];
}

const REF = 'inclusion/reviews/first';

/** A story of at least one version. With `gone`, the day on which it went out of the plan; null where that is not committed. */
export function storyOf(
  versions: readonly VersionWords[],
  { gone }: { readonly gone?: string | null } = {},
): MilestoneStory {
  const refs = [...new Set(versions.map(({ ref }) => ref ?? REF))];
  return {
    ref: refs.at(-1) ?? REF,
    earlierRefs: refs.slice(0, -1),
    versions: versions.map(storyVersion),
    isThere: gone === undefined,
    removedBy: gone === undefined || gone === null ? null : commitOn(gone, 'gone'),
  };
}

/** A history of nothing but commits, on these days, called `c1` and so on. */
export function historyOn(...days: readonly string[]): PlanHistory {
  return {
    stories: [],
    commits: days.map((on, index) => ({ commit: commitOn(on, `c${index + 1}`), files: [] })),
    unreadable: [],
    looksRenamed: [],
    isCutOff: false,
    head: `c${days.length}`,
    isDirty: false,
  };
}

function commitOn(on: string, id: string): Commit {
  return { id, day: day(on), author: 'Sam Doe', subject: `Commit ${id}` };
}

/** A date as a plan writes it; a slip in the test is an error at once. */
export function planDate(text: string): PlanDate {
  const read = readPlanDate(text, SCHOOL_CALENDAR);
  if (!read.ok) throw new Error(read.reason);
  return read.date;
}

function storyVersion(words: VersionWords, index: number): StoryVersion {
  const { on, setOnSide = [] } = words;
  const commit = on === null ? null : commitOn(on, `c${index + 1}`);
  const side = { ...commitOn(on ?? '2021-01-01', 'side'), author: 'Ann Lee' };
  return {
    milestone: milestoneVersion(words, index),
    commit,
    credits: new Map(setOnSide.map((field) => [field, side])),
  };
}

function milestoneVersion(words: VersionWords, index: number): MilestoneVersion {
  const { ref = REF, title = 'First review published', status = null, owners = ['Sam Doe'] } = words;
  return {
    ref,
    title,
    project: 'Reviews of provision',
    workstream: 'Inclusion',
    due: dateOrNull(words.due),
    forecast: dateOrNull(words.forecast),
    forecastOn: calendarDay(words.forecastOn ?? ''),
    started: dateOrNull(words.started),
    completed: dateOrNull(words.completed),
    status,
    cancelledOn: calendarDay(words.cancelledOn ?? ''),
    owners,
    changes: (words.changes ?? []).map(recordedChange),
    acceptedUntil: calendarDay(words.acceptedUntil ?? ''),
    was: [],
    digest: `${index}`,
  };
}

function recordedChange({ date, from, to, reason, by, correction }: RecordWords): RecordedChange {
  return {
    date: calendarDay(date ?? ''),
    from: dateOrNull(from),
    to: dateOrNull(to),
    reason: reason ?? null,
    approvedBy: by ?? null,
    correction: correction ?? false,
  };
}

function dateOrNull(text: string | undefined): PlanDate | null {
  return text === undefined ? null : planDate(text);
}
