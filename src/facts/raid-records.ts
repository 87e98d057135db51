/** Entries of the RAID log as facts: every key that the file can state, and how the entry stands on the day. */
import { type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import type { FactType } from '../model/fact-type.ts';
import type { PlanDate } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import type {
  Action,
  Closing,
  Decision,
  DecisionEvidence,
  Escalation,
  Issue,
  Raid,
  Risk,
} from '../model/raid.ts';
import {
  isActionOpen,
  isDecisionOpen,
  isEscalationOpen,
  isIssueOpen,
  isRiskOpen,
  openRisks,
  ratingOn,
} from '../model/raid-log.ts';
import { AUDIENCES } from '../model/update.ts';
import { BODY, COUNT, DAY, type FactRecord, knownFields, oneOf, TEXT, TEXTS, YES_OR_NO } from './fact.ts';

export const AUDIENCE: FactType = { kind: 'list', of: oneOf(AUDIENCES) };

function listOf(fields: Readonly<Record<string, FactType>>): FactType {
  return { kind: 'list', of: { kind: 'record', fields } };
}

/** What entries of every kind state. */
const COMMON = {
  id: TEXT,
  title: TEXT,
  description: TEXT,
  about: TEXTS,
  audience: AUDIENCE,
  open: YES_OR_NO,
};
const CLOSING: FactType = { kind: 'record', fields: { date: DAY, reason: TEXT } };

export const RISKS: FactType = listOf({
  ...COMMON,
  owner: TEXTS,
  raised: DAY,
  likelihood: COUNT,
  impact: COUNT,
  exposure: COUNT,
  band: oneOf(['high', 'medium', 'low']),
  proximity: TEXT,
  mitigation: TEXT,
  target: { kind: 'record', fields: { likelihood: COUNT, impact: COUNT, by: TEXT } },
  reviewed: DAY,
  days_since_review: COUNT,
  history: COUNT,
  closed: CLOSING,
});

export const ISSUES: FactType = listOf({
  ...COMMON,
  owner: TEXTS,
  raised: DAY,
  impact: COUNT,
  response: TEXT,
  from_risk: TEXT,
  resolved: CLOSING,
});

export const ACTIONS: FactType = listOf({
  ...COMMON,
  owner: TEXTS,
  due: DAY,
  days_late: COUNT,
  raised_at: { kind: 'record', fields: { body: BODY, date: DAY } },
  done: DAY,
  note: TEXT,
});

export const DECISION_EVIDENCE: FactType = listOf({ text: TEXT, date: DAY, link: TEXT, days_old: COUNT });
export const OUTCOME: FactType = { kind: 'record', fields: { date: DAY, decided: TEXT, cascade_to: TEXTS } };

export const DECISIONS: FactType = listOf({
  ...COMMON,
  asked_of: BODY,
  raised: DAY,
  needed_by: DAY,
  days_past_needed_by: COUNT,
  options: TEXTS,
  recommendation: TEXT,
  evidence: DECISION_EVIDENCE,
  outcome: OUTCOME,
});

export const ESCALATIONS: FactType = listOf({
  ...COMMON,
  from: TEXT,
  to: BODY,
  raised: DAY,
  days_open: COUNT,
  answered: { kind: 'record', fields: { date: DAY, answer: TEXT } },
});

/** Each with how it is rated on the day; since when nobody has looked at it is said only of open ones. */
export function riskRecords(raid: Raid, asOf: CalendarDay): readonly FactRecord[] {
  const open = openRisks(raid, asOf);
  const daysSinceReview = new Map(open.map((standing) => [standing.risk, standing.daysSinceReview]));
  return raid.risks.map((risk) => {
    const { likelihood, impact, exposure, band } = ratingOn(risk, asOf, raid.scale);
    const { target } = risk;
    return knownFields({
      ...common(risk, isRiskOpen(risk, asOf)),
      owner: risk.owners,
      raised: risk.raised,
      likelihood,
      impact,
      exposure,
      band,
      proximity: dateText(risk.proximity),
      mitigation: risk.mitigation,
      target:
        target === null
          ? null
          : knownFields({
              likelihood: target.likelihood,
              impact: target.impact,
              by: dateText(target.by),
            }),
      reviewed: by(risk.reviewed, asOf),
      days_since_review: daysSinceReview.get(risk) ?? null,
      history: risk.history.filter(({ date }) => date <= asOf).length,
      closed: closing(risk.closed, asOf),
    });
  });
}

export function issueRecord(issue: Issue, asOf: CalendarDay): FactRecord {
  return knownFields({
    ...common(issue, isIssueOpen(issue, asOf)),
    owner: issue.owners,
    raised: issue.raised,
    impact: issue.impact,
    response: issue.response,
    from_risk: issue.fromRisk,
    resolved: closing(issue.resolved, asOf),
  });
}

export function actionRecord(action: Action, asOf: CalendarDay): FactRecord {
  const isOpen = isActionOpen(action, asOf);
  return knownFields({
    ...common(action, isOpen),
    owner: action.owners,
    due: action.due,
    days_late: isOpen && action.due < asOf ? daysBetween(action.due, asOf) : null,
    raised_at: action.raisedAt === null ? null : { body: action.raisedAt.body, date: action.raisedAt.date },
    done: by(action.done, asOf),
    note: action.note,
  });
}

export function decisionRecord(decision: Decision, asOf: CalendarDay): FactRecord {
  const isOpen = isDecisionOpen(decision, asOf);
  return knownFields({
    ...common(decision, isOpen),
    asked_of: decision.askedOf,
    raised: decision.raised,
    needed_by: decision.neededBy,
    days_past_needed_by: isOpen && decision.neededBy < asOf ? daysBetween(decision.neededBy, asOf) : null,
    options: decision.options,
    recommendation: decision.recommendation,
    evidence: evidenceRecords(decision, asOf),
    outcome: outcomeRecord(decision, asOf),
  });
}

export function escalationRecord(escalation: Escalation, asOf: CalendarDay): FactRecord {
  const isOpen = isEscalationOpen(escalation, asOf);
  const { answered } = escalation;
  return knownFields({
    ...common(escalation, isOpen),
    from: escalation.from,
    to: escalation.to,
    raised: escalation.raised,
    days_open: isOpen ? daysBetween(escalation.raised, asOf) : null,
    answered: isOpen || answered === null ? null : { date: answered.date, answer: answered.answer },
  });
}

/** The evidence that there was by a day; what has no date counts. */
export function evidenceBy({ evidence }: Decision, asOf: CalendarDay): readonly DecisionEvidence[] {
  return evidence.filter(({ date }) => date === null || date <= asOf);
}

export function evidenceRecords(decision: Decision, asOf: CalendarDay): readonly FactRecord[] {
  return evidenceBy(decision, asOf).map(({ text, date, link }) =>
    knownFields({ text, date, link, days_old: date === null ? null : daysBetween(date, asOf) }),
  );
}

/** Null until it has been decided. */
export function outcomeRecord({ outcome }: Decision, asOf: CalendarDay): FactRecord | null {
  return outcome === null || outcome.date > asOf
    ? null
    : knownFields({ date: outcome.date, decided: outcome.decided, cascade_to: outcome.cascadeTo });
}

function common(
  { id, title, description, about, audience }: Risk | Issue | Action | Decision | Escalation,
  open: boolean,
) {
  return { id, title, description, about, audience, open };
}

function closing(closed: Closing | null, asOf: CalendarDay): FactRecord | null {
  return closed === null || closed.date > asOf ? null : { date: closed.date, reason: closed.reason };
}

function by(day: CalendarDay | null, asOf: CalendarDay): CalendarDay | null {
  return day === null || day > asOf ? null : day;
}

function dateText(date: PlanDate | null): string | null {
  return date === null ? null : planDateText(date);
}
