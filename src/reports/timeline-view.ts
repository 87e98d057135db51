/** The timeline as people read it: a chart for each stretch of months, and below it what cannot be drawn. */
import { planDateText, dayText } from '../model/plan-date-text.ts';
import { ownerText } from '../model/plan.ts';
import { milestonesText, stateCountsText } from './state-counts.ts';
import type {
  Dependency,
  PlacedEntry,
  PlacedNote,
  ProjectGroup,
  RangeReport,
  TimelineReport,
  WorkstreamGroup,
} from './timeline.ts';
import { scopeSection } from './scope.ts';
import { MOST_MONTHS, rangeText } from './timeline-range.ts';
import { summaryMarks } from './timeline-summary.ts';
import { countedWords, standingWords } from './timeline-words.ts';
import { promiseText, undatedForText } from './undated-text.ts';
import type { Column, Row, Section, TableSection, TimelineRow, TimelineSection, View } from './view.ts';

export function timelineView(report: TimelineReport): View {
  return {
    title: 'Timeline',
    programme: report.programme,
    asOf: report.asOf,
    totals: stateCountsText(report.counts),
    sections: [
      ...scopeSection(report.scope),
      ...(report.ranges.length === 0 ? [NOTHING_DATED] : []),
      ...report.ranges.map((range) => rangeSection(range, report)),
      undatedTable(report),
      notesTable(report),
      ...(report.dependencies === null ? [] : [dependencyTable(report.dependencies)]),
    ],
  };
}

/** The chart of a report whose months are one stretch; null where nothing has a date. */
export function timelineChart(report: TimelineReport): TimelineSection | null {
  const [range] = report.ranges;
  return range === undefined ? null : rangeSection(range, report);
}

const NOTHING_DATED: Section = {
  kind: 'prose',
  heading: null,
  paragraphs: ['No milestone of this plan has a date, so there are no months to show.'],
};

function rangeSection(report: RangeReport, whole: TimelineReport): TimelineSection {
  const { range, counts, groups, placed, periods } = report;
  return {
    kind: 'timeline',
    id: range.id,
    heading: rangeText(range),
    paragraphs: rangeParagraphs(report, whole),
    first: range.first,
    last: range.last,
    outside: counts,
    asOf: whole.asOf.day,
    periods,
    rows: groups.flatMap((group) => workstreamRows(group, whole)),
    columns: LIST_COLUMNS,
    list: placed.filter(({ placement }) => placement !== 'undated').map(listRow),
  };
}

/** How many milestones are drawn and where the others are; then what the reader has to know of these months. */
export function rangeParagraphs(
  { range, counts }: RangeReport,
  { asOf, counts: all }: TimelineReport,
): string[] {
  const drawn = `${counts.inside} of ${milestonesText(all.milestones)} drawn; ${counts.before} before these months, ${counts.after} after, ${counts.undated} undated.`;
  const side = asOf.day < range.first ? 'before' : asOf.day > range.last ? 'after' : null;
  return [
    side === null ? drawn : `${drawn} The as-of date, ${dayText(asOf.day)}, lies ${side} these months.`,
    ...(range.source === 'plan'
      ? ['This plan has no horizons, so these are the months from its first milestone to its last.']
      : []),
    ...(range.months > MOST_MONTHS
      ? [`These are the first ${MOST_MONTHS} of ${range.months} months; no more than that are shown.`]
      : []),
  ];
}

function workstreamRows(
  { workstream, projects }: WorkstreamGroup,
  { collapse }: TimelineReport,
): TimelineRow[] {
  const placed = projects.flatMap((group) => group.placed);
  const head: TimelineRow = {
    ...EMPTY_ROW,
    level: 'workstream',
    title: workstream.name,
    ...(collapse === 'workstreams' ? summaryOf(placed) : {}),
  };
  if (collapse === 'workstreams') return [head];
  return [head, ...projects.flatMap((group) => projectRows(group, workstream.name, collapse === 'projects'))];
}

function projectRows(
  { project, placed }: ProjectGroup,
  workstream: string,
  isSummary: boolean,
): TimelineRow[] {
  const head: TimelineRow = { ...EMPTY_ROW, level: 'project', title: project.name, workstream };
  if (isSummary) return [{ ...head, ...summaryOf(placed) }];
  const inside = placed.filter(({ placement }) => placement === 'inside');
  return [
    { ...head, ...edgesOf(placed), standing: notDrawn(placed) },
    ...inside.map(({ entry, marks }) => ({
      ...EMPTY_ROW,
      level: 'milestone' as const,
      title: entry.milestone.title,
      project: project.name,
      workstream,
      owner: ownerText(entry.milestone.owners) ?? 'no owner',
      due: planDateText(entry.standing.due),
      standing: standingWords(entry),
      marks,
    })),
  ];
}

const EMPTY_ROW = {
  project: null,
  workstream: null,
  owner: null,
  due: null,
  standing: null,
  marks: [],
  before: 0,
  after: 0,
} satisfies Partial<TimelineRow>;

function summaryOf(
  placed: readonly PlacedEntry[],
): Pick<TimelineRow, 'marks' | 'standing' | 'before' | 'after'> {
  const inside = placed.filter(({ placement }) => placement === 'inside');
  return {
    marks: summaryMarks(inside),
    standing:
      inside.length === 0
        ? notDrawn(placed)
        : [countedWords(inside.map(({ entry }) => entry)), notDrawn(placed)]
            .filter((words) => words !== null)
            .join('; '),
    ...edgesOf(placed),
  };
}

function edgesOf(placed: readonly PlacedEntry[]): { readonly before: number; readonly after: number } {
  return {
    before: placed.filter(({ placement }) => placement === 'before').length,
    after: placed.filter(({ placement }) => placement === 'after').length,
  };
}

