/** An update: what somebody who leads says of the programme, a workstream or a project on a day. One file each. */
import type { CalendarDay } from './calendar-day.ts';
import type { Location } from './finding.ts';
import type { PlanDate } from './plan-date.ts';
import type { ConfidenceLevel, RagColour, RagDimension } from './rag-colour.ts';

/** Whom something is for. */
export const AUDIENCES = ['board', 'partners', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What has no `audience` is for these: nothing becomes public unless somebody says so. */
export const DEFAULT_AUDIENCE: readonly Audience[] = ['board', 'partners'];

export interface Update {
  readonly at: Location;
  /** The name of its file without the ending: `2021-09-20-inclusion`. */
  readonly id: string;
  readonly for: UpdateSubject;
  readonly date: CalendarDay;
  readonly author: string;
  /** The colours that it claims; one colour alone is `overall`. Empty where it claims none. */
  readonly rag: ReadonlyMap<RagDimension, RagColour>;
  readonly deliveryConfidence: ConfidenceLevel | null;
  readonly summary: string;
  /** Why the colour is what it is. */
  readonly reason: string | null;
  readonly pathToGreen: string | null;
  readonly impactIfNotMitigated: string | null;
  readonly decisionNeeded: readonly Ask[];
  readonly directionNeeded: readonly Ask[];
  readonly supportNeeded: readonly Ask[];
  readonly achievements: readonly string[];
  readonly audience: readonly Audience[];
}

export type UpdateSubject =
  | { readonly kind: 'programme' }
  | { readonly kind: 'workstream'; readonly ref: string }
  | { readonly kind: 'project'; readonly ref: string };

/** Something that is wanted of a body or a person. */
export interface Ask {
  readonly at: Location;
  readonly what: string;
  /** The id of a body, or the name of a person; null where it is not said. */
  readonly from: string | null;
  readonly by: PlanDate | null;
}
