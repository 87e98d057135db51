/** What is asked of the readers of a report: decisions, direction and support, each with who and by when. */
import { planNames } from '../plan-names.ts';
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Location } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { comparisonDay, type PlanDate } from '../../model/plan-date.ts';
import { dayDate } from '../../model/day-date.ts';
import { type DecisionStanding, openDecisions } from '../../model/raid-log.ts';
import type { Ask, Update } from '../../model/update.ts';
import { latestUpdate } from '../../model/updates.ts';

export const ASK_KINDS = ['decision', 'direction', 'support'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

export interface OpenAsk {
  readonly kind: AskKind;
  readonly what: string;
  /** The name of the body or person that it is asked of; null where it is not said. */
  readonly from: string | null;
  /** The id of the body, where it is one. */
  readonly body: string | null;
  readonly by: PlanDate | null;
  /** True when that day has gone by. */
  readonly isLate: boolean;
  /** The name of the workstream or project that asks; null for the programme. */
  readonly askedFor: string | null;
  /** Its ref; null for the programme. */
  readonly ref: string | null;
  readonly at: Location;
}

/**
 * What is asked as of a day: by the newest update of each, and by the decisions of the RAID log that have no outcome yet.
 * Late ones first, then by day.
 */
export function openAsks(plan: Plan, asOf: CalendarDay): OpenAsk[] {
  const asks = [
    ...subjectsOf(plan).flatMap(({ ref, name }) => {
      const update = latestUpdate(plan, ref, asOf);
      if (update === null) return [];
      return asksOfUpdate(update).map(({ kind, ask }) => openAsk(plan, asOf, kind, ask, ref, name));
    }),
    ...openDecisions(plan.raid, asOf).map((standing) => askOfDecision(plan, standing)),
  ];
  return withoutRepeats(asks).toSorted(
    (a, b) => Number(b.isLate) - Number(a.isLate) || compareDays(dayOfAsk(a), dayOfAsk(b)),
  );
}

/** An update often asks for what stands in the RAID log already, in the same words: the log has it with its options. */
function withoutRepeats(asks: readonly OpenAsk[]): OpenAsk[] {
  const keyOf = ({ kind, what, from }: OpenAsk): string =>
    [
      kind,
      from ?? '',
      what
        .trim()
        .replace(/[.?!]$/, '')
        .toLowerCase(),
    ].join('\n');
  return [...new Map(asks.map((ask) => [keyOf(ask), ask])).values()];
}

/** Those who can write an update: the programme, then each workstream with its projects. */
function subjectsOf({ workstreams }: Plan): { readonly ref: string | null; readonly name: string | null }[] {
  return [
    { ref: null, name: null },
    ...workstreams.flatMap(({ id, name, projects }) => [
      { ref: id, name },
      ...projects.map((project) => ({ ref: project.ref, name: project.name })),
    ]),
  ];
}

function asksOfUpdate(update: Update): { readonly kind: AskKind; readonly ask: Ask }[] {
  const lists = {
    decision: update.decisionNeeded,
    direction: update.directionNeeded,
    support: update.supportNeeded,
  } satisfies Record<AskKind, readonly Ask[]>;
  return ASK_KINDS.flatMap((kind) => lists[kind].map((ask) => ({ kind, ask })));
}

function openAsk(
  plan: Plan,
  asOf: CalendarDay,
  kind: AskKind,
  { what, from, by, at }: Ask,
  ref: string | null,
  askedFor: string | null,
): OpenAsk {
  const body = plan.bodies.find(({ id }) => id === from);
  const day = by === null ? null : comparisonDay(by);
  return {
    kind,
    what,
    from: body?.name ?? from,
    body: body?.id ?? null,
    by,
    isLate: day !== null && asOf > day,
    askedFor,
    ref,
    at,
  };
}

function askOfDecision(plan: Plan, { decision, daysPast }: DecisionStanding): OpenAsk {
  const body = plan.bodies.find(({ id }) => id === decision.askedOf);
  const [ref = null] = decision.about;
  return {
    kind: 'decision',
    what: decision.title,
    from: body?.name ?? decision.askedOf,
    body: decision.askedOf,
    by: dayDate(decision.neededBy),
    isLate: daysPast !== null,
    askedFor: ref === null ? null : planNames(plan).ofRef(ref),
    ref,
    at: decision.at,
  };
}

function dayOfAsk({ by }: OpenAsk): CalendarDay | null {
  return by === null ? null : comparisonDay(by);
}

/** What has no day comes last. */
function compareDays(a: CalendarDay | null, b: CalendarDay | null): number {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}
