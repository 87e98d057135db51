import { updateFileName } from '../../src/checks/update-file-name.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

/** A file in updates/ that is dated 20 September 2021. */
const called = (name: string): PlanParts => ({
  [`updates/${name}.yaml`]: 'for: inclusion\ndate: 2021-09-20\nauthor: Sam Doe\nsummary: As it is\n',
});

describeCheck(updateFileName, [
  {
    what: 'another day in front of the name',
    parts: called('2021-09-27-inclusion'),
    finds: [
      {
        at: '2:7',
        says: 'The name of this file begins with 2021-09-27, and its date is 20 September 2021.',
        fix: 'Write "date: 2021-09-27"; or rename the file to "2021-09-20-inclusion.yaml".',
      },
    ],
  },
  {
    what: 'what looks like a day and is none',
    parts: called('2021-09-31'),
    finds: [{ at: '2:7', says: 'begins with 2021-09-31', fix: 'Rename the file to "2021-09-20.yaml".' }],
  },
  { what: 'its own day', parts: called('2021-09-20-inclusion'), finds: [] },
  { what: 'no day', parts: called('inclusion-2021-09-27'), finds: [] },
  { what: 'a longer number', parts: called('2021-09-271'), finds: [] },
]);
