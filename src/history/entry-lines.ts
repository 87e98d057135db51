/**
 * Reads one entry of a list by its keys, each from its own lines, and remembers what lines say: from one version of a
 * milestone to the next nearly all of them are the same. Whatever is not plainly lines of keys is left to the parser.
 */
import { readYaml } from '../load/read-yaml.ts';
import { readPlainLines } from './plain-lines.ts';
import { isRecord } from './lenient-values.ts';

/** What lines say that were read before. Null for what cannot be read by itself. */
export type KnownLines = Map<string, unknown>;

/** Above the list of `changes` stand its milestone, the list of those, their project, the list of those, and the file. */
const MOST_LEVELS_ABOVE = 5;

/** The data of lines that are a part of a file; null where they cannot be read, or are nested as deep as a file may just be. */
export function readPart(lines: string): unknown {
  const yaml = readYaml('', lines, MOST_LEVELS_ABOVE);
  return yaml.ok ? yaml.data : null;
}

/**
 * The data of an entry; null where it has to be parsed as a whole. `text` begins with the line of its hyphen, and holds
 * nothing but lines that belong to it.
 */
export function readEntryByLines(text: string, known: KnownLines): Readonly<Record<string, unknown>> | null {
  const lead = /^ *- +/.exec(text)?.[0];
  if (lead === undefined) return null;
  const margin = lead.length;
  // Without its hyphen the entry is a mapping whose keys all begin at the margin.
  const mapping = ' '.repeat(margin) + text.slice(margin);
  const entry: Record<string, unknown> = Object.create(null);
  for (const lines of linesOfKeys(mapping, margin)) {
    const read = readKey(lines, margin, known);
    if (read === null || read.key in entry) return null;
    entry[read.key] = read.value;
  }
  return entry;
}

interface KeyAndValue {
  readonly key: string;
  readonly value: unknown;
}

function readKey(lines: string, margin: number, known: KnownLines): KeyAndValue | null {
  // A quote, a question mark or a tab may begin what goes on in the lines of the next key.
  if (!/^[a-z]/.test(lines.charAt(margin))) return null;
  const list = lines.startsWith('changes:\n', margin) ? readItems(lines, margin, known) : null;
  if (list !== null) return { key: 'changes', value: list };
  const data = parsed(lines, known);
  if (!isRecord(data)) return null;
  const [first, ...others] = Object.entries(data);
  return first === undefined || others.length > 0 ? null : { key: first[0], value: first[1] };
}

/** The entries of a list below its key, each remembered by itself: a record of moves grows by one at a time. */
function readItems(lines: string, margin: number, known: KnownLines): unknown[] | null {
  const start = lines.indexOf('\n') + 1;
  const indent = /^ *(?=- )/.exec(lines.slice(start))?.[0].length;
  if (indent === undefined || indent < margin) return null;
  const items: unknown[] = [];
  for (const item of linesWith(lines.slice(start), indent, true)) {
    const data = parsed(item, known);
    if (!Array.isArray(data) || data.length !== 1) return null;
    items.push(data[0]);
  }
  return items;
}

function parsed(lines: string, known: KnownLines): unknown {
  if (known.has(lines)) return known.get(lines);
  const data = readPlainLines(lines) ?? readPart(lines);
  known.set(lines, data);
  return data;
}

/** The lines of each key: from one that begins at the margin to the next. A list may stand at the margin too, below its key. */
function linesOfKeys(text: string, margin: number): string[] {
  return linesWith(text, margin, false);
}

function linesWith(text: string, margin: number, hyphens: boolean): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (
    let line = text.indexOf('\n') + 1;
    line > 0 && line < text.length;
    line = text.indexOf('\n', line) + 1
  ) {
    let at = line;
    while (text[at] === ' ') at += 1;
    const first = text[at];
    const begins = at - line === margin && first !== '\n' && first !== '\r' && first !== '#';
    if (begins && (first === '-') === hyphens) {
      pieces.push(text.slice(from, line));
      from = line;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}
