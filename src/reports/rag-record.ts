/** A suggested colour and a claimed one as the JSON of every report has them. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { ConfidenceLevel, RagColour, RagDimension } from '../model/rag-colour.ts';
import type { SubjectRag } from '../model/rag.ts';
import type { RagSuggestion } from '../model/rag-evidence.ts';
import type { Claim } from '../model/updates.ts';
import type { Locate } from './milestone-record.ts';

export interface SuggestionRecord {
  readonly dimension: RagDimension;
  readonly colour: RagColour;
  readonly steps: readonly string[];
  readonly evidence: readonly {
    readonly says: string;
    readonly colour: RagColour;
    readonly ref: string | null;
    readonly file: string | null;
    readonly line: number | null;
  }[];
}

export interface ClaimRecord {
  readonly update: string;
  readonly date: CalendarDay;
  readonly author: string;
  readonly ageDays: number;
  readonly stale: boolean;
  /** By dimension; null where nothing is claimed of it. */
  readonly colours: Readonly<Record<RagDimension, RagColour | null>>;
  readonly deliveryConfidence: ConfidenceLevel | null;
  readonly file: string;
  readonly line: number | null;
}

/** The suggestions of a subject, overall first. */
export function suggestionRecords({ suggested }: SubjectRag, locate: Locate): SuggestionRecord[] {
  return [...suggested].map(([dimension, suggestion]) => ({
    dimension,
    ...suggestionRecord(suggestion, locate),
  }));
}

function suggestionRecord(
  { colour, steps, evidence }: RagSuggestion,
  locate: Locate,
): Omit<SuggestionRecord, 'dimension'> {
  return {
    colour,
    steps,
    evidence: evidence.map(({ says, colour: one, ref, at }) => ({
      says,
      colour: one,
      ref,
      file: at?.file ?? null,
      line: at === null ? null : (locate(at)?.line ?? null),
    })),
  };
}

export function claimRecord(claim: Claim, locate: Locate): ClaimRecord {
  const { update, ageDays, isStale, colours, deliveryConfidence } = claim;
  return {
    update: update.id,
    date: update.date,
    author: update.author,
    ageDays,
    stale: isStale,
    colours: {
      overall: colours.get('overall') ?? null,
      schedule: colours.get('schedule') ?? null,
      benefits: colours.get('benefits') ?? null,
      finance: colours.get('finance') ?? null,
      risk: colours.get('risk') ?? null,
    },
    deliveryConfidence,
    file: update.at.file,
    line: locate(update.at)?.line ?? null,
  };
}
