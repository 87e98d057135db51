/** One principle or one project: each rule that fails and where, the evidence and its age, what was explained, and what to type. */
import type { FactContext } from '../facts/fact.ts';
import { tellFact } from '../facts/index.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { StandingEvidence, StandingExplanation } from '../model/principle-records.ts';
import type { Principle } from '../model/plan.ts';
import type { Rule } from '../model/rule.ts';
import { shortened } from '../model/shortened.ts';
import { ANSWER_WORDS } from '../principles/answer.ts';
import { foundFacts } from '../principles/found.ts';
import type { Cell, Failure } from '../principles/judge.ts';
import { factText, ruleInWords } from '../principles/rule-words.ts';
import { howToAnswer } from './how-to-answer.ts';
import type { PrinciplesReport } from './principles.ts';
import type { Column, Row, Section, TableSection } from './view.ts';

export function detailSections(report: PrinciplesReport, context: FactContext): Section[] {
  const { scope, cells } = report;
  if (cells.length === 0) return [];
  const name = nameColumns(report);
  return [
    ...(scope.principle === null ? [] : ruleSections(scope.principle)),
    answersTable(cells, name, context),
    ...shortfallTables(report, context),
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

function answersTable(cells: readonly Cell[], name: NameColumns, { asOf }: FactContext): TableSection {
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
      because: becauseText(cell, asOf),
    })),
    whenEmpty: 'There is no project.',
  };
}

/** What an answer rests on, in a few words. */
export function becauseText({ rules, records, principle }: Cell, asOf: CalendarDay): string {
  const parts: string[] = [];
  if (principle.rules.length > 0 && rules.length === 0) parts.push('no rule has anything to test here');
  if (rules.length > 0) {
    const held = rules.filter(({ failures }) => failures.length === 0).length;
    parts.push(`${held} of ${rules.length === 1 ? '1 rule holds' : `${rules.length} rules hold`}`);
  }
  for (const { evidence, explanation, isInherited, record } of records) {
    const whose = isInherited ? ' of the workstream' : '';
    if (evidence !== null)
      parts.push(`evidence${whose}, ${evidence.isStale ? 'stale' : `${daysText(evidence.ageDays)} old`}`);
    if (record.evidence !== null && record.evidence.date > asOf) {
      parts.push(`evidence${whose} of ${dayText(record.evidence.date)} is yet to come`);
    }
    if (explanation !== null) {
      parts.push(
        `explanation${whose}, ${explanation.inForce ? 'until' : 'expired on'} ${dayText(explanation.until)}`,
      );
    }
  }
  if (principle.rules.length === 0 && parts.length === 0) parts.push('no evidence');
  return parts.join('; ');
}

/** The most rows of a table of shortfalls; the JSON has all of them. */
const MOST_SHORTFALLS = 200;

export interface Shortfall {
  readonly principle: Principle;
  readonly rule: Rule;
  readonly failure: Failure;
}

/** A table for each rule of one principle, or one table for a project. */
function shortfallTables({ scope, cells }: PrinciplesReport, context: FactContext): TableSection[] {
  const shortfalls = shortfallsOf(cells);
  if (scope.principle === null) {
    return [shortfallTable('What falls short', shortfalls, RULE_COLUMNS, 'Every rule holds.', context)];
  }
  const byRule = new Map<Rule, Shortfall[]>(scope.principle.rules.map((rule) => [rule, []]));
  for (const shortfall of shortfalls) byRule.get(shortfall.rule)?.push(shortfall);
  return [...byRule].map(([rule, own], index) =>
    shortfallTable(
      `Falls short of ${index + 1}: ${rule.says.replace(/\.$/, '')}`,
      own,
      [],
      'The rule holds wherever it has something to test.',
      context,
    ),
  );
}

/** Every entry of which a rule fails; one that several projects share is told once. */
export function shortfallsOf(cells: readonly Cell[]): Shortfall[] {
  const told = new Set<string>();
  const shortfalls: Shortfall[] = [];
  for (const { principle, rules } of cells) {
    for (const { rule, failures } of rules) {
      for (const failure of failures) {
        const key = `${principle.id} ${rule.id} ${failure.ref ?? ''}`;
        if (told.has(key)) continue;
        told.add(key);
        shortfalls.push({ principle, rule, failure });
      }
    }
  }
  return shortfalls;
}

function shortfallTable(
  heading: string,
  shortfalls: readonly Shortfall[],
  columns: readonly Column[],
  whenEmpty: string,
  context: FactContext,
): TableSection {
  const count = shortfalls.length;
  return {
    kind: 'table',
    id: 'shortfalls',
    heading: `${heading} (${count})${count > MOST_SHORTFALLS ? `; the first ${MOST_SHORTFALLS}` : ''}`,
    onlyFor: 'people',
    columns: [
      ...columns,
      { key: 'entry', heading: 'Where', type: 'text' },
      { key: 'place', heading: 'Line', type: 'place', stackUnder: 'entry' },
      { key: 'found', heading: 'Found', type: 'text' },
    ],
    rows: shortfalls.slice(0, MOST_SHORTFALLS).map(({ principle, rule, failure }) => ({
      rule: rule.says,
      principle: principle.name,
      entry: failure.name,
      found: foundText(rule, failure, context),
      place: failure.at,
    })),
    whenEmpty,
  };
}

const RULE_COLUMNS: readonly Column[] = [
  { key: 'rule', heading: 'Rule', type: 'text' },
  { key: 'principle', heading: 'Principle', type: 'text', stackUnder: 'rule' },
];

/** "lead: not recorded". What a rule needs and the plan lacks says it all; else what the rule looks at. */
export function foundText(rule: Rule, { each, ref, missing, facts }: Failure, context: FactContext): string {
  if (missing.length > 0) return missing.map((name) => `${name}: not recorded`).join('; ');
  return foundFacts(rule, facts)
    .map(({ name, path, value }) => {
      const told = path === name ? tellFact(each, name, ref, context) : null;
      return `${path}: ${told ?? (value === null ? 'none' : shortened(factText(value), LONGEST_FOUND))}`;
    })
    .join('; ');
}

/** A text of the plan can be long, and many rules can look at it. */
const LONGEST_FOUND = 200;

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
