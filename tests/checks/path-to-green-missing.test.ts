import { pathToGreenMissing } from '../../src/checks/path-to-green-missing.ts';
import { describeCheck } from './describe-check.ts';
import { update } from './raid-parts.ts';

describeCheck(pathToGreenMissing, [
  {
    what: 'amber',
    parts: update('inclusion', '2021-10-01', 'rag: amber'),
    finds: [
      {
        at: '5:1',
        says: '"Inclusion" claims amber in its update of 1 October 2021 and does not say how it gets back to green.',
        fix: '"path_to_green:"',
      },
    ],
  },
  {
    what: 'red, in one dimension',
    parts: update('programme', '2021-10-01', 'rag:', '  schedule: green', '  benefits: red'),
    finds: [{ at: '7:13', says: 'The programme claims red for benefits' }],
  },
  {
    what: 'the way is said',
    parts: update('inclusion', '2021-10-01', 'rag: red', 'path_to_green: Two more rooms'),
    finds: [],
  },
  { what: 'green', parts: update('inclusion', '2021-10-01', 'rag: green'), finds: [] },
  { what: 'no colour', parts: update('inclusion', '2021-10-01'), finds: [] },
  {
    what: 'an older update is as it is',
    parts: {
      ...update('inclusion', '2021-09-20', 'rag: red'),
      ...update('inclusion', '2021-10-01', 'rag: green'),
    },
    finds: [],
  },
]);
