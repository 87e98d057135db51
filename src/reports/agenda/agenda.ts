/** The agenda of a body, built from how things stand: what it has to do, to answer and to settle, and what it passes on. */
import type { Body } from '../../model/body.ts';
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Plan } from '../../model/plan.ts';
import { readableBy } from '../../model/readable-plan.ts';
import type { Action } from '../../model/raid.ts';
import type { ActionStanding, DecisionStanding, EscalationStanding } from '../../model/raid-log.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Audience } from '../../model/update.ts';
import type { AsOf } from '../as-of.ts';
import { type OpenAsk, openAsks } from '../status/asks.ts';
import { actionsDone, agendaActions } from './actions.ts';
import { type BeyondTolerance, beyondTolerance } from './beyond-tolerance.ts';
import { type Cascades, cascadesOf } from './cascade.ts';
import { agendaDecisions, agendaEscalations, type OwedAnswer, owedAnswers } from './owed-answers.ts';
import { type RunningOut, runningOut } from './running-out.ts';
import { type Sitting, sittingOf } from './sitting.ts';

export interface AgendaInput {
  readonly plan: Plan;
  /** All milestones of the plan with their standings as of `asOf`. */
  readonly entries: readonly StandingEntry[];
  readonly asOf: AsOf;
  readonly audience: Audience | null;
  readonly body: Body;
  /** The day of the meeting. */
  readonly day: CalendarDay;
}

export interface AgendaReport {
  readonly plan: Plan;
  readonly asOf: AsOf;
  readonly audience: Audience | null;
  readonly sitting: Sitting;
  readonly actions: readonly ActionStanding[];
  readonly actionsDone: readonly Action[];
  readonly owed: readonly OwedAnswer[];
  readonly escalations: readonly EscalationStanding[];
  readonly decisions: readonly DecisionStanding[];
  /** What updates ask of the body. */
  readonly asks: readonly OpenAsk[];
  readonly beyond: BeyondTolerance;
  readonly runningOut: readonly RunningOut[];
  readonly cascades: Cascades;
}

export function agendaReport({ entries, asOf, audience, body, day, ...input }: AgendaInput): AgendaReport {
  const plan = readableBy(input.plan, audience);
  const sitting = sittingOf(plan, body, day, asOf.day);
  const escalations = agendaEscalations(plan, sitting, asOf.day);
  const decisions = agendaDecisions(plan, sitting, asOf.day);
  return {
    plan,
    asOf,
    audience,
    sitting,
    actions: agendaActions(plan, sitting, asOf.day),
    actionsDone: actionsDone(plan, sitting, asOf.day),
    owed: owedAnswers(plan, sitting, asOf.day, escalations, decisions),
    escalations,
    decisions,
    asks: asksOfUpdates(plan, body, asOf.day),
    beyond: beyondTolerance(plan, entries, sitting, asOf.day),
    runningOut: runningOut(plan, entries, sitting, asOf.day),
    cascades: cascadesOf(plan, sitting, asOf.day),
  };
}

/** The decisions of the RAID log have a section of their own. */
function asksOfUpdates(plan: Plan, body: Body, asOf: CalendarDay): OpenAsk[] {
  const decisions = new Set(plan.raid.decisions.map(({ at }) => at));
  return openAsks(plan, asOf).filter((ask) => ask.body === body.id && !decisions.has(ask.at));
}
