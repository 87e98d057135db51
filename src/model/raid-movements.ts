/** What moved in the RAID log between two days: raised, rated anew, changed, closed. */
import type { CalendarDay } from './calendar-day.ts';
import type { Location } from './finding.ts';
import { planDateText, dayText } from './plan-date-text.ts';
import type { PlanDate } from './plan-date.ts';
import { exposureOf, type Raid } from './raid.ts';
import { impactWord, ratingOn, ratingWords } from './raid-log.ts';
import type { Audience } from './update.ts';

/** The kinds of entries, in the order of every report. */
export const RAID_KINDS = ['risk', 'issue', 'action', 'decision', 'escalation'] as const;
export type RaidKind = (typeof RAID_KINDS)[number];

/** What happened to an entry, the order in which it is told. `gone` is an entry that was taken out of the file. */
export const RAID_CHANGES = ['raised', 'reopened', 'worse', 'better', 'changed', 'closed', 'gone'] as const;
export type RaidChange = (typeof RAID_CHANGES)[number];

export interface RaidMovement {
  readonly kind: RaidKind;
  readonly change: RaidChange;
  readonly id: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly audience: readonly Audience[];
  /** Whose it is now; empty of decisions and escalations. */
  readonly owners: readonly string[];
  /** What happened, without the title and without a full stop: `Raised 3 March 2025 at 16 (Likely × Major)`. */
  readonly says: string;
  /** Where it stands now, or, of what is gone, stood before. */
  readonly at: Location;
}

/** An entry of any kind as of a day. */
interface EntryState {
  readonly kind: RaidKind;
  readonly id: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly audience: readonly Audience[];
  readonly owners: readonly string[];
  readonly at: Location;
  /** How it is told where it is new. */
  readonly raised: string;
  /** How it ended; null while it is open. */
  readonly ended: string | null;
  /** Exposure of a risk, impact of an issue, each with its words; null of what is not rated. */
  readonly rating: { readonly score: number; readonly name: string; readonly words: string } | null;
  /** What else is worth telling when it is another, by what it is called. */
  readonly details: ReadonlyMap<string, string>;
}

/**
 * What moved between the log of an earlier day and that of the as-of date, by kind, then by what happened, then in the
 * order of the log. Both may be the same log: then it is held as of `beforeDay` against itself as of `asOf`.
 */
export function raidMovements(
  before: Raid,
  beforeDay: CalendarDay,
  now: Raid,
  asOf: CalendarDay,
): RaidMovement[] {
  const earlier = new Map(statesOn(before, beforeDay).map((state) => [nameOf(state), state]));
  const later = statesOn(now, asOf);
  const names = new Set(later.map(nameOf));
  const movements = [
    ...later.flatMap((state) => movementsOf(earlier.get(nameOf(state)), state)),
    // An entry of the same log that is no longer there as of the later day does not exist: entries only begin.
    ...[...earlier.values()]
      .filter((state) => !names.has(nameOf(state)))
      .map((state) => movement(state, 'gone', 'No longer in the log')),
  ];
  return movements.toSorted(
    (a, b) =>
      RAID_KINDS.indexOf(a.kind) - RAID_KINDS.indexOf(b.kind) ||
      RAID_CHANGES.indexOf(a.change) - RAID_CHANGES.indexOf(b.change),
  );
}

function movementsOf(before: EntryState | undefined, now: EntryState): RaidMovement[] {
  if (before === undefined) {
    return now.ended === null
      ? [movement(now, 'raised', now.raised)]
      : [movement(now, 'closed', `${now.raised}; ${lowerFirst(now.ended)}`)];
  }
  if (now.ended !== null) return before.ended === null ? [movement(now, 'closed', now.ended)] : [];
  if (before.ended !== null)
    return [movement(now, 'reopened', `Open again; before: ${lowerFirst(before.ended)}`)];
  return [...ratingMovement(before, now), ...detailMovement(before, now)];
}

function ratingMovement(before: EntryState, now: EntryState): RaidMovement[] {
  const [was, is] = [before.rating, now.rating];
  if (was === null || is === null || was.words === is.words) return [];
  const change = is.score > was.score ? 'worse' : is.score < was.score ? 'better' : 'changed';
  const verb = { worse: 'up', better: 'down', changed: 'rated otherwise,' }[change];
  return [movement(now, change, `${is.name} ${verb} from ${was.words} to ${is.words}`)];
}

function detailMovement(before: EntryState, now: EntryState): RaidMovement[] {
  const changes = [...now.details].flatMap(([name, value]) => {
    const was = before.details.get(name);
    return was === undefined || was === value ? [] : [`${name} was ${was}, is now ${value}`];
  });
  return changes.length === 0 ? [] : [movement(now, 'changed', upperFirst(changes.join('; ')))];
}

