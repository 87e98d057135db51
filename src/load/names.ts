/** Names of people as a plan has them: one or several, or a word that says that nobody is known. */

/** Words that stand where a name is not known yet, or in the place of one in an example: they are no owner. */
const NO_OWNER = new Set(['name', 'tbc', 'tba', 'tbd', 'vacant', 'to be confirmed']);

/** The names of a field that takes one or several, without words that say that nobody is known. */
export function namesOf(names: string | readonly string[] | undefined): string[] {
  const list = names === undefined ? [] : typeof names === 'string' ? [names] : names;
  return list.filter(isOwner);
}

export function isOwner(name: string): boolean {
  return !NO_OWNER.has(name.trim().toLowerCase());
}
