/** One principle or one project: each rule that fails and where, the evidence and its age, what was explained, and what to type. */
import type { FactContext } from '../facts/fact.ts';
import { daysText } from '../model/days-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { StandingEvidence, StandingExplanation } from '../model/principle-records.ts';
import type { Rule } from '../model/rule.ts';
import { ANSWER_WORDS } from '../principles/answer.ts';
import type { Cell, Failure } from '../principles/judge.ts';
import { factText, ruleInWords } from '../principles/rule-words.ts';
import { howToAnswer } from './how-to-answer.ts';
import type { PrinciplesReport } from './principles.ts';
import type { Column, Row, Section, TableSection } from './view.ts';

export function detailSections(report: PrinciplesReport, context: FactContext): Section[] {
  const { scope, cells } = report;
  const name = nameColumns(report);
  return [
    ...(scope.principle === null ? [] : ruleSections(scope.principle)),
    answersTable(cells, name),
    ...(scope.principle === null
      ? [shortfallsTable('What falls short', cells, true)]
      : scope.principle.rules.map((rule, index) =>
          shortfallsTable(`Falls short of ${index + 1}: ${rule.says.replace(/\.$/, '')}`, cells, false, rule),
        )),
    evidenceTable(cells, name),
    explanationsTable(cells, name),
    ...(scope.project === null ? [] : [questionsOf(report), ambitionsOf(report)]),
    ...howToAnswer(cells, context),
  ];
}

/** "2 workshops with parents (10 September 2021, 24 days old)". */
export function evidenceText({ text, date, ageDays, isStale }: StandingEvidence): string {
  return `${text} (${dayText(date)}, ${daysText(ageDays)} old${isStale ? ', stale' : ''})`;
}

/** "Begins with delivery (Jo Bloggs, until 31 January 2022)". */
export function explanationText({ text, by, until, inForce }: StandingExplanation): string {
  return `${text} (${by}, ${inForce ? 'until' : 'expired on'} ${dayText(until)})`;
}

/** The principle itself: its rules in words. */
function ruleSections({ description, rules }: Cell['principle']): Section[] {
  const about: Section[] =
    description === null ? [] : [{ kind: 'prose', heading: null, paragraphs: [description] }];
  if (rules.length === 0) {
    return [
      ...about,
      {
        kind: 'prose',
        heading: 'How it is judged',
        paragraphs: ['It has no rules, so it is judged on evidence alone.'],
      },
    ];
  }
  return [
    ...about,
    ...rules.map(
      (rule, index): Section => ({
        kind: 'prose',
        heading: index === 0 ? 'How it is judged' : null,
        paragraphs: [
          `${index + 1}. ${rule.says}${rule.why === null ? '' : ` ${rule.why}`}`,
          ruleInWords(rule),
        ],
      }),
    ),
  ];
}

/** What a row begins with: the project where one principle is shown, the principle where one project is. */
interface NameColumns {
  readonly columns: readonly Column[];
  readonly cells: (cell: Cell) => Row;
}

function nameColumns({ scope }: PrinciplesReport): NameColumns {
  if (scope.project !== null) {
    return {
      columns: [{ key: 'principle', heading: 'Principle', type: 'text' }],
      cells: ({ principle }) => ({
        principle: principle.number === null ? principle.name : `${principle.number} ${principle.name}`,
      }),
    };
  }
  return {
    columns: [
      { key: 'project', heading: 'Project', type: 'text' },
      { key: 'workstream', heading: 'Workstream', type: 'text', stackUnder: 'project' },
    ],
    cells: ({ project, workstream }) => ({ project: project.name, workstream: workstream.name }),
  };
}

