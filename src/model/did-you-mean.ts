import { distance } from 'fastest-levenshtein';

/** Longer words are not compared: edit distance costs length times length, and nobody mistypes that far. */
const LONGEST_WORD = 100;

/**
 * The candidate that `word` was probably meant to be, or null when none is near: a third of its letters may
 * be wrong, or it may be the start of one (`incl` for `inclusion`). Case does not matter.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  return closestFew(word, candidates, 1)[0] ?? null;
}

/** Up to `n` near candidates, nearest first; equally near ones stay in the order given. */
export function closestFew(word: string, candidates: readonly string[], n: number): string[] {
  if (word.length > LONGEST_WORD) return [];
  const wanted = word.toLowerCase();
  const near: { candidate: string; cost: number }[] = [];
  for (const candidate of candidates) {
    const cost = costOf(wanted, candidate.toLowerCase());
    if (cost !== null) near.push({ candidate, cost });
  }
  near.sort((a, b) => a.cost - b.cost);
  return near.slice(0, n).map(({ candidate }) => candidate);
}

function costOf(wanted: string, candidate: string): number | null {
  if (candidate.length > LONGEST_WORD) return null;
  const tolerated = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
  // Two letters the wrong way round are one slip, though edit distance counts two.
  const cost = isSwap(wanted, candidate) ? 1 : distance(wanted, candidate);
  if (cost <= tolerated && cost < wanted.length) return cost;
  // A start of a word costs more than a slip of the finger, so that slips come first.
  return wanted.length >= 3 && candidate.startsWith(wanted) ? LONGEST_WORD : null;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
