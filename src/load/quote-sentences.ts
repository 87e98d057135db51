/** Syntax troubles of texts: those that need quotes, and those whose quotes or brackets are not closed. */
import { quoted } from './quoted.ts';
import { shortened } from '../model/shortened.ts';
import { type EntryLine, entryOf, type Explanation, firstColumn } from './trouble.ts';

/** Characters that mean something else at the beginning of a text. */
const MARKS = '@`%,]}|>?-!&*[{';

/** `title: @home`, `title: *urgent* review`, `title: [draft] review`. */
export const beginsWithMark: Explanation = ({ reason, line, position }) => {
  const entry = entryOf(line);
  if (entry === null) return null;
  const mark = entry.value.charAt(0);
  if (!MARKS.includes(mark)) return null;
  const at = { line: position.line, column: entry.valueColumn };
  if (mark === '[' || mark === '{') {
    // Inside the brackets something else is wrong; after them, they were meant as part of a text.
    if (!reason.includes('bad indentation')) return null;
    const closing = mark === '[' ? ']' : '}';
    return {
      message: `A text cannot begin with ${mark} unless it stands in quotes, and a list or entry in brackets must end with its ${closing}.`,
      fix: `${putQuotes(entry)}. If it is not a text, delete what follows the ${closing}.`,
      position: at,
    };
  }
  if (position.column < at.column) return null;
  return {
    message: `A text cannot begin with ${mark} unless it stands in quotes.`,
    fix: putQuotes(entry),
    position: at,
  };
};

/** `title: Review: part two`. */
export const colonInText: Explanation = ({ line, position }) => {
  const entry = entryOf(line);
  if (entry === null || /^["'[{]/.test(entry.value)) return null;
  const colon = entry.value.search(/:(?:\s|$)/);
  if (colon === -1) return null;
  return {
    message: `This text has a colon in it ("${excerpt(entry.value, colon)}"), so it is read as a key and a value.`,
    fix: putQuotes(entry),
    position: { line: position.line, column: entry.valueColumn + colon },
  };
};

/** `title: "Best" schools` and `title: 'the children's board'`: something follows the closing quote. */
export const moreAfterQuote: Explanation = ({ reason, line, position }) => {
  const entry = entryOf(line);
  const mark = entry?.value.charAt(0);
  if (entry === null || (mark !== '"' && mark !== "'") || !reason.includes('bad indentation')) return null;
  const closed = entry.value.length > 1 && entry.value.endsWith(mark);
  const inner = closed ? entry.value.slice(1, -1) : entry.value.replaceAll(mark, '');
  return {
    message: `The text ends at its second ${mark}, and more follows.${mark === "'" ? ' An apostrophe inside single quotes ends the text.' : ''}`,
    fix: `Put the quotes round the whole text: ${entry.lead.trimStart()}${entry.key === '' ? '' : `${entry.key}: `}${quoted(shortened(inner, 120))}`,
    position,
  };
};

/** A list in brackets over several lines whose last bracket stands at the margin. */
export const closingMarkTooFarLeft: Explanation = ({ reason, line, position }) => {
  if (!reason.includes('deficient indentation') || !/^\s*[\]}]/.test(line)) return null;
  return {
    message:
      'This closing bracket stands too far left: it must stand further right than the key that it belongs to.',
    fix: 'Put two spaces more in front of it. Easier: write each entry on a line of its own, beginning with a hyphen.',
    position: { line: position.line, column: firstColumn(line) },
  };
};

export const neverClosed: Explanation = ({ reason, opener, position, line }) => {
  if (reason.includes("but found ','")) {
    return {
      message: 'Nothing stands before this comma.',
      fix: 'Delete the comma, or write an entry before it.',
    };
  }
  if (!/quoted scalar|deficient indentation|flow collection/.test(reason)) return null;
  // A quote that is opened on the last line, or a bracket with what is wrong inside it, has its opening right here.
  const here = /end of the stream|missed comma/.test(reason) ? entryOf(line) : null;
  const isHere = here !== null && /^["'[{]/.test(here.value);
  const at = isHere ? { line: position.line, column: here.valueColumn } : opener?.position;
  const mark = isHere ? here.value.charAt(0) : (opener?.mark ?? '');
  if (mark === '"' || mark === "'") {
    return {
      message: `A quote is opened here and never closed, so all that follows would belong to this text.${mark === "'" ? ' (An apostrophe at the beginning of a text opens one, too.)' : ''}`,
      fix:
        mark === "'"
          ? "Put ' at the end of the text; or, if it begins with an apostrophe, put double quotes round it."
          : 'Put " at the end of the text.',
      ...(at === undefined ? {} : { position: at }),
    };
  }
  if (mark === '') {
    return {
      message: 'A quote or a bracket is opened and never closed.',
      fix: 'Look for a " or \' or [ or { without its partner, and close it.',
    };
  }
  const closing = mark === '[' ? ']' : '}';
  if (reason.includes('missed comma')) {
    return {
      message: `A comma is missing before this, or the ${mark} on line ${at?.line ?? position.line} should have been closed before it.`,
      fix: `Put commas between the entries and ${closing} at the end. Easier: write each entry on a line of its own, beginning with a hyphen.`,
    };
  }
  return {
    message: `A bracket ${mark} is opened here and not closed before the next key.`,
    fix: `Put ${closing} at the end; or, if the bracket belongs to a text, put quotes round the text.`,
    ...(at === undefined ? {} : { position: at }),
  };
};

/** `title: !<x y`, `title: & so on` over several lines: marks that the parser has stumbled over. */
export const badMark: Explanation = ({ reason }) =>
  /\b(?:tag|anchor|alias)\b/.test(reason)
    ? {
        message:
          'A text that begins with &, * or ! is read as something other than a text, which plans do not use.',
        fix: 'Look for such a mark at the beginning of a text, here or above, and put quotes round that text.',
      }
    : null;

export const badEscape: Explanation = ({ reason, line }) => {
  if (!/escape sequence|hexadecimal/.test(reason)) return null;
  const entry = entryOf(line);
  const whole = entry === null || !/^"[^"']*"$/.test(entry.value) ? null : entry.value.slice(1, -1);
  return {
    message: 'Inside double quotes a backslash begins a code, and this code does not exist.',
    fix: `Put single quotes round the text instead${whole === null ? '' : `: '${shortened(whole, 120)}'`}`,
  };
};

/** `Put quotes round it: title: "Review: part two"`. */
function putQuotes({ lead, key, value }: EntryLine): string {
  return `Put quotes round it: ${lead.trimStart()}${key === '' ? '' : `${key}: `}${quoted(shortened(value, 120))}`;
}

function excerpt(value: string, colon: number): string {
  const start = Math.max(0, colon - 20);
  return `${start > 0 ? '…' : ''}${value.slice(start, colon + 12)}${value.length > colon + 12 ? '…' : ''}`;
}
