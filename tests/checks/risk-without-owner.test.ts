import { riskWithoutOwner } from '../../src/checks/risk-without-owner.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';
import { raid } from './raid-parts.ts';

const risk = (more = ''): PlanParts =>
  raid(
    `risks:\n  - id: rooms\n    title: No rooms\n    raised: 2021-09-01\n    likelihood: 3\n    impact: 4\n${more}`,
  );

describeCheck(riskWithoutOwner, [
  {
    what: 'nobody is named',
    parts: risk(),
    finds: [{ at: '3:12', says: 'Nobody owns the risk "No rooms".', fix: '"closed:"' }],
  },
  {
    what: 'the post is vacant',
    parts: risk('    owner: vacant\n'),
    finds: [{ at: '3:12', says: 'No rooms' }],
  },
  { what: 'somebody is named', parts: risk('    owner: Sam Doe\n'), finds: [] },
  {
    what: 'it is closed',
    parts: risk('    closed:\n      date: 2021-10-04\n      reason: They were found\n'),
    finds: [],
  },
  {
    what: 'it is closed later than the day of the report',
    parts: risk('    closed:\n      date: 2021-10-05\n      reason: They were found\n'),
    finds: [{ at: '3:12', says: 'No rooms' }],
  },
  { what: 'before it was raised', parts: risk(), asOf: '2021-08-31', finds: [] },
  {
    what: 'an issue',
    parts: raid('issues:\n  - id: flood\n    title: Flood\n    raised: 2021-09-01\n    impact: 4\n'),
    finds: [{ at: '3:12', says: 'Nobody owns the issue "Flood".', fix: '"resolved:"' }],
  },
]);
