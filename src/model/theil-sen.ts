/**
 * The line through points after Theil (1950) and Sen (1968): its slope is the median of the slopes of all pairs, so that a
 * few wild values do not move it. With seasons, only pairs of the same season count (Hirsch, Slack and Smith 1982), so that
 * what comes round every year is no trend.
 */

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** Points with the same number can be compared. */
  readonly season: number;
}

export interface TheilSenLine {
  readonly slope: number;
  /** Between these the true slope lies nine times in ten, as far as the points are independent of each other. */
  readonly slopeLow: number;
  readonly slopeHigh: number;
  /** How many pairs were compared. */
  readonly pairs: number;
}

/** The 95th percentile of the normal distribution: five per cent are left out on each side. */
const Z = 1.6449;

/** The line of `points`, which stand in the order of x, no x twice. Null where no two of them can be compared. */
export function theilSenLine(points: readonly LinePoint[]): TheilSenLine | null {
  const groups = new Map<number, LinePoint[]>();
  for (const point of points) {
    const group = groups.get(point.season);
    if (group === undefined) groups.set(point.season, [point]);
    else group.push(point);
  }
  const slopes: number[] = [];
  let variance = 0;
  for (const group of groups.values()) {
    slopes.push(...slopesOf(group));
    const n = group.length;
    variance += (n * (n - 1) * (2 * n + 5)) / 18;
  }
  if (slopes.length === 0) return null;
  const sorted = slopes.toSorted((a, b) => a - b);
  // Sen's interval: as many slopes are cut off at each end as Kendall's statistic allows for.
  const cut = Math.max(0, Math.floor((sorted.length - Z * Math.sqrt(variance)) / 2));
  return {
    slope: median(sorted),
    slopeLow: sorted[cut] ?? median(sorted),
    slopeHigh: sorted[sorted.length - 1 - cut] ?? median(sorted),
    pairs: sorted.length,
  };
}

/** The median of numbers that are not empty; of an even count, the middle of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? high) + high) / 2 : high;
}

function slopesOf(points: readonly LinePoint[]): number[] {
  return points.flatMap((a, index) => points.slice(index + 1).map((b) => (b.y - a.y) / (b.x - a.x)));
}
