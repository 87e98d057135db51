import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const milestoneUnowned: Check = {
  code: 'milestone-unowned',
  severity: 'error',
  summary: 'Nobody answers for a milestone.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A milestone without an owner. Where its own line names nobody, the lead of its project answers for it, and else the leads of its workstream; this finding says that none of them is named. "tbc" and "vacant" are no names.',
  why: 'Work that belongs to nobody is done by nobody, and there is no one to ask about it.',
  example: `# plan/workstreams/inclusion.yaml
id: inclusion
name: Inclusion
kind: delivery
projects:
  - id: provision
    name: Alternative provision
    milestones:
      - id: slas
        title: Service level agreements signed
        due: September 2021
        owner: vacant`,
  howToFix: `Name the person who answers for it:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
  owner: Sam Doe
\`\`\`

If one person answers for everything in the workstream, name the lead once, at the head of its file:

\`\`\`yaml
leads:
  - name: Sam Doe
    role: Head of Inclusion
\`\`\``,
  *run({ plan }) {
    for (const { milestone, workstream } of plan.milestones) {
      if (milestone.owners.length > 0) continue;
      yield {
        message: `${quoted(milestone.title)} has no owner: neither its own line, nor its project, nor the workstream ${quoted(workstream.name)} names anybody.`,
        fix: 'Add a line "owner:" with a name, or name a lead of the project or the workstream, who then answers for it.',
        at: within(milestone.at, 'owner'),
        ref: milestone.ref,
      };
    }
  },
};
