import type { RagColour } from '../model/rag-colour.ts';

/**
 * The colours behind and of the words of RAG in files, as RRGGBB. Amber is lighter than red and green, and the green
 * leans to blue as in Okabe and Ito's palette, so that they can be told apart by all kinds of colour vision. Each pair
 * has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). The word always stands in the cell, so that nobody depends on
 * them.
 */
export const RAG_FILLS: Readonly<Record<RagColour, { readonly fill: string; readonly ink: string }>> = {
  red: { fill: 'B3261E', ink: 'FFFFFF' },
  amber: { fill: 'F6C344', ink: '000000' },
  green: { fill: '006B54', ink: 'FFFFFF' },
  blue: { fill: 'BFDDF2', ink: '000000' },
  grey: { fill: 'E3E3E3', ink: '000000' },
};
