/** The board pack as `--format json` prints it: the status report of the longer period, and what is the board's own. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Meeting } from '../../model/meetings.ts';
import type { Locate } from '../milestone-record.ts';
import {
  type LateForecastRecord,
  lateForecastRecord,
  statusJson,
  type StatusJson,
} from '../status/status-json.ts';
import {
  type AskRecord,
  askRecord,
  type MilestoneShort,
  milestoneShort,
  type PlaceRecord,
  placeRecord,
} from '../status/records.ts';
import type { BoardReport } from './board.ts';
import { type Recommendation, recommendationsOf } from './recommendations.ts';

interface MeetingRecord extends PlaceRecord {
  readonly body: string;
  readonly day: CalendarDay;
  readonly papersDue: CalendarDay | null;
  readonly plannedFor: CalendarDay | null;
}

export interface BoardJson {
  readonly board: string;
  readonly day: CalendarDay;
  readonly meeting: MeetingRecord | null;
  readonly next: MeetingRecord | null;
  readonly recommendations: readonly (Omit<Recommendation, 'at'> & { readonly place: PlaceRecord | null })[];
  readonly asks: readonly AskRecord[];
  readonly actions: readonly (PlaceRecord & {
    readonly id: string;
    readonly title: string;
    readonly owners: readonly string[];
    readonly due: CalendarDay;
    readonly daysLate: number | null;
    readonly raisedAt: { readonly body: string; readonly date: CalendarDay } | null;
  })[];
  /** Ids of workstreams that are red or amber. */
  readonly exceptions: readonly string[];
  readonly dueBeforeNext: readonly MilestoneShort[];
  readonly rebaselines: readonly LateForecastRecord[];
  /** Refs of milestones whose accepted breach ends before the next board. */
  readonly expiring: readonly string[];
  readonly openRisks: number;
  readonly risks: readonly (PlaceRecord & {
    readonly id: string;
    readonly title: string;
    readonly likelihood: number;
    readonly impact: number;
    readonly exposure: number;
    readonly owners: readonly string[];
  })[];
  readonly forwardPlan: readonly MeetingRecord[];
  /** The same period as `milepost status --format json` has it. */
  readonly status: StatusJson;
}

export function boardJson(report: BoardReport, locate: Locate): BoardJson {
  const meeting = ({ body, day, papersDue, plannedFor }: Meeting): MeetingRecord => ({
    body: body.id,
    day,
    papersDue,
    plannedFor,
    ...placeRecord(body.at, locate),
  });
  return {
    board: report.board.id,
    day: report.day,
    meeting: report.meeting === null ? null : meeting(report.meeting),
    next: report.next === null ? null : meeting(report.next),
    recommendations: recommendationsOf(report).map(({ verb, says, at }) => ({
      verb,
      says,
      place: at === null ? null : placeRecord(at, locate),
    })),
    asks: report.asks.map((ask) => askRecord(ask, locate)),
    actions: report.actions.map(({ action, daysLate }) => ({
      id: action.id,
      title: action.title,
      owners: action.owners,
      due: action.due,
      daysLate,
      raisedAt: action.raisedAt,
      ...placeRecord(action.at, locate),
    })),
    exceptions: report.exceptions.flatMap(({ ref }) => ref ?? []),
    dueBeforeNext: report.dueBeforeNext.map((entry) => milestoneShort(entry, locate)),
    rebaselines: report.rebaselines.map((one) => lateForecastRecord(one, locate)),
    expiring: report.expiring.map(({ milestone }) => milestone.ref),
    openRisks: report.openRiskCount,
    risks: report.risks.map(({ risk, rating }) => ({
      id: risk.id,
      title: risk.title,
      likelihood: rating.likelihood,
      impact: rating.impact,
      exposure: rating.exposure,
      owners: risk.owners,
      ...placeRecord(risk.at, locate),
    })),
    forwardPlan: report.forwardPlan.meetings.map((entry) => meeting(entry.meeting)),
    status: statusJson(report.status, locate),
  };
}
