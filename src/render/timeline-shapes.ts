/** The shapes of a timeline on a terminal: one table says how each thing is drawn, in ASCII too, and what the key calls it. */
import type { ChalkInstance } from 'chalk';
import type { TimelineMarkKind, TimelineSection } from '../reports/view.ts';
import type { Pen } from './pen.ts';

/** What is drawn in a column. Months, the as-of day and the ends of bars are drawn as well as the marks. */
export type Cell = TimelineMarkKind | 'tail' | 'earlier' | 'later' | 'as-of' | 'month' | 'empty';

export interface Look {
  readonly shape: string;
  readonly ascii: string;
  readonly paint: (chalk: ChalkInstance) => ChalkInstance;
  /** Its words in the key; null where it needs none. */
  readonly means: string | null;
}

/** Shapes differ without colour, and in ASCII. The key follows this order. */
export const LOOKS: Readonly<Record<Cell, Look>> = {
  complete: { shape: '█', ascii: '#', paint: (chalk) => chalk.green, means: 'done' },
  completed: { shape: '✓', ascii: 'V', paint: (chalk) => chalk.green.bold, means: 'completed' },
  overdue: { shape: '!', ascii: '!', paint: (chalk) => chalk.red.bold, means: 'overdue' },
  'due-now': { shape: '▄', ascii: '%', paint: (chalk) => chalk.yellow, means: 'due now' },
  ongoing: { shape: '═', ascii: '=', paint: (chalk) => chalk.cyan, means: 'ongoing' },
  upcoming: { shape: '░', ascii: 'o', paint: (chalk) => chalk.blue, means: 'to come' },
  cancelled: { shape: '×', ascii: 'x', paint: (chalk) => chalk.dim, means: 'cancelled' },
  baseline: { shape: '┄', ascii: '~', paint: (chalk) => chalk.dim, means: 'baseline' },
  forecast: { shape: '◇', ascii: '?', paint: (chalk) => chalk.magenta, means: 'forecast' },
  summary: { shape: '─', ascii: '-', paint: (chalk) => chalk.dim, means: 'from first to last' },
  tail: { shape: '─', ascii: '-', paint: (chalk) => chalk.dim, means: null },
  earlier: { shape: '◂', ascii: '<', paint: (chalk) => chalk, means: 'also earlier' },
  later: { shape: '▸', ascii: '>', paint: (chalk) => chalk, means: 'also later' },
  'as-of': { shape: '│', ascii: '|', paint: (chalk) => chalk.bold, means: null },
  month: { shape: '·', ascii: '.', paint: (chalk) => chalk.dim, means: null },
  empty: { shape: ' ', ascii: ' ', paint: (chalk) => chalk, means: null },
};

export function lookOf(cell: Cell, ascii: boolean): string {
  return ascii ? LOOKS[cell].ascii : LOOKS[cell].shape;
}

/** What the shapes mean: those that are drawn, in the order of the table. */
export function keyLines(section: TimelineSection, { chalk, options }: Pen): string[] {
  const used = new Set<string>();
  for (const mark of section.rows.flatMap(({ marks }) => marks)) {
    used.add(mark.kind);
    if (mark.orEarlier || mark.first < section.first) used.add('earlier');
    if (mark.goesOn || mark.last > section.last) used.add('later');
  }
  const entries = Object.entries(LOOKS).flatMap(([cell, look]) => {
    if (!used.has(cell) || look.means === null) return [];
    const shape = options.ascii ? look.ascii : look.shape;
    const isPoint = cell === 'earlier' || cell === 'later' || cell === 'completed';
    return [{ shape: isPoint ? shape : shape.repeat(3), paint: look.paint(chalk), means: look.means }];
  });
  const lines: string[] = [];
  let [width, line] = [0, ''];
  for (const { shape, paint, means } of entries) {
    const length = shape.length + 1 + means.length;
    if (width > 0 && width + 3 + length > options.width) {
      lines.push(line);
      [width, line] = [0, ''];
    }
    line += `${width === 0 ? '' : '   '}${paint(shape)} ${means}`;
    width += (width === 0 ? 0 : 3) + length;
  }
  return line === '' ? lines : [...lines, line];
}
