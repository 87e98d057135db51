/** What follows the first page: everything that has changed, in the order of a UK highlight report. */
import { dayText, shortDayText } from '../../model/plan-date-text.ts';
import { RAG_DIMENSIONS } from '../../model/rag-colour.ts';
import type { Plan } from '../../model/plan.ts';
import type { Audience, Update } from '../../model/update.ts';
import { ACTION_COLUMNS, actionRow } from '../action-table.ts';
import { planNames } from '../plan-names.ts';
import { milestonesText } from '../state-counts.ts';
import type { ListSection, Row, Section, TableSection } from '../view.ts';
import { askText, sentence } from './ask-text.ts';
import { noneText } from './audience-section.ts';
import {
  claimedCell,
  type ColourStanding,
  confidenceCell,
  ragCell,
  STRIP,
  stripText,
  suggestedColour,
} from './colours.ts';
import { suggestedWhy } from './first-page.ts';
import { measureTable } from './measure-table.ts';
import {
  doneTable,
  dueNextTable,
  dueNowTable,
  forecastTable,
  notDoneTable,
  offPlanTable,
  overdueTable,
  undatedTable,
} from './milestone-tables.ts';
import { planChanges } from './plan-changes.ts';
import { principleTable } from './principle-table.ts';
import { escalationTable, raidTable } from './raid-tables.ts';
import type { StatusReport } from './status.ts';
import { isItWorkingText } from './trajectory-text.ts';

export function detailSections(report: StatusReport, full: boolean): Section[] {
  const { movements, plan, period, raid, escalations, trajectory } = report;
  const options = { full };
  return [
    { kind: 'prose', heading: 'The detail', paragraphs: [], startsPage: true },
    ...askList(report),
    ...overallSection(report),
    colourTable(report),
    sayingList(report),
    ...projectList(report),
    ...dimensionTable(report),
    achievementList(report),
    doneTable(movements),
    notDoneTable(movements),
    dueNowTable(movements),
    dueNextTable(movements, shortDayText(period.nextLast)),
    offPlanTable(movements, options),
    forecastTable(movements, plan, options),
    overdueTable(movements, period.last, options),
    undatedTable(movements, options),
    ...planChanges(report),
    raidTable(raid, plan, ['risk', 'issue'], 'Risks and issues that changed'),
    raidTable(
      raid,
      plan,
      ['action', 'decision', 'escalation'],
      'Actions, decisions and escalations that changed',
    ),
    escalationTable(escalations, plan),
    ...lateActions(report),
    {
      kind: 'list',
      heading: 'Trajectory',
      level: 3,
      ordered: false,
      items: isItWorkingText(trajectory),
      whenEmpty: 'Nothing is measured (measures.yaml).',
    },
    ...(trajectory.measures.length === 0 ? [] : [measureTable(trajectory, full)]),
    principleTable(report.principles),
    {
      kind: 'prose',
      heading: 'Annex: not reported',
      paragraphs: [silentText(report)],
      startsPage: true,
    },
    notReportedTable(report),
  ];
}

/** The first page has no room for more than a line of each. */
function askList({ asks }: StatusReport): ListSection[] {
  if (asks.length === 0) return [];
  return [
    {
      kind: 'list',
      heading: `The ask in full (${asks.length})`,
      level: 3,
      ordered: true,
      items: asks.map((ask) => `${askText(ask)}.`),
      whenEmpty: '',
    },
  ];
}

/** Without an update the first page says all there is to say. */
function overallSection({ overall }: StatusReport): ListSection[] {
  const update = overall.updateInPeriod;
  if (update === null) return [];
  return [
    {
      kind: 'list',
      heading: `The programme in the words of ${update.author}, ${dayText(update.date)}`,
      level: 3,
      ordered: false,
      items: [
        update.summary,
        `Why: ${update.reason ?? 'no reason recorded'}`,
        `Path to green: ${update.pathToGreen ?? 'none recorded'}`,
        `If not mitigated: ${update.impactIfNotMitigated ?? 'not recorded'}`,
        `Suggested because: ${suggestedWhy(overall)}`,
      ],
      whenEmpty: '',
    },
  ];
}

