/** The RAID log as of a day: what is open, how it is rated, what is late and what nobody looks after. */
import { type CalendarDay, daysBetween } from './calendar-day.ts';
import { compareText } from './finding.ts';
import {
  type Action,
  type Closing,
  type Decision,
  type Escalation,
  exposureOf,
  type Issue,
  type Raid,
  type RaidScale,
  type Risk,
} from './raid.ts';

/** Where an exposure lies on the programme's own scale. */
export type ExposureBand = 'high' | 'medium' | 'low';

/** How a risk was rated on a day. */
export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
  readonly exposure: number;
  readonly band: ExposureBand;
  /** The day from which it was rated so; null where it has no history. */
  readonly since: CalendarDay | null;
}

export interface RiskStanding {
  readonly risk: Risk;
  readonly rating: Rating;
  /** The one before that; null where it was rated once. */
  readonly ratedBefore: Rating | null;
  readonly isUnowned: boolean;
  /** The last day on which somebody looked at it: a review, a rating, or the day it was raised. */
  readonly reviewed: CalendarDay;
  readonly daysSinceReview: number;
  /** True when that is longer ago than the scale allows. */
  readonly isUnreviewed: boolean;
}

export interface IssueStanding {
  readonly issue: Issue;
  /** An issue is certain: the highest likelihood of the scale × its impact. */
  readonly exposure: number;
  readonly band: ExposureBand;
  readonly isUnowned: boolean;
  readonly ageDays: number;
}

export interface ActionStanding {
  readonly action: Action;
  /** Days past its day; null while it is not late. On its day it is not late. */
  readonly daysLate: number | null;
}

export interface DecisionStanding {
  readonly decision: Decision;
  /** Days past the day on which it was needed; null until then. */
  readonly daysPast: number | null;
}

export interface EscalationStanding {
  readonly escalation: Escalation;
  readonly ageDays: number;
}

/** The band of an exposure. */
export function bandOf(exposure: number, { mediumFrom, highFrom }: RaidScale): ExposureBand {
  if (exposure >= highFrom) return 'high';
  return exposure >= mediumFrom ? 'medium' : 'low';
}

/** True when nothing of RAID is written down at all, whatever the day. */
export function isRaidEmpty({ risks, issues, actions, decisions, escalations }: Raid): boolean {
  return risks.length + issues.length + actions.length + decisions.length + escalations.length === 0;
}

/** True once a closing has happened. */
function isClosed(closing: Closing | null, asOf: CalendarDay): boolean {
  return closing !== null && closing.date <= asOf;
}

/** True of a risk that had been raised by the day and was not closed yet. */
export function isRiskOpen({ raised, closed }: Risk, asOf: CalendarDay): boolean {
  return raised <= asOf && !isClosed(closed, asOf);
}

export function isIssueOpen({ raised, resolved }: Issue, asOf: CalendarDay): boolean {
  return raised <= asOf && !isClosed(resolved, asOf);
}

/** An action is as old as the meeting that asked for it; one that was raised elsewhere counts from the beginning. */
export function isActionOpen({ raisedAt, done }: Action, asOf: CalendarDay): boolean {
  return (raisedAt === null || raisedAt.date <= asOf) && (done === null || done > asOf);
}

export function isDecisionOpen({ raised, outcome }: Decision, asOf: CalendarDay): boolean {
  return (raised === null || raised <= asOf) && (outcome === null || outcome.date > asOf);
}

export function isEscalationOpen({ raised, answered }: Escalation, asOf: CalendarDay): boolean {
  return raised <= asOf && (answered === null || answered.date > asOf);
}

/** How a risk was rated on a day. Before the first entry of its history that one counts, since nothing else is known. */
export function ratingOn(risk: Risk, asOf: CalendarDay, scale: RaidScale): Rating {
  return ratingsOn(risk, asOf, scale).now;
}

function ratingsOn(
  risk: Risk,
  asOf: CalendarDay,
  scale: RaidScale,
): { readonly now: Rating; readonly before: Rating | null } {
  const { history } = risk;
  const index = Math.max(
    0,
    history.findLastIndex(({ date }) => date <= asOf),
  );
  const [entry, earlier] = [history[index], history[index - 1]];
  return {
    now: rating(entry ?? risk, entry?.date ?? null, scale),
    before: earlier === undefined ? null : rating(earlier, earlier.date, scale),
  };
}

