import type { Audience } from '../../model/update.ts';
import type { Section } from '../view.ts';

const WHOM = {
  board: 'the board',
  partners: 'partners',
  public: 'the public',
} as const satisfies Record<Audience, string>;

/** What a report says when it leaves out what is not for its audience. */
export function audienceSection(audience: Audience | null): Section[] {
  return audience === null
    ? []
    : [{ kind: 'prose', heading: null, paragraphs: [`Only what is for ${WHOM[audience]}.`] }];
}
