/** From the versions of files to the story of each milestone: when it appeared, what changed, by whom, and under which name. */
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
import { isSameVersion, versionMaker } from './milestone-version.ts';
import type { PlanLog, PlanStep } from './plan-log.ts';
import { StandingFiles } from './standing-files.ts';
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
  /** Each with the number of the step that brought it. */
  versions: { readonly step: number; readonly version: StoryVersion }[];
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
  private readonly files: StandingFiles;
  private readonly versionOf = versionMaker();
  private readonly there = new Map<string, Draft>();
  /** By the last name that they had. */
  private readonly gone = new Map<string, Draft>();
  private readonly drafts = new Set<Draft>();
  private looksRenamed: LooksRenamed[] = [];
  private step = 0;

  constructor(versions: FileVersions, nameOf: (name: string) => string) {
    this.versions = versions;
    this.files = new StandingFiles(versions, nameOf);
  }

  add({ files }: UncommittedStep, commit: Commit | null, side: readonly PlanStep[]): void {
    const { before, after } = this.files.take(files, commit);
    const credits = new Credits(side, this.versions, commit);
    const removed = new Map([...before].filter(([ref]) => !after.has(ref)));
    for (const [ref, raw] of after) {
      const draft = this.there.get(ref) ?? this.earlierNamed(ref, raw.was, removed);
      if (draft !== null) this.addVersion(draft, raw, commit, credits);
    }
    this.addNew(after, removed, commit, credits);
    for (const ref of removed.keys()) this.remove(ref, commit);
    for (const ref of removed.size > 0 ? this.there.keys() : after.keys()) this.joinEarlier(ref);
    this.step += 1;
  }

  finished(): Stories {
    const stories = [...this.drafts].map(
      ({ refs, versions, isThere, removedBy }): MilestoneStory => ({
        ref: refs.at(-1) ?? '',
        earlierRefs: refs.slice(0, -1),
        versions: versions.map(({ version }) => version),
        isThere,
        removedBy,
      }),
    );
    return {
      stories: stories.toSorted((a, b) => Number(b.isThere) - Number(a.isThere)),
      unreadable: this.files.unreadable,
      looksRenamed: this.looksRenamed,
    };
  }

  /** The story of a milestone that had another name until now: one that goes in this step, or went in an earlier one. */
  private earlierNamed(
    ref: string,
    was: readonly string[],
    removed: Map<string, RawMilestone>,
  ): Draft | null {
    for (const name of was.toReversed()) {
      // Another one can have that name by now.
      const drafts = removed.has(name) ? this.there : this.gone;
      const draft = drafts.get(name);
      if (draft === undefined || name === ref) continue;
      removed.delete(name);
      drafts.delete(name);
      draft.refs.push(ref);
      draft.isThere = true;
      draft.removedBy = null;
      this.there.set(ref, draft);
      return draft;
    }
    return null;
  }

  /**
   * `was` that is written only after the renaming, and a name that goes only after it: the earlier story goes in front
   * of this one. What went on beside it from the beginning is another milestone.
   */
  private joinEarlier(ref: string): void {
    const draft = this.there.get(ref);
    const first = draft?.versions[0];
    if (draft === undefined || first === undefined) return;
    for (const name of draft.versions.at(-1)?.version.milestone.was ?? []) {
      const earlier = this.gone.get(name);
      const before = earlier?.versions.filter(({ step }) => step < first.step) ?? [];
      if (earlier === undefined || before.length === 0 || draft.refs.includes(name)) continue;
      draft.refs = [...earlier.refs, ...draft.refs];
      draft.versions = [...before, ...draft.versions];
      this.gone.delete(name);
      this.drafts.delete(earlier);
      this.looksRenamed = this.looksRenamed.filter(({ from }) => from !== name);
    }
  }

  private addVersion(draft: Draft, raw: RawMilestone, commit: Commit | null, credits: Credits): void {
    const milestone = this.versionOf(raw, this.files.calendar);
    const last = draft.versions.at(-1)?.version.milestone;
    if (last !== undefined && isSameVersion(last, milestone)) return;
    const version = { milestone, commit, credits: credits.of(last ?? null, milestone) };
    draft.versions.push({ step: this.step, version });
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
      if (title !== '' && only !== undefined && others.length === 0 && to.length === 1) {
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
