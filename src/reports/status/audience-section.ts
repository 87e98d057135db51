import type { Audience } from '../../model/update.ts';
import type { ProseSection } from '../view.ts';

const WHOM = {
  board: 'the board',
  partners: 'partners',
  public: 'the public',
} as const satisfies Record<Audience, string>;

/** What a report says when it leaves out what is not for its audience. */
export function audienceSection(audience: Audience | null): ProseSection[] {
  const text = audienceText(audience);
  return text === null ? [] : [{ kind: 'prose', heading: null, paragraphs: [text] }];
}

/** The same as a sentence; null where nothing is left out. */
export function audienceText(audience: Audience | null): string | null {
  if (audience === null) return null;
  return `Only what is for ${WHOM[audience]}: updates, risks and all else of the RAID log that is not for them is left out, and suggested colours and principles are worked out without it.`;
}

/** "for the public": behind what is counted. */
export function forText(audience: Audience): string {
  return `for ${WHOM[audience]}`;
}

/** Where there is no update: nobody wrote one, or none for this audience. */
export function noneText(audience: Audience | null): string {
  return audience === null ? 'none recorded' : `none for ${WHOM[audience]}`;
}
