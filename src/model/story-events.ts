/** What happened to a milestone from version to version, one event for each thing that changed. */
import { movesOf, type Move, hasMoved } from './moves.ts';
import type { CalendarDay } from './calendar-day.ts';
import { isSameDate, type PlanDate, sameWindow } from './plan-date.ts';
import type { Commit, Followed, MilestoneStory, MilestoneVersion, StoryVersion } from './plan-history.ts';

export type StoryEventKind =
  | 'appeared'
  | 'due'
  | 'forecast'
  | 'started'
  | 'completed'
  | 'status'
  | 'owner'
  | 'title'
  | 'renamed'
  | 'accepted-breach'
  | 'removed';

export interface StoryEvent {
  readonly kind: StoryEventKind;
  /** Null for what stands in the working copy and is not committed. */
  readonly commit: Commit | null;
  /** The commit or merge that brought it to the branch. */
  readonly landed: Commit | null;
  /** What it was and what it became: dates, days and names as values; null for none. */
  readonly from: PlanDate | CalendarDay | string | null;
  readonly to: PlanDate | CalendarDay | string | null;
  /** Of a move of the due date. */
  readonly move: Move | null;
}

/** Oldest first. Of several that a commit brought, in the order of the kinds above. */
export function eventsOf(story: MilestoneStory, asOf: CalendarDay): StoryEvent[] {
  const moves = movesOf(story, asOf);
  const events: StoryEvent[] = moves.filter(({ source }) => source === 'record').map(moveEvent);
  for (const [index, version] of story.versions.entries()) {
    const before = story.versions[index - 1]?.milestone;
    if (before === undefined) events.push(appeared(version));
    else events.push(...changes(before, version, moves));
  }
  if (!story.isThere) {
    const { removedBy } = story;
    events.push({
      kind: 'removed',
      commit: removedBy,
      landed: removedBy,
      from: story.ref,
      to: null,
      move: null,
    });
  }
  return events;
}

/** How many versions changed nothing that is followed: a note, a line further down, a record written later. */
export function otherEdits(story: MilestoneStory, events: readonly StoryEvent[]): number {
  const told = new Set(events.map(({ landed }) => landed?.id ?? null));
  return story.versions.filter(({ commit }) => !told.has(commit?.id ?? null)).length;
}

function appeared(version: StoryVersion): StoryEvent {
  const { commit, milestone } = version;
  const by = version.credits.get('title') ?? commit;
  return { kind: 'appeared', commit: by, landed: commit, from: null, to: milestone.due, move: null };
}

function moveEvent(move: Move): StoryEvent {
  return { kind: 'due', commit: move.commit, landed: move.landed, from: move.from, to: move.to, move };
}

function* changes(
  before: MilestoneVersion,
  version: StoryVersion,
  moves: readonly Move[],
): Generator<StoryEvent> {
  const { milestone, commit, credits } = version;
  const event = (
    kind: StoryEventKind,
    field: Followed | null,
    from: StoryEvent['from'],
    to: StoryEvent['to'],
  ): StoryEvent => ({
    kind,
    commit: (field === null ? undefined : credits.get(field)) ?? commit,
    landed: commit,
    from,
    to,
    move: null,
  });
  yield* moves
    .filter(({ source, landed }) => source !== 'record' && landed?.id === commit?.id)
    .map(moveEvent);
  if (isTbcAgain(before.due, milestone.due)) yield event('due', 'due', before.due, milestone.due);
  for (const kind of ['forecast', 'started', 'completed'] as const) {
    if (!isSameDate(before[kind], milestone[kind])) yield event(kind, kind, before[kind], milestone[kind]);
  }
  if (before.status !== milestone.status) yield event('status', 'status', before.status, milestone.status);
  const [owners, ownersNow] = [before.owners.join(' and '), milestone.owners.join(' and ')];
  if (owners !== ownersNow) yield event('owner', 'owners', orNull(owners), orNull(ownersNow));
  if (before.title !== milestone.title) yield event('title', 'title', before.title, milestone.title);
  if (before.ref !== milestone.ref) yield event('renamed', null, before.ref, milestone.ref);
  if (before.acceptedUntil !== milestone.acceptedUntil) {
    yield event('accepted-breach', null, before.acceptedUntil, milestone.acceptedUntil);
  }
}

/** Another promise of a date: no move, and yet worth telling. */
function isTbcAgain(from: PlanDate | null, to: PlanDate | null): boolean {
  return from !== null && to !== null && !hasMoved(from, to) && !sameWindow(from, to);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
