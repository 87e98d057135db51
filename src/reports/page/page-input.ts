/** What the panels of the page are laid out from: the same reports that the command line prints. */
import type { FactContext } from '../../facts/fact.ts';
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import type { Plan } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { AsOf } from '../as-of.ts';
import type { MeetingsReport } from '../meetings.ts';
import type { OverdueReport } from '../overdue.ts';
import type { PlanNames } from '../plan-names.ts';
import type { PrinciplesReport } from '../principles.ts';
import type { RaidReport } from '../raid.ts';
import type { SlipsReport } from '../slips.ts';
import type { StatusReport } from '../status/status.ts';
import type { TimelineReport } from '../timeline.ts';
import type { TrajectoryReport } from '../trajectory.ts';
import type { TrendReport } from '../trend.ts';

export interface PageInput {
  readonly plan: Plan;
  readonly entries: readonly StandingEntry[];
  readonly asOf: AsOf;
  readonly earlier: EarlierPlan;
  readonly names: PlanNames;
  readonly status: StatusReport;
  readonly overdue: OverdueReport;
  readonly timeline: TimelineReport;
  readonly trajectory: TrajectoryReport;
  readonly principles: PrinciplesReport;
  readonly facts: FactContext;
  readonly raid: RaidReport;
  readonly meetings: MeetingsReport;
  readonly past: Past;
}

/** What is read off git, or why it cannot be. */
export type Past =
  | { readonly ok: true; readonly slips: SlipsReport; readonly trend: TrendReport }
  | { readonly ok: false; readonly why: string };
