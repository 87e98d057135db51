/** The agenda as people read it: numbered, open actions first, each empty point in a word. */
import { WEEKDAY_NAMES, weekdayOf } from '../../model/calendar-day.ts';
import { dayTrouble } from '../../model/meetings.ts';
import { dayText } from '../../model/plan-date-text.ts';
import { changeWords } from '../meeting-words.ts';
import { planNames } from '../plan-names.ts';
import { audienceSection } from '../status/audience-section.ts';
import type { Section, View } from '../view.ts';
import type { AgendaReport } from './agenda.ts';
import {
  actionSections,
  askList,
  cascadeTable,
  decisionTable,
  escalationTable,
  owedTable,
} from './asked-tables.ts';
import { overdueTable, rebaselineTable, runningOutTable } from './settled-tables.ts';

export function agendaView(report: AgendaReport): View {
  const { plan, asOf, audience, sitting } = report;
  const names = planNames(plan);
  return {
    title: `Agenda of ${sitting.body.name}, ${dayText(sitting.day)}`,
    programme: plan.programme.name,
    asOf,
    totals: totalsText(report),
    sections: [
      ...audienceSection(audience),
      { kind: 'prose', heading: null, paragraphs: [headText(report)] },
      ...numbered([
        ...actionSections(report, names),
        owedTable(report, names),
        escalationTable(report, names),
        decisionTable(report, names),
        askList(report),
        overdueTable(report),
        rebaselineTable(report),
        runningOutTable(report),
        cascadeTable(report, names, 'to-it'),
        cascadeTable(report, names, 'from-it'),
      ]),
    ],
  };
}

/** So that people can speak of "item 4". */
function numbered(sections: readonly Section[]): Section[] {
  return sections.map((section, index) => ({
    ...section,
    heading: `${index + 1}. ${section.heading ?? ''}`,
  }));
}

/** "4 open actions, 2 late; 3 decisions, 1 late; 2 escalations; …". */
function totalsText({ plan, actions, decisions, escalations, owed, beyond }: AgendaReport): string {
  const lateActions = actions.filter(({ daysLate }) => daysLate !== null).length;
  const lateDecisions = decisions.filter(({ daysPast }) => daysPast !== null).length;
  return [
    counted(actions.length, 'open action', 'open actions', lateActions),
    counted(decisions.length, 'decision', 'decisions', lateDecisions),
    counted(escalations.length, 'escalation', 'escalations', 0),
    ...(owed.length === 0 ? [] : [counted(owed.length, 'answer owed', 'answers owed', 0)]),
    ...(beyond.overdue.length === 0
      ? []
      : [
          `${counted(beyond.overdue.length, 'milestone', 'milestones', 0)} overdue${plan.approvals === null ? '' : ' that only it may settle'}`,
        ]),
  ].join('; ');
}

function counted(count: number, one: string, many: string, late: number): string {
  return `${count} ${count === 1 ? one : many}${late === 0 ? '' : `, ${late} late`}`;
}

/** The day, the papers, and what lies on either side. */
function headText(report: AgendaReport): string {
  const { day, meeting, last, next, since, until } = report.sitting;
  const change = meeting === null ? null : changeWords(meeting);
  const says = [
    meeting === null
      ? `${weekdayAndDay(day)}, ${dayNote(report)}`
      : `${weekdayAndDay(day)}${change === null ? '' : ` (${change})`}`,
    meeting?.papersDue === undefined || meeting.papersDue === null
      ? 'when papers are due is not said (papers_working_days)'
      : `papers are due on ${weekdayAndDay(meeting.papersDue)}`,
    last === null
      ? `the last meeting is not known, so what is new is what came after ${dayText(since)}`
      : `the last meeting was on ${dayText(last.day)}`,
    next === null
      ? `the next one is not known, so what runs out is what does before ${dayText(until)}`
      : `the next one is on ${dayText(next.day)}`,
  ];
  return `${says.map(upperFirst).join('. ')}.`;
}

/** Why the day is not one of the calendar. */
function dayNote({ plan, sitting: { body } }: AgendaReport): string {
  const trouble = dayTrouble(plan, body);
  return trouble === null
    ? 'on which governance.yaml has no meeting of it'
    : `the day that was given: ${trouble}`;
}

function weekdayAndDay(day: AgendaReport['sitting']['day']): string {
  return `${WEEKDAY_NAMES[weekdayOf(day) - 1] ?? ''} ${dayText(day)}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
