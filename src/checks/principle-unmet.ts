import { answersText, applicable, countAnswers } from '../principles/answer.ts';
import type { Cell } from '../principles/judge.ts';
import type { Check } from './check.ts';
import { quoted } from './quoted.ts';

export const principleUnmet: Check = {
  code: 'principle-unmet',
  severity: 'info',
  summary: 'A principle is not met by every project to which it applies.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A principle in principles.yaml that at least one project does not meet, or does not wholly meet, or for which nothing is recorded. There is one finding a principle, with the counts. A project that explains why it does not meet the principle yet counts as explained while the explanation is in force.',
  why: 'A principle that nobody looks at is decoration. "Not recorded" is an answer too: it says that nobody can tell.',
  example: `# plan/principles.yaml
principles:
  - id: accountability
    name: Accountability and challenge
    rules:
      - id: named-lead
        each: project
        must:
          required:
            - lead
        needs:
          - lead
        says: Every project has a named lead.`,
  howToFix: `\`milepost principles --principle accountability\` shows which projects fall short, and what to type.

Record what the rule asks for:

\`\`\`yaml
- id: provision
  name: Alternative provision
  lead: Jo Bloggs
\`\`\`

Or explain why the project does not meet the principle yet, until when, and who says so:

\`\`\`yaml
- id: provision
  name: Alternative provision
  principles:
    accountability:
      explain: The lead is being appointed
      until: 2022-01-31
      by: Sam Doe
\`\`\``,
  *run({ plan, cells }) {
    if (plan.principles.length === 0) return;
    const byPrinciple = new Map<string, Cell[]>();
    for (const cell of cells()) {
      const known = byPrinciple.get(cell.principle.id);
      if (known === undefined) byPrinciple.set(cell.principle.id, [cell]);
      else known.push(cell);
    }
    for (const { id, name, at } of plan.principles) {
      const counts = countAnswers((byPrinciple.get(id) ?? []).map(({ answer }) => answer));
      if (counts['partly-met'] + counts['not-met'] + counts['not-recorded'] === 0) continue;
      const projects = applicable(counts);
      yield {
        message: `${quoted(name)} is met by ${counts.met} of ${projects === 1 ? '1 project' : `${projects} projects`} to which it applies: ${answersText({ ...counts, met: 0, 'not-applicable': 0 })}.`,
        fix: `"milepost principles --principle ${id}" shows which projects fall short, and what to type.`,
        at,
        ref: null,
        entry: id,
      };
    }
  },
};
