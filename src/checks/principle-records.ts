/** What is recorded for principles, each record once, with the project or workstream that it stands in. */
import type { PrincipleRecord, Project } from '../model/plan.ts';
import { type StandingRecord, standingRecord } from '../model/principle-records.ts';
import type { CheckContext } from './check.ts';

export interface OwnedRecord {
  readonly standing: StandingRecord;
  /** The name of the project or workstream that it stands in. */
  readonly owner: string;
  /** The name of the principle. */
  readonly name: string;
  readonly ref: string;
  /** The projects that it counts for. */
  readonly projects: readonly Project[];
}

/** Every record of the plan, in programme order. */
export function* recordsOf({ plan, asOf }: CheckContext): Generator<OwnedRecord> {
  const months = plan.programme.evidenceValidMonths;
  const names = new Map(plan.principles.map(({ id, name }) => [id, name]));
  const standing = (record: PrincipleRecord): Pick<OwnedRecord, 'standing' | 'name'> => ({
    standing: standingRecord(record, false, asOf, months),
    name: names.get(record.principle) ?? record.principle,
  });
  for (const { name: owner, id: ref, principleRecords, projects } of plan.workstreams) {
    for (const record of principleRecords) yield { ...standing(record), owner, ref, projects };
    for (const project of projects) {
      for (const record of project.principleRecords) {
        yield { ...standing(record), owner: project.name, ref: project.ref, projects: [project] };
      }
    }
  }
}
