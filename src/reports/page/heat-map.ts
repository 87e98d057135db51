/** How many risks are how likely and how grave, on the programme's own scale. */
import type { RagCell } from '../view.ts';
import type { Anchor } from './anchors.ts';
import type { LinkCell } from './page-parts.ts';

export interface HeatMapSection {
  readonly kind: 'heat-map';
  readonly id: Anchor | null;
  readonly heading: string;
  readonly note: string;
  /** The words for impact, lightest first. */
  readonly columns: readonly string[];
  /** Likeliest first. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatMapCell[] }[];
}

export interface HeatMapCell {
  /** The band of such an exposure, and its word. */
  readonly band: RagCell;
  readonly risks: readonly LinkCell[];
}
