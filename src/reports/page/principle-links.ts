/** Principles by their number and name, leading to who keeps them. */
import type { Principle, ProjectEntry } from '../../model/plan.ts';
import { ANSWER_WORDS, type Answer } from '../../principles/answer.ts';
import { labelOf } from '../principles-view.ts';
import { alike } from './alike.ts';
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

export function allText(projects: number): string {
  return projects === 1 ? 'The one project' : `All ${projects} projects`;
}

/** More names than this nobody reads: the matrix shows which they are. */
const MOST_NAMES = 40;
const MOST_NAMES_OF_A_WORKSTREAM = 12;

/**
 * Many projects in few words: "All 28 projects", of a workstream all or so many, else each by its name. The names lead to the
 * projects where `isLinked`.
 */
export function projectsCell(
  entries: readonly ProjectEntry[],
  all: number,
  isLinked: boolean,
): string | readonly LinkCell[] {
  if (entries.length === all && all > 1) return allText(all);
  const most = entries.length > MOST_NAMES ? 1 : MOST_NAMES_OF_A_WORKSTREAM;
  const links = alike(entries, ({ workstream }) => workstream.id).flatMap(({ first, all: own }) => {
    const { id, name, projects } = first.workstream;
    const to = anchorOf('workstream', id);
    if (own.length === projects.length && own.length > 1) return [{ text: `all of ${name}`, to }];
    if (own.length > most) return [{ text: `${name}: ${own.length} of ${projects.length}`, to }];
    return own.map(projectLink);
  });
  return isLinked ? links : links.map(({ text }) => text).join('; ');
}
