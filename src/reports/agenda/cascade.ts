/** What has been decided and answered since a body met last: what it passes on, and what is passed to it. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Location } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { Decision, Escalation } from '../../model/raid.ts';
import type { Sitting } from './sitting.ts';

export interface Cascade {
  readonly kind: 'decision' | 'answer';
  readonly id: string;
  readonly title: string;
  readonly date: CalendarDay;
  /** What was decided, or the answer. */
  readonly says: string;
  /** The id of the body that decided or answered. */
  readonly by: string;
  /** Ids of the bodies and workstreams that are to be told. */
  readonly to: readonly string[];
  readonly at: Location;
}

export interface Cascades {
  /** What the body decided and answered itself. */
  readonly fromIt: readonly Cascade[];
  /** What others decided and answered for it, or for those who go through it. */
  readonly toIt: readonly Cascade[];
}

/** Oldest first. */
export function cascadesOf(
  { raid, workstreams }: Plan,
  { body, since }: Sitting,
  asOf: CalendarDay,
): Cascades {
  const isNews = (date: CalendarDay): boolean => date >= since && date <= asOf;
  const decided = raid.decisions.flatMap((decision) => decisionCascade(decision));
  const answered = raid.escalations.flatMap((escalation) => answerCascade(escalation));
  const all = [...decided, ...answered]
    .filter(({ date }) => isNews(date))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const workstreamIds = new Set(workstreams.map(({ id }) => id));
  // A workstream escalates through the body that stands between it and the one that answers.
  const goesThrough = ({ kind, by, to }: Cascade): boolean =>
    kind === 'answer' && by === body.escalatesTo && to.some((id) => workstreamIds.has(id));
  return {
    fromIt: all.filter(({ by, to }) => by === body.id && to.length > 0),
    toIt: all.filter((one) => one.by !== body.id && (one.to.includes(body.id) || goesThrough(one))),
  };
}

function decisionCascade({ id, title, askedOf, outcome, at }: Decision): Cascade[] {
  if (outcome === null) return [];
  const { date, decided, cascadeTo } = outcome;
  return [{ kind: 'decision', id, title, date, says: decided, by: askedOf, to: cascadeTo, at }];
}

function answerCascade({ id, title, from, to, answered, at }: Escalation): Cascade[] {
  if (answered === null) return [];
  return [{ kind: 'answer', id, title, date: answered.date, says: answered.answer, by: to, to: [from], at }];
}
