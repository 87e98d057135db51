/** The tables of measures: one for people, in words, and one for spreadsheets, in numbers. */
import { dayDate } from '../model/day-date.ts';
import type { Measure } from '../model/measure.ts';
import { amountText, roughText, valueText } from '../model/measure-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { MeasureStanding } from '../model/trajectory.ts';
import { noProjectionSentence } from './trajectory-steps.ts';
import {
  actualText,
  gapBeforeText,
  gapText,
  metText,
  periodOf,
  rangeText,
  signedText,
  unitsText,
  verdictText,
} from './trajectory-words.ts';
import type { Column, Row, TableSection } from './view.ts';

/** The points that a drawing shows: a year of months. */
const DRAWN_POINTS = 12;

/** The measures of a table, in words. */
export function measuresTable(
  heading: string,
  standings: readonly MeasureStanding[],
  parts: Pick<TableSection, 'level'> = {},
): TableSection {
  return {
    kind: 'table',
    id: 'measures',
    heading,
    ...parts,
    onlyFor: 'people',
    columns: COLUMNS,
    rows: standings.map(rowOf),
    whenEmpty: 'None.',
  };
}

const COLUMNS: readonly Column[] = [
  { key: 'measure', heading: 'Measure', type: 'text' },
  { key: 'standing', heading: 'How it stands', type: 'text', stackUnder: 'measure' },
  { key: 'actual', heading: 'Actual', type: 'text' },
  { key: 'period', heading: 'Period', type: 'text', stackUnder: 'actual' },
  { key: 'target', heading: 'Target', type: 'text' },
  { key: 'gap', heading: 'Gap', type: 'text' },
  { key: 'gapBefore', heading: 'Before', type: 'text', stackUnder: 'gap', lead: 'before:' },
  { key: 'gapYearAgo', heading: 'A year ago', type: 'text', stackUnder: 'gap', lead: 'a year ago:' },
  { key: 'moved', heading: 'Moved', type: 'text' },
  { key: 'spark', heading: 'So far', type: 'spark' },
];

function rowOf(standing: MeasureStanding): Row {
  const { measure, actual, movement, target, gap, gapYearAgo, actuals } = standing;
  return {
    measure: measure.name,
    standing: verdictText(standing),
    actual: actual === null ? null : amountOrSuppressed(actual.value, measure),
    period: actual === null ? null : periodOf(actual),
    moved: movement === null ? null : signedText(movement, measure),
    target: target === null ? null : valueText(target, measure),
    gap: gap === null ? null : gapText(gap, measure),
    gapBefore: gapBeforeText(standing),
    gapYearAgo: gapYearAgo === null ? null : unitsText(gapYearAgo.gap.units, measure),
    spark: actuals.length < 2 ? null : { values: actuals.slice(-DRAWN_POINTS).map(({ value }) => value) },
  };
}

function amountOrSuppressed(value: number | null, measure: Measure): string {
  return value === null ? 'suppressed' : amountText(value, measure);
}

/** Where measures are going: those of `standings` that are projected. */
export function projectionsTable(standings: readonly MeasureStanding[]): TableSection {
  return {
    kind: 'table',
    id: 'projections',
    heading: 'Where they are going, at this trend',
    onlyFor: 'people',
    columns: PROJECTION_COLUMNS,
    rows: standings.flatMap(({ measure, projection }): Row[] =>
      projection.kind === 'none'
        ? []
        : [
            {
              measure: measure.name,
              end: dayText(projection.day),
              target: roughText(projection.target, measure),
              value: roughText(projection.value, measure),
              range: rangeText(projection, measure),
              met: metText(projection.met),
            },
          ],
    ),
    whenEmpty: 'Nothing can be projected.',
  };
}

const PROJECTION_COLUMNS: readonly Column[] = [
  { key: 'measure', heading: 'Measure', type: 'text' },
  { key: 'end', heading: 'End of its path', type: 'text' },
  { key: 'target', heading: 'Target', type: 'text' },
  { key: 'value', heading: 'Projected', type: 'text' },
  { key: 'range', heading: 'Range', type: 'text', stackUnder: 'value' },
  { key: 'met', heading: 'Target met', type: 'text' },
];

/** The same for spreadsheets: every measure, and numbers as numbers. */
export function measuresData(standings: readonly MeasureStanding[]): TableSection {
  return {
    kind: 'table',
    id: 'measures',
    heading: 'Measures',
    onlyFor: 'data',
    columns: DATA_COLUMNS,
    rows: standings.map(dataRowOf),
    whenEmpty: 'None.',
  };
}

