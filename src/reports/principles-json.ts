/** The principles report as `--format json` prints it. */
import type { FactValue } from '../facts/fact.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import type { QuestionAnswer, ProjectEntry } from '../model/plan.ts';
import type { StandingEvidence, StandingExplanation } from '../model/principle-records.ts';
import { shortened } from '../model/shortened.ts';
import { ANSWERS, type Answer, type AnswerCounts } from '../principles/answer.ts';
import { foundFacts } from '../principles/found.ts';
import { type Cell, isForWantOfRecords, type RuleOutcome } from '../principles/judge.ts';
import type { Locate } from './milestone-record.ts';
import type { PrinciplesReport } from './principles.ts';
import { type RuleRecord, ruleRecord } from './rule-record.ts';

/** The six answers, spelt as JSON keys are. */
interface CountsRecord {
  readonly met: number;
  readonly partlyMet: number;
  readonly explained: number;
  readonly notMet: number;
  readonly notRecorded: number;
  readonly notApplicable: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ProjectName extends Named {
  readonly ref: string;
  readonly workstream: string;
}

interface RecordPlace {
  /** True when it stands in the workstream and counts for the project. */
  readonly inherited: boolean;
  readonly file: string;
  readonly line: number | null;
}

interface OutcomeRecord {
  /** The id of the rule; `principles` has the rule itself. */
  readonly id: string;
  /** True where nothing that was tested is the project's own, as for a rule about its workstream or the programme. */
  readonly inherited: boolean;
  readonly holds: boolean;
  /** True when it fails only for want of what the plan does not record. */
  readonly notRecorded: boolean;
  readonly tested: number;
  readonly failures: readonly {
    readonly ref: string | null;
    readonly name: string;
    readonly missing: readonly string[];
    readonly found: Readonly<Record<string, FactValue | null>>;
    readonly file: string;
    readonly line: number | null;
  }[];
}

interface CellRecord {
  readonly project: string;
  readonly principle: string;
  readonly answer: Answer;
  readonly rules: readonly OutcomeRecord[];
  readonly evidence: readonly (StandingEvidence & RecordPlace)[];
  readonly explanations: readonly (StandingExplanation & RecordPlace)[];
}

interface AnswerRecord {
  readonly project: string;
  /** Null: nobody has answered it yet. */
  readonly answer: QuestionAnswer['answer'] | null;
  readonly date: CalendarDay | null;
  readonly by: string | null;
  readonly note: string | null;
}

export interface PrinciplesJson {
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly principle: string | null;
  readonly project: string | null;
  readonly summary: CountsRecord;
  readonly principles: readonly (Named & {
    readonly number: number | null;
    readonly counts: CountsRecord;
    readonly rules: readonly RuleRecord[];
  })[];
  readonly workstreams: readonly (Named & { readonly counts: CountsRecord })[];
  readonly projects: readonly ProjectName[];
  readonly cells: readonly CellRecord[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly answers: readonly AnswerRecord[];
  }[];
  readonly ambitions: readonly (Named & {
    readonly workstreams: readonly string[];
    readonly projects: readonly string[];
  })[];
  readonly unservedIndicators: readonly { readonly workstream: string; readonly indicator: string }[];
}

export function principlesJson(report: PrinciplesReport, locate: Locate): PrinciplesJson {
  const { scope } = report;
  return {
    workstream: scope.workstream?.id ?? null,
    owner: scope.owner,
    principle: scope.principle?.id ?? null,
    project: scope.project?.project.ref ?? null,
    summary: countsRecord(report.counts),
    principles: report.byPrinciple.map(({ principle: { id, number, name, rules }, counts }) => ({
      id,
      number,
      name,
      counts: countsRecord(counts),
      rules: rules.map(ruleRecord),
    })),
    workstreams: report.byWorkstream.map(({ workstream: { id, name }, counts }) => ({
      id,
      name,
      counts: countsRecord(counts),
    })),
    projects: report.projects.map(projectName),
    cells: report.cells.map((cell) => cellRecord(cell, locate)),
    questions: report.questions.map(({ question: { id, text }, answers }) => ({
      id,
      text,
      answers: answers.map(({ entry: { project }, answer }) => ({
        project: project.ref,
        answer: answer?.answer ?? null,
        date: answer?.date ?? null,
        by: answer?.by ?? null,
        note: answer?.note ?? null,
      })),
    })),
    ambitions: report.ambitions.map(({ ambition: { id, name }, workstreams, projects }) => ({
      id,
      name,
      workstreams: workstreams.map((workstream) => workstream.id),
      projects: projects.map(({ project }) => project.ref),
    })),
    unservedIndicators: report.unservedIndicators.map(({ workstream, indicator }) => ({
      workstream: workstream.id,
      indicator,
    })),
  };
}

function projectName({ workstream, project: { id, name, ref } }: ProjectEntry): ProjectName {
  return { id, name, ref, workstream: workstream.id };
}

const JSON_KEYS = {
  met: 'met',
  'partly-met': 'partlyMet',
  explained: 'explained',
  'not-met': 'notMet',
  'not-recorded': 'notRecorded',
  'not-applicable': 'notApplicable',
} as const satisfies Record<Answer, keyof CountsRecord>;

function countsRecord(counts: AnswerCounts): CountsRecord {
  const record = { met: 0, partlyMet: 0, explained: 0, notMet: 0, notRecorded: 0, notApplicable: 0 };
  for (const answer of ANSWERS) record[JSON_KEYS[answer]] = counts[answer];
  return record;
}

function cellRecord({ project, principle, answer, rules, records }: Cell, locate: Locate): CellRecord {
  return {
    project: project.ref,
    principle: principle.id,
    answer,
    rules: rules.map((outcome) => outcomeRecord(outcome, locate)),
    evidence: records.flatMap(({ evidence, isInherited, record }) =>
      evidence === null ? [] : [{ ...evidence, inherited: isInherited, ...place(record.at, locate) }],
    ),
    explanations: records.flatMap(({ explanation, isInherited, record }) =>
      explanation === null ? [] : [{ ...explanation, inherited: isInherited, ...place(record.at, locate) }],
    ),
  };
}

function outcomeRecord(outcome: RuleOutcome, locate: Locate): OutcomeRecord {
  const { rule, tested, failures } = outcome;
  return {
    id: rule.id,
    inherited: outcome.isInherited,
    holds: failures.length === 0,
    notRecorded: isForWantOfRecords(outcome),
    tested,
    failures: failures.map(({ ref, name, missing, facts, at }) => ({
      ref,
      name,
      missing,
      found: Object.fromEntries(foundFacts(rule, facts).map(({ path, value }) => [path, shortValue(value)])),
      ...place(at, locate),
    })),
  };
}

function place(
  at: Cell['project']['at'],
  locate: Locate,
): { readonly file: string; readonly line: number | null } {
  return { file: at.file, line: locate(at)?.line ?? null };
}

/** A long text of the plan is cut: many rules can look at it. */
function shortValue(value: FactValue | null): FactValue | null {
  return typeof value === 'string' ? shortened(value, LONGEST_FOUND) : value;
}

const LONGEST_FOUND = 200;
