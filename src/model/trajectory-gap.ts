/** How far an actual is from its path. */
import { exact } from './exact.ts';
import type { Better, Tolerance } from './measure.ts';

export interface Gap {
  /** Positive is worse than the path; where nobody said which way is good, positive is simply more. */
  readonly units: number;
  /** Of the value of the path; null where that is 0. */
  readonly percent: number | null;
}

/** The gap between a value and what the path has. */
export function gapBetween(value: number, target: number, better: Better | null): Gap {
  const difference = better === 'higher' ? target - value : value - target;
  return {
    units: exact(difference),
    percent: target === 0 ? null : exact((difference / Math.abs(target)) * 100),
  };
}

/** How far a value may be from `target` on the bad side and still be on its path; 0 where no tolerance is set. */
export function allowedGap(tolerance: Tolerance | null, target: number): number {
  if (tolerance === null) return 0;
  return tolerance.of === 'unit' ? tolerance.value : exact((Math.abs(target) * tolerance.value) / 100);
}

/** Better or worse than its path by more than the tolerance, or on it. */
export function verdictOfGap({ units }: Gap, allowed: number): 'on-path' | 'off-path' | 'better-than-path' {
  if (units > allowed) return 'off-path';
  return -units > allowed ? 'better-than-path' : 'on-path';
}
