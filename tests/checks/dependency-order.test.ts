import { dependencyOrder } from '../../src/checks/dependency-order.ts';
import { describeCheck, milestones, type PlanParts } from './describe-check.ts';

/** Contracts that depend on a model and on what `needs` adds. Contracts are due in line 13. */
const plan = (
  contracts: string,
  model: string,
  more: { needs?: string; model?: string; last?: string } = {},
): PlanParts =>
  milestones(`- id: contracts
  title: Contracts signed
  due: ${contracts}
  depends_on:
    - inclusion/provision/model${more.needs ?? ''}
- id: model
  title: Model agreed
  due: ${model}${more.model ?? ''}
- id: last
  title: Last one
  due: December 2022${more.last ?? ''}`);

describeCheck(dependencyOrder, [
  {
    what: 'due before the other begins',
    parts: plan('September 2021', 'October 2021'),
    finds: [
      {
        at: '13:14',
        says: '"Contracts signed" is due September 2021, before "Model agreed", which it depends on and which is due October 2021',
        severity: 'error',
        related: ['18:14'],
      },
    ],
  },
  {
    what: 'due while the other is still due',
    parts: plan('September 2021', 'September to November 2021'),
    finds: [{ at: '13:14', says: 'is due September 2021, before', severity: 'warning' }],
  },
  { what: 'due at the same time', parts: plan('September 2021', 'September 2021'), finds: [] },
  { what: 'due on the last day of the other', parts: plan('30 September 2021', 'September 2021'), finds: [] },
  {
    what: 'what is due by a month may be there on any day before',
    parts: plan('September 2021', 'by December 2021'),
    finds: [{ at: '13:14', says: 'due by December 2021', severity: 'warning' }],
  },
  {
    what: 'an open-ended one counts by the period in which it starts',
    parts: plan('September 2021', 'from October 2021'),
    finds: [{ at: '13:14', says: 'due from October 2021', severity: 'error' }],
  },
  {
    what: 'after an open-ended one has started',
    parts: plan('October 2021', 'from October 2021'),
    finds: [],
  },
  { what: 'no date on one side', parts: plan('September 2021', 'tbc by December 2021'), finds: [] },
  { what: 'no date on the other side', parts: plan('tbc', 'December 2021'), finds: [] },
  {
    what: 'the other is complete',
    parts: plan('September 2021', 'October 2021', { model: '\n  completed: 2021-08-02' }),
    finds: [],
  },
  {
    what: 'the other is cancelled',
    parts: plan('September 2021', 'October 2021', {
      model: '\n  status: cancelled\n  cancelled:\n    date: 2021-08-02\n    reason: Merged',
    }),
    finds: [],
  },
  {
    what: 'in a circle it is left to dependency-cycle',
    parts: plan('September 2021', 'October 2021', {
      model: '\n  depends_on:\n    - inclusion/provision/contracts',
    }),
    finds: [],
  },
  {
    what: 'in a circle with something else, and after what is in none',
    parts: plan('September 2021', 'October 2021', {
      needs: '\n    - inclusion/provision/last',
      last: '\n  depends_on:\n    - inclusion/provision/contracts',
    }),
    finds: [{ at: '13:14', says: 'before "Model agreed"' }],
  },
  {
    what: 'on a day before it was moved out of order',
    parts: plan('September 2021', 'October 2021', {
      model:
        '\n  changes:\n    - date: 2021-08-02\n      from: August 2021\n      to: October 2021\n      reason: x\n      approved_by: programme-manager',
    }),
    asOf: '2021-08-01',
    finds: [],
  },
]);
