/** Labels beside each other without touching: each as near to where it belongs as the others leave room. */

export interface Spread {
  /** Where its middle would like to be. */
  readonly at: number;
  readonly height: number;
}

/** The middles of labels between two edges, in the order in which they came; where there is too little room they go beyond the lower edge. */
export function spread(labels: readonly Spread[], top: number, bottom: number): readonly number[] {
  const order = labels.map((label, index) => ({ ...label, index })).toSorted((a, b) => a.at - b.at);
  const placed = order.map(({ at }) => at);
  let edge = top;
  for (const [index, { height }] of order.entries()) {
    placed[index] = Math.max(placed[index] ?? 0, edge + height / 2);
    edge = (placed[index] ?? 0) + height / 2;
  }
  edge = Math.max(
    bottom,
    order.reduce((sum, { height }) => sum + height, top),
  );
  for (const [index, { height }] of [...order.entries()].toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, edge - height / 2);
    edge = (placed[index] ?? 0) - height / 2;
  }
  const middles = labels.map(() => 0);
  for (const [index, one] of order.entries()) middles[one.index] = placed[index] ?? 0;
  return middles;
}
