import type { PlanDate } from './plan-date.ts';
import { planDateText } from './plan-date-text.ts';

/** A date in a sentence about moves: one that begins with a "from" or "by" of its own stands in quotes. */
export function movedDateText(date: PlanDate): string {
  return date.kind === 'window' ? planDateText(date) : `"${planDateText(date)}"`;
}
