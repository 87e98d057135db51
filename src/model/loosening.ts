import type { Location } from './finding.ts';

/** Something that a change makes less strict. */
export interface Loosening {
  /** A sentence that stands alone. */
  readonly text: string;
  readonly at: Location;
}
