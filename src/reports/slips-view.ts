/** The ledger as people read it. */
import { daysText } from '../model/days-text.ts';
import { dayText, planDateText, shortDayText } from '../model/plan-date-text.ts';
import type { Move } from '../model/moves.ts';
import { ownerText } from '../model/plan.ts';
import { type PlanDate, sameWindow } from '../model/plan-date.ts';
import { cautionSection, historyNotesSections, historyText } from './history-notes.ts';
import { commitText, moveTexts, recordText, textBeside } from './history-record.ts';
import { scopeSection } from './scope.ts';
import type { GroupTotals, Slip, SlipsReport, SlipTotals } from './slips.ts';
import { ownersOf } from './slips.ts';
import type { Column, Row, Section, TableSection, View } from './view.ts';

export function slipsView(report: SlipsReport): View {
  const { start, moved, corrected, offBaseline, gone, byWorkstream, byOwner, history, totals } = report;
  const period = start === null ? 'since the first commit' : `since ${start.text}`;
  return {
    title: 'Slippage',
    programme: report.programme,
    asOf: report.asOf,
    version: historyText(history),
    totals: totalsText(totals, period),
    sections: [
      ...cautionSection(history, report.asOf),
      ...scopeSection(report.scope),
      milestonesTable(
        'moved',
        `Moved ${period} (${moved.length})`,
        moved,
        MOVED_COLUMNS,
        'No due date has moved.',
      ),
      ...movesTable([...moved, ...corrected]),
      ...(offBaseline.length === 0
        ? []
        : [
            milestonesTable(
              'off-baseline',
              `Off their baseline without a move ${period} (${offBaseline.length})`,
              offBaseline,
              OFF_COLUMNS,
              '',
            ),
          ]),
      groupTable('workstreams', 'By workstream', { key: 'workstream', heading: 'Workstream' }, byWorkstream),
      ...(byOwner === null
        ? []
        : [groupTable('owners', 'By owner', { key: 'owner', heading: 'Owner' }, byOwner)]),
      ...undatedSection(report.undated),
      ...goneSection(gone, period),
      ...historyNotesSections(history, report.scope),
    ],
  };
}

/** "27 milestones: 15 moved since 1 October 2024, in 19 moves: 17 later, 2 earlier; 3 moves without a record". */
function totalsText(totals: SlipTotals, period: string): string {
  const { milestones, moved, moves, later, earlier, uncounted, unrecorded } = totals;
  const all = milestones === 1 ? '1 milestone' : `${milestones} milestones`;
  if (moves === 0) return `${all}: no due date has moved ${period}`;
  const level = moves - later - earlier - uncounted;
  const other = [
    uncounted === 0 ? '' : `, ${uncounted} to or from "to be confirmed"`,
    level === 0 ? '' : `, ${level} with the last day as it was`,
  ].join('');
  const open =
    unrecorded === 0
      ? 'every move is recorded'
      : `${unrecorded === 1 ? '1 move' : `${unrecorded} moves`} without a record`;
  return `${all}: ${moved} moved ${period}, in ${moves === 1 ? '1 move' : `${moves} moves`}: ${later} later, ${earlier} earlier${other}; ${open}`;
}

const NAME_COLUMNS: readonly Column[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  { key: 'workstream', heading: 'Workstream', type: 'text', stackUnder: 'milestone' },
  { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'milestone' },
];

const DATE_COLUMNS: readonly Column[] = [
  { key: 'now', heading: 'Due now', type: 'text' },
  { key: 'before', heading: 'Before', type: 'text', stackUnder: 'now', lead: 'before:' },
  { key: 'baselineText', heading: 'Baseline', type: 'text', stackUnder: 'now', lead: 'baseline:' },
  { key: 'outcome', heading: 'Outcome', type: 'text', stackUnder: 'now' },
];

