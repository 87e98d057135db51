/** The six answers that there are to whether a project keeps a principle. */
export type Answer = 'met' | 'partly-met' | 'explained' | 'not-met' | 'not-recorded' | 'not-applicable';

/** The answers as people read them. */
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  met: 'met',
  'partly-met': 'partly met',
  explained: 'explained',
  'not-met': 'not met',
  'not-recorded': 'not recorded',
  'not-applicable': 'not applicable',
};

/** In the order in which they are counted and shown. */
export const ANSWERS: readonly Answer[] = [
  'met',
  'partly-met',
  'explained',
  'not-met',
  'not-recorded',
  'not-applicable',
];

export type AnswerCounts = Readonly<Record<Answer, number>>;

/** How often each answer was given. */
export function countAnswers(answers: Iterable<Answer>): AnswerCounts {
  const counts: Record<Answer, number> = {
    met: 0,
    'partly-met': 0,
    explained: 0,
    'not-met': 0,
    'not-recorded': 0,
    'not-applicable': 0,
  };
  for (const answer of answers) counts[answer] += 1;
  return counts;
}

/** To how many the principle applies. */
export function applicable(counts: AnswerCounts): number {
  return ANSWERS.reduce((sum, answer) => (answer === 'not-applicable' ? sum : sum + counts[answer]), 0);
}

/** "3 met, 1 partly met, 24 not recorded": what there is of each, and nothing that there is not. */
export function answersText(counts: AnswerCounts): string {
  return ANSWERS.filter((answer) => counts[answer] > 0)
    .map((answer) => `${counts[answer]} ${ANSWER_WORDS[answer]}`)
    .join(', ');
}
