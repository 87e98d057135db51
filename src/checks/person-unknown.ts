import { closest } from '../model/did-you-mean.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Plan } from '../model/plan.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

/** How many unknown names are compared with all known ones: enough for people, bounded for a hostile plan. */
const MAX_SUGGESTIONS = 100;

export const personUnknown: Check = {
  code: 'person-unknown',
  severity: 'warning',
  summary: 'An owner is no lead and no member of a body.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A name under `owner` that the plan names nowhere else: not as a lead of a workstream or a project, and not as a member of a body in governance.yaml. Where the plan names nobody there at all, nothing is said.',
  why: 'A name spelt in two ways is two people to every report, and half of the work is missing from the list of either.',
  example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: September 2021
  owner: Sam Dow`),
  howToFix: `Spell the name as it stands elsewhere in the plan:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  owner: Sam Doe
\`\`\`

If it is somebody new, name them where they belong. That may be a body in governance.yaml:

\`\`\`yaml
bodies:
  - id: data-group
    name: Data group
    members:
      - name: Jo Bloggs
        role: Data analyst
\`\`\``,
  *run({ plan }) {
    const known = knownPeople(plan);
    if (known.size === 0) return;
    const suggest = suggestionsFrom([...known]);
    for (const { milestone } of plan.milestones) {
      if (milestone.ownerFrom !== 'milestone') continue;
      for (const [index, owner] of milestone.owners.entries()) {
        if (known.has(owner.trim())) continue;
        const meant = suggest(owner);
        yield {
          message: `${quoted(milestone.title)} is owned by ${quoted(owner)}, who is neither a lead nor a member of any body.`,
          fix:
            meant === null
              ? 'Correct the name; or name the person as a lead, or as a member of a body in governance.yaml.'
              : `Did you mean ${quoted(meant)}?`,
          at:
            milestone.owners.length === 1
              ? within(milestone.at, 'owner')
              : within(milestone.at, 'owner', index),
          ref: milestone.ref,
          entry: owner,
        };
      }
    }
  },
};

function knownPeople({ workstreams, bodies }: Plan): Set<string> {
  const known = new Set<string>();
  for (const { leads, projects } of workstreams) {
    for (const { name } of leads) known.add(name.trim());
    for (const { lead } of projects) for (const name of lead) known.add(name.trim());
  }
  for (const { members } of bodies) for (const { name } of members) known.add(name.trim());
  return known;
}

/** Looks for what was meant once for each name. */
function suggestionsFrom(known: readonly string[]): (name: string) => string | null {
  const found = new Map<string, string | null>();
  return (name) => {
    const earlier = found.get(name);
    if (earlier !== undefined) return earlier;
    const meant = found.size < MAX_SUGGESTIONS ? closest(name, known) : null;
    found.set(name, meant);
    return meant;
  };
}
