/** A value of the wrong kind: a number where a text belongs, a list where a map belongs, nothing at all. */
import type { KeyPath } from '../model/finding.ts';
import { DEFAULT_RAID_SCALE } from '../model/raid.ts';
import { quoted } from './quoted.ts';
import { isRecord, type SchemaNode, type SchemaSentence, type SchemaSubject } from './schema-subject.ts';
import { shortened } from '../model/shortened.ts';

const ENTRY = 'an entry with keys of its own';

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', ENTRY],
]);

/** `schema` is the one that the value does not fit. */
export function wrongType(path: KeyPath, schema: SchemaNode | null, subject: SchemaSubject): SchemaSentence {
  const value = subject.valueAt(path);
  const wanted = wantedForms(schema);
  if (path.length === 0) {
    return {
      message: `This file holds ${describe(value)}, and it should hold keys with values.`,
      fix: 'Begin each line at the margin with a key and a colon. docs/plan-format.md shows a whole file.',
    };
  }
  if (value === undefined || value === null) return emptyValue(path, schema, subject);
  if (wanted.some((form) => TEXTS.has(form))) {
    if (typeof value === 'number' || typeof value === 'boolean') return readAsOther(path, value, subject);
    const text = textTakenApart(path, value, subject);
    if (text !== null) return text;
  }
  return {
    message: `${subject.nameOf(path)} must be ${either(wanted)}, and here it is ${describe(value)}.`,
    fix: scoreMeant(value, path, subject) ?? fixFor(wanted, value, path, schema, subject),
  };
}

/** The number of a word of the scale of risks, where the word was written: `likelihood: Likely`. */
function scoreMeant(value: unknown, path: KeyPath, subject: SchemaSubject): string | null {
  const key = path.at(-1);
  if (typeof value !== 'string' || (key !== 'likelihood' && key !== 'impact') || path[0] === 'scale')
    return null;
  const own = subject.valueAt(['scale', key]);
  const words: readonly unknown[] = Array.isArray(own) ? own : DEFAULT_RAID_SCALE[key];
  const word = value.trim().toLowerCase();
  const index = words.findIndex((known) => typeof known === 'string' && known.trim().toLowerCase() === word);
  return index === -1
    ? null
    : `Write ${index + 1}, which is ${quoted(shortened(String(words[index])))} on the scale.`;
}

const TEXTS: ReadonlySet<string> = new Set(['a text', 'a name']);

function emptyValue(path: KeyPath, schema: SchemaNode | null, subject: SchemaSubject): SchemaSentence {
  if (subject.isItem(path)) {
    return {
      message: `${subject.nameOf(path)} is empty.`,
      fix: 'Write something after the hyphen, or delete the hyphen.',
    };
  }
  const key = firstKey(schema);
  return {
    message: `${subject.nameOf(path)} is empty.`,
    fix:
      key === null
        ? 'Write something after the colon, or delete the line.'
        : `Write "${key}: …" in the line below it, with two more spaces in front; or delete the line.`,
    part: 'key',
  };
}

/** A text that YAML reads as a number or as true or false. */
function readAsOther(path: KeyPath, value: number | boolean, subject: SchemaSubject): SchemaSentence {
  const written = subject.locator.sourceOf(path) ?? String(value);
  const kind = typeof value === 'number' ? 'a number' : 'yes or no';
  const becomes = String(value) === written ? '' : `, ${String(value)}`;
  return {
    message: `${subject.nameOf(path)} must be a text, and ${shortened(written)} without quotes is read as ${kind}${becomes}.`,
    fix: `Put quotes round it: ${lineWith(path, quoted(shortened(written)), subject)}`,
  };
}

/** A text that a colon or brackets have turned into something else; null when it was none. */
function textTakenApart(path: KeyPath, value: unknown, subject: SchemaSubject): SchemaSentence | null {
  const name = subject.nameOf(path);
  const rest = quoted(shortened(subject.restOfLine(path), 120));
  if (subject.locator.isInBrackets(path)) {
    return {
      message: `${name} must be a text, and what begins with ${Array.isArray(value) ? '[' : '{'} is read as ${describe(value)}.`,
      fix: `If the brackets belong to the text, put quotes round it: ${lineWith(path, rest, subject)}`,
    };
  }
  if (isRecord(value) && subject.isItem(path)) {
    return {
      message: `${name} has a colon in it, so it is read as a key and a value.`,
      fix: `Put quotes round it: - ${rest}`,
    };
  }
  return null;
}

