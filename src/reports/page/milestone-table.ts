/** The milestones of a project with everything about each: what every link to a milestone leads to. */
import { comparisonDay, type PlanDate } from '../../model/plan-date.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { anchorOf } from './anchors.ts';
import { milestoneFacts, type DetailContext } from './milestone-detail.ts';
import { ownerCell, stateCell, subjectInGroup } from './milestone-cells.ts';
import type { PageColumn, PageRow, PageTable } from './page-view.ts';

/** Columns in which no row has anything to say are left out. */
export function milestoneTable(entries: readonly StandingEntry[], context: DetailContext): PageTable {
  return {
    kind: 'page-table',
    id: null,
    heading: 'Milestones',
    columns: columnsFor(entries),
    rows: entries.map((entry) => milestoneRow(entry, context)),
    whenEmpty: 'It has no milestone.',
  };
}

function columnsFor(entries: readonly StandingEntry[]): PageColumn[] {
  const isExpected = entries.some(({ standing }) => forecastOf(standing) !== null);
  const hasSlipped = entries.some(({ standing }) => (standing.slippage ?? 0) !== 0);
  return [
    { key: 'milestone', heading: 'Milestone', type: 'text', isRowHeading: true },
    { key: 'state', heading: 'State', type: 'state' },
    { key: 'due', heading: 'Due', type: 'date' },
    ...(isExpected ? [{ key: 'forecast', heading: 'Expected', type: 'date' } as const] : []),
    { key: 'owner', heading: 'Owner', type: 'person' },
    ...(hasSlipped ? [{ key: 'slippage', heading: 'Days off baseline', type: 'days' } as const] : []),
  ];
}

function milestoneRow(entry: StandingEntry, context: DetailContext): PageRow {
  const { milestone, standing } = entry;
  return {
    id: anchorOf('milestone', milestone.ref),
    subject: subjectInGroup(entry),
    cells: {
      milestone: milestone.title,
      state: stateCell(entry),
      due: standing.due,
      forecast: forecastOf(standing),
      owner: ownerCell(entry),
      slippage: standing.slippage,
    },
    facts: milestoneFacts(entry, context),
  };
}

/** A forecast that says what due says says nothing. */
function forecastOf({ forecast, due, state }: StandingEntry['standing']): PlanDate | null {
  if (forecast === null || state === 'complete' || state === 'cancelled') return null;
  return comparisonDay(forecast) === comparisonDay(due) ? null : forecast;
}
