import { riskUnreviewed } from '../../src/checks/risk-unreviewed.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';
import { raid } from './raid-parts.ts';

const risk = (raised: string, more = '', above = ''): PlanParts =>
  raid(
    `${above}risks:\n  - id: rooms\n    title: No rooms\n    raised: ${raised}\n    likelihood: 3\n    impact: 4\n${more}`,
  );

describeCheck(riskUnreviewed, [
  { what: '42 days after it was raised', parts: risk('2021-08-23'), finds: [] },
  {
    what: '43 days after it was raised',
    parts: risk('2021-08-22'),
    finds: [
      {
        at: '4:13',
        says: 'Nobody has looked at the risk "No rooms" since 22 August 2021, 43 days ago; it is to be reviewed within 42 days.',
        fix: '"reviewed:"',
      },
    ],
  },
  { what: 'reviewed since', parts: risk('2021-01-10', '    reviewed: 2021-09-20\n'), finds: [] },
  {
    what: 'reviewed too long ago',
    parts: risk('2021-01-10', '    reviewed: 2021-05-03\n'),
    finds: [{ at: '7:15', says: 'since 3 May 2021, 154 days ago' }],
  },
  {
    what: 'reviewed after the day of the report',
    parts: risk('2021-01-10', '    reviewed: 2021-10-05\n'),
    finds: [{ at: '7:15', says: 'since 10 January 2021' }],
  },
  {
    what: 'a new rating is a review',
    parts: risk(
      '2021-01-10',
      '    history:\n      - date: 2021-01-10\n        likelihood: 2\n        impact: 4\n      - date: 2021-09-20\n        likelihood: 3\n        impact: 4\n',
    ),
    finds: [],
  },
  {
    what: 'as the scale of the programme says',
    parts: risk(
      '2021-09-20',
      '',
      'scale:\n  likelihood:\n    - Rare\n    - Possible\n    - Likely\n    - Sure\n  impact:\n    - Small\n    - Fair\n    - Large\n    - Huge\n  medium_from: 4\n  high_from: 9\n  review_within_days: 7\n',
    ),
    finds: [{ at: '18:13', says: 'within 7 days' }],
  },
  {
    what: 'closed',
    parts: risk('2021-01-10', '    closed:\n      date: 2021-09-01\n      reason: Rooms were found\n'),
    finds: [],
  },
]);
