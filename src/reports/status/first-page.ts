/**
 * The first page of the status report: at most 45 lines of a terminal that is 80 columns wide. Longer texts are cut there
 * and stand whole further down; other formats cut nothing.
 */
import { dayText, planDateText } from '../../model/plan-date-text.ts';
import type { ConfidenceLevel } from '../../model/rag-colour.ts';
import type { Programme } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { ListSection, Row, Section, TableSection } from '../view.ts';
import { askText } from './ask-text.ts';
import { claimedCell, type ColourStanding, ragCell, STRIP, stripText, suggestedColour } from './colours.ts';
import { daysLateOf } from './milestone-movement.ts';
import type { StatusReport } from './status.ts';
import { isItWorkingInShort } from './trajectory-text.ts';

/** More asks, and more workstreams, than this stand further down only. */
const MOST_ASKS = 3;
const MOST_WORKSTREAMS = 6;

export function firstPage(report: StatusReport): Section[] {
  return [
    peopleSection(report),
    askSection(report),
    overallSection(report),
    workstreamSection(report),
    workingSection(report),
    worstSection(report),
    dueNowSection(report),
  ];
}

function peopleSection({ sponsor, programmeManager, author, commit }: StatusReport): Section {
  const parts = [
    `Sponsor: ${sponsor?.name ?? 'not named'}`,
    `manager: ${programmeManager?.name ?? 'not named'}`,
    ...(author === null || author === programmeManager?.name ? [] : [`written by ${author}`]),
    ...(commit === null
      ? []
      : [`commit ${commit.id.slice(0, 10)}${commit.dirty ? ' and what is not committed' : ''}`]),
  ];
  return { kind: 'prose', heading: null, paragraphs: [`${parts.join('; ')}.`], linesEach: 1 };
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
    linesEach: 1,
    whenEmpty: 'No decision, direction or support is asked for.',
  };
}

function overallSection(report: StatusReport): ListSection {
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
export function colourText(standing: ColourStanding, programme: Programme): string {
  const { claim, claimBefore, suggestedBefore } = standing;
  const now = claimedCell(claim, programme).text;
  const last = ragCell(claimBefore?.overall ?? null, programme).text;
  const suggested = programme.ragWords[suggestedColour(standing.suggested)].word;
  const suggestedLast =
    suggestedBefore === null ? 'none' : programme.ragWords[suggestedColour(suggestedBefore)].word;
  const confidence = confidenceText(claim?.deliveryConfidence ?? null, programme);
  const confidenceLast = confidenceText(claimBefore?.deliveryConfidence ?? null, programme);
  return `RAG ${now} (was ${last}), suggested ${suggested} (was ${suggestedLast}); delivery confidence ${confidence} (was ${confidenceLast})`;
}

function confidenceText(level: ConfidenceLevel | null, { confidenceWords }: Programme): string {
  return level === null ? 'not reported' : confidenceWords[level].word;
}

/** The sentence of the evidence that weighs most. */
export function suggestedWhy({ suggested }: Pick<ColourStanding, 'suggested'>): string {
  const overall = suggested.suggested.get('overall');
  const worst = overall?.evidence.find(({ colour }) => colour === overall.colour) ?? overall?.evidence[0];
  return worst?.says ?? 'there is no evidence';
}

function workstreamSection({ workstreams, plan }: StatusReport): TableSection {
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
        claimed: claimedCell(standing.claim, plan.programme),
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
  if (claim === null) return 'no update recorded';
  return updateInPeriod === null ? `none since ${dayText(claim.update.date)}` : dayText(updateInPeriod.date);
}

function workingSection({ trajectory }: StatusReport): ListSection {
  return {
    kind: 'list',
    heading: 'Is it working?',
    ordered: false,
    items: isItWorkingInShort(trajectory),
    linesEach: 1,
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
    heading: `Due now (${dueNow.length})`,
    paragraphs: [titles.length === 0 ? 'Nothing is due now.' : `${titles.join('; ')}.`],
    linesEach: 2,
  };
}
