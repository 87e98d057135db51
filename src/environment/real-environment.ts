import * as path from 'node:path';
import type { CalendarDay } from '../model/calendar-day.ts';
import { londonDay } from '../model/london-day.ts';
import type { Environment } from './environment.ts';
import { realFiles } from './real-files.ts';
import { standardStream } from './standard-stream.ts';

/** The real world: this process, its terminal, its files, and the clock in London. */
export function realEnvironment(): Environment {
  return {
    files: realFiles,
    workingFolder: process.cwd(),
    standardOutput: standardStream(1),
    standardError: standardStream(2),
    // Most reports never ask git: what starts it is loaded when one does.
    git: {
      run: async (folder, words, input) => {
        const { realGit } = await import('../history/real-git.ts');
        return await realGit(variable).run(folder, words, input);
      },
    },
    cacheFolder: cacheFolder(),
    live: async () => (await import('./real-live-world.ts')).realLiveWorld,
    variable,
    today: todayInLondon,
  };
}

function variable(name: string): string | undefined {
  return process.env[name];
}

function todayInLondon(): CalendarDay {
  const day = londonDay(Date.now() / 1000);
  if (day === null) throw new Error('the clock of this computer shows a year outside 1900 to 2199');
  return day;
}

/** Where this system keeps caches of its user (XDG Base Directory Specification; Library/Caches; LOCALAPPDATA). */
function cacheFolder(): string | null {
  const given = variable('XDG_CACHE_HOME') ?? '';
  const home = variable('HOME') ?? '';
  const folder = path.isAbsolute(given)
    ? given
    : process.platform === 'win32'
      ? (variable('LOCALAPPDATA') ?? '')
      : home === ''
        ? ''
        : path.join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  return folder === '' ? null : path.join(folder, 'milepost');
}
