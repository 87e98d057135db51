/** What stands below a trend chart: which letter is which line, how far each has moved, and what the shapes mean. */
import type { ChalkInstance } from 'chalk';
import type { Pen } from './pen.ts';
import type { Drawing, Place } from './series-drawing.ts';
import type { ChosenLines, DrawnLine } from './series-lines.ts';
import { moveOf } from './series-move.ts';
import { type ShapeName, shapeOf } from './series-shapes.ts';
import { textWidth, wrapText } from './wrap-text.ts';

/** Columns of a letter and the mark of an end, with the gap after them. */
const LETTER = 4;
const GAP = 2;
/** From this width on, moves stand beside the labels and not beneath them. */
const WIDTH_FOR_TWO_COLUMNS = 72;
/** Labels get no more than this part of the width. */
const MOST_FOR_LABELS = 0.45;

/** Later than was first said, earlier, or neither. The words beside it say the same. */
export function toneOf({ line }: DrawnLine): (chalk: ChalkInstance) => ChalkInstance {
  const { days } = moveOf(line);
  if (days === null) return (chalk) => chalk;
  return days > 0 ? (chalk) => chalk.red : days < 0 ? (chalk) => chalk.green : (chalk) => chalk.dim;
}

/** An entry for each line: its letter, what it is, and how far it has moved. */
export function lineKey(lines: readonly DrawnLine[], pen: Pen): string[] {
  const { options, chalk } = pen;
  const labels = lines.map((drawn) => labelOf(drawn, lines, pen));
  const room = options.width - LETTER;
  const widest = Math.max(...labels.map(textWidth));
  return lines.flatMap((drawn, index) => {
    const [label, move] = [labels[index] ?? '', moveText(drawn, pen)];
    const entry =
      options.width < WIDTH_FOR_TWO_COLUMNS
        ? [...wrapText(label, room), ...wrapText(move, room)]
        : besideLines(label, move, Math.min(widest, Math.floor(room * MOST_FOR_LABELS)), room);
    const head = drawn.letter + (drawn.isEnded ? shapeOf('end', options.ascii) : '');
    return entry.map((text, line) =>
      line === 0
        ? `${toneOf(drawn)(chalk)(head)}${' '.repeat(LETTER - head.length)}${text}`.trimEnd()
        : `${' '.repeat(LETTER)}${text}`.trimEnd(),
    );
  });
}

function besideLines(label: string, move: string, labelWidth: number, room: number): string[] {
  const [left, right] = [wrapText(label, labelWidth), wrapText(move, room - labelWidth - GAP)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const own = left[index] ?? '';
    return own + ' '.repeat(labelWidth + GAP - textWidth(own)) + (right[index] ?? '');
  });
}

/** The label; where another line is called the same, with its place. */
function labelOf({ line }: DrawnLine, lines: readonly DrawnLine[], { safe }: Pen): string {
  const isShared = lines.filter((other) => other.line.label === line.label).length > 1;
  return safe(oneLine(isShared && line.place !== null ? `${line.label} (${line.place})` : line.label));
}

function moveText({ line }: DrawnLine, { safe }: Pen): string {
  const { first, last, words } = moveOf(line);
  const dates = first.text === last.text ? first.text : `${first.text} → ${last.text}`;
  return safe(oneLine(`${dates}, ${words}`));
}

/** A line feed in a label would look like an entry of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

interface ShapeEntry {
  readonly shape: ShapeName;
  readonly means: string;
  readonly isSeen: (place: Readonly<Place>) => boolean;
}

const SHAPE_ENTRIES: readonly ShapeEntry[] = [
  {
    shape: 'diagonal',
    means: 'the day of the report itself: a line below it is past its date',
    isSeen: ({ isDiagonal, mark, strokes }) => isDiagonal && mark === null && strokes === 0,
  },
  {
    shape: 'end',
    means: 'the end of a line: achieved or cancelled',
    isSeen: ({ mark }) => mark?.kind === 'end',
  },
  { shape: 'undated', means: 'no date from here on', isSeen: ({ mark }) => mark?.kind === 'undated' },
  { shape: 'several', means: 'several lines', isSeen: ({ mark }) => mark?.kind === 'several' },
];

/** What the shapes mean that are drawn. */
export function shapeKey({ rows }: Drawing, { options, chalk }: Pen): string[] {
  return SHAPE_ENTRIES.filter(({ isSeen }) => rows.some((places) => places.some(isSeen))).flatMap(
    ({ shape, means }) =>
      wrapText(means, options.width - LETTER).map((text, line) => {
        const head = line === 0 ? shapeOf(shape, options.ascii) : '';
        return chalk.dim(head.padEnd(LETTER) + text);
      }),
  );
}

/** What the chart leaves out, in words. */
export function leftOutText({ crowdedOut, undated }: ChosenLines): string[] {
  const crowded =
    crowdedOut === 1
      ? '1 more line is not drawn; CSV and JSON have it.'
      : `${crowdedOut} more lines are not drawn; CSV and JSON have them.`;
  const dateless = undated === 1 ? '1 line has no date to draw.' : `${undated} lines have no date to draw.`;
  return [...(crowdedOut > 0 ? [crowded] : []), ...(undated > 0 ? [dateless] : [])];
}
