import type { CalendarDay } from '../model/calendar-day.ts';
import { closest } from '../model/did-you-mean.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Location } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { updatesBySubject } from '../model/updates.ts';
import { type Check, type Report, within } from './check.ts';
import { quoted } from './quoted.ts';

/** How many unknown names are compared with all known ones: enough for people, bounded for a hostile plan. */
const MAX_SUGGESTIONS = 100;

export const personUnknown: Check = {
  code: 'person-unknown',
  severity: 'warning',
  summary: 'An owner, or whom an update asks, is nobody whom the plan names.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A name under `owner` of a milestone, a risk, an issue, an action or a measure that the plan names nowhere else: not as a lead of a workstream or a project, not as sponsor or programme manager, and not as a member of a body in governance.yaml. Who owns a milestone may own the others, too. So with `from` of what the newest update of a workstream, a project or the programme asks for: it is a body, or such a person. Where the plan names nobody there at all, nothing is said.',
  why: 'A name spelt in two ways is two people to every report, and half of the work is missing from the list of either. What is asked of a body that is not found stands on no agenda.',
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
  *run({ plan, asOf }) {
    const named = knownPeople(plan);
    const known = new Set([...named, ...ownersOfMilestones(plan)]);
    yield* unknownAsked(plan, asOf, known);
    if (named.size === 0) return;
    const suggest = suggestionsFrom([...named]);
    for (const { title, owners, at, ref, entry } of ownedIn(plan)) {
      for (const [index, owner] of owners.entries()) {
        if ((entry === null ? named : known).has(owner.trim())) continue;
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

/** What the newest updates ask of somebody who is neither a body nor a person of the plan. */
function* unknownAsked(plan: Plan, asOf: CalendarDay, people: ReadonlySet<string>): Generator<Report> {
  const bodies = new Set(plan.bodies.map(({ id }) => id));
  const known = [...people, ...plan.bodies.map(({ name }) => name)];
  if (known.length === 0) return;
  const suggest = suggestionsFrom(known);
  for (const [ref, [update]] of updatesBySubject(plan, asOf)) {
    if (update === undefined) continue;
    const { id, decisionNeeded, directionNeeded, supportNeeded } = update;
    for (const { what, from, at } of [...decisionNeeded, ...directionNeeded, ...supportNeeded]) {
      if (from === null || bodies.has(from) || people.has(from.trim())) continue;
      const meant = suggest(from);
      yield {
        message: `${quoted(what)} is asked of ${quoted(from)}, which is neither a body nor a person of this plan.`,
        fix:
          meant === null
            ? 'Write the id of a body in governance.yaml, or the name of a person as the plan has it; or name the person as a lead, or as a member of a body.'
            : `Did you mean ${quoted(meant)}?`,
        at: within(at, 'from'),
        ref,
        entry: `update ${id} ${from}`,
      };
    }
  }
}

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

function ownersOfMilestones({ milestones }: Plan): string[] {
  return milestones.flatMap(({ milestone }) => milestone.owners.map((owner) => owner.trim()));
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
