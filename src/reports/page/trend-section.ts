/** The milestone trend chart on the page, with the same lines as a table. */
import { shortDayText } from '../../model/plan-date-text.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { trendChart, type TrendLine, type TrendReport } from '../trend.ts';
import type { SeriesLine } from '../view.ts';
import { anchorOf } from './anchors.ts';
import type { PageRow, TrendChartSection } from './page-view.ts';
import { subjectOf } from './subjects.ts';

export function trendSection(report: TrendReport, entries: readonly StandingEntry[]): TrendChartSection {
  const series = trendChart(report);
  const byRef = new Map(entries.map((entry) => [entry.milestone.ref, entry]));
  const entriesOfLines = report.lines.map(({ story }) => byRef.get(story.ref) ?? null);
  return {
    kind: 'trend-chart',
    id: anchorOf('list', 'trend'),
    series,
    lines: entriesOfLines.map((entry) => ({
      subject: entry === null ? null : subjectOf(entry),
      to: entry === null ? null : anchorOf('milestone', entry.milestone.ref),
    })),
    data: {
      kind: 'page-table',
      id: null,
      heading: 'The lines as a table',
      columns: [
        { key: 'milestone', heading: 'Milestone', type: 'link', isRowHeading: true },
        { key: 'first', heading: 'Expected at first', type: 'date' },
        { key: 'last', heading: 'Expected now', type: 'date' },
        { key: 'days', heading: 'Days', type: 'days' },
        { key: 'dates', heading: 'Each date, and since when', type: 'text' },
      ],
      rows: series.lines.map((line, index) =>
        rowOf(line, report.lines[index]?.trend ?? null, entriesOfLines[index] ?? null),
      ),
      whenEmpty: series.whenEmpty,
      folded: true,
    },
  };
}

function rowOf(
  { label, points }: SeriesLine,
  trend: TrendLine['trend'] | null,
  entry: StandingEntry | null,
): PageRow {
  return {
    id: null,
    subject: entry === null ? null : subjectOf(entry),
    cells: {
      milestone: { text: label, to: entry === null ? null : anchorOf('milestone', entry.milestone.ref) },
      first: trend?.points[0]?.expected ?? null,
      last: trend?.points.at(-1)?.expected ?? null,
      days: trend?.days ?? null,
      dates: points.map(({ on, text }) => `${text} (${shortDayText(on)})`).join('; '),
    },
  };
}
