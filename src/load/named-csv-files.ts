/** The CSV files with actuals that measures name: each is there once, belongs to one measure, and none is passed over. */
import { type Finding, finding, type Location } from '../model/finding.ts';
import { shortened } from '../model/shortened.ts';
import type { CappedFindings } from './capped-findings.ts';
import type { CsvFile } from './discover-plan.ts';
import type { ValidFile } from './validate-schema.ts';

/** A CSV file that a measure names and that could be read. */
export interface CsvText {
  /** As reports name it. */
  readonly name: string;
  readonly text: string;
}

/** By the name that a measure gives, which is that of the file without its folder. */
export type CsvTexts = ReadonlyMap<string, CsvText>;

/** Those of the CSV files of a plan that a measure names. */
export function namedCsvFiles(
  files: readonly CsvFile[],
  measures: ValidFile<'measures'> | undefined,
): readonly CsvFile[] {
  const named = new Set(measures?.data.measures?.map(({ actuals_csv: name }) => name) ?? []);
  return files.filter(({ baseName }) => named.has(baseName));
}

/** Findings for names that lead to no file or to two, for a file that two measures name, and for files that none names. */
export function expectCsvFiles(
  files: readonly CsvFile[],
  measures: ValidFile<'measures'> | undefined,
  findings: CappedFindings,
): void {
  const places = new Map<string, Location>();
  for (const [index, { actuals_csv: name }] of (measures?.data.measures ?? []).entries()) {
    if (name === undefined || measures === undefined) continue;
    const at: Location = { file: measures.name, path: ['measures', index, 'actuals_csv'] };
    const first = places.get(name);
    if (first !== undefined) {
      findings.add(at.file, 'ambiguous-reference', () => namedTwice(name, at, first));
      continue;
    }
    places.set(name, at);
    const found = files.filter(({ baseName }) => baseName === name);
    if (found.length === 0) findings.add(at.file, 'unknown-reference', () => missing(name, at));
    if (found.length > 1) findings.add(at.file, 'ambiguous-reference', () => thereTwice(name, at));
  }
  for (const { name, baseName } of files) {
    if (!places.has(baseName)) findings.add(name, 'file-not-read', () => notNamed(name, baseName));
  }

  function missing(name: string, at: Location): Finding {
    const meant = findings.suggest(
      name,
      files.map(({ baseName }) => baseName),
    );
    return finding({
      code: 'unknown-reference',
      severity: 'error',
      message: `There is no CSV file "${shortened(name)}" beside measures.yaml or in the folder measures.`,
      fix:
        meant === null
          ? 'Write the name of the file, which ends in .csv, without a folder; or put the file there.'
          : `Did you mean "${meant}"?`,
      at,
    });
  }
}

function namedTwice(name: string, at: Location, first: Location): Finding {
  return finding({
    code: 'ambiguous-reference',
    severity: 'error',
    message: `Two measures name ${shortened(name)}, and nobody can tell of which of them its numbers are.`,
    fix: 'Give each measure a CSV file of its own.',
    at,
    related: [{ says: 'the first one stands here', at: first }],
  });
}

function thereTwice(name: string, at: Location): Finding {
  return finding({
    code: 'ambiguous-reference',
    severity: 'error',
    message: `There are two files ${shortened(name)}: one beside measures.yaml, and one in the folder measures.`,
    fix: 'Keep one of the two.',
    at,
  });
}

function notNamed(name: string, baseName: string): Finding {
  return finding({
    code: 'file-not-read',
    severity: 'error',
    message: `No measure names ${name}, so nothing in it would be read.`,
    fix: `Write "actuals_csv: ${baseName}" under the measure in measures.yaml that it belongs to, or move it out of the plan folder.`,
    at: { file: name, path: [] },
  });
}
