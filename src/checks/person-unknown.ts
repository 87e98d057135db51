import { closest } from '../model/did-you-mean.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Location } from '../model/finding.ts';
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
  what: 'A name under `owner` of a milestone, a risk, an issue, an action or a measure that the plan names nowhere else: not as a lead of a workstream or a project, not as sponsor or programme manager, and not as a member of a body in governance.yaml. Where the plan names nobody there at all, nothing is said.',
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
    for (const { title, owners, at, ref, entry } of ownedIn(plan)) {
      for (const [index, owner] of owners.entries()) {
        if (known.has(owner.trim())) continue;
        const meant = suggest(owner);
        yield {
          message: `${quoted(title)} is owned by ${quoted(owner)}, who is neither a lead nor a member of any body.`,
          fix:
            meant === null
              ? 'Correct the name; or name the person as a lead, or as a member of a body in governance.yaml.'
              : `Did you mean ${quoted(meant)}?`,
          at: owners.length === 1 ? within(at, 'owner') : within(at, 'owner', index),
          ref,
          entry: entry === null ? owner : `${entry} ${owner}`,
        };
      }
    }
  },
};

/** Something that has an owner in its own lines. */
interface Owned {
  readonly title: string;
  readonly owners: readonly string[];
  readonly at: Location;
  readonly ref: string | null;
  /** What tells it apart where it has no ref. */
  readonly entry: string | null;
}

function* ownedIn({ milestones, raid, measures }: Plan): Generator<Owned> {
  for (const { milestone } of milestones) {
    if (milestone.ownerFrom === 'milestone') yield { ...milestone, entry: null };
  }
  const kinds = { risk: raid.risks, issue: raid.issues, action: raid.actions };
  for (const [kind, entries] of Object.entries(kinds)) {
    for (const { id, title, owners, at } of entries) {
      yield { title, owners, at, ref: null, entry: `${kind} ${id}` };
    }
  }
  for (const { id, name, owner, at } of measures) {
    if (owner !== null) yield { title: name, owners: [owner], at, ref: null, entry: `measure ${id}` };
  }
}

function knownPeople({ programme, workstreams, bodies }: Plan): Set<string> {
  const known = new Set<string>();
  for (const person of [programme.sponsor, programme.programmeManager]) {
    if (person !== null) known.add(person.name.trim());
  }
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
