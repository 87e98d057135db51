import type { CalendarDay } from '../model/calendar-day.ts';
import { finding, type Location } from '../model/finding.ts';
import type { CappedFindings } from './capped-findings.ts';

/** A finding for each of `entries` whose day is not later than that of the one before it. */
export function expectInOrder(
  entries: readonly { readonly at: Location; readonly day: CalendarDay }[],
  what: string,
  order: string,
  findings: CappedFindings,
): void {
  for (const [index, { at, day }] of entries.entries()) {
    const before = entries[index - 1];
    if (before === undefined || day > before.day) continue;
    findings.add(at.file, 'days-out-of-order', () =>
      finding({
        code: 'days-out-of-order',
        severity: 'error',
        message:
          day === before.day
            ? `${what} stand in the order of their days, and two of them are of ${day}.`
            : `${what} stand in the order of their days, ${order}: ${day} comes after ${before.day} here.`,
        fix:
          day === before.day
            ? 'Delete one of the two, or correct its day.'
            : 'Move it up, or correct the day.',
        at,
        related: [{ says: 'the one before it', at: before.at }],
      }),
    );
  }
}
