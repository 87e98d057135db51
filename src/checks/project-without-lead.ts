import { exampleOfProjects } from '../model/documentation.ts';
import { type Check, MOST_RELATED, within } from './check.ts';
import { quoted } from './quoted.ts';

export const projectWithoutLead: Check = {
  code: 'project-without-lead',
  severity: 'info',
  summary: 'Projects of a workstream name no lead.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'Projects without a `lead` of their own. There is one finding for each workstream, with the number of such projects. "tbc" and "vacant" are no names.',
  why: 'Where a project names nobody, the leads of the workstream answer for everything in it. That is allowed, and it is good to know how much hangs on them.',
  example: exampleOfProjects(`- id: panels
  name: Review of panels
  milestones:
    - id: findings
      title: Findings published
      due: September 2021`),
  howToFix: `Name the person who leads the project. The milestones that name no owner are then theirs:

\`\`\`yaml
- id: panels
  name: Review of panels
  lead: Jo Bloggs
  milestones:
    - id: findings
      title: Findings published
      due: September 2021
\`\`\``,
  *run({ plan }) {
    for (const { id, name, at, projects } of plan.workstreams) {
      const without = projects.filter(({ lead }) => lead.length === 0);
      if (without.length === 0) continue;
      yield {
        message: `${countText(without.length, projects.length)} of the workstream ${quoted(name)} ${without.length === 1 ? 'names' : 'name'} no lead.`,
        fix: 'Add a line "lead:" with a name to each project that somebody leads.',
        at: within(at, 'projects'),
        part: 'key',
        ref: id,
        // Where all of them lack one, there is nothing to point at.
        related: (without.length < projects.length ? without : [])
          .slice(0, MOST_RELATED)
          .map((project) => ({ says: `${quoted(project.name)} names no lead`, at: project.at })),
      };
    }
  },
};

function countText(without: number, all: number): string {
  if (all === 1) return 'The only project';
  if (all === 2 && without === 2) return 'Both projects';
  return without === all ? `All ${all} projects` : `${without} of the ${all} projects`;
}
