import type { RagColour } from '../model/rag-colour.ts';

/**
 * The colours behind and of the words of RAG in files, as RRGGBB. They differ in lightness as well as in hue, after
 * Okabe and Ito's palette for all kinds of colour vision, and each pair has a contrast of at least 4.5 to 1 (WCAG 2.2,
 * 1.4.3). The word always stands in the cell, so that nobody depends on them.
 */
export const RAG_FILLS: Readonly<Record<RagColour, { readonly fill: string; readonly ink: string }>> = {
  red: { fill: 'A63C06', ink: 'FFFFFF' },
  amber: { fill: 'F6C344', ink: '000000' },
  green: { fill: '00664D', ink: 'FFFFFF' },
  blue: { fill: 'BFDDF2', ink: '000000' },
  grey: { fill: 'E3E3E3', ink: '000000' },
};
