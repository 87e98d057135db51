/** How an answer in a matrix looks: a shape and a letter, so that nobody has to tell colours apart. */
import type { MatrixAnswer } from '../reports/view.ts';

export interface MatrixMark {
  /** Two columns wide. */
  readonly mark: string;
  readonly ascii: string;
}

export const MATRIX_MARKS: Readonly<Record<MatrixAnswer, MatrixMark>> = {
  met: { mark: '●M', ascii: '*M' },
  'partly-met': { mark: '◐P', ascii: '+P' },
  explained: { mark: '◇E', ascii: '~E' },
  'not-met': { mark: '○N', ascii: 'xN' },
  'not-recorded': { mark: '·R', ascii: '.R' },
  'not-applicable': { mark: '–A', ascii: '-A' },
};

/** In the order of the key. */
export const MARKED_ANSWERS: readonly MatrixAnswer[] = [
  'met',
  'partly-met',
  'explained',
  'not-met',
  'not-recorded',
  'not-applicable',
];
