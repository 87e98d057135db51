/** Where the plan is, how its files are called in reports, and which files it consists of. */
import * as path from 'node:path';
import { closest } from '../model/did-you-mean.ts';
import { compareText, type Finding, finding } from '../model/finding.ts';
import { folderFinding } from './file-findings.ts';
import type { FileSystem } from './file-system.ts';

/** A plan folder that has a programme.yaml. */
export interface PlanFolder {
  readonly folder: string;
  /** The folder that file names in reports are relative to. */
  readonly root: string;
}

export const PLAN_FOLDER_NAME = 'plan';
const PROGRAMME_FILE = 'programme.yaml';

/** The kinds of file that this version reads, each at its place; the rest of the folder is never passed over in silence. */
export type PlanFileKind =
  | 'programme'
  | 'ambitions'
  | 'principles'
  | 'governance'
  | 'measures'
  | 'raid'
  | 'update'
  | 'workstream';

const TOP_LEVEL_KINDS: ReadonlyMap<string, PlanFileKind> = new Map([
  ['programme.yaml', 'programme'],
  ['ambitions.yaml', 'ambitions'],
  ['principles.yaml', 'principles'],
  ['governance.yaml', 'governance'],
  ['measures.yaml', 'measures'],
  ['raid.yaml', 'raid'],
]);

/** Folders in which every YAML file is of one kind. */
const FOLDER_KINDS: ReadonlyMap<string, PlanFileKind> = new Map([
  ['workstreams', 'workstream'],
  ['updates', 'update'],
]);

/** The folder that CSV files with actuals may stand in; they may stand beside measures.yaml as well. */
const MEASURES_FOLDER = 'measures';

/** One file of the plan that is to be read. */
export interface PlanFile {
  readonly kind: PlanFileKind;
  /** As people see it: relative to the root, with forward slashes. */
  readonly name: string;
  readonly path: string;
}

/** A CSV file beside measures.yaml or in the folder measures. */
export interface CsvFile {
  /** As people see it, like the name of a plan file. */
  readonly name: string;
  readonly path: string;
  /** As a measure names it: without its folder. */
  readonly baseName: string;
}

export interface PlanFiles {
  readonly files: readonly PlanFile[];
  /** CSV files where actuals may stand. Those that a measure names are read; the others are told. */
  readonly csvFiles: readonly CsvFile[];
  readonly findings: readonly Finding[];
}

/**
 * The plan folder: `given` when it holds a programme.yaml, else the nearest `plan/` from the working
 * directory upwards, not beyond the folder that holds `.git`. Null when there is none.
 */
export function discoverPlan(
  files: FileSystem,
  workingFolder: string,
  given: string | null,
): PlanFolder | null {
  if (given !== null) {
    const folder = path.resolve(workingFolder, given);
    return holdsProgramme(files, folder) ? { folder, root: rootOf(files, folder) } : null;
  }
  for (const ancestor of upwards(workingFolder)) {
    const folder = path.join(ancestor, PLAN_FOLDER_NAME);
    if (holdsProgramme(files, folder)) return { folder, root: rootOf(files, folder) };
    if (files.kindOf(path.join(ancestor, '.git')) !== 'absent') return null;
  }
  return null;
}

/** Every file of the plan that is to be read, in a fixed order, and a finding for each that would be passed over. */
export function listPlanFiles(files: FileSystem, plan: PlanFolder): PlanFiles {
  const found: PlanFile[] = [];
  const csvFiles: CsvFile[] = [];
  const findings: Finding[] = [];
  const nameOf = (full: string): string => displayName(plan.root, full);

  const names = namesIn(plan.folder);
  for (const name of names) {
    const full = path.join(plan.folder, name);
    const kind = TOP_LEVEL_KINDS.get(name);
    const folderKind = FOLDER_KINDS.get(name);
    if (kind !== undefined) found.push({ kind, name: nameOf(full), path: full });
    else if (folderKind !== undefined) listFolder(full, folderKind);
    else if (name === MEASURES_FOLDER) listMeasures(full);
    else if (isCsv(name)) csvFiles.push({ name: nameOf(full), path: full, baseName: name });
    else if (!isNoPlanFile(name)) findings.push(notRead(nameOf(full), closestPlanName(name), names));
  }
  return { files: found, csvFiles, findings };

  function namesIn(folder: string): readonly string[] {
    const listed = files.namesIn(folder);
    if (listed.ok) return listed.value.toSorted(compareText);
    findings.push(
      folderFinding(nameOf(folder), listed.trouble === 'no-permission' ? 'no-permission' : 'no-folder'),
    );
    return [];
  }

  /** What stands in a folder of the plan; nothing, and a finding, when it is a link that leads out of the plan. */
  function namesInside(folder: string): readonly string[] {
    if (files.kindOf(folder) !== 'link' || leadsInside(files, plan.folder, folder)) return namesIn(folder);
    findings.push(folderFinding(nameOf(folder), 'link-leads-out'));
    return [];
  }

  function listFolder(folder: string, kind: PlanFileKind): void {
    const there = namesInside(folder);
    for (const name of there) {
      const full = path.join(folder, name);
      const isYaml = /^[^.].*\.yaml$/.test(name);
      if (isYaml) found.push({ kind, name: nameOf(full), path: full });
      else if (!isNoPlanFile(name)) findings.push(notRead(nameOf(full), yamlNameMeant(name), there));
    }
  }

  function listMeasures(folder: string): void {
    const there = namesInside(folder);
    for (const name of there) {
      const full = path.join(folder, name);
      if (isCsv(name)) csvFiles.push({ name: nameOf(full), path: full, baseName: name });
      else if (!isNoPlanFile(name)) findings.push(notRead(nameOf(full), csvNameMeant(name), there));
    }
  }
}

