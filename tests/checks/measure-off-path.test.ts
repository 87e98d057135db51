import { measureOffPath } from '../../src/checks/measure-off-path.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const HEAD = `measures:
  - id: suspensions
    name: Suspensions
    unit: suspensions
    better: lower
    paths:
      - id: target
        kind: target
        points:
          - date: 2021-08-31
            value: 100
          - date: 2021-10-31
            value: 90
`;
/** On 30 September 2021 the path has about 95.1. */
const measures = (more: string): PlanParts => ({ 'measures.yaml': `${HEAD}${more}` });
const actual = (value: string): string =>
  `    actuals:\n      - date: September 2021\n        value: ${value}\n`;

describeCheck(measureOffPath, [
  {
    what: 'worse, without a tolerance',
    parts: measures(actual('97')),
    finds: [
      {
        at: '16:16',
        says: '"Suspensions" is 1.9 suspensions worse than its path: 97 in September 2021, where the target is 95.1. No tolerance is set.',
        related: ['7:9'],
      },
    ],
  },
  {
    what: 'worse by more than its tolerance',
    parts: measures(`    tolerance_percent: 1\n${actual('97')}`),
    finds: [{ at: '17:16', says: 'Its tolerance is 1.' }],
  },
  { what: 'worse by less', parts: measures(`    tolerance: 2\n${actual('97')}`), finds: [] },
  { what: 'better', parts: measures(actual('80')), finds: [] },
  { what: 'not known yet', parts: measures(actual('97\n        published: 2021-10-12')), finds: [] },
  {
    what: 'in a CSV it is found there',
    parts: {
      ...measures('    actuals_csv: s.csv\n'),
      'measures/s.csv': 'note,date,value\n"late, as ever",2021-09,97\n',
    },
    finds: [{ at: '2:25', says: '97 in September 2021' }],
  },
  {
    what: 'nobody said which way is good',
    parts: { 'measures.yaml': `${HEAD.replace('    better: lower\n', '')}${actual('97')}` },
    finds: [],
  },
]);
