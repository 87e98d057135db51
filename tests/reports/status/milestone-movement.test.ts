/** What became of milestones in a week, each in the one list that it belongs to. */
import { describe, expect, test } from 'vitest';
import {
  daysLateOf,
  type MilestoneMovements,
  milestoneMovements,
} from '../../../src/reports/status/milestone-movement.ts';
import { periodSince } from '../../../src/reports/status/period.ts';
import { BEFORE, type Milestones, NOW, type Versions, versions } from '../../support/status-plans.ts';

const PERIOD = periodSince(BEFORE, NOW);

function movementsOf({ plan, entries, earlier }: Versions): MilestoneMovements {
  return milestoneMovements(plan, entries, earlier, PERIOD);
}

async function movements(
  before: Milestones,
  now: Milestones,
  files?: Readonly<Record<string, string>>,
): Promise<MilestoneMovements> {
  return movementsOf(await versions(before, now, files));
}

function ids(list: readonly { readonly entry: { readonly milestone: { readonly id: string } } }[]): string[] {
  return list.map(({ entry }) => entry.milestone.id);
}

describe('done', () => {
  const due = 'due: 2021-09-30';

  test('complete now and not before, in the order of their days', async () => {
    const { done } = await movements(
      { second: [due], first: [due], earlier: [due, 'completed: 2021-09-20'] },
      {
        second: [due, 'completed: 2021-10-04'],
        first: [due, 'completed: 2021-09-28'],
        earlier: [due, 'completed: 2021-09-20'],
      },
    );
    expect(ids(done)).toEqual(['first', 'second']);
  });

  test('what was completed before and written down only now is news', async () => {
    const { done } = await movements({ late: [due] }, { late: [due, 'completed: 2021-09-01'] });
    expect(ids(done)).toEqual(['late']);
  });

  test('what came into the plan complete counts where it was done in the period', async () => {
    const { done, added } = await movements(
      { other: [due] },
      {
        other: [due],
        old: [due, 'completed: 2021-08-01'],
        fresh: [due, 'completed: 2021-10-01'],
      },
    );
    expect(ids(done)).toEqual(['fresh']);
    expect(ids(added)).toEqual(['old', 'fresh']);
  });

  test('a completion after the day of the report has not happened', async () => {
    const { done } = await movements({ soon: [due] }, { soon: [due, 'completed: 2021-10-05'] });
    expect(done).toEqual([]);
  });
});

describe('planned for the period but not done', () => {
  test('by the dates of the last report, whatever they are now', async () => {
    const now = await movements(
      {
        moved: ['due: 2021-09-30'],
        late: ['due: 2021-10-01'],
        done: ['due: 2021-10-02'],
        later: ['due: 2021-10-05'],
        earlier: ['due: 2021-09-27'],
        dropped: ['due: 2021-10-03'],
      },
      {
        moved: [
          'due: 2021-11-30',
          'changes:',
          '  - date: 2021-09-29',
          '    from: 2021-09-30',
          '    to: 2021-11-30',
          '    reason: Two schools asked for more time',
        ],
        late: ['due: 2021-10-01'],
        done: ['due: 2021-10-02', 'completed: 2021-10-04'],
        later: ['due: 2021-10-05'],
        earlier: ['due: 2021-09-27'],
        dropped: [
          'due: 2021-10-03',
          'status: cancelled',
          'cancelled:',
          '  date: 2021-10-01',
          '  reason: Nobody needs it',
          '  approved_by: programme-manager',
        ],
      },
    );
    // What was due on the day of the last report was not late then.
    expect(ids(now.notDone)).toEqual(['earlier', 'moved', 'late', 'dropped']);
    expect(now.planned).toBe(5);
    expect(ids(now.cancelled)).toEqual(['dropped']);
  });

  test('what has no end was to begin: begun is not missed', async () => {
    const now = await movements(
      { begun: ['due: from September 2021'], asleep: ['due: from September 2021'] },
      { begun: ['due: from September 2021', 'started: 2021-09-30'], asleep: ['due: from September 2021'] },
    );
    expect(ids(now.notDone)).toEqual(['asleep']);
    expect(now.planned).toBe(2);
  });
});

