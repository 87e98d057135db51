/** What a workstream says of itself, what it asks for, and what it is for. */
import { daysText } from '../../model/days-text.ts';
import type { DatedNote, Plan, Workstream } from '../../model/plan.ts';
import { dayText, planDateText } from '../../model/plan-date-text.ts';
import { confidenceCell, type ColourStanding } from '../status/colours.ts';
import { noneText } from '../status/audience-section.ts';
import { suggestedWhy } from '../status/first-page.ts';
import { countedWords } from '../timeline-words.ts';
import { some } from './milestone-detail.ts';
import type { PageInput } from './page-input.ts';
import type { Fact, FactsSection, GroupSection } from './page-view.ts';
import type { WorkstreamWork } from './workstream-work.ts';

/** Who leads it and how it stands, in words. */
export function wordsSection(work: WorkstreamWork, input: PageInput): FactsSection {
  const { workstream, standing, entries } = work;
  return {
    kind: 'facts',
    heading: 'How it stands',
    facts: [
      {
        name: workstream.leads.length === 1 ? 'Lead' : 'Leads',
        value: leadTexts(workstream),
      },
      ...(standing === null ? [] : updateFacts(standing, input)),
      ...(standing === null ? [] : [{ name: 'Suggested because', value: suggestedWhy(standing) }]),
      { name: 'Milestones', value: countedWords(entries) },
    ],
  };
}

function leadTexts({ leads }: Workstream): string[] {
  if (leads.length === 0) return ['nobody'];
  return leads.map(({ name, role }) => (role === null ? name : `${name}, ${role}`));
}

/** The newest update, however old it is: who claims red or amber owes a way back, and that there is none is said. */
function updateFacts({ claim }: ColourStanding, { plan, status }: PageInput): Fact[] {
  if (claim === null) return [{ name: 'Update', value: noneText(status.audience) }];
  const { update, ageDays, isStale } = claim;
  const isOwed = claim.overall === 'red' || claim.overall === 'amber';
  return [
    {
      name: 'Update',
      value: [
        `${update.author}, ${dayText(update.date)}, ${daysText(ageDays)} ago${isStale ? ': too old to say how things are' : ''}`,
        update.summary,
      ],
    },
    ...some('Why', update.reason),
    ...some('Path to green', update.pathToGreen ?? (isOwed ? 'none recorded' : null)),
    ...some('If not mitigated', update.impactIfNotMitigated),
    ...some(
      'Delivery confidence',
      claim.deliveryConfidence === null
        ? null
        : confidenceCell(claim.deliveryConfidence, plan.programme).text,
    ),
    ...some('Achievements', update.achievements),
    { name: 'Line', value: update.at },
  ];
}

/** Folded away: whoever leads it knows it, others may want it. */
export function purposeGroup(workstream: Workstream, plan: Plan): GroupSection {
  const { objective, impactForCyp, outcomes, approach, linkedStrategies, notes, source, at } = workstream;
  return {
    kind: 'group',
    id: null,
    heading: 'What it is for',
    subject: null,
    folded: true,
    sections: [
      {
        kind: 'facts',
        heading: null,
        facts: [
          ...some('Objective', objective),
          ...some('Impact for children and young people', impactForCyp),
          ...some('Outcomes', outcomes),
          ...some('Approach', approach),
          ...some('Ambitions', ambitionNames(workstream.ambitions, plan)),
          ...some('Indicators', otherIndicators(workstream, plan)),
          ...some('Linked strategies', linkedStrategies),
          ...some('Notes', notes.map(noteText)),
          ...some('Source', source),
          { name: 'Line', value: at },
        ],
      },
    ],
  };
}

/** Those that are measures stand in a table of their own. */
function otherIndicators({ indicators, measures }: Workstream, plan: Plan): string[] {
  const names = new Set(plan.measures.flatMap(({ id, name }) => (measures.includes(id) ? [name] : [])));
  return indicators.filter((indicator) => !names.has(indicator));
}

export function ambitionNames(ids: readonly string[], { ambitions }: Plan): string[] {
  return ids.map((id) => ambitions.find((ambition) => ambition.id === id)?.name ?? id);
}

/** "September 2021: the survey is repeated". */
export function noteText({ text, date, source }: DatedNote): string {
  return `${planDateText(date)}: ${text}${source === null ? '' : ` (${source})`}`;
}
