/** The ordered list of checks: reports, documentation and settings all follow it. */
import { acceptedBreachExpired } from './accepted-breach-expired.ts';
import { actualsStale } from './actuals-stale.ts';
import { ambitionUnserved } from './ambition-unserved.ts';
import { baselineErased } from './baseline-erased.ts';
import { changeRecordBroken } from './change-record-broken.ts';
import type { Check } from './check.ts';
import { claimedGreenEvidenceAmber } from './claimed-green-evidence-amber.ts';
import { datedInFuture } from './dated-in-future.ts';
import { deadlinePileUp } from './deadline-pile-up.ts';
import { decisionOverdue } from './decision-overdue.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyOrder } from './dependency-order.ts';
import { dueMovedUnapproved } from './due-moved-unapproved.ts';
import { dueMovedUnrecorded } from './due-moved-unrecorded.ts';
import { escalationUnanswered } from './escalation-unanswered.ts';
import { evidenceStale } from './evidence-stale.ts';
import { explanationExpired } from './explanation-expired.ts';
import { forecastLate } from './forecast-late.ts';
import { forecastPast } from './forecast-past.ts';
import { horizonEmpty } from './horizon-empty.ts';
import { measureOffPath } from './measure-off-path.ts';
import { measureWithoutTarget } from './measure-without-target.ts';
import { meetingClash } from './meeting-clash.ts';
import { meetingExceptionUnmatched } from './meeting-exception-unmatched.ts';
import { milestoneNotStarted } from './milestone-not-started.ts';
import { milestoneOverdue } from './milestone-overdue.ts';
import { milestoneRemoved } from './milestone-removed.ts';
import { milestoneUndated } from './milestone-undated.ts';
import { milestoneUnowned } from './milestone-unowned.ts';
import { milestoneWording } from './milestone-wording.ts';
import { pathToGreenMissing } from './path-to-green-missing.ts';
import { personUnknown } from './person-unknown.ts';
import { principleUnmet } from './principle-unmet.ts';
import { projectWithoutLead } from './project-without-lead.ts';
import { projectWithoutMilestones } from './project-without-milestones.ts';
import { questionUnanswered } from './question-unanswered.ts';
import { raidDaysContradict } from './raid-days-contradict.ts';
import { riskUnreviewed } from './risk-unreviewed.ts';
import { riskWithoutOwner } from './risk-without-owner.ts';
import { statusContradiction } from './status-contradiction.ts';
import { trajectoryDivergence } from './trajectory-divergence.ts';
import { updateFileName } from './update-file-name.ts';
import { updateRepeated } from './update-repeated.ts';
import { updateStale } from './update-stale.ts';

export const CHECKS: readonly Check[] = [
  statusContradiction,
  changeRecordBroken,
  dueMovedUnapproved,
  dueMovedUnrecorded,
  baselineErased,
  milestoneRemoved,
  milestoneOverdue,
  milestoneNotStarted,
  milestoneUndated,
  milestoneUnowned,
  acceptedBreachExpired,
  dependencyCycle,
  dependencyOrder,
  forecastLate,
  forecastPast,
  horizonEmpty,
  deadlinePileUp,
  projectWithoutMilestones,
  projectWithoutLead,
  ambitionUnserved,
  explanationExpired,
  evidenceStale,
  datedInFuture,
  principleUnmet,
  questionUnanswered,
  claimedGreenEvidenceAmber,
  pathToGreenMissing,
  updateStale,
  updateRepeated,
  updateFileName,
  escalationUnanswered,
  decisionOverdue,
  riskWithoutOwner,
  riskUnreviewed,
  raidDaysContradict,
  personUnknown,
  meetingClash,
  meetingExceptionUnmatched,
  measureOffPath,
  actualsStale,
  trajectoryDivergence,
  measureWithoutTarget,
  milestoneWording,
];

/** The codes that programme.yaml may re-rate or ignore. */
export const CHECK_CODES: readonly string[] = CHECKS.map(({ code }) => code);
