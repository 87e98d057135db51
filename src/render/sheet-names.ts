/** Names of worksheets: Excel wants them short, without some characters, and no two of them alike. */

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]+/g;

/** Excel keeps these for itself, or they stand for a sheet that is always there. */
const TAKEN = ['history'];

/**
 * A name for each heading, in their order. What has no place in a name is left out, and a name that another sheet has
 * gets a number.
 */
export function sheetNames(headings: readonly string[]): string[] {
  const taken = new Set(TAKEN);
  return headings.map((heading, index) => {
    const plain = trimmed(heading.replace(FORBIDDEN, ' ').replace(/\s+/g, ' '), LONGEST);
    const wanted = plain === '' ? `Sheet ${index + 1}` : plain;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      name = trimmed(wanted, LONGEST - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** At most so many UTF-16 units, no character cut in half, and no apostrophe or space at either end. */
function trimmed(text: string, length: number): string {
  const ends = /^['\s]+|['\s,;.]+$/g;
  const plain = text.replace(ends, '');
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  // Half a word reads worse than none, unless little is left then.
  const words = plain[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return cut.slice(0, words > length / 2 ? words : cut.length).replace(ends, '');
}
