/** The evidence for a principle, with its age, and the explanations why it is not kept yet. */
import { daysText } from '../../model/days-text.ts';
import type { Principle, PrincipleRecord } from '../../model/plan.ts';
import { dayText } from '../../model/plan-date-text.ts';
import type { StandingRecord } from '../../model/principle-records.ts';
import type { Cell } from '../../principles/judge.ts';
import { anchorOf } from './anchors.ts';
import type { LinkCell, PageRow, PageTable, Subject } from './page-view.ts';
import { projectLink } from './principle-links.ts';
import { projectSubject } from './principles-table.ts';

/** A record, and a project that it counts for. */
interface Recorded {
  readonly standing: StandingRecord;
  readonly cell: Cell;
}

/** What a workstream has recorded counts for all of its projects, and is told once. */
function recordedIn(cells: readonly Cell[]): Recorded[] {
  const told = new Map<PrincipleRecord, Recorded>();
  for (const cell of cells) {
    for (const standing of cell.records) {
      if (!told.has(standing.record)) told.set(standing.record, { standing, cell });
    }
  }
  return [...told.values()];
}

/** The project, or the workstream whose record it is. */
function whoseCell({ standing, cell }: Recorded): LinkCell {
  if (!standing.isInherited) return projectLink(cell);
  const { id, name } = cell.workstream;
  return { text: `${name}: all projects`, to: anchorOf('workstream', id) };
}

function subjectOf({ standing, cell }: Recorded): Subject {
  return standing.isInherited
    ? { workstreams: [cell.workstream.id], owners: [], state: null }
    : projectSubject(cell);
}

/** More rows than this the page leaves to the command line. */
const MOST_ROWS = 30;

function moreNote({ id }: Principle, count: number): { readonly note?: string } {
  return count > MOST_ROWS
    ? { note: `The first ${MOST_ROWS} of ${count}; "milepost principles --principle ${id}" has all of them.` }
    : {};
}

export function evidenceTable(principle: Principle, cells: readonly Cell[]): PageTable[] {
  const rows = recordedIn(cells).flatMap((recorded): PageRow[] => {
    const { evidence, record } = recorded.standing;
    if (evidence === null) return [];
    return [
      {
        id: null,
        subject: subjectOf(recorded),
        cells: {
          evidence: evidence.text,
          of: whoseCell(recorded),
          day: dayText(evidence.date),
          age: `${daysText(evidence.ageDays)}${evidence.isStale ? ', stale' : ''}`,
        },
        facts: [
          ...(evidence.link === null ? [] : [{ name: 'Link', value: { url: evidence.link } }]),
          { name: 'Line', value: record.at },
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'page-table',
      id: null,
      heading: `Evidence (${rows.length})`,
      columns: [
        { key: 'evidence', heading: 'What was done', type: 'text', isRowHeading: true },
        { key: 'of', heading: 'Of', type: 'link' },
        { key: 'day', heading: 'Day', type: 'text' },
        { key: 'age', heading: 'Age', type: 'text' },
      ],
      ...moreNote(principle, rows.length),
      rows: rows.slice(0, MOST_ROWS),
      whenEmpty: '',
    },
  ];
}

export function explanationsTable(principle: Principle, cells: readonly Cell[]): PageTable[] {
  const rows = recordedIn(cells).flatMap((recorded): PageRow[] => {
    const { explanation, record } = recorded.standing;
    if (explanation === null) return [];
    return [
      {
        id: null,
        subject: subjectOf(recorded),
        cells: {
          explanation: explanation.text,
          of: whoseCell(recorded),
          by: explanation.by,
          until: `${dayText(explanation.until)}${explanation.inForce ? '' : ', expired'}`,
          place: record.at,
        },
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'page-table',
      id: null,
      heading: `Explanations (${rows.length})`,
      columns: [
        { key: 'explanation', heading: 'Why not yet', type: 'text', isRowHeading: true },
        { key: 'of', heading: 'Of', type: 'link' },
        { key: 'by', heading: 'By', type: 'person' },
        { key: 'until', heading: 'Until', type: 'text' },
        { key: 'place', heading: 'Line', type: 'place' },
      ],
      ...moreNote(principle, rows.length),
      rows: rows.slice(0, MOST_ROWS),
      whenEmpty: '',
    },
  ];
}
