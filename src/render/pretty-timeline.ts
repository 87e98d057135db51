/** A timeline on a terminal: titles on the left, months on the right. Where the months find no room, charts of fewer months stand below each other. */
import type { ChalkInstance } from 'chalk';
import { addDays, type CalendarDay } from '../model/calendar-day.ts';
import { dayText } from '../model/plan-date-text.ts';
import { monthNumber } from '../model/month.ts';
import type {
  TimelineLevel,
  TimelineMark,
  TimelineMarkKind,
  TimelineRow,
  TimelineSection,
} from '../reports/view.ts';
import {
  columnOf,
  firstDayOfGrid,
  gridWidth,
  lastDayOfGrid,
  type MonthGrid,
  monthLine,
  yearLine,
} from './month-grid.ts';
import type { Pen } from './pen.ts';
import { periodLines } from './period-lines.ts';
import { fittingText, textWidth, wrapText } from './wrap-text.ts';

/** What is drawn in a column. Months, the as-of day and the ends of bars are drawn as well as the marks. */
type Cell = TimelineMarkKind | 'tail' | 'earlier' | 'later' | 'as-of' | 'month' | 'empty';

interface Look {
  readonly shape: string;
  readonly ascii: string;
  readonly paint: (chalk: ChalkInstance) => ChalkInstance;
  /** Its words in the key; null where it needs none. */
  readonly means: string | null;
}

/** Shapes differ without colour, and in ASCII. The key follows this order. */
const LOOKS = {
  complete: { shape: '█', ascii: '#', paint: (chalk) => chalk.green, means: 'done' },
  overdue: { shape: '!', ascii: '!', paint: (chalk) => chalk.red.bold, means: 'overdue' },
  'due-now': { shape: '▄', ascii: '%', paint: (chalk) => chalk.yellow, means: 'due now' },
  ongoing: { shape: '═', ascii: '=', paint: (chalk) => chalk.cyan, means: 'ongoing' },
  upcoming: { shape: '░', ascii: 'o', paint: (chalk) => chalk.blue, means: 'to come' },
  cancelled: { shape: '×', ascii: 'x', paint: (chalk) => chalk.dim, means: 'cancelled' },
  completed: { shape: '✓', ascii: 'V', paint: (chalk) => chalk.green.bold, means: 'completed' },
  baseline: { shape: '┄', ascii: '~', paint: (chalk) => chalk.dim, means: 'baseline' },
  forecast: { shape: '◇', ascii: '?', paint: (chalk) => chalk.magenta, means: 'forecast' },
  summary: { shape: '─', ascii: '-', paint: (chalk) => chalk.dim, means: 'from first to last' },
  tail: { shape: '─', ascii: '-', paint: (chalk) => chalk.dim, means: null },
  earlier: { shape: '◂', ascii: '<', paint: (chalk) => chalk, means: 'also earlier' },
  later: { shape: '▸', ascii: '>', paint: (chalk) => chalk, means: 'also later' },
  'as-of': { shape: '│', ascii: '|', paint: (chalk) => chalk.bold, means: null },
  month: { shape: '·', ascii: '.', paint: (chalk) => chalk.dim, means: null },
  empty: { shape: ' ', ascii: ' ', paint: (chalk) => chalk, means: null },
} as const satisfies Record<Cell, Look>;

/** Where the columns of a chart are. */
interface Layout {
  readonly grid: MonthGrid;
  readonly label: number;
  /** Columns for dates in words, to the right of the months; 0 where there is no room. */
  readonly words: number;
  /** The column of the as-of day in the grid; null when it lies outside. */
  readonly asOf: number | null;
}

/** Columns between titles and months: the last one has the mark of what begins earlier. */
const GAP = 2;
/** Columns right of the months, for the mark of what goes on and the count of what comes after. */
const EDGE = 4;
const MOST_COLUMNS_A_MONTH = 10;
/** Titles of a plan rarely need more than two lines of this; what is left goes to the months. */
const GOOD_LABEL = 52;
/** From this width on, dates are given in words as well. */
const WIDTH_FOR_WORDS = 120;
const WORDS = 26;
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

