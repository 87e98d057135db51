/** The RAID log as people read it. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { dayDate } from '../model/day-date.ts';
import { ownerText } from '../model/plan.ts';
import type { PlanDate } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import { exposureOf, type RiskTarget } from '../model/raid.ts';
import { type ExposureBand, impactWord, likelihoodWord } from '../model/raid-log.ts';
import { RAID_KINDS, type RaidKind } from '../model/raid-movements.ts';
import type { RagColour } from '../model/rag-colour.ts';
import { ACTION_COLUMNS, actionRow } from './action-table.ts';
import { raidCounts, type RaidReport } from './raid.ts';
import { KIND_WORDS, PLACE, unattendedTable } from './raid-unattended.ts';
import type { ProseSection, RagCell, Section, TableSection, View } from './view.ts';

/** The report as people read it: what wants looking at and what moved, then the register kind by kind. */
export function raidView(report: RaidReport): View {
  return {
    title: 'Risks, issues, actions and decisions',
    programme: report.programme,
    asOf: report.asOf,
    totals: report.isEmpty ? null : totalsOf(report),
    sections: report.isEmpty ? [NO_LOG] : sectionsOf(report),
  };
}

export const NO_LOG: ProseSection = {
  kind: 'prose',
  heading: null,
  paragraphs: ['No RAID log (raid.yaml).'],
};

function sectionsOf(report: RaidReport): Section[] {
  const shown = kindsShown(report);
  const ofKind = (one: RaidKind, section: (report: RaidReport) => Section): Section[] =>
    shown.includes(one) ? [section(report)] : [];
  return [
    ...narrowedSection(report),
    unattendedTable(report),
    movementsTable(report),
    ...ofKind('risk', risksTable),
    ...ofKind('issue', issuesTable),
    ...ofKind('action', actionsSection),
    ...ofKind('decision', decisionsTable),
    ...ofKind('escalation', escalationsTable),
  ];
}

/** Of one person there are no decisions and no escalations: they have no owner. */
function kindsShown({ kind, scope }: RaidReport): readonly RaidKind[] {
  if (kind !== null) return [kind];
  return scope.owner === null ? RAID_KINDS : ['risk', 'issue', 'action'];
}

/** "5 risks open (2 high), 3 issues, 7 actions (2 late), 2 decisions asked for (1 past its day), 1 escalation unanswered". */
function totalsOf(report: RaidReport): string {
  const counts = raidCounts(report);
  const parts = {
    risk: counted(counts.risks, 'risk open', 'risks open', [[counts.highRisks, 'high']]),
    issue: counted(counts.issues, 'issue open', 'issues open', []),
    action: counted(counts.actions, 'action open', 'actions open', [[counts.lateActions, 'late']]),
    decision: counted(counts.decisions, 'decision asked for', 'decisions asked for', [
      [counts.decisionsPast, 'past the day it was needed'],
    ]),
    escalation: counted(counts.escalations, 'escalation unanswered', 'escalations unanswered', []),
  } satisfies Record<RaidKind, string>;
  return kindsShown(report)
    .map((kind) => parts[kind])
    .join(', ');
}

function counted(
  count: number,
  one: string,
  several: string,
  within: readonly (readonly [number, string])[],
): string {
  const inside = within.filter(([some]) => some > 0).map(([some, words]) => `${some} ${words}`);
  return `${count} ${count === 1 ? one : several}${inside.length === 0 ? '' : ` (${inside.join(', ')})`}`;
}

/** What the report was narrowed to, so that nobody takes a part for the whole. */
function narrowedSection({ scope, audience }: RaidReport): Section[] {
  const parts = [
    ...(scope.workstream === null ? [] : [`what is about the workstream ${scope.workstream.name}`]),
    ...(scope.owner === null ? [] : [`what ${scope.owner} owns (decisions and escalations have no owner)`]),
    ...(audience === null ? [] : [`what is for this audience: ${audience}`]),
  ];
  return parts.length === 0
    ? []
    : [{ kind: 'prose', heading: null, paragraphs: [`Only ${parts.join(', and ')}.`] }];
}

