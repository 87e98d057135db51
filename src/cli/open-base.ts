/** The version of the plan that a change is held against. */
import { NoPlanYet } from '../history/git.ts';
import { mergeBase, resolveCommit } from '../history/repository.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import { shortId } from '../model/commit-text.ts';
import type { Plan } from '../model/plan.ts';
import { loadRevision, type OpenedPlan } from './open-plan.ts';
import type { LoadedPlan } from '../load/load-plan.ts';
import { Sources } from '../load/source-text.ts';

export interface OpenedBase {
  readonly commit: string;
  /** As people call it: the revision that was asked for, or the beginning of a commit's id. */
  readonly name: string;
  /** Null where it does not load: it counts as empty then. */
  readonly plan: Plan | null;
  readonly frozenAt: CalendarDay | null;
  readonly loaded: LoadedPlan;
}

/** Opens the merge base of a revision and the version that `opened` is of. */
export async function openBase(opened: OpenedPlan, revision: string): Promise<OpenedBase> {
  const repository = await opened.repository();
  const tip = await resolveCommit(repository, revision);
  const head = opened.at?.commit ?? repository.head;
  return await openBaseAt(opened, await mergeBase(repository, revision, tip, head), nameOf(revision, tip));
}

/** Opens a commit as the base. */
export async function openBaseAt(opened: OpenedPlan, commit: string, name: string): Promise<OpenedBase> {
  const loaded = await loadedOrNothing(opened, commit, name);
  return {
    commit,
    name,
    loaded,
    plan: loaded.ok ? loaded.plan : null,
    frozenAt: loaded.programme?.frozenAt ?? null,
  };
}

/** The first change that brings a plan is held against nothing. */
async function loadedOrNothing(opened: OpenedPlan, commit: string, name: string): Promise<LoadedPlan> {
  const known = opened.remembered?.versions.get(commit);
  if (known !== undefined) return known;
  try {
    const loaded = await loadRevision(await opened.repository(), { commit, name }, opened.memo);
    opened.remembered?.versions.set(commit, loaded);
    return loaded;
  } catch (error) {
    if (!(error instanceof NoPlanYet)) throw error;
    return {
      ok: false,
      stagesNotRun: [],
      findings: [],
      fileCount: 0,
      milestoneCount: 0,
      programme: null,
      sources: new Sources(),
      ignoredKeys: [],
    };
  }
}

/** Nobody reads forty characters: the whole id of a commit is shown as its beginning. */
export function nameOf(revision: string, commit: string): string {
  return commit.startsWith(revision.toLowerCase()) ? shortId(commit) : revision;
}
