/** Projects by principles, a letter and a shape each; what an answer rests on stands once, with its principle. */
import type { Answer } from '../../principles/answer.ts';
import type { Anchor } from './anchors.ts';
import type { LinkCell, Subject } from './page-parts.ts';

export interface PrinciplesMatrixSection {
  readonly kind: 'principles-matrix';
  readonly id: Anchor | null;
  readonly heading: string;
  /** How to read it, in a sentence. */
  readonly note: string;
  readonly columns: readonly MatrixColumn[];
  /** The rows of each workstream. */
  readonly groups: readonly MatrixGroup[];
  /** The answers that there are, in the order of the key, as people read them. */
  readonly answers: readonly Answer[];
  readonly words: Readonly<Record<Answer, string>>;
}

export interface MatrixColumn {
  /** The number of the principle; of one without a number its place in the list. */
  readonly number: string;
  readonly name: string;
  readonly to: Anchor;
}

export interface MatrixGroup {
  readonly heading: LinkCell;
  /** Beside it: "9 met, 10 partly met". */
  readonly note: string;
  readonly subject: Subject;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly heading: LinkCell;
  readonly subject: Subject;
  /** In the order of the columns. */
  readonly answers: readonly Answer[];
}
