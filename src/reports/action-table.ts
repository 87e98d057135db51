/** Actions of the RAID log in a table: in the log itself, and among what is overdue. */
import { dayDate } from '../model/day-date.ts';
import { ownerText } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { ActionStanding } from '../model/raid-log.ts';
import type { PlanNames } from './plan-names.ts';
import type { Column, Row } from './view.ts';

/** The columns of a table of actions. */
export const ACTION_COLUMNS: readonly Column[] = [
  { key: 'days', heading: 'Days late', type: 'days' },
  { key: 'action', heading: 'Action', type: 'text' },
  { key: 'about', heading: 'About', type: 'text', stackUnder: 'action' },
  { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'action' },
  { key: 'note', heading: 'Note', type: 'text', stackUnder: 'action' },
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'raisedAt', heading: 'Raised at', type: 'text', stackUnder: 'due', lead: 'raised at' },
  { key: 'id', heading: 'Id', type: 'reference', dataOnly: true },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

/** Its row in such a table. */
export function actionRow({ action, daysLate }: ActionStanding, names: PlanNames): Row {
  const { raisedAt } = action;
  return {
    days: daysLate,
    action: action.title,
    about: names.about(action.about),
    owner: ownerText(action.owners) ?? 'no owner',
    note: action.note,
    due: dayDate(action.due),
    raisedAt: raisedAt === null ? null : `${names.ofGroup(raisedAt.body)}, ${dayText(raisedAt.date)}`,
    id: action.id,
    place: action.at,
  };
}
