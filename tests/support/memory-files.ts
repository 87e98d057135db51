/** A file system in memory, and the smallest plan that loads: what tests of loading and of the commands stand on. */
import { posix } from 'node:path';
import type { WritableFileSystem } from '../../src/environment/environment.ts';
import type { EntryKind, FileTrouble, Outcome } from '../../src/load/file-system.ts';

/** What stands at a path: text (as UTF-8), bytes, or one of the things that are no ordinary file. */
export type MemoryEntry =
  | string
  | Uint8Array
  /** A symbolic link; a relative target counts from the folder that the link stands in. */
  | { readonly link: string }
  | { readonly pipe: true }
  /** A file that may not be read; with `folder`, a folder whose names may not be read. */
  | { readonly forbidden: true; readonly folder?: true }
  /** A folder with nothing in it; the folders above every entry are there by themselves. */
  | { readonly folder: true };

/** Absolute POSIX paths. */
export type MemoryEntries = Readonly<Record<string, MemoryEntry>>;

export interface MemoryFiles extends WritableFileSystem {
  /** The text of a file as it stands now; null where there is none. */
  textOf(path: string): string | null;
}

const MOST_LINKS = 40;
const PLAN_FOLDER = '/plan-root/plan';

export function memoryFiles(entries: MemoryEntries): MemoryFiles {
  const standing = new Map<string, MemoryEntry>([['/', { folder: true }]]);
  for (const [path, entry] of Object.entries(entries)) {
    for (let above = posix.dirname(path); !standing.has(above); above = posix.dirname(above)) {
      standing.set(above, { folder: true });
    }
    standing.set(path, entry);
  }

  /** The path with the links in it followed, all but the last step where `last` is false; null when it leads nowhere. */
  const follow = (path: string, last: boolean): string | null => {
    let rest = posix.resolve('/', path).split('/').filter(Boolean);
    let real = '/';
    for (let links = 0; rest.length > 0; ) {
      const [step = '', ...after] = rest;
      const next = posix.join(real, step);
      const entry = standing.get(next);
      if (typeof entry === 'object' && 'link' in entry && (last || after.length > 0)) {
        links += 1;
        if (links > MOST_LINKS) return null;
        rest = [...posix.resolve(real, entry.link).split('/').filter(Boolean), ...after];
        real = '/';
      } else if (entry === undefined || (after.length > 0 && !isFolder(entry))) {
        return null;
      } else {
        real = next;
        rest = after;
      }
    }
    return real;
  };
  const entryAt = (path: string): MemoryEntry | undefined => standing.get(follow(path, true) ?? '');
  const bytesAt = (path: string): Outcome<Uint8Array> => {
    const entry = entryAt(path);
    if (entry === undefined) return refused('absent');
    if (typeof entry === 'string') return { ok: true, value: new TextEncoder().encode(entry) };
    if (entry instanceof Uint8Array) return { ok: true, value: entry };
    return refused('forbidden' in entry && !isFolder(entry) ? 'no-permission' : 'not-a-file');
  };

  return {
    kindOf(path) {
      const entry = standing.get(follow(path, false) ?? '');
      return entry === undefined ? 'absent' : kindOf(entry);
    },
    namesIn(path) {
      const folder = follow(path, true);
      const entry = standing.get(folder ?? '');
      if (folder === null || entry === undefined) return refused('absent');
      if (!isFolder(entry)) return refused('unreadable');
      if (typeof entry === 'object' && 'forbidden' in entry) return refused('no-permission');
      const inside = [...standing.keys()].filter((other) => other !== '/' && posix.dirname(other) === folder);
      return { ok: true, value: inside.map((other) => posix.basename(other)) };
    },
    realPath: (path) => follow(path, true),
    readBytes(path, limit) {
      const bytes = bytesAt(path);
      return bytes.ok && bytes.value.length > limit ? refused('too-large') : bytes;
    },
    makeFolder(path) {
      for (let folder = posix.resolve('/', path); !standing.has(folder); folder = posix.dirname(folder)) {
        standing.set(folder, { folder: true });
      }
      return { ok: true, value: null };
    },
    writeWhole(path, bytes) {
      const folder = follow(posix.dirname(path), true);
      const above = standing.get(folder ?? '');
      if (folder === null || above === undefined || !isFolder(above)) return refused('absent');
      const target = follow(path, true) ?? posix.join(folder, posix.basename(path));
      const there = standing.get(target);
      if (there !== undefined && typeof there === 'object' && !(there instanceof Uint8Array)) {
        return refused('forbidden' in there ? 'no-permission' : 'not-a-file');
      }
      standing.set(target, bytes.slice());
      return { ok: true, value: null };
    },
    appendTo(path, bytes) {
      const there = bytesAt(path);
      if (!there.ok && there.trouble !== 'absent') return there;
      const before = there.ok ? there.value : new Uint8Array();
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      return this.writeWhole(path, after);
    },
    textOf(path) {
      const bytes = bytesAt(path);
      return bytes.ok ? new TextDecoder().decode(bytes.value) : null;
    },
  };
}

function isFolder(entry: MemoryEntry): boolean {
  return typeof entry === 'object' && 'folder' in entry;
}

function kindOf(entry: MemoryEntry): EntryKind {
  if (typeof entry === 'string' || entry instanceof Uint8Array) return 'file';
  if ('link' in entry) return 'link';
  if ('pipe' in entry) return 'other';
  return isFolder(entry) ? 'folder' : 'file';
}

function refused(trouble: FileTrouble): { readonly ok: false; readonly trouble: FileTrouble } {
  return { ok: false, trouble };
}

const PROGRAMME = `format: 1
name: An invented programme
workstreams:
  - inclusion
`;

/** The workstream of the smallest plan, with the due date of its one milestone, which is called `first`. */
export const smallestWorkstream = (due: string): string => `id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: reviews
    name: Reviews of provision
    milestones:
      - id: first
        title: First review published
        due: ${due}
`;

/**
 * The files of the smallest plan that loads, in `/plan-root/plan`, with one milestone: `inclusion/reviews/first`.
 * `overrides` are named from the plan folder on (`workstreams/inclusion.yaml`); null leaves a file out.
 */
export function minimalPlan(
  overrides: Readonly<Record<string, MemoryEntry | null>> = {},
): Record<string, MemoryEntry> {
  const files: Record<string, MemoryEntry | null> = {
    'programme.yaml': PROGRAMME,
    'workstreams/inclusion.yaml': smallestWorkstream('September 2021'),
    ...overrides,
  };
  const plan: Record<string, MemoryEntry> = {};
  for (const [name, entry] of Object.entries(files)) {
    if (entry !== null) plan[posix.join(PLAN_FOLDER, name)] = entry;
  }
  return plan;
}
