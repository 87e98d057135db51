/** The actions that a body looks after: those it has asked for, and those that are its own to do. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Action } from '../../model/raid.ts';
import { type ActionStanding, openActions } from '../../model/raid-log.ts';
import type { Sitting } from './sitting.ts';

/** Late ones first, then by the day on which they are due. */
export function agendaActions({ raid }: Plan, { body }: Sitting, asOf: CalendarDay): ActionStanding[] {
  return openActions(raid, asOf).filter(({ action }) => isActionOf(action, body));
}

/** The actions of the body that were done since it met last, in the order of their days. */
export function actionsDone({ raid }: Plan, { body, since }: Sitting, asOf: CalendarDay): Action[] {
  return raid.actions
    .filter(({ done }) => done !== null && done >= since && done <= asOf)
    .filter((action) => isActionOf(action, body))
    .toSorted((a, b) => ((a.done ?? '') < (b.done ?? '') ? -1 : 1));
}

function isActionOf({ raisedAt, owners }: Action, { id, name }: Sitting['body']): boolean {
  return raisedAt?.body === id || owners.includes(id) || owners.includes(name);
}
