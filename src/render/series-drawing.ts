/** The lines of a trend chart as the places that they fill: strokes, with letters where something was said anew. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { columnOfDay, daysOfColumn, rowOfDay, type SeriesGrid } from './series-grid.ts';
import type { DrawnLine } from './series-lines.ts';
import { SIDES } from './series-shapes.ts';

/** What stands on the strokes: the letter of a line, its end, the loss of its date, or letters that found no room. */
export type SeriesMark =
  | { readonly kind: 'letter'; readonly line: DrawnLine }
  | { readonly kind: 'end' | 'undated' | 'several' };

/** One column of one row. */
export interface Place {
  /** The sum of the sides to which strokes go from here. */
  strokes: number;
  isDiagonal: boolean;
  mark: SeriesMark | null;
}

export interface Drawing {
  /** The lowest row first. */
  readonly rows: readonly (readonly Readonly<Place>[])[];
  /** For each row the lines that go on in it after the last day. */
  readonly goingOn: readonly (readonly DrawnLine[])[];
}

/** What was said on a day, for as long as it went on. */
interface Stretch {
  readonly line: DrawnLine;
  readonly on: CalendarDay;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** The row in which the line goes on at `to`; null where it has a gap, ends, or the chart does. */
  readonly nextRow: number | null;
  readonly isEnd: boolean;
  readonly goesOn: boolean;
  readonly losesDate: boolean;
}

/** Where other letters stand in its place, a letter finds room so many columns after its day. */
const MOST_COLUMNS_ASIDE = 6;

export function drawingOf(lines: readonly DrawnLine[], grid: SeriesGrid): Drawing {
  const rows = Array.from({ length: grid.up.count }, () =>
    Array.from({ length: grid.columns }, (): Place => ({ strokes: 0, isDiagonal: false, mark: null })),
  );
  const stretches = lines.flatMap((line) => stretchesOf(line, grid));
  drawDiagonal(rows, grid);
  for (const stretch of stretches) drawStrokes(rows, stretch);
  const inTime = stretches.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const stretch of inTime) drawMark(rows[stretch.row] ?? [], stretch);
  for (const { row, to, losesDate } of stretches) {
    const places = losesDate ? (rows[row]?.slice(to) ?? []) : [];
    const free = places.find(({ mark }) => mark === null || mark.kind === 'undated');
    if (free !== undefined) free.mark = { kind: 'undated' };
  }
  return {
    rows,
    goingOn: rows.map((_, row) =>
      stretches.filter((stretch) => stretch.goesOn && stretch.row === row).map(({ line }) => line),
    ),
  };
}

function stretchesOf(line: DrawnLine, grid: SeriesGrid): Stretch[] {
  const ends = line.points.map(({ said }) => (said === null ? null : rowOfDay(said, grid)));
  // What ends without a day, as a cancelled milestone may, ends where it stood.
  if (line.isEnded && ends.at(-1) === null) ends[ends.length - 1] = ends.at(-2) ?? null;
  return line.points.flatMap(({ on }, index): Stretch[] => {
    const [row, next] = [ends[index] ?? null, line.points[index + 1]];
    if (row === null) return [];
    const isEnd = next === undefined && line.isEnded;
    const from = columnOfDay(on, grid);
    return [
      {
        line,
        on,
        row,
        from,
        to: isEnd ? from : next === undefined ? grid.columns - 1 : columnOfDay(next.on, grid),
        nextRow: ends[index + 1] ?? null,
        isEnd,
        goesOn: next === undefined && !line.isEnded,
        losesDate: next !== undefined && (ends[index + 1] ?? null) === null,
      },
    ];
  });
}

/** Where a day that is said is the day on which it is said. */
function drawDiagonal(rows: readonly (readonly Place[])[], grid: SeriesGrid): void {
  for (let column = 0; column < grid.columns; column += 1) {
    const { first, last } = daysOfColumn(column, grid);
    for (let row = rowOfDay(first, grid); row <= rowOfDay(last, grid); row += 1) {
      const place = rows[row]?.[column];
      if (place !== undefined) place.isDiagonal = true;
    }
  }
}

function drawStrokes(rows: readonly (readonly Place[])[], stretch: Stretch): void {
  const { row, from, to, nextRow, goesOn } = stretch;
  const add = (toRow: number, column: number, side: keyof typeof SIDES): void => {
    const place = rows[toRow]?.[column];
    if (place !== undefined) place.strokes |= SIDES[side];
  };
  for (let column = from; column < to; column += 1) {
    add(row, column, 'right');
    add(row, column + 1, 'left');
  }
  if (goesOn) add(row, to, 'right');
  if (nextRow === null) return;
  for (let between = Math.min(row, nextRow); between < Math.max(row, nextRow); between += 1) {
    add(between, to, 'up');
    add(between + 1, to, 'down');
  }
}

function drawMark(row: readonly Place[], stretch: Stretch): void {
  const { line, from, to, isEnd, goesOn } = stretch;
  const letter: SeriesMark = { kind: 'letter', line };
  // Its letter stands beside the last column already.
  if (goesOn && from === to) return;
  const isFree = (column: number): boolean => {
    const mark = row[column]?.mark;
    return mark === null || (mark?.kind === 'letter' && mark.line === line);
  };
  const put = (column: number, mark: SeriesMark): void => {
    const place = row[column];
    if (place !== undefined) place.mark = mark;
  };
  const aside = Array.from({ length: MOST_COLUMNS_ASIDE + 1 }, (_, index) => from + index);
  if (isEnd) {
    // The end stands on its day and the letter before it, as far as there is room.
    const end = [from, ...aside.map((column) => column + 1)].find(
      (column) => isFree(column - 1) && isFree(column),
    );
    if (end !== undefined) put(end - 1, letter);
    put(end ?? from, end === undefined && !isFree(from) ? { kind: 'several' } : { kind: 'end' });
    return;
  }
  const within = aside.filter((column) => column === from || column <= to - (goesOn ? 0 : 1));
  const free = within.find(isFree);
  put(free ?? within.at(-1) ?? from, free === undefined ? { kind: 'several' } : letter);
}