function movement(state: EntryState, change: RaidChange, says: string): RaidMovement {
  const { kind, id, title, about, audience, owners, at } = state;
  return { kind, change, id, title, about, audience, owners, says, at };
}

function nameOf({ kind, id }: EntryState): string {
  return `${kind} ${id}`;
}

/** Everything that had been raised by a day, open or not. */
function statesOn(raid: Raid, day: CalendarDay): EntryState[] {
  return [
    ...riskStates(raid, day),
    ...issueStates(raid, day),
    ...actionStates(raid, day),
    ...decisionStates(raid, day),
    ...escalationStates(raid, day),
  ];
}

function riskStates({ risks, scale }: Raid, day: CalendarDay): EntryState[] {
  return risks
    .filter(({ raised }) => raised <= day)
    .map((risk) => {
      const rating = ratingOn(risk, day, scale);
      const words = `${rating.exposure} (${ratingWords(rating, scale)})`;
      const target = risk.target;
      return {
        ...risk,
        kind: 'risk',
        raised: `Raised ${dayText(risk.raised)} at ${words}`,
        ended: endText('Closed', risk.closed, day),
        rating: { score: rating.exposure, name: 'Exposure', words },
        details: new Map([
          ['owner', namesText(risk.owners)],
          ['proximity', dateText(risk.proximity)],
          ['target', target === null ? 'not set' : `${exposureOf(target)} (${ratingWords(target, scale)})`],
          ['target date', dateText(target?.by ?? null)],
        ]),
      };
    });
}

function issueStates({ issues, scale }: Raid, day: CalendarDay): EntryState[] {
  return issues
    .filter(({ raised }) => raised <= day)
    .map((issue) => {
      const words = impactWord(issue.impact, scale);
      return {
        ...issue,
        kind: 'issue',
        raised: `Raised ${dayText(issue.raised)}, impact ${words}`,
        ended: endText('Resolved', issue.resolved, day),
        rating: { score: issue.impact, name: 'Impact', words },
        details: new Map([['owner', namesText(issue.owners)]]),
      };
    });
}

function actionStates({ actions }: Raid, day: CalendarDay): EntryState[] {
  return actions
    .filter(({ raisedAt }) => raisedAt === null || raisedAt.date <= day)
    .map((action) => {
      const raised = action.raisedAt === null ? 'Raised' : `Raised ${dayText(action.raisedAt.date)}`;
      const { done } = action;
      return {
        ...action,
        kind: 'action',
        raised: `${raised}, due ${dayText(action.due)}`,
        ended: done === null || done > day ? null : `Done ${dayText(done)}`,
        rating: null,
        details: new Map([
          ['owner', namesText(action.owners)],
          ['due', dayText(action.due)],
        ]),
      };
    });
}

function decisionStates({ decisions }: Raid, day: CalendarDay): EntryState[] {
  return decisions
    .filter(({ raised }) => raised === null || raised <= day)
    .map((decision) => {
      const raised = decision.raised === null ? 'Asked' : `Asked ${dayText(decision.raised)}`;
      const { outcome } = decision;
      return {
        ...decision,
        kind: 'decision',
        owners: [],
        raised: `${raised}, needed by ${dayText(decision.neededBy)}`,
        ended:
          outcome === null || outcome.date > day
            ? null
            : `Decided ${dayText(outcome.date)}: ${outcome.decided}`,
        rating: null,
        details: new Map([['needed by', dayText(decision.neededBy)]]),
      };
    });
}

function escalationStates({ escalations }: Raid, day: CalendarDay): EntryState[] {
  return escalations
    .filter(({ raised }) => raised <= day)
    .map((escalation) => {
      const { answered } = escalation;
      return {
        ...escalation,
        kind: 'escalation',
        owners: [],
        raised: `Raised ${dayText(escalation.raised)}`,
        ended:
          answered === null || answered.date > day
            ? null
            : `Answered ${dayText(answered.date)}: ${answered.answer}`,
        rating: null,
        details: new Map(),
      };
    });
}

function endText(
  word: string,
  closing: { readonly date: CalendarDay; readonly reason: string } | null,
  day: CalendarDay,
): string | null {
  return closing === null || closing.date > day
    ? null
    : `${word} ${dayText(closing.date)}: ${closing.reason}`;
}

function namesText(owners: readonly string[]): string {
  return owners.length === 0 ? 'nobody' : owners.join(' and ');
}

function dateText(date: PlanDate | null): string {
  return date === null ? 'not set' : planDateText(date);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