/** Every workstream with what it says of itself. */
function colourTable({ workstreams, plan: { programme } }: StatusReport): TableSection {
  return {
    kind: 'table',
    id: 'rag',
    heading: 'RAG by workstream',
    level: 3,
    columns: [
      { key: 'workstream', heading: 'Workstream', type: 'text' },
      { key: 'leads', heading: 'Leads', type: 'person', stackUnder: 'workstream' },
      { key: 'claimed', heading: 'Claimed', type: 'rag' },
      { key: 'claimedBefore', heading: 'Last time', type: 'rag', stackUnder: 'claimed', lead: 'was' },
      { key: 'suggested', heading: 'Suggested', type: 'rag' },
      {
        key: 'suggestedBefore',
        heading: 'Suggested last time',
        type: 'rag',
        stackUnder: 'suggested',
        lead: 'was',
      },
      { key: 'strip', heading: `Last ${STRIP}`, type: 'text' },
      { key: 'confidence', heading: 'Confidence', type: 'rag' },
      { key: 'says', heading: 'What it says', type: 'text', dataOnly: true },
      { key: 'why', heading: 'Suggested because', type: 'text', dataOnly: true },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: workstreams.map((standing): Row => {
      const { claim, claimBefore, suggested, suggestedBefore, updateInPeriod: update } = standing;
      return {
        workstream: standing.name,
        leads: standing.leads.map(({ name }) => name).join(' and '),
        claimed: claimedCell(claim, programme),
        claimedBefore: ragCell(claimBefore?.overall ?? null, programme),
        suggested: ragCell(suggestedColour(suggested), programme),
        suggestedBefore:
          suggestedBefore === null ? null : ragCell(suggestedColour(suggestedBefore), programme),
        strip: standing.strip.length === 0 ? null : stripText(standing.strip),
        confidence:
          claim === null || claim.deliveryConfidence === null
            ? null
            : confidenceCell(claim.deliveryConfidence, programme),
        says: update?.summary ?? null,
        why: suggestedWhy(standing),
        place: update?.at ?? standing.at,
      };
    }),
    whenEmpty: 'The plan has no workstream.',
  };
}

/** Each in its own words, and what the evidence says beside it; of one that is grey without an update there is nothing to say. */
function sayingList({ workstreams }: StatusReport): ListSection {
  const told = workstreams.filter(
    ({ updateInPeriod, suggested }) => updateInPeriod !== null || suggestedColour(suggested) !== 'grey',
  );
  return {
    kind: 'list',
    heading: 'What the workstreams say',
    level: 3,
    ordered: false,
    items: told.map((standing) => {
      const update = standing.updateInPeriod;
      const because = `Suggested because: ${suggestedWhy(standing)}`;
      if (update === null) return `${standing.name}: no update this period. ${because}`;
      const parts = [
        sentence(update.summary),
        ...(update.reason === null ? [] : [sentence(`Why: ${update.reason}`)]),
        ...pathToGreen(update),
        ...(update.impactIfNotMitigated === null
          ? []
          : [sentence(`If not mitigated: ${update.impactIfNotMitigated}`)]),
        because,
      ];
      return `${standing.name} (${update.author}, ${dayText(update.date)}): ${parts.join(' ')}`;
    }),
    whenEmpty: 'No workstream has written an update this period.',
  };
}

/** Who claims red or amber owes a way back: that there is none is said. */
function pathToGreen({ pathToGreen: path, rag }: Update): string[] {
  const colour = rag.get('overall');
  if (path !== null) return [sentence(`Path to green: ${path}`)];
  return colour === 'red' || colour === 'amber' ? ['Path to green: none recorded.'] : [];
}

/** The updates of single projects in the period. */
function projectList({ projects, plan: { programme } }: StatusReport): ListSection[] {
  if (projects.length === 0) return [];
  return [
    {
      kind: 'list',
      heading: 'What single projects say',
      level: 3,
      ordered: false,
      items: projects.map(({ name, update }) => {
        const colour = ragCell(update.rag.get('overall') ?? null, programme).text;
        return `${name} (${colour}; ${update.author}, ${dayText(update.date)}): ${[sentence(update.summary), ...pathToGreen(update)].join(' ')}`;
      }),
      whenEmpty: '',
    },
  ];
}

/** Actions of the RAID log past their day; said only where there are any. */
export function lateActions({ lateActions: late, plan }: StatusReport): TableSection[] {
  if (late.length === 0) return [];
  const names = planNames(plan);
  return [
    {
      kind: 'table',
      id: 'late-actions',
      heading: `Actions past their day (${late.length})`,
      level: 3,
      columns: ACTION_COLUMNS,
      rows: late.map((standing) => actionRow(standing, names)),
      whenEmpty: '',
    },
  ];
}

/** Only those who claim a colour of more than the whole. */
function dimensionTable({ overall, workstreams, plan: { programme } }: StatusReport): TableSection[] {
  const dimensions = RAG_DIMENSIONS.filter((dimension) => dimension !== 'overall');
  const claiming = [overall, ...workstreams].filter(
    ({ claim }) => claim !== null && dimensions.some((dimension) => claim.colours.has(dimension)),
  );
  if (claiming.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'dimensions',
      heading: 'RAG by dimension, where it is claimed',
      level: 3,
      columns: [
        { key: 'name', heading: 'Of', type: 'text' },
        { key: 'dimension', heading: 'Dimension', type: 'text' },
        { key: 'claimed', heading: 'Claimed', type: 'rag' },
        { key: 'suggested', heading: 'Suggested', type: 'rag' },
      ],
      rows: claiming.flatMap(({ ref, name, claim, suggested }) =>
        dimensions.flatMap((dimension): Row[] => {
          const colour = claim?.colours.get(dimension);
          if (colour === undefined) return [];
          const suggestion = suggested.suggested.get(dimension);
          return [
            {
              name: ref === null ? 'The programme' : name,
              dimension,
              claimed: ragCell(colour, programme),
              suggested:
                suggestion === undefined
                  ? { colour: null, text: 'no evidence' }
                  : ragCell(suggestion.colour, programme),
            },
          ];
        }),
      ),
      whenEmpty: '',
    },
  ];
}

