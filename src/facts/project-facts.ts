/** The facts of a project: what its entry states, and what follows for it from its milestones and its workstream. */
import { type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import type { FactType } from '../model/fact-type.ts';
import type { Project, QuestionAnswer, ProjectEntry } from '../model/plan.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { dayText, planDateText } from '../model/plan-date-text.ts';
import { standingRecords } from '../model/principle-records.ts';
import { countFacts } from './counts.ts';
import { engagementBy, recentEngagement, sectorsOf } from './engagement.ts';
import {
  AMBITIONS,
  byId,
  COUNT,
  DAY,
  dayToType,
  type Fact,
  type FactContext,
  idsToType,
  listToKeep,
  knownFields,
  PRINCIPLES,
  QUESTIONS,
  SECTORS,
  TEXT,
  TEXTS,
  WORKSTREAM_KIND,
} from './fact.ts';
import { linkedMeasureFacts } from './linked-measure-facts.ts';
import { raidFacts } from './raid-facts.ts';
import { RECORDED_FIELDS, RECORDED_PRINCIPLES, recordedPrinciples } from './recorded-principles.ts';
import { updateFacts } from './update-facts.ts';

/** The most indicators that an example to type lists. */
const MOST_MEASURES = 3;

const ANSWERS: FactType = {
  kind: 'by id',
  ids: 'question',
  of: {
    kind: 'record',
    fields: {
      answer: { kind: 'text', choices: ['yes', 'partly', 'no'] satisfies QuestionAnswer['answer'][] },
      date: DAY,
      by: TEXT,
      note: TEXT,
    },
  },
};

const ENGAGEMENTS: FactType = {
  kind: 'list',
  of: { kind: 'record', fields: { date: DAY, days_ago: COUNT, with: SECTORS, about: TEXT } },
};

const MEASURES: FactType = {
  kind: 'list',
  of: {
    kind: 'record',
    fields: { measure: TEXT, effect: { kind: 'text', choices: ['increase', 'decrease'] }, from: TEXT },
  },
};

function writeEngagement(_: ProjectEntry, { plan, asOf }: FactContext, wanted: readonly string[]): string {
  const sectors = listToKeep('with', idsToType(plan.programme.sectors, wanted)).replaceAll('\n', '\n    ');
  return `engagement:\n  - date: ${dayToType(asOf)}\n    ${sectors}\n    about: WHAT WAS ASKED, AND WHAT CAME OF IT`;
}

/** The same, with the last day on which it could have taken place. */
function writeEarlyEngagement(entry: ProjectEntry, context: FactContext, wanted: readonly string[]): string {
  const ends = firstMilestoneEnds(entry, context);
  const [key = '', ...lines] = writeEngagement(entry, context, wanted).split('\n');
  const until =
    ends === null
      ? []
      : [`  # Only what took place by ${dayText(ends)} counts, when the first milestone was due.`];
  return [key, ...until, ...lines].join('\n');
}

/** By their ids those that are measured, else as the workstream words them. */
function writeMeasures({ workstream }: ProjectEntry, { plan }: FactContext): string {
  const measured = new Set(plan.measures.map(({ name }) => name));
  const worded = workstream.indicators.filter((indicator) => !measured.has(indicator));
  const names = [...workstream.measures, ...worded].slice(0, MOST_MEASURES);
  const entries = (names.length > 0 ? names : ['NAME OF AN INDICATOR']).map(
    (name) => `  - measure: ${JSON.stringify(name)}\n    effect: INCREASE OR DECREASE`,
  );
  return ['measures:', '  # Keep those that the project is meant to move.', ...entries].join('\n');
}

/** The questions that are asked for and have no answer yet; null where all of them have one. */
function writeAnswer(
  { project }: ProjectEntry,
  { plan, asOf }: FactContext,
  wanted: readonly string[],
): string | null {
  const answered = new Set(project.answers.map(({ question }) => question));
  const ids = idsToType(plan.programme.designQuestions, wanted).filter((id) => !answered.has(id));
  const answers = ids.map(
    (id) =>
      `  ${id}:\n    answer: YES, PARTLY OR NO\n    date: ${dayToType(asOf)}\n    note: WHY THIS IS THE ANSWER`,
  );
  return answers.length === 0 ? null : `questions:\n${answers.join('\n')}`;
}

export const PROJECT_FACTS: readonly Fact<ProjectEntry>[] = [
  {
    name: 'id',
    type: TEXT,
    always: true,
    says: 'The id of the project.',
    source: '`id`',
    valueOf: ({ project }) => project.id,
  },
  {
    name: 'ref',
    type: TEXT,
    always: true,
    says: 'Its whole name, as workstream/project.',
    source: 'the ids',
    valueOf: ({ project }) => project.ref,
  },
  {
    name: 'name',
    type: TEXT,
    always: true,
    says: 'The name of the project.',
    source: '`name`',
    valueOf: ({ project }) => project.name,
  },
  {
    name: 'description',
    type: TEXT,
    always: false,
    says: 'What the project is about.',
    source: '`description`',
    write: () => 'description: WHAT THE PROJECT DOES',
    valueOf: ({ project }) => project.description,
  },
  {
    name: 'workstream',
    type: { kind: 'text', ids: 'workstream' },
    always: true,
    says: 'The id of its workstream.',
    source: 'the workstream',
    valueOf: ({ workstream }) => workstream.id,
  },
  {
    name: 'workstream_kind',
    type: WORKSTREAM_KIND,
    always: true,
    says: 'Whether its workstream delivers or enables.',
    source: '`kind` of the workstream',
    valueOf: ({ workstream }) => workstream.kind,
  },
  {
    name: 'lead',
    type: TEXTS,
    always: false,
    says: 'Who leads it, as the project itself names them; tbc and vacant are nobody.',
    source: '`lead`',
    write: () => 'lead: NAME',
    valueOf: ({ project }) => project.lead,
  },
  {
    name: 'number_of_owners',
    type: COUNT,
    always: true,
    says: 'How many people answer for its milestones.',
    source: '`owner`, `lead`, `leads`',
    valueOf: (entry, context) => ownersOf(entry, context).length,
  },
  {
    name: 'partners',
    type: SECTORS,
    always: false,
    says: 'The sectors that take part.',
    source: '`partners`',
    write: (_, { plan }, wanted) => listToKeep('partners', idsToType(plan.programme.sectors, wanted)),
    valueOf: ({ project }) => project.partners,
  },
  {
    name: 'sectors_missing',
    type: SECTORS,
    always: false,
    says: "The programme's sectors that are not among its partners.",
    source: '`partners`, against `sectors` of the programme',
    valueOf: ({ project }, context) => sectorsMissing(project, context),
  },
  {
    name: 'number_of_sectors_missing',
    type: COUNT,
    always: true,
    says: "How many of the programme's sectors are not among its partners.",
    source: '`partners`, against `sectors` of the programme',
    valueOf: ({ project }, context) => sectorsMissing(project, context).length,
  },
  {
    name: 'ambitions',
    type: AMBITIONS,
    always: false,
    says: 'The ambitions that the project itself names.',
    source: '`ambitions`',
    write: (_, { plan }, wanted) => listToKeep('ambitions', idsToType(plan.ambitions, wanted)),
    valueOf: ({ project }) => project.ambitions,
  },
  {
    name: 'ambitions_inherited',
    type: AMBITIONS,
    always: false,
    says: 'The ambitions that its workstream names.',
    source: '`ambitions` of the workstream',
    valueOf: ({ workstream }) => workstream.ambitions,
  },
  {
    name: 'ambitions_served',
    type: COUNT,
    always: true,
    says: 'How many ambitions it serves, its own and those of its workstream together.',
    source: '`ambitions` of the project and of the workstream',
    valueOf: ({ project, workstream }) => new Set([...project.ambitions, ...workstream.ambitions]).size,
  },
  {
    name: 'indicators',
    type: TEXTS,
    always: false,
    says: 'The indicators that its workstream names.',
    source: '`indicators` of the workstream',
    valueOf: ({ workstream }) => workstream.indicators,
  },
  {
    name: 'linked_strategies',
    type: TEXTS,
    always: false,
    says: 'The strategies that its workstream is linked with.',
    source: '`linked_strategies` of the workstream',
    valueOf: ({ workstream }) => workstream.linkedStrategies,
  },
  {
    name: 'measures',
    type: MEASURES,
    always: false,
    says: 'What the project is meant to move: measure, effect, from.',
    source: '`measures`',
    write: writeMeasures,
    valueOf: ({ project }) =>
      project.measures.map(({ measure, effect, from }) =>
        knownFields({ measure, effect, from: from === null ? null : planDateText(from) }),
      ),
  },
  {
    name: 'questions',
    type: ANSWERS,
    always: false,
    says: 'The design questions that have been answered, by id; for each: answer, date, by, note.',
    source: '`questions`',
    write: writeAnswer,
    valueOf: ({ project }, context) =>
      byId(
        answersBy(project, context).map(
          ({ question, answer, date, by, note }) =>
            [question, knownFields({ answer, date, by, note })] as const,
        ),
      ),
  },
  {
    name: 'questions_answered',
    type: COUNT,
    always: true,
    says: 'How many of the design questions have been answered.',
    source: '`questions`',
    valueOf: ({ project }, context) => answersBy(project, context).length,
  },
  {
    name: 'questions_answered_yes',
    type: QUESTIONS,
    always: false,
    says: 'The design questions that were answered with yes.',
    source: '`questions`',
    write: writeAnswer,
    valueOf: ({ project }, context) =>
      answersBy(project, context)
        .filter(({ answer }) => answer === 'yes')
        .map(({ question }) => question),
  },
  {
    name: 'questions_unanswered',
    type: QUESTIONS,
    always: false,
    says: 'The design questions that nobody has answered yet.',
    source: '`questions`, against `design_questions` of the programme',
    valueOf: ({ project }, context) => {
      const answered = new Set(answersBy(project, context).map(({ question }) => question));
      return context.plan.programme.designQuestions.map(({ id }) => id).filter((id) => !answered.has(id));
    },
  },
  {
    name: 'principles',
    type: RECORDED_PRINCIPLES,
    always: false,
    says: `The principles for which something is recorded, for the project or its workstream; ${RECORDED_FIELDS}.`,
    source: '`principles` of the project and of the workstream',
    valueOf: ({ project, workstream }, { plan, asOf }) =>
      recordedPrinciples(
        standingRecords(workstream, project, asOf, plan.programme.evidenceValidMonths).values(),
      ),
  },
  {
    name: 'principles_with_evidence',
    type: PRINCIPLES,
    always: false,
    says: 'The principles for which there is evidence that is not stale.',
    source: '`principles` of the project and of the workstream',
    valueOf: ({ project, workstream }, { plan, asOf }) =>
      [...standingRecords(workstream, project, asOf, plan.programme.evidenceValidMonths)]
        .filter(([, records]) => records.some(({ evidence }) => evidence !== null && !evidence.isStale))
        .map(([principle]) => principle),
  },
  {
    name: 'engagement',
    type: ENGAGEMENTS,
    always: false,
    says: 'The occasions on which somebody was involved: date, days_ago, with, about.',
    source: '`engagement`',
    write: writeEngagement,
    valueOf: ({ project }, { asOf }) =>
      engagementBy(project, asOf).map(({ date, with: sectors, about }) =>
        knownFields({ date, days_ago: daysBetween(date, asOf), with: sectors, about }),
      ),
  },
  {
    name: 'days_since_engagement',
    type: COUNT,
    always: false,
    says: 'Days since somebody was last involved.',
    source: '`engagement`',
    write: writeEngagement,
    valueOf: ({ project }, { asOf }) => {
      const days = engagementBy(project, asOf).map(({ date }) => daysBetween(date, asOf));
      return days.length === 0 ? null : days.reduce((least, count) => Math.min(least, count));
    },
  },
  {
    name: 'engagements_in_last_six_months',
    type: COUNT,
    always: true,
    says: 'On how many occasions in the last six months somebody was involved.',
    source: '`engagement`',
    valueOf: ({ project }, { asOf }) => recentEngagement(project, asOf).length,
  },
  {
    name: 'engaged_in_last_six_months',
    type: SECTORS,
    always: false,
    says: 'The sectors that were involved in the last six months.',
    source: '`engagement`',
    write: writeEngagement,
    valueOf: ({ project }, { asOf }) => sectorsOf(recentEngagement(project, asOf)),
  },
  {
    name: 'first_milestone_ends',
    type: DAY,
    always: false,
    says: 'The last day of the first of its milestones, by its baseline so that moving it changes nothing; cancelled ones are left out.',
    source: '`due` and `changes` of its milestones',
    valueOf: (entry, context) => firstMilestoneEnds(entry, context),
  },
  {
    name: 'engaged_before_first_milestone',
    type: SECTORS,
    always: false,
    says: 'The sectors that were involved by the day on which the first milestone was due, or at all where no milestone has a date.',
    source: '`engagement`, `due` and `changes` of its milestones',
    write: writeEarlyEngagement,
    tell: (entry, context) => engagedBeforeText(entry, context),
    valueOf: (entry, context) => {
      const ends = firstMilestoneEnds(entry, context);
      return sectorsOf(
        engagementBy(entry.project, context.asOf).filter(({ date }) => ends === null || date <= ends),
      );
    },
  },
  ...countFacts<ProjectEntry>('project', ({ project }, { entriesOfProject }) =>
    entriesOfProject(project.ref),
  ),
  ...updateFacts<ProjectEntry>('project', ({ project }) => project.ref),
  ...linkedMeasureFacts<ProjectEntry>(
    'the measures that the project itself names',
    '`measures` of the project',
    ({ project }) => project.measures.map(({ measure, from }) => ({ id: measure, from })),
  ),
  ...raidFacts<ProjectEntry>('project', ({ project }) => project.ref),
  {
    name: 'notes',
    type: COUNT,
    always: true,
    says: 'How many dated notes the project has.',
    source: '`notes`',
    valueOf: ({ project }) => project.notes.length,
  },
  {
    name: 'source',
    type: TEXT,
    always: false,
    says: 'Where in the published plan it stands.',
    source: '`source`',
    valueOf: ({ project }) => project.source,
  },
];

function ownersOf({ project }: ProjectEntry, { entriesOfProject }: FactContext): readonly string[] {
  return [...new Set(entriesOfProject(project.ref).flatMap(({ milestone }) => milestone.owners))];
}

function sectorsMissing(project: Project, { plan }: FactContext): readonly string[] {
  const named = new Set(project.partners);
  return plan.programme.sectors.map(({ id }) => id).filter((id) => !named.has(id));
}

function answersBy({ answers }: Project, { asOf }: FactContext): readonly QuestionAnswer[] {
  return answers.filter(({ date }) => date <= asOf);
}

/** "parents-and-carers by 30 September 2021"; "nobody by …" where it came too late. */
function engagedBeforeText(entry: ProjectEntry, context: FactContext): string | null {
  const ends = firstMilestoneEnds(entry, context);
  if (ends === null) return null;
  const sectors = sectorsOf(engagementBy(entry.project, context.asOf).filter(({ date }) => date <= ends));
  return `${sectors.length === 0 ? 'nobody' : sectors.join(', ')} by ${dayText(ends)}`;
}

function firstMilestoneEnds(
  { project }: ProjectEntry,
  { entriesOfProject }: FactContext,
): CalendarDay | null {
  let earliest: CalendarDay | null = null;
  for (const { standing } of entriesOfProject(project.ref)) {
    const day =
      standing.state === 'cancelled'
        ? null
        : (comparisonDay(standing.baseline) ?? comparisonDay(standing.due));
    if (day !== null && (earliest === null || day < earliest)) earliest = day;
  }
  return earliest;
}
