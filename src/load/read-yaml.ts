/**
 * YAML text to data, in one pass of events.
 * A plan uses a small part of YAML; anchors, aliases, tags and directives are refused where they stand.
 */
import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  EVENT_ID,
  type Event,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { type Finding, finding, type Position } from '../model/finding.ts';
import { inspectEvents } from './inspect-events.ts';
import { indexLines } from './line-index.ts';
import { syntaxSentence } from './syntax-sentences.ts';

export type ReadYaml =
  | { readonly ok: true; readonly data: unknown; readonly events: readonly Event[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Deeper than any plan, and shallow enough that no nesting can exhaust the stack. */
const MAX_DEPTH = 32;

/**
 * Keys and values of one file: more than anybody writes into a file of the largest size. What can be wrong with
 * each of them is kept in memory until all of it is known, and that has to end somewhere.
 */
export const MAX_VALUES = 120_000;

/** Commas, colons and the like: no text of people's own has so many, and the parser takes memory for each. */
const MAX_MARKS = 2 * MAX_VALUES;

/** Lines that git leaves behind in a merge that was not finished. */
const CONFLICT_MARKER = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$/m;
const PARTS_OF_MARKERS = ['<<<<<<<', '=======', '>>>>>>>'] as const;

/**
 * Mappings as plain objects, where a key with nothing behind it counts as no key: its value is undefined,
 * which the validators treat as absent, while a second key of that name is still a duplicate.
 */
const mappingTag = defineMappingTag('tag:yaml.org,2002:map', {
  create: (): Record<string, unknown> => ({}),
  addPair: (mapping: Record<string, unknown>, key: unknown, value: unknown): string => {
    const name = String(key);
    const given = value === null ? undefined : value;
    if (name === '__proto__') {
      // An assignment would change the prototype and lose the key.
      Object.defineProperty(mapping, name, {
        value: given,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else {
      mapping[name] = given;
    }
    return '';
  },
  has: (mapping: Record<string, unknown>, key: unknown): boolean => Object.hasOwn(mapping, String(key)),
  keys: (mapping: Record<string, unknown>): Iterable<unknown> => Object.keys(mapping),
  get: (mapping: Record<string, unknown>, key: unknown): unknown => mapping[String(key)],
  identify: () => false,
});

const PLAN_SCHEMA = CORE_SCHEMA.withTags(mappingTag);

/**
 * Reads the text of one plan file. Never throws for what stands in the text. `levelsAbove` says of a part of a file how
 * deep it stands in the whole.
 */
export function readYaml(file: string, text: string, levelsAbove: number = 0): ReadYaml {
  const refusal = conflictMarker(file, text) ?? badBeginning(file, text) ?? tooManyMarks(file, text);
  if (refusal !== null) return { ok: false, findings: [refusal] };
  try {
    const events: Event[] = parseEvents(text, { maxDepth: MAX_DEPTH - levelsAbove });
    if (countValues(events) > MAX_VALUES) return { ok: false, findings: [tooManyValues(file)] };
    const findings = inspectEvents(file, text, events);
    if (findings.length > 0) return { ok: false, findings };
    const [data] = constructFromEvents(events, { source: text, schema: PLAN_SCHEMA, maxAliases: 0 });
    if (data === undefined || data === null) return { ok: false, findings: [emptyFile(file)] };
    return { ok: true, data, events };
  } catch (error) {
    return { ok: false, findings: [syntaxFinding(file, text, error)] };
  }
}

function conflictMarker(file: string, text: string): Finding | null {
  if (!PARTS_OF_MARKERS.some((part) => text.includes(part))) return null;
  const match = CONFLICT_MARKER.exec(text);
  if (match === null) return null;
  return finding({
    code: 'conflict-marker',
    severity: 'error',
    message:
      'This line was left behind by a merge: two people changed the same lines, and git could not tell which to keep.',
    fix: 'Keep the lines that are right, delete the others, and delete every line that begins with <<<<<<<, ======= or >>>>>>>.',
    at: { file, path: [] },
    position: indexLines(text).positionOf(match.index),
  });
}

/**
 * The first line before the content that is an instruction to the reader and not "%YAML 1.2", or that is a line of
 * hyphens away from the margin, which the parser takes for one at the margin.
 */
function badBeginning(file: string, text: string): Finding | null {
  let seen = 0;
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const written = text.slice(start, end === -1 ? text.length : end);
    const column = written.length - written.trimStart().length + 1;
    if (written.charAt(column - 1) === '%') {
      seen += 1;
      if (seen > 1 || !/^%YAML[ \t]+1\.2[ \t]*(?:#.*)?\r?$/.test(written)) {
        return directiveFinding(file, { line, column });
      }
    } else if (!/^[ \t]*(?:#|\r?$)/.test(written)) {
      return /^[ \t]+---(?:\s|$)/.test(written) ? indentedMarkFinding(file, { line, column }) : null;
    }
    if (end === -1) return null;
    start = end + 1;
  }
  return null;
}

function indentedMarkFinding(file: string, position: Position): Finding {
  return finding({
    code: 'yaml-syntax',
    severity: 'error',
    message: 'A line of three hyphens must stand at the margin, with no spaces in front.',
    fix: 'Delete the line; a plan does not need it.',
    at: { file, path: [] },
    position,
  });
}

function directiveFinding(file: string, position: Position): Finding {
  return finding({
    code: 'yaml-feature-refused',
    severity: 'error',
    message:
      'A line that begins with % is an instruction to the program that reads the file, and could change what the rest of it means.',
    fix: 'Delete the line. Only one line "%YAML 1.2" is allowed.',
    at: { file, path: [] },
    position,
  });
}

/** Asked before a text is parsed. Every value but the first has such a mark in front of it or behind it. */
function tooManyMarks(file: string, text: string): Finding | null {
  if (text.length <= MAX_MARKS) return null;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === COMMA || unit === OPENING_BRACKET || unit === OPENING_BRACE) count += 1;
    else if (unit === COLON || unit === HYPHEN || unit === QUESTION_MARK) {
      // At the end of the text there is no next character, and NaN is not more than a space.
      if (!(text.charCodeAt(at + 1) > SPACE)) count += 1;
    }
  }
  return count > MAX_MARKS ? tooManyValues(file) : null;
}

const [SPACE, COMMA, HYPHEN, COLON, QUESTION_MARK, OPENING_BRACKET, OPENING_BRACE] = [
  0x20, 0x2c, 0x2d, 0x3a, 0x3f, 0x5b, 0x7b,
] as const;

function countValues(events: readonly Event[]): number {
  let count = 0;
  for (const { type } of events) if (type !== EVENT_ID.POP) count += 1;
  return count;
}

function tooManyValues(file: string): Finding {
  return finding({
    code: 'file-unreadable',
    severity: 'error',
    message:
      'This file holds more than 120,000 keys and values, or more commas, colons and brackets than so many need: milepost does not read it.',
    fix: 'Split it, or look for something pasted into it by mistake.',
    at: { file, path: [] },
    position: { line: 1, column: 1 },
  });
}

function emptyFile(file: string): Finding {
  return finding({
    code: 'file-empty',
    severity: 'error',
    message: 'This file is empty, or everything in it is a comment.',
    fix: 'Put its content back, or delete the file.',
    at: { file, path: [] },
    position: { line: 1, column: 1 },
  });
}

/** Turns the parser's own error into a finding; anything else is a bug and goes on its way. */
function syntaxFinding(file: string, text: string, error: unknown): Finding {
  if (!(error instanceof YAMLException)) throw error;
  const { mark } = error;
  const position = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
  const sentence = syntaxSentence(error.reason, text, position);
  return finding({ ...sentence, severity: 'error', at: { file, path: [] } });
}
