import { acceptedBreachExpired } from '../../src/checks/accepted-breach-expired.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

const slas = (due: string, lines = ''): PlanParts =>
  milestones(
    `- id: slas\n  title: Agreements signed\n  due: ${due}\n  accepted_breach:\n    until: 2021-11-30\n    reason: Review\n    approved_by: programme-manager${lines.replace(/^(?=.)/gm, '  ')}`,
  );

describeCheck(acceptedBreachExpired, [
  {
    what: 'still overdue after that day',
    parts: slas('September 2021'),
    asOf: '2021-12-01',
    finds: [
      {
        at: '15:18',
        says: 'was due September 2021 and is 62 days past that, and programme-manager accepted that only until 30 November 2021, 1 day ago',
      },
    ],
  },
  { what: 'still accepted on that day', parts: slas('September 2021'), asOf: '2021-11-30', finds: [] },
  {
    what: 'still not started',
    parts: slas('from October 2021'),
    asOf: '2021-12-01',
    finds: [{ at: '15:18', says: 'was due to start from October 2021 and is 31 days past that' }],
  },
  {
    what: 'still undated',
    parts: slas('tbc'),
    asOf: '2021-12-01',
    finds: [{ at: '15:18', says: 'still has no due date' }],
  },
  {
    what: 'achieved since',
    parts: slas('September 2021', '\ncompleted: 2021-11-12'),
    asOf: '2021-12-01',
    finds: [],
  },
  { what: 'not due any more', parts: slas('December 2021'), asOf: '2021-12-01', finds: [] },
]);
