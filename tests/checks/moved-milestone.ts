/** A milestone whose date has moved, and who may approve that: what tests of change control stand on. */
import { milestones, type PlanParts } from './describe-check.ts';

/** One milestone; each of its changes is given as lines. `due` stands in line 13, the first change in line 15, column 13. */
export function moved(due: string, ...changes: readonly string[]): PlanParts {
  return milestones(movedMilestone(due, ...changes));
}

/** The same as lines that begin in column 1, to stand beside others. */
export function movedMilestone(due: string, ...changes: readonly string[]): string {
  const list = changes.map((entry) => `    - ${entry.replaceAll('\n', '\n      ')}`);
  const record = list.length === 0 ? '' : `\n  changes:\n${list.join('\n')}`;
  return `- id: slas\n  title: Agreements signed\n  due: ${due}${record}`;
}

interface ChangeWords {
  readonly date?: string;
  readonly reason?: string;
  /** The lines below: who approved it, or that it is a correction. */
  readonly more?: string;
}

/** An entry of `changes` as lines. */
export function change(
  from: string,
  to: string,
  { date = '2021-06-08', reason = 'More time', more = 'approved_by: programme-manager' }: ChangeWords = {},
): string {
  return `date: ${date}\nfrom: ${from}\nto: ${to}\nreason: ${reason}\n${more}`;
}

const GOVERNANCE = `bodies:
  - id: programme-board
    name: Programme Board
  - id: data-group
    name: Data group
`;
export const APPROVALS: string = `${GOVERNANCE}approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: programme-manager
    up_to_days: 28
  - by: programme-board
`;

export function withApprovals(parts: PlanParts): PlanParts {
  return { ...parts, 'governance.yaml': APPROVALS };
}

/** Bodies, and nothing of what they may approve. */
export function withoutApprovals(parts: PlanParts): PlanParts {
  return { ...parts, 'governance.yaml': GOVERNANCE };
}
