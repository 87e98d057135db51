/**
 * The board pack: what the board is asked, and what has become of the programme since it met last. It is the status report
 * of that longer period, arranged for those who decide.
 */
import type { Body } from '../../model/body.ts';
import { addDays, addMonths, type CalendarDay } from '../../model/calendar-day.ts';
import { type Meeting, meetingsBetween, nextMeeting } from '../../model/meetings.ts';
import { comparisonDay } from '../../model/plan-date.ts';
import { type ActionStanding, openActions, openRisks, type RiskStanding } from '../../model/raid-log.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { OpenAsk } from '../status/asks.ts';
import { type ColourStanding, suggestedColour } from '../status/colours.ts';
import type { LateForecast } from '../status/milestone-movement.ts';
import { meetingsReport, type MeetingsReport } from '../meetings.ts';
import { statusReport, type StatusInput, type StatusReport } from '../status/status.ts';

export interface BoardInput extends StatusInput {
  readonly board: Body;
  /** The day that the pack is for. */
  readonly day: CalendarDay;
  /** What the period is called: `since the last board`, or `in the period` where it is another. */
  readonly sinceWords: string;
}

export interface BoardReport {
  readonly board: Body;
  readonly day: CalendarDay;
  /** The meeting of that day in the calendar; null where the calendar has none. */
  readonly meeting: Meeting | null;
  /** The one after it; null where it is not known. */
  readonly next: Meeting | null;
  readonly sinceWords: string;
  readonly status: StatusReport;
  /** What the board itself is asked, decisions first. */
  readonly asks: readonly OpenAsk[];
  /** Forecasts beyond what their lead may approve, which ask for another date. */
  readonly rebaselines: readonly LateForecast[];
  /** Open milestones whose accepted breach ends before the board after this one, or has ended. */
  readonly expiring: readonly StandingEntry[];
  /** Actions that the board raised, and those that are late. */
  readonly actions: readonly ActionStanding[];
  /** The highest open risks. */
  readonly risks: readonly RiskStanding[];
  /** How many there are in all. */
  readonly openRiskCount: number;
  /** Workstreams that are red or amber, claimed or suggested. */
  readonly exceptions: readonly ColourStanding[];
  /** Due up to the board after this one. */
  readonly dueBeforeNext: readonly StandingEntry[];
  /** Of all bodies, up to three months after the board. */
  readonly forwardPlan: MeetingsReport;
}

/** How many risks the pack lists. */
const MOST_RISKS = 10;
/** How far the forward plan looks. */
const FORWARD_MONTHS = 3;
/** A board that is further away than this has a shorter plan. */
const MOST_FORWARD_MONTHS = 24;

export function boardReport({ board, day, sinceWords, ...input }: BoardInput): BoardReport {
  const { entries, asOf } = input;
  const status = statusReport(input);
  const { plan } = status;
  const next = nextMeeting(plan, board.id, day);
  const until = next?.day ?? addMonths(day, 1);
  const asks = status.asks.filter(({ body }) => body === board.id);
  const risks = openRisks(plan.raid, asOf.day);
  return {
    board,
    day,
    sinceWords,
    meeting: meetingsBetween(plan, board, day, day)[0] ?? null,
    next,
    status,
    asks: [
      ...asks.filter(({ kind }) => kind === 'decision'),
      ...asks.filter(({ kind }) => kind !== 'decision'),
    ],
    rebaselines: status.movements.lateForecasts.filter(({ toBeApprovedBy }) => toBeApprovedBy !== null),
    expiring: entries.filter(
      ({ milestone, standing }) =>
        standing.state !== 'complete' &&
        standing.state !== 'cancelled' &&
        milestone.acceptedBreach !== null &&
        milestone.acceptedBreach.until < until,
    ),
    actions: openActions(plan.raid, asOf.day).filter(
      ({ action, daysLate }) => action.raisedAt?.body === board.id || daysLate !== null,
    ),
    risks: risks.slice(0, MOST_RISKS),
    openRiskCount: risks.length,
    exceptions: status.workstreams.filter(isException),
    dueBeforeNext: entries
      .filter(({ standing }) => standing.state === 'upcoming' || standing.state === 'due-now')
      .filter(({ standing }) => isBy(comparisonDay(standing.due), until))
      .toSorted((a, b) => compareDays(comparisonDay(a.standing.due), comparisonDay(b.standing.due))),
    forwardPlan: meetingsReport(plan, asOf, addDays(asOf.day, 1), monthsUpTo(day, asOf.day), null),
  };
}

/** So many months as reach at least `FORWARD_MONTHS` beyond the board. */
function monthsUpTo(day: CalendarDay, asOf: CalendarDay): number {
  const wanted = addMonths(day, FORWARD_MONTHS);
  let months = FORWARD_MONTHS;
  while (months < MOST_FORWARD_MONTHS && addMonths(asOf, months) < wanted) months += 1;
  return months;
}

function isException({ claim, suggested }: ColourStanding): boolean {
  const colours = [claim?.overall ?? null, suggestedColour(suggested)];
  return colours.some((colour) => colour === 'red' || colour === 'amber');
}

function isBy(day: CalendarDay | null, until: CalendarDay): boolean {
  return day !== null && day <= until;
}

function compareDays(a: CalendarDay | null, b: CalendarDay | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
