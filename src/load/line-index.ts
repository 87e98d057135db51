import type { Position } from '../model/finding.ts';

/** Finds lines in a text by offset; made once a text, and only when there is something to say about it. */
export interface LineIndex {
  /** 1-based, columns in UTF-16 units. An offset past the end gives the position just after the last character. */
  positionOf(offset: number): Position;
  /** A line (1-based) as written, without its line break; null when the text has no such line. */
  textOf(line: number): string | null;
}

/** Only LF ends a line: a lone CR is refused before any text gets here, and a CR before LF is no part of the line. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    positionOf(offset) {
      const bounded = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= bounded) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
    },
    textOf(line) {
      const start = starts[line - 1];
      if (start === undefined) return null;
      const end = text.indexOf('\n', start);
      const whole = text.slice(start, end === -1 ? text.length : end);
      return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    },
  };
}
