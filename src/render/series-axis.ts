/** What stands beneath a trend chart: the days on which something was said. */
import { type CalendarDay, partsOf } from '../model/calendar-day.ts';
import { monthNumber } from '../model/month.ts';
import { firstDayOfBand, shortMonth } from './series-bands.ts';
import type { SeriesGrid } from './series-grid.ts';
import { shapeOf } from './series-shapes.ts';

export interface AxisLines {
  readonly line: string;
  /** The names of bands, then of the months or years that they lie in where that is not the same. */
  readonly names: readonly string[];
}

/** Months from one name to the next, and four weeks at most: as few as find room. From twelve on the names are years. */
const NAMED_MONTHS: readonly number[] = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600, 1200];
const NAMED_WEEKS: readonly number[] = [1, 2, 4];

interface Name {
  readonly column: number;
  readonly text: string;
}

/** At most `room` columns wide, which may be more than the chart has. */
export function axisLines(grid: SeriesGrid, room: number, ascii: boolean): AxisLines {
  const { across, each, columns } = grid;
  const bands = Array.from({ length: Math.ceil(columns / each) }, (_, band) => ({
    column: band * each,
    day: firstDayOfBand(band, across),
  }));
  const { named, above } =
    across.months === 'week' ? weekNames(bands, each) : monthNames(bands, each, across.months);
  const ticks = new Set(named.map(({ column }) => column));
  const line = Array.from({ length: columns }, (_, column) =>
    shapeOf(ticks.has(column) ? 'bottomTick' : 'bottom', ascii),
  ).join('');
  const changes = above.filter(({ text }, index) => text !== above[index - 1]?.text);
  return {
    line,
    names: [named, ...(above.length === 0 ? [] : [changes])].map((names) => placed(names, room)),
  };
}

interface Names {
  readonly named: readonly Name[];
  /** What each band lies in; empty where the names say it. */
  readonly above: readonly Name[];
}

interface AxisBand {
  readonly column: number;
  readonly day: CalendarDay;
}

function weekNames(bands: readonly AxisBand[], each: number): Names {
  const step = NAMED_WEEKS.find((weeks) => weeks * each > 2) ?? 1;
  return {
    named: bands
      .filter((_, index) => index % step === 0)
      .map(({ column, day }) => ({ column, text: String(partsOf(day).day) })),
    above: bands.map(({ column, day }) => {
      const { year, month } = partsOf(day);
      return { column, text: `${shortMonth(month)} ${year}` };
    }),
  };
}

function monthNames(bands: readonly AxisBand[], each: number, months: number): Names {
  const step =
    NAMED_MONTHS.find((span) => span % months === 0 && (span / months) * each > (span < 12 ? 3 : 4)) ??
    months;
  // Counted from January 1900, so that January is always among those with a name, and so is 2020.
  const named = bands.filter(({ day }) => monthNumber(day) % step === 0);
  const years = bands.map(({ column, day }) => ({ column, text: String(partsOf(day).year) }));
  return step < 12
    ? {
        named: named.map(({ column, day }) => ({ column, text: shortMonth(partsOf(day).month) })),
        above: years,
      }
    : { named: years.filter(({ column }) => named.some((band) => band.column === column)), above: [] };
}

/** Each name at its column; of two that would touch, the one that is further right. */
function placed(names: readonly Name[], room: number): string {
  let line = '';
  for (const [index, { column, text }] of names.entries()) {
    const next = names[index + 1]?.column ?? room + 1;
    if (column + text.length < next && column + text.length <= room) line = line.padEnd(column) + text;
  }
  return line;
}
