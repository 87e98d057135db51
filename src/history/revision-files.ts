/** The plan folder as it was at a commit, as a file system that can only be read. */
import * as path from 'node:path';
import type { EntryKind, FileSystem, FileTrouble, Outcome } from '../load/file-system.ts';
import { HistoryError, NoPlanYet } from './git.ts';
import { readBlobs } from './read-blobs.ts';
import type { Repository } from './repository.ts';

/** A plan folder at a commit. */
export interface RevisionFolder {
  readonly files: FileSystem;
  /** Where it would lie if it were checked out. */
  readonly folder: string;
  /** From the top of the repository: another than today's where the folder has moved since. */
  readonly planPath: string;
  /** The blob of each ordinary file, by its path from the top of the repository. */
  readonly blobs: ReadonlyMap<string, string>;
}

/** As large as a plan file may be; what is larger is not even read. */
const SIZE_LIMIT = 1024 * 1024;
/** All files of a plan at one commit. */
const TOTAL_LIMIT = 256 * 1024 * 1024;

/** The plan folder at a commit. A HistoryError, which calls the commit `name`, where there was no plan then. */
export async function readRevisionFolder(
  repository: Repository,
  commit: string,
  name: string,
): Promise<RevisionFolder> {
  const planPath = await planPathAt(repository, commit, name);
  const tree = await repository.ask([
    'ls-tree',
    '-r',
    '-t',
    '-z',
    '--long',
    '--end-of-options',
    planPath === '' ? commit : `${commit}:${planPath}`,
  ]);
  const folder = path.join(repository.folder, planPath);
  const entries = tree
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map(treeEntry);
  if (entries.filter(isWanted).reduce((sum, { size }) => sum + size, 0) > TOTAL_LIMIT) {
    throw new HistoryError(`the plan folder at ${name} is too large to be a plan.`);
  }
  const contents = await readBlobs(repository, [...new Set(entries.filter(isWanted).map(({ id }) => id))]);
  const inFolder = (entry: TreeEntry): string => path.join(folder, entry.name);
  const standing = new Map<string, Standing>([[folder, { kind: 'folder', size: 0, bytes: null }]]);
  for (const entry of entries) {
    standing.set(inFolder(entry), {
      kind: entry.kind,
      size: entry.size,
      bytes: contents.get(entry.id) ?? null,
    });
  }
  const prefix = planPath === '' ? '' : `${planPath}/`;
  return {
    files: filesOf(standing, path.join(repository.folder, '.git')),
    folder,
    planPath,
    blobs: new Map(
      entries.filter(({ kind }) => kind === 'file').map((entry) => [`${prefix}${entry.name}`, entry.id]),
    ),
  };
}

/** The repository as it was at a commit, with the plan folder where it was then. */
export async function repositoryAt(
  repository: Repository,
  commit: string,
  name: string,
): Promise<Repository> {
  return { ...repository, planPath: await planPathAt(repository, commit, name) };
}

/** Where the plan folder was at a commit: where it is today, else the one place that has a programme.yaml. */
async function planPathAt(repository: Repository, commit: string, name: string): Promise<string> {
  const { planPath } = repository;
  const today = planPath === '' ? 'programme.yaml' : `${planPath}/programme.yaml`;
  const there = await repository.tryAsk(['cat-file', '-e', `${commit}:${today}`]);
  if (there !== null) return planPath;
  const folders = await planFoldersAt(repository, commit);
  const [only, ...others] = folders;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    throw new NoPlanYet(`there is no plan at ${name}: nothing called programme.yaml is in it.`);
  }
  throw new HistoryError(
    `${today} is not there at ${name}, and the plan could be in any of: ${folders.map((folder) => (folder === '' ? 'the top folder' : folder)).join(', ')}.`,
  );
}

/** Every folder of a commit that holds a programme.yaml. */
export async function planFoldersAt(repository: Repository, commit: string): Promise<string[]> {
  const names = await repository.ask(['ls-tree', '-r', '-z', '--name-only', '--end-of-options', commit]);
  return names
    .toString('utf8')
    .split('\0')
    .filter((file) => file === 'programme.yaml' || file.endsWith('/programme.yaml'))
    .map((file) => file.slice(0, Math.max(0, file.length - '/programme.yaml'.length)));
}

interface TreeEntry {
  readonly kind: EntryKind;
  readonly id: string;
  /** Bytes; 0 for a folder. */
  readonly size: number;
  readonly name: string;
}

/** `100644 blob <id> <size>TAB<name>`. */
function treeEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', , id = '', size = ''] = line.slice(0, tab).split(/ +/);
  return { kind: kindOf(mode), id, size: Number(size) || 0, name: line.slice(tab + 1) };
}

function kindOf(mode: string): EntryKind {
  if (mode === '100644' || mode === '100755') return 'file';
  if (mode === '120000') return 'link';
  return mode === '040000' ? 'folder' : 'other';
}

/** What is larger than a plan file may be is not even read. */
function isWanted({ kind, size }: TreeEntry): boolean {
  return kind === 'link' || (kind === 'file' && size <= SIZE_LIMIT);
}

interface Standing {
  readonly kind: EntryKind;
  readonly size: number;
  /** Null for a folder, and for what is too large. */
  readonly bytes: Uint8Array | null;
}

const MOST_LINKS = 10;

function filesOf(standing: ReadonlyMap<string, Standing>, gitEntry: string): FileSystem {
  const names = new Map<string, string[]>();
  for (const file of standing.keys()) {
    const above = path.dirname(file);
    const known = names.get(above);
    if (known === undefined) names.set(above, [path.basename(file)]);
    else known.push(path.basename(file));
  }
  /** Where a path leads; links in it are followed as far as they stay among these files. */
  const follow = (file: string, links = 0): string | null => {
    const entry = standing.get(file);
    if (entry === undefined) {
      const above = path.dirname(file);
      const real = above === file || links > MOST_LINKS ? null : follow(above, links + 1);
      return real === null || real === above ? null : follow(path.join(real, path.basename(file)), links + 1);
    }
    if (entry.kind !== 'link' || entry.bytes === null) return file;
    const target = path.resolve(path.dirname(file), new TextDecoder().decode(entry.bytes));
    return links > MOST_LINKS ? null : follow(target, links + 1);
  };
  const standsAt = (file: string): Standing | undefined =>
    standing.get(file) ?? standing.get(path.join(follow(path.dirname(file)) ?? '', path.basename(file)));
  return {
    kindOf: (file) => (file === gitEntry ? 'folder' : (standsAt(file)?.kind ?? 'absent')),
    namesIn(folder) {
      const real = follow(folder);
      return real === null || standing.get(real)?.kind !== 'folder'
        ? refused('absent')
        : { ok: true, value: names.get(real) ?? [] };
    },
    realPath: (file) => follow(file),
    readBytes(file, limit) {
      const real = follow(file);
      const entry = real === null ? undefined : standing.get(real);
      if (entry === undefined) return refused('absent');
      if (entry.kind !== 'file') return refused('not-a-file');
      if (entry.bytes === null || entry.size > limit) return refused('too-large');
      return { ok: true, value: entry.bytes };
    },
  };
}

function refused<T>(trouble: FileTrouble): Outcome<T> {
  return { ok: false, trouble };
}
