import { type Finding, finding, type Position } from '../model/finding.ts';
import { indexLines } from './line-index.ts';

/**
 * The text of a plan file: UTF-8, with a byte order mark only at the start (it is left out), and none of the
 * characters that a reader could not see.
 */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding };

const BYTE_ORDER_MARK = '\uFEFF';

/** C0 but tab and line feed, DEL, C1, line separators, bidi controls, tag characters, stray byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const REFUSED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\r(?!\n)|[\u{E0000}-\u{E007F}]/u;

/** Decodes the bytes of a plan file, or says what stands in the way, with its line and column. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  if (looksLikeUtf16(bytes)) {
    return refuse(file, 'file-encoding', { line: 1, column: 1 }, {
      message: 'This file is saved as UTF-16 (often called "Unicode"), which milepost does not read.',
      fix: 'Save it again with the encoding UTF-8.',
    });
  }
  const decoded = decodeUtf8(bytes);
  if (decoded === null) {
    const offset = firstInvalidByte(bytes);
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset));
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return refuse(file, 'file-encoding', endOf(withoutByteOrderMark(before)), {
      message: `This file is not saved as UTF-8: the byte ${byte} here is not part of any UTF-8 character. Often it is a curly quote, a dash or an accent typed in an older program.`,
      fix: 'Type the character again, and save the file with the encoding UTF-8.',
    });
  }
  const text = withoutByteOrderMark(decoded);
  const refused = firstRefusedCharacter(text);
  if (refused !== null) {
    return refuse(file, 'character-refused', endOf(text.slice(0, refused.offset)), {
      message: `There is a character here that cannot be seen: ${refused.name}. Such characters can make a line look different from what it says.`,
      fix: 'Delete it. Deleting and retyping the word usually removes it.',
    });
  }
  return { ok: true, text };
}

/** The first character of `text` that no plan may hold, with its code point and what it is; null when there is none. */
export function firstRefusedCharacter(text: string): { readonly offset: number; readonly name: string } | null {
  const match = REFUSED.exec(text);
  if (match === null) return null;
  return { offset: match.index, name: characterName(match[0].codePointAt(0) ?? 0) };
}

/** `U+202E (a bidirectional control, …)`. */
function characterName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} (${kindOfCharacter(codePoint)})`;
}

function kindOfCharacter(codePoint: number): string {
  if (codePoint === 0) return 'a NUL character';
  if (codePoint === 0x0d) return 'a carriage return without a line feed';
  if (codePoint === 0xfeff) return 'a byte order mark in the middle of the text';
  if (codePoint === 0x2028 || codePoint === 0x2029) return 'a line separator';
  if (codePoint >= 0xe0000) return 'a tag character';
  if (codePoint > 0x9f) return 'a bidirectional control, which reorders the text around it';
  return 'a control character';
}

/** A byte order mark of UTF-16, or a NUL in the first two bytes, which no UTF-8 text of ours begins with. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 4 && (first === 0) !== (second === 0);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where the first byte stands that is not UTF-8: the longest valid beginning, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (beginsValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // A sequence that is cut off counts as valid so far: step back to where it begins.
  let offset = valid;
  while (offset > 0 && ((bytes[offset] ?? 0) & 0xc0) === 0x80) offset -= 1;
  return offset;
}

function beginsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** The position just after a text. */
function endOf(text: string): Position {
  return indexLines(text).positionOf(text.length);
}

function refuse(
  file: string,
  code: string,
  position: Position,
  words: { readonly message: string; readonly fix: string },
): DecodedText {
  return { ok: false, finding: finding({ code, severity: 'error', at: { file, path: [] }, position, ...words }) };
}
