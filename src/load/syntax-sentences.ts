/** Turns the YAML parser's terse reasons into sentences for somebody who has never heard of YAML. */
import type { Position } from '../model/finding.ts';
import { indexLines } from './line-index.ts';

export interface SyntaxSentence {
  readonly code: 'yaml-syntax' | 'yaml-feature-refused';
  readonly message: string;
  readonly fix: string;
  readonly position: Position;
}

/** What the parser said, where it said it, and the lines around that place. */
interface Trouble {
  readonly reason: string;
  readonly position: Position;
  /** The line at the position, and the nearest line above it that is not blank. */
  readonly line: string;
  readonly lineAbove: string;
  readonly lineAboveNumber: number;
}

type Explanation = (trouble: Trouble) => Partial<SyntaxSentence> | null;

/** `key: value` or `- key: value`, as most lines of a plan are written. */
const ENTRY = /^(\s*(?:- +)*)([A-Za-z0-9_-]+):[ \t]+(.*?)\s*$/;

/** The first explanation that recognises the trouble speaks. From the most particular to the most general. */
const EXPLANATIONS: readonly Explanation[] = [
  tabs,
  tooDeep,
  duplicateKey,
  unquotedText,
  notAllQuoted,
  unclosed,
  missingColon,
  colonWithoutSpace,
  complexKey,
  badEscape,
  mixedListAndKeys,
  indentation,
];

/** One plain sentence, a way out, and the place to look at. `position` is where the parser stopped. */
export function syntaxSentence(reason: string, text: string, position: Position): SyntaxSentence {
  const lines = indexLines(text);
  let lineAboveNumber = position.line - 1;
  while (lineAboveNumber > 0 && (lines.textOf(lineAboveNumber) ?? '').trim() === '') lineAboveNumber -= 1;
  const trouble: Trouble = {
    reason,
    position,
    line: (lines.textOf(position.line) ?? '').slice(0, 2000),
    lineAbove: (lines.textOf(lineAboveNumber) ?? '').slice(0, 2000),
    lineAboveNumber,
  };
  const general: SyntaxSentence = {
    code: 'yaml-syntax',
    message: `milepost cannot make sense of this line (${reason}).`,
    fix: 'Compare it with the lines around it: the spaces in front, the colon after the key, and the quotes.',
    position,
  };
  for (const explain of EXPLANATIONS) {
    const particular = explain(trouble);
    if (particular !== null) return { ...general, ...particular };
  }
  return general;
}

function tabs({ reason, line, position }: Trouble): Partial<SyntaxSentence> | null {
  const tab = /^ *\t/.exec(line);
  if (!reason.includes('tab characters') && tab === null) return null;
  return {
    message: 'This line is indented with a tab. Only spaces may stand in front of a line.',
    fix: 'Delete the tab and type spaces: two for each level.',
    position: { line: position.line, column: tab === null ? position.column : tab[0].length },
  };
}

function tooDeep({ reason }: Trouble): Partial<SyntaxSentence> | null {
  if (!reason.includes('maxDepth')) return null;
  return {
    message: 'Lists and entries are nested more than 32 levels deep here, which no plan needs.',
    fix: 'Look for brackets that open and do not close.',
  };
}

