/**
 * The first page of the status report: at most 45 lines of a terminal that is 80 columns wide. Longer texts are cut there
 * and stand whole further down; other formats cut nothing.
 */
import { shortId } from '../../model/commit-text.ts';
import { dayText, planDateText, shortDayText } from '../../model/plan-date-text.ts';
import type { Programme } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { ListSection, Row, Section, TableSection } from '../view.ts';
import { askText } from './ask-text.ts';
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

function askSection({ asks }: StatusReport): ListSection {
  const late = asks.filter(({ isLate }) => isLate).length;
  const more = asks.length - MOST_ASKS;
  const counted = [
    String(asks.length),
    ...(late === 0 ? [] : [`${late} late`]),
    ...(more <= 0 ? [] : [`${more} more further down`]),
  ];
  return {
    kind: 'list',
    heading: asks.length === 0 ? 'The ask' : `The ask (${counted.join(', ')})`,
    ordered: true,
    items: asks.slice(0, MOST_ASKS).map(askText),
    linesEach: 2,
    whenEmpty: 'No decision, direction or support is asked for.',
  };
}

export function overallSection(report: StatusReport): ListSection {
  const { overall, plan } = report;
  const { programme } = plan;
  const update = overall.updateInPeriod;
  return {
    kind: 'list',
    heading: 'Overall',
    ordered: false,
    items: [
      colourText(overall, programme),
      ...(update === null
        ? [
            overall.claim === null
              ? 'No programme update this period, nor before it.'
              : `No programme update this period; the last one is of ${dayText(overall.claim.update.date)}.`,
          ]
        : [`Why: ${update.reason ?? update.summary}`]),
      ...(update === null
        ? [`Suggested because: ${suggestedWhy(overall)}`]
        : [`Path to green: ${update.pathToGreen ?? 'none recorded'}`]),
    ],
    linesEach: 2,
    whenEmpty: '',
  };
}

/** "Amber (last time green); suggested red (red). Delivery confidence amber (amber)". */
function colourText(standing: ColourStanding, programme: Programme): string {
  const { claim, claimBefore, suggestedBefore } = standing;
  const now = claimedCell(claim, programme).text;
  const last = ragCell(claimBefore?.overall ?? null, programme).text;
  const suggested = programme.ragWords[suggestedColour(standing.suggested)].word;
  const suggestedLast =
    suggestedBefore === null ? 'none' : programme.ragWords[suggestedColour(suggestedBefore)].word;
  const confidence = confidenceCell(claim?.deliveryConfidence ?? null, programme).text;
  const confidenceLast = confidenceCell(claimBefore?.deliveryConfidence ?? null, programme).text;
  return `RAG ${now} (was ${last}), suggested ${suggested} (was ${suggestedLast}); delivery confidence ${confidence} (was ${confidenceLast})`;
}

/** The sentence of the evidence that weighs most. */
export function suggestedWhy({ suggested }: Pick<ColourStanding, 'suggested'>): string {
  const overall = suggested.suggested.get('overall');
  const worst = overall?.evidence.find(({ colour }) => colour === overall.colour) ?? overall?.evidence[0];
  return worst?.says ?? 'there is no evidence';
}

export function workstreamSection({ workstreams, plan }: StatusReport): TableSection {
  const shown = workstreams.slice(0, MOST_WORKSTREAMS);
  const more = workstreams.length - shown.length;
  return {
    kind: 'table',
    id: 'workstreams',
    heading: `RAG by workstream${more > 0 ? ` (${more} more further down)` : ''}`,
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
        update: updateText(standing),
      }),
    ),
    whenEmpty: 'The plan has no workstream.',
    oneLineRows: true,
    onlyFor: 'people',
  };
}

function updateText({ claim, updateInPeriod }: ColourStanding): string {
  if (claim === null) return 'none recorded';
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
    linesEach: 2,
    whenEmpty: 'Nothing is measured (measures.yaml).',
  };
}

function worstSection({ worst }: StatusReport): TableSection {
  return {
    kind: 'table',
    id: 'worst',
    heading: 'The worst dates',
    columns: [
      { key: 'days', heading: 'Days', type: 'days' },
      { key: 'milestone', heading: 'Milestone', type: 'text' },
      { key: 'due', heading: 'Due', type: 'date' },
      { key: 'standing', heading: 'Standing', type: 'text' },
      { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'milestone' },
    ],
    rows: worst.map(
      (entry): Row => ({
        days: daysLateOf(entry),
        milestone: entry.milestone.title,
        due: entry.standing.due,
        standing: lateText(entry),
        owner: entry.milestone.owners.join(' and '),
      }),
    ),
    whenEmpty: 'Nothing is overdue or expected late.',
    oneLineRows: true,
    onlyFor: 'people',
  };
}

function lateText({ standing }: StandingEntry): string {
  if (standing.state !== 'overdue') return 'expected late';
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
