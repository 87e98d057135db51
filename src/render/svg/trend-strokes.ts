/** A line of the trend: level while the same day is said, upright where another is said, with a gap where none is. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { SeriesPoint } from '../../reports/view.ts';
import { type Markup, svg } from '../html/markup.ts';
import { rounded } from './drawing.ts';
import type { Brush, Ink } from './paint.ts';
import type { TrendLine } from './trend-lines.ts';

/** What a page adds to a line: what filters look at, and where its name leads to. */
export interface LineOnPage {
  readonly attributes: Markup;
  /** Around the name; nothing around it where it leads nowhere. */
  readonly link: (name: Markup) => Markup;
}

export interface TrendScales {
  readonly x: (day: CalendarDay) => number;
  readonly y: (day: CalendarDay) => number;
  readonly brush: Brush;
  /** The last day that goes across. */
  readonly last: CalendarDay;
}

/** The line as one group, so that it goes with the filters; `title` says what it is where a pointer rests on it. */
export function lineMarkup(line: TrendLine, scales: TrendScales, attributes: Markup): Markup {
  const { brush } = scales;
  return svg`<g${attributes}><title>${line.line.label}: ${line.words}</title><path${brush(strokeOf(line))} d="${pathOf(line, scales)}"/>${marksOf(line, scales)}</g>`;
}

function strokeOf({ way, isNamed }: TrendLine): Ink {
  return way === 'level' ? 'level' : isNamed ? way : 'moved';
}

function pathOf({ line, points }: TrendLine, { x, y, last }: TrendScales): string {
  let path = '';
  let isDrawn = false;
  for (const [index, { on, said }] of points.entries()) {
    const next = points[index + 1];
    if (said === null) {
      isDrawn = false;
      continue;
    }
    path += isDrawn ? `V${rounded(y(said))}` : `M${rounded(x(on))} ${rounded(y(said))}`;
    isDrawn = true;
    const end = next?.on ?? (line.isEnded ? null : last);
    if (end !== null) path += `H${rounded(x(end))}`;
  }
  return path;
}

/** Where another day was said, where the date was lost, and where the line ends. */
function marksOf({ line, points, way, isNamed }: TrendLine, { x, y, brush }: TrendScales): Markup[] {
  const ink: Ink = isNamed && way !== 'level' ? `${way}-mark` : 'quiet-mark';
  return points.flatMap((point, index): Markup[] => {
    const place = (said: CalendarDay): string => `${rounded(x(point.on))} ${rounded(y(said))}`;
    const before = points[index - 1]?.said ?? null;
    const isEnd = line.isEnded && index === points.length - 1;
    if (point.said === null) {
      return before === null ? [] : [svg`<path${brush('revised')} d="M${place(before)}m-3.5-3.5h7v7h-7z"/>`];
    }
    if (isEnd) return [endMark(point, line.ending ?? 'complete', place(point.said), brush, ink)];
    if (!isNamed || index === 0) return [];
    return [svg`<path${brush(ink)} d="M${place(point.said)}m-3 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0z"/>`];
  });
}

function endMark(
  _point: SeriesPoint,
  ending: 'complete' | 'cancelled',
  place: string,
  brush: Brush,
  ink: Ink,
): Markup {
  return ending === 'complete'
    ? svg`<path${brush(ink)} d="M${place}m0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z"/>`
    : svg`<path${brush('axis')} stroke-width="2" d="M${place}m-4-4l8 8m0-8l-8 8"/>`;
}
