/**
 * Reads a page of comments from standard input, as GitHub lists them, and prints how many there are and the id of our
 * own, if it is among them: the first that a bot has written and that begins with the mark of the file it is given.
 */
import { readFileSync } from 'node:fs';

/** @typedef {{ id: number, body: string | null, user: { type: string } | null }} Comment */

const [text = ''] = process.argv.slice(2);
const mark = readFileSync(text, 'utf8').split('\n', 1)[0] ?? '';
// Without a mark every comment would begin with it.
if (!/^<!-- \S.* -->$/.test(mark)) throw new Error(`${text} does not begin with a mark`);

/** @type {Comment[]} */
const comments = JSON.parse(readFileSync(0, 'utf8'));
const own = comments.find(({ body, user }) => user?.type === 'Bot' && body?.startsWith(mark) === true);
process.stdout.write(`${comments.length} ${own?.id ?? ''}\n`);
