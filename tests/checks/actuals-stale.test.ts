import { actualsStale } from '../../src/checks/actuals-stale.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const measure = (every: string, date: string): PlanParts => ({
  'measures.yaml': `measures:\n  - id: a\n    name: Absence\n${every === '' ? '' : `    every: ${every}\n`}    actuals:\n      - date: ${date}\n        value: 1\n`,
});

describeCheck(actualsStale, [
  {
    what: 'the next month has been over for more than 45 days',
    parts: measure('month', 'July 2021'),
    asOf: '2021-10-16',
    finds: [
      {
        at: '6:15',
        says: 'The newest figure of "Absence" is of July 2021, and there should be one every month. The next one was to be known by 15 October 2021, 1 day ago.',
        fix: 'Add it under "actuals"',
      },
    ],
  },
  {
    what: 'on the last day it is in time',
    parts: measure('month', 'July 2021'),
    asOf: '2021-10-15',
    finds: [],
  },
  {
    what: 'February is followed by March',
    parts: measure('month', 'February 2021'),
    asOf: '2021-05-15',
    finds: [],
  },
  {
    what: 'a week',
    parts: measure('week', '2021-09-12'),
    asOf: '2021-10-04',
    finds: [{ at: '6:15', says: 'known by 3 October 2021' }],
  },
  {
    what: 'a quarter',
    parts: measure('quarter', 'Q4 2020/21'),
    asOf: '2021-08-30',
    finds: [{ at: '6:15', says: 'known by 29 August 2021' }],
  },
  {
    what: 'a term is four months',
    parts: measure('term', '2021-03-31'),
    asOf: '2021-10-30',
    finds: [{ at: '6:15', says: 'known by 29 October 2021' }],
  },
  {
    what: 'a year',
    parts: measure('year', '2019'),
    asOf: '2021-06-30',
    finds: [{ at: '6:15', says: 'known by 29 June 2021' }],
  },
  { what: 'nobody said how often', parts: measure('', 'July 2020'), finds: [] },
  {
    what: 'in a CSV it is found there',
    parts: {
      'measures.yaml':
        'measures:\n  - id: a\n    name: Absence\n    every: month\n    actuals_csv: absence.csv\n',
      'absence.csv': 'value,date\n1,June 2021\n2,July 2021\n',
    },
    asOf: '2021-12-01',
    finds: [{ at: '3:3', says: 'July 2021', fix: 'Add a row to plan/absence.csv' }],
  },
]);
