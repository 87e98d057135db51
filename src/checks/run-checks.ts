import type { CalendarDay } from '../model/calendar-day.ts';
import { type AcceptedNote, type Finding, finding } from '../model/finding.ts';
import type { Milestone, Plan } from '../model/plan.ts';
import { acceptedBreachInForce, standingOf } from '../model/schedule.ts';
import type { Check, CheckContext, Report } from './check.ts';

/** Runs checks on a complete plan. Severities follow programme.yaml; ignored checks do not run. */
export function runChecks(checks: readonly Check[], plan: Plan, asOf: CalendarDay, today: CalendarDay): Finding[] {
  const milestones = plan.milestones.map((entry) => ({ ...entry, standing: standingOf(entry.milestone, asOf) }));
  const findings: Finding[] = [];
  for (const check of checks) {
    const setting = plan.programme.checkSettings.get(check.code);
    if (setting?.ignore === true) continue;
    const context: CheckContext = { plan, asOf, today, milestones, moreThan: setting?.moreThan ?? null };
    for (const report of check.run(context)) {
      // A severity set by the programme is the programme's last word, also for what a check would escalate.
      const severity = setting?.severity ?? report.severity ?? check.severity;
      findings.push(withAcceptedBreach(check, report, finding({ ...report, code: check.code, severity }), plan, asOf));
    }
  }
  return findings;
}

/** An accepted breach in force turns a finding it covers into info, which keeps its code and says who accepted it. */
function withAcceptedBreach(check: Check, report: Report, found: Finding, plan: Plan, asOf: CalendarDay): Finding {
  if (!check.coveredByAcceptedBreach || report.ref === null) return found;
  const milestone = plan.milestonesByRef.get(report.ref)?.milestone;
  if (milestone === undefined || !acceptedBreachInForce(milestone, asOf)) return found;
  return { ...found, severity: 'info', accepted: noteOf(milestone) };
}

function noteOf({ acceptedBreach }: Milestone): AcceptedNote | null {
  if (acceptedBreach === null) return null;
  const { until, reason, approvedBy } = acceptedBreach;
  return { until, reason, approvedBy };
}
