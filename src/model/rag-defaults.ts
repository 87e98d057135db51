/** What colours mean and when they are suggested where programme.yaml does not say. */
import type { RagThresholds } from './plan.ts';
import type { ConfidenceWords, RagWords } from './rag-colour.ts';

export const DEFAULT_RAG_THRESHOLDS: RagThresholds = {
  amberFromDays: 1,
  redFromDays: 28,
  redFromShare: 25,
  redFromTolerances: 2,
  updateStaleDays: 14,
};

export const DEFAULT_RAG_WORDS: RagWords = {
  red: { word: 'Red', meaning: 'Off track, and not to be put right without help or a decision.' },
  amber: { word: 'Amber', meaning: 'Off track or likely to be, with a way back to green.' },
  green: { word: 'Green', meaning: 'On track.' },
  blue: { word: 'Blue', meaning: 'Complete.' },
  grey: { word: 'Grey', meaning: 'Not reported, or not started and not yet due.' },
};

/** The three levels of delivery confidence that UK government uses for its major projects, in short. */
export const DEFAULT_CONFIDENCE_WORDS: ConfidenceWords = {
  red: {
    word: 'Red',
    meaning:
      'Successful delivery appears to be unachievable: there are major issues that do not appear manageable.',
  },
  amber: {
    word: 'Amber',
    meaning:
      'Successful delivery appears feasible, but significant issues already exist, which need management attention.',
  },
  green: {
    word: 'Green',
    meaning: 'Successful delivery appears highly likely: no major issue threatens it at this stage.',
  },
};
