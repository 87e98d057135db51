/** Turns the YAML parser's terse reasons into sentences for somebody who has never heard of YAML. */
import type { Position } from '../model/finding.ts';
import * as layout from './layout-sentences.ts';
import * as quotes from './quote-sentences.ts';
import { type Explanation, troubleAt } from './trouble.ts';

export interface SyntaxSentence {
  readonly code: 'yaml-syntax';
  readonly message: string;
  readonly fix: string;
  readonly position: Position;
}

/** The first explanation that recognises the trouble speaks: from the most particular to the most general. */
const EXPLANATIONS: readonly Explanation[] = [
  layout.tabs,
  layout.tooDeep,
  layout.lineOfHyphensMissing,
  quotes.badEscape,
  layout.duplicateKey,
  layout.noSpaceAfterColon,
  layout.noSpaceAfterHyphen,
  layout.starAsHyphen,
  quotes.beginsWithMark,
  quotes.badMark,
  quotes.moreAfterQuote,
  quotes.colonInText,
  quotes.closingMarkTooFarLeft,
  quotes.neverClosed,
  layout.textCutByComment,
  layout.furtherIn,
  layout.noColon,
  layout.listAndKeysMixed,
  layout.wrongColumn,
];

/** One plain sentence, a way out, and the place to look at. `position` is where the parser stopped. */
export function syntaxSentence(reason: string, text: string, position: Position): SyntaxSentence {
  const trouble = troubleAt(reason, text, position);
  for (const explain of EXPLANATIONS) {
    const explained = explain(trouble);
    if (explained !== null) return { code: 'yaml-syntax', position, ...explained };
  }
  return {
    code: 'yaml-syntax',
    message: `This cannot be read as part of a plan. (The reader of YAML says: ${reason}.)`,
    fix: 'Compare the line with the ones around it: the spaces in front, the colon and the space after the key, the quotes.',
    position,
  };
}
