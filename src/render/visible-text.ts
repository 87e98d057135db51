/**
 * Text from outside, made safe for a terminal: characters that a terminal would obey, or that nobody could
 * see, are shown as `\u{…}` instead. It covers titles, file names, and what a message echoes of the command line.
 */

/** C0 but line feed, DEL, C1, bidi and zero-width characters, line separators, lone surrogates, tag characters. */
const INVISIBLE =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|\u034F|\uDB40[\uDC00-\uDC7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Most text is plain, and costs one look. */
const PLAIN = /^[\n -~]*$/;

/** What plain ASCII has for the typography of reports and plans. */
const ASCII_FORMS: ReadonlyMap<string, string> = new Map([
  ['\u00A0', ' '],
  ['\u00B7', '-'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201C', '"'],
  ['\u201D', '"'],
  ['\u2022', '*'],
  ['\u2026', '...'],
  ['\u2192', '->'],
  ['\u25CF', '*'],
  ['\u25D0', '+'],
  ['\u25C7', '~'],
  ['\u25CB', 'x'],
  ['\u00A3', 'GBP '],
]);

/** The text with nothing in it that a terminal would obey. Line feeds stay: whoever lays out decides about lines. */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, codePointText);
}

/**
 * The text with nothing in it that the log of a CI service would obey: GitHub takes a line that begins with `::`,
 * spaces before it or not, and `##[` anywhere in a line, for a command of the workflow.
 */
export function inertInLog(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1\\u{3A}').replaceAll('##[', '#\\u{23}[');
}

/** The text in ASCII alone: typography by its nearest form, accents taken off, the rest as `\u{…}`. */
export function asciiText(text: string): string {
  return text.replace(/[^\n\u0020-\u007E]/gu, (character) => {
    const form = ASCII_FORMS.get(character) ?? character.normalize('NFKD').replace(/\p{Mark}/gu, '');
    return /^[\u0020-\u007E]+$/.test(form) ? form : codePointText(character);
  });
}

function codePointText(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
