import { daysText } from '../model/days-text.ts';
import { exampleOfProjects } from '../model/documentation.ts';
import { dayText } from '../model/plan-date-text.ts';
import { type Check, within } from './check.ts';
import { recordsOf } from './principle-records.ts';
import { quoted } from './quoted.ts';

export const evidenceStale: Check = {
  code: 'evidence-stale',
  severity: 'warning',
  summary: 'Evidence that a principle is met is too old to count.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'Evidence under `principles` of a project or workstream that is older than `evidence_valid_months` in programme.yaml. It counts as none. Where a programme sets no such number, evidence never becomes stale.',
  why: 'What families were asked two years ago says little about what they would say today.',
  example: `# plan/programme.yaml
format: 1
name: An invented programme
workstreams:
  - inclusion
evidence_valid_months: 12
# plan/principles.yaml
principles:
  - id: co-production
    name: Co-production
${exampleOfProjects(`- id: provision
  name: Alternative provision
  principles:
    co-production:
      evidence: Two workshops with parents and carers
      date: 2020-03-10`)}`,
  howToFix: `Say what was done since, and when:

\`\`\`yaml
- id: provision
  name: Alternative provision
  principles:
    co-production:
      evidence: Parents and carers read the draft and changed it
      date: 2021-09-10
\`\`\`

If nothing was done since, do it; or explain why it is not needed, until when.`,
  *run(context) {
    const months = context.plan.programme.evidenceValidMonths;
    if (months === null) return;
    for (const { standing, owner, name, ref } of recordsOf(context)) {
      const { record, evidence } = standing;
      if (evidence === null || !evidence.isStale) continue;
      yield {
        message: `The evidence of ${quoted(owner)} for ${quoted(name)} is of ${dayText(evidence.date)}, ${daysText(evidence.ageDays)} ago; after ${months === 1 ? '1 month' : `${months} months`} it no longer counts.`,
        fix: 'Say under "evidence:" what was done since, with its "date:"; or explain why that is not needed.',
        at: within(record.at, 'date'),
        ref,
      };
    }
  },
};
