/** Which version of a plan was in force on a day. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { lastSecondOf, londonDay } from '../model/london-day.ts';
import type { Repository } from './repository.ts';

/** The newest commit along the first parents of `from` that was there at the end of a day in London; null where there was none. */
export async function commitOnDay(
  repository: Repository,
  from: string,
  day: CalendarDay,
): Promise<string | null> {
  const found = await repository.ask([
    'rev-list',
    '--first-parent',
    '--max-count=1',
    `--min-age=${lastSecondOf(day)}`,
    '--end-of-options',
    from,
  ]);
  const id = found.toString('utf8').trim();
  return id === '' ? null : id;
}

/** The day in London on which a commit was made; null outside the calendar. */
export async function dayOfCommit(repository: Repository, commit: string): Promise<CalendarDay | null> {
  const printed = await repository.ask([
    'rev-list',
    '--max-count=1',
    '--no-commit-header',
    '--format=%ct',
    '--end-of-options',
    commit,
  ]);
  return londonDay(Number(printed.toString('utf8').trim()));
}
