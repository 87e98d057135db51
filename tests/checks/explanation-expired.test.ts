import { explanationExpired } from '../../src/checks/explanation-expired.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const plan = (more: string, above = ''): PlanParts => ({
  'principles.yaml': `principles:
  - id: accountability
    name: Accountability
    rules:
      - id: lead
        each: project
        must: { required: [lead] }
        says: Each project has a lead.
`,
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
${above}projects:
  - id: a
    name: A
${more}`,
});
const EXPLAINED = `    principles:
      accountability:
        explain: The post is advertised
        until: 2021-10-04
        by: Sam Doe
`;
const OF_WORKSTREAM = EXPLAINED.replace(/^ {4}/gm, '');

describeCheck(explanationExpired, [
  { what: 'on its last day', parts: plan(EXPLAINED), finds: [] },
  {
    what: 'on the day after',
    parts: plan(EXPLAINED),
    asOf: '2021-10-05',
    finds: [
      {
        at: '10:16',
        says: '"A" explained until 4 October 2021 why it does not meet "Accountability"; that was 1 day ago.',
        fix: 'until:',
      },
    ],
  },
  {
    what: 'met in the meantime',
    parts: plan(`    lead: Jo Bloggs\n${EXPLAINED}`),
    asOf: '2021-10-05',
    finds: [],
  },
  {
    what: 'of a workstream, with a project that does not meet it',
    parts: plan('', OF_WORKSTREAM),
    asOf: '2021-10-06',
    finds: [{ at: '7:12', says: '"Inclusion" explained until 4 October 2021' }],
  },
  {
    what: 'of a workstream whose projects all meet it',
    parts: plan('    lead: Jo Bloggs\n', OF_WORKSTREAM),
    asOf: '2021-10-06',
    finds: [],
  },
]);
