/** Whether it is working: where milestones and measures part ways, and the measures that are off their path. */
import type { Divergence } from '../../../model/trajectory-divergence.ts';
import type { Plan } from '../../../model/plan.ts';
import type { MeasureStanding } from '../../../model/trajectory.ts';
import { measureTable } from '../../status/measure-table.ts';
import { isItWorkingText } from '../../status/trajectory-text.ts';
import type { StatusReport } from '../../status/status.ts';
import type { TrajectorySummary } from '../../status/trajectory-summary.ts';
import { anchorOf } from '../anchors.ts';
import { measureSubject } from '../measure-tables.ts';
import type { LinkCell, PageRow, PageSection } from '../page-view.ts';
import { tableOfSection } from '../table-of-section.ts';

export function workingSections({
  trajectory,
  plan,
}: Pick<StatusReport, 'trajectory' | 'plan'>): PageSection[] {
  const total = isItWorkingText(trajectory).at(-1);
  if (total === undefined) {
    return [
      { kind: 'prose', heading: 'Is it working?', paragraphs: ['Nothing is measured (measures.yaml).'] },
    ];
  }
  return [
    {
      kind: 'page-table',
      id: anchorOf('list', 'working'),
      heading: 'Is it working?',
      note: `${total}.`,
      columns: [
        { key: 'workstream', heading: 'Workstream', type: 'link' },
        { key: 'says', heading: 'Where milestones and measures part ways', type: 'text' },
        { key: 'measures', heading: 'Measures', type: 'link' },
      ],
      rows: trajectory.divergences.map(divergenceRow),
      whenEmpty: isAnyJudged(trajectory)
        ? 'Milestones and measures part ways in no workstream.'
        : 'No measure has both a path and a figure to hold against it: whether it is working, the plan does not say.',
    },
    ...offPathTables(trajectory, plan),
  ];
}

function isAnyJudged({ counts }: TrajectorySummary): boolean {
  return counts['off-path'] + counts['on-path'] + counts['better-than-path'] > 0;
}

function divergenceRow({ kind, workstream, says, measures, offPath }: Divergence): PageRow {
  const told = kind === 'on-time-but-off-path' ? offPath : measures;
  return {
    id: null,
    subject: { workstreams: [workstream.id], owners: [], state: null },
    cells: {
      workstream: { text: workstream.name, to: anchorOf('workstream', workstream.id) },
      says: withoutName(says, workstream.name),
      measures: told.map(measureLink),
    },
  };
}

/** The name stands in a column of its own. */
function withoutName(says: string, name: string): string {
  return says.startsWith(`${name}: `) ? says.slice(name.length + 2) : says;
}

function measureLink({ measure }: MeasureStanding): LinkCell {
  return { text: measure.name, to: anchorOf('measure', measure.id) };
}

/** Those off their path, and no others: the rest stand with the trajectory. */
function offPathTables(trajectory: TrajectorySummary, plan: Plan): PageSection[] {
  const { offPath } = trajectory;
  if (offPath.length === 0) return [];
  const section = measureTable({ ...trajectory, measures: offPath }, true);
  return [
    tableOfSection(
      { ...section, heading: `Measures off their path (${offPath.length})` },
      {
        id: anchorOf('list', 'off-path'),
        rows: offPath.map(({ standing: { measure } }) => ({
          links: { measure: anchorOf('measure', measure.id) },
          subject: measureSubject(measure, plan),
        })),
        folded: true,
      },
    ),
  ];
}
