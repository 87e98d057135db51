/** Copies Markdown to another file, cut to what GitHub takes as a comment: `comment-body.js FROM TO`. */
import { readFileSync, writeFileSync } from 'node:fs';

/** In characters. Counted here in UTF-16 units, of which there are never fewer. */
const LONGEST = 65_536;

const NOTE =
  '\n_The rest is left out: a comment holds no more than 65,536 characters. The summary of the job has all of it._\n';

const [from = '', to = ''] = process.argv.slice(2);
const text = readFileSync(from, 'utf8');
writeFileSync(to, text.length <= LONGEST ? text : cut(text));

/**
 * As many whole lines as there is room for beside the note.
 * @param {string} whole
 */
function cut(whole) {
  const end = whole.lastIndexOf('\n', LONGEST - NOTE.length - 1) + 1;
  return whole.slice(0, end) + NOTE;
}
