/** Updates as `milepost export` has them: what stands in the files, with dates as windows. */
import { type PlanDateRecord, planDateRecord } from '../model/plan-date.ts';
import type { RagColour, RagDimension } from '../model/rag-colour.ts';
import type { Ask, Update } from '../model/update.ts';
import type { Locate } from './milestone-record.ts';
import { type Placed, placed } from './placed.ts';

type AskRecord = Placed & Omit<Ask, 'at' | 'by'> & { readonly by: PlanDateRecord | null };

export interface UpdateRecord
  extends Placed,
    Omit<Update, 'at' | 'for' | 'rag' | 'decisionNeeded' | 'directionNeeded' | 'supportNeeded'> {
  /** A workstream or `workstream/project`; null for the programme. */
  readonly for: string | null;
  /** Null where it claims no colour. */
  readonly rag: Readonly<Record<RagDimension, RagColour | null>>;
  readonly decisionNeeded: readonly AskRecord[];
  readonly directionNeeded: readonly AskRecord[];
  readonly supportNeeded: readonly AskRecord[];
}

export function updateRecord(update: Update, locate: Locate): UpdateRecord {
  const { at, for: subject, rag, decisionNeeded, directionNeeded, supportNeeded, ...rest } = update;
  return {
    ...rest,
    for: subject.kind === 'programme' ? null : subject.ref,
    rag: {
      overall: rag.get('overall') ?? null,
      schedule: rag.get('schedule') ?? null,
      benefits: rag.get('benefits') ?? null,
      finance: rag.get('finance') ?? null,
      risk: rag.get('risk') ?? null,
    },
    decisionNeeded: decisionNeeded.map((ask) => askRecord(ask, locate)),
    directionNeeded: directionNeeded.map((ask) => askRecord(ask, locate)),
    supportNeeded: supportNeeded.map((ask) => askRecord(ask, locate)),
    ...placed(at, locate),
  };
}

function askRecord({ at, by, ...ask }: Ask, locate: Locate): AskRecord {
  return { ...ask, by: by === null ? null : planDateRecord(by), ...placed(at, locate) };
}
