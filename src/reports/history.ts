/** One milestone's story: from its first appearance to now, what changed, when and by whom. */
import { type CalendarDay, calendarDay } from '../model/calendar-day.ts';
import { shortId } from '../model/commit-text.ts';
import { daysText } from '../model/days-text.ts';
import { baselineInHistory, unrecordedStart } from '../model/moves.ts';
import { ownerText } from '../model/plan.ts';
import { type PlanDate, type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import { dayText, planDateText, shortDayText } from '../model/plan-date-text.ts';
import type { MilestoneStory, PlanHistory } from '../model/plan-history.ts';
import type { StandingEntry } from '../model/schedule.ts';
import { slippageAgainst } from '../model/schedule.ts';
import { eventsOf, otherEdits, type StoryEvent, type StoryEventKind } from '../model/story-events.ts';
import { trendOf } from '../model/trend.ts';
import type { AsOf } from './as-of.ts';
import { cautionSection, type HistoryNotesJson, historyNotesJson, historyText } from './history-notes.ts';
import {
  type CommitRecord,
  commitRecord,
  commitText,
  mergeOf,
  movedByText,
  type MoveRecord,
  moveRecord,
  moveTexts,
  recordText,
  textBeside,
  timesText,
} from './history-record.ts';
import { RECORDED_BEFORE } from './slips-view.ts';
import { seriesSection, type TrendLineRecord, trendLineRecord } from './trend.ts';
import type { Row, Section, View } from './view.ts';

export interface HistoryReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly history: PlanHistory;
  readonly story: MilestoneStory;
  /** The milestone as it stands; null where it is in the plan no more. */
  readonly entry: StandingEntry | null;
  readonly baseline: PlanDate | null;
  /** Calendar days off the baseline; null where it cannot be counted, or it is gone. */
  readonly daysOffBaseline: number | null;
  readonly events: readonly StoryEvent[];
  readonly otherEdits: number;
}

export function historyReport(
  programme: string,
  history: PlanHistory,
  story: MilestoneStory,
  entry: StandingEntry | null,
  asOf: AsOf,
): HistoryReport {
  const events = eventsOf(story, asOf.day);
  const baseline = baselineInHistory(story);
  const standing = entry?.standing;
  return {
    programme,
    asOf,
    history,
    story,
    entry,
    baseline,
    daysOffBaseline:
      baseline === null || standing === undefined
        ? null
        : slippageAgainst(baseline, standing.completed ?? standing.forecast ?? standing.due),
    events,
    otherEdits: otherEdits(story, events),
  };
}

export function historyView(report: HistoryReport): View {
  const { story, events, history, asOf } = report;
  const last = story.versions.at(-1)?.milestone;
  return {
    title: `History of ${last?.title ?? story.ref}`,
    programme: report.programme,
    asOf,
    version: historyText(history),
    totals: totalsText(report),
    sections: [
      ...cautionSection(history, report.asOf),
      { kind: 'prose', heading: null, paragraphs: placeTexts(report) },
      {
        kind: 'table',
        id: 'events',
        heading: 'What happened',
        columns: [
          { key: 'when', heading: 'Day', type: 'text' },
          { key: 'day', heading: 'Date', type: 'day', dataOnly: true },
          { key: 'kind', heading: 'Kind', type: 'text', dataOnly: true },
          { key: 'what', heading: 'What', type: 'text' },
          { key: 'reason', heading: 'Reason', type: 'text', stackUnder: 'what' },
          { key: 'recordedBy', heading: 'Recorded by', type: 'person', stackUnder: 'what' },
          { key: 'commitText', heading: 'Commit and subject', type: 'text', stackUnder: 'what' },
          { key: 'mergedBy', heading: 'Merged by', type: 'text', stackUnder: 'what' },
        ],
        rows: events.map((event) => eventRow(event, report)),
        whenEmpty: 'Nothing has happened yet.',
      },
      ...otherEditsSection(report),
      ...trendSection(report),
    ],
  };
}

/** "Moved twice; 28 days later than its baseline; overdue by 262 days". */
function totalsText({ events, daysOffBaseline, story, entry }: HistoryReport): string {
  const moves = events.filter(({ move }) => move !== null && !move.isCorrection).length;
  const moved = moves === 0 ? 'Never moved' : `Moved ${timesText(moves)}`;
  if (!story.isThere) return `${moved}; no longer in the plan`;
  if (entry?.standing.state === 'cancelled') return `${moved}; cancelled`;
  const daysOverdue = entry?.standing.daysOverdue ?? null;
  const overdue = daysOverdue === null ? '' : `; overdue by ${daysText(daysOverdue)}`;
  return `${moved}; ${distanceText(daysOffBaseline)}${overdue}`;
}

