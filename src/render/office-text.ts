/** Text from outside in a file of Word or Excel, and what both of them say of a commit. */
import { shortId } from '../model/commit-text.ts';
import type { CommitState } from './format.ts';
import { visibleText } from './visible-text.ts';

/** XML 1.0 forbids these two besides what is made visible anyway. */
const NO_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['\uFFFE', '\\u{FFFE}'],
  ['\uFFFF', '\\u{FFFF}'],
]);

/** The text with nothing in it that nobody could see, or that could not stand in XML. Line feeds stay. */
export function officeText(text: string): string {
  return visibleText(text).replace(/[\uFFFE\uFFFF]/g, (character) => NO_CHARACTERS.get(character) ?? '');
}

const XML_FORMS: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
]);

/** The same between two tags or two quotation marks of XML that we write ourselves. */
export function xmlOfficeText(text: string): string {
  return officeText(text).replace(/[&<>"\n]/g, (character) => XML_FORMS.get(character) ?? '');
}

/** "4f2a91c3d0", and whether the files differ from it. */
export function commitWords(commit: CommitState | null | undefined): string {
  if (commit === null || commit === undefined) return 'not known';
  return commit.dirty ? `${shortId(commit.id)}, with changes that are not committed` : shortId(commit.id);
}
