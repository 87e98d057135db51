import type { Plan } from './plan.ts';
import type { Audience } from './update.ts';
import { isFor } from './updates.ts';

/**
 * The plan as an audience may read it: updates and entries of the RAID log that are not for it are not there, so that
 * nothing of them can be told or worked out from. Null leaves nothing out.
 */
export function readableBy(plan: Plan, audience: Audience | null): Plan {
  if (audience === null) return plan;
  const readable = <Entry extends { readonly audience: readonly Audience[] }>(
    entries: readonly Entry[],
  ): readonly Entry[] => entries.filter((entry) => isFor(entry.audience, audience));
  const { raid } = plan;
  return {
    ...plan,
    updates: readable(plan.updates),
    raid: {
      ...raid,
      risks: readable(raid.risks),
      issues: readable(raid.issues),
      actions: readable(raid.actions),
      decisions: readable(raid.decisions),
      escalations: readable(raid.escalations),
    },
  };
}
