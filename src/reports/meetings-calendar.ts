/** The meetings, the days for their papers, and the milestones of these months, for a calendar program. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { CancelledMeeting } from '../model/meetings.ts';
import { ownerText } from '../model/plan.ts';
import type { PlanDate } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import type { StandingEntry, State } from '../model/schedule.ts';
import { cancelledWords, changeWords, clashWords } from './meeting-words.ts';
import type { MeetingEntry, MeetingsReport } from './meetings.ts';
import { totalsText } from './meetings-view.ts';
import { milestonesText } from './state-counts.ts';
import type { CalendarEvent, CalendarView } from './view.ts';

/** `entries` are the milestones that were asked for; the calendar of one body has none. */
export function meetingsCalendar(report: MeetingsReport, entries: readonly StandingEntry[]): CalendarView {
  const wanted = report.only === null ? entries : [];
  const milestones = wanted.flatMap((entry) => {
    const days = daysShown(entry.standing.due);
    return days !== null && days.first <= report.last && days.last >= report.first
      ? [{ entry, ...days }]
      : [];
  });
  const space = programmeSlug(report.programme);
  const events = [
    ...report.meetings.flatMap((entry) => meetingEvents(entry, space)),
    ...report.cancelled.map((meeting) => cancelledEvent(meeting, space)),
    ...milestones.map(({ entry, first, last }) => milestoneEvent(entry, first, last, space)),
  ];
  return {
    name: report.only === null ? report.programme : `${report.programme}: ${report.only.name}`,
    description: `${totalsText(report)}. ${milestoneTotals(report, wanted, milestones.length)}As of ${dayText(report.asOf.day)}.`,
    asOf: report.asOf.day,
    events: events.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0)),
  };
}

function milestoneTotals(
  { only, first, last }: MeetingsReport,
  wanted: readonly StandingEntry[],
  shown: number,
): string {
  if (only !== null) return '';
  const undated = wanted.filter(({ standing }) => standing.due.kind === 'tbc').length;
  const outside = wanted.length - undated - shown;
  return `${shown} of ${milestonesText(wanted.length)}; left out: ${undated} without a date, ${outside} not due from ${dayText(first)} to ${dayText(last)}. `;
}

/**
 * The days that a calendar shows of a date: a window as it is, `by X` its last day, and of `from X` the time in which it
 * must start, since what goes on has no last day. Null for tbc.
 */
function daysShown(due: PlanDate): { readonly first: CalendarDay; readonly last: CalendarDay } | null {
  switch (due.kind) {
    case 'window':
      return { first: due.first, last: due.last };
    case 'by':
      return { first: due.last, last: due.last };
    case 'open':
      return { first: due.first, last: due.startBy };
    case 'tbc':
      return null;
  }
}

function meetingEvents({ meeting, clashes }: MeetingEntry, space: string): CalendarEvent[] {
  const { body, day, papersDue } = meeting;
  // A meeting that is moved keeps its name, so that a calendar program moves it and does not show it twice.
  const id = `${body.id}-${meeting.plannedFor ?? day}${meeting.kind === 'extra' ? '-extra' : ''}`;
  const change = changeWords(meeting);
  const description = [
    ...(papersDue === null ? [] : [`Papers due: ${dayText(papersDue)}`]),
    ...(change === null ? [] : [upperFirst(change)]),
    ...clashes.map((clash) => upperFirst(clashWords(clash))),
    ...(body.purpose === null ? [] : [body.purpose]),
  ];
  const event: CalendarEvent = {
    uid: `meeting-${id}@${space}`,
    category: 'Meeting',
    title: body.name,
    description,
    first: day,
    last: day,
    isCancelled: false,
  };
  if (papersDue === null) return [event];
  return [
    {
      ...event,
      uid: `papers-${id}@${space}`,
      category: 'Papers',
      title: `Papers due: ${body.name}, ${dayText(day)}`,
      description: [],
      first: papersDue,
      last: papersDue,
    },
    event,
  ];
}

function cancelledEvent(meeting: CancelledMeeting, space: string): CalendarEvent {
  const { body, day } = meeting;
  return {
    uid: `meeting-${body.id}-${day}@${space}`,
    category: 'Meeting',
    title: `Cancelled: ${body.name}`,
    description: [upperFirst(cancelledWords(meeting))],
    first: day,
    last: day,
    isCancelled: true,
  };
}

/** What stands in front of the title of a milestone; nothing while it is to come. */
const STATE_WORDS = {
  complete: 'Complete: ',
  cancelled: 'Cancelled: ',
  overdue: 'Overdue: ',
  'due-now': '',
  upcoming: '',
  ongoing: 'Ongoing: ',
  undated: '',
} satisfies Record<State, string>;

function milestoneEvent(
  { milestone, project, workstream, standing }: StandingEntry,
  first: CalendarDay,
  last: CalendarDay,
  space: string,
): CalendarEvent {
  return {
    uid: `milestone-${milestone.ref}@${space}`,
    category: 'Milestone',
    title: `${STATE_WORDS[standing.state]}${milestone.title}`,
    description: [
      `${workstream.name}: ${project.name}`,
      `Due: ${planDateText(standing.due)}`,
      `Owner: ${ownerText(milestone.owners) ?? 'no owner'}`,
      ...(standing.forecast === null ? [] : [`Forecast: ${planDateText(standing.forecast)}`]),
      `Reference: ${milestone.ref}`,
    ],
    first,
    last,
    isCancelled: standing.state === 'cancelled',
  };
}

/** Two programmes in one calendar must not overwrite each other's meetings. */
function programmeSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${slug === '' ? 'programme' : slug}.milepost`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
