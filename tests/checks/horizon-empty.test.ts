import { horizonEmpty } from '../../src/checks/horizon-empty.ts';
import { describeCheck, milestones, type PlanParts, programme } from './describe-check.ts';

/** A horizon in line 6 of programme.yaml, and milestones due then. */
const plan = (from: string, to: string, ...dues: readonly string[]): PlanParts => ({
  ...programme(`horizons:\n  - id: plan\n    name: The plan\n    from: ${from}\n    to: ${to}\n`),
  ...milestones(dues.map((due, n) => `- id: m${n}\n  title: Milestone ${n}\n  due: ${due}`).join('\n')),
});

describeCheck(horizonEmpty, [
  {
    what: 'ten months at the end',
    parts: plan('July 2021', 'June 2023', 'July 2021', 'by December 2021', 'March – August 2022'),
    finds: [
      {
        at: '6:5',
        says: 'The horizon "The plan" has no milestone in September 2022 to June 2023 (10 months).',
      },
    ],
  },
  { what: 'five months', parts: plan('July 2021', 'January 2022', 'July 2021', 'January 2022'), finds: [] },
  {
    what: 'six months',
    parts: plan('July 2021', 'February 2022', 'July 2021', 'February 2022'),
    finds: [{ at: '6:5', says: 'August 2021 to January 2022 (6 months)' }],
  },
  {
    what: 'several stretches in one horizon',
    parts: plan('January 2021', 'December 2022', 'July 2021', 'July 2022'),
    finds: [
      {
        at: '6:5',
        says: 'January to June 2021 (6 months), and none in August 2021 to June 2022 (11 months).',
      },
    ],
  },
  {
    what: 'a window fills every month that it touches',
    parts: plan('2021', '2022', '2021', 'June to December 2022'),
    finds: [],
  },
  {
    what: 'an open-ended one fills only the period in which it starts',
    parts: plan('2021', '2021', 'from January 2021'),
    finds: [{ at: '6:5', says: 'February to December 2021' }],
  },
  {
    what: 'no date fills nothing',
    parts: plan('July 2021', 'December 2021', 'tbc by August 2021'),
    finds: [{ at: '6:5', says: 'July to December 2021' }],
  },
  {
    what: 'what is cancelled fills nothing',
    parts: plan(
      'July 2021',
      'December 2021',
      'September 2021\n  status: cancelled\n  cancelled:\n    date: 2021-08-02\n    reason: Merged',
    ),
    finds: [{ at: '6:5', says: 'July to December 2021' }],
  },
  {
    what: 'what is complete fills its months',
    parts: plan('July 2021', 'December 2021', 'September 2021\n  completed: 2021-08-02'),
    finds: [],
  },
  {
    what: 'what lies outside the horizon does not matter',
    parts: plan('July 2021', 'September 2021', 'January 1900', 'December 2199'),
    finds: [],
  },
]);
