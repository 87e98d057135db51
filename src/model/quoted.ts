import { shortened } from './shortened.ts';

/** Longer than any title that can be read at a glance, and short enough for a message. */
const MOST = 160;

/** A title or name from the plan as messages echo it: in quotes, and cut where it is very long. */
export function quoted(text: string): string {
  return `"${shortened(text, MOST)}"`;
}
