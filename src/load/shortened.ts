/** Text from a plan as messages echo it: never longer than a line of a terminal. */
export function shortened(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
