/** The marks of a row as the columns that they fill. */
import { addDays, type CalendarDay } from '../model/calendar-day.ts';
import type { TimelineMark } from '../reports/view.ts';
import { columnOf, gridWidth, type MonthGrid } from './month-grid.ts';
import type { Layout } from './timeline-layout.ts';
import type { Cell } from './timeline-shapes.ts';

/** The columns of the months, and whether something of it lies before or after them. */
export interface DrawnCells {
  readonly cells: readonly Cell[];
  readonly isEarlier: boolean;
  readonly isLater: boolean;
}

/** The columns that the marks fill, later marks over earlier ones, and whether something lies beyond the months. */
export function drawnCells(marks: readonly TimelineMark[], { grid, asOf }: Layout): DrawnCells {
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
