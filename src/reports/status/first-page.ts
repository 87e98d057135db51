/**
 * The first page of the status report: at most 45 lines of a terminal that is 80 columns wide. Longer texts are cut there
 * and stand whole further down; other formats cut nothing.
 */
import { shortId } from '../../model/commit-text.ts';
import { dayText, planDateText, shortDayText } from '../../model/plan-date-text.ts';
import type { Programme } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Audience, Update } from '../../model/update.ts';
import type { ListSection, Row, Section, TableSection } from '../view.ts';
import { askData } from './ask-table.ts';
import { askText } from './ask-text.ts';
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
import { daysLateOf } from './milestone-movement.ts';
import type { StatusReport } from './status.ts';
import { isItWorkingInShort } from './trajectory-text.ts';

/** More asks, and more workstreams, than this stand further down only. */
const MOST_ASKS = 3;
const MOST_WORKSTREAMS = 6;

export function firstPage(report: StatusReport): Section[] {
  return [
    askSection(report),
    askData(report.asks, report.plan),
    overallSection(report),
    workstreamSection(report),
    workingSection(report),
    worstSection(report),
    dueNowSection(report),
  ];
}

/** "Sponsor: Margaret Eames; manager: Stephen Rowe; commit 4f2a91c3d0". */
export function peopleText({ sponsor, programmeManager, author, commit }: StatusReport): string {
  const parts = [
    `Sponsor: ${sponsor?.name ?? 'not named'}`,
    `manager: ${programmeManager?.name ?? 'not named'}`,
    ...(author === null || author === programmeManager?.name ? [] : [`written by ${author}`]),
    ...(commit === null
      ? []
      : [`commit ${shortId(commit.id)}${commit.dirty ? ' and what is not committed' : ''}`]),
  ];
  return parts.join('; ');
}

function askSection(report: StatusReport): ListSection {
  const { asks } = report;
  const most = Math.max(1, MOST_ASKS - Math.ceil(extraLines(report) / 2));
  const late = asks.filter(({ isLate }) => isLate).length;
  const more = asks.length - most;
  const counted = [
    String(asks.length),
    ...(late === 0 ? [] : [`${late} late`]),
    ...(more <= 0 ? [] : [`the first ${most} here`]),
  ];
  return {
    kind: 'list',
    heading: asks.length === 0 ? 'The ask' : `The ask (${counted.join(', ')})`,
    ordered: true,
    items: asks.slice(0, most).map(askText),
    linesEach: 2,
    whenEmpty: 'No decision, direction or support is asked for.',
  };
}

/** Lines that this report's head has more than others: the asks make room for them. */
function extraLines({ audience, scope, earlier }: StatusReport): number {
  return (
    (audience === null ? 0 : 4) + (scope.owner === null ? 0 : 3) + (earlier.source.kind === 'dates' ? 1 : 0)
  );
}

function overallSection(report: StatusReport): ListSection {
  const update = report.overall.updateInPeriod;
  return {
    ...overallList(report),
    items: [
      confidenceText(report),
      ...(update === null
        ? withoutUpdate(report)
        : [`Why: ${update.reason ?? update.summary}`, pathText(update)]),
    ],
    linesEach: [1, 2, 1],
  };
}

/** The same in full, with what happens if nothing is done. */
export function wholeOverallSection(report: StatusReport): ListSection {
  const update = report.overall.updateInPeriod;
  return {
    ...overallList(report),
    items: [
      confidenceText(report),
      ...(update === null
        ? withoutUpdate(report)
        : [
            update.summary,
            ...claimTexts(update).map(([name, text]) => `${name}: ${text}`),
            `Written by ${update.author} on ${dayText(update.date)}.`,
          ]),
    ],
  };
}

function overallList({ overall, plan }: StatusReport): ListSection {
  return {
    kind: 'list',
    heading: `Overall: ${coloursText(overall, plan.programme)}`,
    ordered: false,
    items: [],
    whenEmpty: '',
  };
}

/** "At risk (was On track), suggested Off track (was At risk)". */
function coloursText(
  { claim, claimBefore, suggested, suggestedBefore }: ColourStanding,
  programme: Programme,
): string {
  const now = claimedCell(claim, programme).text;
  const last = ragCell(claimBefore?.overall ?? null, programme).text;
  const evidence = programme.ragWords[suggestedColour(suggested)].word;
  const evidenceLast =
    suggestedBefore === null ? 'none' : programme.ragWords[suggestedColour(suggestedBefore)].word;
  return `${now} (was ${last}), suggested ${evidence} (was ${evidenceLast})`;
}

function confidenceText({ overall: { claim, claimBefore }, plan: { programme } }: StatusReport): string {
  const now = confidenceCell(claim?.deliveryConfidence ?? null, programme).text;
  const last = confidenceCell(claimBefore?.deliveryConfidence ?? null, programme).text;
  return `Delivery confidence: ${now} (was ${last})`;
}

