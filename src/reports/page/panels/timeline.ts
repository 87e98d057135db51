/** What happens when: the milestones on a time axis, those without a date in a tray below it, notes, and what waits for what. */
import { ownerText } from '../../../model/plan.ts';
import { planDateText } from '../../../model/plan-date-text.ts';

import { milestonesText } from '../../state-counts.ts';
import type { StandingEntry } from '../../../model/schedule.ts';
import type { PlacedNote } from '../../timeline.ts';
import { standingWords } from '../../timeline-words.ts';
import { promiseText, undatedForText } from '../../undated-text.ts';
import { anchorOf, type Anchor } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type { LinkCell, Subject } from '../page-parts.ts';
import type { PagePanel, PageSection, PageTable } from '../page-view.ts';
import { timelineChartSection } from './timeline-chart.ts';

export function timelinePanel(input: PageInput): PagePanel {
  return {
    id: 'timeline',
    heading: 'Timeline',
    sections: [
      timelineChartSection(input) ?? NOTHING_DATED,
      undatedTray(input),
      datedNotes(input),
      dependencyTable(input),
    ],
  };
}

const NOTHING_DATED: PageSection = {
  kind: 'prose',
  heading: null,
  paragraphs: ['No milestone of this plan has a date, so there are no months to show.'],
};

function undatedTray({ timeline: { undated } }: PageInput): PageTable {
  return {
    kind: 'page-table',
    id: anchorOf('list', 'undated-tray'),
    heading: `Undated (${undated.length})`,
    ...(undated.length === 0
      ? {}
      : { note: `${milestonesText(undated.length)} without a date, which cannot be drawn.` }),
    columns: [
      { key: 'milestone', heading: 'Milestone', type: 'link', isRowHeading: true },
      { key: 'project', heading: 'Project', type: 'text' },
      { key: 'workstream', heading: 'Workstream', type: 'text' },
      { key: 'owner', heading: 'Owner', type: 'person' },
      { key: 'promise', heading: 'Date promised', type: 'text' },
      { key: 'since', heading: 'Undated since', type: 'text' },
    ],
    rows: undated.map((entry) => ({
      id: null,
      subject: { ...subjectOf(entry), state: entry.standing.state },
      cells: {
        milestone: milestoneLink(entry),
        project: entry.project.name,
        workstream: entry.workstream.name,
        owner: ownerText(entry.milestone.owners) ?? 'no owner',
        promise: promiseText(entry),
        since: undatedForText(entry),
      },
    })),
    whenEmpty: 'Every milestone has a date.',
  };
}

function datedNotes({ timeline: { notes } }: PageInput): PageTable {
  return {
    kind: 'page-table',
    id: anchorOf('list', 'notes'),
    heading: `Dated notes (${notes.length})`,
    columns: [
      { key: 'date', heading: 'Date', type: 'date' },
      { key: 'note', heading: 'Note', type: 'text', isRowHeading: true },
      { key: 'about', heading: 'About', type: 'link' },
      { key: 'place', heading: 'Place', type: 'place' },
    ],
    rows: notes.map((placed) => ({
      id: null,
      subject: null,
      cells: {
        date: placed.note.date,
        note: placed.note.text,
        about: { text: placed.about, to: anchorOfNote(placed) },
        place: placed.note.at,
      },
    })),
    whenEmpty: 'None.',
    folded: true,
  };
}

function anchorOfNote({ ref }: PlacedNote): Anchor | null {
  if (ref === null) return null;
  return anchorOf(ref.includes('/') ? 'project' : 'workstream', ref);
}

/** What is over waits for nothing any longer: that it did is told with its details. */
function dependencyTable({ timeline: { dependencies } }: PageInput): PageTable {
  const all = dependencies ?? [];
  const waiting = all.filter(({ entry }) => !isOver(entry));
  const over = all.length - waiting.length;
  return {
    kind: 'page-table',
    id: anchorOf('list', 'dependencies'),
    heading: `What waits for what (${waiting.length})`,
    ...(over === 0 ? {} : { note: `${over} more stand with milestones that are done or cancelled.` }),
    columns: [
      { key: 'milestone', heading: 'Milestone', type: 'link', isRowHeading: true },
      { key: 'waitsFor', heading: 'Waits for', type: 'link' },
      { key: 'stands', heading: 'How that stands', type: 'state' },
    ],
    rows: waiting.map(({ entry, waitsFor }) => ({
      id: null,
      subject: { ...subjectOf(entry), state: null },
      cells: {
        milestone: milestoneLink(entry),
        waitsFor: milestoneLink(waitsFor),
        stands: { state: waitsFor.standing.state, text: standsText(waitsFor) },
      },
    })),
    whenEmpty:
      all.length === 0
        ? 'No milestone says under depends_on what it waits for.'
        : 'Nothing that is not over waits for anything.',
    folded: true,
  };
}

function isOver({ standing: { state } }: StandingEntry): boolean {
  return state === 'complete' || state === 'cancelled';
}

/** "to come, due November 2021". */
function standsText(entry: StandingEntry): string {
  const words = standingWords(entry);
  return isOver(entry) ? words : `${words}, due ${planDateText(entry.standing.due)}`;
}

function milestoneLink({ milestone }: StandingEntry): LinkCell {
  return { text: milestone.title, to: anchorOf('milestone', milestone.ref) };
}

function subjectOf({ workstream, milestone }: StandingEntry): Omit<Subject, 'state'> {
  return { workstreams: [workstream.id], owners: milestone.owners };
}
