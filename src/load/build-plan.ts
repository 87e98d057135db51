/** Validated data to model: the one place where raw text becomes dates and references. */
import type { Finding } from '../model/finding.ts';
import { finding } from '../model/finding.ts';
import type { DatedNote, MilestoneEntry, Plan, Workstream } from '../model/plan.ts';
import { boardOf, buildApprovals, buildBodies } from './build-governance.ts';
import type { MeasureNames } from './build-indicators.ts';
import { buildJourney, buildMeasures } from './build-measures.ts';
import {
  buildAmbitions,
  buildCalendar,
  buildNotes,
  buildPrinciples,
  buildProgramme,
} from './build-programme.ts';
import { buildRaid } from './build-raid.ts';
import { buildUpdates } from './build-updates.ts';
import { buildWorkstream } from './build-workstream.ts';
import { CappedFindings } from './capped-findings.ts';
import { checkRules, type KnownFacts } from './check-rules.ts';
import { IdIndex } from './ids.ts';
import { type CsvTexts, expectCsvFiles } from './named-csv-files.ts';
import { ValueReader } from './read-values.ts';
import { resolveMeasures } from './resolve-measures.ts';
import { resolveOffice } from './resolve-office.ts';
import { resolveReferences } from './resolve-references.ts';
import type { CsvFile } from './discover-plan.ts';
import type { ValidFile, ValidFiles } from './validate-schema.ts';
import { inListedOrder } from './workstream-list.ts';

/** The words that a plan may use and that are not loading's business: handed in by whoever knows them. */
export interface Vocabulary {
  /** The codes that programme.yaml may re-rate or ignore. */
  readonly checks: readonly string[];
  /** What the rules of principles can test. */
  readonly facts: KnownFacts;
}

export interface BuiltPlan {
  readonly plan: Plan;
  /** When one of them is an error, the plan has gaps and must not be used. */
  readonly findings: readonly Finding[];
}

/** The CSV files with actuals: all that there are, and the texts of those that a measure names. */
export interface CsvOfPlan {
  readonly files: readonly CsvFile[];
  readonly texts: CsvTexts;
}

/** `files.programme` has one entry, every other optional kind at most one: the folder cannot hold more. */
export function buildPlan(
  programmeFile: ValidFile<'programme'>,
  files: ValidFiles,
  csv: CsvOfPlan,
  vocabulary: Vocabulary,
): BuiltPlan {
  const findings = new CappedFindings();
  const calendar = buildCalendar(programmeFile, findings);
  const programme = buildProgramme(programmeFile, calendar, vocabulary.checks, findings);
  const readerOf = (file: ValidFile): ValueReader =>
    new ValueReader(file.name, file.text, calendar, findings);

  const [ambitions, principles, governance] = [files.ambitions[0], files.principles[0], files.governance[0]];
  const notes: DatedNote[] = [];
  for (const file of [ambitions, principles, governance]) {
    if (file !== undefined) notes.push(...buildNotes(file.data.notes, ['notes'], readerOf(file)));
  }
  const bodies = governance === undefined ? [] : buildBodies(governance, readerOf(governance), findings);
  const [measuresFile] = files.measures;
  expectCsvFiles(csv.files, measuresFile, findings);
  const measures =
    measuresFile === undefined
      ? []
      : buildMeasures(measuresFile.data, csv.texts, calendar, readerOf(measuresFile), findings);
  const measureNames: MeasureNames | null =
    measuresFile === undefined ? null : new Map(measures.map(({ id, name }) => [id, name]));
  const workstreams = buildWorkstreams(programmeFile, files, readerOf, measureNames, findings);
  const milestones = workstreams.flatMap((workstream) =>
    workstream.projects.flatMap((project) =>
      project.milestones.map((milestone): MilestoneEntry => ({ workstream, project, milestone })),
    ),
  );
  const plan: Plan = {
    programme,
    ambitions: ambitions === undefined ? [] : buildAmbitions(ambitions, findings),
    principles: principles === undefined ? [] : buildPrinciples(principles, findings),
    bodies,
    board: governance === undefined ? null : boardOf(governance, bodies, findings),
    journey:
      measuresFile === undefined ? [] : buildJourney(measuresFile.data, readerOf(measuresFile), findings),
    measures,
    raid: buildRaid(files.raid[0], readerOf, findings),
    updates: buildUpdates(files.update, readerOf, bodies),
    approvals: governance === undefined ? null : buildApprovals(governance, bodies, findings),
    notes,
    workstreams,
    milestones,
    milestonesByRef: new Map(milestones.map((entry) => [entry.milestone.ref, entry])),
  };
  resolveReferences(plan, findings);
  if (measuresFile !== undefined) resolveMeasures(plan, findings);
  resolveOffice(plan, findings);
  checkRules(plan, vocabulary.facts, findings);
  return { plan, findings: findings.all() };
}

function buildWorkstreams(
  programmeFile: ValidFile<'programme'>,
  files: ValidFiles,
  readerOf: (file: ValidFile) => ValueReader,
  measures: MeasureNames | null,
  findings: CappedFindings,
): Workstream[] {
  const ids = new IdIndex('workstream', findings);
  // A file that is called after its id comes first: of a copy beside it, it is the copy that is told.
  const inOrder = files.workstream.toSorted((a, b) => Number(hasOwnName(b)) - Number(hasOwnName(a)));
  const built = inOrder.map((file) => {
    // Of a copied file it is the id that has to change: that its name differs as well is the same slip.
    const isCopy = ids.has(file.data.id);
    ids.add(file.data.id, { file: file.name, path: [] });
    if (!isCopy) expectFileName(file, findings);
    return { workstream: buildWorkstream(file.data, readerOf(file), measures, findings), file: file.name };
  });
  return inListedOrder(programmeFile.data.workstreams, programmeFile.name, built, findings);
}

/** A workstream is looked for in the file of its name, by people and by their editors' search. */
function expectFileName(file: ValidFile<'workstream'>, findings: CappedFindings): void {
  if (hasOwnName(file)) return;
  const baseName = baseNameOf(file);
  const wanted = `${file.data.id}.yaml`;
  findings.add(file.name, 'file-name-differs', () =>
    finding({
      code: 'file-name-differs',
      severity: 'error',
      message: `The workstream in this file has the id "${file.data.id}", and the file is called ${baseName}.`,
      fix: `Rename the file to ${wanted}, or change the id.`,
      at: { file: file.name, path: ['id'] },
    }),
  );
}

function hasOwnName(file: ValidFile<'workstream'>): boolean {
  return baseNameOf(file) === `${file.data.id}.yaml`;
}

function baseNameOf({ name }: ValidFile): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
