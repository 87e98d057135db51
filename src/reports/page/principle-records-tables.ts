/** The evidence for a principle, with its age, and the explanations why it is not kept yet. */
import { daysText } from '../../model/days-text.ts';
import type { PrincipleRecord } from '../../model/plan.ts';
import { dayText } from '../../model/plan-date-text.ts';
import type { StandingRecord } from '../../model/principle-records.ts';
import type { Cell } from '../../principles/judge.ts';
import { anchorOf } from './anchors.ts';
import type { LinkCell, PageRow, PageTable } from './page-view.ts';
import { projectLink } from './principle-links.ts';
import { joined, projectSubject } from './principles-table.ts';

/** A record, and whom it counts for: what a workstream has recorded stands once. */
interface Recorded {
  readonly standing: StandingRecord;
  readonly cells: readonly Cell[];
}

function recordedIn(cells: readonly Cell[]): Recorded[] {
  const records = new Map<PrincipleRecord, { standing: StandingRecord; cells: Cell[] }>();
  for (const cell of cells) {
    for (const standing of cell.records) {
      const known = records.get(standing.record);
      if (known === undefined) records.set(standing.record, { standing, cells: [cell] });
      else known.cells.push(cell);
    }
  }
  return [...records.values()];
}

/** The project, or the workstream whose record counts for all of its projects. */
function whoseCell({ standing, cells }: Recorded): LinkCell | null {
  const [first] = cells;
  if (first === undefined) return null;
  if (!standing.isInherited) return projectLink(first);
  return { text: `${first.workstream.name}: all projects`, to: anchorOf('workstream', first.workstream.id) };
}

export function evidenceTable(cells: readonly Cell[]): PageTable[] {
  const rows = recordedIn(cells).flatMap((recorded): PageRow[] => {
    const { evidence, record } = recorded.standing;
    if (evidence === null) return [];
    return [
      {
        id: null,
        subject: joined(recorded.cells.map(projectSubject)),
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
      rows,
      whenEmpty: '',
    },
  ];
}

export function explanationsTable(cells: readonly Cell[]): PageTable[] {
  const rows = recordedIn(cells).flatMap((recorded): PageRow[] => {
    const { explanation, record } = recorded.standing;
    if (explanation === null) return [];
    return [
      {
        id: null,
        subject: joined(recorded.cells.map(projectSubject)),
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
      rows,
      whenEmpty: '',
    },
  ];
}
