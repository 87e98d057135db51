/** The measures in tables of the page: all that can be told of, those of which nothing can, and where milestones and measures part ways. */
import type { Measure } from '../../model/measure.ts';
import { roughText } from '../../model/measure-text.ts';
import { dayText } from '../../model/plan-date-text.ts';
import type { Plan } from '../../model/plan.ts';
import { type Divergence, isToMove } from '../../model/trajectory-divergence.ts';
import type { MeasureStanding } from '../../model/trajectory.ts';
import { verdictCell } from '../status/measure-table.ts';
import { baselineText } from '../trajectory-detail.ts';
import { measuresTable } from '../trajectory-table.ts';
import { PART_WAYS } from '../trajectory-view.ts';
import { metText, rangeText } from '../trajectory-words.ts';
import { anchorOf } from './anchors.ts';
import type { LinkCell, PageCell, PageTable, Subject } from './page-view.ts';
import { type RowDetail, tableOfSection } from './table-of-section.ts';

function measureLink({ id, name }: Measure): LinkCell {
  return { text: name, to: anchorOf('measure', id) };
}

/** Which workstreams are to move it, and whose it is. */
export function measureSubject(measure: Measure, { workstreams }: Plan): Subject {
  return {
    workstreams: workstreams.filter((workstream) => isToMove(workstream, measure)).map(({ id }) => id),
    owners: measure.owner === null ? [] : [measure.owner],
    state: null,
  };
}

export function partWaysTable(divergences: readonly Divergence[]): PageTable {
  return {
    kind: 'page-table',
    id: anchorOf('list', 'divergences'),
    heading: `${PART_WAYS} (${divergences.length})`,
    columns: [
      { key: 'workstream', heading: 'Workstream', type: 'link' },
      { key: 'says', heading: 'What is done, and what it has moved', type: 'text' },
      { key: 'measures', heading: 'Measures', type: 'link' },
    ],
    rows: divergences.map(({ kind, workstream, says, measures, offPath }) => ({
      id: null,
      subject: { workstreams: [workstream.id], owners: [], state: null },
      cells: {
        workstream: { text: workstream.name, to: anchorOf('workstream', workstream.id) },
        says,
        measures: (kind === 'on-time-but-off-path' ? offPath : measures).map(({ measure }) =>
          measureLink(measure),
        ),
      },
    })),
    whenEmpty: 'In no workstream in which both can be judged.',
  };
}

/** All of which there is a target or an actual, in the order of the file; each leads to its drawing. */
export function measuresOverview(standings: readonly MeasureStanding[], plan: Plan): PageTable {
  return tableOfSection(measuresTable(`Measures (${standings.length})`, standings), {
    rowHeading: 'measure',
    inFacts: ['gapBefore', 'gapYearAgo', 'moved'],
    rows: standings.map((standing) => measureRow(standing, plan)),
    extra: [
      { key: 'projected', heading: 'At this trend', type: 'text' },
      { key: 'met', heading: 'Target met', type: 'text' },
    ],
  });
}

export function measureRow(standing: MeasureStanding, plan: Plan): RowDetail {
  const { measure } = standing;
  return {
    subject: measureSubject(measure, plan),
    links: { measure: anchorOf('measure', measure.id) },
    cells: { standing: verdictCell(standing), ...projectionCells(standing) },
  };
}

function projectionCells({ measure, projection }: MeasureStanding): Record<string, PageCell> {
  if (projection.kind === 'none') return {};
  const range = rangeText(projection, measure);
  return {
    projected: `${roughText(projection.value, measure)}${range === null ? '' : ` (${range})`} on ${dayText(projection.day)}`,
    met: metText(projection.met),
  };
}

/** Of which there is neither a target nor an actual: counted, and each by its name. */
export function withoutAnythingTable(
  standings: readonly MeasureStanding[],
  counted: readonly string[],
  plan: Plan,
): PageTable {
  const lensOf = (id: string | null): string | null =>
    plan.programme.successLenses.find((lens) => lens.id === id)?.name ?? null;
  return {
    kind: 'page-table',
    id: anchorOf('list', 'nothing-to-report-on'),
    heading: `Nothing to report on (${standings.length})`,
    note: counted.join(' '),
    columns: [
      { key: 'measure', heading: 'Measure', type: 'text', isRowHeading: true },
      ...(standings.some(({ measure }) => lensOf(measure.lens) !== null)
        ? [{ key: 'lens', heading: 'Lens', type: 'text' as const }]
        : []),
      { key: 'baseline', heading: 'Baseline', type: 'text' },
      { key: 'owner', heading: 'Owner', type: 'person' },
      { key: 'place', heading: 'Place', type: 'place' },
    ],
    rows: standings.map(({ measure }) => ({
      id: anchorOf('measure', measure.id),
      subject: measureSubject(measure, plan),
      cells: {
        measure: measure.name,
        lens: lensOf(measure.lens),
        baseline: measure.baseline === null ? null : baselineText(measure, measure.baseline),
        owner: measure.owner,
        place: measure.at,
      },
    })),
    whenEmpty: 'None.',
  };
}
