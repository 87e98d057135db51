/** When the bodies meet in the months to come, with the days for their papers, and what is known of no day. */
import {
  areBankHolidaysKnown,
  FIRST_BANK_HOLIDAY_YEAR,
  LAST_BANK_HOLIDAY_YEAR,
} from '../model/bank-holidays.ts';
import type { Body } from '../model/body.ts';
import { addDays, addMonths, type CalendarDay, WEEKDAY_NAMES, weekdayOf } from '../model/calendar-day.ts';
import { type Clash, clashFinder } from '../model/meeting-clashes.ts';
import {
  type CancelledMeeting,
  cancelledBetween,
  dayTrouble,
  lastMeeting,
  type Meeting,
  type MeetingKind,
  meetingsBetween,
  nextMeeting,
} from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import type { AsOf } from './as-of.ts';
import type { Locate } from './milestone-record.ts';

/** As long as two years of a board's diary. */
export const DEFAULT_MEETING_MONTHS = 24;

export interface MeetingsReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly months: number;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** The one body that was asked for; null where all of them were. */
  readonly only: Body | null;
  readonly bodies: readonly BodyMeetings[];
  /** Of all bodies, earliest first. */
  readonly meetings: readonly MeetingEntry[];
  readonly cancelled: readonly CancelledMeeting[];
  /** The first of these days of which it is not known whether it is a bank holiday; null where all of them are known. */
  readonly unknownFrom: CalendarDay | null;
}

export interface BodyMeetings {
  readonly body: Body;
  /** The last and the next one as of the day, wherever the months begin. */
  readonly last: Meeting | null;
  readonly next: Meeting | null;
  /** Why no day can be known; null where days are known. */
  readonly trouble: string | null;
}

export interface MeetingEntry {
  readonly meeting: Meeting;
  readonly clashes: readonly Clash[];
}

/** The meetings of the `months` from `first` on; of one body where `only` is given. */
export function meetingsReport(
  plan: Plan,
  asOf: AsOf,
  first: CalendarDay,
  months: number,
  only: Body | null,
): MeetingsReport {
  const last = addDays(addMonths(first, months), -1);
  const bodies = only === null ? plan.bodies : [only];
  const clashesOf = clashFinder(plan.programme.calendar, first, last);
  const meetings = bodies.flatMap((body) => meetingsBetween(plan, body, first, last));
  return {
    programme: plan.programme.name,
    asOf,
    months,
    first,
    last,
    only,
    bodies: bodies.map((body) => ({
      body,
      last: lastMeeting(plan, body.id, asOf.day),
      next: nextMeeting(plan, body.id, asOf.day),
      trouble: dayTrouble(plan, body),
    })),
    // Bodies that meet on one day stay in the order of governance.yaml.
    meetings: meetings
      .toSorted((a, b) => compareDays(a.day, b.day))
      .map((meeting) => ({ meeting, clashes: clashesOf(meeting) })),
    cancelled: bodies
      .flatMap((body) => cancelledBetween(body, first, last))
      .toSorted((a, b) => compareDays(a.day, b.day)),
    unknownFrom: unknownFrom(first, last),
  };
}

function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unknownFrom(first: CalendarDay, last: CalendarDay): CalendarDay | null {
  if (!areBankHolidaysKnown(first)) return first;
  if (areBankHolidaysKnown(last)) return null;
  let day = first;
  while (areBankHolidaysKnown(day)) day = addDays(day, 1);
  return day;
}

/** `Thursday`. */
export function weekdayText(day: CalendarDay): string {
  return WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '';
}

export interface MeetingsJson {
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  readonly months: number;
  readonly body: string | null;
  readonly bankHolidays: {
    readonly firstYear: number;
    readonly lastYear: number;
    readonly unknownFrom: CalendarDay | null;
  };
  readonly summary: MeetingCounts;
  readonly bodies: readonly BodyRecord[];
  readonly meetings: readonly MeetingRecord[];
  readonly cancelled: readonly CancelledRecord[];
}

export interface MeetingCounts {
  readonly bodies: number;
  readonly withoutKnownDays: number;
  readonly meetings: number;
  readonly moved: number;
  readonly extra: number;
  readonly cancelled: number;
  readonly clashing: number;
}

interface Placed {
  readonly file: string;
  readonly line: number | null;
}

interface BodyRecord extends Placed {
  readonly id: string;
  readonly name: string;
  readonly cadence: string | null;
  readonly starts: CalendarDay | null;
  readonly papersWorkingDays: number | null;
  readonly lastMeeting: CalendarDay | null;
  readonly nextMeeting: CalendarDay | null;
  readonly papersDue: CalendarDay | null;
  readonly noDayBecause: string | null;
}

interface MeetingRecord extends Placed {
  readonly body: { readonly id: string; readonly name: string };
  readonly day: CalendarDay;
  readonly weekday: string;
  readonly kind: MeetingKind;
  readonly plannedFor: CalendarDay | null;
  readonly reason: string | null;
  readonly papersDue: CalendarDay | null;
  readonly clashes: readonly Clash[];
}

interface CancelledRecord extends Placed {
  readonly body: { readonly id: string; readonly name: string };
  readonly day: CalendarDay;
  readonly reason: string | null;
}

export function meetingCounts({ bodies, meetings, cancelled }: MeetingsReport): MeetingCounts {
  const ofKind = (kind: MeetingKind): number =>
    meetings.filter(({ meeting }) => meeting.kind === kind).length;
  return {
    bodies: bodies.length,
    withoutKnownDays: bodies.filter(({ trouble }) => trouble !== null).length,
    meetings: meetings.length,
    moved: ofKind('moved'),
    extra: ofKind('extra'),
    cancelled: cancelled.length,
    clashing: meetings.filter(({ clashes }) => clashes.length > 0).length,
  };
}

/** The report as `--format json` prints it. */
export function meetingsJson(report: MeetingsReport, locate: Locate): MeetingsJson {
  const placed = (at: Body['at']): Placed => ({ file: at.file, line: locate(at)?.line ?? null });
  return {
    from: report.first,
    until: report.last,
    months: report.months,
    body: report.only?.id ?? null,
    bankHolidays: {
      firstYear: FIRST_BANK_HOLIDAY_YEAR,
      lastYear: LAST_BANK_HOLIDAY_YEAR,
      unknownFrom: report.unknownFrom,
    },
    summary: meetingCounts(report),
    bodies: report.bodies.map(({ body, last, next, trouble }) => ({
      id: body.id,
      name: body.name,
      cadence: body.cadence,
      starts: body.starts,
      papersWorkingDays: body.papersWorkingDays,
      lastMeeting: last?.day ?? null,
      nextMeeting: next?.day ?? null,
      papersDue: next?.papersDue ?? null,
      noDayBecause: trouble,
      ...placed(body.at),
    })),
    meetings: report.meetings.map(({ meeting, clashes }) => ({
      body: { id: meeting.body.id, name: meeting.body.name },
      day: meeting.day,
      weekday: weekdayText(meeting.day),
      kind: meeting.kind,
      plannedFor: meeting.plannedFor,
      reason: meeting.reason,
      papersDue: meeting.papersDue,
      clashes,
      ...placed(meeting.at),
    })),
    cancelled: report.cancelled.map(({ body, day, reason, at }) => ({
      body: { id: body.id, name: body.name },
      day,
      reason,
      ...placed(at),
    })),
  };
}
