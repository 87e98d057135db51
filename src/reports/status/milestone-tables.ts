/** The tables of milestones in the status report and the board pack, one a question. */
import { planDateText, shortDayText } from '../../model/plan-date-text.ts';
import { ownerText, type Plan } from '../../model/plan.ts';
import { approverName } from './names.ts';
import type { CalendarDay } from '../../model/calendar-day.ts';
import { acceptedBreachInForce, type StandingEntry } from '../../model/schedule.ts';
import type { Column, Row, TableSection } from '../view.ts';
import { promiseText, undatedForText } from '../undated-text.ts';
import type {
  LateForecast,
  MilestoneMovements,
  Movement,
  OffPlan,
  StandingMovement,
} from './milestone-movement.ts';

export const MILESTONE_COLUMNS: readonly Column[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  { key: 'project', heading: 'Project', type: 'text', stackUnder: 'milestone' },
  { key: 'workstream', heading: 'Workstream', type: 'text', stackUnder: 'milestone' },
  { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'milestone' },
];

export const MILESTONE_DATA: readonly Column[] = [
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

/** Whether all rows are wanted, or only what has changed since the last report. */
export interface TableOptions {
  readonly full: boolean;
}

export function doneTable({ done }: MilestoneMovements): TableSection {
  return {
    kind: 'table',
    id: 'done',
    heading: `Done in the period (${done.length})`,
    level: 3,
    columns: [
      ...MILESTONE_COLUMNS,
      { key: 'completed', heading: 'Done', type: 'date' },
      { key: 'due', heading: 'Due', type: 'date', stackUnder: 'completed', lead: 'due' },
      { key: 'evidence', heading: 'Evidence', type: 'text', stackUnder: 'milestone', lead: 'evidence:' },
      ...MILESTONE_DATA,
    ],
    rows: done.map(({ entry }) => ({
      ...milestoneCells(entry),
      completed: entry.standing.completed,
      due: entry.standing.due,
      evidence: entry.milestone.evidence,
    })),
    whenEmpty: 'Nothing is reported as done in the period.',
  };
}

export function notDoneTable({ notDone, planned }: MilestoneMovements): TableSection {
  return {
    kind: 'table',
    id: 'not-done',
    heading: `Planned for the period but not done (${notDone.length} of ${planned})`,
    level: 3,
    columns: [
      ...MILESTONE_COLUMNS,
      { key: 'planned', heading: 'Was due', type: 'date' },
      { key: 'now', heading: 'What became of it', type: 'text' },
      ...MILESTONE_DATA,
    ],
    rows: notDone.map((movement) => ({
      ...milestoneCells(movement.entry),
      planned: movement.before?.standing.due ?? null,
      now: outcomeText(movement),
    })),
    whenEmpty:
      planned === 0 ? 'Nothing was due in the period.' : 'Everything that was due in the period is done.',
  };
}

/** "Moved to 30 April 2025: two schools asked for more time". */
function outcomeText({ entry, before }: Movement): string {
  const { standing, milestone } = entry;
  if (standing.state === 'cancelled')
    return `cancelled: ${milestone.cancelled?.reason ?? 'no reason recorded'}`;
  const newest = milestone.changes.at(-1);
  const hasMoved = before !== null && planDateText(before.standing.due) !== planDateText(standing.due);
  if (hasMoved) {
    return `moved to ${planDateText(standing.due)}: ${newest?.reason ?? 'no reason recorded'}`;
  }
  const late =
    standing.daysOverdue === null
      ? ''
      : `${standing.daysOverdue === 1 ? '1 day' : `${standing.daysOverdue} days`} overdue`;
  if (!standing.reported) return [late, 'nothing reported'].filter((text) => text !== '').join(', ');
  const status = standing.status ?? 'started';
  const forecast = standing.forecast === null ? '' : `now expected ${planDateText(standing.forecast)}`;
  return [late, status, forecast].filter((text) => text !== '').join(', ');
}

/** The first page has room for the first of them only. */
export function dueNowTable({ dueNow }: MilestoneMovements): TableSection {
  return {
    ...dueTable(
      'due-now',
      `Due now (${dueNow.length})`,
      dueNow.map(({ entry }) => entry),
    ),
    whenEmpty: 'Nothing is due now.',
  };
}

const DUE_COLUMNS: readonly Column[] = [
  ...MILESTONE_COLUMNS,
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'standing', heading: 'Standing', type: 'text', stackUnder: 'due' },
  ...MILESTONE_DATA,
];

