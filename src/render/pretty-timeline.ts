/** A timeline on a terminal: titles on the left, months on the right. Where the months find no room, charts of fewer months stand below each other. */
import type { ChalkInstance } from 'chalk';
import { dayText } from '../model/plan-date-text.ts';
import type { TimelineLevel, TimelineMark, TimelineRow, TimelineSection } from '../reports/view.ts';
import { firstDayOfGrid, gridWidth, lastDayOfGrid, monthLine, yearLine } from './month-grid.ts';
import type { Pen } from './pen.ts';
import { periodLines } from './period-lines.ts';
import { type DrawnCells, drawnCells } from './timeline-cells.ts';
import { EDGE, GAP, type Layout, layoutsOf } from './timeline-layout.ts';
import { type Cell, keyLines, LOOKS, lookOf } from './timeline-shapes.ts';
import { fittingText, textWidth, wrapText } from './wrap-text.ts';

/** A title takes no more lines than this; the other formats have it whole. */
const MOST_LINES = 2;

/** The blocks of a section: its heading, then a chart, or several where the months have to be split. */
export function prettyTimeline(section: TimelineSection, pen: Pen): string[] {
  const { chalk, safe, options } = pen;
  const head = [
    ...wrapText(safe(section.heading), options.width).map((line) => chalk.bold(line)),
    ...section.paragraphs.flatMap((text) => wrapText(safe(text), options.width)),
  ];
  const layouts = layoutsOf(section, options.width);
  const charts = layouts.map((layout, index) =>
    chartLines(section, layout, { isFirst: index === 0, isLast: index === layouts.length - 1 }, pen),
  );
  return [[...head, ...keyLines(section, pen)].join('\n'), ...charts.map((lines) => lines.join('\n'))];
}

interface ChartPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function chartLines(section: TimelineSection, layout: Layout, place: ChartPlace, pen: Pen): string[] {
  const { chalk } = pen;
  const { grid } = layout;
  const lines = [
    { text: yearLine(grid), paint: chalk.bold },
    { text: monthLine(grid), paint: chalk.bold },
    ...periodLines(section.periods, grid, pen).map((text) => ({ text, paint: chalk.dim })),
  ];
  return [
    ...lines.map(({ text, paint }) => (text === '' ? '' : ' '.repeat(layout.label + GAP) + paint(text))),
    ...asOfLine(section, layout, pen).map((text) => chalk.bold(text)),
    ...rowsOf(section, layout, place).flatMap((row) => rowLines(row, layout, place, pen)),
  ];
}

/** The as-of day in words, beside the head of its line: to the right of it where there is room, else to the left. */
function asOfLine({ asOf }: TimelineSection, layout: Layout, { options }: Pen): string[] {
  if (layout.asOf === null) return [];
  const bar = lookOf('as-of', options.ascii);
  const text = dayText(asOf);
  const before = layout.label + GAP + layout.asOf;
  return before + 2 + text.length <= options.width
    ? [`${' '.repeat(before)}${bar} ${text}`]
    : [`${' '.repeat(Math.max(0, before - 1 - text.length))}${text} ${bar}`];
}

/** The rows of a chart: in one of several, milestones and summaries with nothing in its months are left out, and so are headings without any. */
function rowsOf(section: TimelineSection, { grid }: Layout, { isFirst, isLast }: ChartPlace): TimelineRow[] {
  if (isFirst && isLast) return [...section.rows];
  const [first, last] = [firstDayOfGrid(grid), lastDayOfGrid(grid)];
  const rows: TimelineRow[] = [];
  let headings: TimelineRow[] = [];
  for (const row of section.rows) {
    if (row.marks.length === 0) {
      headings = [...headings.filter(({ level }) => level === 'workstream' && row.level !== level), row];
    } else if (row.marks.some((mark) => mark.first <= last && (mark.goesOn || mark.last >= first))) {
      rows.push(...headings, row);
      headings = [];
    }
  }
  return rows;
}

const INDENT = { workstream: 0, project: 2, milestone: 4 } as const satisfies Record<TimelineLevel, number>;
/** How far the rows of a baseline and a forecast are indented. */
const INDENT_APART = 6;

/** A line of a chart before it is painted. */
interface Line extends DrawnCells {
  readonly label: string;
  readonly paintLabel: (chalk: ChalkInstance) => ChalkInstance;
  /** Words in the place of bars, from the first month on. */
  readonly instead: string;
  /** How many milestones lie there, in a heading. */
  readonly before: string;
  readonly after: string;
  readonly words: string;
}

const plain = (chalk: ChalkInstance): ChalkInstance => chalk;
const dim = (chalk: ChalkInstance): ChalkInstance => chalk.dim;
const bold = (chalk: ChalkInstance): ChalkInstance => chalk.bold;

function isApart({ kind }: TimelineMark): boolean {
  return kind === 'baseline' || kind === 'forecast';
}

