/** The facts of a measure: what measures.yaml states of it. How it stands is in measure-standing-facts.ts. */
import type { FactType } from '../model/fact-type.ts';
import { BETTER, FREQUENCIES, type Measure, MEASURE_KINDS, PATH_KINDS } from '../model/measure.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { isKnown } from '../model/trajectory-actuals.ts';
import type { MeasureStanding } from '../model/trajectory.ts';
import {
  COUNT,
  DAY,
  dayToType,
  type Fact,
  type FactContext,
  type FactRecord,
  knownFields,
  NUMBER,
  oneOf,
  TEXT,
  TEXTS,
  YES_OR_NO,
} from './fact.ts';
import { MEASURE_STANDING_FACTS, standingFact } from './measure-standing-facts.ts';

const ACTUAL: Readonly<Record<string, FactType>> = {
  date: TEXT,
  day: DAY,
  value: NUMBER,
  suppressed: YES_OR_NO,
  published: DAY,
  source: TEXT,
  note: TEXT,
};

const PATH: Readonly<Record<string, FactType>> = {
  id: TEXT,
  kind: oneOf(PATH_KINDS),
  approved_by: TEXT,
  approved: DAY,
  note: TEXT,
  first: DAY,
  last: DAY,
  last_value: NUMBER,
};

function writeTarget(_: Measure, { asOf }: FactContext): string {
  const day = dayToType(asOf);
  return `paths:\n  - id: target\n    kind: target\n    approved_by: BODY\n    approved: ${day}\n    points:\n      - date: ${day}\n        value: NUMBER`;
}

function writeActual(_: Measure, { asOf }: FactContext): string {
  return `actuals:\n  - date: ${dayToType(asOf)}\n    value: NUMBER`;
}

