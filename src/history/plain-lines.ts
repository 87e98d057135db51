/**
 * Lines that can mean only one thing: `key: words`, each on a line of its own. Most of what changes in a plan is such a
 * line, and starting the parser for each of them is what reading a long history would spend its time on.
 */

/** A key as plans have them, and a value of letters, figures and harmless punctuation that begins with a letter, or a day. */
const PLAIN_LINE =
  /^( *)(- +)?([a-z_]+): +(\p{Letter}[\p{Letter}\p{Mark}\d .,;()/’–-]*|\d{4}-\d{2}-\d{2}) *$/u;

/** What YAML takes for something else than text, although it begins with a letter. */
const NO_TEXT = /^(?:true|false|null)$/i;

/** The data of such lines: of one entry of a list where the first has a hyphen, else a mapping; null where any line is another. */
export function readPlainLines(text: string): unknown {
  const entry: Record<string, unknown> = Object.create(null);
  let margin = -1;
  let isItem = false;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const match = PLAIN_LINE.exec(line);
    if (match === null) return null;
    const [, spaces = '', hyphen = '', key = '', value = ''] = match;
    const written = value.trimEnd();
    const column = spaces.length + hyphen.length;
    if (margin === -1) {
      margin = column;
      isItem = hyphen !== '';
    } else if (hyphen !== '') {
      return null;
    }
    if (column !== margin || Object.hasOwn(entry, key) || NO_TEXT.test(written)) return null;
    entry[key] = written;
  }
  if (margin === -1) return null;
  return isItem ? [entry] : entry;
}
