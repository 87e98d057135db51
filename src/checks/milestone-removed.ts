import { exampleOfMilestones } from '../model/documentation.ts';
import type { Location } from '../model/finding.ts';
import type { BasePlan } from '../model/base-plan.ts';
import type { Milestone, MilestoneEntry, Plan } from '../model/plan.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const milestoneRemoved: Check = {
  code: 'milestone-removed',
  severity: 'error',
  summary: 'A change takes a milestone out of the plan.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone that stands in the version of the plan that this one is held against, and no longer here: neither under its own name nor as an earlier name under `was` of another one. It is looked for only against an earlier version, as `milepost check --base` does.',
  why: 'What is deleted cannot be late. A milestone that is given up is cancelled, with a reason and an approval, so that everybody can see that it was once promised.',
  exampleBefore: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: August 2030
- id: toolkit
  title: Toolkit published
  due: October 2030`),
  example: exampleOfMilestones(`- id: toolkit
  title: Toolkit published
  due: October 2030`),
  howToFix: `If it is given up, put it back and cancel it:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: August 2030
  status: cancelled
  cancelled:
    date: 2021-09-14
    reason: The providers have joined a framework instead
    approved_by: programme-board
- id: toolkit
  title: Toolkit published
  due: October 2030
\`\`\`

If it only has another id, or stands in another project now, say there what it was called:

\`\`\`yaml
- id: agreements
  title: Service level agreements signed
  due: August 2030
  was:
    - inclusion/provision/slas
- id: toolkit
  title: Toolkit published
  due: October 2030
\`\`\``,
  *run({ plan, base }) {
    if (base === null) return;
    for (const entry of base.removed) {
      const { milestone } = entry;
      const renamed = newOfSameTitle(entry, plan, base);
      yield {
        message: `${quoted(milestone.title)} (${milestone.ref}), due ${planDateText(milestone.due)}, stands in ${base.name} and no longer in the plan.`,
        ref: milestone.ref,
        ...(renamed === null
          ? {
              fix: 'If it is given up, put it back and cancel it, with a reason and who approved that. If it has another id now, name the old one there under "was:".',
              at: placeOf(entry, plan),
              part: 'key',
            }
          : {
              fix: `${renamed.ref} has the same title. If it is the same milestone, add this ${renamed.was.length === 0 ? 'below its other lines' : 'to the names under its "was:"'}; else put this one back and cancel it.`,
              paste: [
                ...(renamed.was.length === 0 ? ['        was:'] : []),
                `          - ${milestone.ref}`,
              ].join('\n'),
              at: within(renamed.at, 'id'),
            }),
      };
    }
  },
};

/** The one milestone of that title that is new in the plan; null where there is none, or several. */
function newOfSameTitle({ milestone }: MilestoneEntry, plan: Plan, base: BasePlan): Milestone | null {
  const title = milestone.title.trim();
  const [only, ...others] = plan.milestones
    .map((entry) => entry.milestone)
    .filter((other) => other.title.trim() === title && base.before(other) === null);
  return only === undefined || others.length > 0 ? null : only;
}

/** Where it would stand: its project, else its workstream, else the list of workstreams. */
function placeOf({ project, workstream }: MilestoneEntry, plan: Plan): Location {
  const there = plan.workstreams.find(({ id }) => id === workstream.id);
  const projectThere = there?.projects.find(({ id }) => id === project.id);
  if (projectThere !== undefined)
    return { ...projectThere.at, path: [...projectThere.at.path, 'milestones'] };
  if (there !== undefined) return { ...there.at, path: ['projects'] };
  return { ...plan.programme.at, path: ['workstreams'] };
}