export const MEASURE_FACTS: readonly Fact<Measure>[] = [
  {
    name: 'id',
    type: { kind: 'text', ids: 'measure' },
    always: true,
    says: 'The id of the measure.',
    source: '`id`',
    valueOf: ({ id }) => id,
  },
  {
    name: 'name',
    type: TEXT,
    always: true,
    says: 'The name of the measure.',
    source: '`name`',
    valueOf: ({ name }) => name,
  },
  {
    name: 'description',
    type: TEXT,
    always: false,
    says: 'What is measured.',
    source: '`description`',
    write: () => 'description: WHAT IS MEASURED',
    valueOf: ({ description }) => description,
  },
  {
    name: 'lens',
    type: { kind: 'text', ids: 'lens' },
    always: false,
    says: 'The id of the success lens that it belongs to.',
    source: '`lens`',
    write: (_, { plan }) => `lens: ${idsText(plan.programme.successLenses)}`,
    valueOf: ({ lens }) => lens,
  },
  {
    name: 'journey',
    type: { kind: 'text', ids: 'journey point' },
    always: false,
    says: "The id of the point of the child's journey that it belongs to.",
    source: '`journey`',
    write: (_, { plan }) => `journey: ${idsText(plan.journey)}`,
    valueOf: ({ journey }) => journey,
  },
  {
    name: 'unit',
    type: TEXT,
    always: false,
    says: 'What it is counted in.',
    source: '`unit`',
    write: () => 'unit: UNIT',
    valueOf: ({ unit }) => unit,
  },
  {
    name: 'kind',
    type: oneOf(MEASURE_KINDS),
    always: false,
    says: 'Whether its numbers are of a day, of a period, a share, or a sum.',
    source: '`kind`',
    write: () => 'kind: STOCK, FLOW, RATE OR CUMULATIVE',
    valueOf: ({ kind }) => kind,
  },
  {
    name: 'better',
    type: oneOf(BETTER),
    always: false,
    says: 'Which way is good.',
    source: '`better`',
    write: () => 'better: LOWER, HIGHER OR NEITHER',
    valueOf: ({ better }) => better,
  },
  {
    name: 'owner',
    type: TEXT,
    always: false,
    says: 'Who answers for its numbers.',
    source: '`owner`',
    write: () => 'owner: NAME',
    valueOf: ({ owner }) => owner,
  },
  {
    name: 'source',
    type: TEXT,
    always: false,
    says: 'Where its numbers come from.',
    source: '`source`',
    write: () => 'source: WHERE THE NUMBERS COME FROM',
    valueOf: ({ source }) => source,
  },
  {
    name: 'tolerance',
    type: NUMBER,
    always: false,
    says: 'How far off its path it may be, in its unit.',
    source: '`tolerance`',
    write: () => 'tolerance: NUMBER',
    valueOf: ({ tolerance }) => (tolerance?.of === 'unit' ? tolerance.value : null),
  },
  {
    name: 'tolerance_percent',
    type: NUMBER,
    always: false,
    says: 'How far off its path it may be, in per cent of it.',
    source: '`tolerance_percent`',
    write: () => 'tolerance_percent: NUMBER',
    valueOf: ({ tolerance }) => (tolerance?.of === 'percent' ? tolerance.value : null),
  },
  {
    name: 'every',
    type: oneOf(FREQUENCIES),
    always: false,
    says: 'How often there is an actual.',
    source: '`every`',
    write: () => 'every: WEEK, MONTH, QUARTER, TERM OR YEAR',
    valueOf: ({ every }) => every,
  },
  {
    name: 'seasonal',
    type: YES_OR_NO,
    always: true,
    says: 'Whether it goes up and down with the year.',
    source: '`seasonal`',
    valueOf: ({ seasonal }) => seasonal,
  },
  {
    name: 'baseline',
    type: { kind: 'record', fields: { date: TEXT, value: NUMBER, approximate: YES_OR_NO } },
    always: false,
    says: 'What it was to begin with: date, value, approximate.',
    source: '`baseline`',
    write: (_, { asOf }) => `baseline:\n  date: ${dayToType(asOf)}\n  value: NUMBER`,
    valueOf: ({ baseline }) =>
      baseline === null
        ? null
        : knownFields({
            date: baseline.date === null ? null : planDateText(baseline.date),
            value: baseline.value,
            approximate: baseline.approximate,
          }),
  },
  {
    name: 'paths',
    type: { kind: 'list', of: { kind: 'record', fields: PATH } },
    always: false,
    says: 'The paths that had been agreed by the day: id, kind, approved_by, approved, note, first and last day, last_value.',
    source: '`paths`',
    write: writeTarget,
    valueOf: ({ paths }, { asOf }) =>
      paths.filter(({ approved }) => approved === null || approved <= asOf).map(pathRecord),
  },
  standingFact(
    {
      name: 'target',
      type: { kind: 'record', fields: PATH },
      says: 'The target path in force, as under paths.',
      source: '`paths`',
    },
    ({ path }) => (path === null ? null : pathRecord(path)),
  ),
  {
    name: 'actuals',
    type: { kind: 'list', of: { kind: 'record', fields: ACTUAL } },
    always: false,
    says: 'What it was, oldest first, each day once and as it was last published: date, day, value, suppressed, published, source, note.',
    source: '`actuals`, `actuals_csv`',
    write: writeActual,
    valueOf: ({ id }, { measureOf }) => measureOf(id)?.actuals.map(actualRecord) ?? null,
  },
  {
    name: 'number_of_actuals',
    type: COUNT,
    always: true,
    says: 'Of how many days or periods its value is known.',
    source: '`actuals`, `actuals_csv`',
    valueOf: ({ id }, { measureOf }) => measureOf(id)?.actuals.filter(isKnown).length ?? 0,
  },
  {
    name: 'actuals_csv',
    type: TEXT,
    always: false,
    says: 'The CSV file that its actuals come from.',
    source: '`actuals_csv`',
    valueOf: ({ actualsFile }) => actualsFile,
  },
  standingFact(
    {
      name: 'newest_actual',
      type: { kind: 'record', fields: ACTUAL },
      says: 'The newest of its actuals, as under actuals.',
      source: '`actuals`, `actuals_csv`',
    },
    ({ actual }) => (actual === null ? null : actualRecord(actual)),
  ),
  ...MEASURE_STANDING_FACTS,
  {
    name: 'projects',
    type: TEXTS,
    always: false,
    says: 'The projects that name it under `measures`, as workstream/project.',
    source: '`measures` of all projects',
    valueOf: ({ id }, { namersOf }) => namersOf(id).projects,
  },
  {
    name: 'number_of_projects',
    type: COUNT,
    always: true,
    says: 'How many projects name it under `measures`.',
    source: '`measures` of all projects',
    valueOf: ({ id }, { namersOf }) => namersOf(id).projects.length,
  },
  {
    name: 'workstreams',
    type: { kind: 'list', of: { kind: 'text', ids: 'workstream' } },
    always: false,
    says: 'The workstreams that name it under `indicators`.',
    source: '`indicators` of all workstreams',
    valueOf: ({ id }, { namersOf }) => namersOf(id).workstreams,
  },
];

function pathRecord(path: Measure['paths'][number]): FactRecord {
  return knownFields({
    id: path.id,
    kind: path.kind,
    approved_by: path.approvedBy,
    approved: path.approved,
    note: path.note,
    first: path.points[0]?.day ?? null,
    last: path.points.at(-1)?.day ?? null,
    last_value: path.points.at(-1)?.value ?? null,
  });
}

function actualRecord({ actual, day, value }: MeasureStanding['actuals'][number]): FactRecord {
  return knownFields({
    date: planDateText(actual.date),
    day,
    value,
    suppressed: actual.suppressed,
    published: actual.published,
    source: actual.source,
    note: actual.note,
  });
}

/** The ids that there are to choose from. */
function idsText(entries: readonly { readonly id: string }[]): string {
  return entries.length === 0 ? 'ID' : `ONE OF ${entries.map(({ id }) => id).join(', ')}`;
}
