/** One principle: how it is judged, how each project answers to it and why, what falls short, evidence and explanations. */
import type { RagColour } from '../../model/rag-colour.ts';
import { ANSWER_WORDS, type Answer, answersText } from '../../principles/answer.ts';
import type { Cell } from '../../principles/judge.ts';
import { becauseText } from '../principles-detail.ts';
import type { PrincipleCoverage } from '../principles.ts';
import { labelOf } from '../principles-view.ts';
import type { RagCell } from '../view.ts';
import { alike } from './alike.ts';
import { anchorOf } from './anchors.ts';
import { some } from './milestone-detail.ts';
import type { PageInput } from './page-input.ts';
import type { FactsSection, GroupSection, PageTable } from './page-view.ts';
import { evidenceTable, explanationsTable } from './principle-records-tables.ts';
import { allText, projectsCell } from './principle-links.ts';
import { shortfallsTable } from './principle-shortfalls.ts';
import { joined, projectSubject } from './principles-table.ts';

export function principleGroup({ principle, counts }: PrincipleCoverage, input: PageInput): GroupSection {
  const cells = input.principles.cells.filter((cell) => cell.principle === principle);
  return {
    kind: 'group',
    id: anchorOf('principle', principle.id),
    heading: `${labelOf(principle)}: ${answersText(counts) || 'no project'}`,
    subject: null,
    folded: true,
    sections: [
      aboutSection(principle),
      ...answersTable(cells, input),
      ...shortfallsTable(principle, cells, input),
      ...evidenceTable(principle, cells),
      ...explanationsTable(principle, cells),
    ],
  };
}

function aboutSection({ description, rules, source, at }: Cell['principle']): FactsSection {
  return {
    kind: 'facts',
    heading: null,
    facts: [
      ...some('What', description),
      ...(rules.length === 0
        ? [{ name: 'How it is judged', value: 'It has no rules, so it is judged on evidence alone.' }]
        : rules.map((rule, index) => ({
            name: `Rule ${index + 1}`,
            value: `${rule.says}${rule.why === null ? '' : ` ${rule.why}`}`,
          }))),
      ...some('Source', source),
      { name: 'Line', value: at },
    ],
  };
}

export const ANSWER_COLOURS: Readonly<Record<Answer, RagColour | null>> = {
  met: 'green',
  'partly-met': 'amber',
  explained: 'blue',
  'not-met': 'red',
  'not-recorded': null,
  'not-applicable': null,
};

/** The worst first. */
const ORDER: readonly Answer[] = [
  'not-met',
  'partly-met',
  'explained',
  'not-recorded',
  'met',
  'not-applicable',
];

function answerCell(answer: Answer): RagCell {
  return { colour: ANSWER_COLOURS[answer], text: ANSWER_WORDS[answer] };
}

/** Projects with the same answer for the same reason stand together. */
function answersTable(cells: readonly Cell[], { facts }: PageInput): (PageTable | FactsSection)[] {
  const because = (cell: Cell): string => becauseText(cell, facts.asOf);
  // Of those who keep it, what they have done stands in the evidence.
  const groups = alike(cells, (cell) =>
    cell.answer === 'met' ? cell.answer : `${cell.answer} ${because(cell)}`,
  ).toSorted((a, b) => ORDER.indexOf(a.first.answer) - ORDER.indexOf(b.first.answer));
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) {
    const text = `${ANSWER_WORDS[only.first.answer]}: ${because(only.first)}`;
    return [{ kind: 'facts', heading: null, facts: [{ name: allText(cells.length), value: text }] }];
  }
  return [
    {
      kind: 'page-table',
      id: null,
      heading: 'Answers',
      columns: [
        { key: 'answer', heading: 'Answer', type: 'rag' },
        { key: 'because', heading: 'Because', type: 'text' },
        { key: 'projects', heading: 'Projects', type: 'link' },
      ],
      rows: groups.map(({ first, all }) => ({
        id: null,
        subject: joined(all.map(projectSubject)),
        cells: {
          answer: answerCell(first.answer),
          because: sameText(all.map(because)),
          projects: projectsCell(all, cells.length, isShort(first.answer)),
        },
      })),
      whenEmpty: 'There is no project.',
    },
  ];
}

/** True where a reader wants to know which project it is. */
function isShort(answer: Answer): boolean {
  return answer === 'not-met' || answer === 'partly-met' || answer === 'explained';
}

/** A reason that all have, or the part that they begin with: "2 of 2 rules hold"; nothing where there is none. */
function sameText(reasons: readonly string[]): string {
  if (new Set(reasons).size === 1) return reasons[0] ?? '';
  const beginnings = new Set(reasons.map((reason) => reason.split(';')[0]));
  const [only = ''] = beginnings;
  return beginnings.size === 1 ? only : 'see the evidence';
}
