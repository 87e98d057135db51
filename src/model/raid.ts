/** The RAID log: risks, issues, actions, decisions and escalations. An issue here is a RAID issue, never a finding. */
import type { CalendarDay } from './calendar-day.ts';
import type { Location } from './finding.ts';
import type { PlanDate } from './plan-date.ts';
import type { Audience } from './update.ts';

export interface Raid {
  readonly scale: RaidScale;
  readonly risks: readonly Risk[];
  readonly issues: readonly Issue[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly escalations: readonly Escalation[];
}

/** The programme's own scale. A score is a position in its list of words, from 1; exposure is likelihood × impact. */
export interface RaidScale {
  /** Null where the file sets none and the usual five words of each are taken. */
  readonly at: Location | null;
  /** Lowest first. */
  readonly likelihood: readonly string[];
  readonly impact: readonly string[];
  /** Exposure from which a risk is medium and high. */
  readonly mediumFrom: number;
  readonly highFrom: number;
  /** Days after which a risk that nobody reviewed is told. */
  readonly reviewWithinDays: number;
}

export const DEFAULT_RAID_SCALE: RaidScale = {
  at: null,
  likelihood: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  impact: ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'],
  mediumFrom: 8,
  highFrom: 15,
  reviewWithinDays: 42,
};

interface RaidEntry {
  readonly at: Location;
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** Refs of workstreams, projects and milestones that it is about; empty is the programme. */
  readonly about: readonly string[];
  readonly audience: readonly Audience[];
}

export interface Risk extends RaidEntry {
  /** Names as the file has them; `tbc` and `vacant` are nobody. Empty where there is no owner. */
  readonly owners: readonly string[];
  readonly raised: CalendarDay;
  /** How it is rated now, in the newest entry of `history` or as the file has it. */
  readonly likelihood: number;
  readonly impact: number;
  /** When it may come about. */
  readonly proximity: PlanDate | null;
  readonly mitigation: string | null;
  readonly target: RiskTarget | null;
  /** The last day on which somebody looked at it; null where nobody recorded that they did. */
  readonly reviewed: CalendarDay | null;
  /** How it was rated, oldest first: what stands at the top of the entry is the last of them. */
  readonly history: readonly RiskRating[];
  readonly closed: Closing | null;
}

export interface RiskTarget {
  readonly likelihood: number;
  readonly impact: number;
  readonly by: PlanDate | null;
}

/** From this day on it was rated so. */
export interface RiskRating {
  readonly at: Location;
  readonly date: CalendarDay;
  readonly likelihood: number;
  readonly impact: number;
  readonly note: string | null;
}

export interface Closing {
  readonly date: CalendarDay;
  readonly reason: string;
}

export interface Issue extends RaidEntry {
  readonly owners: readonly string[];
  readonly raised: CalendarDay;
  /** On the scale of impact. */
  readonly impact: number;
  /** What is done about it. */
  readonly response: string | null;
  /** The id of the risk that came about. */
  readonly fromRisk: string | null;
  readonly resolved: Closing | null;
}

export interface Action extends RaidEntry {
  readonly owners: readonly string[];
  /** An exact day. */
  readonly due: CalendarDay;
  /** The meeting that asked for it; null where it was raised elsewhere. */
  readonly raisedAt: { readonly body: string; readonly date: CalendarDay } | null;
  readonly done: CalendarDay | null;
  readonly note: string | null;
}

export interface Decision extends RaidEntry {
  /** The id of the body that is asked. */
  readonly askedOf: string;
  /** The day on which it was asked; null where that is not recorded. */
  readonly raised: CalendarDay | null;
  readonly neededBy: CalendarDay;
  readonly options: readonly string[];
  readonly recommendation: string | null;
  readonly evidence: readonly DecisionEvidence[];
  readonly outcome: DecisionOutcome | null;
}

export interface DecisionEvidence {
  readonly text: string;
  readonly date: CalendarDay | null;
  readonly link: string | null;
}

export interface DecisionOutcome {
  readonly date: CalendarDay;
  readonly decided: string;
  /** Whom it is told to: ids of bodies or workstreams that it cascades down to. */
  readonly cascadeTo: readonly string[];
}

export interface Escalation extends RaidEntry {
  /** The id of a workstream or of a body. */
  readonly from: string;
  /** The id of the body that is to answer. */
  readonly to: string;
  readonly raised: CalendarDay;
  readonly answered: { readonly date: CalendarDay; readonly answer: string } | null;
}

/** The exposure of a rating: likelihood × impact. */
export function exposureOf({
  likelihood,
  impact,
}: {
  readonly likelihood: number;
  readonly impact: number;
}): number {
  return likelihood * impact;
}
