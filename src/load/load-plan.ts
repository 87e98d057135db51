/** Loads a plan: list the files, read, parse, validate, build. Stops at the first stage that finds something wrong. */
import { type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import type { Finding, LocatedFinding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { buildPlan, type Vocabulary } from './build-plan.ts';
import { decodeText } from './decode-text.ts';
import { leadsInside, listPlanFiles, type PlanFile, type PlanFolder } from './discover-plan.ts';
import { fileFinding } from './file-findings.ts';
import type { FileSystem } from './file-system.ts';
import { locateFindings } from './locate-findings.ts';
import { type CsvText, type CsvTexts, namedCsvFiles } from './named-csv-files.ts';
import { readYaml } from './read-yaml.ts';
import { Sources } from './source-text.ts';
import { withoutUnknownKeys } from './unknown-keys.ts';
import { noFiles, type ValidFiles, validateFile } from './validate-schema.ts';

/** The stages after reading, in order. A stage runs only when the one before it found no error. */
const LATER_STAGES = ['dates and references', 'checks'] as const;
export type Stage = (typeof LATER_STAGES)[number];

/** What is known of the files, whether or not they make a plan. */
interface LoadedFiles {
  readonly findings: readonly LocatedFinding[];
  /** How many files were read or tried, in words of the report: "Checked 11 files". */
  readonly fileCount: number;
  /** Milestones in the workstream files that are as their schema wants them. */
  readonly milestoneCount: number;
  /** What programme.yaml says of itself, where it is as its schema wants it, whatever is wrong elsewhere. */
  readonly programme: { readonly name: string; readonly frozenAt: CalendarDay | null } | null;
  /** What could be read of each file, for finding lines. */
  readonly sources: Sources;
  /** Keys that were passed over because no schema knows them; only where that was asked for. */
  readonly ignoredKeys: readonly string[];
}

export type LoadedPlan =
  | (LoadedFiles & { readonly ok: true; readonly plan: Plan })
  | (LoadedFiles & { readonly ok: false; readonly stagesNotRun: readonly Stage[] });

export interface LoadOptions {
  /**
   * Keys that no schema knows count as not there, as in a version of the plan that is older or newer than this version
   * of milepost.
   */
  readonly ignoreUnknownKeys?: boolean;
  /** Files that were read before, perhaps of another version of the plan: what has the same text is not parsed again. */
  readonly memo?: ReadMemo;
}

/** The data of texts that could be read, by the text. It takes memory, so only who compares versions hands one in. */
export type ReadMemo = Map<string, unknown>;

/** Larger than any plan file, and small enough to read in a moment. */
const SIZE_LIMIT = 1024 * 1024;

/** Loads the plan in a folder. */
export async function loadPlan(
  files: FileSystem,
  folder: PlanFolder,
  vocabulary: Vocabulary,
  options: LoadOptions = {},
): Promise<LoadedPlan> {
  const listed = listPlanFiles(files, folder);
  const findings: Finding[] = [...listed.findings];
  const sources = new Sources();
  const ignoredKeys: string[] = [];
  const valid = noFiles();
  for (const file of listed.files) {
    const text = readText(files, folder, file, findings, sources);
    if (text === null) continue;
    ignoredKeys.push(...(await readData(file, text, valid, findings, sources, options)));
  }
  const csv = { files: listed.csvFiles, texts: readCsvFiles() };
  const [programme] = valid.programme;
  const known = {
    fileCount: listed.files.length + csv.texts.size,
    milestoneCount: countMilestones(valid),
    programme:
      programme === undefined
        ? null
        : { name: programme.data.name, frozenAt: calendarDay(programme.data.frozen_at ?? '') },
    sources,
    ignoredKeys,
  };
  if (programme === undefined || hasError(findings)) {
    return { ok: false, ...known, findings: locateFindings(findings, sources), stagesNotRun: LATER_STAGES };
  }
  const built = buildPlan(programme, valid, csv, vocabulary);
  findings.push(...built.findings);
  const located = locateFindings(findings, sources);
  if (hasError(findings)) return { ok: false, ...known, findings: located, stagesNotRun: ['checks'] };
  return { ok: true, ...known, findings: located, plan: built.plan };

  function readCsvFiles(): CsvTexts {
    const texts = new Map<string, CsvText>();
    for (const file of namedCsvFiles(listed.csvFiles, valid.measures[0])) {
      const text = readText(files, folder, file, findings, sources);
      if (text === null) continue;
      sources.addCsv(file.name, text);
      texts.set(file.baseName, { name: file.name, text });
    }
    return texts;
  }
}

function countMilestones(valid: ValidFiles): number {
  let count = 0;
  for (const { data } of valid.workstream) {
    for (const { milestones } of data.projects) count += milestones?.length ?? 0;
  }
  return count;
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** The text of a file, or null and a finding; what can be shown of a text that is refused is kept as well. */
function readText(
  files: FileSystem,
  folder: PlanFolder,
  file: Pick<PlanFile, 'name' | 'path'>,
  findings: Finding[],
  sources: Sources,
): string | null {
  const kind = files.kindOf(file.path);
  if (kind === 'link' && !leadsInside(files, folder.folder, file.path)) {
    findings.push(fileFinding(file.name, 'link-leads-out'));
    return null;
  }
  if (kind !== 'file' && kind !== 'link') {
    findings.push(fileFinding(file.name, kind === 'folder' ? 'is-a-folder' : 'not-a-file'));
    return null;
  }
  const bytes = files.readBytes(file.path, SIZE_LIMIT);
  if (!bytes.ok) {
    findings.push(fileFinding(file.name, bytes.trouble));
    return null;
  }
  const decoded = decodeText(file.name, bytes.value);
  if (decoded.ok) return decoded.text;
  if (decoded.text !== null) sources.add(file.name, decoded.text, null);
  findings.push(decoded.finding);
  return null;
}

/** Gives the keys that were passed over. */
async function readData(
  file: PlanFile,
  text: string,
  valid: ValidFiles,
  findings: Finding[],
  sources: Sources,
  { memo, ignoreUnknownKeys = false }: LoadOptions,
): Promise<readonly string[]> {
  const known = memo?.get(text);
  const yaml =
    known === undefined ? readYaml(file.name, text) : { ok: true as const, data: known, events: null };
  sources.add(file.name, text, yaml.ok ? yaml.events : null);
  if (!yaml.ok) {
    findings.push(...yaml.findings);
    return [];
  }
  memo?.set(text, yaml.data);
  const errors = validateFile(file.kind, file.name, text, yaml.data, valid);
  if (errors.length === 0) return [];
  if (ignoreUnknownKeys) {
    const { data, ignored } = withoutUnknownKeys(yaml.data, errors);
    if (ignored.length > 0 && validateFile(file.kind, file.name, text, data, valid).length === 0)
      return ignored;
  }
  // The words of the schemas are only needed here, and are half of what milepost weighs.
  const { schemaFindings } = await import('./schema-sentences.ts');
  findings.push(...schemaFindings({ name: file.name, kind: file.kind, text, data: yaml.data }, errors));
  return [];
}
