/** Runs milepost as a person would, with a world that the test describes. */
import { main } from '../../src/cli/main.ts';
import type { Environment, OutputStream, WritableFileSystem } from '../../src/environment/environment.ts';
import { realFiles } from '../../src/environment/real-files.ts';
import { type Git, NO_GIT } from '../../src/history/git.ts';
import { calendarDay } from '../../src/model/calendar-day.ts';

export interface World {
  /** The real files of this machine unless the test hands in others. */
  readonly files?: WritableFileSystem;
  readonly workingFolder?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Columns of the terminal; without it the output goes into a pipe. */
  readonly terminal?: number;
  /** YYYY-MM-DD; a day long after every plan in the tests unless it matters. */
  readonly today?: string;
  /** Without it there is no git on the machine. */
  readonly git?: Git;
  readonly cacheFolder?: string;
  /** What becomes of what is written to standard output. */
  readonly outputIs?: 'written' | 'closed' | 'failed';
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const REPOSITORY: string = new URL('../../', import.meta.url).pathname.replace(/\/$/, '');

export async function runMilepost(argv: readonly string[], world: World = {}): Promise<Run> {
  const text = { out: '', err: '' };
  const today = calendarDay(world.today ?? '2026-11-02');
  if (today === null) throw new Error('the test hands in a day that is none');
  const stream = (name: 'out' | 'err'): OutputStream => ({
    isTerminal: world.terminal !== undefined,
    columns: world.terminal ?? null,
    write: async (piece) => {
      const outcome = name === 'out' ? (world.outputIs ?? 'written') : 'written';
      if (outcome === 'written') text[name] += piece;
      return outcome;
    },
  });
  const environment: Environment = {
    files: world.files ?? realFiles,
    workingFolder: world.workingFolder ?? REPOSITORY,
    standardOutput: stream('out'),
    standardError: stream('err'),
    git: world.git ?? NO_GIT,
    cacheFolder: world.cacheFolder ?? null,
    live: async () => {
      throw new Error('nothing goes on here until it is interrupted');
    },
    variable: (name) => world.variables?.[name],
    today: () => today,
  };
  return { code: await main(argv, environment), ...text };
}
