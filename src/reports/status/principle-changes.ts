/** Which principles a project has come to meet since the last report, and which it meets no more. */
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { Plan } from '../../model/plan.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Answer } from '../../principles/answer.ts';
import { type Cell, judge } from '../../principles/judge.ts';

export interface PrincipleChange {
  readonly cell: Cell;
  readonly before: Answer;
  /** True when it is met now, false when it was. */
  readonly isMet: boolean;
}

export interface PrincipleMovement {
  readonly changes: readonly PrincipleChange[];
  /** Of all projects and principles now: how many apply, and how many are met. */
  readonly applicable: number;
  readonly met: number;
  readonly metBefore: number;
}

/** `entries` are all milestones of the plan as of the day. */
export function principleMovement(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: CalendarDay,
  earlier: EarlierPlan,
  isWanted: (cell: Cell) => boolean,
): PrincipleMovement {
  const cells = judge(plan, entries, asOf).filter(isWanted);
  const earlierCells = judge(earlier.plan, earlier.entries, earlier.day).filter(isWanted);
  const before = new Map(earlierCells.map((cell) => [keyOf(cell), cell.answer]));
  return {
    changes: cells.flatMap((cell): PrincipleChange[] => {
      const earlierAnswer = before.get(keyOf(cell));
      if (earlierAnswer === undefined || isMet(earlierAnswer) === isMet(cell.answer)) return [];
      return [{ cell, before: earlierAnswer, isMet: isMet(cell.answer) }];
    }),
    applicable: cells.filter(({ answer }) => answer !== 'not-applicable').length,
    met: cells.filter(({ answer }) => isMet(answer)).length,
    metBefore: earlierCells.filter(({ answer }) => isMet(answer)).length,
  };
}

function isMet(answer: Answer): boolean {
  return answer === 'met';
}

function keyOf({ project, principle }: Cell): string {
  return `${project.ref} ${principle.id}`;
}
