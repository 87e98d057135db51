/**
 * A history in as few words as it can be kept in: what stands in it again and again, such as commits, dates and the
 * records of moves, stands once, and is named by its place in a list.
 */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { PlanDate } from '../model/plan-date.ts';
import type {
  Commit,
  CommitWithFiles,
  Followed,
  LooksRenamed,
  MilestoneStory,
  MilestoneVersion,
  RecordedChange,
  StoryVersion,
} from '../model/plan-history.ts';
import type { Stories } from './milestone-stories.ts';

/** What a history says of the commits up to one, without the working copy. */
export interface CommittedHistory extends Stories {
  readonly commits: readonly CommitWithFiles[];
  /** The newest blobs, by the names of the files from the plan folder on. */
  readonly blobs: ReadonlyMap<string, string>;
}

/** A place in one of the lists; -1 for none. */
type Place = number;

export interface PackedHistory {
  readonly commits: readonly Commit[];
  readonly dates: readonly PlanDate[];
  readonly changes: readonly PackedChange[];
  readonly milestones: readonly PackedMilestone[];
  readonly stories: readonly PackedStory[];
  readonly log: readonly (readonly [commit: Place, files: readonly string[]])[];
  readonly unreadable: readonly (readonly [commit: Place, file: string, reason: string])[];
  readonly looksRenamed: readonly (readonly [from: string, to: string, title: string, commit: Place])[];
  readonly blobs: readonly (readonly [name: string, blob: string])[];
}

type PackedChange = readonly [
  date: CalendarDay | null,
  from: Place,
  to: Place,
  reason: string | null,
  approvedBy: string | null,
  correction: boolean,
];

type PackedMilestone = readonly [
  ref: string,
  title: string,
  project: string,
  workstream: string,
  due: Place,
  forecast: Place,
  started: Place,
  completed: Place,
  status: string | null,
  owners: readonly string[],
  changes: readonly Place[],
  acceptedUntil: CalendarDay | null,
  was: readonly string[],
  forecastOn: CalendarDay | null,
  cancelledOn: CalendarDay | null,
];

type PackedVersion = readonly [
  milestone: Place,
  digest: string,
  commit: Place,
  credits: readonly (readonly [field: Followed, commit: Place])[],
];

type PackedStory = readonly [
  ref: string,
  earlierRefs: readonly string[],
  isThere: boolean,
  removedBy: Place,
  versions: readonly PackedVersion[],
];

export function packed(history: CommittedHistory): PackedHistory {
  const commits = new Places<Commit>();
  const dates = new Places<PlanDate>();
  const changes = new Places<PackedChange>();
  const milestones = new Places<PackedMilestone>();
  const change = ({ date, from, to, reason, approvedBy, correction }: RecordedChange): Place =>
    changes.of([date, dates.of(from), dates.of(to), reason, approvedBy, correction]);
  const milestone = (version: MilestoneVersion): Place =>
    milestones.of([
      version.ref,
      version.title,
      version.project,
      version.workstream,
      dates.of(version.due),
      dates.of(version.forecast),
      dates.of(version.started),
      dates.of(version.completed),
      version.status,
      version.owners,
      version.changes.map(change),
      version.acceptedUntil,
      version.was,
      version.forecastOn,
      version.cancelledOn,
    ]);
  const version = (one: StoryVersion): PackedVersion => [
    milestone(one.milestone),
    one.milestone.digest,
    commits.of(one.commit),
    [...one.credits].map(([field, commit]) => [field, commits.of(commit)]),
  ];
  return {
    stories: history.stories.map(({ ref, earlierRefs, isThere, removedBy, versions }) => [
      ref,
      earlierRefs,
      isThere,
      commits.of(removedBy),
      versions.map(version),
    ]),
    log: history.commits.map(({ commit, files }) => [commits.of(commit), files]),
    unreadable: history.unreadable.map(({ commit, file, reason }) => [commits.of(commit), file, reason]),
    looksRenamed: history.looksRenamed.map(({ from, to, title, commit }) => [
      from,
      to,
      title,
      commits.of(commit),
    ]),
    blobs: [...history.blobs],
    commits: commits.list,
    dates: dates.list,
    changes: changes.list,
    milestones: milestones.list,
  };
}

export function unpacked(kept: PackedHistory): CommittedHistory {
  const { commits, dates } = kept;
  const date = (place: Place): PlanDate | null => dates[place] ?? null;
  const commit = (place: Place): Commit | null => commits[place] ?? null;
  const certain = (place: Place): readonly Commit[] => commits.slice(place, place + 1);
  const changes = kept.changes.map(
    ([day, from, to, reason, approvedBy, correction]): RecordedChange => ({
      date: day,
      from: date(from),
      to: date(to),
      reason,
      approvedBy,
      correction,
    }),
  );
  const milestones = kept.milestones.map(
    (one): Omit<MilestoneVersion, 'digest'> => ({
      ref: one[0],
      title: one[1],
      project: one[2],
      workstream: one[3],
      due: date(one[4]),
      forecast: date(one[5]),
      started: date(one[6]),
      completed: date(one[7]),
      status: one[8],
      owners: one[9],
      changes: one[10].flatMap((place) => changes[place] ?? []),
      acceptedUntil: one[11],
      was: one[12],
      forecastOn: one[13],
      cancelledOn: one[14],
    }),
  );
  const none: ReadonlyMap<Followed, Commit> = new Map();
  const version = ([place, digest, by, credits]: PackedVersion): StoryVersion[] => {
    const milestone = milestones[place];
    if (milestone === undefined) return [];
    return [
      {
        milestone: { ...milestone, digest },
        commit: commit(by),
        credits:
          credits.length === 0
            ? none
            : new Map(
                credits.flatMap(([field, who]) => certain(who).map((known) => [field, known] as const)),
              ),
      },
    ];
  };
  return {
    stories: kept.stories.map(
      ([ref, earlierRefs, isThere, removedBy, versions]): MilestoneStory => ({
        ref,
        earlierRefs,
        isThere,
        removedBy: commit(removedBy),
        versions: versions.flatMap(version),
      }),
    ),
    commits: kept.log.flatMap(([place, files]) => certain(place).map((known) => ({ commit: known, files }))),
    unreadable: kept.unreadable.flatMap(([place, file, reason]) =>
      certain(place).map((known) => ({ commit: known, file, reason })),
    ),
    looksRenamed: kept.looksRenamed.map(
      ([from, to, title, place]): LooksRenamed => ({ from, to, title, commit: commit(place) }),
    ),
    blobs: new Map(kept.blobs),
  };
}

/** The places of values in a list that grows as they are met; those that read alike have one place. */
class Places<Value> {
  readonly list: Value[] = [];
  private readonly known = new Map<Value, Place>();
  private readonly byText = new Map<string, Place>();

  of(value: Value | null): Place {
    if (value === null) return -1;
    const same = this.known.get(value);
    if (same !== undefined) return same;
    const text = JSON.stringify(value);
    const place = this.byText.get(text) ?? this.list.push(value) - 1;
    this.byText.set(text, place);
    this.known.set(value, place);
    return place;
  }
}
