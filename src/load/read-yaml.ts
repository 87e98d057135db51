/**
 * YAML text to data, in one pass of events: the only importer of js-yaml.
 * A plan uses a small part of YAML; anchors, aliases, tags and directives are refused where they stand.
 */
import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { type Finding, finding } from '../model/finding.ts';
import { firstRefusedCharacter } from './decode-text.ts';
import { FREE_TEXT_KEYS } from './generated/free-text-keys.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import { MAX_SHOWN, moreFindings } from './many-findings.ts';
import { shortened } from './shortened.ts';
import { syntaxSentence } from './syntax-sentences.ts';

export type ReadYaml =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Deeper than any plan, and shallow enough that no nesting can exhaust the stack. */
const MAX_DEPTH = 32;

/** Lines that git leaves behind in a merge that was not finished. */
const CONFLICT_MARKER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

/**
 * Mappings as plain objects, where a key with nothing behind it counts as no key: its value is undefined,
 * which the validators treat as absent, while a second key of that name is still a duplicate.
 */
const mappingTag = defineMappingTag('tag:yaml.org,2002:map', {
  create: (): Record<string, unknown> => ({}),
  addPair: (mapping: Record<string, unknown>, key: unknown, value: unknown): string => {
    if (typeof key === 'object' && key !== null) return 'a key cannot be a list or a mapping';
    // An assignment to __proto__ would change the prototype and lose the key.
    Object.defineProperty(mapping, String(key), {
      value: value === null ? undefined : value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return '';
  },
  has: (mapping: Record<string, unknown>, key: unknown): boolean => Object.hasOwn(mapping, String(key)),
  keys: (mapping: Record<string, unknown>): Iterable<unknown> => Object.keys(mapping),
  get: (mapping: Record<string, unknown>, key: unknown): unknown => mapping[String(key)],
  identify: () => false,
});

const PLAN_SCHEMA = CORE_SCHEMA.withTags(mappingTag);

/** Reads the text of one plan file. Never throws for what stands in the text. */
export function readYaml(file: string, text: string): ReadYaml {
  const marker = text.includes('<<<<<<<') || text.includes('>>>>>>>') ? CONFLICT_MARKER.exec(text) : null;
  if (marker !== null) return refused([conflictFinding(file, text, marker.index)]);
  const parsed = parse(file, text);
  if (!parsed.ok) return parsed;
  const inspected = inspectEvents(file, text, parsed.events);
  if (inspected.length > 0) return refused(inspected);
  return construct(file, text, parsed.events);
}

function parse(
  file: string,
  text: string,
): { readonly ok: true; readonly events: Event[] } | { readonly ok: false; readonly findings: readonly Finding[] } {
  try {
    return { ok: true, events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    return refused([syntaxFinding(file, text, error)]);
  }
}

function construct(file: string, text: string, events: Event[]): ReadYaml {
  try {
    const [data] = constructFromEvents(events, { source: text, schema: PLAN_SCHEMA, maxAliases: 0 });
    if (data === undefined || data === null) {
      return refused([
        finding({
          code: 'file-empty',
          severity: 'error',
          message: 'This file is empty, or everything in it is a comment.',
          fix: 'Put its content back, or delete the file.',
          at: { file, path: [] },
          position: { line: 1, column: 1 },
        }),
      ]);
    }
    return { ok: true, data };
  } catch (error) {
    return refused([syntaxFinding(file, text, error)]);
  }
}

function refused(findings: readonly Finding[]): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings };
}

/** Turns the parser's own error into a finding; anything else is a bug and goes on its way. */
function syntaxFinding(file: string, text: string, error: unknown): Finding {
  if (!(error instanceof YAMLException)) throw error;
  const mark = error.mark;
  const position = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
  const sentence = syntaxSentence(error.reason, text, position);
  return finding({
    code: sentence.code,
    severity: 'error',
    message: sentence.message,
    fix: sentence.fix,
    at: { file, path: [] },
    position: sentence.position,
  });
}

function conflictFinding(file: string, text: string, offset: number): Finding {
  return finding({
    code: 'conflict-marker',
    severity: 'error',
    message:
      'This line was left behind by a merge: two people changed the same lines, and git could not tell which to keep.',
    fix: 'Keep the lines that are right, delete the others, and delete the lines of <<<<<<<, ======= and >>>>>>>.',
    at: { file, path: [] },
    position: indexLines(text).positionOf(offset),
  });
}

/** A mapping or sequence that the walk stands in. */
interface Container {
  readonly isMapping: boolean;
  /** The next scalar of this mapping is a key. */
  expectsKey: boolean;
  /** The last key read: for a list, the key that the list belongs to. */
  key: string;
}

/** What the events show and the data no longer would: refused features, second documents, comments that eat text. */
function inspectEvents(file: string, text: string, events: readonly Event[]): Finding[] {
  const findings: Finding[] = [];
  const containers: Container[] = [];
  let documents = 0;
  let found = 0;
  let lines: LineIndex | null = null;

  const report = (code: string, offset: number, message: string, fix: string): void => {
    found += 1;
    if (found > MAX_SHOWN) return;
    lines ??= indexLines(text);
    const position = lines.positionOf(offset);
    findings.push(finding({ code, severity: 'error', message, fix, at: { file, path: [] }, position }));
  };

  for (const event of events) {
    const inside = containers.at(-1);
    switch (event.type) {
      case EVENT_ID.DOCUMENT: {
        documents += 1;
        if (documents === 2) {
          report(
            'yaml-syntax',
            secondDocumentOffset(text),
            'A second document begins here: a line of three hyphens (---) starts a new one, and a plan file holds just one.',
            'Delete the line of hyphens, or move what follows to a file of its own.',
          );
        }
        for (const directive of event.directives) {
          if (directive.kind === 'yaml' && directive.version === '1.2') continue;
          report(
            'yaml-feature-refused',
            Math.max(text.search(/^%/m), 0),
            'A line that begins with % is an instruction to the YAML reader, and could change what the rest of the file means.',
            'Delete the line. Only "%YAML 1.2" is allowed.',
          );
        }
        containers.push({ isMapping: false, expectsKey: false, key: '' });
        break;
      }
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        refuseProperties(event);
        if (inside?.isMapping === true) inside.expectsKey = !inside.expectsKey;
        containers.push({
          isMapping: event.type === EVENT_ID.MAPPING,
          expectsKey: event.type === EVENT_ID.MAPPING,
          key: inside?.key ?? '',
        });
        break;
      case EVENT_ID.SCALAR:
        refuseProperties(event);
        if (inside?.isMapping === true) {
          if (inside.expectsKey) inside.key = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
          else inspectValue(event, inside.key);
          inside.expectsKey = !inside.expectsKey;
        } else {
          inspectValue(event, inside?.key ?? '');
        }
        break;
      case EVENT_ID.ALIAS:
        report(
          'yaml-feature-refused',
          Math.max(event.anchorStart - 1, 0),
          'A text that begins with * is read as a reference to another place in the file, which plans do not use.',
          `If it is text, put quotes round it: "${lineFrom(text, event.anchorStart - 1)}".`,
        );
        if (inside?.isMapping === true) inside.expectsKey = !inside.expectsKey;
        break;
      case EVENT_ID.POP:
        containers.pop();
        break;
    }
  }
  if (found > MAX_SHOWN) findings.push(moreFindings(file, 'yaml-feature-refused', found - MAX_SHOWN));
  return findings;

  function refuseProperties(event: { readonly anchorStart: number; readonly tagStart: number }): void {
    if (event.anchorStart !== -1) {
      report(
        'yaml-feature-refused',
        Math.max(event.anchorStart - 1, 0),
        'A text that begins with & is read as a name for this place in the file, which plans do not use.',
        `If it is text, put quotes round it: "${lineFrom(text, event.anchorStart - 1)}".`,
      );
    }
    if (event.tagStart !== -1) {
      report(
        'yaml-feature-refused',
        event.tagStart,
        'A text that begins with ! is read as the name of a data type, which plans do not use.',
        `If it is text, put quotes round it: "${lineFrom(text, event.tagStart)}".`,
      );
    }
  }

  function inspectValue(event: ScalarEvent, key: string): void {
    if (event.style === SCALAR_STYLE.PLAIN) {
      if (event.valueEnd > 0 && isFollowedByComment(text, event.valueEnd) && FREE_TEXT_KEYS.has(key)) {
        const whole = lineFrom(text, event.valueStart);
        report(
          'text-lost-to-comment',
          text.indexOf('#', event.valueEnd),
          `Everything from the # on is read as a comment, so "${key}" would lose it: only "${shortened(text.slice(event.valueStart, event.valueEnd), 120)}" is left.`,
          `If it belongs to the text, put quotes round the whole: "${whole.replaceAll('"', '\\"')}". If it is a comment, move it to a line of its own.`,
        );
      }
    } else if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) {
      const value = getScalarValue(text, event);
      const refusedCharacter = firstRefusedCharacter(value);
      const lone = /\p{Surrogate}/u.test(value);
      if (refusedCharacter === null && !lone) return;
      report(
        'character-refused',
        event.valueStart,
        `An escape in this text stands for a character that cannot be seen: ${refusedCharacter?.name ?? 'half of a surrogate pair'}.`,
        'Take the escape (the backslash and what belongs to it) out of the text.',
      );
    }
  }
}

/** True when the rest of the line after `offset` is white space and a comment. */
function isFollowedByComment(text: string, offset: number): boolean {
  let at = offset;
  let unit = text.charCodeAt(at);
  while (unit === 0x20 || unit === 0x09) unit = text.charCodeAt(++at);
  return unit === 0x23 && at > offset;
}

/** What stands from `offset` to the end of its line, without trailing space, and cut where it is very long. */
function lineFrom(text: string, offset: number): string {
  const start = Math.max(offset, 0);
  const end = text.indexOf('\n', start);
  return shortened(text.slice(start, end === -1 ? undefined : end).trim(), 120);
}

/** Where the second document begins: at the line of hyphens that starts it, or at the end of the text. */
function secondDocumentOffset(text: string): number {
  const marks = [...text.matchAll(/^---(?=[ \t\r\n]|$)/gm)];
  const first = marks[0];
  // A file may begin with one such line; the next one starts the second document.
  const startsWithMark = first !== undefined && /^(?:[ \t\r]*(?:#[^\n]*)?\n|%[^\n]*\n)*$/.test(text.slice(0, first.index));
  return (startsWithMark ? marks[1]?.index : first?.index) ?? text.length;
}
