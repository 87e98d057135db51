/** A matrix on a terminal: groups of columns stand side by side as far as the width goes, and fold beneath each other. */
import type { ChalkInstance } from 'chalk';
import type { MatrixAnswer, MatrixSection } from '../reports/view.ts';
import { MARKED_ANSWERS, MATRIX_MARKS } from './matrix-marks.ts';
import type { Pen } from './pen.ts';
import { fittingText, textWidth, wrapText } from './wrap-text.ts';

/** Columns between the labels and the first group, and between two groups. */
const GAP = 2;
const NARROWEST_LABEL = 16;
/** Lines that the name of a group may take above its columns. */
const MOST_HEADING_LINES = 3;
/** A group is at least this wide, so that its name can be read. */
const NARROWEST_GROUP = 14;

interface NumberedColumn {
  readonly number: number;
  readonly name: string;
}

/** A group of columns, or a part of one that is too wide for a line. */
interface Group {
  readonly label: string;
  readonly columns: readonly NumberedColumn[];
  readonly width: number;
}

export function prettyMatrix(section: MatrixSection, pen: Pen): string[] {
  const { width } = pen.options;
  const count = section.groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const cellWidth = Math.max(2, String(count).length) + 1;
  const label = labelWidth(section, pen, cellWidth);
  const groups = numberedGroups(section, Math.floor((width - label - GAP) / cellWidth), cellWidth);
  const blocks = intoBlocks(groups, width - label).map((block) =>
    [...blockLines(block, section, label, cellWidth, pen), '', ...legend(block, pen)].join('\n'),
  );
  return [...blocks, key(section, pen)];
}

/** Labels get what they ask for, as long as half the line is left for the answers. */
function labelWidth({ rows, rowHeading }: MatrixSection, { options, safe }: Pen, cellWidth: number): number {
  const wanted = Math.max(textWidth(rowHeading), ...rows.map(({ label }) => textWidth(safe(oneLine(label)))));
  const most = Math.max(NARROWEST_LABEL, Math.floor(options.width / 2) - cellWidth);
  return Math.min(wanted, most);
}

function numberedGroups({ groups }: MatrixSection, mostColumns: number, cellWidth: number): Group[] {
  const fitting = Math.max(1, mostColumns);
  let number = 0;
  return groups.flatMap(({ label, columns }): Group[] => {
    const numbered = columns.map((name): NumberedColumn => {
      number += 1;
      return { number, name };
    });
    const parts = Math.ceil(numbered.length / fitting);
    return Array.from({ length: parts }, (_, part) => {
      const own = numbered.slice(part * fitting, (part + 1) * fitting);
      return { label, columns: own, width: Math.max(own.length * cellWidth - 1, NARROWEST_GROUP) };
    });
  });
}

function intoBlocks(groups: readonly Group[], room: number): Group[][] {
  const blocks: Group[][] = [];
  let left = 0;
  for (const group of groups) {
    const block = blocks.at(-1);
    if (block !== undefined && group.width + GAP <= left) {
      block.push(group);
      left -= group.width + GAP;
    } else {
      blocks.push([group]);
      left = room - group.width - GAP;
    }
  }
  return blocks;
}

function blockLines(
  block: readonly Group[],
  section: MatrixSection,
  label: number,
  cellWidth: number,
  pen: Pen,
): string[] {
  const { chalk, safe } = pen;
  const gap = ' '.repeat(GAP);
  const headings = block.map((group) => headingOf(group, pen));
  const height = Math.max(...headings.map((lines) => lines.length));
  const headingLines = Array.from({ length: height }, (_, line) => {
    const cells = block.map(({ width }, index) => filled(headings[index]?.[line] ?? '', width));
    return chalk.dim(`${' '.repeat(label)}${gap}${cells.join(gap)}`.trimEnd());
  });
  const numbers = block.map(({ columns, width }) =>
    filled(columns.map(({ number }) => String(number).padEnd(cellWidth - 1)).join(' '), width),
  );
  const head = chalk.dim(`${filled(section.rowHeading, label)}${gap}${numbers.join(gap)}`.trimEnd());
  const rows = section.rows.flatMap((row) => {
    const cells = block.map(({ columns, width }) => {
      const marks = columns.map(({ number }) =>
        markOf(row.answers[number - 1] ?? 'not-applicable', cellWidth, pen),
      );
      return marks.join(' ') + ' '.repeat(Math.max(0, width - (columns.length * cellWidth - 1)));
    });
    const [first = '', ...others] = wrapText(safe(oneLine(row.label)), label);
    return [
      `${filled(first, label)}${gap}${cells.join(gap)}`.trimEnd(),
      ...others.map((line) => line.trimEnd()),
    ];
  });
  return [...headingLines, head, ...rows];
}

/** The name of a group in as many lines as it may take, cut where that is not enough. */
function headingOf({ label, width }: Group, { safe, options }: Pen): string[] {
  const lines = wrapText(safe(oneLine(label)), width);
  if (lines.length <= MOST_HEADING_LINES) return lines;
  const dots = options.ascii ? '...' : '…';
  const rest = lines.slice(MOST_HEADING_LINES - 1).join(' ');
  return [...lines.slice(0, MOST_HEADING_LINES - 1), fittingText(rest, width, dots)];
}

/** What the numbers above the columns stand for. */
function legend(block: readonly Group[], { options, safe, chalk }: Pen): string[] {
  return block.flatMap(({ columns }) =>
    columns.flatMap(({ number, name }) => {
      const head = `${String(number).padStart(3)} `;
      return wrapText(safe(oneLine(name)), options.width - head.length).map((line, index) =>
        chalk.dim(index === 0 ? `${head}${line}` : `${' '.repeat(head.length)}${line}`),
      );
    }),
  );
}

function key({ words }: MatrixSection, pen: Pen): string {
  const { options } = pen;
  const parts = MARKED_ANSWERS.map((answer) => ({
    shown: `${markOf(answer, 3, pen)} ${words[answer]}`,
    width: 3 + words[answer].length,
  }));
  const lines: string[] = [];
  let left = 0;
  for (const { shown, width } of parts) {
    if (lines.length > 0 && left >= width + 3) {
      lines[lines.length - 1] += `   ${shown}`;
      left -= width + 3;
    } else {
      lines.push(shown);
      left = options.width - width;
    }
  }
  return lines.join('\n');
}

const COLOURS = {
  met: (chalk) => chalk.green,
  'partly-met': (chalk) => chalk.yellow,
  explained: (chalk) => chalk.cyan,
  'not-met': (chalk) => chalk.red,
  'not-recorded': (chalk) => chalk.dim,
  'not-applicable': (chalk) => chalk.dim,
} as const satisfies Record<MatrixAnswer, (chalk: ChalkInstance) => ChalkInstance>;

function markOf(answer: MatrixAnswer, cellWidth: number, { chalk, options }: Pen): string {
  const { mark, ascii } = MATRIX_MARKS[answer];
  return COLOURS[answer](chalk)(options.ascii ? ascii : mark) + ' '.repeat(cellWidth - 3);
}

function filled(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A line feed in a name would look like a row of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
