import { closest } from '../model/did-you-mean.ts';
import type { Finding } from '../model/finding.ts';
import { MAX_SHOWN, moreFindings } from './many-findings.ts';

/** How many times a run may look for what was meant: a hostile plan could ask for it a million times. */
const MAX_SUGGESTIONS = 100;

/** Findings of the build stage: all of them counted, fifty a file and code in words. */
export class CappedFindings {
  private readonly told: Finding[] = [];
  private readonly counts = new Map<
    string,
    { readonly file: string; readonly code: string; count: number }
  >();
  private suggestions = 0;

  /** `make` is called only when the finding is going to be shown. */
  add(file: string, code: string, make: () => Finding): void {
    const key = `${code} ${file}`;
    const tally = this.counts.get(key) ?? { file, code, count: 0 };
    tally.count += 1;
    this.counts.set(key, tally);
    if (tally.count <= MAX_SHOWN) this.told.push(make());
  }

  /** True while a further finding of this code in this file would still be told in words. */
  tells(file: string, code: string): boolean {
    return (this.counts.get(`${code} ${file}`)?.count ?? 0) < MAX_SHOWN;
  }

  /** The candidate that was probably meant; null when none is near, or when enough has been asked. */
  suggest(word: string, candidates: readonly string[]): string | null {
    this.suggestions += 1;
    return this.suggestions > MAX_SUGGESTIONS ? null : closest(word, candidates);
  }

  all(): Finding[] {
    const rest = [...this.counts.values()].filter(({ count }) => count > MAX_SHOWN);
    return [
      ...this.told,
      ...rest.map(({ file, code, count }) => moreFindings(file, code, count - MAX_SHOWN)),
    ];
  }
}
