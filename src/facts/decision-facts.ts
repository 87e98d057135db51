/** The facts of a decision: what raid.yaml states of it, and how it stands as of the day. */
import { type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import { isDecisionOpen } from '../model/raid-log.ts';
import type { Decision, DecisionOutcome } from '../model/raid.ts';
import { BODY, COUNT, DAY, dayToType, type Fact, TEXT, TEXTS, YES_OR_NO } from './fact.ts';
import {
  AUDIENCE,
  DECISION_EVIDENCE,
  evidenceBy,
  evidenceRecords,
  OUTCOME,
  outcomeRecord,
} from './raid-records.ts';

const EVIDENCE = (_: Decision, { asOf }: { readonly asOf: CalendarDay }): string =>
  `evidence:\n  - text: WHAT THE DECISION RESTS ON\n    date: ${dayToType(asOf)}`;

const OUTCOME_LINES = (_: Decision, { asOf }: { readonly asOf: CalendarDay }): string =>
  `outcome:\n  date: ${dayToType(asOf)}\n  decided: WHAT WAS DECIDED\n  cascade_to:\n    - WORKSTREAM OR BODY`;

export const DECISION_FACTS: readonly Fact<Decision>[] = [
  {
    name: 'id',
    type: TEXT,
    always: true,
    says: 'The id of the decision.',
    source: '`id`',
    valueOf: ({ id }) => id,
  },
  {
    name: 'title',
    type: TEXT,
    always: true,
    says: 'What is to be decided.',
    source: '`title`',
    valueOf: ({ title }) => title,
  },
  {
    name: 'description',
    type: TEXT,
    always: false,
    says: 'What there is to say about it.',
    source: '`description`',
    write: () => 'description: WHAT THE DECISION IS ABOUT',
    valueOf: ({ description }) => description,
  },
  {
    name: 'about',
    type: TEXTS,
    always: false,
    says: 'The workstreams, projects and milestones that it is about; not recorded where it is about the programme.',
    source: '`about`',
    valueOf: ({ about }) => about,
  },
  {
    name: 'workstreams',
    type: { kind: 'list', of: { kind: 'text', ids: 'workstream' } },
    always: false,
    says: 'The ids of the workstreams that it is about, or that what it is about stands in.',
    source: '`about`',
    valueOf: ({ about }) => [...new Set(about.map((ref) => ref.split('/')[0] ?? ref))],
  },
  {
    name: 'asked_of',
    type: BODY,
    always: true,
    says: 'The id of the body that is asked.',
    source: '`asked_of`',
    valueOf: ({ askedOf }) => askedOf,
  },
  {
    name: 'raised',
    type: DAY,
    always: false,
    says: 'The day on which it was asked for.',
    source: '`raised`',
    write: (_, { asOf }) => `raised: ${dayToType(asOf)}`,
    valueOf: ({ raised }) => raised,
  },
  {
    name: 'needed_by',
    type: DAY,
    always: true,
    says: 'The day by which it is needed.',
    source: '`needed_by`',
    valueOf: ({ neededBy }) => neededBy,
  },
  {
    name: 'open',
    type: YES_OR_NO,
    always: true,
    says: 'Whether it has not been made yet.',
    source: '`outcome`',
    valueOf: (decision, { asOf }) => isDecisionOpen(decision, asOf),
  },
  {
    name: 'days_open',
    type: COUNT,
    always: false,
    says: 'Days since it was asked for; only while it is open.',
    source: '`raised`, `outcome`',
    valueOf: (decision, { asOf }) =>
      decision.raised === null || !isDecisionOpen(decision, asOf) ? null : daysBetween(decision.raised, asOf),
  },
  {
    name: 'days_past_needed_by',
    type: COUNT,
    always: false,
    says: 'Days past the day by which it is needed; only while it is open.',
    source: '`needed_by`, `outcome`',
    valueOf: (decision, { asOf }) =>
      isDecisionOpen(decision, asOf) && decision.neededBy < asOf
        ? daysBetween(decision.neededBy, asOf)
        : null,
  },
  {
    name: 'options',
    type: TEXTS,
    always: false,
    says: 'What there is to choose from.',
    source: '`options`',
    write: () => 'options:\n  - ONE WAY\n  - ANOTHER WAY',
    valueOf: ({ options }) => options,
  },
  {
    name: 'number_of_options',
    type: COUNT,
    always: true,
    says: 'How many options there are to choose from.',
    source: '`options`',
    valueOf: ({ options }) => options.length,
  },
  {
    name: 'recommendation',
    type: TEXT,
    always: false,
    says: 'What is recommended.',
    source: '`recommendation`',
    write: () => 'recommendation: WHAT IS RECOMMENDED',
    valueOf: ({ recommendation }) => recommendation,
  },
  {
    name: 'evidence',
    type: DECISION_EVIDENCE,
    always: false,
    says: 'What it rests on, as far as there was any by the day: text, date, link, days_old.',
    source: '`evidence`',
    write: EVIDENCE,
    valueOf: (decision, { asOf }) => evidenceRecords(decision, asOf),
  },
  {
    name: 'has_evidence',
    type: YES_OR_NO,
    always: true,
    says: 'Whether it cites evidence.',
    source: '`evidence`',
    write: EVIDENCE,
    valueOf: (decision, { asOf }) => evidenceBy(decision, asOf).length > 0,
  },
  {
    name: 'number_of_evidence',
    type: COUNT,
    always: true,
    says: 'How many pieces of evidence it cites.',
    source: '`evidence`',
    write: EVIDENCE,
    valueOf: (decision, { asOf }) => evidenceBy(decision, asOf).length,
  },
  {
    name: 'evidence_days',
    type: COUNT,
    always: false,
    says: 'The age of its newest evidence in days, on the day of the decision or, while it is open, on the day of the report; not recorded where none has a date.',
    source: '`evidence`, `outcome`',
    write: EVIDENCE,
    valueOf: (decision, { asOf }) => {
      const until = outcomeBy(decision, asOf)?.date ?? asOf;
      const dates = evidenceBy(decision, until).flatMap(({ date }) => date ?? []);
      return dates.length === 0 ? null : Math.min(...dates.map((date) => daysBetween(date, until)));
    },
  },
  {
    name: 'outcome',
    type: OUTCOME,
    always: false,
    says: 'What was decided: date, decided, cascade_to.',
    source: '`outcome`',
    write: OUTCOME_LINES,
    valueOf: (decision, { asOf }) => outcomeRecord(decision, asOf),
  },
  {
    name: 'days_to_decide',
    type: COUNT,
    always: false,
    says: 'Days from the day on which it was asked for to the day on which it was made.',
    source: '`raised`, `outcome`',
    valueOf: (decision, { asOf }) => {
      const outcome = outcomeBy(decision, asOf);
      const { raised } = decision;
      return outcome === null || raised === null || raised > outcome.date
        ? null
        : daysBetween(raised, outcome.date);
    },
  },
  {
    name: 'decided_in_time',
    type: YES_OR_NO,
    always: false,
    says: 'Whether it was made by the day on which it was needed; no as soon as that day has gone by without it, and not recorded before.',
    source: '`needed_by`, `outcome`',
    valueOf: (decision, { asOf }) => {
      const outcome = outcomeBy(decision, asOf);
      if (outcome !== null) return outcome.date <= decision.neededBy;
      return decision.neededBy < asOf ? false : null;
    },
  },
  {
    name: 'number_told',
    type: COUNT,
    always: false,
    says: 'How many bodies and workstreams it is told to; only once it is made.',
    source: '`cascade_to` of `outcome`',
    valueOf: (decision, { asOf }) => outcomeBy(decision, asOf)?.cascadeTo.length ?? null,
  },
  {
    name: 'audience',
    type: AUDIENCE,
    always: true,
    says: 'Whom it is for: the board and partners where nothing is said.',
    source: '`audience`',
    write: () => 'audience:\n  - board\n  - partners\n  - public',
    valueOf: ({ audience }) => audience,
  },
];

/** Null until it has been decided. */
function outcomeBy({ outcome }: Decision, asOf: CalendarDay): DecisionOutcome | null {
  return outcome === null || outcome.date > asOf ? null : outcome;
}