/** Titles get what they need first, then the months grow; months that do not fit are split into years or less. */
function layoutsOf({ first, last, asOf }: TimelineSection, width: number): Layout[] {
  const from = monthNumber(first);
  const months = monthNumber(last) - from + 1;
  const words = width >= WIDTH_FOR_WORDS ? WORDS : 0;
  const room = width - GAP - EDGE - words;
  const leastLabel = Math.max(15, Math.floor(width * 0.3));
  const goodLabel = Math.min(Math.floor(width * 0.44), GOOD_LABEL);
  const fits = (count: number, each: number, label: number): boolean => room - count * each >= label;
  const chunk = fits(months, 1, leastLabel)
    ? months
    : ([60, 48, 36, 24, 12, 6, 3].find((count) => fits(count, 1, leastLabel)) ?? 1);
  const columns = Array.from({ length: MOST_COLUMNS_A_MONTH }, (_, index) => MOST_COLUMNS_A_MONTH - index);
  // A month of one column shows no more than that something is there, so two come before good titles.
  const each =
    columns.find((count) => count > 2 && fits(chunk, count, goodLabel)) ??
    columns.find((count) => count <= 2 && fits(chunk, count, leastLabel)) ??
    1;
  const layouts: Layout[] = [];
  for (let start = 0; start < months; start += chunk) {
    const grid = { from: from + start, months: Math.min(chunk, months - start), each };
    const column = columnOf(asOf, grid);
    const isInside = column >= 0 && column < gridWidth(grid);
    layouts.push({ grid, label: room - chunk * each, words, asOf: isInside ? column : null });
  }
  return layouts;
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
interface Line {
  readonly label: string;
  readonly paintLabel: (chalk: ChalkInstance) => ChalkInstance;
  readonly cells: readonly Cell[];
  /** Words in the place of bars, from the first month on. */
  readonly instead: string;
  /** Something of it lies before the months, or after them. */
  readonly isEarlier: boolean;
  readonly isLater: boolean;
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
  const apart = row.marks.filter(isApart).map((mark): Line => {
    const text = oneLine(`${mark.kind}: ${mark.text ?? ''}`, layout.label - INDENT_APART, pen);
    return {
      ...empty,
      ...drawnCells([mark], layout),
      label: ' '.repeat(INDENT_APART) + text,
      paintLabel: dim,
    };
  });
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

/** The columns that the marks fill, later marks over earlier ones, and whether something lies beyond the months. */
function drawnCells(
  marks: readonly TimelineMark[],
  { grid, asOf }: Layout,
): Pick<Line, 'cells' | 'isEarlier' | 'isLater'> {
  const width = gridWidth(grid);
  const cells = Array.from({ length: width }, (): Cell => 'empty');
  let [isEarlier, isLater] = [false, false];
  for (const { kind, first, last, orEarlier, goesOn } of marks) {
    const [start, end] = [columnOf(first, grid), columnAfter(last, grid)];
    if (kind === 'completed') {
      // Of a completion that is given as a month, the last day counts.
      cells.fill(kind, Math.max(0, end - 1), Math.max(0, end));
      continue;
    }
    if (start < 0 || (orEarlier && start === 0)) isEarlier = true;
    if (end > width || goesOn) isLater = true;
    // What is open-ended and began before these months shows at their edge how it stands.
    const shown = goesOn ? Math.max(end, Math.min(3, grid.each)) : end;
    cells.fill(kind, Math.max(0, start), Math.max(0, start < 0 ? shown : end));
    if (orEarlier && cells[start - 1] === 'empty') cells[start - 1] = 'earlier';
  }
  for (const { goesOn, last } of marks) {
    if (goesOn) fillEmpty(cells, 'tail', Math.max(0, columnAfter(last, grid)));
  }
  if (asOf !== null && cells[asOf] === 'empty') cells[asOf] = 'as-of';
  for (let month = 0; month < width; month += grid.each) if (cells[month] === 'empty') cells[month] = 'month';
  return { cells, isEarlier, isLater };
}

/** The column after that of a day: at least one column is filled by a single day. */
function columnAfter(day: CalendarDay, grid: MonthGrid): number {
  return columnOf(addDays(day, 1), grid) <= columnOf(day, grid)
    ? columnOf(day, grid) + 1
    : columnOf(addDays(day, 1), grid);
}

function fillEmpty(cells: Cell[], cell: Cell, from: number): void {
  for (let column = from; column < cells.length; column += 1) {
    if (cells[column] === 'empty') cells[column] = cell;
  }
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

function lookOf(cell: Cell, ascii: boolean): string {
  return ascii ? LOOKS[cell].ascii : LOOKS[cell].shape;
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

/** What the shapes mean: those that are drawn, in the order of the table. */
function keyLines(section: TimelineSection, { chalk, options }: Pen): string[] {
  const used = new Set<Cell>();
  for (const mark of section.rows.flatMap(({ marks }) => marks)) {
    used.add(mark.kind);
    if (mark.orEarlier || mark.first < section.first) used.add('earlier');
    if (mark.goesOn || mark.last > section.last) used.add('later');
  }
  const entries = KEY_ORDER.flatMap((cell) => {
    const { means } = LOOKS[cell];
    if (!used.has(cell) || means === null) return [];
    const isEdge = cell === 'earlier' || cell === 'later';
    return [
      { shape: lookOf(cell, options.ascii).repeat(isEdge || cell === 'completed' ? 1 : 3), cell, means },
    ];
  });
  const lines: string[] = [];
  let [width, line] = [0, ''];
  for (const { shape, cell, means } of entries) {
    const length = shape.length + 1 + means.length;
    if (width > 0 && width + 3 + length > options.width) {
      lines.push(line);
      [width, line] = [0, ''];
    }
    line += `${width === 0 ? '' : '   '}${LOOKS[cell].paint(chalk)(shape)} ${means}`;
    width += (width === 0 ? 0 : 3) + length;
  }
  return line === '' ? lines : [...lines, line];
}

const KEY_ORDER: readonly Cell[] = [
  'complete',
  'completed',
  'overdue',
  'due-now',
  'ongoing',
  'upcoming',
  'cancelled',
  'baseline',
  'forecast',
  'summary',
  'earlier',
  'later',
];