const DATA_COLUMNS: readonly Column[] = [
  { key: 'project', heading: 'Project', type: 'text', dataOnly: true },
  { key: 'baseline', heading: 'Baseline date', type: 'date', dataOnly: true },
  { key: 'dueAtStart', heading: 'Due at start', type: 'date', dataOnly: true },
  { key: 'due', heading: 'Due', type: 'date', dataOnly: true },
  { key: 'forecast', heading: 'Forecast', type: 'date', dataOnly: true },
  { key: 'completed', heading: 'Completed', type: 'date', dataOnly: true },
  { key: 'movesInAll', heading: 'Moves in all', type: 'number', dataOnly: true },
  { key: 'state', heading: 'State', type: 'text', dataOnly: true },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

const MOVED_COLUMNS: readonly Column[] = [
  { key: 'moves', heading: 'Moves', type: 'number' },
  { key: 'daysInPeriod', heading: 'Days moved', type: 'days' },
  { key: 'daysOffBaseline', heading: 'Days off baseline', type: 'days' },
  ...NAME_COLUMNS,
  ...DATE_COLUMNS,
  ...DATA_COLUMNS,
];

const OFF_COLUMNS: readonly Column[] = [
  { key: 'daysOffBaseline', heading: 'Days off baseline', type: 'days' },
  ...NAME_COLUMNS,
  ...DATE_COLUMNS,
  ...DATA_COLUMNS,
];

function milestonesTable(
  id: string,
  heading: string,
  slips: readonly Slip[],
  columns: readonly Column[],
  whenEmpty: string,
): TableSection {
  return { kind: 'table', id, heading, columns, rows: slips.map(slipRow), whenEmpty };
}

function slipRow(slip: Slip): Row {
  const { entry, baseline, dueAtStart, moves, daysInPeriod, daysOffBaseline } = slip;
  const { milestone, project, workstream, standing } = entry;
  return {
    moves: moves.filter(({ isCorrection }) => !isCorrection).length,
    movesInAll: slip.movesInAll,
    daysInPeriod,
    daysOffBaseline,
    milestone: milestone.title,
    project: project.name,
    workstream: workstream.name,
    owner: ownersOf(slip),
    now: textBeside(
      standing.due,
      dueAtStart !== null && !isSame(dueAtStart, standing.due) ? dueAtStart : baseline,
    ),
    before:
      dueAtStart === null || isSame(dueAtStart, standing.due) ? null : textBeside(dueAtStart, standing.due),
    baselineText:
      (dueAtStart !== null && isSame(baseline, dueAtStart)) || isSame(baseline, standing.due)
        ? null
        : textBeside(baseline, standing.due),
    outcome: outcomeText(slip),
    baseline,
    dueAtStart,
    due: standing.due,
    forecast: standing.forecast,
    completed: standing.completed,
    state: standing.state,
    reference: milestone.ref,
    place: milestone.at,
  };
}

function isSame(a: PlanDate, b: PlanDate): boolean {
  return sameWindow(a, b) && planDateText(a) === planDateText(b);
}

/** How it stands beside its dates: done, late, expected at another time. */
function outcomeText({ entry: { standing }, firstInHistory }: Slip): string | null {
  const { completed, state, forecast, daysOverdue } = standing;
  const facts = [
    ...(completed !== null
      ? [`completed ${planDateText(completed)}`]
      : state === 'complete' || state === 'cancelled'
        ? [state]
        : forecast === null
          ? []
          : [`forecast ${planDateText(forecast)}`]),
    ...(daysOverdue === null ? [] : [`overdue by ${daysText(daysOverdue)}`]),
    // What the file calls the first date is not the first that git has: somebody moved it, and no record says so.
    ...(firstInHistory === null
      ? []
      : [`moved without a record, since the first date in git was ${planDateText(firstInHistory)}`]),
  ];
  return facts.length === 0 ? null : facts.join('; ');
}

/** The columns of a list of moves; where several milestones stand in it, each row names its own. */
const MOVE_COLUMNS: readonly Column[] = [
  { key: 'when', heading: 'Day', type: 'text' },
  { key: 'day', heading: 'Date', type: 'day', dataOnly: true },
  { key: 'days', heading: 'Days', type: 'days' },
  { key: 'milestone', heading: 'Milestone, move and reason', type: 'text' },
  { key: 'change', heading: 'Move', type: 'text', stackUnder: 'milestone' },
  { key: 'reason', heading: 'Reason', type: 'text', stackUnder: 'milestone' },
  { key: 'recordedBy', heading: 'Recorded by', type: 'person', stackUnder: 'milestone' },
  { key: 'commitText', heading: 'Commit and subject', type: 'text', stackUnder: 'milestone' },
  { key: 'from', heading: 'From', type: 'date', dataOnly: true },
  { key: 'to', heading: 'To', type: 'date', dataOnly: true },
  { key: 'approvedBy', heading: 'Approved by', type: 'text', dataOnly: true },
  { key: 'commit', heading: 'Commit', type: 'text', dataOnly: true },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
];

/** Every move of the period, milestone by milestone in the order of the table above. */
function movesTable(moved: readonly Slip[]): TableSection[] {
  const rows = moved.flatMap(({ entry, moves }) =>
    moves.map((move) => moveRow(move, entry.milestone.title, entry.milestone.ref)),
  );
  if (rows.length === 0) return [];
  return [{ kind: 'table', id: 'moves', heading: 'Each move', columns: MOVE_COLUMNS, rows, whenEmpty: '' }];
}

/** A move in a table, under the title and the ref of its milestone. */
function moveRow(move: Move, title: string, ref: string): Row {
  const { day, days, record, commit, isCorrection, from, to } = move;
  const [fromText, toText] = moveTexts(move);
  return {
    when: day === null ? 'not committed' : shortDayText(day),
    day,
    days: isCorrection ? null : days,
    milestone: title,
    reason: `${isCorrection ? 'a correction, no move: ' : ''}${recordText(record)}`,
    recordedBy: recorderText(move),
    commitText: commit === null ? null : commitText(commit),
    change: `${fromText} → ${toText}`,
    from,
    to,
    approvedBy: record?.approvedBy ?? null,
    commit: commit?.id ?? null,
    reference: ref,
  };
}

/** Where only the plan itself tells of a move. */
export const RECORDED_BEFORE = 'recorded before the first commit here';

function recorderText({ source, commit }: Move): string {
  switch (source) {
    case 'commit':
      return commit?.author ?? 'unknown';
    case 'working-copy':
      return 'nobody yet: it stands in the working copy';
    case 'record':
      return RECORDED_BEFORE;
  }
}

const GROUP_COLUMNS: readonly Column[] = [
  { key: 'milestones', heading: 'Milestones', type: 'number' },
  { key: 'moved', heading: 'Moved', type: 'number' },
  { key: 'moves', heading: 'Moves', type: 'number' },
  { key: 'unrecorded', heading: 'Without record', type: 'number' },
  { key: 'daysInPeriod', heading: 'Days moved', type: 'days' },
  { key: 'daysOffBaseline', heading: 'Days off baseline', type: 'days' },
];

function groupTable(
  id: string,
  heading: string,
  column: Pick<Column, 'key' | 'heading'>,
  groups: readonly GroupTotals[],
): TableSection {
  return {
    kind: 'table',
    id,
    heading,
    columns: [{ ...column, type: 'text' }, ...GROUP_COLUMNS],
    rows: groups.map(
      ({ name, milestones, moved, moves, unrecorded, daysInPeriod, daysOffBaseline }): Row => ({
        [column.key]: name,
        milestones,
        moved,
        moves,
        unrecorded,
        daysInPeriod,
        daysOffBaseline,
      }),
    ),
    whenEmpty: 'There is none.',
  };
}

/** What has no date cannot slip, and is told so that nobody takes it for being on time. */
function undatedSection(undated: SlipsReport['undated']): Section[] {
  if (undated.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'undated',
      heading: `Without a date (${undated.length})`,
      columns: [
        { key: 'days', heading: 'Days', type: 'days' },
        ...NAME_COLUMNS,
        { key: 'since', heading: 'Without a date since', type: 'text' },
        { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
        { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
      ],
      rows: undated.map(
        ({ entry: { milestone, workstream }, since, days }): Row => ({
          days,
          milestone: milestone.title,
          workstream: workstream.name,
          owner: ownerText(milestone.owners) ?? 'no owner',
          since: since === null ? 'not committed' : dayText(since),
          reference: milestone.ref,
          place: milestone.at,
        }),
      ),
      whenEmpty: '',
    },
  ];
}

function goneSection(gone: SlipsReport['gone'], period: string): Section[] {
  if (gone.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'gone',
      heading: `No longer in the plan ${period} (${gone.length})`,
      columns: [
        { key: 'when', heading: 'Day', type: 'text' },
        { key: 'milestone', heading: 'Milestone', type: 'text' },
        { key: 'recordedBy', heading: 'Recorded by', type: 'person', stackUnder: 'milestone' },
        { key: 'commitText', heading: 'Commit and subject', type: 'text', stackUnder: 'milestone' },
        { key: 'was', heading: 'Was due', type: 'text' },
        { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
      ],
      rows: gone.map(({ ref, removedBy, versions }): Row => {
        const last = versions.at(-1)?.milestone;
        const due = last?.due ?? null;
        return {
          when: removedBy === null ? 'not committed' : shortDayText(removedBy.day),
          milestone: last?.title ?? ref,
          recordedBy: removedBy?.author ?? 'nobody yet: it stands in the working copy',
          commitText: removedBy === null ? null : commitText(removedBy),
          was: due === null ? null : planDateText(due),
          reference: ref,
        };
      }),
      whenEmpty: '',
    },
  ];
}
