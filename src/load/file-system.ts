/** What loading a plan needs of the world of files. The real one is in `environment/`; tests hand in one in memory. */
export interface FileSystem {
  /** What stands at this path itself; a link is not followed. */
  kindOf(path: string): EntryKind;
  /** The names in a folder, in no particular order. */
  namesIn(folder: string): Outcome<readonly string[]>;
  /** Where a path leads once every link in it is followed; null when it leads nowhere. */
  realPath(path: string): string | null;
  /** The bytes of a regular file of at most `limit` bytes; never blocks on a pipe or a device. */
  readBytes(path: string, limit: number): Outcome<Uint8Array>;
}

export type EntryKind = 'absent' | 'file' | 'folder' | 'link' | 'other';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: FileTrouble };

/** Why a file or folder could not be read; `too-large` also when it grows while being read. */
export type FileTrouble = 'absent' | 'not-a-file' | 'too-large' | 'no-permission' | 'unreadable';
