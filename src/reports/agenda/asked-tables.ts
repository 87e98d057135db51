/** The points of an agenda that come from the RAID log and from updates. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import { dayDate } from '../../model/day-date.ts';
import { daysText } from '../../model/days-text.ts';
import { ownerText } from '../../model/plan.ts';
import { dayText } from '../../model/plan-date-text.ts';
import { ACTION_COLUMNS, actionRow } from '../action-table.ts';
import type { PlanNames } from '../plan-names.ts';
import { askText } from '../status/ask-text.ts';
import type { Column, ListSection, Row, TableSection } from '../view.ts';
import type { AgendaReport } from './agenda.ts';
import type { OwedAnswer } from './owed-answers.ts';
import type { Sitting } from './sitting.ts';

const PLACE: Column = { key: 'place', heading: 'Place', type: 'place', dataOnly: true };
const ID: Column = { key: 'id', heading: 'Id', type: 'reference', dataOnly: true };

export function actionSections(
  { actions, actionsDone, sitting }: AgendaReport,
  names: PlanNames,
): [TableSection, TableSection] {
  const late = actions.filter(({ daysLate }) => daysLate !== null).length;
  return [
    {
      kind: 'table',
      id: 'actions',
      heading: `Open actions (${actions.length}${late === 0 ? '' : `, ${late} late`})`,
      columns: ACTION_COLUMNS,
      rows: actions.map((standing) => actionRow(standing, names)),
      whenEmpty: 'None.',
    },
    {
      kind: 'table',
      id: 'actions-done',
      heading: `Actions done since ${dayText(sitting.since)} (${actionsDone.length})`,
      columns: [
        { key: 'action', heading: 'Action', type: 'text' },
        { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'action' },
        { key: 'note', heading: 'Note', type: 'text', stackUnder: 'action' },
        { key: 'due', heading: 'Due', type: 'date' },
        { key: 'done', heading: 'Done', type: 'date' },
        ID,
        PLACE,
      ],
      rows: actionsDone.map((action) => ({
        action: action.title,
        owner: ownerText(action.owners) ?? 'no owner',
        note: action.note,
        due: dayDate(action.due),
        done: action.done === null ? null : dayDate(action.done),
        id: action.id,
        place: action.at,
      })),
      whenEmpty: 'None.',
    },
  ];
}

/** In short: what each is about stands in the two sections after it. */
export function owedTable({ owed }: AgendaReport, names: PlanNames): TableSection {
  return {
    kind: 'table',
    id: 'owed',
    heading: `Answers it owes (${owed.length})`,
    columns: [
      { key: 'what', heading: 'What', type: 'text' },
      { key: 'kind', heading: 'Kind', type: 'text' },
      { key: 'from', heading: 'Who waits', type: 'text' },
      { key: 'raised', heading: 'Asked', type: 'date' },
      { key: 'late', heading: 'How late', type: 'text', stackUnder: 'raised' },
      ID,
      PLACE,
    ],
    rows: owed.map((one) => ({
      what: one.title,
      kind: one.kind,
      from: one.from === null ? null : names.ofGroup(one.from),
      raised: one.raised === null ? null : dayDate(one.raised),
      late: lateText(one),
      id: one.id,
      place: one.at,
    })),
    whenEmpty: 'None.',
  };
}

const TIMES: readonly string[] = ['', 'once', 'twice'];

function lateText({ meetingsSince, daysPast }: OwedAnswer): string {
  const met =
    meetingsSince === null || meetingsSince === 0
      ? []
      : [`met ${TIMES[meetingsSince] ?? `${meetingsSince} times`} since`];
  return [...met, ...(daysPast === null ? [] : [`${daysText(daysPast)} late`])].join(', ');
}

export function escalationTable({ escalations }: AgendaReport, names: PlanNames): TableSection {
  return {
    kind: 'table',
    id: 'escalations',
    heading: `Escalated to it, without an answer (${escalations.length})`,
    columns: [
      { key: 'title', heading: 'What', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'title' },
      { key: 'description', heading: 'Description', type: 'text', stackUnder: 'title' },
      { key: 'from', heading: 'From', type: 'text' },
      { key: 'raised', heading: 'Raised', type: 'date' },
      { key: 'age', heading: 'Age', type: 'text', stackUnder: 'raised' },
      { key: 'days', heading: 'Age in days', type: 'days', dataOnly: true },
      ID,
      PLACE,
    ],
    rows: escalations.map(({ escalation, ageDays }) => ({
      title: escalation.title,
      about: names.about(escalation.about),
      description: escalation.description,
      from: names.ofGroup(escalation.from),
      raised: dayDate(escalation.raised),
      age: `${daysText(ageDays)} ago`,
      days: ageDays,
      id: escalation.id,
      place: escalation.at,
    })),
    whenEmpty: 'None.',
  };
}

