/** A measure on the page: its drawing, what it is, and its numbers as tables. */
import type { Measure } from '../../model/measure.ts';
import { amountText } from '../../model/measure-text.ts';
import type { Plan } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { MeasureStanding } from '../../model/trajectory.ts';
import {
  actualsTables,
  baselineText,
  KIND_WORDS,
  moversTable,
  pathsTable,
  standingTexts,
} from '../trajectory-detail.ts';
import { projectionSteps } from '../trajectory-steps.ts';
import { hasDirection } from '../trajectory-words.ts';
import type { TableSection } from '../view.ts';
import { anchorOf } from './anchors.ts';
import { measureChart } from './measure-chart-of.ts';
import { measureSubject } from './measure-tables.ts';
import { milestoneWithState } from './milestone-cells.ts';
import type { PageInput } from './page-input.ts';
import type { Fact, MeasureChartSection, PageTable } from './page-view.ts';
import { type RowDetail, type TableDetail, tableOfSection } from './table-of-section.ts';

export function measureSection(standing: MeasureStanding, { plan, entries }: PageInput): MeasureChartSection {
  const { measure } = standing;
  return {
    kind: 'measure-chart',
    id: anchorOf('measure', measure.id),
    heading: measure.name,
    subject: measureSubject(measure, plan),
    chart: measureChart(standing, plan, entries),
    says: standingTexts(standing),
    facts: factsOf(measure, plan),
    steps: projectionSteps(standing),
    tables: tablesOf(standing, plan, entries),
  };
}

function factsOf(measure: Measure, { programme, journey }: Plan): Fact[] {
  const { better, kind, every, seasonal, tolerance, baseline, owner, source, description, at } = measure;
  const lens = programme.successLenses.find(({ id }) => id === measure.lens)?.name ?? null;
  const point = journey.find(({ id }) => id === measure.journey)?.name ?? null;
  const said: readonly (readonly [name: string, value: Fact['value'] | null])[] = [
    ['What it is', description],
    ['Counts', kind === null ? null : KIND_WORDS[kind]],
    ['Unit', measure.unit],
    ['Better', hasDirection(better) ? better : better === 'neither' ? 'neither way by itself' : 'not said'],
    [
      'Tolerance',
      tolerance === null
        ? 'none is set'
        : tolerance.of === 'unit'
          ? amountText(tolerance.value, measure)
          : `${tolerance.value} per cent of the path`,
    ],
    ['A number every', every === null ? null : `${every}${seasonal ? ', and it is seasonal' : ''}`],
    ['Baseline', baseline === null ? 'none is recorded' : baselineText(measure, baseline)],
    ['Lens', lens],
    ['Point of the journey', point],
    ['Owner', owner ?? 'nobody is named'],
    ['Source', source],
    ['File', at],
  ];
  return said.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** Columns in which nothing stands are left out. */
function folded(section: TableSection, detail: Partial<TableDetail> = {}): PageTable {
  const { columns, rows } = section;
  const empty = columns.filter(({ key }) => rows.every((row) => (row[key] ?? null) === null));
  return tableOfSection(section, {
    rows: [],
    ...detail,
    folded: true,
    without: rows.length === 0 ? [] : empty.map(({ key }) => key),
  });
}

function tablesOf(standing: MeasureStanding, plan: Plan, entries: readonly StandingEntry[]): PageTable[] {
  const { measure } = standing;
  return [
    ...actualsTables(standing)
      .filter(({ onlyFor }) => onlyFor !== 'data')
      .map((section) => folded(section)),
    ...(measure.paths.length === 0 ? [] : [folded(pathsTable(standing))]),
    folded(moversTable(measure, plan), {
      rows: moverRows(measure, plan, entries),
      extra: [{ key: 'milestones', heading: 'Its milestones', type: 'link' }],
    }),
  ];
}

/** In the order of the rows of `moversTable`. */
function moverRows({ id }: Measure, { workstreams }: Plan, entries: readonly StandingEntry[]): RowDetail[] {
  return workstreams.flatMap((workstream): RowDetail[] => [
    ...(workstream.measures.includes(id) ? [{ links: { who: anchorOf('workstream', workstream.id) } }] : []),
    ...workstream.projects.flatMap((project) =>
      project.measures
        .filter(({ measure }) => measure === id)
        .map(
          (): RowDetail => ({
            links: { who: anchorOf('project', project.ref) },
            cells: {
              milestones: entries.filter((entry) => entry.project === project).map(milestoneWithState),
            },
          }),
        ),
    ),
  ]);
}