export function movementsTable({ movements, before, names }: RaidReport): TableSection {
  const without = before.isFromGit ? '' : ', by the dates in the log';
  return {
    kind: 'table',
    id: 'movements',
    heading: `What moved since ${dayText(before.day)}${without} (${movements.length})`,
    columns: [
      { key: 'kind', heading: 'Kind', type: 'text' },
      { key: 'title', heading: 'Entry', type: 'text' },
      { key: 'says', heading: 'What happened', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', dataOnly: true },
      { key: 'change', heading: 'Change', type: 'text', dataOnly: true },
      PLACE,
    ],
    rows: movements.map(({ kind, title, says, about, change, at }) => ({
      kind: KIND_WORDS[kind],
      title,
      says,
      about: names.about(about),
      change,
      place: at,
    })),
    whenEmpty: 'Nothing moved.',
  };
}

const BANDS = {
  high: { colour: 'red', text: 'High' },
  medium: { colour: 'amber', text: 'Medium' },
  low: { colour: 'green', text: 'Low' },
} as const satisfies Record<ExposureBand, { readonly colour: RagColour; readonly text: string }>;

/** How grave it is, as a colour and its word. */
export function bandCell(band: ExposureBand): RagCell {
  return BANDS[band];
}

export function risksTable({ risks, names, scale }: RaidReport): TableSection {
  return {
    kind: 'table',
    id: 'risks',
    heading: `Risks (${risks.length})`,
    columns: [
      { key: 'exposure', heading: 'Exposure', type: 'number' },
      { key: 'band', heading: 'Band', type: 'rag' },
      { key: 'risk', heading: 'Risk', type: 'text' },
      { key: 'rating', heading: 'Likelihood × impact', type: 'text', stackUnder: 'risk' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'risk' },
      { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'risk' },
      { key: 'proximity', heading: 'May come about', type: 'date' },
      { key: 'target', heading: 'Target', type: 'text', stackUnder: 'proximity', lead: 'target' },
      { key: 'mitigation', heading: 'Mitigation', type: 'text', stackUnder: 'risk' },
      { key: 'before', heading: 'Exposure before', type: 'number', dataOnly: true },
      { key: 'reviewed', heading: 'Reviewed', type: 'date', dataOnly: true },
      { key: 'raised', heading: 'Raised', type: 'date', dataOnly: true },
      { key: 'id', heading: 'Id', type: 'reference', dataOnly: true },
      PLACE,
    ],
    rows: risks.map(({ risk, rating, ratedBefore, reviewed }) => ({
      exposure: rating.exposure,
      band: bandCell(rating.band),
      risk: risk.title,
      rating: `${likelihoodWord(rating.likelihood, scale)} × ${impactWord(rating.impact, scale)}`,
      about: names.about(risk.about),
      owner: ownerText(risk.owners) ?? 'no owner',
      proximity: risk.proximity,
      target: risk.target === null ? null : targetText(risk.target),
      mitigation: risk.mitigation,
      before: ratedBefore?.exposure ?? null,
      reviewed: dayDate(reviewed),
      raised: dayDate(risk.raised),
      id: risk.id,
      place: risk.at,
    })),
    whenEmpty: 'No risk is open.',
  };
}

/** "9 by September 2025". */
function targetText(target: RiskTarget): string {
  const { by } = target;
  if (by === null) return String(exposureOf(target));
  const when = planDateText(by);
  return `${exposureOf(target)} ${when.startsWith('by ') ? when : `by ${when}`}`;
}

export function issuesTable({ issues, names, scale }: RaidReport): TableSection {
  return {
    kind: 'table',
    id: 'issues',
    heading: `Issues (${issues.length})`,
    columns: [
      { key: 'impact', heading: 'Impact', type: 'text' },
      { key: 'band', heading: 'Band', type: 'rag' },
      { key: 'issue', heading: 'Issue', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'issue' },
      { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'issue' },
      { key: 'response', heading: 'Response', type: 'text', stackUnder: 'issue' },
      { key: 'raised', heading: 'Raised', type: 'date' },
      { key: 'exposure', heading: 'Exposure', type: 'number', dataOnly: true },
      { key: 'id', heading: 'Id', type: 'reference', dataOnly: true },
      PLACE,
    ],
    rows: issues.map(({ issue, exposure, band }) => ({
      impact: impactWord(issue.impact, scale),
      band: bandCell(band),
      issue: issue.title,
      about: names.about(issue.about),
      owner: ownerText(issue.owners) ?? 'no owner',
      response: issue.response,
      raised: dayDate(issue.raised),
      exposure,
      id: issue.id,
      place: issue.at,
    })),
    whenEmpty: 'No issue is open.',
  };
}

export function actionsSection(report: RaidReport): TableSection {
  const { actions } = report;
  return {
    kind: 'table',
    id: 'actions',
    heading: `Actions (${actions.length})`,
    columns: ACTION_COLUMNS,
    rows: actions.map((standing) => actionRow(standing, report.names)),
    whenEmpty: 'No action is open.',
  };
}

export function decisionsTable({ decisions, names }: RaidReport): TableSection {
  return {
    kind: 'table',
    id: 'decisions',
    heading: `Decisions asked for (${decisions.length})`,
    columns: [
      { key: 'days', heading: 'Days past', type: 'days' },
      { key: 'decision', heading: 'Decision', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'decision' },
      { key: 'asked', heading: 'Asked of', type: 'text', stackUnder: 'decision' },
      {
        key: 'recommendation',
        heading: 'Recommendation',
        type: 'text',
        stackUnder: 'decision',
        lead: 'recommended:',
      },
      { key: 'needed', heading: 'Needed by', type: 'date' },
      { key: 'raised', heading: 'Asked on', type: 'date', dataOnly: true },
      { key: 'options', heading: 'Options', type: 'text', dataOnly: true },
      { key: 'id', heading: 'Id', type: 'reference', dataOnly: true },
      PLACE,
    ],
    rows: decisions.map(({ decision, daysPast }) => ({
      days: daysPast,
      decision: decision.title,
      about: names.about(decision.about),
      asked: names.ofGroup(decision.askedOf),
      recommendation: decision.recommendation,
      needed: dayDate(decision.neededBy),
      raised: optionalDay(decision.raised),
      options: decision.options.length === 0 ? null : decision.options.join('; '),
      id: decision.id,
      place: decision.at,
    })),
    whenEmpty: 'No decision is asked for.',
  };
}

function optionalDay(day: CalendarDay | null): PlanDate | null {
  return day === null ? null : dayDate(day);
}

export function escalationsTable({ escalations, names }: RaidReport): TableSection {
  return {
    kind: 'table',
    id: 'escalations',
    heading: `Escalations without an answer (${escalations.length})`,
    columns: [
      { key: 'days', heading: 'Days old', type: 'days' },
      { key: 'escalation', heading: 'Escalation', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'escalation' },
      { key: 'from', heading: 'From', type: 'text', stackUnder: 'escalation', lead: 'from' },
      { key: 'to', heading: 'To', type: 'text', stackUnder: 'escalation', lead: 'to' },
      { key: 'raised', heading: 'Raised', type: 'date' },
      { key: 'id', heading: 'Id', type: 'reference', dataOnly: true },
      PLACE,
    ],
    rows: escalations.map(({ escalation, ageDays }) => ({
      days: ageDays,
      escalation: escalation.title,
      about: names.about(escalation.about),
      from: names.ofGroup(escalation.from),
      to: names.ofGroup(escalation.to),
      raised: dayDate(escalation.raised),
      id: escalation.id,
      place: escalation.at,
    })),
    whenEmpty: 'No escalation waits for an answer.',
  };
}