/** A heading, a summary, or a milestone with a row each for its baseline and its forecast. */
function rowLines(row: TimelineRow, layout: Layout, place: ChartPlace, pen: Pen): string[] {
  const bars = drawnCells(
    row.marks.filter((mark) => !isApart(mark)),
    layout,
  );
  const isHeading = row.level !== 'milestone';
  const hasMarks = row.marks.length > 0;
  const counted = row.standing !== null && isHeading && hasMarks ? row.standing : null;
  const before = isHeading && place.isFirst && row.before > 0 ? countText(row.before, 'before', pen) : '';
  const after = isHeading && place.isLast && row.after > 0 ? countText(row.after, 'after', pen) : '';
  const indent = ' '.repeat(INDENT[row.level]);
  const room = layout.label - indent.length - Math.max(0, before.length - GAP + 2);
  const titles = wrappedTitle(row.title, room, pen).map((title) => ({
    label: indent + title,
    paintLabel: row.level === 'workstream' ? bold : plain,
  }));
  const summed = (counted === null ? [] : wrapText(pen.safe(counted), layout.label - indent.length)).map(
    (text) => ({ label: indent + text, paintLabel: dim }),
  );
  const empty = emptyLine(layout);
  const lines = [...titles, ...summed].map(
    (label, index): Line =>
      index > 0
        ? { ...empty, ...label }
        : {
            ...empty,
            ...(hasMarks ? bars : {}),
            ...label,
            instead: isHeading && !hasMarks ? (row.standing ?? '') : '',
            before,
            after,
            words: row.due ?? '',
          },
  );
  const apart = row.marks.filter(isApart).flatMap((mark) =>
    wrapText(pen.safe(`${mark.kind}: ${mark.text ?? ''}`), layout.label - INDENT_APART).map(
      (text, index): Line => ({
        ...empty,
        ...(index === 0 ? drawnCells([mark], layout) : {}),
        label: ' '.repeat(INDENT_APART) + text,
        paintLabel: dim,
      }),
    ),
  );
  // A little air before each workstream; the as-of line goes on through it.
  const air = row.level === 'workstream' ? [empty] : [];
  return [...air, ...lines, ...apart].map((line) => painted(line, layout, pen));
}

const NOTHING_BESIDES = {
  instead: '',
  isEarlier: false,
  isLater: false,
  before: '',
  after: '',
  words: '',
} satisfies Partial<Line>;

function emptyLine(layout: Layout): Line {
  const cells = Array.from({ length: gridWidth(layout.grid) }, (): Cell => 'empty');
  if (layout.asOf !== null) cells[layout.asOf] = 'as-of';
  return { label: '', paintLabel: plain, cells, ...NOTHING_BESIDES };
}

function painted(line: Line, layout: Layout, pen: Pen): string {
  const { chalk } = pen;
  const { ascii } = pen.options;
  // The mark of what begins earlier touches its bar, and a count stands beside it.
  const filling = layout.label + GAP - textWidth(line.label) - line.before.length - 1;
  const text = oneLine(line.instead, gridWidth(layout.grid), pen);
  const pieces: Piece[] = [
    { text: line.label, paint: line.paintLabel },
    { text: ' '.repeat(Math.max(0, filling)), paint: plain },
    { text: line.before, paint: dim },
    { text: line.isEarlier ? lookOf('earlier', ascii) : ' ', paint: plain },
    { text, paint: dim },
    ...cellPieces(line.cells.slice(textWidth(text)), ascii),
    { text: line.isLater ? lookOf('later', ascii) : ' ', paint: plain },
    { text: line.after.padEnd(EDGE - 1), paint: dim },
    { text: oneLine(line.words, layout.words, pen), paint: dim },
  ];
  const end = pieces.findLastIndex((piece) => piece.text.trim() !== '');
  return pieces
    .slice(0, end + 1)
    .map(({ text: shown, paint }, index) =>
      shown.trim() === '' ? shown : paint(chalk)(index === end ? shown.trimEnd() : shown),
    )
    .join('');
}

/** Text with the colour that it will have. */
interface Piece {
  readonly text: string;
  readonly paint: (chalk: ChalkInstance) => ChalkInstance;
}

/** The columns of a line, those that are alike taken together. */
function cellPieces(cells: readonly Cell[], ascii: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < cells.length; ) {
    const cell = cells[at] ?? 'empty';
    let end = at + 1;
    while (end < cells.length && cells[end] === cell) end += 1;
    pieces.push({ text: lookOf(cell, ascii).repeat(end - at), paint: LOOKS[cell].paint });
    at = end;
  }
  return pieces;
}

/** `‹3` before the months, `3›` after them; at most three columns. */
function countText(count: number, side: 'before' | 'after', { options }: Pen): string {
  const number = count > 99 ? '99+' : String(count);
  const [before, after] = options.ascii ? ['<', '>'] : ['‹', '›'];
  return side === 'before' ? before + number : `${number}${count > 99 ? '' : after}`;
}

function wrappedTitle(title: string, width: number, pen: Pen): string[] {
  const lines = wrapText(pen.safe(title.replaceAll('\n', ' ')), width);
  if (lines.length <= MOST_LINES) return lines;
  const rest = lines.slice(MOST_LINES - 1).join(' ');
  return [...lines.slice(0, MOST_LINES - 1), fittingText(rest, width, dotsOf(pen))];
}

function oneLine(text: string, width: number, pen: Pen): string {
  return fittingText(pen.safe(text.replaceAll('\n', ' ')), width, dotsOf(pen));
}

function dotsOf({ options }: Pen): string {
  return options.ascii ? '...' : '…';
}
