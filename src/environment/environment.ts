/** The world that `main` is handed: files, streams, clock and variables. Tests hand in one in memory. */
import type { Git } from '../history/git.ts';
import type { FileSystem, Outcome } from '../load/file-system.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import type { LiveWorld } from './live-world.ts';

export interface Environment {
  readonly files: WritableFileSystem;
  /** An absolute path. */
  readonly workingFolder: string;
  readonly standardOutput: OutputStream;
  readonly standardError: OutputStream;
  /** Reads the history of the plan. */
  readonly git: Git;
  /** The folder where a program may keep what it can work out again; null where this machine has none. */
  readonly cacheFolder: string | null;
  /** For what goes on until it is interrupted; few commands do, so that it is loaded when it is asked for. */
  live(): Promise<LiveWorld>;
  /** The value of an environment variable; undefined when it is not set. */
  variable(name: string): string | undefined;
  /** Today in Europe/London. The only clock there is. */
  today(): CalendarDay;
}

export interface WritableFileSystem extends FileSystem {
  /** Makes a folder and those above it; nothing happens where it is there already. */
  makeFolder(path: string): Outcome<null>;
  /** Replaces a file with `bytes`, whole or not at all; the outcome's value is nothing. */
  writeWhole(path: string, bytes: Uint8Array): Outcome<null>;
  /** Adds `bytes` to the end of a file, which is made where there is none; all of them or none. */
  appendTo(path: string, bytes: Uint8Array): Outcome<null>;
}

export interface OutputStream {
  readonly isTerminal: boolean;
  /** The width of the terminal in columns; null when it is none. */
  readonly columns: number | null;
  /** Resolves when the text has been taken: `closed` when the reader has gone away, `failed` when it could not be written. */
  write(text: string): Promise<'written' | 'closed' | 'failed'>;
}
