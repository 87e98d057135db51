import type { Position } from '../model/finding.ts';
import { indexLines } from './line-index.ts';

/** What the YAML parser said, where it stopped, and the lines around that place. */
export interface Trouble {
  readonly reason: string;
  readonly position: Position;
  /** The line at the position. */
  readonly line: string;
  /** The nearest line above it that is neither blank nor a comment; empty when there is none. */
  readonly lineAbove: string;
  readonly lineAboveNumber: number;
  /** The nearest quote or bracket, from that line upwards, that a value begins with. */
  readonly opener: { readonly mark: string; readonly position: Position } | null;
}

/**
 * What an explanation says; null when the trouble is none of its kind. The place is where the parser stopped
 * unless it gives another.
 */
export type Explanation = (
  trouble: Trouble,
) => { readonly message: string; readonly fix: string; readonly position?: Position } | null;

/** A line of a plan file taken apart. */
export interface EntryLine {
  /** White space and hyphens in front. */
  readonly lead: string;
  /** Empty for an item of a list that has no key. */
  readonly key: string;
  readonly value: string;
  /** Where the value begins, 1-based. */
  readonly valueColumn: number;
}

/** Longer lines are cut: nobody reads them, and patterns need not. */
const LONGEST_LINE = 2000;
const MOST_LINES_UP = 500;

/** `key: value` or `- key: value`, and `- value`, as the lines of a plan are written. */
const WITH_KEY = /^((?:[ \t]|-[ \t])*)("[^"]*"|'[^']*'|[^\s"'#:[\]{},&*!|>%@`-][^\s:]*)[ \t]*:[ \t]+(.*)$/;
const ITEM = /^([ \t]*(?:-[ \t]+)+)()(.*)$/;

/** Null for a line that is neither a key with a value nor an item of a list. */
export function entryOf(line: string): EntryLine | null {
  const match = WITH_KEY.exec(line) ?? ITEM.exec(line);
  if (match === null) return null;
  const [, lead = '', key = '', rest = ''] = match;
  const value = rest.trim();
  if (value === '') return null;
  return { lead, key, value, valueColumn: line.length - rest.trimStart().length + 1 };
}

/** `position` is where the parser stopped. */
export function troubleAt(reason: string, text: string, position: Position): Trouble {
  const lines = indexLines(text);
  const lineOf = (number: number): string => (lines.textOf(number) ?? '').slice(0, LONGEST_LINE);
  const lowest = Math.max(0, position.line - MOST_LINES_UP);
  let lineAboveNumber = position.line - 1;
  while (lineAboveNumber > lowest && /^\s*(?:#|$)/.test(lineOf(lineAboveNumber))) lineAboveNumber -= 1;
  return {
    reason,
    position,
    line: lineOf(position.line),
    lineAbove: lineOf(lineAboveNumber),
    lineAboveNumber,
    get opener() {
      for (let number = lineAboveNumber; number > lowest; number -= 1) {
        const entry = entryOf(lineOf(number));
        const mark = entry?.value.charAt(0) ?? '';
        if (entry !== null && ['"', "'", '[', '{'].includes(mark)) {
          return { mark, position: { line: number, column: entry.valueColumn } };
        }
      }
      return null;
    },
  };
}

/** The column of the first character of a line that is no white space. */
export function firstColumn(line: string): number {
  return line.length - line.trimStart().length + 1;
}
