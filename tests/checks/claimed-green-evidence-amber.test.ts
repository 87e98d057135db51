import { claimedGreenEvidenceAmber } from '../../src/checks/claimed-green-evidence-amber.ts';
import { describeCheck, milestones } from './describe-check.ts';
import { update } from './raid-parts.ts';

/** Due on 31 August: amber from 1 September, red from 28 September. */
const LATE = milestones('- id: m\n  title: Panels meet\n  due: August 2021\n  status: in-progress');
const GREEN = 'rag: green';

describeCheck(claimedGreenEvidenceAmber, [
  {
    what: 'the first report',
    parts: { ...LATE, ...update('inclusion', '2021-10-01', GREEN) },
    finds: [
      {
        at: '5:1',
        says: '"Inclusion" claims green in its update of 1 October 2021, and the evidence is red: "Panels meet" was due August 2021 and is 34 days past that: red from 28 days. It is the first report.',
        fix: '"milepost explain rag inclusion"',
        related: ['11:9'],
      },
    ],
  },
  {
    what: 'it was not so before the date had gone by',
    parts: {
      ...LATE,
      ...update('inclusion', '2021-08-30', GREEN),
      ...update('inclusion', '2021-09-13', GREEN),
      ...update('inclusion', '2021-09-27', GREEN),
    },
    finds: [{ at: '5:1', says: 'It has been so for 2 reports in a row.' }],
  },
  {
    what: 'the report before it said how it was',
    parts: {
      ...LATE,
      ...update('inclusion', '2021-09-13', 'rag: amber'),
      ...update('inclusion', '2021-09-27', GREEN),
    },
    finds: [{ at: '5:1', says: 'In the report before this one it was not so.' }],
  },
  {
    what: 'for more reports than are looked back through',
    parts: Object.assign(
      {},
      LATE,
      ...['03', '06', '10', '13', '17', '20', '24'].map((day) =>
        update('inclusion', `2021-09-${day}`, GREEN),
      ),
    ),
    finds: [{ at: '5:1', says: 'for 5 reports in a row, or more.' }],
  },
  {
    what: 'by dimension, and only where it is better than the evidence',
    parts: { ...LATE, ...update('inclusion', '2021-10-01', 'rag:', '  schedule: green', '  risk: green') },
    finds: [{ at: '6:13', says: '"Inclusion" claims green for schedule' }],
  },
  {
    what: 'blue, of a project',
    parts: { ...LATE, ...update('inclusion/provision', '2021-10-01', 'rag: blue') },
    finds: [{ at: '5:1', says: 'claims blue', fix: '"milepost explain rag inclusion/provision"' }],
  },
  {
    what: 'of the programme',
    parts: { ...LATE, ...update('programme', '2021-10-01', GREEN) },
    finds: [{ at: '5:1', says: 'The programme claims green', fix: '"milepost explain rag"' }],
  },
  {
    what: 'amber is no claim that all is well',
    parts: { ...LATE, ...update('inclusion', '2021-10-01', 'rag: amber') },
    finds: [],
  },
  {
    what: 'the evidence is green',
    parts: {
      ...milestones('- id: m\n  title: M\n  due: December 2021\n  status: in-progress'),
      ...update('inclusion', '2021-10-01', GREEN),
    },
    finds: [],
  },
  {
    what: 'there is nothing to go by',
    parts: { ...milestones('- id: m\n  title: M\n  due: tbc'), ...update('inclusion', '2021-10-01', GREEN) },
    finds: [],
  },
]);
