/** Terms and other periods above the months: in as few lines as they need, and none where their names find no room. */
import type { TimelinePeriod } from '../reports/view.ts';
import { columnOf, gridWidth, type MonthGrid } from './month-grid.ts';
import type { Pen } from './pen.ts';
import { fittingText, textWidth } from './wrap-text.ts';

/** A name that is cut shorter than this, as "Autumn…" is, cannot be recognised. */
const LEAST_COLUMNS = 7;
const MOST_LINES = 3;

/** `Autumn term ─────┤`: each period from its first day to its last, without the year that stands above it. */
export function periodLines(periods: readonly TimelinePeriod[], grid: MonthGrid, pen: Pen): string[] {
  const { options, safe } = pen;
  const [line, end] = options.ascii ? ['-', '|'] : ['─', '┤'];
  const lines: string[] = [];
  const inOrder = periods.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  for (const { name, first, last } of inOrder) {
    const start = Math.max(0, columnOf(first, grid));
    const after = Math.min(gridWidth(grid), columnOf(last, grid) + 1);
    const room = after - start - 1;
    const shown = safe(name.replaceAll('\n', ' ').replace(YEAR_AT_THE_END, ''));
    if (textWidth(shown) > room && room < LEAST_COLUMNS) continue;
    const title = fittingText(shown, room, options.ascii ? '..' : '…');
    const filling = room - textWidth(title);
    const bar = title + (filling > 0 ? ` ${line.repeat(filling - 1)}` : '') + end;
    // Named periods may overlap, so each goes into the first line that is free at its place.
    const index = lines.findIndex((text) => textWidth(text) <= start);
    const free = index === -1 ? lines.length : index;
    if (free >= MOST_LINES) continue;
    const before = lines[free] ?? '';
    lines[free] = before + ' '.repeat(start - textWidth(before)) + bar;
  }
  return lines;
}

const YEAR_AT_THE_END = / \d{4}$/;
