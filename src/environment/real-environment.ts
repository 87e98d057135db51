import { type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import type { Environment, OutputStream } from './environment.ts';
import { realFiles } from './real-files.ts';

/** The real world: this process, its terminal, its files, and the clock in London. */
export function realEnvironment(): Environment {
  return {
    files: realFiles,
    workingFolder: process.cwd(),
    standardOutput: streamOf(process.stdout),
    standardError: streamOf(process.stderr),
    variable: (name) => process.env[name],
    today: () => londonDay(new Date(Date.now())),
  };
}

/**
 * The day in London at an instant. London is at most an hour ahead of UTC, so that only in the last hour of a
 * UTC day can the two differ: asking the time-zone tables costs 15 ms, and is kept for that hour.
 */
export function londonDay(instant: Date): CalendarDay {
  const text = instant.getUTCHours() < 23 ? instant.toISOString().slice(0, 10) : londonText(instant);
  const day = calendarDay(text);
  if (day === null) throw new Error('the clock of this computer shows a year outside 1900 to 2199');
  return day;
}

function londonText(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function streamOf(stream: NodeJS.WriteStream): OutputStream {
  let trouble: 'closed' | 'failed' | null = null;
  // Without a listener a closed pipe would end the process with a stack trace.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    trouble = error.code === 'EPIPE' ? 'closed' : 'failed';
  });
  return {
    // Node leaves it undefined where there is no terminal.
    isTerminal: Boolean(stream.isTTY),
    columns: stream.isTTY ? stream.columns : null,
    write: (text) =>
      new Promise((resolve) => {
        if (trouble !== null) {
          resolve(trouble);
          return;
        }
        stream.write(text, (error) => {
          const code = error === null || error === undefined || !('code' in error) ? null : error.code;
          if (error === null || error === undefined) resolve('written');
          else resolve(code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' ? 'closed' : 'failed');
        });
      }),
  };
}
