import { unservedAmbitions } from '../model/ambitions.ts';
import type { Check } from './check.ts';
import { quoted } from './quoted.ts';

export const ambitionUnserved: Check = {
  code: 'ambition-unserved',
  severity: 'warning',
  summary: 'An ambition is served by no workstream and no project.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'An ambition in ambitions.yaml that no workstream and no project names under its `ambitions`.',
  why: 'An ambition that nobody works towards is a promise that will not be kept. It may also be that somebody does, and the plan does not say so.',
  example: `# plan/ambitions.yaml
ambitions:
  - id: voice
    name: Young people are heard in every decision about them`,
  howToFix: `Name it in the file of each workstream that serves it:

\`\`\`yaml
ambitions:
  - voice
\`\`\`

Or in the project that does:

\`\`\`yaml
- id: panels
  name: Review of panels
  ambitions:
    - voice
\`\`\``,
  *run({ plan }) {
    for (const { id, name, at } of unservedAmbitions(plan)) {
      yield {
        message: `No workstream and no project serves the ambition ${quoted(name)}.`,
        fix: `Add a line "- ${id}" under "ambitions:" of each workstream or project that serves it.`,
        at,
        ref: null,
        entry: id,
      };
    }
  },
};
