/** From the versions of files to the story of each milestone: when it appeared, what changed, by whom, and under which name. */
import { type Calendar, EMPTY_CALENDAR } from '../model/calendar.ts';
import { type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import { londonDay } from '../model/london-day.ts';
import {
  type Commit,
  FOLLOWED,
  type Followed,
  type LooksRenamed,
  type MilestoneStory,
  type MilestoneVersion,
  type StoryVersion,
  type UnreadableVersion,
} from '../model/plan-history.ts';
import type { FileVersions } from './file-versions.ts';
import { isWorkstreamFile, PROGRAMME_FILE } from './plan-files.ts';
import { isSameVersion, versionMaker } from './milestone-version.ts';
import type { PlanLog, PlanStep } from './plan-log.ts';
import type { RawMilestone } from './workstream-version.ts';

export interface Stories {
  readonly stories: readonly MilestoneStory[];
  readonly unreadable: readonly UnreadableVersion[];
  readonly looksRenamed: readonly LooksRenamed[];
}

/** The working copy, where it differs from the newest step: files and blobs as a step has them. */
export type UncommittedStep = Pick<PlanStep, 'files'>;

/** A milestone whose story is being put together. */
interface Draft {
  refs: string[];
  versions: StoryVersion[];
  isThere: boolean;
  removedBy: Commit | null;
}

/** The stories of all milestones. `nameOf` gives the name of a plan file as reports show it. */
export function milestoneStories(
  { steps, sides }: PlanLog,
  uncommitted: UncommittedStep | null,
  versions: FileVersions,
  nameOf: (name: string) => string,
): Stories {
  const book = new StoryBook(versions, nameOf);
  for (const step of steps) book.add(step, commitOf(step), sides.get(step.id) ?? []);
  if (uncommitted !== null) book.add(uncommitted, null, []);
  return book.finished();
}

/** A day that no history reaches stands for a time that cannot be read. */
const NO_DAY: CalendarDay | null = calendarDay('1900-01-01');

export function commitOf({ id, time, author, subject }: PlanStep, landed: number = time): Commit {
  const day = londonDay(landed) ?? NO_DAY;
  if (day === null) throw new Error('1900-01-01 is a day');
  return { id, day, author, subject };
}

class StoryBook {
  private readonly versions: FileVersions;
  private readonly nameOf: (name: string) => string;
  private readonly versionOf = versionMaker();
  /** What each workstream file says now, by its name. */
  private readonly files = new Map<string, readonly RawMilestone[]>();
  private calendar: Calendar = EMPTY_CALENDAR;
  private readonly there = new Map<string, Draft>();
  /** By the last name that they had. */
  private readonly gone = new Map<string, Draft>();
  private readonly drafts = new Set<Draft>();
  private readonly unreadable: UnreadableVersion[] = [];
  private looksRenamed: LooksRenamed[] = [];

  constructor(versions: FileVersions, nameOf: (name: string) => string) {
    this.versions = versions;
    this.nameOf = nameOf;
  }

  add(step: UncommittedStep, commit: Commit | null, side: readonly PlanStep[]): void {
    const { before, after } = this.takeFiles(step, commit);
    const credits = new Credits(side, this.versions, commit);
    const removed = new Map([...before].filter(([ref]) => !after.has(ref)));
    for (const [ref, raw] of after) {
      const draft = this.there.get(ref) ?? this.earlierNamed(ref, raw.was, removed);
      if (draft === null) continue;
      this.joinEarlier(draft, raw.was);
      this.addVersion(draft, raw, commit, credits);
    }
    this.addNew(after, removed, commit, credits);
    for (const ref of removed.keys()) this.remove(ref, commit);
  }

  finished(): Stories {
    const stories = [...this.drafts].map(
      ({ refs, versions, isThere, removedBy }): MilestoneStory => ({
        ref: refs.at(-1) ?? '',
        earlierRefs: refs.slice(0, -1),
        versions,
        isThere,
        removedBy,
      }),
    );
    return {
      stories: stories.toSorted((a, b) => Number(b.isThere) - Number(a.isThere)),
      unreadable: this.unreadable,
      looksRenamed: this.looksRenamed,
    };
  }

  /** What the changed files said of milestones before, and what they say now; all milestones where the calendar is another. */
  private takeFiles(
    { files }: UncommittedStep,
    commit: Commit | null,
  ): { readonly before: Map<string, RawMilestone>; readonly after: Map<string, RawMilestone> } {
    const before = new Map<string, RawMilestone>();
    const after = new Map<string, RawMilestone>();
    const newCalendar = this.newCalendar(files, commit);
    const changed = new Map(files.map((file) => [file.name, file.blob]));
    const touched =
      newCalendar === null ? [...changed.keys()] : [...new Set([...this.files.keys(), ...changed.keys()])];
    if (newCalendar !== null) this.calendar = newCalendar;
    for (const name of touched.filter(isWorkstreamFile)) {
      const old = this.files.get(name) ?? [];
      const now = changed.has(name) ? this.read(name, changed.get(name) ?? null, old, commit) : old;
      // What is the same object says the same: most of a file does, and it costs nothing then.
      const same = newCalendar === null ? new Set(old) : new Set<RawMilestone>();
      for (const raw of now) if (!same.delete(raw)) after.set(raw.ref, raw);
      for (const raw of newCalendar === null ? same : old) before.set(raw.ref, raw);
      if (changed.get(name) === null) this.files.delete(name);
      else this.files.set(name, now);
    }
    return { before, after };
  }

  private newCalendar(files: UncommittedStep['files'], commit: Commit | null): Calendar | null {
    const blob = files.find(({ name }) => name === PROGRAMME_FILE)?.blob ?? null;
    if (blob === null) return null;
    const calendar = this.versions.calendars.get(blob) ?? null;
    if (calendar === null && commit !== null) {
      this.unreadable.push({ commit, file: this.nameOf(PROGRAMME_FILE), reason: 'it cannot be read' });
    }
    return calendar;
  }

  /** A version that cannot be read is stepped over: what stood there before is taken to go on. */
  private read(
    name: string,
    blob: string | null,
    old: readonly RawMilestone[],
    commit: Commit | null,
  ): readonly RawMilestone[] {
    if (blob === null) return [];
    const content = this.versions.workstreams.get(blob);
    if (content === undefined) return old;
    if (!('reason' in content)) return content;
    if (commit !== null) {
      this.unreadable.push({ commit, file: this.nameOf(name), reason: content.reason });
    }
    return old;
  }

  /** The story of a milestone that had another name until now: one that goes in this step, or went in an earlier one. */
  private earlierNamed(
    ref: string,
    was: readonly string[],
    removed: Map<string, RawMilestone>,
  ): Draft | null {
    for (const name of was.toReversed()) {
      const draft = removed.has(name) ? this.there.get(name) : this.gone.get(name);
      if (draft === undefined) continue;
      removed.delete(name);
      this.there.delete(name);
      this.gone.delete(name);
      draft.refs.push(ref);
      draft.isThere = true;
      draft.removedBy = null;
      this.there.set(ref, draft);
      return draft;
    }
    return null;
  }

  /** `was` that is written only after the renaming: the earlier story goes in front of this one. */
  private joinEarlier(draft: Draft, was: readonly string[]): void {
    for (const name of was) {
      const earlier = this.gone.get(name);
      if (earlier === undefined || draft.refs.includes(name)) continue;
      draft.refs = [...earlier.refs, ...draft.refs];
      draft.versions = [...earlier.versions, ...draft.versions];
      this.gone.delete(name);
      this.drafts.delete(earlier);
      this.looksRenamed = this.looksRenamed.filter(({ from }) => from !== name);
    }
  }

  private addVersion(draft: Draft, raw: RawMilestone, commit: Commit | null, credits: Credits): void {
    const milestone = this.versionOf(raw, this.calendar);
    const last = draft.versions.at(-1)?.milestone;
    if (last !== undefined && isSameVersion(last, milestone)) return;
    draft.versions.push({ milestone, commit, credits: credits.of(last ?? null, milestone) });
  }

  private addNew(
    after: ReadonlyMap<string, RawMilestone>,
    removed: ReadonlyMap<string, RawMilestone>,
    commit: Commit | null,
    credits: Credits,
  ): void {
    const added = [...after.values()].filter(({ ref }) => !this.there.has(ref));
    for (const raw of added) {
      const title = raw.title.trim();
      const from = [...removed.values()].filter((old) => old.title.trim() === title);
      const to = added.filter((other) => other.title.trim() === title);
      const [only, ...others] = from;
      if (only !== undefined && others.length === 0 && to.length === 1) {
        this.looksRenamed.push({ from: only.ref, to: raw.ref, title, commit });
      }
    }
    for (const raw of added) {
      // The same id again, after it was gone, is the same milestone again.
      const back = this.gone.get(raw.ref);
      const draft: Draft = back ?? { refs: [raw.ref], versions: [], isThere: true, removedBy: null };
      this.gone.delete(raw.ref);
      draft.isThere = true;
      draft.removedBy = null;
      this.there.set(raw.ref, draft);
      this.drafts.add(draft);
      this.addVersion(draft, raw, commit, credits);
    }
  }

  private remove(ref: string, commit: Commit | null): void {
    const draft = this.there.get(ref);
    if (draft === undefined) return;
    this.there.delete(ref);
    draft.isThere = false;
    draft.removedBy = commit;
    this.gone.set(ref, draft);
  }
}

/** Who set what on the side branch of a merge: the newest commit there in which it became what it is now. */
class Credits {
  private readonly side: readonly PlanStep[];
  private readonly versions: FileVersions;
  private readonly merge: Commit | null;
  private readonly none: ReadonlyMap<Followed, Commit> = new Map();

  constructor(side: readonly PlanStep[], versions: FileVersions, merge: Commit | null) {
    this.side = side;
    this.versions = versions;
    this.merge = merge;
  }

  of(before: MilestoneVersion | null, after: MilestoneVersion): ReadonlyMap<Followed, Commit> {
    if (this.side.length === 0 || this.merge === null) return this.none;
    const found = new Map<Followed, Commit>();
    const names = new Set([after.ref, ...after.was]);
    for (const field of FOLLOWED) {
      const value = valueOf(after, field);
      if (before !== null && valueOf(before, field) === value) continue;
      const step = this.side.find(({ files }) =>
        files.some((file) => {
          const now = this.milestone(file.blob, names);
          const then = this.milestone(file.before, names);
          return (
            now !== null && valueOf(now, field) === value && (then === null || valueOf(then, field) !== value)
          );
        }),
      );
      if (step !== undefined) found.set(field, { ...commitOf(step), day: this.merge.day });
    }
    return found;
  }

  private milestone(blob: string | null, names: ReadonlySet<string>): RawMilestone | null {
    const content = blob === null ? undefined : this.versions.workstreams.get(blob);
    if (content === undefined || 'reason' in content) return null;
    return content.find(({ ref }) => names.has(ref)) ?? null;
  }
}

/** A value as text, so that a version with dates and one without can be compared. */
function valueOf(milestone: RawMilestone | MilestoneVersion, field: Followed): string {
  const value = milestone[field];
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  return 'text' in value ? value.text : value.join('\n');
}
