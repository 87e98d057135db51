/** Files of a plan for the checks on the RAID log and on updates. */
import type { PlanParts } from './describe-check.ts';

/** A governance group that meets on the second Thursday of each month, and one of which no day is known. */
const GOVERNANCE = `bodies:
  - id: board
    name: Board
    cadence: monthly, second Thursday
  - id: leads
    name: Leads
`;

/** raid.yaml with these lines, between two bodies. */
export function raid(yaml: string): PlanParts {
  return { 'governance.yaml': GOVERNANCE, 'raid.yaml': yaml };
}

/** An update of a subject on a day, with these lines below its summary on line 4. */
export function update(subject: string, date: string, ...lines: readonly string[]): PlanParts {
  const name = `updates/${date}-${subject.replace('/', '-')}.yaml`;
  return {
    [name]: `${[`for: ${subject}`, `date: ${date}`, 'author: Sam Doe', 'summary: As it is', ...lines].join('\n')}\n`,
  };
}