function answersTable(cells: readonly Cell[], name: NameColumns): TableSection {
  return {
    kind: 'table',
    id: 'detail',
    heading: 'Answers',
    onlyFor: 'people',
    columns: [
      ...name.columns,
      { key: 'answer', heading: 'Answer', type: 'text' },
      { key: 'because', heading: 'Because', type: 'text' },
    ],
    rows: cells.map((cell) => ({
      ...name.cells(cell),
      answer: ANSWER_WORDS[cell.answer],
      because: becauseText(cell),
    })),
    whenEmpty: 'There is no project.',
  };
}

/** What an answer rests on, in a few words. */
function becauseText({ rules, records, principle }: Cell): string {
  const parts: string[] = [];
  if (principle.rules.length > 0 && rules.length === 0) parts.push('no rule has anything to test here');
  if (rules.length > 0) {
    const held = rules.filter(({ failures }) => failures.length === 0).length;
    parts.push(`${held} of ${rules.length === 1 ? '1 rule holds' : `${rules.length} rules hold`}`);
  }
  for (const { evidence, explanation, isInherited } of records) {
    const whose = isInherited ? ' of the workstream' : '';
    if (evidence !== null)
      parts.push(`evidence${whose}, ${evidence.isStale ? 'stale' : `${daysText(evidence.ageDays)} old`}`);
    if (explanation !== null) {
      parts.push(
        `explanation${whose}, ${explanation.inForce ? 'until' : 'expired on'} ${dayText(explanation.until)}`,
      );
    }
  }
  if (principle.rules.length === 0 && parts.length === 0) parts.push('no evidence');
  return parts.join('; ');
}

/**
 * Every rule that fails, or the one that is given, and every entry that it fails of; an entry that several projects
 * share is told once.
 */
function shortfallsTable(
  heading: string,
  cells: readonly Cell[],
  showRule: boolean,
  only: Rule | null = null,
): TableSection {
  const told = new Set<string>();
  const rows = cells.flatMap(({ principle, rules }) =>
    rules.flatMap(({ rule, failures }) =>
      failures.flatMap((failure): Row[] => {
        if (only !== null && rule !== only) return [];
        const key = `${principle.id} ${rule.id} ${failure.ref ?? ''}`;
        if (told.has(key)) return [];
        told.add(key);
        return [
          {
            rule: rule.says,
            principle: principle.name,
            entry: failure.name,
            found: foundText(failure),
            place: failure.at,
          },
        ];
      }),
    ),
  );
  return {
    kind: 'table',
    id: 'shortfalls',
    heading: `${heading} (${rows.length})`,
    onlyFor: 'people',
    columns: [
      ...(showRule ? RULE_COLUMNS : []),
      { key: 'entry', heading: 'Where', type: 'text' },
      { key: 'place', heading: 'Line', type: 'place', stackUnder: 'entry' },
      { key: 'found', heading: 'Found', type: 'text' },
    ],
    rows,
    whenEmpty: only === null ? 'Every rule holds.' : 'The rule holds wherever it has something to test.',
  };
}

const RULE_COLUMNS: readonly Column[] = [
  { key: 'rule', heading: 'Rule', type: 'text' },
  { key: 'principle', heading: 'Principle', type: 'text', stackUnder: 'rule' },
];

/** "lead: not recorded". What a rule needs and the plan lacks says it all; else what the rule looks at. */
function foundText({ missing, found }: Failure): string {
  return missing.length > 0
    ? missing.map((name) => `${name}: not recorded`).join('; ')
    : found.map(([name, value]) => `${name}: ${factText(value)}`).join('; ');
}