/** A path as reports print it: relative to `root`, with forward slashes; absolute where it lies outside. */
export function displayName(root: string, full: string): string {
  const relative = path.relative(root, full);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  const shown = isOutside ? full : relative;
  return shown.split(path.sep).join('/');
}

function holdsProgramme(files: FileSystem, folder: string): boolean {
  return files.kindOf(path.join(folder, PROGRAMME_FILE)) !== 'absent';
}

/** The nearest ancestor with a `.git` entry, else the folder that the plan folder stands in. */
function rootOf(files: FileSystem, folder: string): string {
  for (const ancestor of upwards(folder)) {
    if (files.kindOf(path.join(ancestor, '.git')) !== 'absent') return ancestor;
  }
  return path.dirname(folder);
}

function* upwards(start: string): Generator<string> {
  let folder = path.resolve(start);
  for (;;) {
    yield folder;
    const parent = path.dirname(folder);
    if (parent === folder) return;
    folder = parent;
  }
}

/** True when a link stays inside the plan folder. */
export function leadsInside(files: FileSystem, planFolder: string, link: string): boolean {
  const target = files.realPath(link);
  const inside = files.realPath(planFolder);
  if (target === null || inside === null) return false;
  return target === inside || target.startsWith(inside.endsWith(path.sep) ? inside : inside + path.sep);
}

/** Files that nobody takes for a part of the plan: names that begin with a dot, and Markdown. */
function isNoPlanFile(name: string): boolean {
  return name.startsWith('.') || /\.md$/i.test(name);
}

function isCsv(name: string): boolean {
  return /^[^.].*\.csv$/.test(name);
}

/** `meant` is the name it should probably have, `siblings` what else stands beside it. */
function notRead(name: string, meant: string | null, siblings: readonly string[]): Finding {
  return finding({
    code: 'file-not-read',
    severity: 'error',
    message: `${name} is not part of a plan, so nothing in it would be read.`,
    fix:
      meant === null
        ? 'Move it out of the plan folder, or give it the name that it should have.'
        : siblings.includes(meant)
          ? `${meant} stands beside it, and only that is read. Move what is still needed over to it, and this out of the plan folder.`
          : `Did you mean ${meant}? Rename it, or move it out of the plan folder.`,
    at: { file: name, path: [] },
  });
}

function closestPlanName(name: string): string | null {
  const candidates = [...TOP_LEVEL_KINDS.keys(), ...FOLDER_KINDS.keys(), MEASURES_FOLDER];
  return closest(withYamlEnding(name), candidates) ?? closest(name, candidates);
}

/** The name of a file in a folder of YAML files that has another ending. */
function yamlNameMeant(name: string): string | null {
  const meant = withYamlEnding(name);
  return meant === name ? null : meant;
}

/** `suspensions.CSV` and `suspensions.csv.txt` were meant as `suspensions.csv`. */
function csvNameMeant(name: string): string | null {
  const meant = name.replace(/\.csv(?:\.txt|\.bak|\.orig)*$/i, '.csv');
  return meant !== name && isCsv(meant) ? meant : null;
}

/** `inclusion.yml`, `inclusion.YAML` and `inclusion.yaml.txt` were meant as `inclusion.yaml`. */
function withYamlEnding(name: string): string {
  return name.toLowerCase().replace(/(?:\.(?:yaml|yml|json|txt|bak|orig))+$/, '.yaml');
}
