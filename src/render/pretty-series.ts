/** A trend chart on a terminal: the day on which something was said goes across, the day that was said goes up, a letter a line. */
import type { ChalkInstance } from 'chalk';
import type { SeriesSection } from '../reports/view.ts';
import type { Pen } from './pen.ts';
import { axisLines } from './series-axis.ts';
import { bandOf, bandText, type Bands } from './series-bands.ts';
import { type Drawing, drawingOf, type Place } from './series-drawing.ts';
import { gridOf, rowsFor, type SeriesGrid } from './series-grid.ts';
import { leftOutText, lineKey, shapeKey, toneOf } from './series-key.ts';
import { chosenLines, type DrawnLine } from './series-lines.ts';
import { shapeOf, strokeShape } from './series-shapes.ts';
import { wrapText } from './wrap-text.ts';

const HOW_TO_READ = 'A level line is on plan, a rising one is late, a falling one is early.';
/** What stands beside the two axes. */
const UP = 'due';
const ACROSS = 'reported';
/** Columns between the names of the rows and the first column. */
const AXIS = 2;

/** The blocks of a section: its heading, the chart, and the key to it. */
export function prettySeries(section: SeriesSection, pen: Pen): string[] {
  const { chalk, safe, options } = pen;
  const wrapped = (text: string): string[] => wrapText(safe(text), options.width);
  const head = [
    ...wrapped(section.heading.replace(/\s+/g, ' ')).map((line) => chalk.bold(line)),
    ...section.paragraphs.flatMap(wrapped),
  ];
  if (section.lines.length === 0) return [[...head, ...wrapped(section.whenEmpty)].join('\n')];
  const chosen = chosenLines(section, options.width);
  const leftOut = leftOutText(chosen).flatMap(wrapped);
  const up = rowsFor(chosen.drawn);
  if (up === null) return [[...head, ...leftOut].join('\n')];
  const names = Array.from({ length: up.count }, (_, row) => safe(bandText(row, up)));
  const gutter = Math.max(ACROSS.length, ...names.map(({ length }) => length));
  const room = options.width - gutter - AXIS;
  const grid = gridOf(section, up, room - mostLettersBeside(chosen.drawn, up));
  const drawing = drawingOf(chosen.drawn, grid);
  return [
    [...head, ...wrapped(HOW_TO_READ)].join('\n'),
    [
      `${UP.padStart(gutter)} ${shapeOf('up', options.ascii)} later`,
      ...rowLines(drawing, names, gutter, pen),
      ...acrossLines(grid, gutter, room, pen),
    ].join('\n'),
    [...lineKey(chosen.drawn, pen), ...shapeKey(drawing, pen), ...leftOut].join('\n'),
  ];
}

/** Letters at the end of the row in which most lines stand on the last day. */
function mostLettersBeside(lines: readonly DrawnLine[], up: Bands): number {
  const letters = Array.from({ length: up.count }, () => 0);
  for (const { points, isEnded } of lines) {
    const said = points.at(-1)?.said ?? null;
    if (said !== null && !isEnded) letters[bandOf(said, up)] = (letters[bandOf(said, up)] ?? 0) + 1;
  }
  return Math.max(...letters);
}

/** The rows of the chart, the latest days on top. */
function rowLines({ rows, goingOn }: Drawing, names: readonly string[], gutter: number, pen: Pen): string[] {
  const { chalk, options } = pen;
  const lines = rows.map((places, row) => {
    const pieces = [
      ...places.map((place) => pieceOf(place, options.ascii)),
      ...(goingOn[row] ?? []).map((line) => ({ text: line.letter, paint: toneOf(line) })),
    ];
    const end = pieces.findLastIndex(({ text }) => text !== ' ');
    const name = (names[row] ?? '').padStart(gutter);
    return `${name} ${shapeOf('side', options.ascii)}${painted(pieces.slice(0, end + 1), chalk)}`;
  });
  return lines.toReversed();
}

/** Text with the colour that it will have. */
interface Piece {
  readonly text: string;
  readonly paint: (chalk: ChalkInstance) => ChalkInstance;
}

const plain = (chalk: ChalkInstance): ChalkInstance => chalk;
const dim = (chalk: ChalkInstance): ChalkInstance => chalk.dim;

function pieceOf({ mark, strokes, isDiagonal }: Place, ascii: boolean): Piece {
  if (mark !== null) {
    return mark.kind === 'letter'
      ? { text: mark.line.letter, paint: toneOf(mark.line) }
      : { text: shapeOf(mark.kind, ascii), paint: plain };
  }
  if (strokes > 0) return { text: strokeShape(strokes, ascii), paint: dim };
  return isDiagonal ? { text: shapeOf('diagonal', ascii), paint: dim } : { text: ' ', paint: plain };
}

/** Neighbours of one colour are painted together. */
function painted(pieces: readonly Piece[], chalk: ChalkInstance): string {
  let line = '';
  for (let at = 0; at < pieces.length; ) {
    const { paint = plain } = pieces[at] ?? {};
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.paint === paint) end += 1;
    const text = pieces
      .slice(at, end)
      .map((piece) => piece.text)
      .join('');
    line += text.trim() === '' ? text : paint(chalk)(text);
    at = end;
  }
  return line;
}

function acrossLines(grid: SeriesGrid, gutter: number, room: number, { options }: Pen): string[] {
  const { line, names } = axisLines(grid, room, options.ascii);
  return [
    `${' '.repeat(gutter + 1)}${shapeOf('corner', options.ascii)}${line}`,
    ...names.map((text, index) =>
      `${(index === 0 ? ACROSS : '').padStart(gutter)}${' '.repeat(AXIS)}${text}`.trimEnd(),
    ),
  ];
}
