/** Syntax troubles of lines: tabs, spaces in front, keys, colons and hyphens. */
import { quoted } from './quoted.ts';
import { shortened } from '../model/shortened.ts';
import { entryOf, type Explanation, firstColumn } from './trouble.ts';

export const tabs: Explanation = ({ reason, line, position }) => {
  const tab = /^[ -]*\t/.exec(line);
  if (!reason.includes('tab characters') && tab === null) return null;
  return {
    message: 'A tab stands in front of this line. Only spaces may stand there.',
    fix: 'Delete the tab and type spaces: two for each level.',
    position: { line: position.line, column: tab === null ? position.column : tab[0].length },
  };
};

export const tooDeep: Explanation = ({ reason }) =>
  reason.includes('maxDepth')
    ? {
        message:
          'Lists and entries stand inside each other more than 32 levels deep here, which no plan needs.',
        fix: 'Look for brackets that open and do not close, or for lines with too many spaces or hyphens in front.',
      }
    : null;

/** `%YAML 1.2` at the top, and no `---` after it. */
export const lineOfHyphensMissing: Explanation = ({ reason }) =>
  reason.includes('directives end mark')
    ? {
        message:
          'After the line that begins with % a line of three hyphens must follow, before anything else.',
        fix: 'Delete the line that begins with %; a plan does not need it.',
      }
    : null;

export const duplicateKey: Explanation = ({ reason, line, position }) => {
  if (!reason.includes('duplicated mapping key')) return null;
  const isQuoted = /["']/.test(line.charAt(position.column - 2));
  const key = (/^[^"':]*/.exec(line.slice(position.column - 1))?.[0] ?? '').trim();
  return {
    message: `The key "${shortened(key)}" stands a second time in the same entry, and only one of them can count.`,
    fix: 'Delete one of the two. If a new entry of a list was meant, begin that entry with a hyphen.',
    position: { line: position.line, column: position.column - (isQuoted ? 1 : 0) },
  };
};

/** `title:Review` and `"title":Review`; the parser often notices on the line below. */
export const noSpaceAfterColon: Explanation = ({ reason, line, lineAbove, lineAboveNumber, position }) => {
  if (
    !/document separator|bad indentation|multiline key|expected ':' after|whitespace character/.test(reason)
  ) {
    return null;
  }
  for (const [text, number] of [
    [line, position.line],
    [lineAbove, lineAboveNumber],
  ] as const) {
    const match = /^\s*(?:- +)*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'):(?=[^ \t])/.exec(text);
    // A web address as an item of a list has its colon there, too.
    if (match === null || text.slice(match[0].length).startsWith('//')) continue;
    return {
      message: 'There is no space after this colon, so this is not read as a key and a value.',
      fix: 'Put a space after the colon. (If there seems to be one, it is a special space: delete it and type it again.)',
      position: { line: number, column: match[0].length },
    };
  }
  return null;
};

/** `-first` below `- another`. */
export const noSpaceAfterHyphen: Explanation = ({ line, lineAbove, position }) => {
  if (!/^\s*-[^\s-]/.test(line) || !/^\s*-/.test(lineAbove)) return null;
  return {
    message: 'There is no space after this hyphen, so this is not read as an entry of the list.',
    fix: 'Put a space after the hyphen.',
    position: { line: position.line, column: firstColumn(line) },
  };
};

export const starAsHyphen: Explanation = ({ reason, line, position }) => {
  if (!reason.includes('alias node') || !/^\s*\* /.test(line)) return null;
  return {
    message: 'This line begins with a star. The entries of a list begin with a hyphen and a space.',
    fix: 'Write a hyphen instead of the star.',
    position: { line: position.line, column: firstColumn(line) },
  };
};

/** `objective: First line # note` and a second line below: the comment has ended the text. */
export const textCutByComment: Explanation = ({ line, lineAbove, lineAboveNumber }) => {
  const entry = entryOf(lineAbove);
  const hash = lineAbove.search(/\s#/);
  if (entry === null || hash === -1 || hash + 2 < entry.valueColumn || /^["'[{|>]/.test(entry.value))
    return null;
  if (firstColumn(line) <= firstColumn(lineAbove)) return null;
  return {
    message:
      'What follows a # is a comment and ends the text, so the line below does not belong to it any more.',
    fix: `Put quotes round the whole text (${quoted(shortened(entry.value, 60))} …), or move the comment to a line of its own.`,
    position: { line: lineAboveNumber, column: hash + 2 },
  };
};

/** A line deeper than the one above, which has its value already: more of that text, or a key indented too far. */
export const furtherIn: Explanation = ({ reason, line, lineAbove, position }) => {
  if (!/bad indentation|multiline key/.test(reason)) return null;
  const above = entryOf(lineAbove);
  if (above === null || /^["'[{|>]/.test(above.value)) return null;
  if (firstColumn(line) <= firstColumn(lineAbove) || !/:(?:\s|$)/.test(line)) return null;
  return {
    message: `This line begins further right than the line above it, so it is read as more of the text there; and that text cannot have a colon in it.`,
    fix: `If it is a key of its own, give it as many spaces in front as its neighbours have. If it belongs to the text above, put quotes round that whole text.`,
    position: { line: position.line, column: firstColumn(line) },
  };
};

/** A line that is neither a key with a value nor an item: the parser may only notice on the line below. */
export const noColon: Explanation = ({ reason, lineAbove, lineAboveNumber, line, position }) => {
  if (!/multiline key|expected ':' after/.test(reason)) return null;
  const isAbove =
    !lineAbove.includes(':') && !/^\s*-/.test(lineAbove) && firstColumn(lineAbove) === firstColumn(line);
  const [text, number] = isAbove ? [lineAbove, lineAboveNumber] : [line, position.line];
  return {
    message: `This line is neither a key with a colon nor an entry of a list: "${shortened(text.trim(), 60)}".`,
    fix: 'Write "key: value" with a space after the colon, or begin an entry of a list with a hyphen and a space. If it belongs to the text above, put more spaces in front of it.',
    position: { line: number, column: firstColumn(text) },
  };
};

export const listAndKeysMixed: Explanation = ({ reason, line, lineAbove }) => {
  if (!/document separator|bad indentation/.test(reason)) return null;
  const here = line.trimStart().startsWith('- ');
  const above = lineAbove.trimStart().startsWith('- ');
  if (here === above || firstColumn(line) !== firstColumn(lineAbove)) return null;
  return {
    message:
      'Entries of a list and keys are mixed here: in one column there can be only the one or the other.',
    fix: here
      ? 'Give the list a key of its own in the line above it, such as "milestones:".'
      : 'If it belongs to the entry above, give it two more spaces in front; if it is an entry of its own, begin it with a hyphen; if it is a key of what holds the list, give it fewer spaces.',
  };
};

export const wrongColumn: Explanation = ({ reason, line, position }) => {
  if (!/indentation|document separator|block mapping|block sequence/.test(reason)) return null;
  const column = firstColumn(line);
  if (position.column > column + 2) {
    return {
      message: `What stands here does not belong to what stands before it on this line: "${shortened(line.slice(position.column - 1).trim(), 40)}".`,
      fix: 'Delete it, or put quotes round the whole text.',
    };
  }
  return {
    message: 'This line does not begin in the same column as the lines that it belongs with.',
    fix: 'Give it as many spaces in front as its neighbours on the same level have: two more for each level.',
    position: { line: position.line, column },
  };
};
