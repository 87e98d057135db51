/** The RAID log as `milepost export` has it: what stands in raid.yaml, with dates as windows. */
import type { Action, Decision, Escalation, Issue, Raid, RaidScale, Risk } from '../model/raid.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { Locate } from './milestone-record.ts';
import { type Placed, placed } from './placed.ts';

interface RiskRecord extends Placed, Omit<Risk, 'at' | 'proximity' | 'target' | 'history'> {
  readonly proximity: PlanDateRecord | null;
  readonly target: {
    readonly likelihood: number;
    readonly impact: number;
    readonly by: PlanDateRecord | null;
  } | null;
  readonly history: readonly (Placed & Omit<Risk['history'][number], 'at'>)[];
}

export interface RaidRecord {
  readonly scale: Omit<RaidScale, 'at'>;
  readonly risks: readonly RiskRecord[];
  readonly issues: readonly (Placed & Omit<Issue, 'at'>)[];
  readonly actions: readonly (Placed & Omit<Action, 'at'>)[];
  readonly decisions: readonly (Placed & Omit<Decision, 'at'>)[];
  readonly escalations: readonly (Placed & Omit<Escalation, 'at'>)[];
}

export function raidRecord(raid: Raid, locate: Locate): RaidRecord {
  const { at: _, ...scale } = raid.scale;
  return {
    scale,
    risks: raid.risks.map((risk) => riskRecord(risk, locate)),
    issues: raid.issues.map(({ at, ...issue }) => ({ ...issue, ...placed(at, locate) })),
    actions: raid.actions.map(({ at, ...action }) => ({ ...action, ...placed(at, locate) })),
    decisions: raid.decisions.map(({ at, ...decision }) => ({ ...decision, ...placed(at, locate) })),
    escalations: raid.escalations.map(({ at, ...escalation }) => ({ ...escalation, ...placed(at, locate) })),
  };
}

function riskRecord({ at, proximity, target, history, ...rest }: Risk, locate: Locate): RiskRecord {
  return {
    ...rest,
    proximity: proximity === null ? null : planDateRecord(proximity),
    target: target === null ? null : { ...target, by: target.by === null ? null : planDateRecord(target.by) },
    history: history.map(({ at: place, ...rating }) => ({ ...rating, ...placed(place, locate) })),
    ...placed(at, locate),
  };
}
