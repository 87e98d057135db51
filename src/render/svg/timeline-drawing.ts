/** The timeline as a drawing of its own, for slides: titles, how each stands in words, and what is drawn on the page as well. */
import { dayText } from '../../model/plan-date-text.ts';
import type { TimelineRow, TimelineSection } from '../../reports/view.ts';
import { type Markup, svg } from '../html/markup.ts';
import { type Canvas, type Drawing, rounded } from './drawing.ts';
import type { Brush } from './paint.ts';
import { fitted, textAt, textWidth } from './text.ts';
import { shapesOf } from './timeline-geometry.ts';
import { timelineHead } from './timeline-head.ts';
import { fileKey } from './timeline-file-key.ts';
import { type Band, shapeStrokes } from './timeline-strokes.ts';

/** Titles take a little more than a quarter of the width, the words of how things stand a sixth. */
const [TITLES, WORDS] = [0.29, 0.17];
const [HEADING_SIZE, TITLE_SIZE, WORDS_SIZE] = [15, 13, 11];
/** How high the line with the months and the counts is. */
const HEADING = 32;
const ROW_HEIGHTS = { workstream: 27, project: 24, milestone: 24 } satisfies Record<
  TimelineRow['level'],
  number
>;
const INDENTS = { workstream: 6, project: 6, milestone: 18 } satisfies Record<TimelineRow['level'], number>;

interface PlacedRow {
  readonly row: TimelineRow;
  readonly y: number;
  readonly height: number;
}

export function timelineDrawing(section: TimelineSection, { brush, width }: Canvas): Drawing {
  const { asOf, heading, paragraphs } = section;
  const columns = { words: Math.round(width * TITLES), chart: Math.round(width * (TITLES + WORDS)) };
  const band: Band = { left: columns.chart, width: width - columns.chart - 1 };
  const words = fitted(paragraphs.join(' '), width - textWidth(heading, HEADING_SIZE) - 24, TITLE_SIZE);
  const key = fileKey(section, width, HEADING, brush);
  const head = timelineHead(section, band, key.bottom, brush);
  const rows = placed(section.rows, key.bottom + head.height);
  const last = rows.at(-1);
  const bottom = last === undefined ? key.bottom + head.height : last.y + last.height;
  const body = svg`${textAt(0, 14, heading, brush, { size: HEADING_SIZE, bold: true })}${textAt(textWidth(heading, HEADING_SIZE) * 1.08 + 16, 14, words, brush, { ink: 'quiet' })}${key.body}${rows.map((one) => ground(one, width, brush))}${head.grid(bottom)}${head.body}${head.now(bottom)}${rows.map(
    (one) => rowMarkup(one, section, { columns, band, brush }),
  )}<path${brush('axis')} d="M0 ${rounded(bottom + 0.5)}H${width}"/>`;
  return {
    width,
    height: bottom + 2,
    title: `Timeline, ${heading}`,
    says: `${paragraphs.join(' ')} As of ${dayText(asOf)}.`,
    body,
  };
}

function placed(rows: readonly TimelineRow[], top: number): readonly PlacedRow[] {
  let y = top;
  return rows.map((row) => {
    const height = ROW_HEIGHTS[row.level];
    const one = { row, y, height };
    y += height;
    return one;
  });
}

/** Workstreams stand on a band; a line divides the others. */
function ground({ row, y, height }: PlacedRow, width: number, brush: Brush): Markup {
  return row.level === 'workstream'
    ? svg`<rect${brush('term')} x="0" y="${y}" width="${width}" height="${height}"/>`
    : svg`<path${brush('grid')} d="M0 ${y + 0.5}H${width}"/>`;
}

interface Places {
  readonly columns: { readonly words: number; readonly chart: number };
  readonly band: Band;
  readonly brush: Brush;
}

function rowMarkup({ row, y, height }: PlacedRow, section: TimelineSection, places: Places): Markup {
  const { columns, band, brush } = places;
  const indent = INDENTS[row.level];
  const baseline = y + height / 2 + 4.5;
  const isHeading = row.level !== 'milestone';
  const isSummary = isHeading && row.marks.length > 0;
  const words = [row.standing, ...(isSummary ? [edgeWords(row)] : [])].filter((text) => text !== null);
  // A heading of which nothing is said has the room of the words as well.
  const room = (isHeading && words.length === 0 ? columns.chart : columns.words) - indent - 10;
  const shapes = shapesOf(row.marks, section, section.asOf);
  const full = [row.title, row.due, row.standing, row.owner].filter((text) => text !== null).join('; ');
  return svg`<g><title>${full}</title>${textAt(indent, baseline, fitted(row.title, room, TITLE_SIZE), brush, { bold: isHeading })}${
    words.length > 0 &&
    textAt(
      columns.words,
      baseline,
      fitted(words.join('; '), columns.chart - columns.words - 10, WORDS_SIZE),
      brush,
      {
        ink: 'quiet',
        size: WORDS_SIZE,
      },
    )
  }${shapeStrokes(shapes, band, y + height / 2, isHeading ? 'summary' : 'milestone', brush)}${!isSummary && edges(row, band, baseline, brush)}</g>`;
}

/** The same in words, where a bar lies in their place. */
function edgeWords({ before, after }: TimelineRow): string | null {
  const words = [...(before > 0 ? [`${before} before`] : []), ...(after > 0 ? [`${after} after`] : [])];
  return words.length === 0 ? null : words.join(', ');
}

/** How many milestones lie before and after these months. */
function edges({ before, after }: TimelineRow, { left, width }: Band, y: number, brush: Brush): Markup {
  const look = { ink: 'quiet', size: WORDS_SIZE } as const;
  return svg`${before > 0 && textAt(left + 4, y, `◂ ${before} before`, brush, look)}${after > 0 && textAt(left + width - 4, y, `${after} after ▸`, brush, { ...look, anchor: 'end' })}`;
}
