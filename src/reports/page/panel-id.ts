/** The views of the page, in the order in which they stand. */
export const PANEL_IDS = [
  'overview',
  'timeline',
  'slippage',
  'trajectory',
  'principles',
  'raid',
  'workstreams',
  'meetings',
] as const;
export type PanelId = (typeof PANEL_IDS)[number];