const DATA_COLUMNS: readonly Column[] = [
  { key: 'id', heading: 'Measure', type: 'reference' },
  { key: 'name', heading: 'Name', type: 'text' },
  { key: 'lens', heading: 'Lens', type: 'text' },
  { key: 'journey', heading: 'Point of the journey', type: 'text' },
  { key: 'owner', heading: 'Owner', type: 'person' },
  { key: 'unit', heading: 'Unit', type: 'text' },
  { key: 'better', heading: 'Better', type: 'text' },
  { key: 'verdict', heading: 'How it stands', type: 'text' },
  { key: 'date', heading: 'Period', type: 'date' },
  { key: 'actual', heading: 'Actual', type: 'number' },
  { key: 'suppressed', heading: 'Suppressed', type: 'text' },
  { key: 'target', heading: 'Target', type: 'number' },
  { key: 'gap', heading: 'Gap (positive is worse)', type: 'number' },
  { key: 'percent', heading: 'Gap in per cent', type: 'number' },
  { key: 'gapBefore', heading: 'Gap a period ago', type: 'number' },
  { key: 'gapYearAgo', heading: 'Gap a year ago', type: 'number' },
  { key: 'moved', heading: 'Moved since the period before', type: 'number' },
  { key: 'projected', heading: 'Projected', type: 'number' },
  { key: 'low', heading: 'Projected, low', type: 'number' },
  { key: 'high', heading: 'Projected, high', type: 'number' },
  { key: 'end', heading: 'Projected for', type: 'date' },
  { key: 'endTarget', heading: 'Target then', type: 'number' },
  { key: 'noProjection', heading: 'Why there is no projection', type: 'text' },
  { key: 'met', heading: 'Target met', type: 'text' },
  { key: 'spark', heading: 'Actuals', type: 'spark' },
  { key: 'place', heading: 'Place', type: 'place' },
];

function dataRowOf(standing: MeasureStanding): Row {
  const { measure, actual, target, gap, gapBefore, gapYearAgo, movement, projection, actuals } = standing;
  const projected = projection.kind === 'projected' ? projection : null;
  return {
    id: measure.id,
    name: measure.name,
    lens: measure.lens,
    journey: measure.journey,
    owner: measure.owner,
    unit: measure.unit,
    better: measure.better,
    verdict: verdictText(standing),
    date: actual?.actual.date ?? null,
    actual: actual?.value ?? null,
    suppressed: actual === null ? null : actual.value === null ? 'yes' : 'no',
    target,
    gap: gap?.units ?? null,
    percent: gap?.percent ?? null,
    gapBefore: gapBefore?.gap.units ?? null,
    gapYearAgo: gapYearAgo?.gap.units ?? null,
    moved: movement,
    projected: projected?.value ?? null,
    low: projected?.low ?? null,
    high: projected?.high ?? null,
    end: projected === null ? null : dayDate(projected.day),
    endTarget: projected?.target ?? null,
    noProjection: projection.kind === 'none' ? noProjectionSentence(projection) : null,
    met: projected === null ? null : metText(projected.met),
    spark: actuals.length === 0 ? null : { values: actuals.map(({ value }) => value) },
    place: measure.at,
  };
}

/** The journey of a child, a line a measure. */
export function journeyTable(
  points: readonly { readonly id: string; readonly name: string }[],
  standings: readonly MeasureStanding[],
): TableSection {
  const rows = points.flatMap(({ id, name }) =>
    standings
      .filter(({ measure }) => measure.journey === id)
      .map((standing, index): Row => {
        const { measure, actual, gap, movement } = standing;
        return {
          point: index === 0 ? name : null,
          measure: measure.name,
          actual: actual === null ? null : actualText(actual, measure),
          moved: movement === null ? null : signedText(movement, measure),
          gap: gap === null ? withoutGapText(standing) : unitsText(gap.units, measure),
        };
      }),
  );
  return {
    kind: 'table',
    id: 'journey',
    heading: 'Along the child’s journey',
    onlyFor: 'people',
    columns: JOURNEY_COLUMNS,
    rows,
    whenEmpty: 'No measure belongs to a point of the journey.',
    oneLineRows: true,
  };
}

function withoutGapText(standing: MeasureStanding): string | null {
  // That it is suppressed stands beside it.
  return standing.verdict === 'suppressed' ? null : verdictText(standing);
}

const JOURNEY_COLUMNS: readonly Column[] = [
  { key: 'point', heading: 'Point', type: 'text' },
  { key: 'measure', heading: 'Measure', type: 'text' },
  { key: 'actual', heading: 'Actual', type: 'text' },
  { key: 'moved', heading: 'Moved', type: 'text' },
  { key: 'gap', heading: 'Against its path', type: 'text' },
];
