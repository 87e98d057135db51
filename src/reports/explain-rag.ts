/** Why a colour is suggested: the thresholds, the evidence, the roll-up step by step, and beside it what is claimed. */
import { daysText } from '../model/days-text.ts';
import type { Plan, RagThresholds } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import { RAG_COLOURS, RAG_DIMENSIONS, type RagColour, type RagDimension } from '../model/rag-colour.ts';
import { type SubjectRag, thresholdsOf, thresholdsText } from '../model/rag.ts';
import { type Claim, claimOn } from '../model/updates.ts';
import type { AsOf } from './as-of.ts';
import type { Locate } from './milestone-record.ts';
import { type ClaimRecord, claimRecord, type SuggestionRecord, suggestionRecords } from './rag-record.ts';
import type { RagCell, Row, Section, TableSection, View } from './view.ts';

/** What can be coloured: the programme, a workstream or a project. */
export interface RagSubject {
  /** The id of a workstream, the ref of a project; null of the programme. */
  readonly ref: string | null;
  readonly name: string;
}

export interface ExplainRagReport {
  readonly plan: Plan;
  readonly asOf: AsOf;
  readonly subject: RagSubject;
  readonly rag: SubjectRag;
  readonly claim: Claim | null;
}

export interface ExplainRagJson {
  /** Null of the programme. */
  readonly ref: string | null;
  readonly name: string;
  readonly thresholds: RagThresholds & { readonly ownOfProgramme: boolean };
  readonly suggested: readonly SuggestionRecord[];
  /** Null where no update was written by the day. */
  readonly claimed: ClaimRecord | null;
}

export function explainRagReport(
  plan: Plan,
  asOf: AsOf,
  subject: RagSubject,
  rag: SubjectRag,
): ExplainRagReport {
  const { updateStaleDays } = thresholdsOf(plan.programme);
  return { plan, asOf, subject, rag, claim: claimOn(plan, subject.ref, asOf.day, updateStaleDays) };
}

export function explainRagJson(report: ExplainRagReport, locate: Locate): ExplainRagJson {
  const { plan, subject, rag, claim } = report;
  return {
    ref: subject.ref,
    name: subject.name,
    thresholds: {
      ...thresholdsOf(plan.programme),
      ownOfProgramme: plan.programme.ragThresholds !== null,
    },
    suggested: suggestionRecords(rag, locate),
    claimed: claim === null ? null : claimRecord(claim, locate),
  };
}

export function explainRagView(report: ExplainRagReport): View {
  const { plan, asOf, subject, rag, claim } = report;
  return {
    title: subject.ref === null ? 'Suggested colour' : `Suggested colour: ${subject.name}`,
    programme: plan.programme.name,
    asOf,
    totals: totalsOf(report),
    sections: [
      coloursTable(report),
      {
        kind: 'list',
        heading: 'How it was decided',
        ordered: true,
        items: stepsOf(rag),
        whenEmpty: 'There is nothing to decide by.',
      },
      evidenceTable(report),
      { kind: 'prose', heading: 'What was claimed', paragraphs: claimParagraphs(report, claim) },
      { kind: 'prose', heading: 'Thresholds', paragraphs: thresholdsText(plan.programme) },
      meanings(report),
    ],
  };
}

/** "Suggested red, claimed amber on 14 March 2025". */
function totalsOf({ plan, rag, claim }: ExplainRagReport): string {
  const suggested = rag.suggested.get('overall')?.colour ?? 'grey';
  const word = (colour: RagColour): string => cell(plan, colour).text;
  if (claim === null) return `Suggested: ${word(suggested)}. No update claims a colour`;
  const claimed = claim.overall === null ? 'no colour' : word(claim.overall);
  return `Suggested: ${word(suggested)}. Claimed: ${claimed}, on ${dayText(claim.update.date)}`;
}

const DIMENSION_WORDS = {
  overall: 'Overall',
  schedule: 'Schedule',
  benefits: 'Benefits',
  finance: 'Finance',
  risk: 'Risk',
} as const satisfies Record<RagDimension, string>;

