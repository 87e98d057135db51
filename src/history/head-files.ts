/**
 * The files of a repository that are others once another commit is checked out. Whoever waits for one looks at them, and
 * then asks git: what stands in them is not relied upon.
 */
import * as path from 'node:path';
import type { FileSystem } from '../load/file-system.ts';

const SIZE_LIMIT = 4096;

/** None where the folder is in no repository. */
export function headFiles(files: FileSystem, planFolder: string): readonly string[] {
  const top = folderWithGit(files, files.realPath(planFolder) ?? planFolder);
  if (top === null) return [];
  const entry = path.join(top, '.git');
  // A working tree of another repository, or a submodule, has a file there that says where the folder is.
  const pointer = files.kindOf(entry) === 'file' ? textOf(files, entry) : null;
  const folder = pointer === null ? entry : path.resolve(top, pointer.replace(/^gitdir:/, '').trim());
  const shared = path.resolve(folder, textOf(files, path.join(folder, 'commondir'))?.trim() ?? '.');
  const head = path.join(folder, 'HEAD');
  const branch = /^ref: (?<name>refs\/[^\s]+)/.exec(textOf(files, head) ?? '')?.groups?.['name'];
  return [
    head,
    path.join(folder, 'logs/HEAD'),
    path.join(shared, 'packed-refs'),
    path.join(shared, 'reftable/tables.list'),
    // Where the history of a clone that was cut off begins.
    path.join(shared, 'shallow'),
    ...(branch === undefined ? [] : [path.join(shared, branch)]),
  ];
}

function folderWithGit(files: FileSystem, start: string): string | null {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (files.kindOf(path.join(folder, '.git')) !== 'absent') return folder;
    if (folder === path.dirname(folder)) return null;
  }
}

function textOf(files: FileSystem, file: string): string | null {
  const read = files.readBytes(file, SIZE_LIMIT);
  return read.ok ? new TextDecoder().decode(read.value) : null;
}
