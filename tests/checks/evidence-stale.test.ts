import { evidenceStale } from '../../src/checks/evidence-stale.ts';
import { describeCheck, type PlanParts, programme } from './describe-check.ts';

const plan = (months: string, more: string, above = ''): PlanParts => ({
  ...programme(months),
  'principles.yaml': 'principles:\n  - id: candour\n    name: Candour\n',
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
${above}projects:
  - id: a
    name: A
${more}`,
});
const EVIDENCE = `    principles:
      candour:
        evidence: Minutes are public
        date: 2021-02-28
`;

describeCheck(evidenceStale, [
  {
    what: 'after exactly the months',
    parts: plan('evidence_valid_months: 8\n', EVIDENCE),
    asOf: '2021-10-28',
    finds: [],
  },
  {
    what: 'a day after the months',
    parts: plan('evidence_valid_months: 8\n', EVIDENCE),
    asOf: '2021-10-29',
    finds: [
      {
        at: '10:15',
        says: 'The evidence of "A" for "Candour" is of 28 February 2021, 243 days ago; after 8 months it no longer counts.',
        fix: 'evidence:',
      },
    ],
  },
  { what: 'where the programme sets no months', parts: plan('', EVIDENCE), asOf: '2031-10-29', finds: [] },
  {
    what: 'not given yet',
    parts: plan('evidence_valid_months: 1\n', EVIDENCE),
    asOf: '2021-02-27',
    finds: [],
  },
  {
    what: 'of a workstream, once',
    parts: plan('evidence_valid_months: 1\n', '  - id: b\n    name: B\n', EVIDENCE.replace(/^ {4}/gm, '')),
    finds: [{ at: '7:11', says: 'The evidence of "Inclusion" for "Candour"' }],
  },
]);
