/** What is recorded for each principle, as a fact of a project or a workstream. */
import type { FactType } from '../model/fact-type.ts';
import type { PrincipleRecord } from '../model/plan.ts';
import { type StandingRecord, standingRecord } from '../model/principle-records.ts';
import { byId, DAY, type FactContext, type FactRecord, knownFields, TEXT, COUNT, YES_OR_NO } from './fact.ts';

export const RECORDED_PRINCIPLES: FactType = {
  kind: 'by id',
  ids: 'principle',
  of: {
    kind: 'record',
    fields: {
      evidence: TEXT,
      date: DAY,
      link: TEXT,
      evidence_days: COUNT,
      stale: YES_OR_NO,
      explain: TEXT,
      until: DAY,
      by: TEXT,
      in_force: YES_OR_NO,
    },
  },
};

export const RECORDED_FIELDS =
  'for each: evidence, its date, link, evidence_days (its age in days), stale; explain, until, by, in_force';

/** The records of a workstream as they stand. */
export function standingOwn(
  records: readonly PrincipleRecord[],
  { plan, asOf }: FactContext,
): StandingRecord[] {
  return records.map((record) => standingRecord(record, false, asOf, plan.programme.evidenceValidMonths));
}

/** Records by principle; of two for one principle the one that counts comes first, else the project's own. */
export function recordedPrinciples(records: Iterable<readonly StandingRecord[]>): FactRecord | null {
  const entries: [string, FactRecord][] = [];
  for (const standing of records) {
    const [first] = standing;
    if (first === undefined) continue;
    const evidences = standing.flatMap((record) => record.evidence ?? []);
    const explanations = standing.flatMap((record) => record.explanation ?? []);
    const evidence = evidences.find(({ isStale }) => !isStale) ?? evidences[0] ?? null;
    const explanation = explanations.find(({ inForce }) => inForce) ?? explanations[0] ?? null;
    if (evidence === null && explanation === null) continue;
    entries.push([
      first.record.principle,
      knownFields({
        evidence: evidence?.text ?? null,
        date: evidence?.date ?? null,
        link: evidence?.link ?? null,
        evidence_days: evidence?.ageDays ?? null,
        stale: evidence?.isStale ?? null,
        explain: explanation?.text ?? null,
        until: explanation?.until ?? null,
        by: explanation?.by ?? null,
        in_force: explanation?.inForce ?? null,
      }),
    ]);
  }
  return byId(entries);
}
