import { updateRepeated } from '../../src/checks/update-repeated.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

/** A file in updates/ that speaks of a subject on a day. */
const file = (name: string, subject: string, date: string): PlanParts => ({
  [`updates/${name}.yaml`]: `for: ${subject}\ndate: ${date}\nauthor: Sam Doe\nsummary: As it is\n`,
});

describeCheck(updateRepeated, [
  {
    what: 'two of one workstream and day: the later in the order of files stands',
    parts: { ...file('b', 'inclusion', '2021-09-20'), ...file('a', 'inclusion', '2021-09-20') },
    finds: [
      {
        at: '2:7',
        says: '"updates/a.yaml" and "updates/b.yaml" are both updates of "inclusion" of 20 September 2021. Only "updates/b.yaml" stands',
        fix: 'into "updates/b.yaml", and delete "updates/a.yaml"',
        related: ['2:7'],
      },
    ],
  },
  {
    what: 'three of the programme: two are passed over',
    parts: {
      ...file('a', 'programme', '2021-09-20'),
      ...file('b', 'programme', '2021-09-20'),
      ...file('c', 'programme', '2021-09-20'),
    },
    finds: [
      { at: '2:7', says: '"updates/a.yaml" and "updates/c.yaml" are both updates of the programme' },
      { at: '2:7', says: '"updates/b.yaml" and "updates/c.yaml"' },
    ],
  },
  {
    what: 'another subject, and another day',
    parts: {
      ...file('a', 'programme', '2021-09-20'),
      ...file('b', 'inclusion', '2021-09-20'),
      ...file('c', 'inclusion', '2021-09-21'),
    },
    finds: [],
  },
]);