function distanceText(daysOffBaseline: number | null): string {
  if (daysOffBaseline === null) return 'its distance to the baseline cannot be counted in days';
  if (daysOffBaseline === 0) return 'inside its baseline';
  return `${daysText(Math.abs(daysOffBaseline))} ${daysOffBaseline > 0 ? 'later' : 'earlier'} than its baseline`;
}

function placeTexts({ story, entry, baseline }: HistoryReport): string[] {
  const last = story.versions.at(-1)?.milestone;
  const names =
    story.earlierRefs.length === 0 ? '' : `, before that ${story.earlierRefs.toReversed().join(', ')}`;
  const due = entry?.standing.due ?? last?.due ?? null;
  const first = baseline === null ? null : unrecordedStart(story, baseline);
  const facts = [
    ...(due === null ? [] : [`${story.isThere ? 'due' : 'was due'} ${textBeside(due, baseline ?? due)}`]),
    ...(baseline === null ? [] : [`baseline ${textBeside(baseline, due ?? baseline)}`]),
    ...(first === null
      ? []
      : [`moved without a record, since the first date in git was ${planDateText(first)}`]),
    ...(entry?.standing.forecast ? [`forecast ${planDateText(entry.standing.forecast)}`] : []),
    ...(entry?.standing.completed ? [`completed ${planDateText(entry.standing.completed)}`] : []),
  ];
  return [
    `${last?.workstream ?? ''} · ${last?.project ?? ''} · ${ownerText(last?.owners ?? []) ?? 'no owner'}`,
    `${story.ref}${names}`,
    ...(facts.length === 0 ? [] : [`${upperFirst(facts.join('; '))}.`]),
  ];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function eventRow(event: StoryEvent, report: HistoryReport): Row {
  const { kind, commit, landed, move } = event;
  const day = landed?.day ?? move?.day ?? null;
  const merge = mergeOf(event);
  return {
    when: day === null ? 'not committed' : shortDayText(day),
    day,
    kind,
    what: EVENT_WORDS[kind](event),
    reason: reasonText(event, report),
    recordedBy:
      commit?.author ??
      (move?.source === 'record' ? RECORDED_BEFORE : 'nobody yet: it stands in the working copy'),
    commitText: commit === null ? null : commitText(commit),
    mergedBy: merge === null ? null : `merged by ${merge.author} in ${shortId(merge.id)}`,
  };
}

function reasonText(event: StoryEvent, report: HistoryReport): string | null {
  if (event.move !== null) return recordText(event.move.record);
  const agreed = agreedOf(event, report);
  return agreed === null ? null : recordText(agreed);
}

/** Why something other than a move was agreed, and by whom. */
interface Agreed {
  readonly reason: string;
  readonly approvedBy: string | null;
}

/** Of a cancellation, a hold and an acceptance, where they hold now: the plan as it is says why. */
function agreedOf({ kind, to }: StoryEvent, { entry }: HistoryReport): Agreed | null {
  const { cancelled = null, onHold = null, acceptedBreach = null } = entry?.milestone ?? {};
  if (kind === 'status' && to === 'cancelled') return cancelled;
  if (kind === 'status' && to === 'on-hold' && onHold !== null) {
    return { reason: onHold.reason, approvedBy: null };
  }
  return kind === 'accepted-breach' && acceptedBreach?.until === to ? acceptedBreach : null;
}

const EVENT_WORDS = {
  appeared: ({ to }) => `appears${to === null ? '' : `, due ${valueText(to)}`}`,
  due: ({ move, from, to }) => {
    if (move === null) return `promise of a date: ${valueText(from)} → ${valueText(to)}`;
    const [before, after] = moveTexts(move);
    const by = movedByText(move);
    return move.isCorrection
      ? `due corrected: ${before} → ${after}`
      : `due ${before} → ${after}${by === '' ? '' : `, ${by}`}`;
  },
  forecast: ({ from, to }) => changeText('forecast', from, to),
  started: ({ from, to }) => changeText('started', from, to),
  completed: ({ from, to }) =>
    to === null ? `completion of ${valueText(from)} undone` : changeText('completed', from, to),
  status: ({ from, to }) => changeText('status', from, to),
  owner: ({ from, to }) => changeText('owner', from, to),
  title: ({ from, to }) => `title "${valueText(from)}" → "${valueText(to)}"`,
  renamed: ({ from, to }) => `was ${valueText(from)}, is ${valueText(to)} now`,
  'accepted-breach': ({ from, to }) =>
    to === null
      ? `breach no longer accepted (it was until ${valueText(from)})`
      : `breach accepted until ${valueText(to)}`,
  removed: () => 'taken out of the plan',
} satisfies Record<StoryEventKind, (event: StoryEvent) => string>;

function changeText(word: string, from: StoryEvent['from'], to: StoryEvent['to']): string {
  if (from === null) return `${word} ${valueText(to)}`;
  if (to === null) return `${word} ${valueText(from)} taken out`;
  return `${word} ${valueText(from)} → ${valueText(to)}`;
}

function valueText(value: StoryEvent['from']): string {
  if (value === null) return 'none';
  if (typeof value !== 'string') return planDateText(value);
  const day = calendarDay(value);
  return day === null ? value : dayText(day);
}

function otherEditsSection({ otherEdits: count }: HistoryReport): Section[] {
  if (count === 0) return [];
  const edits = count === 1 ? '1 other edit' : `${count} other edits`;
  return [
    {
      kind: 'prose',
      heading: null,
      paragraphs: [
        `${edits} of its entry changed none of these, such as a note or a record that was written later.`,
      ],
    },
  ];
}

function trendSection({ story, asOf }: HistoryReport): Section[] {
  const trend = trendOf(story, asOf.day);
  if (trend === null) return [];
  const [first] = trend.points;
  const last = [asOf.day, trend.points.at(-1)?.on ?? asOf.day].toSorted().at(-1);
  return [
    seriesSection('trend', 'When it was expected', first?.on ?? asOf.day, last ?? asOf.day, [
      { story, trend },
    ]),
  ];
}

export interface HistoryJson {
  readonly ref: string;
  readonly earlierRefs: readonly string[];
  readonly title: string;
  readonly inPlan: boolean;
  readonly due: PlanDateRecord | null;
  readonly baseline: PlanDateRecord | null;
  readonly daysOffBaseline: number | null;
  readonly events: readonly EventRecord[];
  readonly otherEdits: number;
  readonly trend: TrendLineRecord | null;
  readonly history: HistoryNotesJson;
}

interface EventRecord {
  readonly kind: StoryEventKind;
  readonly day: CalendarDay | null;
  readonly from: PlanDateRecord | string | null;
  readonly to: PlanDateRecord | string | null;
  readonly recordedBy: CommitRecord | null;
  readonly mergedBy: CommitRecord | null;
  readonly move: MoveRecord | null;
  readonly agreed: Agreed | null;
}

export function historyJson(report: HistoryReport): HistoryJson {
  const { story, entry, baseline, events, history, asOf } = report;
  const last = story.versions.at(-1)?.milestone;
  const due = entry?.standing.due ?? last?.due ?? null;
  const trend = trendOf(story, asOf.day);
  return {
    ref: story.ref,
    earlierRefs: story.earlierRefs,
    title: last?.title ?? '',
    inPlan: story.isThere,
    due: due === null ? null : planDateRecord(due),
    baseline: baseline === null ? null : planDateRecord(baseline),
    daysOffBaseline: report.daysOffBaseline,
    events: events.map((event) => eventRecord(event, report)),
    otherEdits: report.otherEdits,
    trend: trend === null ? null : trendLineRecord({ story, trend }),
    history: historyNotesJson(history),
  };
}

function eventRecord(event: StoryEvent, report: HistoryReport): EventRecord {
  const { kind, commit, landed, from, to, move } = event;
  const agreed = agreedOf(event, report);
  const merge = mergeOf({ commit, landed });
  return {
    kind,
    day: landed?.day ?? move?.day ?? null,
    from: valueRecord(from),
    to: valueRecord(to),
    recordedBy: commit === null ? null : commitRecord(commit),
    mergedBy: merge === null ? null : commitRecord(merge),
    move: move === null ? null : moveRecord(move),
    agreed: agreed === null ? null : { reason: agreed.reason, approvedBy: agreed.approvedBy },
  };
}

function valueRecord(value: StoryEvent['from']): PlanDateRecord | string | null {
  return value === null || typeof value === 'string' ? value : planDateRecord(value);
}