/** What stands in the place of an update that nobody wrote. */
export function withoutUpdate({ overall, audience }: StatusReport): string[] {
  return [
    overall.claim === null
      ? `Update of the programme: ${noneText(audience)}.`
      : `No programme update this period; the last one is of ${dayText(overall.claim.update.date)}.`,
    `Suggested because: ${suggestedWhy(overall)}`,
  ];
}

/** What an update says of the colour that it claims, and what each is called. */
export function claimTexts({
  reason,
  pathToGreen,
  impactIfNotMitigated,
}: Update): readonly (readonly [name: string, text: string])[] {
  return [
    ['Why', reason ?? 'no reason recorded'],
    ['Path to green', pathToGreen ?? 'none recorded'],
    ['If not mitigated', impactIfNotMitigated ?? 'not recorded'],
  ];
}

function pathText({ pathToGreen }: Update): string {
  return `Path to green: ${pathToGreen ?? 'none recorded'}`;
}

/**
 * Why a colour is suggested: the dimension that decides it, how that comes to its colour, and, of a part of the programme, the
 * evidence in it that weighs most.
 */
export function suggestedWhy({ ref, suggested }: Pick<ColourStanding, 'ref' | 'suggested'>): string {
  const overall = suggested.suggested.get('overall');
  const deciding = [...suggested.suggested].find(
    ([dimension, { colour }]) => dimension !== 'overall' && colour === overall?.colour,
  );
  if (deciding === undefined) return 'there is no evidence';
  const [dimension, { steps, evidence }] = deciding;
  const worst = ref === null ? [] : evidence.slice(0, 1).map(({ says }) => says);
  return `${dimension}: ${[...steps.slice(0, 1), ...worst].join(' ')}`;
}

export function workstreamSection({ workstreams, plan, audience }: StatusReport): TableSection {
  const shown = workstreams.slice(0, MOST_WORKSTREAMS);
  const more = workstreams.length - shown.length;
  return {
    kind: 'table',
    id: 'workstreams',
    heading: `RAG by workstream${more > 0 ? ` (the first ${shown.length} of ${workstreams.length})` : ''}`,
    columns: [
      { key: 'workstream', heading: 'Workstream', type: 'text' },
      { key: 'claimed', heading: 'Claimed', type: 'rag' },
      { key: 'suggested', heading: 'Suggested', type: 'rag' },
      { key: 'strip', heading: `Last ${STRIP}`, type: 'text' },
      { key: 'update', heading: 'Update', type: 'text' },
    ],
    rows: shown.map(
      (standing): Row => ({
        workstream: standing.name,
        claimed: ragCell(standing.claim?.overall ?? null, plan.programme),
        suggested: ragCell(suggestedColour(standing.suggested), plan.programme),
        strip: standing.strip.length === 0 ? null : stripText(standing.strip),
        update: updateText(standing, audience),
      }),
    ),
    whenEmpty: 'The plan has no workstream.',
    oneLineRows: true,
    onlyFor: 'people',
  };
}

/** When the newest update was written, and whether it still says anything. */
export function updateText({ claim, updateInPeriod }: ColourStanding, audience: Audience | null): string {
  if (claim === null) return noneText(audience);
  const day = shortDayText(claim.update.date);
  if (updateInPeriod !== null) return day;
  return `${day}, ${claim.isStale ? 'stale' : 'before'}`;
}

function workingSection({ trajectory }: StatusReport): ListSection {
  return {
    kind: 'list',
    heading: 'Is it working?',
    ordered: false,
    items: isItWorkingInShort(trajectory),
    linesEach: [2, 1],
    whenEmpty: 'Nothing is measured (measures.yaml).',
  };
}

export function worstSection({ worst }: StatusReport): TableSection {
  return {
    kind: 'table',
    id: 'worst',
    heading: 'The worst dates',
    columns: [
      { key: 'days', heading: 'Days', type: 'days' },
      { key: 'milestone', heading: 'Milestone', type: 'text' },
      { key: 'due', heading: 'Due', type: 'date' },
      { key: 'standing', heading: 'Standing', type: 'text' },
    ],
    rows: worst.map(
      (entry): Row => ({
        days: daysLateOf(entry),
        milestone: entry.milestone.title,
        due: entry.standing.due,
        standing: lateText(entry),
      }),
    ),
    whenEmpty: 'Nothing is overdue or expected late.',
    oneLineRows: true,
    onlyFor: 'people',
  };
}

/** Why the days are what they are: it is expected so late, or it is overdue and how. */
function lateText(entry: StandingEntry): string {
  const { standing } = entry;
  if ((standing.daysOverdue ?? 0) < daysLateOf(entry)) return 'expected late';
  if (!standing.reported) return 'nothing reported';
  return standing.kind === 'not-started' ? 'not started' : 'overdue';
}

function dueNowSection({ movements: { dueNow } }: StatusReport): Section {
  const titles = dueNow.map(({ entry }) => `${entry.milestone.title} (${planDateText(entry.standing.due)})`);
  return {
    kind: 'prose',
    heading: null,
    paragraphs: [
      titles.length === 0 ? 'Nothing is due now.' : `Due now (${titles.length}): ${titles.join('; ')}.`,
    ],
    linesEach: 2,
  };
}
