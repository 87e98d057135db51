/** The principles that projects have come to meet, or meet no more. */
import { ANSWER_WORDS } from '../../principles/answer.ts';
import type { Row, TableSection } from '../view.ts';
import type { PrincipleMovement } from './principle-changes.ts';

export function principleTable({ changes, met, metBefore, applicable }: PrincipleMovement): TableSection {
  return {
    kind: 'table',
    id: 'principles',
    heading: `Principles newly met or lost (${changes.length}); ${met} of ${applicable} answers are "met", ${metBefore} at the last report`,
    level: 3,
    columns: [
      { key: 'principle', heading: 'Principle', type: 'text' },
      { key: 'project', heading: 'Project', type: 'text', stackUnder: 'principle' },
      { key: 'before', heading: 'Was', type: 'text' },
      { key: 'now', heading: 'Is', type: 'text' },
      { key: 'why', heading: 'Why', type: 'text' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: changes.map(({ cell, before }): Row => {
      const failing = cell.rules.filter(({ failures }) => failures.length > 0);
      return {
        principle: cell.principle.name,
        project: cell.project.name,
        before: ANSWER_WORDS[before],
        now: ANSWER_WORDS[cell.answer],
        why: failing.length === 0 ? null : failing.map(({ rule }) => rule.says).join(' '),
        place: cell.project.at,
      };
    }),
    whenEmpty: 'None.',
  };
}
