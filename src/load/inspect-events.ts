/**
 * What the events of a text show and its data no longer would: features that plans do not use, second documents,
 * keys that are no words, text lost to comments.
 */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { type Finding, finding } from '../model/finding.ts';
import { firstRefusedCharacter } from './decode-text.ts';
import { FREE_TEXT_KEYS } from './generated/free-text-keys.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import { MAX_SHOWN, moreFindings } from './many-findings.ts';
import { quoted } from './quoted.ts';
import { shortened } from '../model/shortened.ts';

/** A mapping or sequence that the walk stands in, or the document. */
interface Container {
  readonly isMapping: boolean;
  readonly inBrackets: boolean;
  /** The next event of this mapping is a key. */
  expectsKey: boolean;
  /** The last key read: for a list, the key that the list belongs to. */
  key: string;
  /** The offset just after the last key. */
  keyEnd: number;
}

const FLOW = 2;

/** An empty value and a comment: `title: # 3 reviews`. */
const ONLY_A_COMMENT = /["']?[ \t]*:[ \t]+#/y;

/** A line of a text that goes on over several lines, and begins like the item of a list. */
const ITEM_INSIDE_TEXT = /\n[ \t]*- /;

const NO_TEXT = 'If it is not text, take it out: plans do without.';

/**
 * The findings of one text, which parses: the first fifty in words, the rest counted. Every key is made text
 * in passing, so that `010` stays what it was and `1` and `"1"` are the same key.
 */
export function inspectEvents(file: string, text: string, events: readonly Event[]): Finding[] {
  const findings: Finding[] = [];
  const containers: Container[] = [];
  const anchors = new Set<string>();
  let documents = 0;
  let found = 0;
  let lastEnd = 0;
  let lines: LineIndex | null = null;

  for (const event of events) {
    const inside = containers.at(-1);
    const isKey = inside?.isMapping === true && inside.expectsKey;
    if (inside?.isMapping === true && event.type !== EVENT_ID.POP) inside.expectsKey = !inside.expectsKey;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents += 1;
        if (documents > 1) {
          reportSecondDocument(documents === 2 && lastEnd === 0);
          return findings;
        }
        containers.push({ isMapping: false, inBrackets: false, expectsKey: false, key: '', keyEnd: 0 });
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        lastEnd = Math.max(lastEnd, event.start);
        const refused = refuseProperties(event, inside?.inBrackets ?? false);
        if (isKey && !refused) reportKeyInBrackets(event.start);
        const isMapping = event.type === EVENT_ID.MAPPING;
        const inBrackets = event.style === FLOW;
        containers.push({ isMapping, inBrackets, expectsKey: isMapping, key: inside?.key ?? '', keyEnd: 0 });
        break;
      }
      case EVENT_ID.SCALAR: {
        lastEnd = Math.max(lastEnd, event.valueEnd);
        const refused = refuseProperties(event, inside?.inBrackets ?? false);
        if (!refused) inspectEscapes(event);
        if (isKey && inside !== undefined) takeKey(event, inside, refused);
        else if (inside !== undefined && !refused) inspectValue(event, inside);
        break;
      }
      case EVENT_ID.ALIAS:
        lastEnd = Math.max(lastEnd, event.anchorEnd);
        // Where the file has the anchor, that has been told, and this goes with it.
        if (!anchors.has(text.slice(event.anchorStart, event.anchorEnd))) {
          const start = event.anchorStart - 1;
          report(
            'yaml-feature-refused',
            start,
            'What begins with * is read as a reference to another place in the file, which plans do not use.',
            `If it is text, put quotes round it: ${quotedFrom(start, event.anchorEnd, inside?.inBrackets ?? false)}. ${NO_TEXT}`,
          );
        }
        break;
      case EVENT_ID.POP:
        containers.pop();
        break;
    }
  }
  if (found > MAX_SHOWN) findings.push(moreFindings(file, 'yaml-feature-refused', found - MAX_SHOWN));
  return findings;

  function report(code: string, offset: number, message: string, fix: string): void {
    found += 1;
    if (found > MAX_SHOWN) return;
    lines ??= indexLines(text);
    const position = lines.positionOf(offset);
    findings.push(finding({ code, severity: 'error', message, fix, at: { file, path: [] }, position }));
  }

  /** Anchors and tags. True when there was one, said once for a place that has both. */
  function refuseProperties(
    event: {
      readonly anchorStart: number;
      readonly anchorEnd: number;
      readonly tagStart: number;
      readonly tagEnd: number;
    },
    inBrackets: boolean,
  ): boolean {
    if (event.anchorStart !== -1) anchors.add(text.slice(event.anchorStart, event.anchorEnd));
    const anchor = event.anchorStart === -1 ? Number.POSITIVE_INFINITY : event.anchorStart - 1;
    const tag = event.tagStart === -1 ? Number.POSITIVE_INFINITY : event.tagStart;
    if (anchor < tag) {
      report(
        'yaml-feature-refused',
        anchor,
        'What begins with & is read as a name for this place in the file, which plans do not use.',
        `If it is text, put quotes round it: ${quotedFrom(anchor, event.anchorEnd, inBrackets)}. If it was to save typing, write out what it stands for at each place.`,
      );
    } else if (tag < anchor) {
      report(
        'yaml-feature-refused',
        tag,
        'What begins with ! is read as the name of a data type, which plans do not use.',
        `If it is text, put quotes round it: ${quotedFrom(tag, event.tagEnd, inBrackets)}. ${NO_TEXT}`,
      );
    }
    return anchor !== tag;
  }

  function reportSecondDocument(firstIsEmpty: boolean): void {
    lines = indexLines(text);
    // What ends one document and begins the next stands after the last thing read of the first.
    const marks = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
    marks.lastIndex = lastEnd;
    let mark = marks.exec(text);
    if (firstIsEmpty) mark = marks.exec(text) ?? mark;
    report(
      'yaml-syntax',
      mark?.index ?? lastEnd,
      'Here a second plan file begins inside this one: a line of --- or ... ends what stands above it, and a file holds just one.',
      'Delete the line, or move what follows to a file of its own.',
    );
  }

  function reportKeyInBrackets(offset: number): void {
    report(
      'yaml-syntax',
      offset,
      'Something in brackets stands here where a key belongs, so this cannot be read.',
      'If the brackets belong to a text, put quotes round the whole text. A key is a plain word before a colon.',
    );
  }

  function takeKey(event: ScalarEvent, inside: Container, refused: boolean): void {
    if (event.valueStart === -1 && !refused) {
      report(
        'yaml-syntax',
        found < MAX_SHOWN ? missingKeyOffset() : 0,
        'There is a colon here with no key before it.',
        'Write the key before the colon, or delete the line.',
      );
    }
    inside.key = getScalarValue(text, event);
    inside.keyEnd = event.valueEnd;
    if (event.style === SCALAR_STYLE.PLAIN && event.fast) event.style = SCALAR_STYLE.SINGLE_QUOTED;
  }

  /** The first colon after the last thing read. */
  function missingKeyOffset(): number {
    const colon = text.indexOf(':', lastEnd);
    return colon === -1 ? lastEnd : colon;
  }

  function inspectValue(event: ScalarEvent, inside: Container): void {
    if (event.style !== SCALAR_STYLE.PLAIN) return;
    if (event.valueStart === -1) {
      ONLY_A_COMMENT.lastIndex = inside.keyEnd;
      if (inside.isMapping && FREE_TEXT_KEYS.has(inside.key) && ONLY_A_COMMENT.test(text)) {
        reportComment(inside.key, text.indexOf('#', inside.keyEnd), text.indexOf('#', inside.keyEnd), inside);
      }
      return;
    }
    if (FREE_TEXT_KEYS.has(inside.key) && isFollowedByComment(text, event.valueEnd)) {
      reportComment(inside.key, event.valueStart, text.indexOf('#', event.valueEnd), inside);
    }
    if (event.fast) return;
    const item = ITEM_INSIDE_TEXT.exec(text.slice(event.valueStart, event.valueEnd));
    if (item === null) return;
    report(
      'yaml-syntax',
      event.valueStart + item.index + item[0].length - 2,
      'This looks like an entry of a list, but it is indented so far that it is read as more of the text above it.',
      'Give it as many spaces in front as the other entries have. If it does belong to the text above, put quotes round that whole text.',
    );
  }

  /** `start` is where the text begins, `hash` where the comment does; the same where all of it is comment. */
  function reportComment(key: string, start: number, hash: number, { inBrackets }: Container): void {
    const left = text.slice(start, hash).trim();
    report(
      'text-lost-to-comment',
      hash,
      `What follows a # is a comment, so "${key}" loses it: ${left === '' ? 'nothing is left of the text' : `only "${shortened(left)}" is left of the text`}.`,
      `If it belongs to the text, put quotes round the whole: ${quotedFrom(start, hash, inBrackets)}. If it is a comment, move it to a line of its own.`,
    );
  }

  /** Escapes in double quotes that stand for what could not be typed raw. */
  function inspectEscapes(event: ScalarEvent): void {
    if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED || event.fast) return;
    const value = getScalarValue(text, event);
    const name =
      firstRefusedCharacter(value)?.name ?? (/\p{Surrogate}/u.test(value) ? 'half a character' : null);
    if (name === null) return;
    report(
      'character-refused',
      event.valueStart + Math.max(text.slice(event.valueStart, event.valueEnd).search(/\\[^"\\/\r\n \t]/), 0),
      `A code in this text (it begins with a backslash) stands for a character that nobody can see: ${name}.`,
      'Take the backslash and the code behind it out of the text.',
    );
  }

  /** What begins at `start`, in quotes: to the end of its line, or inside brackets only to `end`. */
  function quotedFrom(start: number, end: number, inBrackets: boolean): string {
    const lineEnd = text.indexOf('\n', start);
    const whole = text.slice(start, inBrackets ? end : lineEnd === -1 ? text.length : lineEnd);
    return quoted(shortened(whole.trim(), 120));
  }
}

/** True when the rest of the line after `offset` is white space and a comment. */
function isFollowedByComment(text: string, offset: number): boolean {
  let at = offset;
  let unit = text.charCodeAt(at);
  while (unit === 0x20 || unit === 0x09) unit = text.charCodeAt(++at);
  return unit === 0x23 && at > offset;
}
