import { exampleOfMilestones } from '../model/documentation.ts';
import { dayText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';
import { reportedSubjects } from './reported-subjects.ts';

export const pathToGreenMissing: Check = {
  code: 'path-to-green-missing',
  severity: 'warning',
  summary: 'An update claims red or amber and does not say how it gets back to green.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'The newest update of the programme, a workstream or a project claims red or amber, as a whole or of one dimension, and has no `path_to_green`.',
  why: 'A colour tells the board that something is wrong. Only the way back tells it whether it is asked for anything.',
  example: `# plan/updates/2021-10-01-inclusion.yaml
for: inclusion
date: 2021-10-01
author: Sam Doe
rag: amber
summary: The panels begin two months late.
${exampleOfMilestones(`- id: panel
  title: New panels approach implemented
  due: August 2021
  status: in-progress`)}`,
  howToFix: `Say what will be done, by whom and by when:

\`\`\`yaml
for: inclusion
date: 2021-10-01
author: Sam Doe
rag: amber
summary: The panels begin two months late.
path_to_green: Both chairs are appointed, and the last panel meets on 30 November.
\`\`\`

Where there is no way back without help, say what is asked for, and of whom, under \`decision_needed\` or \`support_needed\`, and that under \`path_to_green\`, too.`,
  *run({ plan, asOf }) {
    for (const { ref, title, newest } of reportedSubjects(plan, asOf)) {
      if (newest.pathToGreen !== null) continue;
      const claim = [...newest.rag].find(([, colour]) => colour === 'red' || colour === 'amber');
      if (claim === undefined) continue;
      const [dimension, colour] = claim;
      yield {
        message: `${title} claims ${colour}${dimension === 'overall' ? '' : ` for ${dimension}`} in its update of ${dayText(newest.date)} and does not say how it gets back to green.`,
        fix: 'Write under "path_to_green:" what will be done, by whom and by when.',
        at: within(newest.at, 'rag', dimension),
        ref,
      };
    }
  },
};
