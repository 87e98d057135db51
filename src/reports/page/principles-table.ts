/** The matrix, from the cells of the report. */
import type { ProjectEntry } from '../../model/plan.ts';
import { ANSWER_WORDS, ANSWERS, answersText, countAnswers } from '../../principles/answer.ts';
import { anchorOf } from './anchors.ts';
import type { PageInput } from './page-input.ts';
import type { Subject } from './page-parts.ts';
import type { MatrixGroup, MatrixRow, PrinciplesMatrixSection } from './principles-matrix.ts';

/** Nothing where there is nothing to ask, or nobody to ask it of. */
export function matrixSections(input: PageInput): PrinciplesMatrixSection[] {
  const { principles, cells, counts } = input.principles;
  if (cells.length === 0) return [];
  return [
    {
      kind: 'principles-matrix',
      id: anchorOf('list', 'matrix'),
      heading: 'Projects and principles',
      note: 'A principle leads to the reasons for its answers, a project to all that is said of it.',
      columns: principles.map(({ id, number, name }, index) => ({
        number: String(number ?? index + 1),
        name,
        to: anchorOf('principle', id),
      })),
      groups: groupsOf(input),
      answers: ANSWERS.filter((answer) => counts[answer] > 0),
      words: ANSWER_WORDS,
    },
  ];
}

function groupsOf(input: PageInput): MatrixGroup[] {
  const { projects, principles, cells } = input.principles;
  // Cells stand project by project, each in the order of the principles.
  const rows = projects.map((entry, index): MatrixRow => {
    const first = index * principles.length;
    return {
      heading: { text: entry.project.name, to: anchorOf('project', entry.project.ref) },
      // The group goes with its workstream, and takes its rows along.
      subject: { ...projectSubject(entry), workstreams: [] },
      answers: cells.slice(first, first + principles.length).map(({ answer }) => answer),
    };
  });
  return input.plan.workstreams.flatMap((workstream): MatrixGroup[] => {
    const own = rows.filter((_, index) => projects[index]?.workstream === workstream);
    if (own.length === 0) return [];
    return [
      {
        heading: { text: workstream.name, to: anchorOf('workstream', workstream.id) },
        note: answersText(countAnswers(own.flatMap(({ answers }) => answers))),
        subject: { ...joined(own.map(({ subject }) => subject)), workstreams: [workstream.id] },
        rows: own,
      },
    ];
  });
}

/** Everybody who has something in a project. */
export function projectSubject({ workstream, project }: ProjectEntry): Subject {
  const owners = [...project.lead, ...project.milestones.flatMap((milestone) => milestone.owners)];
  return { workstreams: [workstream.id], owners: [...new Set(owners)], state: null };
}

/** What is about several. */
export function joined(subjects: readonly Subject[]): Subject {
  return {
    workstreams: [...new Set(subjects.flatMap(({ workstreams }) => workstreams))],
    owners: [...new Set(subjects.flatMap(({ owners }) => owners))],
    state: null,
  };
}
