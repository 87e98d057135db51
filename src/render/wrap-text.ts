import stringWidth from 'string-width';

/** Lines of at most `width` columns, broken at spaces; a word that is longer than a line is cut, never dropped. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

/** The text, or as much of its beginning as fits into `width` columns together with the dots that end it. */
export function fittingText(text: string, width: number, dots: string): string {
  if (textWidth(text) <= width) return text;
  if (width < dots.length) return '';
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) > width - dots.length) break;
    kept += character;
  }
  // Half a word reads worse than none, unless little is left then.
  const words = text[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  return kept.slice(0, words > width / 2 ? words : kept.length).trimEnd() + dots;
}

/** Columns that a text takes on a terminal: wide characters count two. It holds no escape sequences. */
export function textWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}

/** The same for text that colours have been put on. */
export function visibleWidth(text: string): number {
  return textWidth(text.replace(COLOUR, ''));
}

/** Latin letters, the punctuation of reports and the shapes that milepost draws with: nearly every text, and a hundred times faster to measure. */
const ONE_COLUMN_EACH =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2193\u2500-\u25FF]*$/;
const COLOUR = /\u001b\[\d+m/g;

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  // What stands on both sides of a space never joins, so that widths can be added up.
  let taken = 0;
  for (const word of line.split(' ')) {
    const wide = textWidth(word);
    const joined = current === '' ? wide : taken + 1 + wide;
    if (joined <= width) {
      current = current === '' ? word : `${current} ${word}`;
      taken = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    const pieces = wide <= width ? [word] : cutWord(word, width);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
    taken = textWidth(current);
  }
  // A space at the end of a full line makes no empty one.
  if (current !== '' || lines.length === 0) lines.push(current);
  return lines;
}

/** A word in pieces that each fit: after a slash, a hyphen or an underscore where there is one, else wherever the line ends. */
function cutWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let breakAt = 0;
  for (const character of word) {
    if (textWidth(piece + character) > width && piece !== '') {
      const end = breakAt > width / 2 ? breakAt : piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
      breakAt = 0;
    }
    piece += character;
    if (character === '/' || character === '-' || character === '_') breakAt = piece.length;
  }
  pieces.push(piece);
  return pieces;
}
