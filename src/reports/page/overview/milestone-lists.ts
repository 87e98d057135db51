/** The lists of milestones that the figures lead to. */
import { durationText } from '../../../model/duration.ts';
import { dayText } from '../../../model/plan-date-text.ts';
import type { StandingEntry } from '../../../model/schedule.ts';
import { worstSection } from '../../status/first-page.ts';
import {
  doneTable,
  dueTable,
  forecastTable,
  notDoneTable,
  offPlanTable,
  overdueTable,
  undatedTable,
} from '../../status/milestone-tables.ts';
import type { MilestoneMovements, Movement, StandingMovement } from '../../status/milestone-movement.ts';
import { planChanges } from '../../status/plan-changes.ts';
import type { StatusReport } from '../../status/status.ts';
import type { TableSection } from '../../view.ts';
import { anchorOf } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type { PageCell, PageSection, PageTable } from '../page-view.ts';
import { subjectOf } from '../subjects.ts';
import { type RowDetail, tableOfSection } from '../table-of-section.ts';

/** Longer lists of what has no date begin folded away. */
const MOST_UNDATED = 12;
const EVERYTHING = { full: true };
const CHANGED = { full: false };

export function worstTable({ status }: PageInput): PageTable {
  return { ...milestoneTable('worst', worstSection(status), status.worst), onlyOfWhole: true };
}

export function lateLists({ status, overdue }: PageInput): PageSection[] {
  const { movements, period } = status;
  const { within, until, dueNow, dueSoon } = overdue;
  const worstFirst: MilestoneMovements = {
    ...movements,
    overdue: movements.overdue.toSorted((a, b) => daysOverdue(b) - daysOverdue(a)),
  };
  const undated = undatedTable(movements, EVERYTHING);
  return [
    milestoneTable(
      'overdue',
      overdueTable(worstFirst, period.last, EVERYTHING),
      entriesOf(worstFirst.overdue),
    ),
    milestoneTable(
      'due-now',
      { ...dueTable('due-now', `Due now (${dueNow.length})`, dueNow), whenEmpty: 'Nothing is due now.' },
      dueNow,
    ),
    milestoneTable(
      'due-next',
      {
        ...dueTable(
          'due-next',
          `Due in the next ${durationText(within)}, up to ${dayText(until)} (${dueSoon.length})`,
          dueSoon,
        ),
        whenEmpty: `Nothing falls due in the next ${durationText(within)}.`,
      },
      dueSoon,
    ),
    milestoneTable('undated', undated, entriesOf(movements.undated), movements.undated.length > MOST_UNDATED),
  ];
}

/** Those past their date of which nobody has said anything, by their names. */
export function silentTables({ silent }: StatusReport): PageSection[] {
  if (silent.length === 0) return [];
  const table = dueTable('silent', `Past their date, with nothing reported (${silent.length})`, silent);
  return [milestoneTable('silent', { ...table, whenEmpty: 'None.' }, silent)];
}

/** What has changed since the last report. */
export function changedLists(status: StatusReport): PageSection[] {
  const { movements, plan } = status;
  const late = movements.lateForecasts;
  const off = movements.offPlan;
  const moved = off.filter(({ isChanged }) => isChanged);
  return [
    milestoneTable(null, doneTable(movements), entriesOf(movements.done)),
    milestoneTable(null, notDoneTable(movements), entriesOf(movements.notDone)),
    milestoneTable(
      'moved',
      {
        ...offPlanTable(movements, CHANGED),
        heading: `Dates that moved in the period (${moved.length})`,
        whenEmpty: 'None has moved in the period.',
      },
      entriesOf(moved),
    ),
    milestoneTable(null, forecastTable(movements, plan, EVERYTHING), entriesOf(late), true),
    milestoneTable('off-plan', offPlanTable(movements, EVERYTHING), entriesOf(off), true),
    ...planChanges(status),
  ];
}

function daysOverdue({ entry }: StandingMovement): number {
  return entry.standing.daysOverdue ?? 0;
}

function entriesOf(movements: readonly Movement[]): readonly StandingEntry[] {
  return movements.map(({ entry }) => entry);
}

/** A table whose rows are these milestones, each leading to its detail. */
function milestoneTable(
  list: string | null,
  section: TableSection,
  entries: readonly StandingEntry[],
  folded = false,
): PageTable {
  return tableOfSection(section, {
    id: list === null ? null : anchorOf('list', list),
    rows: entries.map((entry, index) => milestoneRow(entry, section.rows[index]?.['standing'] ?? null)),
    rowHeading: 'milestone',
    without: ['project'],
    folded,
  });
}

function milestoneRow(entry: StandingEntry, standing: unknown): RowDetail {
  const { milestone, workstream } = entry;
  const cells: Readonly<Record<string, PageCell>> =
    typeof standing === 'string' ? { standing: { state: entry.standing.state, text: standing } } : {};
  return {
    subject: subjectOf(entry),
    links: {
      milestone: anchorOf('milestone', milestone.ref),
      workstream: anchorOf('workstream', workstream.id),
    },
    cells,
  };
}
