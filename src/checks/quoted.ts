/** Longer than any title that can be read at a glance, and short enough for a message. */
const MOST = 160;

/** A title or name from the plan as messages echo it: in quotes, and cut where it is very long. */
export function quoted(text: string): string {
  if (text.length <= MOST) return `"${text}"`;
  // Half a surrogate pair must not be left at the cut.
  return `"${text.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, '')}…"`;
}
