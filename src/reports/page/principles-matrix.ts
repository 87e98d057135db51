/** Principles by projects, and the other way round, with what each answer rests on behind it. */
import type { Answer } from '../../principles/answer.ts';
import type { Anchor } from './anchors.ts';
import type { Fact, Subject } from './page-parts.ts';

export interface PrinciplesMatrixSection {
  readonly kind: 'principles-matrix';
  readonly id: Anchor | null;
  readonly heading: string;
  /** What the corner says: "Project" or "Principle". */
  readonly rowHeading: string;
  readonly columns: readonly { readonly short: string; readonly name: string; readonly to: Anchor | null }[];
  readonly rows: readonly PrinciplesMatrixRow[];
  readonly words: Readonly<Record<Answer, string>>;
}

export interface PrinciplesMatrixRow {
  readonly label: string;
  readonly to: Anchor | null;
  readonly subject: Subject | null;
  /** In the order of the columns. */
  readonly cells: readonly PrinciplesMatrixCell[];
}

export interface PrinciplesMatrixCell {
  readonly answer: Answer;
  /** What it rests on, unfolded. */
  readonly facts: readonly Fact[];
}
