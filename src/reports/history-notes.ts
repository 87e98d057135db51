/** What every report on history says of the history itself: where it was cut off, what could not be read, what looks renamed. */
import { shortId } from '../model/commit-text.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { LooksRenamed, PlanHistory, UnreadableVersion } from '../model/plan-history.ts';
import type { AsOf } from './as-of.ts';
import { type CommitRecord, commitRecord } from './history-record.ts';
import type { Scope } from './scope.ts';
import type { Section } from './view.ts';

export interface HistoryNotesJson {
  readonly commits: number;
  /** True when the clone does not have the whole history. */
  readonly cutOff: boolean;
  readonly unreadable: readonly {
    readonly file: string;
    readonly reason: string;
    readonly commit: CommitRecord;
  }[];
  readonly looksRenamed: readonly {
    readonly from: string;
    readonly to: string;
    readonly title: string;
    readonly commit: CommitRecord | null;
  }[];
}

export function historyNotesJson({
  commits,
  isCutOff,
  unreadable,
  looksRenamed,
}: PlanHistory): HistoryNotesJson {
  return {
    commits: commits.length,
    cutOff: isCutOff,
    unreadable: unreadable.map(({ file, reason, commit }) => ({
      file,
      reason,
      commit: commitRecord(commit),
    })),
    looksRenamed: looksRenamed.map(({ from, to, title, commit }) => ({
      from,
      to,
      title,
      commit: commit === null ? null : commitRecord(commit),
    })),
  };
}

/** "From 36 commits to the plan, up to 4f2a91c3d0, and what is not committed yet". */
export function historyText({ commits, head, isDirty, isCutOff }: PlanHistory): string {
  const count = commits.length === 1 ? '1 commit' : `${commits.length} commits`;
  const cut = isCutOff ? ' (there are older ones, which this clone does not have)' : '';
  return `From ${count} to the plan${cut}, up to ${shortId(head)}${isDirty ? ', and what is not committed yet' : ''}`;
}

const CUT_OFF =
  'This clone does not have the whole history, so older moves are missing here, a baseline may be later than it really was, and what stands in its oldest commit counts as written on that day. To have it all: "git fetch --unshallow" on a computer, "fetch-depth: 0" under actions/checkout in GitHub Actions, GIT_DEPTH: "0" in GitLab.';

/** What has to be known before anything else is believed. */
export function cautionSection({ isCutOff, commits }: PlanHistory, asOf: AsOf): Section[] {
  const newest = commits.at(-1)?.commit.day ?? null;
  const paragraphs = [
    ...(isCutOff ? [CUT_OFF] : []),
    ...(newest !== null && newest > asOf.day ? [laterText(asOf.day, newest)] : []),
  ];
  return paragraphs.length === 0 ? [] : [{ kind: 'prose', heading: null, paragraphs }];
}

function laterText(asOf: CalendarDay, newest: CalendarDay): string {
  return `The plan has commits up to ${dayText(newest)}. The as-of date leaves out what bears a day after ${dayText(asOf)} in the plan, and no commit: a move that nobody recorded counts, whenever it was committed. For the plan as it was then, name a commit of that time with --at.`;
}

/** What stands at the end; nothing where there is nothing to say of the workstream that was asked for. */
export function historyNotesSections(
  { unreadable, looksRenamed }: PlanHistory,
  { workstream }: Scope,
): Section[] {
  const isAsked = (id: string | undefined): boolean =>
    workstream === null || id === undefined || id === workstream.id;
  const renamed = looksRenamed.filter(({ from, to }) =>
    [from, to].some((ref) => isAsked(ref.slice(0, ref.indexOf('/')))),
  );
  const stepped = unreadable.filter(({ file }) =>
    isAsked(/(?:^|\/)workstreams\/([^/]+)\.yaml$/.exec(file)?.[1]),
  );
  const paragraphs = [...renamed.map(renamedText), ...unreadableTexts(stepped)];
  return paragraphs.length === 0 ? [] : [{ kind: 'prose', heading: 'About the history', paragraphs }];
}

function renamedText({ from, to, title, commit }: LooksRenamed): string {
  const when = commit === null ? '' : `, in ${shortId(commit.id)} of ${dayText(commit.day)}`;
  return `"${title}" looks renamed: ${from} went and ${to} came${when}. To join their histories, add to ${to} a line "was:" and below it "- ${from}".`;
}

/** The same trouble of a file, commit after commit, is told once. */
function unreadableTexts(unreadable: readonly UnreadableVersion[]): string[] {
  const byTrouble = new Map<string, UnreadableVersion[]>();
  for (const version of unreadable) {
    const key = `${version.file}\n${version.reason}`;
    byTrouble.set(key, [...(byTrouble.get(key) ?? []), version]);
  }
  return [...byTrouble.values()].flatMap((versions) => {
    const [first] = versions;
    if (first === undefined) return [];
    const more = versions.length > 1 ? ` and ${versions.length - 1} more` : '';
    return [
      `${first.file} could not be read as it was in ${shortId(first.commit.id)} of ${dayText(first.commit.day)}${more}, and was stepped over: ${first.reason}`,
    ];
  });
}
