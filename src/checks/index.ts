/** The ordered list of checks: reports, documentation and settings all follow it. */
import type { Check } from './check.ts';
import { milestoneOverdue } from './milestone-overdue.ts';

export const CHECKS: readonly Check[] = [milestoneOverdue];

/** The codes that programme.yaml may re-rate or ignore. */
export const CHECK_CODES: readonly string[] = CHECKS.map(({ code }) => code);
