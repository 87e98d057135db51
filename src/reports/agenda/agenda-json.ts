/** The agenda as `--format json` prints it: every entry with its file and line. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Audience } from '../../model/update.ts';
import type { Locate } from '../milestone-record.ts';
import { type ActionRecord, actionRecord, type DecisionRecord, decisionRecord } from '../raid-record.ts';
import { type EscalationRecord, escalationRecord } from '../raid-record.ts';
import { type AskRecord, askRecord, type MilestoneShort, milestoneShort } from '../status/records.ts';
import { type PlaceRecord, placeRecord } from '../status/records.ts';
import type { AgendaReport } from './agenda.ts';
import type { Cascade } from './cascade.ts';
import type { OwedAnswer } from './owed-answers.ts';
import type { RunningOut } from './running-out.ts';

type Located<Entry> = Omit<Entry, 'at'> & PlaceRecord;

interface DoneRecord extends PlaceRecord {
  readonly id: string;
  readonly title: string;
  readonly owners: readonly string[];
  readonly due: CalendarDay;
  readonly done: CalendarDay | null;
}

interface RebaselineRecord extends MilestoneShort {
  readonly daysLater: number;
  readonly reason: string | null;
}

export interface AgendaJson {
  readonly body: { readonly id: string; readonly name: string };
  readonly day: CalendarDay;
  /** False where the calendar of the body has no meeting on that day. */
  readonly inCalendar: boolean;
  readonly papersDue: CalendarDay | null;
  readonly lastMeeting: CalendarDay | null;
  readonly nextMeeting: CalendarDay | null;
  readonly since: CalendarDay;
  readonly until: CalendarDay;
  readonly audience: Audience | null;
  readonly actions: readonly ActionRecord[];
  readonly actionsDone: readonly DoneRecord[];
  readonly owed: readonly Located<OwedAnswer>[];
  readonly escalations: readonly EscalationRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly asks: readonly AskRecord[];
  readonly toleranceSet: boolean;
  readonly overdue: readonly MilestoneShort[];
  readonly acceptedOverdue: number;
  readonly rebaselines: readonly RebaselineRecord[];
  readonly runningOut: readonly Located<RunningOut>[];
  readonly cascadedToIt: readonly Located<Cascade>[];
  readonly cascadesDown: readonly Located<Cascade>[];
}

export function agendaJson(report: AgendaReport, locate: Locate): AgendaJson {
  const { plan, sitting, beyond, cascades } = report;
  const { body, day, meeting, last, next, since, until } = sitting;
  const cascade = (one: Cascade): Located<Cascade> => located(one, locate);
  return {
    body: { id: body.id, name: body.name },
    day,
    inCalendar: meeting !== null,
    papersDue: meeting?.papersDue ?? null,
    lastMeeting: last?.day ?? null,
    nextMeeting: next?.day ?? null,
    since,
    until,
    audience: report.audience,
    actions: report.actions.map((one) => actionRecord(one, locate)),
    actionsDone: report.actionsDone.map(({ id, title, owners, due, done, at }) => ({
      id,
      title,
      owners,
      due,
      done,
      ...placeRecord(at, locate),
    })),
    owed: report.owed.map((one) => located(one, locate)),
    escalations: report.escalations.map((one) => escalationRecord(one, locate)),
    decisions: report.decisions.map((one) => decisionRecord(one, locate)),
    asks: report.asks.map((one) => askRecord(one, locate)),
    toleranceSet: plan.approvals !== null,
    overdue: beyond.overdue.map((entry) => milestoneShort(entry, locate)),
    acceptedOverdue: beyond.accepted,
    rebaselines: beyond.rebaselines.map(({ entry, daysLater }) => ({
      ...milestoneShort(entry, locate),
      daysLater,
      reason: entry.milestone.forecast?.reason ?? null,
    })),
    runningOut: report.runningOut.map((one) => located(one, locate)),
    cascadedToIt: cascades.toIt.map(cascade),
    cascadesDown: cascades.fromIt.map(cascade),
  };
}

function located<Entry extends { readonly at: Parameters<Locate>[0] }>(
  { at, ...entry }: Entry,
  locate: Locate,
): Omit<Entry, 'at'> & PlaceRecord {
  return { ...entry, ...placeRecord(at, locate) };
}
