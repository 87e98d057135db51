/** What a change is to answer for, and what was there before it. */
import { describe, expect, it } from 'vitest';
import { goneFindings, withStanding } from '../../src/checks/gate.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { basePlan, underRulesOf } from '../../src/model/base-plan.ts';
import { type Finding, isAtLeast, type Severity, type SinceBase } from '../../src/model/finding.ts';
import { day } from '../model/days.ts';
import { planWith } from '../support/loaded-plan.ts';
import {
  acceptedUntil,
  milestone,
  type PlanFiles,
  slas,
  TIME_DRIVEN_PLANS,
  withMilestones,
} from '../support/time-driven-plans.ts';

interface Standing {
  readonly standing: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** The findings of a plan that was `before` and is `after` now, as of 4 October 2021. */
async function standingOf(
  before: PlanFiles,
  after: PlanFiles,
  failOn: Severity = 'error',
): Promise<Standing> {
  const [base, plan] = [await planWith(before), await planWith(after)];
  const compared = basePlan(plan, base, 'main');
  const ruled = underRulesOf(base, plan);
  const asOf = day('2021-10-04');
  const found = runChecks(CHECKS, ruled, asOf, asOf, compared);
  const foundBefore = runChecks(CHECKS, base, asOf, asOf);
  return {
    standing: withStanding(
      found,
      foundBefore,
      ruled,
      compared,
      CHECKS,
      ({ severity, accepted }) => accepted === null && isAtLeast(severity, failOn),
    ),
    gone: goneFindings(foundBefore, found, ruled, compared),
  };
}

/** `code ref: how it stands` of each, without the one about project leads that every small plan has. */
function told(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ code }) => code !== 'project-without-lead')
    .map(({ code, ref, sinceBase }) => `${code} ${ref?.split('/').at(-1) ?? 'the plan'}: ${sinceBase}`);
}

describe('what time alone can bring about', () => {
  it('is the same as what is tried here', () => {
    const timeDriven = CHECKS.filter((check) => check.timeDriven).map(({ code }) => code);
    expect(TIME_DRIVEN_PLANS.map(({ code }) => code)).toEqual(timeDriven);
  });

  const standingOfCode = async (code: string, before: PlanFiles, after: PlanFiles): Promise<SinceBase[]> => {
    const { standing } = await standingOf(before, after, 'info');
    return standing.filter((finding) => finding.code === code).flatMap(({ sinceBase }) => sinceBase ?? []);
  };

  it.each(TIME_DRIVEN_PLANS)('$code was already there', async ({ code, inBreach }) => {
    expect(await standingOfCode(code, inBreach, inBreach)).toEqual(['already-there']);
  });

  it.each(TIME_DRIVEN_PLANS)('$code is broken by a change that brings it about', async (plan) => {
    expect(await standingOfCode(plan.code, plan.without, plan.inBreach)).toEqual(['broken']);
  });

  it.each(TIME_DRIVEN_PLANS)('$code is gone with a change that mends it', async ({ code, ...plan }) => {
    const { gone } = await standingOf(plan.inBreach, plan.without);
    expect(gone.map((finding) => finding.code)).toContain(code);
  });
});

interface Case {
  readonly what: string;
  readonly before: PlanFiles;
  readonly after: PlanFiles;
  readonly stands: readonly string[];
}

const LATE = slas('due: September 2021');
const RECORD = [
  'changes:',
  '  - date: 2021-10-01',
  '    from: September 2021',
  '    to: August 2021',
  '    reason: Agreed',
  '    approved_by: programme-manager',
];

