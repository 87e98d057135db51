/** Everything that is known of one measure: each actual against its path, the paths, who is to move it, and its projection step by step. */
import { dayDate } from '../model/day-date.ts';
import type { Actual, Measure, MeasurePath } from '../model/measure.ts';
import { amountText, valueText } from '../model/measure-text.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import type { Plan } from '../model/plan.ts';
import { type EarlierGap, type MeasureStanding, targetThen } from '../model/trajectory.ts';
import { type KnownActual, knownOn } from '../model/trajectory-actuals.ts';
import { gapBetween } from '../model/trajectory-gap.ts';
import { projectionSteps } from './trajectory-steps.ts';
import { forecastText, staleText } from './trajectory-sentences.ts';
import type { TrajectoryReport } from './trajectory.ts';
import { gapText, hasDirection, periodOf, signedText, unitsText, verdictText } from './trajectory-words.ts';
import type { Column, Row, TableSection, View } from './view.ts';

/** `report` is about this measure alone; `plan` says who is to move it. */
export function trajectoryDetailView(report: TrajectoryReport, standing: MeasureStanding, plan: Plan): View {
  const { measure } = standing;
  return {
    title: `Trajectory of ${measure.name}`,
    programme: report.programme,
    asOf: report.asOf,
    totals: standingText(standing),
    sections: [
      { kind: 'prose', heading: null, paragraphs: aboutTexts(measure, plan) },
      {
        kind: 'list',
        heading: 'How it stands',
        ordered: false,
        items: standingTexts(standing),
        whenEmpty: 'Nothing can be said.',
      },
      {
        kind: 'list',
        heading: 'How the projection is made',
        ordered: true,
        items: projectionSteps(standing),
        whenEmpty: 'There is none.',
      },
      ...actualsTables(standing),
      pathsTable(standing),
      moversTable(measure, plan),
    ],
  };
}

