/** RAG and delivery confidence in programme.yaml: what it sets, and the usual for the rest. */
import type { RagThresholds } from '../model/plan.ts';
import type { ColourWords, ConfidenceWords, RagWords } from '../model/rag-colour.ts';
import {
  DEFAULT_CONFIDENCE_WORDS,
  DEFAULT_RAG_THRESHOLDS,
  DEFAULT_RAG_WORDS,
} from '../model/rag-defaults.ts';
import type { ProgrammeFile } from './generated/programme-file.ts';

type RawRag = NonNullable<ProgrammeFile['rag']>;

/** Null where the file sets none of them. */
export function buildRagThresholds(raw: RawRag | undefined): RagThresholds | null {
  if (raw === undefined) return null;
  const usual = DEFAULT_RAG_THRESHOLDS;
  const { words: _, ...thresholds } = raw;
  if (Object.values(thresholds).every((threshold) => threshold === undefined)) return null;
  return {
    amberFromDays: raw.amber_from_days ?? usual.amberFromDays,
    redFromDays: raw.red_from_days ?? usual.redFromDays,
    redFromShare: raw.red_from_share ?? usual.redFromShare,
    redFromTolerances: raw.red_from_tolerances ?? usual.redFromTolerances,
    updateStaleDays: raw.update_stale_days ?? usual.updateStaleDays,
  };
}

export function buildRagWords(raw: RawRag['words']): RagWords {
  const usual = DEFAULT_RAG_WORDS;
  return {
    red: wordsOf(raw?.red, usual.red),
    amber: wordsOf(raw?.amber, usual.amber),
    green: wordsOf(raw?.green, usual.green),
    blue: wordsOf(raw?.blue, usual.blue),
    grey: wordsOf(raw?.grey, usual.grey),
  };
}

export function buildConfidenceWords(raw: ProgrammeFile['delivery_confidence']): ConfidenceWords {
  const usual = DEFAULT_CONFIDENCE_WORDS;
  return {
    red: wordsOf(raw?.red, usual.red),
    amber: wordsOf(raw?.amber, usual.amber),
    green: wordsOf(raw?.green, usual.green),
  };
}

function wordsOf(raw: Partial<ColourWords> | undefined, usual: ColourWords): ColourWords {
  return { word: raw?.word ?? usual.word, meaning: raw?.meaning ?? usual.meaning };
}
