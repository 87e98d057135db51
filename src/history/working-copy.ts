/** The plan's files as they lie in the working copy, against those of a commit. */
import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { listPlanFiles, type PlanFolder } from '../load/discover-plan.ts';
import type { FileSystem } from '../load/file-system.ts';
import { isWorkstreamFile, PROGRAMME_FILE } from './plan-files.ts';
import type { PlanFileChange } from './plan-log.ts';
import type { Repository } from './repository.ts';

/** A file that differs from the commit, with its bytes; null where it is gone. */
export interface UncommittedFile extends PlanFileChange {
  readonly bytes: Uint8Array | null;
}

/** Larger files are no plan files: that they cannot be read is told by loading. */
const SIZE_LIMIT = 1024 * 1024;

/** The files of the plan that are not as in the commit whose blobs are `committed`, by their names from the plan folder on. */
export function uncommittedFiles(
  files: FileSystem,
  folder: PlanFolder,
  committed: ReadonlyMap<string, string>,
): UncommittedFile[] {
  const changed = new Map<string, UncommittedFile>();
  const root = files.realPath(folder.folder) ?? folder.folder;
  for (const { path: file } of listPlanFiles(files, folder).files) {
    // What is reached through a link is committed where it lies. Outside the plan it is not read at all.
    const real = files.realPath(file);
    if (real === null || !real.startsWith(root + path.sep) || files.kindOf(real) !== 'file') continue;
    const name = real
      .slice(root.length + 1)
      .split(path.sep)
      .join('/');
    const read = files.readBytes(real, SIZE_LIMIT);
    if (!read.ok) continue;
    const before = committed.get(name) ?? null;
    const blob = blobId(read.value, before);
    if (blob !== before) changed.set(name, { name, before, blob, bytes: read.value });
  }
  for (const [name, before] of committed) {
    if (!isReadFile(name) || files.kindOf(path.join(root, name)) !== 'absent') continue;
    changed.set(name, { name, before, blob: null, bytes: null });
  }
  return [...changed.values()];
}

const OTHER_FILES = new Set([PROGRAMME_FILE, 'ambitions.yaml', 'principles.yaml', 'governance.yaml']);

function isReadFile(name: string): boolean {
  return OTHER_FILES.has(name) || isWorkstreamFile(name);
}

/**
 * The id that git gives these bytes. A working copy whose lines end in CR LF is what git makes of text on Windows:
 * where the bytes without them are those of `expected`, they count as the same.
 */
function blobId(bytes: Uint8Array, expected: string | null): string {
  const algorithm = expected?.length === 64 ? 'sha256' : 'sha1';
  const id = hashOf(bytes, algorithm);
  if (expected === null || id === expected || !bytes.includes(13)) return id;
  const plain = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return hashOf(plain, algorithm) === expected ? expected : id;
}

function hashOf(bytes: Uint8Array, algorithm: string): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The blobs of the plan folder at a commit, by their names from the plan folder on; none where there was no plan. */
export async function blobsAt(repository: Repository, commit: string): Promise<Map<string, string>> {
  const { planPath } = repository;
  const tree = await repository.tryAsk([
    'ls-tree',
    '-r',
    '-z',
    planPath === '' ? commit : `${commit}:${planPath}`,
  ]);
  const blobs = new Map<string, string>();
  for (const line of (tree?.toString('utf8') ?? '').split('\0')) {
    // `100644 blob <id>TAB<name>`.
    const tab = line.indexOf('\t');
    const [mode = '', kind, id = ''] = line.slice(0, tab).split(' ');
    if (kind === 'blob' && mode !== '120000') blobs.set(line.slice(tab + 1), id);
  }
  return blobs;
}
