/** measures.yaml: validated data to model. What its measures lead to is resolved later. */
import type { Calendar } from '../model/calendar.ts';
import { finding, type KeyPath } from '../model/finding.ts';
import type {
  Actual,
  JourneyPoint,
  Measure,
  MeasureBaseline,
  MeasurePath,
  Tolerance,
} from '../model/measure.ts';
import { shortened } from '../model/shortened.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectInOrder } from './day-order.ts';
import type { MeasuresFile } from './generated/measures-file.ts';
import { IdIndex } from './ids.ts';
import type { CsvTexts } from './named-csv-files.ts';
import { isOwner } from './names.ts';
import { readActualsCsv } from './read-actuals-csv.ts';
import type { ValueReader } from './read-values.ts';

type RawMeasure = NonNullable<MeasuresFile['measures']>[number];
type RawPath = NonNullable<RawMeasure['paths']>[number];
type RawActual = NonNullable<RawMeasure['actuals']>[number];

export function buildJourney(
  { journey = [] }: MeasuresFile,
  reader: ValueReader,
  findings: CappedFindings,
): JourneyPoint[] {
  const ids = new IdIndex('point of the journey', findings);
  return journey.map(({ id, name }, index) => {
    const at = reader.at(['journey', index]);
    ids.add(id, at);
    return { at, id, name };
  });
}

/** `csvTexts` has the CSV files that were found under the names that measures give. */
export function buildMeasures(
  { measures = [] }: MeasuresFile,
  csvTexts: CsvTexts,
  calendar: Calendar,
  reader: ValueReader,
  findings: CappedFindings,
): Measure[] {
  const ids = new IdIndex('measure', findings);
  return measures.map((raw, index) => {
    const path: KeyPath = ['measures', index];
    ids.add(raw.id, reader.at(path));
    const csv = raw.actuals_csv === undefined ? undefined : csvTexts.get(raw.actuals_csv);
    const inCsv = csv === undefined ? [] : readActualsCsv(csv.name, csv.text, calendar, findings);
    const measure = buildMeasure(raw, path, reader, findings);
    return { ...measure, actuals: [...measure.actuals, ...inCsv], actualsFile: csv?.name ?? null };
  });
}

function buildMeasure(
  raw: RawMeasure,
  path: KeyPath,
  reader: ValueReader,
  findings: CappedFindings,
): Omit<Measure, 'actualsFile'> {
  const pathIds = new IdIndex('path of a measure', findings);
  return {
    at: reader.at(path),
    id: raw.id,
    name: raw.name,
    description: raw.description ?? null,
    lens: raw.lens ?? null,
    journey: raw.journey ?? null,
    unit: raw.unit ?? null,
    kind: raw.kind ?? null,
    better: raw.better ?? null,
    owner: raw.owner !== undefined && isOwner(raw.owner) ? raw.owner : null,
    source: raw.source ?? null,
    tolerance: buildTolerance(raw, path, reader, findings),
    every: raw.every ?? null,
    seasonal: raw.seasonal ?? false,
    baseline: buildBaseline(raw.baseline, [...path, 'baseline'], reader),
    paths: (raw.paths ?? []).map((one, index) => {
      const place: KeyPath = [...path, 'paths', index];
      pathIds.add(one.id, reader.at(place));
      return buildPath(one, place, reader, findings);
    }),
    actuals: (raw.actuals ?? []).map((actual, index) =>
      buildActual(actual, [...path, 'actuals', index], reader, findings),
    ),
  };
}

function buildTolerance(
  raw: RawMeasure,
  path: KeyPath,
  reader: ValueReader,
  findings: CappedFindings,
): Tolerance | null {
  const { tolerance, tolerance_percent: percent } = raw;
  if (tolerance !== undefined && percent !== undefined) {
    findings.add(reader.file, 'schema', () =>
      finding({
        code: 'schema',
        severity: 'error',
        message: 'This measure has "tolerance" and "tolerance_percent", and only one of the two can hold.',
        fix: 'Delete one of them.',
        at: reader.at([...path, 'tolerance_percent']),
        part: 'key',
      }),
    );
  }
  if (tolerance !== undefined) return { value: tolerance, of: 'unit' };
  return percent === undefined ? null : { value: percent, of: 'percent' };
}

function buildBaseline(
  raw: RawMeasure['baseline'],
  path: KeyPath,
  reader: ValueReader,
): MeasureBaseline | null {
  if (raw === undefined) return null;
  return {
    date: raw.date === undefined ? null : reader.period(raw.date, [...path, 'date']).date,
    value: raw.value,
    approximate: raw.approximate ?? false,
  };
}

function buildPath(raw: RawPath, path: KeyPath, reader: ValueReader, findings: CappedFindings): MeasurePath {
  const points = raw.points.map(({ date, value }, index) => ({
    day: reader.period(date, [...path, 'points', index, 'date']).last,
    value,
  }));
  expectInOrder(
    points.map(({ day }, index) => ({ at: reader.at([...path, 'points', index, 'date']), day })),
    `The points of the path "${shortened(raw.id)}"`,
    'earliest first',
    findings,
  );
  return {
    at: reader.at(path),
    id: raw.id,
    kind: raw.kind,
    points,
    steps: raw.steps ?? false,
    approvedBy: raw.approved_by ?? null,
    approved: reader.optionalDay(raw.approved, [...path, 'approved']),
    note: raw.note ?? null,
  };
}

function buildActual(raw: RawActual, path: KeyPath, reader: ValueReader, findings: CappedFindings): Actual {
  const suppressed = raw.suppressed === true;
  if (suppressed === (raw.value !== undefined)) {
    findings.add(reader.file, 'schema', () =>
      finding({
        code: 'schema',
        severity: 'error',
        message: suppressed
          ? 'This actual is suppressed, and yet it has a value.'
          : 'This actual has no value, and does not say that it is suppressed.',
        fix: suppressed
          ? 'Delete "value" if it is too small to be published, or "suppressed".'
          : 'Add a line "value: …"; or "suppressed: true" where the number is too small to be published.',
        at: reader.at(path),
      }),
    );
  }
  const { date, last } = reader.period(raw.date, [...path, 'date']);
  return {
    at: reader.at(path),
    date,
    day: last,
    value: suppressed ? null : (raw.value ?? null),
    suppressed,
    published: reader.optionalDay(raw.published, [...path, 'published']),
    source: raw.source ?? null,
    note: raw.note ?? null,
  };
}