describe('off plan', () => {
  const changes = [
    'changes:',
    '  - date: 2021-06-01',
    '    from: 2021-07-31',
    '    to: 2021-11-30',
    '    reason: The pilot took longer',
  ];

  test('what moved in the period and what had moved before are told apart', async () => {
    const { offPlan } = await movements(
      { old: ['due: 2021-11-30', ...changes], fresh: ['due: 2021-12-01'], level: ['due: 2021-12-05'] },
      { old: ['due: 2021-11-30', ...changes], fresh: ['due: 2021-12-31'], level: ['due: 2021-12-05'] },
    );
    expect(
      offPlan.map(({ entry, slipInPeriod, slipSinceBaseline, reason, isChanged }) => ({
        id: entry.milestone.id,
        slipInPeriod,
        slipSinceBaseline,
        reason,
        isChanged,
      })),
    ).toEqual([
      {
        id: 'old',
        slipInPeriod: 0,
        slipSinceBaseline: 122,
        reason: 'The pilot took longer',
        isChanged: false,
      },
      // Nobody recorded the move: the date before it is the first that is known.
      { id: 'fresh', slipInPeriod: 30, slipSinceBaseline: 30, reason: null, isChanged: true },
    ]);
  });

  test('complete ones are not', async () => {
    const { offPlan } = await movements(
      { old: ['due: 2021-11-30', ...changes] },
      { old: ['due: 2021-11-30', ...changes, 'completed: 2021-10-01'] },
    );
    expect(offPlan).toEqual([]);
  });
});

describe('expected later than due', () => {
  const GOVERNANCE = [
    'bodies:',
    '  - id: programme-board',
    '    name: Programme Board',
    'approvals:',
    '  - by: workstream-lead',
    '    up_to_days: 14',
    '  - by: programme-board',
    '',
  ].join('\n');
  const forecasts: Milestones = {
    little: ['due: 2021-11-01', 'forecast: 2021-11-10'],
    much: ['due: 2021-11-01', 'forecast: 2021-12-31'],
    never: ['due: 2021-11-01', 'forecast: 2021-10-20'],
  };

  test('furthest first, with who has to agree where the lead may not', async () => {
    const { lateForecasts } = await movements(forecasts, forecasts, { 'governance.yaml': GOVERNANCE });
    expect(
      lateForecasts.map(({ entry, daysLater, toBeApprovedBy, isChanged }) => [
        entry.milestone.id,
        daysLater,
        toBeApprovedBy,
        isChanged,
      ]),
    ).toEqual([
      ['much', 60, 'programme-board', false],
      ['little', 9, null, false],
    ]);
  });

  test('where no tolerance is set nobody has to agree', async () => {
    const { lateForecasts } = await movements(
      { much: ['due: 2021-11-01', 'forecast: 2021-11-30'] },
      { much: ['due: 2021-11-01', 'forecast: 2021-12-31'] },
    );
    expect(lateForecasts.map(({ toBeApprovedBy, isChanged }) => [toBeApprovedBy, isChanged])).toEqual([
      [null, true],
    ]);
  });
});

describe('overdue and undated', () => {
  test('reported ones first, and new ones are marked', async () => {
    const now = await movements(
      {
        silent: ['due: 2021-09-01'],
        told: ['due: 2021-09-20', 'status: in-progress'],
        fresh: ['due: 2021-09-30', 'status: in-progress'],
      },
      {
        silent: ['due: 2021-09-01'],
        told: ['due: 2021-09-20', 'status: in-progress'],
        fresh: ['due: 2021-09-30', 'status: in-progress'],
      },
    );
    expect(now.overdue.map(({ entry, isNew }) => [entry.milestone.id, isNew])).toEqual([
      ['told', false],
      ['fresh', true],
      ['silent', false],
    ]);
  });

  test('a broken promise of a date stands first', async () => {
    const now = await movements(
      { dated: ['due: 2021-12-01'], broken: ['due: tbc by August 2021'] },
      { dated: ['due: tbc'], broken: ['due: tbc by August 2021'] },
    );
    expect(now.undated.map(({ entry, isNew }) => [entry.milestone.id, isNew])).toEqual([
      ['broken', false],
      ['dated', true],
    ]);
  });

  test('how late a date is: overdue, or expected after it is due, whichever is more', async () => {
    const { entries } = await versions(
      {},
      {
        overdue: ['due: 2021-09-30'],
        expected: ['due: 2021-11-01', 'forecast: 2021-11-30'],
        both: ['due: 2021-09-30', 'forecast: 2021-10-10', 'status: in-progress'],
        early: ['due: 2021-11-01', 'forecast: 2021-10-10'],
      },
    );
    expect(entries.map((entry) => [entry.milestone.id, daysLateOf(entry)])).toEqual([
      ['overdue', 4],
      ['expected', 29],
      ['both', 10],
      ['early', 0],
    ]);
  });
});

test('a milestone that was renamed is the same one', async () => {
  const { added, removed } = await movements(
    { old: ['due: 2021-12-01'] },
    { new: ['due: 2021-12-01', 'was:', '  - inclusion/provision/old'] },
  );
  expect(added).toEqual([]);
  expect(removed).toEqual([]);
});

test('what is gone is told', async () => {
  const { removed } = await movements(
    { gone: ['due: 2021-12-01'], here: ['due: 2021-12-01'] },
    { here: ['due: 2021-12-01'] },
  );
  expect(removed.map(({ milestone }) => milestone.id)).toEqual(['gone']);
});
