/** What of the reports is a workstream's: what its lead has to do, what it waits for, and what is said and asked of it. */
import type { Workstream } from '../../model/plan.ts';
import { isAbout } from '../../model/raid-log.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { isToMove } from '../../model/trajectory-divergence.ts';
import type { MeasureStanding } from '../../model/trajectory.ts';
import type { OpenAsk } from '../status/asks.ts';
import type { ColourStanding } from '../status/colours.ts';
import { type Anchor, anchorOf } from './anchors.ts';
import type { PageInput } from './page-input.ts';
import type { Wait, Waits } from './waits.ts';

export interface WorkstreamWork {
  readonly workstream: Workstream;
  readonly entries: readonly StandingEntry[];
  /** Null where the status report has nothing of it. */
  readonly standing: ColourStanding | null;
  readonly overdue: readonly StandingEntry[];
  readonly dueNow: readonly StandingEntry[];
  /** Without a date, although one was promised by a day that has gone by. */
  readonly promiseBroken: readonly StandingEntry[];
  readonly dueSoon: readonly StandingEntry[];
  /** Where its milestones are held up. */
  readonly holdsUs: readonly Wait[];
  /** Where its milestones hold up those of other workstreams. */
  readonly weHold: readonly Wait[];
  readonly asks: readonly OpenAsk[];
  readonly measures: readonly MeasureStanding[];
}

export function workOf(
  workstream: Workstream,
  { entries, status, overdue, trajectory }: PageInput,
  waits: Waits,
): WorkstreamWork {
  const isOurs = (entry: StandingEntry): boolean => entry.workstream === workstream;
  return {
    workstream,
    entries: entries.filter(isOurs),
    standing: status.workstreams.find(({ ref }) => ref === workstream.id) ?? null,
    overdue: overdue.overdue.filter(isOurs),
    dueNow: overdue.dueNow.filter(isOurs),
    promiseBroken: overdue.undated.filter((entry) => isOurs(entry) && entry.standing.promiseBroken),
    dueSoon: overdue.dueSoon.filter(isOurs),
    holdsUs: waits.holdUps.filter(({ waiting }) => isOurs(waiting)),
    weHold: waits.holdUps.filter(({ waiting, needed }) => isOurs(needed) && !isOurs(waiting)),
    asks: status.asks.filter(({ ref }) => ref !== null && isAbout([ref], workstream.id)),
    measures: trajectory.standings.filter(({ measure }) => isToMove(workstream, measure)),
  };
}

/** Lists of a workstream that figures lead to. */
export type WorkstreamList = 'now' | 'next' | 'waits' | 'holds';

export function listAnchor(list: WorkstreamList, { id }: Workstream): Anchor {
  return anchorOf('list', `${list}/${id}`);
}

/** Everybody who has something in it. */
export function peopleOf({ workstream, entries }: WorkstreamWork): string[] {
  return [
    ...new Set([
      ...workstream.leads.map(({ name }) => name),
      ...workstream.projects.flatMap(({ lead }) => lead),
      ...entries.flatMap(({ milestone }) => milestone.owners),
    ]),
  ];
}
