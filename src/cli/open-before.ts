/** The plan as it stood when the last report was made, for reports on what has changed since. */
import { commitOnDay, dayOfCommit } from '../history/commit-on-day.ts';
import { HistoryError } from '../history/git.ts';
import { type Repository, resolveCommit } from '../history/repository.ts';
import { addDays, type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import { EMPTY_CALENDAR } from '../model/calendar.ts';
import { shortId } from '../model/commit-text.ts';
import { readDuration, subtractDuration } from '../model/duration.ts';
import { type EarlierPlan, earlierPlan } from '../model/earlier-plan.ts';
import type { Plan } from '../model/plan.ts';
import { dayText, readPlanDate } from '../model/plan-date.ts';
import type { AsOf } from '../reports/as-of.ts';
import { dayOfLastBoard, LAST_BOARD } from './last-board.ts';
import { nameOf, openBaseAt } from './open-base.ts';
import type { OpenedPlan } from './open-plan.ts';
import { UsageError } from './usage-error.ts';

/**
 * The plan as it stood at `since`: a duration before the as-of date, a day, the last board, or a revision. It is read
 * from git where git has a version of that day. Else it is the plan itself with what is dated later left out, which the
 * report says.
 */
export async function openBefore(
  since: string,
  plan: Plan,
  opened: OpenedPlan,
  asOf: AsOf,
): Promise<EarlierPlan> {
  const day = dayOfSince(since, plan, asOf.day);
  if (day === null) return await openRevision(since, plan, opened, asOf);
  if (day >= asOf.day) {
    throw new UsageError(
      `--since ${since} is ${dayText(day)}, and the report speaks for ${dayText(asOf.day)}: nothing lies between them. Give an earlier day.`,
    );
  }
  return await openDay(day, plan, opened);
}

/** Null of what can only be a revision. */
function dayOfSince(since: string, plan: Plan, asOf: CalendarDay): CalendarDay | null {
  const duration = readDuration(since);
  if (duration !== null) return subtractDuration(asOf, duration);
  if (since === LAST_BOARD) return dayOfLastBoard(plan, asOf);
  const day = calendarDay(since);
  if (day !== null) return day;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(since)) {
    throw new UsageError(
      `--since "${since}" is no day of the calendar. Write a day such as 2021-10-04, a period such as 7d, last-board, or a revision.`,
    );
  }
  // A revision could be called so, and never is; whoever types this means a day.
  if (/^\d{1,2}(?:[./-]\d{1,2}[./-]\d{4}|\/\d{1,2}\/\d{2})$/.test(since)) {
    throw new UsageError(
      `--since "${since}" is written in numbers that people read in different orders. Write the day as year-month-day, such as 2021-10-04.`,
    );
  }
  const read = readPlanDate(since, EMPTY_CALENDAR);
  if (!read.ok || read.date.kind !== 'window' || read.date.precision !== 'day') return null;
  return read.date.first === read.date.last ? read.date.first : null;
}

async function openRevision(since: string, plan: Plan, opened: OpenedPlan, asOf: AsOf): Promise<EarlierPlan> {
  const repository = await opened.repository();
  const commit = await sinceRevision(repository, since);
  const base = await openBaseAt(opened, commit, nameOf(since, commit));
  if (base.plan === null) {
    throw new UsageError(
      `--since ${since}: the plan cannot be read as it was there. Give a day or another revision.`,
    );
  }
  const day = (await dayOfCommit(repository, commit)) ?? asOf.day;
  // A version of the day of the report, or newer, is held against it as of the day before.
  return earlierPlan(plan, base.plan, day < asOf.day ? day : addDays(asOf.day, -1), {
    kind: 'git',
    commit,
    name: base.name,
  });
}

/** What is no revision may have been meant as a period or a day. */
async function sinceRevision(repository: Repository, since: string): Promise<string> {
  try {
    return await resolveCommit(repository, since);
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    throw new HistoryError(
      `${error.message} --since takes a period such as 7d, a day such as 2021-10-04 or last-board, too.`,
    );
  }
}

async function openDay(day: CalendarDay, plan: Plan, opened: OpenedPlan): Promise<EarlierPlan> {
  const found = await versionOn(day, opened);
  if (!('why' in found)) {
    return earlierPlan(plan, found.plan, day, {
      kind: 'git',
      commit: found.commit,
      name: shortId(found.commit),
    });
  }
  return earlierPlan(plan, plan, day, { kind: 'dates', why: found.why });
}

/** The version in force at the end of a day, or why there is none: a weekly report is made without git, too. */
async function versionOn(
  day: CalendarDay,
  opened: OpenedPlan,
): Promise<{ readonly plan: Plan; readonly commit: string } | { readonly why: string }> {
  try {
    const repository = await opened.repository();
    const commit = await commitInForce(day, repository, opened);
    if (commit === null) {
      return {
        why: repository.isCutOff
          ? `this clone does not go back to ${dayText(day)}`
          : `git has no version of ${dayText(day)} or before`,
      };
    }
    const { plan } = await openBaseAt(opened, commit, shortId(commit));
    return plan === null
      ? { why: `git has no version of ${dayText(day)} that can be read` }
      : { plan, commit };
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return { why: WITHOUT_GIT };
  }
}

async function commitInForce(
  day: CalendarDay,
  repository: Repository,
  { at, remembered }: OpenedPlan,
): Promise<string | null> {
  const from = at?.commit ?? repository.head;
  // A clone that was cut off can grow without a new commit.
  const known = repository.isCutOff ? undefined : remembered?.commitsOnDays.get(`${from} ${day}`);
  if (known !== undefined) return known;
  const commit = await commitOnDay(repository, from, day);
  remembered?.commitsOnDays.set(`${from} ${day}`, commit);
  return commit;
}

const WITHOUT_GIT = 'the history of the plan cannot be read here';