function duplicateKey({ reason, line, position }: Trouble): Partial<SyntaxSentence> | null {
  if (!reason.includes('duplicated mapping key')) return null;
  const key = /^["']?([^"':]*)/.exec(line.slice(position.column - 1))?.[1]?.trim() ?? '';
  return {
    message: `"${key}" stands twice in the same entry, and only one of them can count.`,
    fix: 'Delete one of the two. If a new entry of a list was meant, begin it with a hyphen.',
  };
}

/** `title: Review: part two`, `title: @home`, `title: %`: text that needs quotes. */
function unquotedText({ line, position }: Trouble): Partial<SyntaxSentence> | null {
  const entry = ENTRY.exec(line) ?? ITEM.exec(line);
  if (entry === null) return null;
  const [, lead = '', key = '', value = ''] = entry;
  const column = line.indexOf(value, lead.length + key.length) + 1;
  const first = value.charAt(0);
  if (value === '' || first === '"' || first === "'") return null;
  const quoted = `Put quotes round it: ${lead.trimStart()}${key === '' ? '' : `${key}: `}${quote(value)}`;
  if ('@`%,]}|>?-!&*'.includes(first) && position.column <= column + 1) {
    return {
      message: `A text cannot begin with ${first} unless it stands in quotes.`,
      fix: quoted,
      position: { line: position.line, column },
    };
  }
  const colon = value.search(/:(?:\s|$)/);
  if (colon === -1 || first === '{' || first === '[') return null;
  return {
    message: `This text has a colon in it ("${excerpt(value, colon)}"), so it is read as a key and a value.`,
    fix: quoted,
    position: { line: position.line, column: column + colon },
  };
}

/** An item of a list that is text. */
const ITEM = /^(\s*(?:- +)+)()(.*?)\s*$/;

/** `title: "a" b` and `title: 'it's'`: something follows the closing quote. */
function notAllQuoted({ reason, line, position }: Trouble): Partial<SyntaxSentence> | null {
  const entry = ENTRY.exec(line) ?? ITEM.exec(line);
  const value = entry?.[3] ?? '';
  const mark = value.charAt(0);
  if (entry === null || (mark !== '"' && mark !== "'") || !reason.includes('bad indentation')) return null;
  const inner = value.length > 1 && value.endsWith(mark) ? value.slice(1, -1) : value.replaceAll(mark, '');
  return {
    message:
      mark === "'"
        ? 'The text ends at the second quote, and more follows. An apostrophe inside single quotes ends the text.'
        : 'The text ends at the second quote, and more follows.',
    fix: `Put the quotes round the whole text: ${(entry[1] ?? '').trimStart()}${entry[2] === '' ? '' : `${entry[2]}: `}${quote(inner)}`,
    position,
  };
}

function unclosed({ reason, lineAbove, lineAboveNumber, position }: Trouble): Partial<SyntaxSentence> | null {
  if (/quoted scalar|deficient indentation/.test(reason)) {
    const quoteAt = lineAbove.search(/["']/);
    const bracketAt = lineAbove.search(/[[{]/);
    if (bracketAt !== -1 && quoteAt === -1) return unclosedBracket(lineAboveNumber, bracketAt);
    return {
      message: 'A quote is opened here and never closed.',
      fix: 'Put the same quote at the end of the text.',
      position: quoteAt === -1 ? position : { line: lineAboveNumber, column: quoteAt + 1 },
    };
  }
  if (/flow collection/.test(reason)) {
    const bracketAt = lineAbove.search(/[[{]/);
    return bracketAt === -1
      ? { message: 'A bracket is opened and never closed, or a comma is missing.', fix: 'Close it with ] or }, and put commas between the entries.' }
      : unclosedBracket(lineAboveNumber, bracketAt);
  }
  return null;
}

function unclosedBracket(line: number, at: number): Partial<SyntaxSentence> {
  return {
    message: 'A bracket is opened here and never closed, or a comma is missing inside it.',
    fix: 'Close it with ] or }. Easier: write each entry on a line of its own.',
    position: { line, column: at + 1 },
  };
}

/** A key without a colon: the parser only notices on the next line. */
function missingColon({ reason, lineAbove, lineAboveNumber, line, position }: Trouble): Partial<SyntaxSentence> | null {
  if (!/multiline key|expected ':' after/.test(reason)) return null;
  const atLine = lineAbove.includes(':') ? { line: position.line, text: line } : { line: lineAboveNumber, text: lineAbove };
  const word = atLine.text.trim();
  return {
    message: `This line has no colon, so it is neither a key with a value nor an item of a list: "${word.slice(0, 60)}".`,
    fix: 'Write "key: value" with a space after the colon, or begin an item of a list with a hyphen and a space.',
    position: { line: atLine.line, column: atLine.text.length - atLine.text.trimStart().length + 1 },
  };
}

function colonWithoutSpace({ reason, lineAbove, lineAboveNumber }: Trouble): Partial<SyntaxSentence> | null {
  const match = /^(\s*(?:- +)*[A-Za-z0-9_-]+):(?=\S)/.exec(lineAbove);
  if (match === null || !/document separator|bad indentation|multiline key/.test(reason)) return null;
  return {
    message: 'There is no space after the colon, so this is not read as a key and a value.',
    fix: 'Put a space after the colon.',
    position: { line: lineAboveNumber, column: (match[1] ?? '').length + 1 },
  };
}

function complexKey({ reason }: Trouble): Partial<SyntaxSentence> | null {
  if (!reason.includes('a key cannot be a list')) return null;
  return {
    message: 'A list or an entry in brackets stands where a key belongs.',
    fix: 'Write a plain word before the colon. If the line begins with "? ", take that away.',
  };
}

function badEscape({ reason }: Trouble): Partial<SyntaxSentence> | null {
  if (!/escape sequence|hexadecimal/.test(reason)) return null;
  return {
    message: 'Inside double quotes a backslash begins a code, and this is none.',
    fix: "Use single quotes round the text, or write the backslash twice: \\\\.",
  };
}

function mixedListAndKeys({ reason, line, lineAbove }: Trouble): Partial<SyntaxSentence> | null {
  if (!reason.includes('document separator')) return null;
  const here = line.trimStart().startsWith('- ');
  const above = lineAbove.trimStart().startsWith('- ');
  if (here === above) return null;
  return {
    message: 'Here a list and keys are mixed on the same level.',
    fix: here
      ? 'Give the list a key of its own in the line above it, such as "milestones:", or indent it by two spaces.'
      : 'Indent this line by two spaces so that it belongs to the item above, or begin it with a hyphen.',
  };
}

function indentation({ reason, line, position }: Trouble): Partial<SyntaxSentence> | null {
  if (!/indentation|document separator|block mapping|block sequence/.test(reason)) return null;
  return {
    message: 'This line does not begin in the same column as the lines it belongs with.',
    fix: 'Give it as many spaces in front as its neighbours on the same level have: two more for each level.',
    position: { line: position.line, column: line.length - line.trimStart().length + 1 },
  };
}

/** The text in whichever quotes need no escaping; double quotes with a backslash where both occur in it. */
function quote(value: string): string {
  if (!value.includes('"') && !value.includes('\\')) return `"${value}"`;
  if (!value.includes("'")) return `'${value}'`;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function excerpt(value: string, colon: number): string {
  const start = Math.max(0, colon - 20);
  return `${start > 0 ? '…' : ''}${value.slice(start, colon + 12)}${value.length > colon + 12 ? '…' : ''}`;
}
