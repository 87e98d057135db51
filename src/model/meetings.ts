/** When the bodies of a programme meet: what their cadence gives, with what was moved, cancelled and added. */
import type { Body, MeetingException } from './body.ts';
import { addDays, addMonths, type CalendarDay } from './calendar-day.ts';
import type { Location } from './finding.ts';
import { ruleDays, ruleTrouble } from './meeting-days.ts';
import type { Plan } from './plan.ts';
import { addWorkingDays } from './working-days.ts';

/**
 * Where the cadence puts it; there, although somebody looked at it again (an exception that is held on the day of the
 * cadence); moved away from there; or beside the cadence.
 */
export type MeetingKind = 'regular' | 'kept' | 'moved' | 'extra';

export interface Meeting {
  readonly body: Body;
  readonly day: CalendarDay;
  readonly kind: MeetingKind;
  /** The day that the cadence gave; null where it was not moved. */
  readonly plannedFor: CalendarDay | null;
  /** Why it was kept, moved or added. */
  readonly reason: string | null;
  /** The working day by which its papers go out; null where the plan does not say how long before. */
  readonly papersDue: CalendarDay | null;
  /** What gives it: the exception, else the body. */
  readonly at: Location;
}

/** A meeting of the cadence that is not held. */
export interface CancelledMeeting {
  readonly body: Body;
  readonly day: CalendarDay;
  readonly reason: string | null;
  readonly at: Location;
}

/** What is needed of a plan: which bodies there are. */
type Bodies = Pick<Plan, 'bodies'>;

/** How far from a day a meeting of a cadence is looked for, nearest first: the rarest is every 24 months, and may be cancelled. */
const MONTHS_LOOKED_THROUGH = [2, 30, 120];

const indexes = new WeakMap<readonly Body[], ReadonlyMap<string, Body>>();

/** The body of that id; null where there is none. */
export function bodyOf({ bodies }: Bodies, id: string): Body | null {
  const index = indexes.get(bodies) ?? new Map(bodies.map((body) => [body.id, body]));
  indexes.set(bodies, index);
  return index.get(id) ?? null;
}

/** The meetings of a body from `first` to `last`, both included, earliest first. A body meets at most once a day. */
export function meetingsBetween(
  plan: Bodies,
  body: Body,
  first: CalendarDay,
  last: CalendarDay,
): readonly Meeting[] {
  const changed = new Set(body.exceptions.map(({ date }) => date));
  const byDay = new Map<CalendarDay, Meeting>();
  for (const day of cadenceDays(plan, body, first, last)) {
    if (!changed.has(day)) byDay.set(day, meeting(body, day, null));
  }
  for (const exception of body.exceptions) {
    const day = exception.heldOn;
    if (day !== null && day >= first && day <= last) byDay.set(day, meeting(body, day, exception));
  }
  return [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The meetings that the plan says are not held, with the days from `first` to `last` on which they would have been. */
export function cancelledBetween(
  body: Body,
  first: CalendarDay,
  last: CalendarDay,
): readonly CancelledMeeting[] {
  const cancelled: CancelledMeeting[] = [];
  for (const { date, heldOn, reason, at } of body.exceptions) {
    if (date === null || heldOn !== null || date < first || date > last) continue;
    cancelled.push({ body, day: date, reason, at });
  }
  return cancelled.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The first meeting after that day; null where there is none, or no day can be known. */
export function nextMeeting(plan: Bodies, bodyId: string, after: CalendarDay): Meeting | null {
  const body = bodyOf(plan, bodyId);
  if (body === null) return null;
  const from = addDays(after, 1);
  // The calendar ends there, and the day after its last day is that day itself.
  if (from === after) return null;
  for (const months of MONTHS_LOOKED_THROUGH) {
    const found = meetingsBetween(plan, body, from, addMonths(from, months))[0];
    if (found !== undefined) return found;
  }
  const later = body.exceptions.flatMap(({ heldOn }) => (heldOn !== null && heldOn >= from ? [heldOn] : []));
  const day = later.toSorted()[0];
  return day === undefined ? null : (meetingsBetween(plan, body, day, day)[0] ?? null);
}

/** The last meeting on or before that day; null where there was none, or no day can be known. */
export function lastMeeting(plan: Bodies, bodyId: string, upTo: CalendarDay): Meeting | null {
  const body = bodyOf(plan, bodyId);
  if (body === null) return null;
  for (const months of MONTHS_LOOKED_THROUGH) {
    const found = meetingsBetween(plan, body, addMonths(upTo, -months), upTo).at(-1);
    if (found !== undefined) return found;
  }
  const earlier = body.exceptions.flatMap(({ heldOn }) =>
    heldOn !== null && heldOn <= upTo ? [heldOn] : [],
  );
  const day = earlier.toSorted().at(-1);
  return day === undefined ? null : (meetingsBetween(plan, body, day, day)[0] ?? null);
}

/**
 * Why the days of a body's meetings cannot be known, in a few words; null where they can. A body without a cadence
 * whose meetings are entered one by one has no trouble.
 */
export function dayTrouble(plan: Bodies, { rule, starts, exceptions }: Body): string | null {
  if (rule === null) {
    return exceptions.some(({ heldOn }) => heldOn !== null) ? null : 'no cadence in governance.yaml';
  }
  if (rule.kind !== 'either-side') return TROUBLES[ruleTrouble(rule, starts) ?? 'none'];
  const other = bodyOf(plan, rule.of);
  if (other === null) return `no body "${rule.of}" in governance.yaml`;
  if (other.rule?.kind === 'either-side') {
    return `it meets either side of ${other.id}, which itself meets either side of another body`;
  }
  const trouble = dayTrouble(plan, other);
  return trouble === null ? null : `the days of ${other.id} are not known: ${trouble}`;
}

const TROUBLES = {
  'no-day': 'no day set in governance.yaml',
  'no-start': 'no start set in governance.yaml to count from',
  none: null,
} as const satisfies Record<'no-day' | 'no-start' | 'none', string | null>;

function meeting(body: Body, day: CalendarDay, exception: MeetingException | null): Meeting {
  return {
    body,
    day,
    kind: kindOf(day, exception),
    plannedFor: exception === null || exception.date === day ? null : exception.date,
    reason: exception?.reason ?? null,
    papersDue: body.papersWorkingDays === null ? null : addWorkingDays(day, -body.papersWorkingDays),
    at: exception?.at ?? body.at,
  };
}

function kindOf(day: CalendarDay, exception: MeetingException | null): MeetingKind {
  if (exception === null) return 'regular';
  if (exception.date === null) return 'extra';
  return exception.date === day ? 'kept' : 'moved';
}

/** The days that the cadence of a body gives, whatever was moved or cancelled since. */
export function cadenceDays(
  plan: Bodies,
  { rule, starts }: Body,
  first: CalendarDay,
  last: CalendarDay,
): readonly CalendarDay[] {
  if (rule === null) return [];
  if (rule.kind !== 'either-side') return ruleDays(rule, starts, first, last);
  const other = bodyOf(plan, rule.of);
  // Bodies that are either side of each other, or in a chain of thousands, give no days: see dayTrouble.
  if (other === null || other.rule?.kind === 'either-side') return [];
  const days = new Set<CalendarDay>();
  const around = meetingsBetween(plan, other, addDays(first, -rule.days), addDays(last, rule.days));
  for (const { day } of around) {
    for (const side of [addDays(day, -rule.days), addDays(day, rule.days)]) {
      if (side >= first && side <= last && (starts === null || side >= starts)) days.add(side);
    }
  }
  return [...days].toSorted();
}
