/** What is overdue, due now, due soon and undated as of a day. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { addDuration, type Duration, durationText } from '../model/duration.ts';
import { ownerText, type Plan } from '../model/plan.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { dayText } from '../model/plan-date-text.ts';
import {
  acceptedBreachInForce,
  isDueSoon,
  opensOn,
  type OverdueKind,
  type StandingEntry,
  type State,
} from '../model/schedule.ts';
import { type ActionStanding, isAbout, openActions } from '../model/raid-log.ts';
import type { AsOf } from './as-of.ts';
import { type Locate, type MilestoneRecord, milestoneRecord } from './milestone-record.ts';
import { ACTION_COLUMNS, actionRow } from './action-table.ts';
import { type PlanNames, planNames } from './plan-names.ts';
import { actionRecord, type ActionRecord } from './raid-record.ts';
import type { Scope } from './scope.ts';
import { type StateCounts, stateCounts, stateCountsText } from './state-counts.ts';
import { promiseText, undatedForText } from './undated-text.ts';
import type { Column, Row, TableSection, View } from './view.ts';

export interface OverdueReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly within: Duration;
  /** The last day of the period in which things fall due soon. */
  readonly until: CalendarDay;
  readonly counts: StateCounts;
  /** Those reported unfinished first, then those with nothing reported, each worst first. */
  readonly overdue: readonly StandingEntry[];
  readonly dueNow: readonly StandingEntry[];
  readonly dueSoon: readonly StandingEntry[];
  /** Those whose promised date has gone by first. */
  readonly undated: readonly StandingEntry[];
  /** Actions of the RAID log past their day, the latest first: no milestones, and not counted as such. */
  readonly actions: readonly ActionStanding[];
  readonly names: PlanNames;
}

/** The report on the milestones of `entries`, whose standings were found as of `asOf`. Due soon is what falls due `within` that time after it. */
export function overdueReport(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: AsOf,
  within: Duration,
  scope: Scope,
): OverdueReport {
  const until = addDuration(asOf.day, within);
  const inState = (state: State): StandingEntry[] =>
    entries.filter(({ standing }) => standing.state === state);
  const overdue = inState('overdue').toSorted(
    (a, b) =>
      Number(b.standing.reported) - Number(a.standing.reported) ||
      (b.standing.daysOverdue ?? 0) - (a.standing.daysOverdue ?? 0),
  );
  const dueNow = inState('due-now').toSorted(byDay(({ standing }) => comparisonDay(standing.due)));
  const upcoming = inState('upcoming');
  const undated = inState('undated').toSorted(
    (a, b) => Number(b.standing.promiseBroken) - Number(a.standing.promiseBroken),
  );
  return {
    programme: plan.programme.name,
    asOf,
    scope,
    within,
    until,
    counts: stateCounts(entries),
    overdue,
    dueNow,
    dueSoon: upcoming
      .filter(({ standing }) => isDueSoon(standing.due, asOf.day, until))
      .toSorted(byDay(({ standing }) => opensOn(standing.due))),
    undated,
    actions: openActions(plan.raid, asOf.day).filter(
      ({ action, daysLate }) =>
        daysLate !== null &&
        (scope.workstream === null || isAbout(action.about, scope.workstream.id)) &&
        (scope.owner === null || action.owners.includes(scope.owner)),
    ),
    names: planNames(plan),
  };
}

/** A milestone of the report's JSON: that of `export`, and why it is on this list. */
interface OverdueRecord extends MilestoneRecord {
  /** Null outside `overdue[]`. */
  readonly daysOverdue: number | null;
  readonly kind: OverdueKind | null;
  readonly daysUndated: number | null;
  readonly promiseBroken: boolean;
}

export interface OverdueJson {
  readonly within: string;
  readonly until: CalendarDay;
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly summary: StateCounts;
  readonly overdue: readonly OverdueRecord[];
  readonly dueNow: readonly OverdueRecord[];
  readonly dueSoon: readonly OverdueRecord[];
  readonly undated: readonly OverdueRecord[];
  /** Actions of the RAID log past their day. */
  readonly actions: readonly ActionRecord[];
}

/** The report as `--format json` prints it. */
export function overdueJson(report: OverdueReport, locate: Locate): OverdueJson {
  const record = (entry: StandingEntry): OverdueRecord => ({
    ...milestoneRecord(entry, report.asOf.day, locate),
    daysOverdue: entry.standing.daysOverdue,
    kind: entry.standing.kind,
    daysUndated: entry.standing.daysUndated,
    promiseBroken: entry.standing.promiseBroken,
  });
  return {
    within: `${report.within.count}${report.within.unit.charAt(0)}`,
    until: report.until,
    workstream: report.scope.workstream?.id ?? null,
    owner: report.scope.owner,
    summary: report.counts,
    overdue: report.overdue.map(record),
    dueNow: report.dueNow.map(record),
    dueSoon: report.dueSoon.map(record),
    undated: report.undated.map(record),
    actions: report.actions.map((standing) => actionRecord(standing, locate)),
  };
}

