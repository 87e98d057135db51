/** What a lead has to do now and next, and who holds up whom. */
import { dayText } from '../../model/plan-date-text.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { anchorOf } from './anchors.ts';
import { milestoneLink, ownerCell, stateCell, subjectInGroup } from './milestone-cells.ts';
import type { PageInput } from './page-input.ts';
import type { PageRow, PageTable } from './page-view.ts';
import type { Wait } from './waits.ts';
import { listAnchor, type WorkstreamWork } from './workstream-work.ts';

/** More rows than this are no list of what to do any more; the tables of the projects have all of them. */
const MOST_ROWS = 50;

/** Overdue, due now, and without the date that was promised. */
export function nowTable({ workstream, overdue, dueNow, promiseBroken }: WorkstreamWork): PageTable {
  const entries = [...overdue, ...dueNow, ...promiseBroken];
  return {
    kind: 'page-table',
    id: listAnchor('now', workstream),
    heading: `To do now: overdue, due now${promiseBroken.length > 0 ? ', or without the date that was promised' : ''} (${entries.length})`,
    ...moreNote(entries.length),
    columns: DUE_COLUMNS,
    rows: entries.slice(0, MOST_ROWS).map(dueRow),
    whenEmpty: 'Nothing is overdue or due now, and no promise of a date has been broken.',
  };
}

export function nextTable({ workstream, dueSoon }: WorkstreamWork, { overdue }: PageInput): PageTable {
  return {
    kind: 'page-table',
    id: listAnchor('next', workstream),
    heading: `Next: up to ${dayText(overdue.until)} (${dueSoon.length})`,
    ...moreNote(dueSoon.length),
    columns: DUE_COLUMNS,
    rows: dueSoon.slice(0, MOST_ROWS).map(dueRow),
    whenEmpty: `Nothing falls due up to ${dayText(overdue.until)}.`,
  };
}

const DUE_COLUMNS: PageTable['columns'] = [
  { key: 'milestone', heading: 'Milestone', type: 'link', isRowHeading: true },
  { key: 'state', heading: 'State', type: 'state' },
  { key: 'due', heading: 'Due', type: 'date' },
  { key: 'owner', heading: 'Owner', type: 'person' },
  { key: 'project', heading: 'Project', type: 'link' },
];

function dueRow(entry: StandingEntry): PageRow {
  const { project, standing } = entry;
  return {
    id: null,
    subject: subjectInGroup(entry),
    cells: {
      milestone: milestoneLink(entry),
      state: stateCell(entry),
      due: standing.due,
      owner: ownerCell(entry),
      project: { text: project.name, to: anchorOf('project', project.ref) },
    },
  };
}

/** Nothing where nothing is held up: many plans have no milestone that waits for another. */
export function waitsTable({ workstream, holdsUs }: WorkstreamWork, { overdue }: PageInput): PageTable[] {
  if (holdsUs.length === 0) return [];
  return [
    {
      kind: 'page-table',
      id: listAnchor('waits', workstream),
      heading: `What holds it up (${holdsUs.length})`,
      note: `What waits for work that is on time, and is not to begin by ${dayText(overdue.until)}, is told with each milestone.`,
      ...moreNote(holdsUs.length),
      columns: [
        { key: 'ours', heading: 'Our milestone', type: 'link', isRowHeading: true },
        { key: 'needed', heading: 'Waits for', type: 'link' },
        { key: 'state', heading: 'Which is', type: 'state' },
        { key: 'owner', heading: 'Ask', type: 'person' },
        { key: 'due', heading: 'Due there', type: 'date' },
      ],
      rows: holdsUs.slice(0, MOST_ROWS).map(({ waiting, needed }) => ({
        id: null,
        subject: subjectInGroup(waiting),
        cells: {
          ours: milestoneLink(waiting),
          needed: withPlace(needed, workstream.id),
          state: stateCell(needed),
          owner: ownerCell(needed),
          due: needed.standing.due,
        },
      })),
      whenEmpty: '',
    },
  ];
}

/** Others that wait for ours, the worst first. */
export function holdsTable({ workstream, weHold }: WorkstreamWork): PageTable[] {
  if (weHold.length === 0) return [];
  return [
    {
      kind: 'page-table',
      id: listAnchor('holds', workstream),
      heading: `Whom it holds up (${weHold.length})`,
      ...moreNote(weHold.length),
      columns: [
        { key: 'ours', heading: 'Our milestone', type: 'link', isRowHeading: true },
        { key: 'state', heading: 'Which is', type: 'state' },
        { key: 'due', heading: 'Due', type: 'date' },
        { key: 'waiting', heading: 'Holds up', type: 'link' },
        { key: 'owner', heading: 'Of', type: 'person' },
      ],
      rows: weHold.slice(0, MOST_ROWS).map(holdRow),
      whenEmpty: '',
    },
  ];
}

function holdRow({ waiting, needed }: Wait): PageRow {
  return {
    id: null,
    subject: subjectInGroup(needed),
    cells: {
      ours: milestoneLink(needed),
      state: stateCell(needed),
      due: needed.standing.due,
      waiting: withPlace(waiting, needed.workstream.id),
      owner: ownerCell(waiting),
    },
  };
}

/** One of another workstream says which. */
function withPlace(entry: StandingEntry, own: string): ReturnType<typeof milestoneLink> {
  const link = milestoneLink(entry);
  return entry.workstream.id === own ? link : { ...link, text: `${link.text} (${entry.workstream.name})` };
}

function moreNote(count: number): { readonly note?: string } {
  return count > MOST_ROWS
    ? { note: `The first ${MOST_ROWS} of ${count}; the tables of the projects below have all of them.` }
    : {};
}
