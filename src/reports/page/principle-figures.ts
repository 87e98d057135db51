/** How many answers there are of each kind, at a glance. */
import { ANSWER_WORDS, ANSWERS } from '../../principles/answer.ts';
import type { PrinciplesReport } from '../principles.ts';
import { anchorOf } from './anchors.ts';
import type { FiguresSection } from './page-view.ts';
import { ANSWER_COLOURS } from './principle-group.ts';

export function principleFigures({
  principles,
  projects,
  cells,
  counts,
}: PrinciplesReport): FiguresSection[] {
  if (cells.length === 0) return [];
  return [
    {
      kind: 'figures',
      heading: `${principles.length} principles × ${projects.length} projects`,
      figures: ANSWERS.map((answer) => ({
        value: String(counts[answer]),
        label: ANSWER_WORDS[answer],
        note: `of ${cells.length}`,
        to: anchorOf('list', 'matrix'),
        tone: counts[answer] === 0 ? null : ANSWER_COLOURS[answer],
      })),
    },
  ];
}
