/** Whether what is done is what was promised: projects by principles, with what each answer rests on. */
import { unservedAmbitions } from '../model/ambitions.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import type {
  Ambition,
  DesignQuestion,
  Plan,
  Principle,
  QuestionAnswer,
  Workstream,
  ProjectEntry,
} from '../model/plan.ts';
import type { StandingEntry } from '../model/schedule.ts';
import { type AnswerCounts, countAnswers } from '../principles/answer.ts';
import type { Cell } from '../principles/judge.ts';
import type { AsOf } from './as-of.ts';
import type { Scope } from './scope.ts';

/** What a principles report is asked for, besides a workstream and a person. */
export interface PrinciplesScope extends Scope {
  readonly principle: Principle | null;
  readonly project: ProjectEntry | null;
}

export interface PrinciplesReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: PrinciplesScope;
  readonly principles: readonly Principle[];
  readonly projects: readonly ProjectEntry[];
  /** Those of the scope: project by project, each in the order of the principles. */
  readonly cells: readonly Cell[];
  readonly counts: AnswerCounts;
  readonly byPrinciple: readonly PrincipleCoverage[];
  readonly byWorkstream: readonly WorkstreamCoverage[];
  readonly questions: readonly QuestionCoverage[];
  readonly ambitions: readonly AmbitionService[];
  /** Ambitions of the whole plan that neither a workstream nor a project names. */
  readonly unservedAmbitions: readonly Ambition[];
  /** Indicators that no project says it moves. */
  readonly unservedIndicators: readonly UnservedIndicator[];
}

export interface PrincipleCoverage {
  readonly principle: Principle;
  readonly counts: AnswerCounts;
}

export interface WorkstreamCoverage {
  readonly workstream: Workstream;
  readonly counts: AnswerCounts;
}

/** How a design question has been answered, by project; null where nobody has answered it yet. */
export interface QuestionCoverage {
  readonly question: DesignQuestion;
  readonly answers: readonly { readonly entry: ProjectEntry; readonly answer: QuestionAnswer | null }[];
}

/** Who serves an ambition: what a workstream names and what a project names itself are kept apart. */
export interface AmbitionService {
  readonly ambition: Ambition;
  readonly workstreams: readonly Workstream[];
  readonly projects: readonly ProjectEntry[];
}

export interface UnservedIndicator {
  readonly workstream: Workstream;
  readonly indicator: string;
}

/** The report from the answers for the whole plan, narrowed to what was asked for. */
export function principlesReport(
  plan: Plan,
  entries: readonly StandingEntry[],
  allCells: readonly Cell[],
  asOf: AsOf,
  scope: PrinciplesScope,
): PrinciplesReport {
  const principles = plan.principles.filter((one) => scope.principle === null || one === scope.principle);
  const projects = projectsInScope(plan, entries, scope);
  const inScope = new Set(projects.map(({ project }) => project));
  const cells = allCells.filter(
    ({ project, principle }) =>
      inScope.has(project) && (scope.principle === null || principle === scope.principle),
  );
  const workstreams = [...new Set(projects.map(({ workstream }) => workstream))];
  const byPrinciple = answersBy(cells, ({ principle: one }) => one);
  const byWorkstream = answersBy(cells, ({ workstream }) => workstream);
  return {
    programme: plan.programme.name,
    asOf,
    scope,
    principles,
    projects,
    cells,
    counts: countAnswers(cells.map(({ answer }) => answer)),
    byPrinciple: principles.map((principle) => ({
      principle,
      counts: countAnswers(byPrinciple.get(principle) ?? []),
    })),
    byWorkstream: workstreams.map((workstream) => ({
      workstream,
      counts: countAnswers(byWorkstream.get(workstream) ?? []),
    })),
    questions: plan.programme.designQuestions.map((question) => ({
      question,
      answers: projects.map((entry) => ({ entry, answer: answerTo(question, entry, asOf.day) })),
    })),
    ambitions: plan.ambitions.map((ambition) => ({
      ambition,
      workstreams: workstreams.filter(({ ambitions }) => ambitions.includes(ambition.id)),
      projects: projects.filter(({ project }) => project.ambitions.includes(ambition.id)),
    })),
    unservedAmbitions: unservedAmbitions(plan),
    unservedIndicators: workstreams.flatMap((workstream) => unservedIndicators(plan, workstream)),
  };
}

function projectsInScope(
  plan: Plan,
  entries: readonly StandingEntry[],
  { workstream: only, owner, project: wanted }: PrinciplesScope,
): ProjectEntry[] {
  const ofOwner = new Set(
    owner === null
      ? []
      : entries.filter(({ milestone }) => milestone.owners.includes(owner)).map(({ project }) => project),
  );
  return plan.workstreams
    .filter((workstream) => only === null || workstream === only)
    .flatMap((workstream) => workstream.projects.map((project): ProjectEntry => ({ workstream, project })))
    .filter(
      ({ project }) =>
        (wanted === null || project === wanted.project) &&
        (owner === null || project.lead.includes(owner) || ofOwner.has(project)),
    );
}

function answersBy<Key>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key,
): ReadonlyMap<Key, Cell['answer'][]> {
  const groups = new Map<Key, Cell['answer'][]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell.answer]);
    else group.push(cell.answer);
  }
  return groups;
}

/** The answer that had been given by the day. */
function answerTo(
  { id }: DesignQuestion,
  { project }: ProjectEntry,
  day: CalendarDay,
): QuestionAnswer | null {
  return project.answers.find(({ question, date }) => question === id && date <= day) ?? null;
}

/** A project names a measure by its id, and where there is no measures.yaml by the words of an indicator. */
function unservedIndicators(plan: Plan, workstream: Workstream): UnservedIndicator[] {
  const names = new Map(plan.measures.map(({ id, name }) => [id, name]));
  const moved = new Set(
    workstream.projects.flatMap(({ measures }) =>
      measures.map(({ measure }) => names.get(measure) ?? measure),
    ),
  );
  return workstream.indicators
    .filter((indicator) => !moved.has(indicator))
    .map((indicator) => ({ workstream, indicator }));
}