/** The report as people read it. */
export function overdueView(report: OverdueReport): View {
  const { overdue, dueNow, dueSoon, undated, asOf } = report;
  const anyAccepted = [...overdue, ...undated].some(({ milestone }) => milestone.acceptedBreach !== null);
  const row = (entry: StandingEntry): Row => rowOf(entry, asOf.day);
  const table = (
    id: string,
    words: string,
    entries: readonly StandingEntry[],
    columns: readonly Column[],
    whenEmpty: string,
  ): TableSection => ({
    kind: 'table',
    id,
    heading: words,
    columns: [...columns, ...(anyAccepted ? [ACCEPTED] : [{ ...ACCEPTED, dataOnly: true }]), ...DATA_COLUMNS],
    rows: entries.map(row),
    whenEmpty,
  });
  const reported = overdue.filter(({ standing }) => standing.reported);
  const notReported = overdue.filter(({ standing }) => !standing.reported);
  const soon = durationText(report.within);
  return {
    title: 'Overdue report',
    programme: report.programme,
    asOf,
    totals: totalsOf(report),
    sections: [
      ...scopeSection(report),
      table('overdue', heading('Overdue, reported unfinished', reported), reported, OVERDUE_COLUMNS, 'None.'),
      table(
        'overdue',
        heading('Overdue, nothing reported', notReported),
        notReported,
        OVERDUE_COLUMNS,
        'None.',
      ),
      ...actionsSection(report),
      table('due-now', heading('Due now', dueNow), dueNow, DUE_COLUMNS, 'Nothing is due now.'),
      table(
        'due-soon',
        `${heading('Due soon', dueSoon)}: in the ${soon} up to ${dayText(report.until)}`,
        dueSoon,
        DUE_COLUMNS,
        `Nothing falls due in the next ${soon}.`,
      ),
      table('undated', heading('Undated', undated), undated, UNDATED_COLUMNS, 'Every milestone has a date.'),
    ],
  };
}

/** Late actions are told beside the milestones, where there are any. */
function totalsOf({ counts, actions }: OverdueReport): string {
  const milestones = stateCountsText(counts);
  if (actions.length === 0) return milestones;
  return `${milestones}; ${actions.length === 1 ? '1 action past its day' : `${actions.length} actions past their day`}`;
}

/** Nothing where no action is late: many plans have no RAID log. */
function actionsSection({ actions, names }: OverdueReport): TableSection[] {
  if (actions.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'actions',
      heading: `Actions past their day (${actions.length})`,
      columns: ACTION_COLUMNS,
      rows: actions.map((standing) => actionRow(standing, names)),
      whenEmpty: 'None.',
    },
  ];
}

const PLACE_COLUMNS: readonly Column[] = [
  { key: 'project', heading: 'Project', type: 'text', stackUnder: 'milestone' },
  { key: 'workstream', heading: 'Workstream', type: 'text', stackUnder: 'milestone' },
  { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'milestone' },
];

const OVERDUE_COLUMNS: readonly Column[] = [
  { key: 'days', heading: 'Days', type: 'days' },
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  ...PLACE_COLUMNS,
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'standing', heading: 'Standing', type: 'text', stackUnder: 'due' },
];

const DUE_COLUMNS: readonly Column[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  ...PLACE_COLUMNS,
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'standing', heading: 'Standing', type: 'text', stackUnder: 'due' },
];

const UNDATED_COLUMNS: readonly Column[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  ...PLACE_COLUMNS,
  { key: 'promise', heading: 'Date promised', type: 'text' },
  { key: 'undatedFor', heading: 'Undated since', type: 'text', stackUnder: 'promise' },
];

const ACCEPTED: Column = { key: 'accepted', heading: 'Accepted', type: 'text', stackUnder: 'milestone' };

/** What a spreadsheet wants besides. */
const DATA_COLUMNS: readonly Column[] = [
  { key: 'state', heading: 'State', type: 'text', dataOnly: true },
  { key: 'reported', heading: 'Reported', type: 'text', dataOnly: true },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

function heading(words: string, entries: readonly StandingEntry[]): string {
  return `${words} (${entries.length})`;
}

function rowOf(entry: StandingEntry, asOf: CalendarDay): Row {
  const { milestone, project, workstream, standing } = entry;
  return {
    days: standing.daysOverdue,
    milestone: milestone.title,
    project: project.name,
    workstream: workstream.name,
    owner: ownerText(milestone.owners) ?? 'no owner',
    due: standing.due,
    standing: standingText(entry),
    reported: standing.reported ? 'yes' : 'no',
    accepted: acceptedText(entry, asOf),
    promise: promiseText(entry),
    undatedFor: undatedForText(entry),
    state: standing.state,
    reference: milestone.ref,
    place: milestone.at,
  };
}

/** What is known beyond the list that a milestone stands in; null where the list's heading says it all. */
function standingText({ standing }: StandingEntry): string | null {
  if (standing.kind === 'not-started') return 'should have started';
  if (standing.status !== null) return standing.status;
  if (standing.reported) return 'started';
  return standing.state === 'overdue' ? null : 'nothing reported';
}

function acceptedText({ milestone }: StandingEntry, asOf: CalendarDay): string | null {
  if (milestone.acceptedBreach === null) return null;
  const { until, approvedBy } = milestone.acceptedBreach;
  return acceptedBreachInForce(milestone, asOf)
    ? `accepted by ${approvedBy} until ${dayText(until)}`
    : `was accepted until ${dayText(until)}`;
}

function scopeSection({ scope, counts, dueSoon, actions }: OverdueReport): View['sections'] {
  const parts = [
    ...(scope.workstream === null ? [] : [`the workstream ${scope.workstream.name}`]),
    ...(scope.owner === null ? [] : [scope.owner]),
  ];
  if (parts.length === 0) return [];
  const nothing =
    counts.overdue + counts.dueNow + dueSoon.length + actions.length === 0 && scope.owner !== null
      ? ' Nothing of theirs is due.'
      : '';
  return [{ kind: 'prose', heading: null, paragraphs: [`Only ${parts.join(' and ')}.${nothing}`] }];
}

function byDay(
  dayOf: (entry: StandingEntry) => CalendarDay | null,
): (a: StandingEntry, b: StandingEntry) => number {
  return (a, b) => {
    const [first, second] = [dayOf(a) ?? '', dayOf(b) ?? ''];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}
