/** Principles by their number and name, leading to who keeps them. */
import type { Principle, ProjectEntry } from '../../model/plan.ts';
import { ANSWER_WORDS, type Answer } from '../../principles/answer.ts';
import { labelOf } from '../principles-view.ts';
import { anchorOf } from './anchors.ts';
import type { LinkCell } from './page-view.ts';

/** "9 Co-production"; with an answer "9 Co-production: partly met". */
export function principleLink(principle: Principle, answer: Answer | null = null): LinkCell {
  const label = labelOf(principle);
  return {
    text: answer === null ? label : `${label}: ${ANSWER_WORDS[answer]}`,
    to: anchorOf('principle', principle.id),
  };
}

export function projectLink({ project }: Pick<ProjectEntry, 'project'>): LinkCell {
  return { text: project.name, to: anchorOf('project', project.ref) };
}
