/** What a filter lets through. */
import type { Chosen } from './fragment.ts';

/** What filters know of an element. What is null is not looked at by the filter of that kind. */
export interface Filterable {
  readonly workstreams: readonly string[] | null;
  /** Numbers of people, as they stand in the list of owners. */
  readonly owners: readonly string[] | null;
  readonly state: string | null;
  /** Folded for search; null where the text of the element is not searched. */
  readonly text: (() => string) | null;
}

/** `chosen.owner` is the number of the person here, and `chosen.text` is folded for search. */
export function matches({ workstreams, owners, state, text }: Filterable, chosen: Chosen): boolean {
  if (chosen.workstream !== '' && workstreams !== null && !workstreams.includes(chosen.workstream))
    return false;
  if (chosen.owner !== '' && owners !== null && !owners.includes(chosen.owner)) return false;
  if (chosen.state !== '' && state !== null && state !== chosen.state) return false;
  return chosen.text === '' || text === null || containsWords(text(), chosen.text);
}

/** Every word of what is sought has to be there, in any order. */
function containsWords(text: string, sought: string): boolean {
  return sought.split(' ').every((word) => text.includes(word));
}

/** Without case, accents and more than one space, so that "cafe" finds "Caf\u00e9". */
export function foldedForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
