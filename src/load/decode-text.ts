import { type Finding, finding, type Position } from '../model/finding.ts';
import { indexLines } from './line-index.ts';

/**
 * The text of a plan file: UTF-8, with a byte order mark only at the start (it is left out), and none of the
 * characters that a reader could not see. Where it is refused, `text` is what can be shown of it; null when
 * nothing can.
 */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding; readonly text: string | null };

/** A character that no plan may hold. */
export interface RefusedCharacter {
  readonly offset: number;
  /** `U+202E (a bidirectional control, …)`. */
  readonly name: string;
  readonly fix: string;
}

const BYTE_ORDER_MARK = '\uFEFF';
const REPLACEMENT = '\uFFFD';

/**
 * C0 but tab and line feed, DEL, C1, soft hyphens and what has no width, line separators, bidi controls, tag
 * characters, stray byte order marks, and the two that are no characters at all. A carriage return counts unless a
 * line feed follows.
 */
const REFUSED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u2060\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\r(?!\n)|\uDB40[\uDC00-\uDC7F]/;

/** Decodes the bytes of a plan file, or says what stands in the way, with its line and column. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  if (file.endsWith('.csv') && isZip(bytes)) {
    return {
      ok: false,
      text: null,
      finding: refusal(
        file,
        'file-encoding',
        { line: 1, column: 1 },
        {
          message: 'This is an Excel workbook, not a CSV file, although its name ends in .csv.',
          fix: 'Open it in Excel, choose Save As and then "CSV UTF-8", and put that file in the place of this one.',
        },
      ),
    };
  }
  if (looksLikeUtf16(bytes)) {
    return {
      ok: false,
      text: null,
      finding: refusal(
        file,
        'file-encoding',
        { line: 1, column: 1 },
        {
          message:
            'This file is saved as UTF-16 (some programs call it "Unicode"), and milepost reads only UTF-8.',
          fix: 'Open it in an editor and save it again with the encoding UTF-8.',
        },
      ),
    };
  }
  const lenient = withoutByteOrderMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const invalid = firstInvalidByte(bytes, lenient);
  if (invalid !== null) {
    const byte = invalid.byte.toString(16).toUpperCase().padStart(2, '0');
    return {
      ok: false,
      text: lenient,
      finding: refusal(file, 'file-encoding', positionIn(lenient, invalid.offset), {
        message: `This file is not saved as UTF-8: the byte ${byte} here belongs to no UTF-8 character.${guessed(invalid.byte)}`,
        fix: 'Type the character again, and save the file with the encoding UTF-8.',
      }),
    };
  }
  const refused = firstRefusedCharacter(lenient);
  if (refused === null) return { ok: true, text: lenient };
  return {
    ok: false,
    text: lenient,
    finding: refusal(file, 'character-refused', positionIn(lenient, refused.offset), {
      message: `There is a character here that nobody can see: ${refused.name}. Such characters can make a line look different from what it says.`,
      fix: refused.fix,
    }),
  };
}

/** The first character of `text` that no plan may hold; null when there is none. */
export function firstRefusedCharacter(text: string): RefusedCharacter | null {
  const match = REFUSED.exec(text);
  if (match === null) return null;
  const codePoint = match[0].codePointAt(0) ?? 0;
  return {
    offset: match.index,
    name: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} (${kindOfCharacter(codePoint)})`,
    fix:
      codePoint === 0x0d
        ? 'Save the file with the line endings LF or CRLF; most editors offer that in the bar at the bottom.'
        : 'Delete the word that it stands in and type it again, rather than pasting it.',
  };
}

function kindOfCharacter(codePoint: number): string {
  if (codePoint === 0) return 'a NUL character';
  if (codePoint === 0x0d) return 'a carriage return without a line feed';
  if (codePoint === 0xfeff) return 'a byte order mark in the middle of the text';
  if (codePoint === 0xfffe || codePoint === 0xffff) return 'a code that stands for no character';
  if (codePoint === 0xad) return 'a soft hyphen, which is only seen at the end of a line';
  if (codePoint === 0x200b || codePoint === 0x2060) return 'a character without any width';
  if (codePoint === 0x2028 || codePoint === 0x2029) return 'a line separator';
  if (codePoint >= 0xe0000) return 'a tag character';
  if (codePoint > 0x9f) return 'a bidirectional control, which reorders the text around it';
  return 'a control character';
}

/** What a workbook of Excel begins with: it is a zip file. */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** A byte order mark of UTF-16, or every other byte of the first two letters a NUL. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const littleEndian = first !== 0 && second === 0 && third !== 0 && fourth === 0;
  const bigEndian = first === 0 && second !== 0 && third === 0 && fourth !== 0;
  return bytes.length >= 4 && (littleEndian || bigEndian);
}

/**
 * The first byte that is not UTF-8, and the offset in the leniently decoded text of the replacement character
 * that stands for it. A file may hold that character itself, and then its own three bytes are there.
 */
function firstInvalidByte(
  bytes: Uint8Array,
  lenient: string,
): { readonly byte: number; readonly offset: number } | null {
  const encoder = new TextEncoder();
  let from = 0;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let next = lenient.indexOf(REPLACEMENT); next !== -1; next = lenient.indexOf(REPLACEMENT, from + 1)) {
    at += encoder.encode(lenient.slice(from, next)).length;
    from = next;
    const isItself = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (!isItself) return { byte: bytes[at] ?? 0, offset: next };
  }
  return null;
}

/** The bytes 80 to 9F in the older encoding of Windows; Node's own decoder gives control characters for them. */
const OF_WINDOWS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** What the byte most often is, as far as it is a letter, a mark or a currency there. */
function guessed(byte: number): string {
  const character = byte < 0xa0 ? OF_WINDOWS.charAt(byte - 0x80) : String.fromCharCode(byte);
  return /[\p{L}\p{P}\p{S}]/u.test(character) ? ` It was probably meant as ${character}.` : '';
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function positionIn(text: string, offset: number): Position {
  return indexLines(text.slice(0, offset)).positionOf(offset);
}

function refusal(
  file: string,
  code: string,
  position: Position,
  words: { readonly message: string; readonly fix: string },
): Finding {
  return finding({ code, severity: 'error', at: { file, path: [] }, position, ...words });
}
