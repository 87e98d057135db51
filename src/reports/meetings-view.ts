/** The meetings as people read them. */
import { FIRST_BANK_HOLIDAY_YEAR, LAST_BANK_HOLIDAY_YEAR } from '../model/bank-holidays.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import { dayDate } from '../model/day-date.ts';
import type { CancelledMeeting } from '../model/meetings.ts';
import type { PlanDate } from '../model/plan-date.ts';
import { dayText } from '../model/plan-date-text.ts';
import { cancelledWords, changeWords, clashWords } from './meeting-words.ts';
import { type MeetingEntry, meetingCounts, type MeetingsReport, weekdayText } from './meetings.ts';
import type { Column, ProseSection, Row, TableSection, View } from './view.ts';

export function meetingsView(report: MeetingsReport): View {
  return {
    title: 'Meetings',
    programme: report.programme,
    asOf: report.asOf,
    totals: totalsText(report),
    sections: [...bankHolidaySection(report), bodiesTable(report), meetingsTable(report)],
  };
}

/** "2 bodies: 24 meetings from 17 March 2025 to 16 March 2026, of which 1 moved and 2 on a holiday; 1 cancelled". */
export function totalsText(report: MeetingsReport): string {
  const counts = meetingCounts(report);
  const kinds: readonly (readonly [number, string])[] = [
    [counts.moved, 'moved'],
    [counts.extra, 'extra'],
    [counts.clashing, 'on a holiday or a weekend'],
  ];
  const parts = kinds.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return [
    `${counted(counts.bodies, 'body', 'bodies')}: ${counted(counts.meetings, 'meeting', 'meetings')} from ${dayText(report.first)} to ${dayText(report.last)}${parts.length === 0 ? '' : `, of which ${parts.join(', ')}`}`,
    ...(counts.cancelled === 0 ? [] : [`${counts.cancelled} cancelled`]),
    ...(counts.withoutKnownDays === 0
      ? []
      : [`no day can be known of ${counted(counts.withoutKnownDays, 'body', 'bodies')}`]),
  ].join('; ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Past the years that are bundled nothing is guessed. */
export function bankHolidaySection({ unknownFrom }: MeetingsReport): ProseSection[] {
  if (unknownFrom === null) return [];
  return [
    {
      kind: 'prose',
      heading: null,
      paragraphs: [
        `From ${dayText(unknownFrom)} on it is not known here which days are bank holidays: those of ${FIRST_BANK_HOLIDAY_YEAR} to ${LAST_BANK_HOLIDAY_YEAR} are. Meetings and papers of other years may fall on one.`,
      ],
    },
  ];
}

const BODY_COLUMNS: readonly Column[] = [
  { key: 'body', heading: 'Body', type: 'text' },
  { key: 'cadence', heading: 'Meets', type: 'text' },
  { key: 'last', heading: 'Last meeting', type: 'date' },
  { key: 'next', heading: 'Next meeting', type: 'date' },
  { key: 'papers', heading: 'Papers due', type: 'date' },
  { key: 'trouble', heading: 'No day known', type: 'text', stackUnder: 'cadence' },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

/** Each body with its last and its next meeting. */
export function bodiesTable({ bodies }: MeetingsReport): TableSection {
  const anyTrouble = bodies.some(({ trouble }) => trouble !== null);
  return {
    kind: 'table',
    id: 'bodies',
    heading: `Bodies (${bodies.length})`,
    columns: BODY_COLUMNS.map((column) =>
      column.key === 'trouble' && !anyTrouble ? { ...column, dataOnly: true } : column,
    ),
    rows: bodies.map(({ body, last, next, trouble }) => ({
      body: body.name,
      cadence: body.cadence ?? 'not said',
      last: dateOrNull(last?.day),
      next: dateOrNull(next?.day),
      papers: dateOrNull(next?.papersDue),
      trouble,
      reference: body.id,
      place: body.at,
    })),
    whenEmpty: 'governance.yaml has no bodies.',
  };
}

const MEETING_COLUMNS: readonly Column[] = [
  { key: 'weekday', heading: 'Day', type: 'text' },
  { key: 'date', heading: 'Date', type: 'date' },
  { key: 'body', heading: 'Body', type: 'text' },
  { key: 'papers', heading: 'Papers due', type: 'date' },
  { key: 'note', heading: 'To note', type: 'text', stackUnder: 'body' },
  { key: 'kind', heading: 'Kind', type: 'text', dataOnly: true },
  { key: 'plannedFor', heading: 'Planned for', type: 'date', dataOnly: true },
  { key: 'reason', heading: 'Reason', type: 'text', dataOnly: true },
  { key: 'clash', heading: 'Clash', type: 'text', dataOnly: true },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
  { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
];

/** Cancelled ones stand in their place among the others, so that nobody turns up. */
export function meetingsTable(report: MeetingsReport): TableSection {
  const rows: readonly { readonly day: CalendarDay; readonly row: Row }[] = [
    ...report.meetings.map((entry) => ({ day: entry.meeting.day, row: meetingRow(entry) })),
    ...report.cancelled.map((meeting) => ({ day: meeting.day, row: cancelledRow(meeting) })),
  ];
  return {
    kind: 'table',
    id: 'meetings',
    heading: `Meetings (${report.meetings.length})`,
    columns: MEETING_COLUMNS,
    rows: rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ row }) => row),
    whenEmpty: 'No meeting in these months has a day that can be known.',
  };
}

function meetingRow({ meeting, clashes }: MeetingEntry): Row {
  const { body, day, kind, plannedFor, reason, papersDue, at } = meeting;
  const clash = clashes.map(clashWords).join('; ');
  const notes = [changeWords(meeting), clash === '' ? null : clash].filter((words) => words !== null);
  return {
    date: dayDate(day),
    weekday: weekdayText(day).slice(0, 3),
    body: body.name,
    papers: dateOrNull(papersDue),
    note: notes.length === 0 ? null : notes.join('; '),
    kind,
    plannedFor: dateOrNull(plannedFor),
    reason,
    clash: clash === '' ? null : clash,
    reference: body.id,
    place: at,
  };
}

function cancelledRow(meeting: CancelledMeeting): Row {
  const { body, day, reason, at } = meeting;
  return {
    date: dayDate(day),
    weekday: weekdayText(day).slice(0, 3),
    body: body.name,
    note: cancelledWords(meeting),
    kind: 'cancelled',
    reason,
    reference: body.id,
    place: at,
  };
}

function dateOrNull(day: CalendarDay | null | undefined): PlanDate | null {
  return day === null || day === undefined ? null : dayDate(day);
}