function dueCells(entry: StandingEntry): Row {
  return {
    ...milestoneCells(entry),
    due: entry.standing.due,
    standing: entry.standing.status ?? (entry.standing.reported ? 'started' : 'nothing reported'),
  };
}

/** Milestones that fall due, under a heading. */
export function dueTable(id: string, heading: string, entries: readonly StandingEntry[]): TableSection {
  return {
    kind: 'table',
    id,
    heading,
    level: 3,
    columns: DUE_COLUMNS,
    rows: entries.map(dueCells),
    whenEmpty: 'Nothing.',
  };
}

export function dueNextTable({ dueNext }: MilestoneMovements, until: string): TableSection {
  return {
    ...dueTable(
      'due-next',
      `Due in the next period, up to ${until} (${dueNext.length})`,
      dueNext.map(({ entry }) => entry),
    ),
    whenEmpty: 'Nothing falls due in the next period.',
  };
}

export function offPlanTable({ offPlan }: MilestoneMovements, { full }: TableOptions): TableSection {
  const shown = full ? offPlan : offPlan.filter(({ isChanged }) => isChanged);
  return {
    kind: 'table',
    id: 'off-plan',
    heading: `Milestones off plan ${countText(offPlan.length, shown.length)}`,
    level: 3,
    columns: [
      ...MILESTONE_COLUMNS,
      { key: 'baseline', heading: 'Baseline', type: 'date' },
      { key: 'due', heading: 'Due', type: 'date' },
      { key: 'forecast', heading: 'Forecast', type: 'date', stackUnder: 'due', lead: 'forecast' },
      { key: 'slipInPeriod', heading: 'Slip in period', type: 'days' },
      { key: 'slip', heading: 'Slip since baseline', type: 'days' },
      { key: 'reason', heading: 'Why', type: 'text', stackUnder: 'milestone', lead: 'why:' },
      ...MILESTONE_DATA,
    ],
    rows: shown.map((one) => ({
      ...milestoneCells(one.entry),
      baseline: one.baseline,
      due: one.entry.standing.due,
      forecast: one.entry.standing.forecast,
      slipInPeriod: one.slipInPeriod,
      slip: one.slipSinceBaseline,
      reason: reasonOf(one),
    })),
    whenEmpty:
      offPlan.length === 0 ? 'Every open milestone stands at its baseline.' : 'None has moved in the period.',
  };
}

function reasonOf({ reason }: OffPlan): string {
  return reason ?? 'no reason recorded';
}

export function forecastTable(
  { lateForecasts }: MilestoneMovements,
  plan: Plan,
  { full }: TableOptions,
): TableSection {
  const shown = full ? lateForecasts : lateForecasts.filter(({ isChanged }) => isChanged);
  return {
    kind: 'table',
    id: 'late-forecasts',
    heading: `Expected later than due ${countText(lateForecasts.length, shown.length)}`,
    level: 3,
    columns: forecastColumns(),
    rows: shown.map((one) => forecastCells(one, plan)),
    whenEmpty:
      lateForecasts.length === 0
        ? 'No forecast is later than its due date.'
        : 'No forecast has changed in the period.',
  };
}

/** What is said of a forecast that is later than due. */
export function forecastColumns(): readonly Column[] {
  return [
    ...MILESTONE_COLUMNS,
    { key: 'due', heading: 'Due', type: 'date' },
    { key: 'forecast', heading: 'Expected', type: 'date' },
    { key: 'days', heading: 'Days later', type: 'days' },
    { key: 'reason', heading: 'Why', type: 'text', stackUnder: 'milestone', lead: 'why:' },
    {
      key: 'approval',
      heading: 'To be agreed by',
      type: 'text',
      stackUnder: 'forecast',
      lead: 'to be agreed by',
    },
    ...MILESTONE_DATA,
  ];
}