/** Only the dimensions that something is suggested or claimed of. */
function coloursTable({ plan, rag, claim }: ExplainRagReport): Section {
  const rows = RAG_DIMENSIONS.flatMap((dimension): Row[] => {
    const claimed = claim?.colours.get(dimension) ?? null;
    const suggested = rag.suggested.get(dimension)?.colour ?? null;
    if (claimed === null && suggested === null) return [];
    return [
      {
        dimension: DIMENSION_WORDS[dimension],
        claimed: claimed === null ? { colour: null, text: 'not claimed' } : cell(plan, claimed),
        suggested: suggested === null ? { colour: null, text: 'nothing to go by' } : cell(plan, suggested),
      },
    ];
  });
  return {
    kind: 'table',
    id: 'colours',
    heading: 'Claimed and suggested',
    columns: [
      { key: 'dimension', heading: 'Dimension', type: 'text' },
      { key: 'claimed', heading: 'Claimed', type: 'rag' },
      { key: 'suggested', heading: 'Suggested', type: 'rag' },
    ],
    rows,
    whenEmpty: '',
  };
}

/** The programme's own word for a colour, and the colour behind it where the word is another: the steps speak of colours. */
function cell({ programme }: Plan, colour: RagColour): RagCell {
  const { word } = programme.ragWords[colour];
  return { colour, text: word.toLowerCase() === colour ? word : `${word} (${colour})` };
}

/** Each dimension in turn, and last how the whole follows from them. */
function stepsOf({ suggested }: SubjectRag): string[] {
  const [overall, ...dimensions] = [...suggested];
  return [...dimensions, ...(overall === undefined ? [] : [overall])].flatMap(([dimension, { steps }]) =>
    steps.map((step) => `${DIMENSION_WORDS[dimension]}: ${step}`),
  );
}

function evidenceTable({ plan, rag }: ExplainRagReport): TableSection {
  return {
    kind: 'table',
    id: 'evidence',
    heading: 'Evidence',
    columns: [
      { key: 'dimension', heading: 'Dimension', type: 'text' },
      { key: 'colour', heading: 'Speaks for', type: 'rag' },
      { key: 'says', heading: 'Evidence', type: 'text' },
      { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
      { key: 'place', heading: 'Place', type: 'place', stackUnder: 'says' },
    ],
    rows: [...rag.suggested].flatMap(([dimension, { evidence }]) =>
      // The whole has no evidence but that of its dimensions.
      dimension === 'overall'
        ? []
        : evidence.map(({ says, colour, ref, at }) => ({
            dimension: DIMENSION_WORDS[dimension],
            colour: cell(plan, colour),
            says,
            reference: ref,
            place: at,
          })),
    ),
    whenEmpty: 'No milestone, no measure with a target and no open risk or issue.',
  };
}

function claimParagraphs({ plan, subject }: ExplainRagReport, claim: Claim | null): string[] {
  if (claim === null) return [`No update of ${subject.name} is recorded by that day.`];
  const { update, ageDays, isStale, deliveryConfidence } = claim;
  const { updateStaleDays } = thresholdsOf(plan.programme);
  const stale = isStale ? `, more than the ${daysText(updateStaleDays)} that an update counts` : '';
  return [
    `${update.author}, ${dayText(update.date)}, ${ageDays === 0 ? 'the same day' : `${daysText(ageDays)} before this day`}${stale}: ${update.summary}`,
    ...(update.reason === null ? [] : [`Reason: ${update.reason}`]),
    ...(update.pathToGreen === null ? [] : [`Path to green: ${update.pathToGreen}`]),
    ...(deliveryConfidence === null
      ? []
      : [
          `Delivery confidence: ${plan.programme.confidenceWords[deliveryConfidence].word}. ${plan.programme.confidenceWords[deliveryConfidence].meaning} It is kept apart from RAG.`,
        ]),
  ];
}

/** What the colours mean to this programme. */
function meanings({ plan }: ExplainRagReport): TableSection {
  const { ragWords } = plan.programme;
  return {
    kind: 'table',
    id: 'meanings',
    heading: 'What the colours mean',
    onlyFor: 'people',
    columns: [
      { key: 'colour', heading: 'Colour', type: 'rag' },
      { key: 'meaning', heading: 'Meaning', type: 'text' },
    ],
    rows: RAG_COLOURS.map((colour) => ({
      colour: cell(plan, colour),
      meaning: ragWords[colour].meaning,
    })),
    whenEmpty: '',
  };
}