export function achievementList({ achievements }: StatusReport): ListSection {
  return {
    kind: 'list',
    heading: 'Achievements, as the updates tell them',
    level: 3,
    ordered: false,
    items: achievements.flatMap(({ name, update }) =>
      update.achievements.map((text) => (name === null ? text : `${name}: ${text}`)),
    ),
    whenEmpty: 'No update of the period tells of one.',
  };
}

/** What nobody has said anything of: milestones, and whether anybody writes updates at all. */
export function silentText({ silent, plan }: StatusReport): string {
  const milestones =
    silent.length === 0
      ? 'No milestone is past its date with nothing reported.'
      : `${milestonesText(silent.length)} past ${silent.length === 1 ? 'its' : 'their'} date with nothing reported: neither a status nor a start nor a completion.`;
  return hasUpdates(plan) ? milestones : `The plan has no updates (updates/*.yaml). ${milestones}`;
}

function hasUpdates({ updates }: Plan): boolean {
  return updates.length > 0;
}

export function notReportedTable({ notReported, audience }: StatusReport): TableSection {
  return {
    kind: 'table',
    id: 'not-reported',
    heading: `No update this period (${notReported.length})`,
    level: 3,
    columns: [
      { key: 'workstream', heading: 'Workstream', type: 'text' },
      { key: 'leads', heading: 'Leads', type: 'person' },
      { key: 'last', heading: 'Last update', type: 'text' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: notReported.map(
      (standing): Row => ({
        workstream: standing.name,
        leads: standing.leads.map(({ name }) => name).join(' and ') || 'no lead',
        last: lastUpdateText(standing, audience),
        place: standing.at,
      }),
    ),
    whenEmpty: 'Every workstream has reported.',
  };
}

function lastUpdateText({ claim }: ColourStanding, audience: Audience | null): string {
  return claim === null ? noneText(audience) : `${dayText(claim.update.date)}, ${claim.ageDays} days ago`;
}