/** What is not drawn, as far as the counts at the edges do not tell. */
function notDrawn(placed: readonly PlacedEntry[]): string | null {
  if (placed.length === 0) return 'no milestones';
  const undated = placed.filter(({ placement }) => placement === 'undated').length;
  return undated === 0 ? null : `${undated} undated`;
}

const LIST_COLUMNS: readonly Column[] = [
  { key: 'workstream', heading: 'Workstream', type: 'text' },
  { key: 'project', heading: 'Project', type: 'text' },
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  { key: 'owner', heading: 'Owner', type: 'person' },
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'state', heading: 'State', type: 'text' },
  { key: 'placement', heading: 'Placement', type: 'text' },
  { key: 'days', heading: 'Days overdue', type: 'days' },
  { key: 'status', heading: 'Status', type: 'text' },
  { key: 'baseline', heading: 'Baseline', type: 'date' },
  { key: 'forecast', heading: 'Forecast', type: 'date' },
  { key: 'completed', heading: 'Completed', type: 'date' },
  { key: 'reference', heading: 'Reference', type: 'reference' },
  { key: 'place', heading: 'Place', type: 'place' },
];

function listRow({ entry, placement }: PlacedEntry): Row {
  const { milestone, project, workstream, standing } = entry;
  return {
    workstream: workstream.name,
    project: project.name,
    milestone: milestone.title,
    owner: ownerText(milestone.owners) ?? 'no owner',
    due: standing.due,
    state: standing.state,
    placement,
    days: standing.daysOverdue,
    status: standing.status,
    baseline: standing.baseline,
    forecast: standing.forecast,
    completed: standing.completed,
    reference: milestone.ref,
    place: milestone.at,
  };
}

const UNDATED_COLUMNS: readonly Column[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  { key: 'project', heading: 'Project', type: 'text', stackUnder: 'milestone' },
  { key: 'workstream', heading: 'Workstream', type: 'text', stackUnder: 'milestone' },
  { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'milestone' },
  { key: 'promise', heading: 'Date promised', type: 'text' },
  { key: 'undatedFor', heading: 'Undated since', type: 'text', stackUnder: 'promise' },
];

function undatedTable({ undated }: TimelineReport): TableSection {
  const shown = new Set(UNDATED_COLUMNS.map(({ key }) => key));
  return {
    kind: 'table',
    id: 'undated',
    heading: `Undated (${undated.length})`,
    columns: [
      ...UNDATED_COLUMNS,
      ...LIST_COLUMNS.filter(({ key }) => !shown.has(key)).map((column) => ({ ...column, dataOnly: true })),
    ],
    rows: undated.map((entry) => ({
      ...listRow({ entry, placement: 'undated', marks: [] }),
      promise: promiseText(entry),
      undatedFor: undatedForText(entry),
    })),
    whenEmpty: 'Every milestone has a date.',
  };
}

const NOTE_COLUMNS: readonly Column[] = [
  { key: 'date', heading: 'Date', type: 'date' },
  { key: 'note', heading: 'Note', type: 'text' },
  { key: 'about', heading: 'About', type: 'text', stackUnder: 'note' },
];

/** Notes that touch one of the stretches of months; the others are counted. */
function notesTable({ notes, ranges }: TimelineReport): TableSection {
  const inRange = notes.filter((note) => note.isInRange || ranges.length === 0);
  const outside = notes.length - inRange.length;
  return {
    kind: 'table',
    id: 'notes',
    heading: `Dated notes (${inRange.length})${outside === 0 ? '' : `, and ${outside} outside these months`}`,
    columns: [...NOTE_COLUMNS, { key: 'place', heading: 'Place', type: 'place', dataOnly: true }],
    rows: inRange.map(noteRow),
    whenEmpty: 'None.',
  };
}

function noteRow({ note, about }: PlacedNote): Row {
  return { date: note.date, note: note.text, about, place: note.at };
}

const DEPENDENCY_COLUMNS: readonly Column[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  { key: 'project', heading: 'Project', type: 'text', stackUnder: 'milestone' },
  { key: 'workstream', heading: 'Workstream', type: 'text', stackUnder: 'milestone' },
  { key: 'due', heading: 'Due', type: 'date', stackUnder: 'milestone' },
  { key: 'waitsFor', heading: 'Waits for', type: 'text' },
  { key: 'itsProject', heading: 'Its project', type: 'text', stackUnder: 'waitsFor' },
  { key: 'itsWorkstream', heading: 'Its workstream', type: 'text', stackUnder: 'waitsFor' },
  { key: 'itsDue', heading: 'Its due date', type: 'date', stackUnder: 'waitsFor' },
  { key: 'itsStanding', heading: 'How that stands', type: 'text' },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  { key: 'itsReference', heading: 'Its reference', type: 'reference', dataOnly: true },
];

function dependencyTable(dependencies: readonly Dependency[]): TableSection {
  return {
    kind: 'table',
    id: 'dependencies',
    heading: `What waits for what (${dependencies.length})`,
    columns: DEPENDENCY_COLUMNS,
    rows: dependencies.map(dependencyRow),
    whenEmpty: 'No milestone says under depends_on what it waits for.',
  };
}

function dependencyRow({ entry, waitsFor }: Dependency): Row {
  return {
    milestone: entry.milestone.title,
    project: entry.project.name,
    workstream: entry.workstream.name,
    due: entry.standing.due,
    waitsFor: waitsFor.milestone.title,
    itsProject: waitsFor.project.name,
    itsWorkstream: waitsFor.workstream.name,
    itsDue: waitsFor.standing.due,
    itsStanding: standingWords(waitsFor),
    reference: entry.milestone.ref,
    itsReference: waitsFor.milestone.ref,
  };
}