/** "Off its path: 9.8 weeks in February 2025, target 6.7, 3.1 worse (46%)". */
export function standingText(standing: MeasureStanding): string {
  const { measure, actual, target, gap } = standing;
  const verdict = verdictText(standing);
  const parts = [
    ...(actual === null
      ? []
      : [
          `${actual.value === null ? 'suppressed' : amountText(actual.value, measure)} in ${periodOf(actual)}`,
        ]),
    ...(target === null ? [] : [`target ${valueText(target, measure)}`]),
    ...(gap === null ? [] : [gapText(gap, measure)]),
  ];
  return `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

export const KIND_WORDS = {
  stock: 'How many there are on a day',
  flow: 'How many there were in a period',
  rate: 'A share',
  cumulative: 'The sum since the beginning of the year or of the programme',
} as const;

function aboutTexts(measure: Measure, { programme, journey }: Plan): string[] {
  const { better, kind, every, seasonal, tolerance, baseline } = measure;
  const lens = programme.successLenses.find(({ id }) => id === measure.lens)?.name;
  const point = journey.find(({ id }) => id === measure.journey)?.name;
  const facts = [
    kind === null ? null : `${KIND_WORDS[kind]}${measure.unit === null ? '' : `, in ${measure.unit}`}`,
    kind === null && measure.unit !== null ? `In ${measure.unit}` : null,
    hasDirection(better)
      ? `${better === 'lower' ? 'Lower' : 'Higher'} is better`
      : better === 'neither'
        ? 'Neither way is good by itself'
        : 'Which way is good is not said',
    every === null ? null : `A number every ${every}${seasonal ? ', and it is seasonal' : ''}`,
    tolerance === null
      ? 'No tolerance is set'
      : `Tolerance: ${tolerance.of === 'unit' ? amountText(tolerance.value, measure) : `${tolerance.value} per cent of the path`}`,
  ];
  const places = [
    lens === undefined ? null : `Lens: ${lens}`,
    point === undefined ? null : `Point of the journey: ${point}`,
    measure.owner === null ? 'Nobody is named as its owner' : `Owner: ${measure.owner}`,
    measure.source === null ? null : `Source: ${measure.source}`,
    baseline === null ? 'No baseline is recorded' : `Baseline: ${baselineText(measure, baseline)}`,
  ];
  return [
    ...(measure.description === null ? [] : [measure.description]),
    sentences(facts),
    sentences(places),
  ];
}

function sentences(parts: readonly (string | null)[]): string {
  return parts.flatMap((part) => (part === null ? [] : [`${part}.`])).join(' ');
}

export function baselineText(
  measure: Measure,
  { date, value, approximate }: NonNullable<Measure['baseline']>,
): string {
  const when = date === null ? ', on a day that is not recorded' : ` in ${planDateText(date)}`;
  return `${approximate ? 'about ' : ''}${amountText(value, measure)}${when}`;
}

export function standingTexts(standing: MeasureStanding): string[] {
  const { measure, previous, movement, gapBefore, yearAgo, movementOfYear, gapYearAgo, doNothing, actual } =
    standing;
  const earlier = (when: string, one: KnownActual, gap: EarlierGap | null, moved: number | null): string => {
    const against = gap === null ? '' : `, ${gapWords(gap, measure)}`;
    const since = moved === null ? '' : ` It has moved by ${signedText(moved, measure)} since.`;
    return `${when}, ${periodOf(one)}: ${valueText(one.value, measure)}${against}.${since}`;
  };
  return [
    previous === null ? null : earlier('The one before', previous, gapBefore, movement),
    yearAgo === null ? null : earlier('A year ago', yearAgo, gapYearAgo, movementOfYear),
    doNothing === null || actual === null || actual.value === null
      ? null
      : `If nothing were done it would be ${valueText(doNothing, measure)} by now; it is ${unitsText(gapBetween(actual.value, doNothing, measure.better).units, measure)} than that.`,
    forecastText(standing),
    staleText(standing),
  ].filter((text) => text !== null);
}

/** "10 better than its path", "on the path that was agreed then". */
function gapWords({ gap, olderPath }: EarlierGap, measure: Measure): string {
  const path = olderPath ? 'the path that was agreed then' : 'its path';
  if (gap.units === 0) return `on ${path}`;
  return `${unitsText(gap.units, measure)} ${hasDirection(measure.better) ? 'than' : 'against'} ${path}`;
}

/** The most rows that people are shown; spreadsheets get all. */
const MOST_ROWS = 60;

/** Every actual that was known by then, newest first; under each what was said of its day before. */
export function actualsTables({ measure, actuals, asOf }: MeasureStanding): TableSection[] {
  const rows = actuals.toReversed().flatMap((standing) => {
    const then = targetThen(measure, standing, asOf);
    return [
      actualRow(standing.actual, then, measure),
      ...standing.revised
        .toReversed()
        .map((older) => ({ ...actualRow(older, null, measure), stands: 'revised since' })),
    ];
  });
  const sources = new Set(rows.map(({ source }) => source));
  const table: TableSection = {
    kind: 'table',
    id: 'actuals',
    heading: `Actuals (${actuals.length})`,
    // Where all come from one place, that is said once, above.
    columns: ACTUAL_COLUMNS.map((column) =>
      column.key === 'source' && sources.size === 1 ? { ...column, dataOnly: true } : column,
    ),
    rows,
    whenEmpty:
      measure.actuals.length === 0 ? 'No actuals recorded.' : `No actuals were known by ${dayText(asOf)}.`,
  };
  if (rows.length <= MOST_ROWS) return [table];
  return [
    {
      ...table,
      heading: `Actuals (${actuals.length}; the newest ${MOST_ROWS} rows, and all of them in CSV and Excel)`,
      rows: rows.slice(0, MOST_ROWS),
      onlyFor: 'people',
    },
    { ...table, onlyFor: 'data' },
  ];
}

function actualRow(
  actual: Actual,
  then: ReturnType<typeof targetThen>,
  measure: Measure,
): Row & { readonly source: string | null } {
  const value = actual.suppressed ? null : actual.value;
  const gap = then === null || value === null ? null : gapBetween(value, then.target, measure.better);
  return {
    date: actual.date,
    value: value === null ? 'suppressed' : valueText(value, measure),
    number: value,
    target: then === null ? null : valueText(then.target, measure),
    targetNumber: then?.target ?? null,
    path: then?.olderPath === true ? 'the older path' : null,
    gap: gap === null ? null : gapText(gap, measure),
    gapNumber: gap?.units ?? null,
    known: dayDate(knownOn(actual)),
    source: actual.source,
    note: actual.note,
    place: actual.at,
  };
}

const ACTUAL_COLUMNS: readonly Column[] = [
  { key: 'date', heading: 'Period', type: 'date' },
  { key: 'value', heading: 'Actual', type: 'text' },
  { key: 'stands', heading: 'Revised', type: 'text', stackUnder: 'value' },
  { key: 'number', heading: 'Value', type: 'number', dataOnly: true },
  { key: 'target', heading: 'Path', type: 'text' },
  { key: 'path', heading: 'Which path', type: 'text', stackUnder: 'target' },
  { key: 'targetNumber', heading: 'Value of the path', type: 'number', dataOnly: true },
  { key: 'gap', heading: 'Gap', type: 'text' },
  { key: 'note', heading: 'Note', type: 'text', stackUnder: 'gap' },
  { key: 'gapNumber', heading: 'Gap (positive is worse)', type: 'number', dataOnly: true },
  { key: 'known', heading: 'Known', type: 'date' },
  { key: 'source', heading: 'Source', type: 'text', stackUnder: 'known' },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

export function pathsTable({ measure, path, olderPaths, asOf }: MeasureStanding): TableSection {
  const stateOf = (one: MeasurePath): string => {
    if (one === path) return 'in force';
    if (one.approved !== null && one.approved > asOf) return 'agreed later';
    return olderPaths.includes(one) ? 'older, kept' : '';
  };
  return {
    kind: 'table',
    id: 'paths',
    heading: `Paths (${measure.paths.length})`,
    columns: PATH_COLUMNS,
    rows: measure.paths.map((one) => ({
      path: one.id,
      kind: one.kind,
      state: stateOf(one) === '' ? null : stateOf(one),
      approved: one.approved === null ? null : dayDate(one.approved),
      by: one.approvedBy,
      points: pointsText(one, measure),
      note: one.note,
      place: one.at,
    })),
    whenEmpty: 'No target set.',
  };
}

const PATH_COLUMNS: readonly Column[] = [
  { key: 'path', heading: 'Path', type: 'text' },
  { key: 'kind', heading: 'Kind', type: 'text', stackUnder: 'path' },
  { key: 'state', heading: 'State', type: 'text', stackUnder: 'path' },
  { key: 'approved', heading: 'Agreed', type: 'date' },
  { key: 'by', heading: 'By', type: 'text', stackUnder: 'approved' },
  { key: 'points', heading: 'Points', type: 'text' },
  { key: 'note', heading: 'Note', type: 'text', stackUnder: 'points' },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

/** More points are not listed: they stand in the file. */
const MOST_POINTS = 24;

function pointsText({ points, steps }: MeasurePath, measure: Measure): string {
  const texts = points.map(({ day, value }) => `${valueText(value, measure)} on ${dayText(day)}`);
  const listed =
    texts.length > MOST_POINTS
      ? `${texts.length} points, from ${texts[0] ?? ''} to ${texts.at(-1) ?? ''}`
      : texts.join(', ');
  return steps ? `in steps: ${listed}` : listed;
}

export function moversTable({ id }: Measure, { workstreams }: Plan): TableSection {
  const rows = workstreams.flatMap((workstream): Row[] => [
    ...(workstream.measures.includes(id)
      ? [{ who: workstream.name, effect: 'among its indicators', from: null, place: workstream.at }]
      : []),
    ...workstream.projects.flatMap((project) =>
      project.measures
        .filter(({ measure }) => measure === id)
        .map(({ effect, from }) => ({
          who: `${workstream.name}: ${project.name}`,
          effect: effect === null ? 'is to move it' : `is to ${effect} it`,
          from,
          place: project.at,
        })),
    ),
  ]);
  return {
    kind: 'table',
    id: 'movers',
    heading: 'Who is to move it',
    columns: [
      { key: 'who', heading: 'Workstream and project', type: 'text' },
      { key: 'effect', heading: 'Effect', type: 'text' },
      { key: 'from', heading: 'From', type: 'date' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows,
    whenEmpty: 'No workstream and no project names it.',
  };
}
