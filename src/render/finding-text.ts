/** The findings of a report, and what one says: for formats that other programs read and show to people. */
import { calendarDay } from '../model/calendar-day.ts';
import type { AcceptedNote, LocatedFinding, Severity } from '../model/finding.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { View } from '../reports/view.ts';
import { placeText } from './cell-text.ts';

/** All findings, in the order in which they are shown. */
export function findingsIn({ sections }: View): readonly LocatedFinding[] {
  return sections.flatMap((section) => (section.kind === 'findings' ? section.findings : []));
}

/** What the report says beside its findings, such as what was not looked at. */
export function remarksIn({ sections }: View): readonly string[] {
  return sections.flatMap((section) => (section.kind === 'prose' ? section.paragraphs : []));
}

/** What was there before a change is not the change's to mend: it is told, and not held against it. */
export function shownAs({ severity, sinceBase }: LocatedFinding): Severity {
  return sinceBase === 'already-there' ? 'info' : severity;
}

/** What is wrong, who has accepted it, and what to do about it: a line each. */
export function findingLines({ message, accepted, fix, sinceBase }: LocatedFinding): string[] {
  const before = sinceBase === 'already-there' ? 'Already there before this change: ' : '';
  return [
    `${before}${message}`,
    ...(accepted === null ? [] : [acceptedText(accepted)]),
    ...(fix === null ? [] : [fix]),
  ];
}

/** The same, and the lines to paste below it as they are to stand in the file. */
export function findingLinesToPaste(found: LocatedFinding): string[] {
  return [...findingLines(found), ...(found.paste === null ? [] : found.paste.split('\n'))];
}

/** The other places that a finding speaks of, a line each. */
export function relatedLines({ related, relatedPositions }: LocatedFinding): string[] {
  return related.map(
    ({ says, at }, index) => `${placeText(at.file, relatedPositions[index]?.line ?? null)}: ${says}`,
  );
}

export function acceptedText({ until, approvedBy, reason }: AcceptedNote): string {
  const day = calendarDay(until);
  return `Accepted by ${approvedBy} until ${day === null ? until : dayText(day)}: ${reason}`;
}
