/** What was said in updates by a day: of whom, for whom, and how long ago. */
import { type CalendarDay, daysBetween } from './calendar-day.ts';
import type { Plan } from './plan.ts';
import type { ConfidenceLevel, RagColour, RagDimension } from './rag-colour.ts';
import type { Audience, Update } from './update.ts';

/** The updates of a subject that are dated on or before a day, newest first. `subjectRef` null is the programme. */
export function updatesOn(plan: Plan, subjectRef: string | null, asOf: CalendarDay): readonly Update[] {
  return plan.updates
    .filter((update) => update.date <= asOf && subjectRefOf(update) === subjectRef)
    .toReversed();
}

/** The same of all subjects that there is an update of. */
export function updatesBySubject(
  plan: Plan,
  asOf: CalendarDay,
): ReadonlyMap<string | null, readonly Update[]> {
  const bySubject = new Map<string | null, Update[]>();
  for (const update of plan.updates.filter(({ date }) => date <= asOf).toReversed()) {
    const ref = subjectRefOf(update);
    const known = bySubject.get(ref);
    if (known === undefined) bySubject.set(ref, [update]);
    else known.push(update);
  }
  return bySubject;
}

/** The newest update of a subject by a day; null where nobody has written one. */
export function latestUpdate(plan: Plan, subjectRef: string | null, asOf: CalendarDay): Update | null {
  return (
    plan.updates.findLast((update) => update.date <= asOf && subjectRefOf(update) === subjectRef) ?? null
  );
}

/** What an update is of: the id of a workstream, the ref of a project, or null for the programme. */
export function subjectRefOf({ for: subject }: Update): string | null {
  return subject.kind === 'programme' ? null : subject.ref;
}

/** True when something is for the audience that is wanted; null wants everything. */
export function isFor(audience: readonly Audience[], wanted: Audience | null): boolean {
  return wanted === null || audience.includes(wanted);
}

/** What the newest update claims. */
export interface Claim {
  readonly update: Update;
  /** Days since it was written. */
  readonly ageDays: number;
  /** True when it is older than the programme lets an update be: it says nothing any more of how things are. */
  readonly isStale: boolean;
  /** The colour as a whole; null where the update claims none. */
  readonly overall: RagColour | null;
  /** By dimension, only where they are claimed. */
  readonly colours: ReadonlyMap<RagDimension, RagColour>;
  readonly deliveryConfidence: ConfidenceLevel | null;
}

/** The claim of the newest update of a subject as of a day; null where there is no update. `staleDays` is `updateStaleDays` of the thresholds. */
export function claimOn(
  plan: Plan,
  subjectRef: string | null,
  asOf: CalendarDay,
  staleDays: number,
): Claim | null {
  const update = latestUpdate(plan, subjectRef, asOf);
  if (update === null) return null;
  const ageDays = daysBetween(update.date, asOf);
  return {
    update,
    ageDays,
    isStale: ageDays > staleDays,
    overall: update.rag.get('overall') ?? null,
    colours: update.rag,
    deliveryConfidence: update.deliveryConfidence,
  };
}
