/** Text from a plan as messages echo it: cut where it is longer than `most` characters, never inside a character. */
export function shortened(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
