/** A series of figures in a line of text: drawn for people, written out for programs. */
import type { SparkCell } from '../reports/view.ts';

/** The steps from the lowest to the highest figure, and what stands where there is none. */
const DRAWN = { steps: '▁▂▃▄▅▆▇█', gap: '·' };
const IN_ASCII = { steps: '_.-=^', gap: '?' };

/** A character a figure. The lowest of them has the lowest step, the highest the highest; all alike stand in the middle. */
export function sparkText({ values }: SparkCell, ascii: boolean): string {
  const { steps, gap } = ascii ? IN_ASCII : DRAWN;
  const known = values.filter((value) => value !== null);
  // One at a time: there may be more of them than a call has room for.
  const lowest = known.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = known.reduce((most, value) => Math.max(most, value), -Infinity);
  const middle = Math.floor((steps.length - 1) / 2);
  const stepOf = (value: number): number =>
    lowest === highest
      ? middle
      : // Halves first: the distance of two figures may be larger than any number.
        Math.round(((value / 2 - lowest / 2) / (highest / 2 - lowest / 2)) * (steps.length - 1));
  return values.map((value) => (value === null ? gap : steps.charAt(stepOf(value)))).join('');
}

/** The figures themselves, with a space between them; a dash where there is none. */
export function figuresText({ values }: SparkCell): string {
  return values.map((value) => (value === null ? '–' : String(value))).join(' ');
}