export function decisionTable({ decisions, sitting }: AgendaReport, names: PlanNames): TableSection {
  const late = decisions.filter(({ daysPast }) => daysPast !== null).length;
  return {
    kind: 'table',
    id: 'decisions',
    heading: `Decisions asked of it (${decisions.length}${late === 0 ? '' : `, ${late} late`})`,
    columns: [
      { key: 'title', heading: 'Decision', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'title' },
      { key: 'options', heading: 'Options', type: 'text', stackUnder: 'title', lead: 'options:' },
      {
        key: 'recommendation',
        heading: 'Recommendation',
        type: 'text',
        stackUnder: 'title',
        lead: 'recommended:',
      },
      { key: 'evidence', heading: 'Evidence', type: 'text', stackUnder: 'title', lead: 'evidence:' },
      { key: 'neededBy', heading: 'Needed by', type: 'date' },
      { key: 'standing', heading: 'Standing', type: 'text', stackUnder: 'neededBy' },
      ID,
      PLACE,
    ],
    rows: decisions.map(
      ({ decision, daysPast }): Row => ({
        title: decision.title,
        about: names.about(decision.about),
        options: listText(decision.options),
        recommendation: decision.recommendation,
        evidence: listText(decision.evidence.map(({ text }) => text)) ?? 'none recorded',
        neededBy: dayDate(decision.neededBy),
        standing: daysPast === null ? whenNeeded(decision.neededBy, sitting) : `${daysText(daysPast)} late`,
        id: decision.id,
        place: decision.at,
      }),
    ),
    whenEmpty: 'None.',
  };
}

function whenNeeded(neededBy: CalendarDay, { day, until }: Sitting): string {
  if (neededBy <= day) return 'by this meeting';
  return neededBy < until ? 'before the next meeting' : 'after the next meeting';
}

function listText(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.map((text) => text.trim().replace(/\.$/, '')).join('; ');
}

export function askList({ asks }: AgendaReport): ListSection {
  return {
    kind: 'list',
    heading: `Asked of it in updates (${asks.length})`,
    ordered: false,
    items: asks.map(askText),
    whenEmpty: 'None.',
  };
}

const CASCADES = {
  'to-it': { id: 'cascaded-to-it', heading: 'Decided and answered elsewhere, and passed to it' },
  'from-it': { id: 'cascades-down', heading: 'Decided and answered by it, and to be passed on' },
} as const;

export function cascadeTable(
  { cascades, sitting }: AgendaReport,
  names: PlanNames,
  direction: keyof typeof CASCADES,
): TableSection {
  const { id, heading } = CASCADES[direction];
  const shown = direction === 'to-it' ? cascades.toIt : cascades.fromIt;
  return {
    kind: 'table',
    id,
    heading: `${heading}, since ${dayText(sitting.since)} (${shown.length})`,
    columns: [
      { key: 'date', heading: 'Date', type: 'date' },
      { key: 'title', heading: 'What', type: 'text' },
      { key: 'says', heading: 'Outcome', type: 'text' },
      { key: 'by', heading: 'By', type: 'text', stackUnder: 'title', lead: 'by' },
      { key: 'to', heading: 'To be told', type: 'text', stackUnder: 'says', lead: 'to:' },
      { key: 'kind', heading: 'Kind', type: 'text', dataOnly: true },
      ID,
      PLACE,
    ],
    rows: shown.map((one) => ({
      date: dayDate(one.date),
      title: one.title,
      says: one.says,
      by: names.ofGroup(one.by),
      to: one.to.length === 0 ? null : one.to.map(names.ofGroup).join('; '),
      kind: one.kind,
      id: one.id,
      place: one.at,
    })),
    whenEmpty: 'None.',
  };
}
