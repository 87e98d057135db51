import type { EntryKind, Rule, Test } from '../model/rule.ts';

/** A rule as the JSON of every report has it: as principles.yaml states it. */
export interface RuleRecord {
  readonly id: string;
  readonly each: EntryKind;
  readonly says: string;
  readonly why: string | null;
  readonly where: Test | null;
  readonly must: Test;
  readonly needs: readonly string[];
}

export function ruleRecord({ id, each, says, why, where, must, needs }: Rule): RuleRecord {
  return { id, each, says, why, where, must, needs };
}
