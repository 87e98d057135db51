/** A project: who carries it, what it is to do, and its milestones. */
import type {
  Engagement,
  MeasureEffect,
  Plan,
  Project,
  QuestionAnswer,
  Workstream,
} from '../../model/plan.ts';
import { dayText, planDateText } from '../../model/plan-date-text.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { latestUpdate } from '../../model/updates.ts';
import { answersText, countAnswers } from '../../principles/answer.ts';
import { ragCell } from '../status/colours.ts';
import { countedWords } from '../timeline-words.ts';
import { anchorOf } from './anchors.ts';
import { type DetailContext, some } from './milestone-detail.ts';
import { milestoneTable } from './milestone-table.ts';
import type { PageInput } from './page-input.ts';
import type { Fact, FactValue, GroupSection, LinkCell } from './page-view.ts';
import { principleLink } from './principle-links.ts';
import { ambitionNames, noteText } from './workstream-words.ts';

export interface ProjectParts {
  readonly workstream: Workstream;
  readonly project: Project;
  readonly entries: readonly StandingEntry[];
}

export function projectGroup(parts: ProjectParts, input: PageInput, context: DetailContext): GroupSection {
  const { project, entries } = parts;
  return {
    kind: 'group',
    id: anchorOf('project', project.ref),
    heading: `${project.name} (${entries.length === 0 ? 'no milestones' : countedWords(entries)})`,
    subject: {
      workstreams: [],
      owners: [...new Set([...project.lead, ...entries.flatMap(({ milestone }) => milestone.owners)])],
      state: null,
    },
    folded: true,
    sections: [
      { kind: 'facts', heading: null, facts: projectFacts(project, input) },
      milestoneTable(entries, context),
    ],
  };
}

function projectFacts(project: Project, input: PageInput): Fact[] {
  const { plan, asOf } = input;
  const { description, lead, partners, ambitions, measures, answers, engagement, notes, source, at } =
    project;
  return [
    ...some('What', description),
    ...some('Lead', lead),
    ...some('Partners', partners.map((id) => sectorName(id, plan)).join(', ') || null),
    ...updateFacts(project, input),
    ...some('Ambitions', ambitionNames(ambitions, plan)),
    ...some(
      'Measures',
      measures.map((effect) => effectLink(effect, plan)),
    ),
    ...some('Principles', principleValues(project, input)),
    ...some(
      'Design questions',
      answers.filter(({ date }) => date <= asOf.day).map((answer) => answerText(answer, plan)),
    ),
    ...some(
      'Engagement',
      engagement.filter(({ date }) => date <= asOf.day).map((one) => engagementText(one, plan)),
    ),
    ...some('Notes', notes.map(noteText)),
    ...some('Source', source),
    { name: 'Line', value: at },
  ];
}

function updateFacts({ ref }: Project, { plan, asOf }: PageInput): Fact[] {
  const update = latestUpdate(plan, ref, asOf.day);
  if (update === null) return [];
  const colour = ragCell(update.rag.get('overall') ?? null, plan.programme).text;
  return [
    {
      name: 'Update',
      value: [`${colour}; ${update.author}, ${dayText(update.date)}`, update.summary],
    },
    ...some('Path to green', update.pathToGreen),
  ];
}

function sectorName(id: string, { programme }: Plan): string {
  return programme.sectors.find((sector) => sector.id === id)?.name ?? id;
}

/** "Pupils on part-time timetables: decrease, from January 2026". */
function effectLink({ measure: id, effect, from }: MeasureEffect, { measures }: Plan): LinkCell {
  const measure = measures.find((one) => one.id === id);
  const how = [...(effect === null ? [] : [effect]), ...(from === null ? [] : [fromText(from)])].join(' ');
  const text = `${measure?.name ?? id}${how === '' ? '' : `: ${how}`}`;
  return { text, to: measure === undefined ? null : anchorOf('measure', id) };
}

function fromText(from: NonNullable<MeasureEffect['from']>): string {
  const text = planDateText(from);
  return /^(?:from|by) /.test(text) ? text : `from ${text}`;
}

/** How it keeps the principles, and those that it is short of. */
function principleValues(project: Project, { principles: { cells } }: PageInput): FactValue[] {
  const own = cells.filter((cell) => cell.project === project);
  if (own.length === 0) return [];
  return [
    answersText(countAnswers(own.map(({ answer }) => answer))),
    ...own
      .filter(({ answer }) => answer === 'not-met' || answer === 'partly-met' || answer === 'explained')
      .map(({ principle, answer }) => principleLink(principle, answer)),
  ];
}

function answerText({ question, answer, date, by, note }: QuestionAnswer, { programme }: Plan): string {
  const text = programme.designQuestions.find(({ id }) => id === question)?.text ?? question;
  const who = [...(by === null ? [] : [by]), dayText(date)].join(', ');
  return `${text} ${answer} (${who})${note === null ? '' : `: ${note}`}`;
}

/** "12 April 2022 with parents and carers: what makes a good offer". */
function engagementText({ date, with: whom, about }: Engagement, plan: Plan): string {
  const names = whom.map((id) => sectorName(id, plan)).join(', ');
  return `${dayText(date)} with ${names}${about === null ? '' : `: ${about}`}`;
}
