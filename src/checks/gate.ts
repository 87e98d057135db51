/**
 * What a change to the plan is to answer for. What is wrong for good fails as always. What time alone can bring about,
 * such as a date that has passed, fails only where this change has brought it: so that a day that goes by does not turn
 * every unrelated change red, and no change can hide behind what was there before.
 */
import type { Finding, SinceBase } from '../model/finding.ts';
import { uniqueIdentities } from '../model/finding-identity.ts';
import type { Milestone, MilestoneEntry, Plan } from '../model/plan.ts';
import { sameWindow } from '../model/plan-date.ts';
import type { BasePlan } from '../model/base-plan.ts';
import type { Check } from './check.ts';

/** Each finding with how it stands against those of the base. `fails` says whether a finding of that severity fails the run. */
export function withStanding<Found extends Finding>(
  findings: readonly Found[],
  baseFindings: readonly Finding[],
  plan: Plan,
  base: BasePlan,
  checks: readonly Check[],
  fails: (finding: Found) => boolean,
): Found[] {
  const before = new Set(uniqueIdentities(baseFindings));
  const timeDriven = new Set(checks.filter((check) => check.timeDriven).map(({ code }) => code));
  const refThen = (ref: string): string => entryThen(ref, plan, base)?.milestone.ref ?? ref;
  const identities = uniqueIdentities(findings, refThen);
  return findings.map((finding, index) => ({
    ...finding,
    sinceBase: standingOf(finding, before.has(identities[index] ?? '')),
  }));

  function standingOf(finding: Found, wasThere: boolean): SinceBase {
    if (!wasThere) return 'broken';
    if (!timeDriven.has(finding.code)) return fails(finding) ? 'remaining' : 'already-there';
    return isTouched(finding.ref, plan, base) ? 'broken' : 'already-there';
  }
}

/** The findings of the base that are not here any more: what a change has mended. Those of milestones that are gone are not among them. */
export function goneFindings<Found extends Finding>(
  baseFindings: readonly Found[],
  findings: readonly Finding[],
  plan: Plan,
  base: BasePlan,
): Found[] {
  const here = new Set(uniqueIdentities(findings, (ref) => entryThen(ref, plan, base)?.milestone.ref ?? ref));
  const removed = new Set(base.removed.map(({ milestone }) => milestone.ref));
  const identities = uniqueIdentities(baseFindings);
  return baseFindings.filter(
    ({ ref, accepted }, index) =>
      accepted === null && !here.has(identities[index] ?? '') && (ref === null || !removed.has(ref)),
  );
}

function entryThen(ref: string, plan: Plan, base: BasePlan): MilestoneEntry | null {
  const milestone = plan.milestonesByRef.get(ref)?.milestone;
  return milestone === undefined ? null : base.before(milestone);
}

/** True where the change has touched what decides whether a milestone is in breach: its date, its status or its accepted breach. */
function isTouched(ref: string | null, plan: Plan, base: BasePlan): boolean {
  const now = ref === null ? undefined : plan.milestonesByRef.get(ref)?.milestone;
  const then = now === undefined ? undefined : base.before(now)?.milestone;
  if (now === undefined || then === undefined) return false;
  return (
    !sameWindow(then.due, now.due) ||
    then.status !== now.status ||
    then.completed?.text !== now.completed?.text ||
    acceptedText(then) !== acceptedText(now)
  );
}

function acceptedText({ acceptedBreach }: Milestone): string {
  return acceptedBreach === null
    ? ''
    : [acceptedBreach.until, acceptedBreach.reason, acceptedBreach.approvedBy].join('\n');
}
