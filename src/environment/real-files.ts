/** The real file system. Nothing here follows a link unasked, blocks on a pipe, or leaves half a file behind. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { EntryKind, FileTrouble, Outcome } from '../load/file-system.ts';
import type { WritableFileSystem } from './environment.ts';

export const realFiles: WritableFileSystem = {
  kindOf(file) {
    const stats = attempt(() => fs.lstatSync(file));
    if (stats.ok) return kindOfStats(stats.value);
    return stats.trouble === 'absent' ? 'absent' : 'other';
  },

  namesIn(folder) {
    return attempt(() => fs.readdirSync(folder));
  },

  realPath(file) {
    const outcome = attempt(() => fs.realpathSync.native(file));
    return outcome.ok ? outcome.value : null;
  },

  readBytes(file, limit) {
    // O_NONBLOCK: a pipe that has taken the place of the file must not hold everything up.
    const opened = attempt(() => fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK));
    if (!opened.ok) return opened;
    const descriptor = opened.value;
    try {
      const stats = fs.fstatSync(descriptor);
      if (!stats.isFile()) return { ok: false, trouble: 'not-a-file' };
      return readUpTo(descriptor, stats.size, limit);
    } catch (error) {
      return { ok: false, trouble: troubleOf(error) };
    } finally {
      fs.closeSync(descriptor);
    }
  },

  makeFolder(folder) {
    return attempt(() => {
      makeWithParents(folder);
      return null;
    });
  },

  writeWhole(file, bytes) {
    return attempt(() => {
      const existing = fs.statSync(file, { throwIfNoEntry: false });
      if (existing !== undefined && !existing.isFile()) return writeInPlace(file, bytes);
      // A link is kept, and what it points to is replaced.
      const target = existing === undefined ? file : fs.realpathSync.native(file);
      replaceFile(target, bytes, existing?.mode);
      return null;
    });
  },

  appendTo(file, bytes) {
    return attempt(() => appendWhole(file, bytes));
  },
};

/**
 * By hand: where a folder is there and yet takes no other into it, as in /proc, Node asks again and again for ever when
 * it is told to make the parents too.
 */
function makeWithParents(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
    const above = path.dirname(folder);
    if (troubleOf(error) !== 'absent' || above === folder || fs.existsSync(above)) throw error;
    makeWithParents(above);
    makeWithParents(folder);
  }
}

/** The size is asked for first, and a file that grows while it is read is refused like one that is too large. */
function readUpTo(descriptor: number, size: number, limit: number): Outcome<Uint8Array> {
  if (size > limit) return { ok: false, trouble: 'too-large' };
  const bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const read = fs.readSync(descriptor, bytes, length, bytes.length - length, null);
    if (read === 0) return { ok: true, value: bytes.subarray(0, length) };
    length += read;
    if (length > size) return { ok: false, trouble: 'unreadable' };
  }
}

/** What was added before the disk was full is taken away again. */
function appendWhole(file: string, bytes: Uint8Array): null {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK } = fs.constants;
  const descriptor = fs.openSync(file, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, 0o666);
  try {
    const { size } = fs.fstatSync(descriptor);
    try {
      fs.writeFileSync(descriptor, bytes);
    } catch (error) {
      fs.ftruncateSync(descriptor, size);
      throw error;
    }
    return null;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A device such as /dev/stdout cannot be replaced, only written to; a folder cannot be either. */
function writeInPlace(file: string, bytes: Uint8Array): null {
  fs.writeFileSync(file, bytes);
  return null;
}

/** Writes beside the file and renames: a reader sees the old file or the new one, never half of one. */
function replaceFile(target: string, bytes: Uint8Array, mode: number | undefined): void {
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.${path.basename(target)}.milepost-${process.pid}`);
  const descriptor = fs.openSync(temporary, 'wx', mode === undefined ? 0o666 : mode & 0o777);
  try {
    try {
      fs.writeFileSync(descriptor, bytes);
      if (mode !== undefined) fs.fchmodSync(descriptor, mode & 0o777);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function kindOfStats(stats: fs.Stats): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

function attempt<T>(action: () => T): Outcome<T> {
  try {
    return { ok: true, value: action() };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

const TROUBLES: ReadonlyMap<string, FileTrouble> = new Map([
  ['ENOENT', 'absent'],
  ['ENOTDIR', 'absent'],
  ['EISDIR', 'not-a-file'],
  ['ENXIO', 'not-a-file'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ELOOP', 'absent'],
]);

function troubleOf(error: unknown): FileTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return TROUBLES.get(code) ?? 'unreadable';
}
