/** The colours of RAG, and what may be coloured. What is worked out of them stands in rag.ts. */

/** Worst first; blue is complete, grey is not reported (or not started and not due, or undated). */
export const RAG_COLOURS = ['red', 'amber', 'green', 'blue', 'grey'] as const;
export type RagColour = (typeof RAG_COLOURS)[number];

/** What an update may claim a colour of, and what is suggested for each. */
export const RAG_DIMENSIONS = ['overall', 'schedule', 'benefits', 'finance', 'risk'] as const;
export type RagDimension = (typeof RAG_DIMENSIONS)[number];

/** The three levels of delivery confidence, the likelihood of delivery, worst first. It is no RAG. */
export const CONFIDENCE_LEVELS = ['red', 'amber', 'green'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** What a colour is called, and when it is to be given. */
export interface ColourWords {
  readonly word: string;
  readonly meaning: string;
}

export type RagWords = Readonly<Record<RagColour, ColourWords>>;
export type ConfidenceWords = Readonly<Record<ConfidenceLevel, ColourWords>>;
