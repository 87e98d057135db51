/**
 * A result without the noise of binary fractions, to twelve significant digits: 0.3 - 0.1 is 0.2. What is compared with a
 * tolerance, or printed, goes through here.
 */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
