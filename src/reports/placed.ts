import type { Location } from '../model/finding.ts';
import type { Locate } from './milestone-record.ts';

/** Where an entry stands, as JSON has it. */
export interface Placed {
  readonly file: string;
  /** From 1. */
  readonly line: number | null;
}

export function placed(at: Location, locate: Locate): Placed {
  return { file: at.file, line: locate(at)?.line ?? null };
}
