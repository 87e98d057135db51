import { trajectoryDivergence } from '../../src/checks/trajectory-divergence.ts';
import { describeCheck, type PlanParts } from './describe-check.ts';

const measures = (value: number, id = 'suspensions'): string => `  - id: ${id}
    name: The measure ${id}
    better: lower
    paths:
      - id: target
        kind: target
        points:
          - date: 2021-09-30
            value: 100
    actuals:
      - date: September 2021
        value: ${value}
`;

interface Parts {
  readonly milestones: readonly string[];
  readonly value?: number;
  /** Lines of the project. */
  readonly effect?: string;
  readonly indicators?: string;
  readonly other?: number;
}

function plan({
  milestones,
  value = 120,
  effect = '',
  indicators = 'indicators:\n  - suspensions\n',
  other,
}: Parts): PlanParts {
  const listed = milestones.map(
    (lines, index) => `      - id: m-${index}\n        title: M ${index}\n        ${lines}\n`,
  );
  return {
    'measures.yaml': `measures:\n${measures(value)}${other === undefined ? '' : measures(other, 'other')}`,
    'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\n${indicators}projects:\n  - id: panels\n    name: Panels\n${effect}    milestones:\n${listed.join('')}`,
  };
}

const DONE = 'due: May 2021\n        completed: 2021-05-20';
const LATE = 'due: May 2021';
const TO_COME = 'due: May 2022';
const effectFrom = (from: string): string =>
  `    measures:\n      - measure: suspensions\n        effect: decrease\n        from: ${from}\n`;

describeCheck(trajectoryDivergence, [
  {
    what: 'milestones on time, and the measure off its path',
    parts: plan({ milestones: [DONE, TO_COME] }),
    finds: [
      {
        at: '2:7',
        says: 'Inclusion: 1 of its 2 milestones is done and none is overdue, but the measure it is to move is worse than its path: The measure suspensions (120 in September 2021, target 100).',
        fix: 'whether the effect takes longer',
        related: ['2:5'],
      },
    ],
  },
  {
    what: 'one of two measures off its path',
    parts: plan({ milestones: [DONE], other: 90, indicators: 'indicators:\n  - suspensions\n  - other\n' }),
    finds: [
      {
        at: '2:7',
        says: 'Inclusion: its only milestone is done, but 1 of the 2 measures it is to move is worse than its path',
      },
    ],
  },
  {
    what: 'both measures off their paths',
    parts: plan({ milestones: [DONE], other: 101, indicators: 'indicators:\n  - suspensions\n  - other\n' }),
    finds: [{ at: '2:7', says: 'both measures it is to move are worse than their paths' }],
  },
  {
    what: 'milestones late, and the measure on its path',
    parts: plan({ milestones: [DONE, LATE, TO_COME], value: 100 }),
    finds: [
      {
        at: '2:7',
        says: 'Inclusion: 1 of its 3 milestones is overdue, but the measure it is to move is on its path or better: The measure suspensions (100 in September 2021, target 100).',
        fix: 'still needed',
        related: ['14:9', '2:5'],
      },
    ],
  },
  { what: 'both go wrong', parts: plan({ milestones: [DONE, LATE] }), finds: [] },
  { what: 'both go well', parts: plan({ milestones: [DONE], value: 100 }), finds: [] },
  { what: 'nothing is done and nothing overdue', parts: plan({ milestones: [TO_COME] }), finds: [] },
  {
    what: 'what was cancelled is no late milestone',
    parts: plan({
      value: 100,
      milestones: [
        DONE,
        `${LATE}\n        status: cancelled\n        cancelled:\n          date: 2021-05-01\n          reason: Not needed`,
      ],
    }),
    finds: [],
  },
  {
    what: 'the workstream is not to move it',
    parts: plan({ milestones: [DONE], indicators: '' }),
    finds: [],
  },
  {
    what: 'a project is to move it, from a day that the newest actual has reached',
    parts: plan({ milestones: [DONE], indicators: '', effect: effectFrom('September 2021') }),
    finds: [{ at: '2:7', says: 'worse than its path' }],
  },
  {
    what: 'a project is to move it from later on',
    parts: plan({ milestones: [DONE], indicators: '', effect: effectFrom('October 2021') }),
    finds: [],
  },
]);