function lineWith(path: KeyPath, value: string, subject: SchemaSubject): string {
  return `${subject.isItem(path) ? '- ' : `${subject.keyOf(path)}: `}${value}`;
}

function fixFor(
  wanted: readonly string[],
  value: unknown,
  path: KeyPath,
  schema: SchemaNode | null,
  subject: SchemaSubject,
): string {
  const key = subject.keyOf(path);
  if (wanted.includes('a list') && !Array.isArray(value)) {
    if (typeof value === 'string' && /^[-\u2013\u2014\u2022\u00b7*]/.test(value)) {
      return 'Begin each entry, on a line of its own, with a plain hyphen (-) and a space.';
    }
    return 'Write each entry on a line of its own, indented by two spaces and beginning with a hyphen and a space.';
  }
  if (wanted.includes(ENTRY)) {
    if (Array.isArray(value))
      return 'Take the hyphens or the brackets away, so that the keys stand directly under it.';
    const first = firstKey(schema);
    if (first !== null)
      return `Write keys and values instead, beginning with ${subject.isItem(path) ? '- ' : ''}"${first}: …".`;
  }
  if (wanted.includes('true or false')) return `Write "${key}: true" or "${key}: false", without quotes.`;
  if (wanted.includes('a whole number') || wanted.includes('a number')) {
    return `Write ${wanted.includes('a number') ? 'a number' : 'a whole number'} in figures, without quotes.`;
  }
  const example = exampleOf(schema);
  return example === null
    ? 'Compare it with docs/plan-format.md.'
    : `Write for example: ${lineWith(path, example, subject)}`;
}

/** What a schema wants, in words: its types, or those of its several forms. */
function wantedForms(schema: SchemaNode | null): string[] {
  const forms: readonly unknown[] = Array.isArray(schema?.['anyOf']) ? schema['anyOf'] : [schema];
  const words = new Set<string>();
  for (const form of forms) {
    if (!isRecord(form)) continue;
    const { type, title, format } = { type: form['type'], title: form['title'], format: form['format'] };
    const types: readonly unknown[] = Array.isArray(type) ? type : [type];
    const choices = form['enum'];
    if (Array.isArray(choices)) {
      words.add(`one of the words ${choices.join(', ')}`);
      continue;
    }
    // A date may be typed as a bare year, which YAML reads as a number: to people that is still a date.
    if (types.includes('string') && types.includes('number')) words.add('a date');
    else if (format === 'date') words.add('a day, written as year-month-day');
    else if (title === 'A name') words.add('a name');
    else for (const one of types) words.add(TYPE_WORDS.get(String(one)) ?? 'something else');
  }
  return [...words];
}

function either(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? 'something else')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return ENTRY;
  if (typeof value === 'string') return `the text "${shortened(value)}"`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** The first example of a schema as one would type it; null where it has none that fits on a line. */
export function exampleOf(schema: SchemaNode | null): string | null {
  const examples = schema?.['examples'];
  const example: unknown = Array.isArray(examples) ? examples[0] : null;
  if (typeof example === 'string') return /[:#]|^[\d.]+$/.test(example) ? quoted(example) : example;
  return typeof example === 'number' || typeof example === 'boolean' ? String(example) : null;
}

/** The key that an entry of this kind begins with: in the schema's example, or else the first that it needs. */
function firstKey(schema: SchemaNode | null): string | null {
  const examples = schema?.['examples'];
  const example: unknown = Array.isArray(examples) ? examples[0] : null;
  if (isRecord(example)) return Object.keys(example)[0] ?? null;
  const required = schema?.['required'];
  return Array.isArray(required) && typeof required[0] === 'string' ? required[0] : null;
}
