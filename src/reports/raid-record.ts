/** Entries of the RAID log as the JSON of every report has them. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Location } from '../model/finding.ts';
import { ownerText } from '../model/plan.ts';
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import { type DecisionEvidence, exposureOf, type RaidScale } from '../model/raid.ts';
import {
  type ActionStanding,
  type DecisionStanding,
  type EscalationStanding,
  type ExposureBand,
  impactWord,
  type IssueStanding,
  likelihoodWord,
  type Rating,
  type RiskStanding,
} from '../model/raid-log.ts';
import type { RaidChange, RaidKind, RaidMovement } from '../model/raid-movements.ts';
import type { Audience } from '../model/update.ts';
import type { Locate } from './milestone-record.ts';

interface EntryRecord {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** Refs of workstreams, projects and milestones; empty is the programme. */
  readonly about: readonly string[];
  readonly audience: readonly Audience[];
  readonly file: string;
  readonly line: number | null;
}

interface OwnedRecord extends EntryRecord {
  readonly owner: string | null;
  readonly owners: readonly string[];
}

interface RatingRecord {
  readonly likelihood: number;
  readonly likelihoodWord: string;
  readonly impact: number;
  readonly impactWord: string;
  readonly exposure: number;
  readonly band: ExposureBand;
  readonly since: CalendarDay | null;
}

export interface RiskRecord extends OwnedRecord {
  readonly raised: CalendarDay;
  readonly rating: RatingRecord;
  readonly ratedBefore: RatingRecord | null;
  readonly proximity: PlanDateRecord | null;
  readonly mitigation: string | null;
  readonly target: {
    readonly likelihood: number;
    readonly impact: number;
    readonly exposure: number;
    readonly by: PlanDateRecord | null;
  } | null;
  readonly reviewed: CalendarDay;
  readonly daysSinceReview: number;
  readonly unreviewed: boolean;
}

export interface IssueRecord extends OwnedRecord {
  readonly raised: CalendarDay;
  readonly ageDays: number;
  readonly impact: number;
  readonly impactWord: string;
  readonly exposure: number;
  readonly band: ExposureBand;
  readonly response: string | null;
  readonly fromRisk: string | null;
}

export interface ActionRecord extends OwnedRecord {
  readonly due: CalendarDay;
  /** Null while it is not late. */
  readonly daysLate: number | null;
  readonly raisedAt: { readonly body: string; readonly date: CalendarDay } | null;
  readonly note: string | null;
}

export interface DecisionRecord extends EntryRecord {
  readonly askedOf: string;
  readonly raised: CalendarDay | null;
  readonly neededBy: CalendarDay;
  /** Null until that day has gone by. */
  readonly daysPast: number | null;
  readonly options: readonly string[];
  readonly recommendation: string | null;
  readonly evidence: readonly DecisionEvidence[];
}

export interface EscalationRecord extends EntryRecord {
  readonly from: string;
  readonly to: string;
  readonly raised: CalendarDay;
  readonly ageDays: number;
}

export interface MovementRecord {
  readonly kind: RaidKind;
  readonly change: RaidChange;
  readonly id: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly says: string;
  readonly file: string;
  readonly line: number | null;
}

export function riskRecord(standing: RiskStanding, scale: RaidScale, locate: Locate): RiskRecord {
  const { risk, rating, ratedBefore, reviewed, daysSinceReview, isUnreviewed } = standing;
  const { target } = risk;
  return {
    ...entryRecord(risk, locate),
    ...ownedBy(risk),
    raised: risk.raised,
    rating: ratingRecord(rating, scale),
    ratedBefore: ratedBefore === null ? null : ratingRecord(ratedBefore, scale),
    proximity: risk.proximity === null ? null : planDateRecord(risk.proximity),
    mitigation: risk.mitigation,
    target:
      target === null
        ? null
        : {
            likelihood: target.likelihood,
            impact: target.impact,
            exposure: exposureOf(target),
            by: target.by === null ? null : planDateRecord(target.by),
          },
    reviewed,
    daysSinceReview,
    unreviewed: isUnreviewed,
  };
}

export function issueRecord(standing: IssueStanding, scale: RaidScale, locate: Locate): IssueRecord {
  const { issue, exposure, band, ageDays } = standing;
  return {
    ...entryRecord(issue, locate),
    ...ownedBy(issue),
    raised: issue.raised,
    ageDays,
    impact: issue.impact,
    impactWord: impactWord(issue.impact, scale),
    exposure,
    band,
    response: issue.response,
    fromRisk: issue.fromRisk,
  };
}

export function actionRecord({ action, daysLate }: ActionStanding, locate: Locate): ActionRecord {
  const { due, raisedAt, note } = action;
  return { ...entryRecord(action, locate), ...ownedBy(action), due, daysLate, raisedAt, note };
}

export function decisionRecord({ decision, daysPast }: DecisionStanding, locate: Locate): DecisionRecord {
  const { askedOf, raised, neededBy, options, recommendation, evidence } = decision;
  return {
    ...entryRecord(decision, locate),
    askedOf,
    raised,
    neededBy,
    daysPast,
    options,
    recommendation,
    evidence,
  };
}

export function escalationRecord(
  { escalation, ageDays }: EscalationStanding,
  locate: Locate,
): EscalationRecord {
  const { from, to, raised } = escalation;
  return { ...entryRecord(escalation, locate), from, to, raised, ageDays };
}

export function movementRecord(movement: RaidMovement, locate: Locate): MovementRecord {
  const { kind, change, id, title, about, says, at } = movement;
  return { kind, change, id, title, about, says, file: at.file, line: locate(at)?.line ?? null };
}

function entryRecord(
  entry: Omit<EntryRecord, 'file' | 'line'> & { readonly at: Location },
  locate: Locate,
): EntryRecord {
  const { id, title, description, about, audience, at } = entry;
  return { id, title, description, about, audience, file: at.file, line: locate(at)?.line ?? null };
}

function ownedBy({ owners }: { readonly owners: readonly string[] }): Pick<OwnedRecord, 'owner' | 'owners'> {
  return { owner: ownerText(owners), owners };
}

function ratingRecord(rating: Rating, scale: RaidScale): RatingRecord {
  const { likelihood, impact, exposure, band, since } = rating;
  return {
    likelihood,
    likelihoodWord: likelihoodWord(likelihood, scale),
    impact,
    impactWord: impactWord(impact, scale),
    exposure,
    band,
    since,
  };
}
