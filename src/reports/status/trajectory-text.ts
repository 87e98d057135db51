import { withoutStop } from './ask-text.ts';
import type { MeasureVerdict } from '../../model/trajectory.ts';
import type { TrajectorySummary } from './trajectory-summary.ts';

/** What is told of the verdicts, in this order; several verdicts can be told as one. */
const TOLD: readonly { readonly verdicts: readonly MeasureVerdict[]; readonly words: string }[] = [
  { verdicts: ['off-path'], words: 'off the path' },
  { verdicts: ['on-path', 'better-than-path'], words: 'on the path or better' },
  { verdicts: ['no-target'], words: 'without a target' },
  { verdicts: ['no-actuals'], words: 'with a target and no actuals' },
  { verdicts: ['no-direction'], words: 'without a direction' },
  { verdicts: ['suppressed'], words: 'suppressed' },
  { verdicts: ['outside-path'], words: 'outside the days of the path' },
];

/** In sentences, the most important first: where milestones and measures part ways, then how many measures stand how. */
export function isItWorkingText({ measures, counts, divergences }: TrajectorySummary): string[] {
  if (measures.length === 0) return [];
  const parts = TOLD.flatMap(({ verdicts, words }) => {
    const count = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const total = `${measures.length === 1 ? '1 measure' : `${measures.length} measures`}: ${parts.join(', ')}`;
  return [...divergences.map(({ says }) => says), total];
}

/** The same for a first page: the first divergence with how many more there are, and the measures in one line. */
export function isItWorkingInShort({ measures, counts, divergences }: TrajectorySummary): string[] {
  if (measures.length === 0) return [];
  const onPath = counts['on-path'] + counts['better-than-path'];
  const other = measures.length - counts['off-path'] - onPath - counts['no-target'];
  const total = [
    `${measures.length === 1 ? '1 measure' : `${measures.length} measures`}: ${counts['off-path']} off the path`,
    `${onPath} on it or better`,
    `${counts['no-target']} without a target`,
    ...(other === 0 ? [] : [`${other} other`]),
  ].join(', ');
  const [first, ...others] = divergences;
  if (first === undefined) return [total];
  return [others.length === 0 ? first.says : `${withoutStop(first.says)} (and ${others.length} more)`, total];
}
