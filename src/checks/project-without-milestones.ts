import { exampleOfProjects } from '../model/documentation.ts';
import type { Check } from './check.ts';
import { quoted } from './quoted.ts';

export const projectWithoutMilestones: Check = {
  code: 'project-without-milestones',
  severity: 'warning',
  summary: 'A project has no milestones.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A project without a single milestone.',
  why: 'Without milestones nobody can tell whether a project is going well, late, or has ever begun. It is in no list of what is due, so it is never asked about.',
  example: exampleOfProjects(`- id: recruitment
  name: Recruitment to programme roles`),
  howToFix: `Add at least one result that the project is to bring about, under \`milestones\`. If its date is not known, say by when it will be:

\`\`\`yaml
- id: recruitment
  name: Recruitment to programme roles
  milestones:
    - id: posts-filled
      title: All programme posts filled
      due: tbc by January 2022
\`\`\``,
  *run({ plan }) {
    for (const { projects } of plan.workstreams) {
      for (const { name, ref, at, milestones } of projects) {
        if (milestones.length > 0) continue;
        yield {
          message: `The project ${quoted(name)} has no milestones, so nobody can tell how it stands.`,
          fix: 'Add "milestones:" with at least one result and its date; "due: tbc" will do until there is one.',
          at,
          ref,
        };
      }
    }
  },
};
