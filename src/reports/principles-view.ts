/** The principles report as people read it: the whole matrix, or, for one principle or project, what each answer rests on. */
import type { FactContext } from '../facts/fact.ts';
import type { QuestionAnswer, ProjectEntry } from '../model/plan.ts';
import {
  ANSWER_WORDS,
  ANSWERS,
  type Answer,
  type AnswerCounts,
  answersText,
  applicable,
} from '../principles/answer.ts';
import type { Cell } from '../principles/judge.ts';
import type { AmbitionService, PrinciplesReport, QuestionCoverage } from './principles.ts';
import { detailSections, explanationText, evidenceText } from './principles-detail.ts';
import type { Column, Row, Section, TableSection, View } from './view.ts';

/** `context` is what facts are found in: the YAML to type is made from the plan. */
export function principlesView(report: PrinciplesReport, context: FactContext): View {
  const { scope } = report;
  const isDetail = scope.principle !== null || scope.project !== null;
  return {
    title: titleOf(report),
    programme: report.programme,
    asOf: report.asOf,
    totals: totalsText(report),
    sections: [
      ...scopeSection(report),
      cellsTable(report),
      ...(isDetail ? detailSections(report, context) : overviewSections(report)),
    ],
  };
}

function titleOf({ scope: { principle, project } }: PrinciplesReport): string {
  if (principle === null && project === null) return 'Principles';
  const names = [principle?.name, project?.project.name].filter((name) => name !== undefined);
  return `Principles: ${names.join(', ')}`;
}

