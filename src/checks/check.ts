/** What a check is. One check is one file and one line in index.ts; its documentation comes from the same object. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Documentation } from '../model/documentation.ts';
import type { KeyPath, Location, LocationPart, RelatedLocation, Severity } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { BasePlan } from '../model/base-plan.ts';
import type { Cell } from '../principles/judge.ts';

/** What a check looks at: a complete model on one day. */
export interface CheckContext {
  readonly plan: Plan;
  readonly asOf: CalendarDay;
  /** The real day, for what cannot be: a completion in the future. */
  readonly today: CalendarDay;
  /** Each milestone with how it stands as of the day, in programme order. */
  readonly milestones: readonly StandingEntry[];
  /** The answers for every project and principle; worked out when a check asks for them. */
  readonly cells: () => readonly Cell[];
  /** The version of the plan that this one is held against; null where it stands for itself. */
  readonly base: BasePlan | null;
  /** The setting of this check in programme.yaml, where it has one. */
  readonly moreThan: number | null;
}

/** What a check reports. It speaks in key paths; its code, and a severity where it gives none, come from the check. */
export interface Report {
  readonly message: string;
  readonly fix: string;
  /** Lines of YAML to paste, with their spaces in front. */
  readonly paste?: string;
  readonly at: Location;
  readonly part?: LocationPart;
  /** `workstream/project/milestone`, or a leading part of it. */
  readonly ref: string | null;
  /** What tells it apart from other reports of this check on the same `ref`, where its place alone does not. */
  readonly entry?: string;
  readonly severity?: Severity;
  readonly related?: readonly RelatedLocation[];
}

export interface Check extends Documentation {
  /** True when time alone can bring the finding about, with no change to the plan. */
  readonly timeDriven: boolean;
  /** True when an accepted breach of the milestone, while in force, turns the finding into info. */
  readonly coveredByAcceptedBreach: boolean;
  readonly run: (context: CheckContext) => Iterable<Report>;
}

/** The most related places that one finding names; its message says how many there are. */
export const MOST_RELATED = 10;

/** The location of something inside an entry. */
export function within(at: Location, ...path: KeyPath): Location {
  return { file: at.file, path: [...at.path, ...path] };
}

/** True while a milestone is still to be achieved: neither complete nor cancelled. */
export function isOpen({ standing }: StandingEntry): boolean {
  return standing.state !== 'complete' && standing.state !== 'cancelled';
}
