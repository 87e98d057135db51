/** Every report that the web page is laid out from, made as the command line makes it. */
import type { Environment } from '../environment/environment.ts';
import { factContext } from '../facts/index.ts';
import { HistoryError } from '../history/git.ts';
import { readDuration } from '../model/duration.ts';
import type { EarlierPlan } from '../model/earlier-plan.ts';
import type { Plan } from '../model/plan.ts';
import { readableBy } from '../model/readable-plan.ts';
import { type StandingEntry, standingEntries } from '../model/schedule.ts';
import type { Audience } from '../model/update.ts';
import { judge } from '../principles/judge.ts';
import type { CommitState } from '../render/format.ts';
import type { AsOf } from '../reports/as-of.ts';
import { meetingsReport } from '../reports/meetings.ts';
import { overdueReport } from '../reports/overdue.ts';
import type { PageInput, Past } from '../reports/page/page-input.ts';
import { planNames } from '../reports/plan-names.ts';
import { principlesReport } from '../reports/principles.ts';
import { raidReport } from '../reports/raid.ts';
import type { Scope } from '../reports/scope.ts';
import { slipsReport } from '../reports/slips.ts';
import { statusReport } from '../reports/status/status.ts';
import { timelineReport } from '../reports/timeline.ts';
import { horizonRange, planRange, type TimelineRange, wholeRange } from '../reports/timeline-range.ts';
import { trajectoryReport } from '../reports/trajectory.ts';
import { trendReport } from '../reports/trend.ts';
import { openBefore } from './open-before.ts';
import { type HistoryOptions, openHistory } from './open-history.ts';
import type { OpenedPlan } from './open-plan.ts';

export interface PageOptions extends HistoryOptions {
  readonly since?: string;
  readonly audience: Audience | null;
  readonly commit: CommitState | null;
}

/** What the page is made of. Nothing of it is narrowed: readers have filters. */
const WHOLE: Scope = { workstream: null, owner: null };
const DEFAULT_SINCE = '7d';
/** How far ahead "due soon" looks. */
const DUE_SOON = '4w';
/** How far ahead meetings are listed. */
const MEETING_MONTHS = 12;

/** The reports on `opened`, read as of `asOf`; the period is that of --since. */
export async function openPage(
  { plan: whole, asOf, opened }: { readonly plan: Plan; readonly asOf: AsOf; readonly opened: OpenedPlan },
  options: PageOptions,
  environment: Environment,
): Promise<PageInput> {
  const { audience, commit } = options;
  const since = await openBefore(options.since ?? DEFAULT_SINCE, whole, opened, asOf);
  const plan = readableBy(whole, audience);
  const earlier: EarlierPlan = { ...since, plan: readableBy(since.plan, audience) };
  const entries = standingEntries(plan, asOf.day);
  const before = { raid: earlier.plan.raid, day: earlier.day, isFromGit: earlier.source.kind === 'git' };
  const within = readDuration(DUE_SOON);
  if (within === null) throw new Error(`no period: ${DUE_SOON}`);
  return {
    plan,
    entries,
    asOf,
    earlier,
    names: planNames(plan),
    status: statusReport({ plan, entries, asOf, scope: WHOLE, earlier, audience, commit }),
    overdue: overdueReport(plan, entries, asOf, within, WHOLE),
    timeline: timelineReport(plan, entries, asOf, WHOLE, wholeTimeline(plan, entries), {
      collapse: null,
      dependencies: true,
    }),
    trajectory: trajectoryReport(plan, entries, asOf, { ...WHOLE, lens: null, measure: null }),
    principles: principlesReport(plan, entries, judge(plan, entries, asOf.day), asOf, {
      ...WHOLE,
      principle: null,
      project: null,
    }),
    facts: factContext(plan, entries, asOf.day),
    raid: raidReport(plan, before, asOf, WHOLE, { kind: null, audience }),
    meetings: meetingsReport(plan, asOf, asOf.day, MEETING_MONTHS, null),
    past: await openPast(plan, entries, asOf, opened, options, environment),
  };
}

/** One stretch with everything in it: the page shows parts of it by itself. */
function wholeTimeline(plan: Plan, entries: readonly StandingEntry[]): TimelineRange[] {
  const ofPlan = planRange(entries);
  return wholeRange([...plan.programme.horizons.map(horizonRange), ...(ofPlan === null ? [] : [ofPlan])]);
}

/** A page is made without git, too: then it says what is missing. */
async function openPast(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: AsOf,
  opened: OpenedPlan,
  options: PageOptions,
  environment: Environment,
): Promise<Past> {
  try {
    const history = await openHistory(opened, options, environment);
    const { name } = plan.programme;
    return {
      ok: true,
      slips: slipsReport(name, entries, history, null, asOf, WHOLE, false),
      trend: trendReport(name, history, asOf, WHOLE),
    };
  } catch (error) {
    if (error instanceof HistoryError) return { ok: false, why: error.message };
    throw error;
  }
}
