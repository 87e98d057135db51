import { exampleOfMilestones } from '../model/documentation.ts';
import type { Milestone } from '../model/plan.ts';
import { type Check, MOST_RELATED, within } from './check.ts';
import { type DependencyGroup, dependencyGroups } from './dependency-groups.ts';

/** The most milestones of a circle that its message names. */
const MOST_NAMED = 6;

export const dependencyCycle: Check = {
  code: 'dependency-cycle',
  severity: 'error',
  summary: 'Milestones wait for each other in a circle.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'Milestones whose `depends_on` lead back to where they began: the first waits for the second, and the second, directly or through others, for the first. There is one finding for each such circle.',
  why: 'If each waits for the other, none of them can ever be the first to finish. Usually one of the lines was written the wrong way round.',
  example: exampleOfMilestones(`- id: model
  title: New model agreed
  due: September 2021
  depends_on:
    - inclusion/provision/contracts
- id: contracts
  title: Contracts signed
  due: December 2021
  depends_on:
    - inclusion/provision/model`),
  howToFix: `\`depends_on\` names what must be there first. Find the line that is the wrong way round, and delete it. Here the contracts need the model, and not the other way:

\`\`\`yaml
- id: model
  title: New model agreed
  due: September 2021
- id: contracts
  title: Contracts signed
  due: December 2021
  depends_on:
    - inclusion/provision/model
\`\`\`

If two really need each other, they are one milestone, or one of them has a first part that can be a milestone of its own.`,
  *run({ plan }) {
    for (const group of dependencyGroups(plan)) {
      const [first] = group;
      if (first === undefined) continue;
      const chain = shortestChain(first, group);
      const [, second] = chain;
      yield {
        message: chainText(chain, group.length),
        fix: 'Delete the one line under "depends_on" that is the wrong way round: it names what must be there first.',
        at: within(first.at, 'depends_on', first.dependsOn.indexOf((second ?? first).ref)),
        ref: first.ref,
        related: group
          .slice(1, MOST_RELATED + 1)
          .map((member) => ({ says: `${member.ref} is part of it`, at: within(member.at, 'depends_on') })),
      };
    }
  },
};

/** The shortest way from the first member through the group back to itself, without the repeated end. */
function shortestChain(first: Milestone, group: DependencyGroup): Milestone[] {
  const members = new Map(group.map((member) => [member.ref, member]));
  const cameFrom = new Map<string, Milestone>();
  const queue = [first];
  // The list grows while it is walked: breadth first.
  for (const milestone of queue) {
    for (const ref of milestone.dependsOn) {
      if (ref === first.ref) return wayTo(milestone, cameFrom);
      const next = members.get(ref);
      if (next === undefined || cameFrom.has(ref)) continue;
      cameFrom.set(ref, milestone);
      queue.push(next);
    }
  }
  return [first];
}

function wayTo(end: Milestone, cameFrom: ReadonlyMap<string, Milestone>): Milestone[] {
  const way = [end];
  for (let step = cameFrom.get(end.ref); step !== undefined; step = cameFrom.get(step.ref)) way.push(step);
  return way.toReversed();
}

function chainText(chain: readonly Milestone[], groupSize: number): string {
  const refs = chain.map(({ ref }) => ref);
  const [first = '', ...others] = refs;
  if (others.length === 0) return `${first} depends on itself, so it can never be finished.`;
  const named = others.slice(0, MOST_NAMED - 1);
  const unnamed = others.length - named.length;
  const middle = unnamed === 0 ? '' : `, and so on through ${unnamed} more`;
  const outside = groupSize - chain.length;
  const alsoCaught =
    outside === 0
      ? ''
      : ` ${outside} more ${outside === 1 ? 'milestone is' : 'milestones are'} caught in the same circle.`;
  return `${first} depends on ${named.join(', which depends on ')}${middle}, which depends on ${first} again, so none of them can be first.${alsoCaught}`;
}