function rating(
  rated: { readonly likelihood: number; readonly impact: number },
  since: CalendarDay | null,
  scale: RaidScale,
): Rating {
  const { likelihood, impact } = rated;
  const exposure = exposureOf(rated);
  return { likelihood, impact, exposure, band: bandOf(exposure, scale), since };
}

/** The open risks as of a day, highest exposure first; of the same exposure the graver impact, then the longer known. */
export function openRisks({ risks, scale }: Raid, asOf: CalendarDay): RiskStanding[] {
  return risks
    .filter((risk) => isRiskOpen(risk, asOf))
    .map((risk) => riskStanding(risk, asOf, scale))
    .toSorted(
      (a, b) =>
        b.rating.exposure - a.rating.exposure ||
        b.rating.impact - a.rating.impact ||
        compareText(a.risk.raised, b.risk.raised),
    );
}

function riskStanding(risk: Risk, asOf: CalendarDay, scale: RaidScale): RiskStanding {
  const { now, before } = ratingsOn(risk, asOf, scale);
  const reviewed = lastLookAt(risk, asOf);
  const daysSinceReview = daysBetween(reviewed, asOf);
  return {
    risk,
    rating: now,
    ratedBefore: before,
    isUnowned: risk.owners.length === 0,
    reviewed,
    daysSinceReview,
    isUnreviewed: daysSinceReview > scale.reviewWithinDays,
  };
}

/** Whoever rates a risk has looked at it, and so has whoever raised it. */
function lastLookAt({ raised, reviewed, history }: Risk, asOf: CalendarDay): CalendarDay {
  const days = [...history.map(({ date }) => date), ...(reviewed === null ? [] : [reviewed])];
  return days.filter((day) => day <= asOf).reduce((latest, day) => (day > latest ? day : latest), raised);
}

/** The open issues as of a day, gravest first, then oldest first. */
export function openIssues({ issues, scale }: Raid, asOf: CalendarDay): IssueStanding[] {
  return issues
    .filter((issue) => isIssueOpen(issue, asOf))
    .map((issue) => {
      const exposure = exposureOf({ likelihood: scale.likelihood.length, impact: issue.impact });
      return {
        issue,
        exposure,
        band: bandOf(exposure, scale),
        isUnowned: issue.owners.length === 0,
        ageDays: daysBetween(issue.raised, asOf),
      };
    })
    .toSorted((a, b) => b.exposure - a.exposure || b.ageDays - a.ageDays);
}

/** The open actions as of a day by their due days, so that the latest come first. */
export function openActions({ actions }: Raid, asOf: CalendarDay): ActionStanding[] {
  return actions
    .filter((action) => isActionOpen(action, asOf))
    .map((action) => ({
      action,
      daysLate: asOf > action.due ? daysBetween(action.due, asOf) : null,
    }))
    .toSorted((a, b) => compareText(a.action.due, b.action.due));
}

/** The decisions that are asked for and not made as of a day, by the day on which they are needed. */
export function openDecisions({ decisions }: Raid, asOf: CalendarDay): DecisionStanding[] {
  return decisions
    .filter((decision) => isDecisionOpen(decision, asOf))
    .map((decision) => ({
      decision,
      daysPast: asOf > decision.neededBy ? daysBetween(decision.neededBy, asOf) : null,
    }))
    .toSorted((a, b) => compareText(a.decision.neededBy, b.decision.neededBy));
}

/** The escalations without an answer as of a day, oldest first. */
export function openEscalations({ escalations }: Raid, asOf: CalendarDay): EscalationStanding[] {
  return escalations
    .filter((escalation) => isEscalationOpen(escalation, asOf))
    .map((escalation) => ({ escalation, ageDays: daysBetween(escalation.raised, asOf) }))
    .toSorted((a, b) => b.ageDays - a.ageDays);
}

/** True when one of the refs that an entry is about is that workstream, project or milestone, or lies in it. */
export function isAbout(about: readonly string[], ref: string): boolean {
  return about.some((one) => one === ref || one.startsWith(`${ref}/`));
}

/** `Likely × Major`, in the words of the scale. */
export function ratingWords(
  { likelihood, impact }: { readonly likelihood: number; readonly impact: number },
  scale: RaidScale,
): string {
  return `${likelihoodWord(likelihood, scale)} × ${impactWord(impact, scale)}`;
}

/** The word for a score of likelihood, counted from 1. */
export function likelihoodWord(score: number, { likelihood }: RaidScale): string {
  return likelihood[score - 1] ?? String(score);
}

export function impactWord(score: number, { impact }: RaidScale): string {
  return impact[score - 1] ?? String(score);
}