/** The cells of a forecast that is later than due. */
export function forecastCells({ entry, daysLater, toBeApprovedBy }: LateForecast, plan: Plan): Row {
  return {
    ...milestoneCells(entry),
    due: entry.standing.due,
    forecast: entry.standing.forecast,
    days: daysLater,
    reason: entry.milestone.forecast?.reason ?? 'no reason recorded',
    approval: toBeApprovedBy === null ? null : approverName(plan, toBeApprovedBy),
  };
}

export function overdueTable(
  { overdue }: MilestoneMovements,
  asOf: CalendarDay,
  { full }: TableOptions,
): TableSection {
  const shown = full ? overdue : overdue.filter(({ isNew }) => isNew);
  return {
    kind: 'table',
    id: 'overdue',
    heading: `Overdue ${countText(overdue.length, shown.length)}`,
    level: 3,
    columns: [
      { key: 'days', heading: 'Days', type: 'days' },
      ...MILESTONE_COLUMNS,
      { key: 'due', heading: 'Due', type: 'date' },
      { key: 'standing', heading: 'Standing', type: 'text', stackUnder: 'due' },
      ...MILESTONE_DATA,
    ],
    rows: shown.map(({ entry }) => ({
      ...milestoneCells(entry),
      days: entry.standing.daysOverdue,
      due: entry.standing.due,
      standing: overdueText(entry, asOf),
    })),
    whenEmpty: overdue.length === 0 ? 'Nothing is overdue.' : 'None has become overdue in the period.',
  };
}

/** How an overdue milestone stands, in a word or two. */
export function overdueText({ standing, milestone }: StandingEntry, asOf: CalendarDay): string {
  const until = milestone.acceptedBreach?.until ?? null;
  const is = acceptedBreachInForce(milestone, asOf) ? 'accepted' : 'was accepted';
  const accepted = until === null ? '' : `, ${is} until ${shortDayText(until)}`;
  if (!standing.reported) return `nothing reported${accepted}`;
  if (standing.kind === 'not-started') return `should have started${accepted}`;
  return `${standing.status ?? 'started'}${accepted}`;
}

export function undatedTable({ undated }: MilestoneMovements, { full }: TableOptions): TableSection {
  const isShown = ({ isNew, entry }: StandingMovement): boolean =>
    full || isNew || entry.standing.promiseBroken;
  const shown = undated.filter(isShown);
  return {
    kind: 'table',
    id: 'undated',
    heading: `Undated ${countText(undated.length, shown.length)}`,
    level: 3,
    columns: [
      ...MILESTONE_COLUMNS,
      { key: 'promise', heading: 'Date promised', type: 'text' },
      { key: 'undatedFor', heading: 'Undated since', type: 'text', stackUnder: 'promise' },
      ...MILESTONE_DATA,
    ],
    rows: shown.map(({ entry }) => ({
      ...milestoneCells(entry),
      promise: promiseText(entry),
      undatedFor: undatedForText(entry),
    })),
    whenEmpty:
      undated.length === 0
        ? 'Every milestone has a date.'
        : 'None has lost its date in the period, and no promise of a date has been broken.',
  };
}

/** "(12)", or "(12; 9 that are as at the last report are left out)". */
function countText(all: number, shown: number): string {
  const others = all - shown;
  if (others === 0) return `(${all})`;
  return `(${all}; ${others === 1 ? '1 that is' : `${others} that are`} as at the last report ${others === 1 ? 'is' : 'are'} left out)`;
}

/** What every table says of a milestone. */
export function milestoneCells(entry: StandingEntry): Row {
  const { milestone, project, workstream } = entry;
  return {
    milestone: milestone.title,
    project: project.name,
    workstream: workstream.name,
    owner: ownerText(milestone.owners) ?? 'no owner',
    reference: milestone.ref,
    place: milestone.at,
  };
}
