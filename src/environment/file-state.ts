/** How files and folders stand: names, times and sizes, as one text that is another when any of them is. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Watched } from './live-world.ts';

export interface FileState {
  readonly text: string;
  /** When the newest of them was changed, in milliseconds since 1970. */
  readonly newest: number;
  /** The folders that were looked into, and those that anything stands in, each with its number on the disk. */
  readonly folders: ReadonlyMap<string, number>;
}

/** A plan has folders in its folder, and none in those. */
const DEEPEST = 2;

export function stateOf({ folders, files, beside }: Watched): FileState {
  const lines = [beside];
  const seen = new Map<string, number>();
  let newest = 0;
  for (const folder of folders) {
    see(path.dirname(folder));
    walk(folder, DEEPEST);
  }
  for (const file of files) {
    see(path.dirname(file));
    const stats = statsOf(file);
    if (stats !== null) note(file, stats);
  }
  return { text: lines.join('\n'), newest, folders: seen };

  function walk(folder: string, depth: number): void {
    const stats = statsOf(folder);
    if (stats === null || !stats.isDirectory()) return;
    seen.set(folder, stats.ino);
    lines.push(folder);
    for (const name of namesIn(folder)) {
      // Such as what an editor keeps beside a file: no plan reads it.
      if (name.startsWith('.')) continue;
      const file = path.join(folder, name);
      const inside = statsOf(file);
      if (inside === null) lines.push(`${file} leads nowhere`);
      else if (!inside.isDirectory()) note(file, inside);
      else if (depth > 1) walk(file, depth - 1);
      else lines.push(file);
    }
  }

  function note(file: string, { ino, size, mtimeMs, ctimeMs }: fs.Stats): void {
    lines.push(`${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}`);
    newest = Math.max(newest, mtimeMs, ctimeMs);
  }

  function see(folder: string): void {
    const stats = statsOf(folder);
    if (stats?.isDirectory() === true) seen.set(folder, stats.ino);
  }
}

/** Of what a link leads to; null where nothing is, or nothing that may be looked at. */
function statsOf(file: string): fs.Stats | null {
  try {
    return fs.statSync(file, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
