/** Series that tests make up, written as short as they can be read. */
import { daysBetween } from '../../src/model/calendar-day.ts';
import { monthNumber, monthText } from '../../src/model/month.ts';
import type { RenderOptions, TextFormat } from '../../src/render/format.ts';
import { FORMAT_TABLE } from '../../src/render/index.ts';
import type { SeriesLine, SeriesPoint, SeriesSection } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';

/** `2021-06-15: 2021-10-31` is the day on which something was said and the day that was said, which `tbc` is none. */
function point(text: string): SeriesPoint {
  const [on = '', said = ''] = text.split(': ');
  if (said === 'tbc') return { on: day(on), said: null, text: 'to be confirmed' };
  return { on: day(on), said: day(said), text: monthText(monthNumber(day(said))) };
}

export function lineOf(label: string, ...points: readonly string[]): SeriesLine {
  return withDays({ label, place: null, points: points.map(point), isEnded: false });
}

/** With the days between the first and the last day that its points say, as reports count them. */
export function withDays(line: Omit<SeriesLine, 'days'>): SeriesLine {
  const said = line.points.flatMap((one) => one.said ?? []);
  const [first, last] = [said[0], said.at(-1)];
  const days = first === undefined || last === undefined || said.length < 2 ? null : daysBetween(first, last);
  return { ...line, days };
}

export function endedLine(label: string, ...points: readonly string[]): SeriesLine {
  return { ...lineOf(label, ...points), isEnded: true };
}

export function seriesOf(first: string, last: string, lines: readonly SeriesLine[]): SeriesSection {
  return {
    kind: 'series',
    id: 'trend',
    heading: 'Trend of the milestones',
    paragraphs: [],
    first: day(first),
    last: day(last),
    lines,
    columns: [
      { key: 'label', heading: 'Title', type: 'text' },
      { key: 'said', heading: 'Said', type: 'text' },
    ],
    list: lines.flatMap(({ label, points }) => points.map(({ text }) => ({ label, said: text }))),
    whenEmpty: 'Nothing has moved.',
  };
}

export async function renderedSeries(
  section: SeriesSection,
  format: TextFormat,
  options: Partial<RenderOptions> = {},
): Promise<string> {
  const render = await FORMAT_TABLE[format].load();
  const view = { title: 'Trend', programme: null, asOf: null, totals: null, sections: [section] };
  return render(
    { kind: 'trend', view, data: () => null },
    {
      width: 60,
      color: false,
      ascii: false,
      toFile: false,
      locate: () => null,
      showFile: (file) => file,
      ...options,
    },
  );
}
