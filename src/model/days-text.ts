/** `1 day`, `12 days`. */
export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
