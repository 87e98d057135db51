import { type Finding, finding } from '../model/finding.ts';

/** The most findings of one stage shown for one file; all of them are counted. */
export const MAX_SHOWN = 50;

/** Stands for the findings of a file that are counted and not shown. */
export function moreFindings(file: string, code: string, count: number): Finding {
  return finding({
    code,
    severity: 'error',
    message: `${count} more ${count === 1 ? 'finding' : 'findings'} in this file ${count === 1 ? 'is' : 'are'} counted and not shown.`,
    fix: 'Mend the ones above first; the rest often go with them.',
    at: { file, path: [] },
    count,
  });
}
