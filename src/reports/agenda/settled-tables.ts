/** The points of an agenda about milestones and principles: what only this body may settle. */
import { dayDate } from '../../model/day-date.ts';
import { daysText } from '../../model/days-text.ts';
import {
  forecastCells,
  forecastColumns,
  MILESTONE_COLUMNS,
  MILESTONE_DATA,
  milestoneCells,
  overdueText,
} from '../status/milestone-tables.ts';
import type { Row, TableSection } from '../view.ts';
import type { AgendaReport } from './agenda.ts';

export function overdueTable({ plan, sitting, beyond, asOf }: AgendaReport): TableSection {
  const { overdue, accepted } = beyond;
  const more = accepted === 0 ? '' : `; ${accepted} more ${accepted === 1 ? 'is' : 'are'} accepted for now`;
  const heading =
    plan.approvals === null
      ? 'Overdue; no tolerance is set, so any body may settle them'
      : 'Overdue beyond what those below it may agree';
  return {
    kind: 'table',
    id: 'overdue',
    heading: `${heading} (${overdue.length}${more})`,
    columns: [
      { key: 'days', heading: 'Days', type: 'days' },
      ...MILESTONE_COLUMNS,
      { key: 'due', heading: 'Due', type: 'date' },
      { key: 'standing', heading: 'Standing', type: 'text', stackUnder: 'due' },
      ...MILESTONE_DATA,
    ],
    rows: overdue.map((entry) => ({
      ...milestoneCells(entry),
      days: entry.standing.daysOverdue,
      due: entry.standing.due,
      standing: overdueText(entry, asOf.day),
    })),
    whenEmpty: mayApprove(plan, sitting.body.id)
      ? 'None.'
      : 'None: approvals in governance.yaml leave nothing to this body.',
  };
}

export function rebaselineTable({ plan, sitting, beyond }: AgendaReport): TableSection {
  const { rebaselines } = beyond;
  return {
    kind: 'table',
    id: 'rebaselines',
    heading: `New dates that only it may agree (${rebaselines.length})`,
    columns: forecastColumns(),
    rows: rebaselines.map((one) => forecastCells(one, plan)),
    whenEmpty:
      plan.approvals === null
        ? 'No tolerance is set (approvals in governance.yaml), so no forecast asks for one.'
        : mayApprove(plan, sitting.body.id)
          ? 'None.'
          : 'None: approvals in governance.yaml leave nothing to this body.',
  };
}

function mayApprove({ approvals }: AgendaReport['plan'], bodyId: string): boolean {
  return approvals === null || approvals.some(({ by }) => by === bodyId);
}

export function runningOutTable({ runningOut }: AgendaReport): TableSection {
  return {
    kind: 'table',
    id: 'running-out',
    heading: `Accepted breaches and explanations that run out before the next meeting (${runningOut.length})`,
    columns: [
      { key: 'title', heading: 'What', type: 'text' },
      { key: 'principle', heading: 'Principle', type: 'text', stackUnder: 'title', lead: 'does not meet:' },
      { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'title' },
      { key: 'reason', heading: 'Reason', type: 'text' },
      { key: 'until', heading: 'Until', type: 'date' },
      { key: 'left', heading: 'Left', type: 'text', stackUnder: 'until' },
      { key: 'kind', heading: 'Kind', type: 'text', dataOnly: true },
      { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: runningOut.map(
      (one): Row => ({
        title: one.title,
        principle: one.principle,
        owner: one.owner ?? 'no owner',
        reason: one.reason,
        until: dayDate(one.until),
        left: one.daysLeft < 0 ? `ran out ${daysText(-one.daysLeft)} ago` : `${daysText(one.daysLeft)} left`,
        kind: one.kind,
        reference: one.ref,
        place: one.at,
      }),
    ),
    whenEmpty: 'None.',
  };
}
