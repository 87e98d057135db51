/** Text in a drawing: how wide it is, roughly, and what there is room for. */
import { svg, type Markup } from '../html/markup.ts';
import { visibleText } from '../visible-text.ts';
import { rounded } from './drawing.ts';
import type { Brush, Ink } from './paint.ts';

/** The widths of Arial in thousandths of its size; its metrics are those of Liberation Sans and Helvetica as well. */
const NARROW = new Map<string, number>([
  ...pairs("'ijl", 222),
  ...pairs('|', 260),
  ...pairs(' !,./:;I[\\]ft', 278),
  ...pairs('()-`r', 333),
  ...pairs('"', 355),
  ...pairs('*', 389),
  ...pairs('^', 469),
  ...pairs('Jcksvxyz', 500),
]);
const WIDE = new Map<string, number>([
  ...pairs('+<=>~', 584),
  ...pairs('FTZ', 611),
  ...pairs('&ABEKPSVXY', 667),
  ...pairs('CDHNRUw', 722),
  ...pairs('GOQ', 778),
  ...pairs('Mm', 833),
  ...pairs('%', 889),
  ...pairs('W', 944),
  ...pairs('@', 1015),
]);
const USUAL = 556;
/** Letters of scripts that are as wide as they are high, and signs that nobody knows the width of. */
const UNKNOWN = 1000;

function pairs(characters: string, width: number): [string, number][] {
  return Array.from(characters, (character) => [character, width]);
}

/** `size` is that of the letters; bold ones are wider by a tenth. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) {
    thousandths +=
      NARROW.get(character) ??
      WIDE.get(character) ??
      ((character.codePointAt(0) ?? 0) < 0x2e80 ? USUAL : UNKNOWN);
  }
  return (thousandths / 1000) * size;
}

/** As much of a text as has room in one line; where something is left out it ends in an ellipsis. */
export function fitted(text: string, room: number, size: number): string {
  const line = visibleText(text.replace(/\s+/g, ' ')).trim();
  if (textWidth(line, size) <= room) return line;
  let kept = '';
  for (const character of line) {
    if (textWidth(`${kept}${character}…`, size) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines of that width, broken between words; the last of `most` lines has what there is still room for. */
export function wrapped(text: string, room: number, size: number, most: number): readonly string[] {
  const words = visibleText(text.replace(/\s+/g, ' ')).trim().split(' ');
  const lines: string[] = [];
  let line = words.shift() ?? '';
  while (words.length > 0) {
    const longer = `${line} ${words[0] ?? ''}`;
    if (textWidth(longer, size) <= room) {
      line = longer;
      words.shift();
    } else if (lines.length + 1 >= most) {
      line = [line, ...words.splice(0)].join(' ');
    } else {
      lines.push(fitted(line, room, size));
      line = words.shift() ?? '';
    }
  }
  return [...lines, fitted(line, room, size)];
}

export interface TextLook {
  readonly ink?: Ink;
  readonly size?: number;
  readonly anchor?: 'middle' | 'end';
  readonly bold?: boolean;
}

const TEXT_SIZE = 13;

/** A text with its baseline at that place. */
export function textAt(
  x: number,
  y: number,
  text: string,
  brush: Brush,
  { ink = 'text', size = TEXT_SIZE, anchor, bold = false }: TextLook = {},
): Markup {
  return svg`<text x="${rounded(x)}" y="${rounded(y)}"${brush(ink)}${size !== TEXT_SIZE && svg` font-size="${size}"`}${anchor !== undefined && svg` text-anchor="${anchor}"`}${bold && svg` font-weight="700"`}>${text}</text>`;
}
