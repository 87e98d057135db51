import { daysBetween } from '../model/calendar-day.ts';
import { daysText } from '../model/days-text.ts';
import { exampleOfProjects } from '../model/documentation.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { Project } from '../model/plan.ts';
import { type Check, type CheckContext, within } from './check.ts';
import { quoted } from './quoted.ts';
import { recordsOf } from './principle-records.ts';

export const explanationExpired: Check = {
  code: 'explanation-expired',
  severity: 'warning',
  summary: 'An explanation why a principle is not met yet has run out.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'An explanation under `principles` of a project or workstream whose last day has gone by, while a project that it was given for still does not meet the principle. It no longer counts. When the principle has been met meanwhile, or another explanation is in force, nothing is said.',
  why: 'Comply or explain means that an explanation is for a time. When that time is over, somebody has to look again.',
  example: `# plan/principles.yaml
principles:
  - id: accountability
    name: Accountability and challenge
${exampleOfProjects(`- id: provision
  name: Alternative provision
  principles:
    accountability:
      explain: The lead is being appointed
      until: 2021-09-30
      by: Sam Doe`)}`,
  howToFix: `If the project meets the principle now, say what shows it:

\`\`\`yaml
- id: provision
  name: Alternative provision
  principles:
    accountability:
      evidence: A lead was appointed and answers to the board
      date: 2021-10-01
\`\`\`

If it still does not, explain it again, with a new day:

\`\`\`yaml
- id: provision
  name: Alternative provision
  principles:
    accountability:
      explain: The post is advertised a second time
      until: 2022-01-31
      by: Sam Doe
\`\`\``,
  *run(context) {
    let settled: ReadonlySet<string> | null = null;
    for (const { standing, owner, name, ref, projects } of recordsOf(context)) {
      const { record, explanation } = standing;
      if (explanation === null || explanation.inForce) continue;
      settled ??= settledCells(context);
      if (projects.every((project) => settled?.has(cellKey(project, record.principle)))) continue;
      yield {
        message: `${quoted(owner)} explained until ${dayText(explanation.until)} why it does not meet ${quoted(name)}; that was ${daysText(daysBetween(explanation.until, context.asOf))} ago.`,
        fix: 'Record the evidence if it is met now; or explain it again, and write the new day under "until:".',
        at: within(record.at, 'until'),
        ref,
      };
    }
  },
};

/** The projects and principles of which there is nothing left to explain. */
function settledCells({ cells }: CheckContext): ReadonlySet<string> {
  return new Set(
    cells()
      .filter(({ answer }) => answer === 'met' || answer === 'explained' || answer === 'not-applicable')
      .map(({ project, principle }) => cellKey(project, principle.id)),
  );
}

function cellKey({ ref }: Project, principle: string): string {
  return `${ref} ${principle}`;
}
