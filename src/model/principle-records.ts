/** What is recorded for a principle, as it stands on a day: evidence that may be stale, an explanation that may have run out. */
import { addMonths, type CalendarDay, daysBetween } from './calendar-day.ts';
import type { PrincipleRecord, Project, Workstream } from './plan.ts';

/** Evidence that had been given by a day. */
export interface StandingEvidence {
  readonly text: string;
  readonly date: CalendarDay;
  readonly link: string | null;
  readonly ageDays: number;
  /** Older than the programme lets evidence be: it counts as none, and is named. */
  readonly isStale: boolean;
}

export interface StandingExplanation {
  readonly text: string;
  readonly until: CalendarDay;
  readonly by: string;
  /** Up to and including its last day. */
  readonly inForce: boolean;
}

/** A record as it stands on a day, and where it stands in the plan. */
export interface StandingRecord {
  readonly record: PrincipleRecord;
  /** True when it is the workstream's, and counts for the project because the project is one of it. */
  readonly isInherited: boolean;
  readonly evidence: StandingEvidence | null;
  readonly explanation: StandingExplanation | null;
}

/** How a record stands on a day. Evidence of a later day does not count yet; `validMonths` null is for ever. */
export function standingRecord(
  record: PrincipleRecord,
  isInherited: boolean,
  asOf: CalendarDay,
  validMonths: number | null,
): StandingRecord {
  const { evidence, explanation } = record;
  return {
    record,
    isInherited,
    evidence:
      evidence === null || evidence.date > asOf
        ? null
        : {
            ...evidence,
            ageDays: daysBetween(evidence.date, asOf),
            isStale: validMonths !== null && asOf > addMonths(evidence.date, validMonths),
          },
    explanation: explanation === null ? null : { ...explanation, inForce: asOf <= explanation.until },
  };
}

/** What a project and its workstream have recorded, by principle; the project's own record comes first. */
export function standingRecords(
  workstream: Workstream,
  project: Project,
  asOf: CalendarDay,
  validMonths: number | null,
): ReadonlyMap<string, readonly StandingRecord[]> {
  const byPrinciple = new Map<string, StandingRecord[]>();
  const add = (records: readonly PrincipleRecord[], isInherited: boolean): void => {
    for (const record of records) {
      const standing = standingRecord(record, isInherited, asOf, validMonths);
      const known = byPrinciple.get(record.principle);
      if (known === undefined) byPrinciple.set(record.principle, [standing]);
      else known.push(standing);
    }
  };
  add(project.principleRecords, false);
  add(workstream.principleRecords, true);
  return byPrinciple;
}
