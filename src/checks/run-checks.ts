import type { CalendarDay } from '../model/calendar-day.ts';
import { type AcceptedNote, type Finding, finding } from '../model/finding.ts';
import type { Milestone, Plan } from '../model/plan.ts';
import { acceptedBreachInForce, standingEntries } from '../model/schedule.ts';
import { type Cell, judge } from '../principles/judge.ts';
import { acceptedBreachExpired } from './accepted-breach-expired.ts';
import type { BasePlan } from '../model/base-plan.ts';
import type { Check, CheckContext, Report } from './check.ts';

/** Runs checks on a complete plan, and against `base` where there is one. Severities follow programme.yaml; ignored checks do not run. */
export function runChecks(
  checks: readonly Check[],
  plan: Plan,
  asOf: CalendarDay,
  today: CalendarDay,
  base: BasePlan | null = null,
): Finding[] {
  const settings = plan.programme.checkSettings;
  const running = checks.filter(({ code }) => settings.get(code)?.ignore !== true);
  // Where the check that would replace them does not run, covered findings speak for themselves: nothing goes unsaid.
  const expiryIsTold = running.includes(acceptedBreachExpired);
  const milestones = standingEntries(plan, asOf);
  let judged: readonly Cell[] | null = null;
  const cells = (): readonly Cell[] => {
    judged ??= judge(plan, milestones, asOf);
    return judged;
  };
  const findings: Finding[] = [];
  for (const check of running) {
    const setting = settings.get(check.code);
    const context: CheckContext = {
      plan,
      asOf,
      today,
      milestones,
      cells,
      base,
      moreThan: setting?.moreThan ?? null,
    };
    for (const report of check.run(context)) {
      // A severity set by the programme is the programme's last word, also for what a check would escalate.
      const severity = setting?.severity ?? report.severity ?? check.severity;
      const found = finding({ ...report, code: check.code, severity });
      const covered = check.coveredByAcceptedBreach ? withAcceptedBreach(report, found) : found;
      if (covered !== null) findings.push(covered);
    }
  }
  return findings;

  /**
   * An accepted breach in force turns the finding into info, which keeps its code and says who accepted it. One
   * that has expired takes it away: accepted-breach-expired stands in its place.
   */
  function withAcceptedBreach({ ref }: Report, found: Finding): Finding | null {
    const milestone = ref === null ? undefined : plan.milestonesByRef.get(ref)?.milestone;
    if (milestone === undefined || milestone.acceptedBreach === null) return found;
    if (acceptedBreachInForce(milestone, asOf)) {
      return { ...found, severity: 'info', accepted: noteOf(milestone) };
    }
    return expiryIsTold ? null : found;
  }
}

function noteOf({ acceptedBreach }: Milestone): AcceptedNote | null {
  if (acceptedBreach === null) return null;
  const { until, reason, approvedBy } = acceptedBreach;
  return { until, reason, approvedBy };
}
