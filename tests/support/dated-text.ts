/**
 * The text of a plan file as it stood on any day. The file must be in block style, with two spaces a step, as the plans in
 * this repository are. Lines are left out or have others in their place; those that stay are the file's own, comments
 * included.
 */
import type { CalendarDay } from '../../src/model/calendar-day.ts';
import { day } from '../model/days.ts';

/** A key with all that stands below it, or an entry of a list. */
export interface Block {
  /** Null of an entry of a list. */
  readonly key: string | null;
  /** What stands behind the colon, or behind the dash of an entry that is no mapping. */
  readonly value: string;
  readonly indent: number;
  /** Where it begins, with the comments right above it. */
  readonly first: number;
  /** Where its key or its dash stands. */
  readonly line: number;
  readonly blocks: Block[];
}

/** What stood in the place of a block: its lines, without indentation, from one day until another one came. */
export interface Earlier {
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  readonly lines: readonly string[];
}

export interface DatedText {
  readonly blocks: readonly Block[];
  /** From this day on the block is there. Of two days the later one counts. */
  appears(block: Block, from: CalendarDay): void;
  /** What stood there before the block appeared. */
  wasBefore(block: Block, earlier: Earlier): void;
  /** The text on a day. A key of which nothing is left below is left out with it. */
  on(date: CalendarDay): string;
}

/** Before every day of a plan. */
const ALWAYS: CalendarDay = day('1900-01-01');
const NEVER_ENDS: CalendarDay = day('2199-12-31');

interface DatedLine {
  readonly text: string;
  readonly from: CalendarDay;
  readonly until: CalendarDay;
}

export function datedText(text: string): DatedText {
  const lines = text.split('\n');
  const blocks = blocksOf(lines);
  const days = new Map<Block, CalendarDay>();
  const before = new Map<Block, Earlier[]>();
  let dated: readonly DatedLine[] | null = null;

  const firstDayOf = (block: Block): CalendarDay => {
    const below = block.blocks.map(firstDayOf).toSorted()[0] ?? ALWAYS;
    return later(days.get(block) ?? ALWAYS, below);
  };
  const linesOf = (siblings: readonly Block[], above: CalendarDay): readonly DatedLine[] =>
    siblings.flatMap((block) => {
      const from = later(above, firstDayOf(block));
      const own = lines.slice(block.first, block.line + 1).map((line) => ({ text: line, from }));
      // The first key of an entry stands in the line of its dash.
      const below = block.blocks.flatMap((one) => (one.line === block.line ? one.blocks : [one]));
      return [
        ...(before.get(block) ?? []).flatMap((earlier) => linesBefore(block, earlier, above)),
        ...own.map((line) => ({ ...line, until: NEVER_ENDS })),
        ...linesOf(below, from),
      ];
    });

  return {
    blocks,
    appears: (block, from) => void days.set(block, later(days.get(block) ?? ALWAYS, from)),
    wasBefore: (block, earlier) => void before.set(block, [...(before.get(block) ?? []), earlier]),
    on(date) {
      dated ??= linesOf(blocks, ALWAYS);
      const left = dated.filter(({ from, until }) => from <= date && date < until);
      return `${left.map((line) => line.text).join('\n')}\n`;
    },
  };
}

/** The block with this key; null where there is none. */
export function inside(block: Block, key: string): Block | null {
  return block.blocks.find((one) => one.key === key) ?? null;
}

/** The entries of the list under this key. */
export function entriesOf(block: Block, key: string): readonly Block[] {
  return inside(block, key)?.blocks ?? [];
}

/** What stands behind the colon of this key; null where there is no such key. */
export function valueIn(block: Block, key: string): string | null {
  return inside(block, key)?.value ?? null;
}

export function later(one: CalendarDay, other: CalendarDay): CalendarDay {
  return one > other ? one : other;
}

function linesBefore(
  block: Block,
  { from, until, lines }: Earlier,
  above: CalendarDay,
): readonly DatedLine[] {
  return lines.map((line) => ({ text: ' '.repeat(block.indent) + line, from: later(above, from), until }));
}

const LINE = /^(?<indent> *)(?<dash>- )?(?:(?<key>[a-z][\w-]*):(?: (?<value>.*))?|(?<words>.*))$/;

function blocksOf(lines: readonly string[]): readonly Block[] {
  const top: Block[] = [];
  const open: Block[] = [];
  let first: number | null = null;
  const begin = (block: Block): void => {
    while ((open.at(-1)?.indent ?? -1) >= block.indent) open.pop();
    (open.at(-1)?.blocks ?? top).push(block);
    open.push(block);
  };
  for (const [line, text] of lines.entries()) {
    if (text.trim() === '') {
      // An empty line and the comments above it belong to what follows them, as the first line of a file does.
      first ??= line;
      continue;
    }
    first ??= line;
    if (text.trimStart().startsWith('#')) continue;
    const { indent = '', dash, key, value = '', words = '' } = LINE.exec(text)?.groups ?? {};
    const place = { first, line };
    if (dash !== undefined) {
      begin({ key: null, value: words, indent: indent.length, ...place, blocks: [] });
    }
    if (key !== undefined || dash === undefined) {
      const step = dash === undefined ? 0 : dash.length;
      const begins = dash === undefined ? place : { first: line, line };
      begin({ key: key ?? null, value: value || words, indent: indent.length + step, ...begins, blocks: [] });
    }
    first = null;
  }
  return top;
}
