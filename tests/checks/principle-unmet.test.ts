import { principleUnmet } from '../../src/checks/principle-unmet.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const plan = (first: string, second: string): PlanParts => ({
  'principles.yaml': `principles:
  - id: accountability
    name: Accountability
    rules:
      - id: lead
        each: project
        must: { required: [lead] }
        needs: [lead]
        says: Each project has a lead.
  - id: candour
    name: Candour
`,
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
projects:
  - id: a
    name: A
    principles:
      candour: { evidence: Minutes are public, date: 2021-09-01 }
${first}  - id: b
    name: B
    principles:
      candour: { explain: There is nothing to tell yet, until: 2021-10-04, by: Sam Doe }
${second}`,
});
const LEAD = '    lead: Jo Bloggs\n';

describeCheck(principleUnmet, [
  {
    what: 'one finding a principle, with the counts',
    parts: plan(LEAD, ''),
    finds: [
      {
        at: '2:5',
        says: '"Accountability" is met by 1 of 2 projects to which it applies: 1 not recorded.',
        fix: 'milepost principles --principle accountability',
      },
    ],
  },
  { what: 'met, or explained while that is in force', parts: plan(LEAD, LEAD), finds: [] },
  {
    what: 'explained until yesterday',
    parts: plan(LEAD, LEAD),
    asOf: '2021-10-05',
    finds: [{ at: '10:5', says: '"Candour" is met by 1 of 2 projects' }],
  },
  { what: 'no principles', parts: {}, finds: [] },
]);
