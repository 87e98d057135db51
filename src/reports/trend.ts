/** The milestone trend chart: report date across, the date expected then upwards, a line a milestone. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { planDateRecord, type PlanDateRecord } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import type { MilestoneStory, PlanHistory } from '../model/plan-history.ts';
import { type Trend, trendOf } from '../model/trend.ts';
import type { AsOf } from './as-of.ts';
import {
  cautionSection,
  type HistoryNotesJson,
  historyNotesJson,
  historyNotesSections,
  historyText,
} from './history-notes.ts';
import { isStoryInScope, scopeSection, type Scope } from './scope.ts';
import type { Column, Row, SeriesLine, SeriesSection, View } from './view.ts';

export interface TrendReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: Scope;
  readonly history: PlanHistory;
  /** The first and the last day of the chart. */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** Those whose expected date moved furthest first. */
  readonly lines: readonly TrendLine[];
  readonly counts: TrendCounts;
}

export interface TrendLine {
  readonly story: MilestoneStory;
  readonly trend: Trend;
}

export interface TrendCounts {
  readonly milestones: number;
  /** Of them, how many are expected later than at first, earlier, on the same day, and on none, because they never had a date. */
  readonly later: number;
  readonly earlier: number;
  readonly level: number;
  readonly undated: number;
}

/** The trends of the milestones that are in the plan, and of no others. */
export function trendReport(programme: string, history: PlanHistory, asOf: AsOf, scope: Scope): TrendReport {
  const lines = history.stories
    .filter((story) => story.isThere && isStoryInScope(story, scope))
    .flatMap((story): TrendLine[] => {
      const trend = trendOf(story, asOf.day);
      return trend === null ? [] : [{ story, trend }];
    })
    .toSorted((a, b) => distance(b) - distance(a) || b.trend.points.length - a.trend.points.length);
  const days = lines.flatMap(({ trend }) => trend.points.map(({ on }) => on)).toSorted();
  const dated = lines.filter(({ trend }) => trend.points.some(({ said }) => said !== null));
  return {
    programme,
    asOf,
    scope,
    history,
    lines,
    first: days[0] ?? asOf.day,
    last: [asOf.day, days.at(-1) ?? asOf.day].toSorted().at(-1) ?? asOf.day,
    counts: {
      milestones: lines.length,
      later: lines.filter(({ trend }) => (trend.days ?? 0) > 0).length,
      earlier: lines.filter(({ trend }) => (trend.days ?? 0) < 0).length,
      level: dated.filter(({ trend }) => (trend.days ?? 0) === 0).length,
      undated: lines.length - dated.length,
    },
  };
}

function distance({ trend }: TrendLine): number {
  return Math.abs(trend.days ?? 0);
}

export function trendView(report: TrendReport): View {
  const { counts, history } = report;
  return {
    title: 'Milestone trend',
    programme: report.programme,
    asOf: report.asOf,
    version: historyText(history),
    totals: `${counts.milestones === 1 ? '1 milestone' : `${counts.milestones} milestones`}: ${counts.later} expected later than at first, ${counts.earlier} earlier, ${counts.level} level${counts.undated === 0 ? '' : `, ${counts.undated} without a date`}`,
    sections: [
      ...cautionSection(history, report.asOf),
      ...scopeSection(report.scope),
      trendChart(report),
      ...historyNotesSections(history, report.scope),
    ],
  };
}

/** The lines of the report, as what is drawn. */
export function trendChart({ first, last, lines }: TrendReport): SeriesSection {
  return seriesSection('trend', 'When each milestone was expected', first, last, lines);
}

const COLUMNS: readonly Column[] = [
  { key: 'milestone', heading: 'Milestone', type: 'text' },
  { key: 'workstream', heading: 'Workstream', type: 'text' },
  { key: 'project', heading: 'Project', type: 'text' },
  { key: 'on', heading: 'Reported on', type: 'text' },
  { key: 'expected', heading: 'Expected', type: 'date' },
  { key: 'reference', heading: 'Reference', type: 'reference' },
];

/** The lines as a chart, and as a list with a row for each point. */
export function seriesSection(
  id: string,
  heading: string,
  first: CalendarDay,
  last: CalendarDay,
  lines: readonly TrendLine[],
): SeriesSection {
  return {
    kind: 'series',
    id,
    heading,
    paragraphs: [],
    first,
    last,
    lines: lines.map(seriesLine),
    columns: COLUMNS,
    list: lines.flatMap(({ story, trend }) =>
      trend.points.map((point): Row => {
        const milestone = story.versions.at(-1)?.milestone;
        return {
          milestone: milestone?.title ?? story.ref,
          workstream: milestone?.workstream ?? null,
          project: milestone?.project ?? null,
          on: point.on,
          expected: point.expected,
          reference: story.ref,
        };
      }),
    ),
    whenEmpty: 'No milestone has a date that could be drawn.',
  };
}

function seriesLine({ story, trend }: TrendLine): SeriesLine {
  const milestone = story.versions.at(-1)?.milestone;
  return {
    label: milestone?.title ?? story.ref,
    place: milestone === undefined ? null : `${milestone.workstream} · ${milestone.project}`,
    points: trend.points.map(({ on, said, expected }) => ({ on, said, text: planDateText(expected) })),
    isEnded: trend.isEnded,
    ...(trend.isEnded ? { ending: trend.ending ?? 'cancelled' } : {}),
    days: trend.days,
  };
}

export interface TrendJson {
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly summary: TrendCounts;
  readonly lines: readonly TrendLineRecord[];
  readonly history: HistoryNotesJson;
}

export interface TrendLineRecord {
  readonly ref: string;
  readonly title: string;
  readonly ended: boolean;
  readonly days: number | null;
  readonly points: readonly {
    readonly on: CalendarDay;
    readonly said: CalendarDay | null;
    readonly expected: PlanDateRecord;
  }[];
}

export function trendJson(report: TrendReport): TrendJson {
  return {
    workstream: report.scope.workstream?.id ?? null,
    owner: report.scope.owner,
    first: report.first,
    last: report.last,
    summary: report.counts,
    lines: report.lines.map(trendLineRecord),
    history: historyNotesJson(report.history),
  };
}

export function trendLineRecord({ story, trend }: TrendLine): TrendLineRecord {
  return {
    ref: story.ref,
    title: story.versions.at(-1)?.milestone.title ?? '',
    ended: trend.isEnded,
    days: trend.days,
    points: trend.points.map(({ on, said, expected }) => ({ on, said, expected: planDateRecord(expected) })),
  };
}
