/** From an opened plan to its history: up to the revision of --at, or up to the working copy. */
import * as path from 'node:path';
import type { Environment } from '../environment/environment.ts';
import type { CacheStore } from '../history/cache-file.ts';
import { readHistory } from '../history/read-history.ts';
import { repositoryAt } from '../history/revision-files.ts';
import { commitsAlong } from '../history/revision-order.ts';
import { mergeBase, type Repository, resolveCommit } from '../history/repository.ts';
import { HistoryError } from '../history/git.ts';
import { calendarDay } from '../model/calendar-day.ts';
import { readDuration, subtractDuration } from '../model/duration.ts';
import { EMPTY_CALENDAR } from '../model/calendar.ts';
import { commitsBefore, type PeriodStart } from '../model/period.ts';
import { dayText, readPlanDate } from '../model/plan-date.ts';
import type { PlanHistory } from '../model/plan-history.ts';
import type { AsOf } from '../reports/as-of.ts';
import { dayOfLastBoard, LAST_BOARD } from './last-board.ts';
import { nameOf } from './open-base.ts';
import type { OpenedPlan } from './open-plan.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** The options of reports on history, as commander hands them over. */
export interface HistoryOptions extends CommonOptions {
  /** False with --no-cache. */
  readonly cache?: boolean;
}

export async function openHistory(
  { folder, at, repository, remembered }: OpenedPlan,
  options: HistoryOptions,
  environment: Environment,
): Promise<PlanHistory> {
  const { files } = environment;
  const opened = await repository();
  const cache = options.cache === false ? null : cacheStore(environment);
  if (at === null) {
    const memory = remembered?.history ?? null;
    return await readHistory(opened, folder, { kind: 'working-copy', files }, cache, memory);
  }
  const then = await repositoryAt(opened, at.commit, at.name);
  const folderThen =
    then.planPath === opened.planPath ? folder.folder : path.join(opened.folder, then.planPath);
  return await readHistory(
    then,
    { root: folder.root, folder: folderThen },
    { kind: 'commit', id: at.commit },
    cache,
  );
}

/** What is kept there can be made again: whatever goes wrong with it is passed over. */
function cacheStore({ files, cacheFolder }: Environment): CacheStore | null {
  if (cacheFolder === null) return null;
  return {
    read(name) {
      const bytes = files.readBytes(path.join(cacheFolder, name), LARGEST_CACHE);
      return bytes.ok ? bytes.value : null;
    },
    write(name, bytes) {
      const file = path.join(cacheFolder, name);
      // Nothing else is written to: a pipe would wait for a reader.
      const isOurs = ['file', 'absent'].includes(files.kindOf(file));
      if (isOurs && bytes.length <= LARGEST_CACHE && files.makeFolder(cacheFolder).ok) {
        files.writeWhole(file, bytes);
      }
    },
  };
}

const LARGEST_CACHE = 256 * 1024 * 1024;

/** Where the period of --since begins: a duration before the as-of date, else the last board, else a day, else a revision. */
export async function resolveSince(
  text: string,
  history: PlanHistory,
  { loaded, repository }: OpenedPlan,
  asOf: AsOf,
): Promise<PeriodStart> {
  const duration = readDuration(text);
  const day =
    duration !== null
      ? subtractDuration(asOf.day, duration)
      : text === LAST_BOARD && loaded.ok
        ? dayOfLastBoard(loaded.plan, asOf.day)
        : dayOf(text);
  if (day !== null) return { text: dayText(day), day, commitsBefore: commitsBefore(history, day) };
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
    throw new UsageError(
      `--since "${text}" is no day of the calendar. Write a day such as 2021-10-04, a period such as 7d, or a revision.`,
    );
  }
  const opened = await repository();
  const commit = await sinceRevision(opened, text);
  const common = await mergeBase(opened, text, commit, history.head);
  const along = new Set(await commitsAlong(opened, common));
  const last = history.commits.findLastIndex(({ commit: { id } }) => along.has(id));
  const found = history.commits[last]?.commit;
  return { text: nameOf(text, commit), day: found?.day ?? asOf.day, commitsBefore: last + 1 };
}

/** What is no revision may have been meant as a period or a day. */
async function sinceRevision(repository: Repository, text: string): Promise<string> {
  try {
    return await resolveCommit(repository, text);
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    throw new HistoryError(
      `${error.message} --since takes a period such as 7d or a day such as 2021-10-04, too.`,
    );
  }
}

/** A day as year-month-day, or any other way to write a single one. */
function dayOf(text: string): PeriodStart['day'] | null {
  const day = calendarDay(text);
  if (day !== null) return day;
  const read = readPlanDate(text, EMPTY_CALENDAR);
  if (!read.ok || read.date.kind !== 'window') return null;
  return read.date.precision === 'day' || read.date.precision === 'month' ? read.date.first : null;
}
