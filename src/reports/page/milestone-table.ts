/** The milestones of a project with everything about each: what every link to a milestone leads to. */
import { comparisonDay, type PlanDate } from '../../model/plan-date.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { anchorOf } from './anchors.ts';
import { withoutEmptyColumns } from './lean-table.ts';
import { milestoneFacts, type DetailContext } from './milestone-detail.ts';
import { ownerCell, stateCell, subjectInGroup } from './milestone-cells.ts';
import type { PageColumn, PageRow, PageTable } from './page-view.ts';

export function milestoneTable(entries: readonly StandingEntry[], context: DetailContext): PageTable {
  return withoutEmptyColumns({
    kind: 'page-table',
    id: null,
    heading: 'Milestones',
    ...(entries[0] === undefined
      ? {}
      : { note: `Their lines are those of ${entries[0].milestone.at.file}.` }),
    columns: COLUMNS,
    rows: entries.map((entry) => milestoneRow(entry, context)),
    whenEmpty: 'It has no milestone.',
  });
}

const COLUMNS: readonly PageColumn[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text', isRowHeading: true },
  { key: 'state', heading: 'State', type: 'state' },
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'forecast', heading: 'Expected', type: 'date' },
  { key: 'owner', heading: 'Owner', type: 'person' },
  /** Against the baseline; nothing where there is none. */
  { key: 'slippage', heading: 'Slip, days', type: 'days' },
  { key: 'line', heading: 'Line', type: 'line' },
];

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
      slippage: standing.slippage === 0 ? null : standing.slippage,
      line: milestone.at,
    },
    facts: milestoneFacts(entry, context),
  };
}

/** A forecast that says what due says says nothing. */
function forecastOf({ forecast, due, state }: StandingEntry['standing']): PlanDate | null {
  if (forecast === null || state === 'complete' || state === 'cancelled') return null;
  return comparisonDay(forecast) === comparisonDay(due) ? null : forecast;
}