/** "18 principles, 28 projects: 12 met, 492 not recorded". */
function totalsText({ principles, projects, cells, counts }: PrinciplesReport): string {
  const answers = cells.length === 0 ? 'no answers' : answersText(counts);
  return `${counted(principles.length, 'principle')}, ${counted(projects.length, 'project')}: ${answers}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function scopeSection({ scope, projects }: PrinciplesReport): Section[] {
  const parts = [
    ...(scope.workstream === null ? [] : [`the workstream ${scope.workstream.name}`]),
    ...(scope.owner === null ? [] : [`projects that ${scope.owner} answers for`]),
  ];
  if (parts.length === 0) return [];
  const none = projects.length === 0 ? ' There is none.' : '';
  return [{ kind: 'prose', heading: null, paragraphs: [`Only ${parts.join(' and ')}.${none}`] }];
}

function overviewSections(report: PrinciplesReport): Section[] {
  return [
    ...matrixSections(report),
    coverageTable(
      'by-principle',
      'By principle',
      'Principle',
      report.byPrinciple.map(({ principle, counts }) => ({ name: labelOf(principle), counts })),
    ),
    coverageTable(
      'by-workstream',
      'By workstream',
      'Workstream',
      report.byWorkstream.map(({ workstream, counts }) => ({ name: workstream.name, counts })),
    ),
    questionsTable(report.questions),
    ...answersTables(report.questions),
    ambitionsTable(report.ambitions),
    ...nobodyServes(report),
  ];
}

/** "9 Co-production". */
export function labelOf({ number, name }: Cell['principle']): string {
  return number === null ? name : `${number} ${name}`;
}

function matrixSections({ principles, projects, cells }: PrinciplesReport): Section[] {
  if (cells.length === 0) return [];
  const groups: { label: string; columns: string[] }[] = [];
  let last: ProjectEntry['workstream'] | null = null;
  for (const { workstream, project } of projects) {
    if (workstream !== last) groups.push({ label: workstream.name, columns: [] });
    last = workstream;
    groups.at(-1)?.columns.push(project.name);
  }
  return [
    {
      kind: 'matrix',
      heading: 'Principles and projects',
      rowHeading: 'Principle',
      rows: principles.map((principle, index) => ({
        label: labelOf(principle),
        // Cells stand project by project, each in the order of the principles.
        answers: projects.map(
          (_, column) => cells[column * principles.length + index]?.answer ?? 'not-recorded',
        ),
      })),
      groups,
      words: ANSWER_WORDS,
    },
  ];
}

const COUNT_HEADINGS = {
  met: 'Met',
  'partly-met': 'Partly met',
  explained: 'Explained',
  'not-met': 'Not met',
  'not-recorded': 'Not recorded',
  'not-applicable': 'Does not apply',
} as const satisfies Record<Answer, string>;

function coverageTable(
  id: string,
  heading: string,
  what: string,
  rows: readonly { readonly name: string; readonly counts: AnswerCounts }[],
): TableSection {
  return {
    kind: 'table',
    id,
    heading,
    onlyFor: 'people',
    columns: [
      { key: 'name', heading: what, type: 'text' },
      { key: 'coverage', heading: 'Covered', type: 'text' },
      ...ANSWERS.map((answer): Column => ({ key: answer, heading: COUNT_HEADINGS[answer], type: 'number' })),
    ],
    rows: rows.map(({ name, counts }): Row => ({ name, coverage: coverageText(counts), ...counts })),
    whenEmpty: 'The plan has no principles.',
  };
}

/** The share of those to which it applies that are met: "11%". */
function coverageText(counts: AnswerCounts): string {
  const all = applicable(counts);
  return all === 0 ? 'none' : `${percent(counts.met / all)}%`;
}

/** Whole per cent; 0 and 100 only where they are exact. */
function percent(part: number): number {
  return part === 0 || part === 1 ? part * 100 : Math.min(99, Math.max(1, Math.round(part * 100)));
}

const ANSWER_HEADINGS = { yes: 'Yes', partly: 'Partly', no: 'No' } as const satisfies Record<
  QuestionAnswer['answer'],
  string
>;

function questionsTable(questions: readonly QuestionCoverage[]): TableSection {
  const words: QuestionAnswer['answer'][] = ['yes', 'partly', 'no'];
  return {
    kind: 'table',
    id: 'design-questions',
    heading: 'Design questions',
    onlyFor: 'people',
    columns: [
      { key: 'question', heading: 'Question', type: 'text' },
      ...words.map((word): Column => ({ key: word, heading: ANSWER_HEADINGS[word], type: 'number' })),
      { key: 'none', heading: 'No answer', type: 'number' },
    ],
    rows: questions.map(({ question, answers }): Row => {
      const count = (wanted: QuestionAnswer['answer'] | undefined): number =>
        answers.filter(({ answer }) => answer?.answer === wanted).length;
      return {
        question: question.text,
        yes: count('yes'),
        partly: count('partly'),
        no: count('no'),
        none: count(undefined),
      };
    }),
    whenEmpty: 'The plan has no design questions.',
  };
}

/** Where some projects have answered and others have not, which those are. */
function answersTables(questions: readonly QuestionCoverage[]): TableSection[] {
  const partly = questions.filter(({ answers }) => answers.some(({ answer }) => answer !== null));
  const unanswered = partly.flatMap(({ question, answers }) => {
    const names = answers.filter(({ answer }) => answer === null).map(({ entry }) => entry.project.name);
    return names.length === 0 ? [] : [{ question: question.text, projects: names.join('; ') }];
  });
  return [
    ...(unanswered.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: 'unanswered',
            heading: 'Design questions without an answer',
            onlyFor: 'people',
            columns: [
              { key: 'question', heading: 'Question', type: 'text' },
              { key: 'projects', heading: 'Projects', type: 'text' },
            ],
            rows: unanswered,
            whenEmpty: '',
          } satisfies TableSection,
        ]),
    {
      kind: 'table',
      id: 'answers',
      heading: 'Answers to the design questions',
      onlyFor: 'data',
      columns: [...PROJECT_COLUMNS, ...ANSWER_COLUMNS, ...PLACE_COLUMNS],
      rows: questions.flatMap(answerRows),
      whenEmpty: '',
    },
  ];
}

function answerRows({ question, answers }: QuestionCoverage): Row[] {
  return answers.map(({ entry: { workstream, project }, answer }) => ({
    project: project.name,
    workstream: workstream.name,
    question: question.text,
    answer: answer?.answer ?? 'no answer',
    note: answer?.note ?? null,
    by: answer?.by ?? null,
    day: answer?.date ?? null,
    reference: project.ref,
    place: project.at,
  }));
}

function ambitionsTable(ambitions: readonly AmbitionService[]): TableSection {
  return {
    kind: 'table',
    id: 'ambitions',
    heading: 'Ambitions and who serves them',
    columns: [
      { key: 'ambition', heading: 'Ambition', type: 'text' },
      { key: 'workstreams', heading: 'Workstreams that name it', type: 'text' },
      { key: 'projects', heading: 'Projects that name it themselves', type: 'text' },
    ],
    rows: ambitions.map(({ ambition: { number, name }, workstreams, projects }) => ({
      ambition: number === null ? name : `${number} ${name}`,
      workstreams: namesOf(workstreams.map((workstream) => workstream.name)),
      projects: namesOf(projects.map(({ project }) => project.name)),
    })),
    whenEmpty: 'The plan has no ambitions.',
  };
}

/** What was promised and no project works towards. */
function nobodyServes({
  byPrinciple,
  unservedAmbitions,
  unservedIndicators,
  scope,
}: PrinciplesReport): Section[] {
  const here = scope.workstream === null && scope.owner === null ? '' : ' here';
  const principles = byPrinciple.filter(
    ({ counts }) => counts.met + counts['partly-met'] + counts.explained === 0 && applicable(counts) > 0,
  );
  return [
    {
      kind: 'prose',
      heading: `What no project${here} serves`,
      paragraphs: [
        `Principles that no project${here} meets, partly meets or explains: ${namesOf(principles.map(({ principle }) => labelOf(principle)))}.`,
        `Ambitions that nobody in the programme names: ${namesOf(unservedAmbitions.map(({ name }) => name))}.`,
      ],
    },
    {
      kind: 'table',
      id: 'indicators',
      heading: `Indicators that no project${here} says it moves (${unservedIndicators.length})`,
      columns: [
        { key: 'indicator', heading: 'Indicator', type: 'text' },
        { key: 'workstream', heading: 'Workstream', type: 'text' },
      ],
      rows: unservedIndicators.map(({ workstream, indicator }) => ({
        indicator,
        workstream: workstream.name,
      })),
      whenEmpty: 'None.',
    },
  ];
}

function namesOf(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join('; ');
}

const PROJECT_COLUMNS: readonly Column[] = [
  { key: 'project', heading: 'Project', type: 'text' },
  { key: 'workstream', heading: 'Workstream', type: 'text' },
];

const ANSWER_COLUMNS: readonly Column[] = [
  { key: 'question', heading: 'Question', type: 'text' },
  { key: 'answer', heading: 'Answer', type: 'text' },
  { key: 'note', heading: 'Note', type: 'text' },
  { key: 'by', heading: 'By', type: 'person' },
  { key: 'day', heading: 'Day', type: 'text' },
];

const PLACE_COLUMNS: readonly Column[] = [
  { key: 'reference', heading: 'Reference', type: 'reference' },
  { key: 'place', heading: 'Place', type: 'place' },
];

/** One row an answer: what a spreadsheet wants. */
function cellsTable({ cells }: PrinciplesReport): TableSection {
  return {
    kind: 'table',
    id: 'cells',
    heading: 'Answers',
    onlyFor: 'data',
    columns: [
      ...PROJECT_COLUMNS,
      { key: 'number', heading: 'Number', type: 'number' },
      { key: 'principle', heading: 'Principle', type: 'text' },
      { key: 'answer', heading: 'Answer', type: 'text' },
      { key: 'tested', heading: 'Rules tested', type: 'number' },
      { key: 'held', heading: 'Rules that hold', type: 'number' },
      { key: 'falls', heading: 'Falls short', type: 'text' },
      { key: 'evidence', heading: 'Evidence', type: 'text' },
      { key: 'explanation', heading: 'Explanation', type: 'text' },
      ...PLACE_COLUMNS,
    ],
    rows: cells.map(({ workstream, project, principle, answer, rules, records }): Row => {
      const failing = rules.filter(({ failures }) => failures.length > 0);
      return {
        project: project.name,
        workstream: workstream.name,
        number: principle.number,
        principle: principle.name,
        answer: ANSWER_WORDS[answer],
        tested: rules.length,
        held: rules.length - failing.length,
        falls: failing.map(({ rule }) => rule.says).join('; ') || null,
        evidence:
          records.flatMap(({ evidence }) => (evidence === null ? [] : [evidenceText(evidence)])).join('; ') ||
          null,
        explanation:
          records
            .flatMap(({ explanation }) => (explanation === null ? [] : [explanationText(explanation)]))
            .join('; ') || null,
        reference: project.ref,
        place: project.at,
      };
    }),
    whenEmpty: '',
  };
}
