/** All workstreams in a line each: where to find one's own, and which of them wants looking at. */
import { durationText } from '../../model/duration.ts';
import { claimedCell, ragCell, suggestedColour } from '../status/colours.ts';
import { anchorOf } from './anchors.ts';
import { withoutEmptyColumns } from './lean-table.ts';
import type { PageInput } from './page-input.ts';
import type { PageRow, PageTable } from './page-view.ts';
import { peopleOf, type WorkstreamWork } from './workstream-work.ts';

/** Nothing where there is one alone. */
export function workstreamsTable(works: readonly WorkstreamWork[], input: PageInput): PageTable[] {
  if (works.length < 2) return [];
  return [
    withoutEmptyColumns({
      kind: 'page-table',
      id: null,
      heading: 'All workstreams',
      columns: [
        { key: 'workstream', heading: 'Workstream', type: 'link', isRowHeading: true },
        { key: 'claimed', heading: 'Claimed', type: 'rag' },
        { key: 'suggested', heading: 'Suggested', type: 'rag' },
        { key: 'overdue', heading: 'Overdue', type: 'number' },
        { key: 'now', heading: 'Due now', type: 'number' },
        { key: 'next', heading: `Next ${durationText(input.overdue.within)}`, type: 'number' },
        { key: 'waits', heading: 'Held up', type: 'number' },
        { key: 'holds', heading: 'Holds up', type: 'number' },
      ],
      rows: works.map((work) => workstreamRow(work, input)),
      whenEmpty: '',
    }),
  ];
}

function workstreamRow(work: WorkstreamWork, { plan }: PageInput): PageRow {
  const { workstream, standing, overdue, dueNow, dueSoon, holdsUs, weHold } = work;
  return {
    id: null,
    subject: { workstreams: [workstream.id], owners: peopleOf(work), state: null },
    cells: {
      workstream: { text: workstream.name, to: anchorOf('workstream', workstream.id) },
      claimed: standing === null ? null : claimedCell(standing.claim, plan.programme),
      suggested: standing === null ? null : ragCell(suggestedColour(standing.suggested), plan.programme),
      overdue: overdue.length || null,
      now: dueNow.length || null,
      next: dueSoon.length || null,
      waits: holdsUs.length || null,
      holds: weHold.length || null,
    },
  };
}