const CASES: readonly Case[] = [
  {
    what: 'a date is moved into the past',
    before: slas('due: October 2021'),
    after: slas(
      'due: September 2021',
      ...RECORD.map((line) => line.replace('September', 'October').replace('August', 'September')),
    ),
    stands: ['milestone-overdue slas: broken'],
  },
  {
    what: 'something is added that is late already',
    before: LATE,
    after: withMilestones(milestone('slas', 'due: September 2021'), milestone('toolkit', 'due: May 2021')),
    stands: ['milestone-overdue slas: already-there', 'milestone-overdue toolkit: broken'],
  },
  {
    what: 'a completion is undone',
    before: slas('due: September 2021', 'completed: 2021-09-20'),
    after: LATE,
    stands: ['milestone-overdue slas: broken'],
  },
  {
    what: 'a cancellation is undone',
    before: slas(
      'due: May 2021',
      'status: cancelled',
      'cancelled:',
      '  date: 2021-04-01',
      '  reason: Merged',
    ),
    after: slas('due: May 2021'),
    stands: ['milestone-overdue slas: broken'],
  },
  {
    what: 'what is late is moved, and is late still',
    before: LATE,
    after: slas('due: August 2021', ...RECORD),
    stands: ['milestone-overdue slas: broken'],
  },
  {
    what: 'only the spelling of the date is another',
    before: LATE,
    after: slas('due: 2021-09'),
    stands: ['milestone-overdue slas: already-there'],
  },
  {
    what: 'what is late gets a status, and is late still',
    before: LATE,
    after: slas('due: September 2021', 'status: in-progress'),
    stands: ['milestone-overdue slas: broken'],
  },
  {
    what: 'what is late gets another owner, a note and a forecast',
    before: LATE,
    after: slas('due: September 2021', 'owner: Sam Doe', 'note: Two are missing', 'forecast: November 2021'),
    stands: ['milestone-overdue slas: already-there', 'forecast-late slas: broken'],
  },
  {
    what: 'an accepted breach is withdrawn',
    before: slas('due: September 2021', ...acceptedUntil('2021-12-31')),
    after: LATE,
    stands: ['milestone-overdue slas: broken'],
  },
  {
    what: 'an accepted breach that has expired is withdrawn',
    before: slas('due: September 2021', ...acceptedUntil('2021-10-01')),
    after: LATE,
    stands: ['milestone-overdue slas: broken'],
  },
  {
    what: 'an accepted breach ends earlier, and has expired',
    before: slas('due: September 2021', ...acceptedUntil('2021-12-31')),
    after: slas('due: September 2021', ...acceptedUntil('2021-10-01')),
    stands: ['accepted-breach-expired slas: broken'],
  },
  {
    what: 'an accepted breach that has expired gets another day that has gone by',
    before: slas('due: September 2021', ...acceptedUntil('2021-10-01')),
    after: slas('due: September 2021', ...acceptedUntil('2021-10-02')),
    stands: ['accepted-breach-expired slas: broken'],
  },
  {
    what: 'a promise is broken, and another one is made that is broken too',
    before: slas('due: tbc by August 2021'),
    after: slas('due: tbc by September 2021'),
    stands: ['milestone-undated slas: broken'],
  },
  {
    what: 'it has another id, and says what it was called',
    before: LATE,
    after: withMilestones(
      milestone('agreements', 'due: September 2021', 'was:', '  - inclusion/provision/slas'),
    ),
    stands: ['milestone-overdue agreements: already-there'],
  },
  {
    what: 'it has another id, and does not say so',
    before: LATE,
    after: withMilestones(milestone('agreements', 'due: September 2021')),
    stands: ['milestone-removed slas: broken', 'milestone-overdue agreements: broken'],
  },
  {
    what: 'another milestone is put above it',
    before: LATE,
    after: withMilestones(milestone('toolkit', 'due: May 2022'), milestone('slas', 'due: September 2021')),
    stands: ['milestone-overdue slas: already-there'],
  },
  {
    what: 'what is wrong for good has to be mended, whoever brought it',
    before: slas('due: May 2022', 'status: complete'),
    after: slas('due: May 2022', 'status: complete', 'note: Anything'),
    stands: ['status-contradiction slas: remaining'],
  },
  {
    what: 'what is wrong for good and does not fail the run stays where it was',
    before: slas('due: May 2022', 'forecast: June 2022'),
    after: slas('due: May 2022', 'forecast: June 2022', 'note: Anything'),
    stands: ['forecast-late slas: already-there'],
  },
  {
    what: 'what is wrong for good and is new is broken',
    before: slas('due: May 2022'),
    after: slas('due: May 2022', 'status: complete'),
    stands: ['status-contradiction slas: broken'],
  },
];

describe('a change', () => {
  it.each(CASES)('$what', async ({ before, after, stands }) => {
    expect(told((await standingOf(before, after)).standing)).toEqual(stands);
  });
});

describe('what a change has mended', () => {
  it('is what is gone', async () => {
    const { gone } = await standingOf(LATE, slas('due: September 2021', 'completed: 2021-10-01'));
    expect(gone.map(({ code }) => code)).toEqual(['milestone-overdue']);
  });

  it('is not what was taken out together with its milestone', async () => {
    const both = withMilestones(
      milestone('slas', 'due: September 2021'),
      milestone('toolkit', 'due: May 2022'),
    );
    const { gone } = await standingOf(both, withMilestones(milestone('toolkit', 'due: May 2022')));
    expect(gone).toEqual([]);
  });

  it('is not what is only accepted', async () => {
    const accepted = slas('due: September 2021', ...acceptedUntil('2021-12-31'));
    expect((await standingOf(LATE, accepted)).gone).toEqual([]);
  });

  it('is not what has only another name', async () => {
    const renamed = withMilestones(
      milestone('agreements', 'due: September 2021', 'was:', '  - inclusion/provision/slas'),
    );
    expect((await standingOf(LATE, renamed)).gone).toEqual([]);
  });
});