function evidenceTable(cells: readonly Cell[], name: NameColumns): TableSection {
  const rows = cells.flatMap((cell) =>
    cell.records.flatMap(({ evidence, isInherited, record }): Row[] =>
      evidence === null
        ? []
        : [
            {
              ...name.cells(cell),
              evidence: evidence.text,
              from: isInherited ? 'of the workstream' : null,
              day: dayText(evidence.date),
              age: `${daysText(evidence.ageDays)}${evidence.isStale ? ', stale' : ''}`,
              link: evidence.link,
              place: record.at,
            },
          ],
    ),
  );
  return {
    kind: 'table',
    id: 'evidence',
    heading: 'Evidence',
    onlyFor: 'people',
    columns: [
      ...name.columns,
      { key: 'evidence', heading: 'What was done', type: 'text' },
      { key: 'from', heading: 'Inherited', type: 'text', stackUnder: 'evidence' },
      { key: 'link', heading: 'Link', type: 'text', stackUnder: 'evidence' },
      { key: 'place', heading: 'Line', type: 'place', stackUnder: 'evidence' },
      { key: 'day', heading: 'Day', type: 'text' },
      { key: 'age', heading: 'Age', type: 'text', stackUnder: 'day' },
    ],
    rows,
    whenEmpty: 'None is recorded.',
  };
}

function explanationsTable(cells: readonly Cell[], name: NameColumns): TableSection {
  const rows = cells.flatMap((cell) =>
    cell.records.flatMap(({ explanation, isInherited, record }): Row[] =>
      explanation === null
        ? []
        : [
            {
              ...name.cells(cell),
              explanation: explanation.text,
              from: isInherited ? 'of the workstream' : null,
              by: explanation.by,
              until: dayText(explanation.until),
              force: explanation.inForce ? null : 'expired',
              place: record.at,
            },
          ],
    ),
  );
  return {
    kind: 'table',
    id: 'explanations',
    heading: 'Explanations',
    onlyFor: 'people',
    columns: [
      ...name.columns,
      { key: 'explanation', heading: 'Why not yet', type: 'text' },
      { key: 'from', heading: 'Inherited', type: 'text', stackUnder: 'explanation' },
      { key: 'by', heading: 'By', type: 'person', stackUnder: 'explanation' },
      { key: 'place', heading: 'Line', type: 'place', stackUnder: 'explanation' },
      { key: 'until', heading: 'Until', type: 'text' },
      { key: 'force', heading: 'Standing', type: 'text', stackUnder: 'until' },
    ],
    rows,
    whenEmpty: 'None is given.',
  };
}

function questionsOf({ questions }: PrinciplesReport): TableSection {
  return {
    kind: 'table',
    id: 'questions',
    heading: 'Design questions',
    onlyFor: 'people',
    columns: [
      { key: 'question', heading: 'Question', type: 'text' },
      { key: 'answer', heading: 'Answer', type: 'text' },
      { key: 'note', heading: 'Note', type: 'text' },
      { key: 'by', heading: 'By', type: 'person', stackUnder: 'note' },
      { key: 'day', heading: 'Day', type: 'text', stackUnder: 'answer' },
    ],
    rows: questions.flatMap(({ question, answers }) =>
      answers.map(
        ({ answer }): Row => ({
          question: question.text,
          answer: answer?.answer ?? 'no answer',
          note: answer?.note ?? null,
          by: answer?.by ?? null,
          day: answer === null ? null : dayText(answer.date),
        }),
      ),
    ),
    whenEmpty: 'The plan has no design questions.',
  };
}

function ambitionsOf({ ambitions }: PrinciplesReport): TableSection {
  return {
    kind: 'table',
    id: 'ambitions-served',
    heading: 'Ambitions that it serves',
    onlyFor: 'people',
    columns: [
      { key: 'ambition', heading: 'Ambition', type: 'text' },
      { key: 'named', heading: 'Named by', type: 'text' },
    ],
    rows: ambitions
      .filter(({ workstreams, projects }) => workstreams.length + projects.length > 0)
      .map(({ ambition, workstreams, projects }) => ({
        ambition: ambition.name,
        named: [
          ...(projects.length > 0 ? ['the project'] : []),
          ...(workstreams.length > 0 ? ['its workstream'] : []),
        ].join(' and '),
      })),
    whenEmpty: 'Neither the project nor its workstream names one.',
  };
}
