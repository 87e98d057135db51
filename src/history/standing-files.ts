/** What the files of a plan say of its milestones after one step and the next, and what a step changes in that. */
import { type Calendar, EMPTY_CALENDAR } from '../model/calendar.ts';
import type { Commit, UnreadableVersion } from '../model/plan-history.ts';
import type { FileVersions } from './file-versions.ts';
import { fileOf, isWorkstreamFile, PROGRAMME_FILE } from './plan-files.ts';
import type { PlanStep } from './plan-log.ts';
import type { RawMilestone } from './workstream-version.ts';

/** Files and blobs as a step has them. */
type Files = PlanStep['files'];

/** The milestones that a step touches, by their names: as they were, and as they are. */
export interface TouchedMilestones {
  readonly before: ReadonlyMap<string, RawMilestone>;
  readonly after: ReadonlyMap<string, RawMilestone>;
}

export class StandingFiles {
  readonly unreadable: UnreadableVersion[] = [];
  private readonly versions: FileVersions;
  private readonly nameOf: (name: string) => string;
  /** What each workstream file says now, by its name. */
  private readonly files = new Map<string, readonly RawMilestone[]>();
  private newest: Calendar = EMPTY_CALENDAR;

  constructor(versions: FileVersions, nameOf: (name: string) => string) {
    this.versions = versions;
    this.nameOf = nameOf;
  }

  get calendar(): Calendar {
    return this.newest;
  }

  /** Takes what a step changes; all milestones are touched where it brings another calendar. */
  take(files: Files, commit: Commit | null): TouchedMilestones {
    const before = new Map<string, RawMilestone>();
    const after = new Map<string, RawMilestone>();
    const calendar = this.newCalendar(files, commit);
    if (calendar !== null) this.newest = calendar;
    const changed = new Map(files.map(({ name, blob }) => [name, blob]));
    const touched = new Set(calendar === null ? changed.keys() : [...this.files.keys(), ...changed.keys()]);
    for (const name of [...touched].filter(isWorkstreamFile)) {
      const old = this.files.get(name) ?? [];
      const now = changed.has(name) ? this.read(name, changed, old, commit) : old;
      // What is the same object says the same: most of a file does, and it costs nothing then.
      const same = calendar === null ? new Set(old) : new Set<RawMilestone>();
      const others = now.filter((raw) => !same.delete(raw));
      for (const raw of calendar === null ? same : old) before.set(raw.ref, raw);
      for (const raw of others) {
        const was = before.get(raw.ref);
        if (calendar === null && was !== undefined && isAlike(was, raw)) before.delete(raw.ref);
        else after.set(raw.ref, raw);
      }
      if (changed.get(name) === null) this.files.delete(name);
      else this.files.set(name, now);
    }
    for (const ref of before.keys()) {
      // What goes with a copy of its file stands in the file still.
      if (!after.has(ref) && this.files.get(fileOf(ref))?.some((raw) => raw.ref === ref)) before.delete(ref);
    }
    return { before, after };
  }

  private newCalendar(files: Files, commit: Commit | null): Calendar | null {
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
    changed: ReadonlyMap<string, string | null>,
    old: readonly RawMilestone[],
    commit: Commit | null,
  ): readonly RawMilestone[] {
    const blob = changed.get(name) ?? null;
    if (blob === null) return [];
    const content = this.versions.workstreams.get(blob);
    if (content === undefined) return old;
    if ('reason' in content) {
      if (commit !== null) {
        this.unreadable.push({ commit, file: this.nameOf(name), reason: content.reason });
      }
      return old;
    }
    // Under another name than that of its workstream, and beside it, a file is a copy that somebody left there.
    const own = fileOf(content[0]?.ref ?? '');
    const hasOwn = changed.has(own) ? changed.get(own) !== null : this.files.has(own);
    return name !== own && hasOwn ? [] : content;
  }
}

/** True when both say the same, read one by one. */
function isAlike(a: RawMilestone, b: RawMilestone): boolean {
  return (
    a.digest === b.digest &&
    a.project === b.project &&
    a.workstream === b.workstream &&
    a.owners.join('\n') === b.owners.join('\n')
  );
}
