/** The workstreams in a table: what each claims beside what is suggested, how it has gone, and what comes next. */
import { comparisonDay } from '../../../model/plan-date.ts';
import { planDateText } from '../../../model/plan-date-text.ts';
import type { StandingEntry } from '../../../model/schedule.ts';
import { claimedCell, type ColourStanding, ragCell, STRIP, suggestedColour } from '../../status/colours.ts';
import { updateText } from '../../status/first-page.ts';
import { anchorOf } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type { LinkCell, PageRow, PageTable } from '../page-view.ts';
import { stripCell } from './overall.ts';

export function workstreamColours(input: PageInput): PageTable {
  return {
    kind: 'page-table',
    id: anchorOf('list', 'workstreams'),
    heading: 'RAG by workstream',
    columns: [
      { key: 'workstream', heading: 'Workstream', type: 'link', isRowHeading: true },
      { key: 'claimed', heading: 'Claimed', type: 'rag' },
      { key: 'suggested', heading: 'Suggested', type: 'rag' },
      { key: 'strip', heading: `Last ${STRIP}`, type: 'rag' },
      { key: 'update', heading: 'Update', type: 'text' },
      { key: 'overdue', heading: 'Overdue', type: 'number' },
      { key: 'next', heading: 'Next milestone', type: 'link' },
    ],
    rows: input.status.workstreams.map((standing) => colourRow(standing, input)),
    whenEmpty: 'The plan has no workstream.',
  };
}

function colourRow(standing: ColourStanding, { entries, status }: PageInput): PageRow {
  const { ref, name, leads, claim, suggested, strip } = standing;
  const { programme } = status.plan;
  const own = entries.filter(({ workstream }) => workstream.id === ref);
  return {
    id: null,
    subject: {
      workstreams: ref === null ? [] : [ref],
      owners: leads.map((lead) => lead.name),
      state: null,
    },
    cells: {
      workstream: { text: name, to: ref === null ? null : anchorOf('workstream', ref) },
      claimed: claimedCell(claim, programme),
      suggested: ragCell(suggestedColour(suggested), programme),
      strip: strip.length === 0 ? null : stripCell(standing, programme),
      update: updateText(standing, status.audience),
      overdue: own.filter((entry) => entry.standing.state === 'overdue').length,
      next: nextMilestone(own),
    },
  };
}

/** The one that falls due first of those that are due now or to come. */
function nextMilestone(entries: readonly StandingEntry[]): LinkCell | null {
  const [next] = entries
    .filter(({ standing: { state } }) => state === 'due-now' || state === 'upcoming')
    .toSorted((a, b) => (dueDay(a) < dueDay(b) ? -1 : dueDay(a) > dueDay(b) ? 1 : 0));
  if (next === undefined) return null;
  return {
    text: `${next.milestone.title} (${planDateText(next.standing.due)})`,
    to: anchorOf('milestone', next.milestone.ref),
  };
}

function dueDay({ standing }: StandingEntry): string {
  return comparisonDay(standing.due) ?? '9999';
}
