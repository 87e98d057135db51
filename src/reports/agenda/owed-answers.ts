/** What a body is asked and has not answered: escalations and decisions, and those that have waited too long already. */
import { addDays, type CalendarDay } from '../../model/calendar-day.ts';
import type { Location } from '../../model/finding.ts';
import { meetingsBetween } from '../../model/meetings.ts';
import type { Plan } from '../../model/plan.ts';
import {
  type DecisionStanding,
  type EscalationStanding,
  openDecisions,
  openEscalations,
} from '../../model/raid-log.ts';
import type { Sitting } from './sitting.ts';

/** The escalations to the body without an answer, oldest first. */
export function agendaEscalations(
  { raid }: Plan,
  { body }: Sitting,
  asOf: CalendarDay,
): EscalationStanding[] {
  return openEscalations(raid, asOf).filter(({ escalation }) => escalation.to === body.id);
}

/** The decisions that are asked of the body and not made, by the day on which they are needed. */
export function agendaDecisions({ raid }: Plan, { body }: Sitting, asOf: CalendarDay): DecisionStanding[] {
  return openDecisions(raid, asOf).filter(({ decision }) => decision.askedOf === body.id);
}

/** An answer that is overdue: the body has met since it was asked, or the day on which it was needed has gone by. */
export interface OwedAnswer {
  readonly kind: 'escalation' | 'decision';
  readonly id: string;
  readonly title: string;
  /** The id of the body or workstream that waits; null where it is not recorded who asked. */
  readonly from: string | null;
  readonly raised: CalendarDay | null;
  /** How often the body has met since; null where it is not recorded when it was asked. */
  readonly meetingsSince: number | null;
  /** Days past the day on which a decision was needed; null of what is not late. */
  readonly daysPast: number | null;
  readonly at: Location;
}

/** The longest waiting first; `asOf` is the day of the report, so that the meeting of the agenda itself does not count. */
export function owedAnswers(
  plan: Plan,
  { body, day }: Sitting,
  asOf: CalendarDay,
  escalations: readonly EscalationStanding[],
  decisions: readonly DecisionStanding[],
): OwedAnswer[] {
  const before = addDays(day, -1);
  const raisedDays = [
    ...escalations.map(({ escalation }) => escalation.raised),
    ...decisions.flatMap(({ decision }) => (decision.raised === null ? [] : [decision.raised])),
  ].toSorted();
  const first = raisedDays[0] ?? asOf;
  const held = meetingsBetween(plan, body, first, before < asOf ? before : asOf).map(
    (meeting) => meeting.day,
  );
  const meetingsSince = (raised: CalendarDay): number => held.filter((one) => one > raised).length;
  const owed = [
    ...escalations.map(
      ({ escalation: { id, title, from, raised, at } }): OwedAnswer => ({
        kind: 'escalation',
        id,
        title,
        from,
        raised,
        meetingsSince: meetingsSince(raised),
        daysPast: null,
        at,
      }),
    ),
    ...decisions.map(
      ({ decision: { id, title, raised, at }, daysPast }): OwedAnswer => ({
        kind: 'decision',
        id,
        title,
        from: null,
        raised,
        meetingsSince: raised === null ? null : meetingsSince(raised),
        daysPast,
        at,
      }),
    ),
  ];
  return owed
    .filter((one) => (one.meetingsSince ?? 0) > 0 || one.daysPast !== null)
    .toSorted((a, b) =>
      (a.raised ?? '') < (b.raised ?? '') ? -1 : (a.raised ?? '') > (b.raised ?? '') ? 1 : 0,
    );
}
