import { describe, expect, test } from 'vitest';
import {
  bandOf,
  isAbout,
  openActions,
  openDecisions,
  openEscalations,
  openIssues,
  openRisks,
  ratingOn,
} from '../../src/model/raid-log.ts';
import { DEFAULT_RAID_SCALE, type Raid } from '../../src/model/raid.ts';
import { planWith } from '../support/loaded-plan.ts';
import { day } from './days.ts';

const GOVERNANCE = 'bodies:\n  - id: board\n    name: Board\n  - id: leads\n    name: Leads\n';

async function raidOf(yaml: string): Promise<Raid> {
  return (await planWith({ 'governance.yaml': GOVERNANCE, 'raid.yaml': yaml })).raid;
}

const RISK = `risks:
  - id: rooms
    title: No rooms
    owner: Sam Doe
    raised: 2021-03-01
    likelihood: 2
    impact: 4
    reviewed: 2021-08-20
    history:
      - date: 2021-03-01
        likelihood: 3
        impact: 4
      - date: 2021-06-01
        likelihood: 4
        impact: 4
      - date: 2021-09-01
        likelihood: 2
        impact: 4
    closed:
      date: 2021-12-01
      reason: They were found
`;

describe('a risk as of a day', () => {
  test.each([
    { asOf: '2021-02-28', open: false, exposure: 12 },
    { asOf: '2021-03-01', open: true, exposure: 12 },
    { asOf: '2021-05-31', open: true, exposure: 12 },
    { asOf: '2021-06-01', open: true, exposure: 16 },
    { asOf: '2021-09-01', open: true, exposure: 8 },
    { asOf: '2021-11-30', open: true, exposure: 8 },
    { asOf: '2021-12-01', open: false, exposure: 8 },
  ])('$asOf: open $open, exposure $exposure', async ({ asOf, open, exposure }) => {
    const raid = await raidOf(RISK);
    expect(openRisks(raid, day(asOf))).toHaveLength(open ? 1 : 0);
    const [risk] = raid.risks;
    expect(risk === undefined ? null : ratingOn(risk, day(asOf), raid.scale).exposure).toBe(exposure);
  });

  test('a rating is a look at it, and what is dated later is not', async () => {
    const raid = await raidOf(RISK);
    const looks = ['2021-05-01', '2021-08-25', '2021-10-13', '2021-10-14'].map((asOf) => {
      const [standing] = openRisks(raid, day(asOf));
      return [standing?.reviewed, standing?.daysSinceReview, standing?.isUnreviewed];
    });
    expect(looks).toEqual([
      ['2021-03-01', 61, true],
      ['2021-08-20', 5, false],
      ['2021-09-01', 42, false],
      ['2021-09-01', 43, true],
    ]);
  });

  test('without a history it is as the file has it', async () => {
    const raid = await raidOf(
      'risks:\n  - id: a\n    title: A\n    raised: 2021-01-01\n    likelihood: 5\n    impact: 3\n    owner: vacant\n',
    );
    expect(openRisks(raid, day('2021-10-04'))[0]).toMatchObject({
      rating: { exposure: 15, band: 'high', since: null },
      ratedBefore: null,
      isUnowned: true,
    });
  });
});

test('risks stand by exposure, then by impact, then by age', async () => {
  const risk = (id: string, raised: string, likelihood: number, impact: number): string =>
    `  - id: ${id}\n    title: ${id}\n    raised: ${raised}\n    likelihood: ${likelihood}\n    impact: ${impact}\n`;
  const raid = await raidOf(
    `risks:\n${risk('later', '2021-02-01', 3, 4)}${risk('earlier', '2021-01-01', 3, 4)}${risk('likelier', '2021-01-01', 4, 3)}${risk('worst', '2021-09-01', 5, 5)}`,
  );
  expect(openRisks(raid, day('2021-10-04')).map(({ risk: { id } }) => id)).toEqual([
    'worst',
    'earlier',
    'later',
    'likelier',
  ]);
});

test('bands begin where the scale says', () => {
  expect([1, 7, 8, 14, 15, 25].map((exposure) => bandOf(exposure, DEFAULT_RAID_SCALE))).toEqual([
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
  ]);
});

test('an issue counts with the highest likelihood of the scale', async () => {
  const raid = await raidOf(
    'scale:\n  likelihood:\n    - Hardly\n    - Likely\n  impact:\n    - Small\n    - Large\n  medium_from: 2\n  high_from: 4\nissues:\n  - id: a\n    title: A\n    raised: 2021-09-01\n    impact: 1\n  - id: b\n    title: B\n    raised: 2021-09-01\n    impact: 2\n    resolved:\n      date: 2021-10-05\n      reason: Done\n',
  );
  expect(openIssues(raid, day('2021-10-04'))).toMatchObject([
    { issue: { id: 'b' }, exposure: 4, band: 'high' },
    { issue: { id: 'a' }, exposure: 2, band: 'medium' },
  ]);
  expect(openIssues(raid, day('2021-10-05'))).toMatchObject([{ issue: { id: 'a' }, ageDays: 34 }]);
});

test('an action is late from the day after its own, and begins with the meeting that asked for it', async () => {
  const raid = await raidOf(
    'actions:\n  - id: a\n    title: A\n    due: 2021-10-04\n    raised_at:\n      body: board\n      date: 2021-09-09\n    done: 2021-10-20\n  - id: b\n    title: B\n    due: 2021-09-30\n',
  );
  const late = (asOf: string): unknown =>
    openActions(raid, day(asOf)).map(({ action, daysLate }) => [action.id, daysLate]);
  expect(late('2021-09-08')).toEqual([['b', null]]);
  expect(late('2021-10-04')).toEqual([
    ['b', 4],
    ['a', null],
  ]);
  expect(late('2021-10-05')).toEqual([
    ['b', 5],
    ['a', 1],
  ]);
  expect(late('2021-10-20')).toEqual([['b', 20]]);
});

test('a decision is past its day until there is an outcome, an escalation ages until there is an answer', async () => {
  const raid = await raidOf(
    'decisions:\n  - id: a\n    title: A\n    asked_of: board\n    raised: 2021-09-01\n    needed_by: 2021-09-30\n    outcome:\n      date: 2021-10-10\n      decided: Yes to all of it\nescalations:\n  - id: e\n    title: E\n    from: leads\n    to: board\n    raised: 2021-09-01\n    answered:\n      date: 2021-10-10\n      answer: No\n',
  );
  const standing = (asOf: string): unknown => [
    openDecisions(raid, day(asOf)).map(({ daysPast }) => daysPast),
    openEscalations(raid, day(asOf)).map(({ ageDays }) => ageDays),
  ];
  expect(standing('2021-08-31')).toEqual([[], []]);
  expect(standing('2021-09-30')).toEqual([[null], [29]]);
  expect(standing('2021-10-04')).toEqual([[4], [33]]);
  expect(standing('2021-10-10')).toEqual([[], []]);
});

test('about a workstream is what is about it or anything in it', () => {
  expect(isAbout(['inclusion/provision/slas'], 'inclusion')).toBe(true);
  expect(isAbout(['inclusion/provision'], 'inclusion/provision')).toBe(true);
  expect(isAbout(['inclusion'], 'inclusion/provision')).toBe(false);
  expect(isAbout(['inclusion-of-all/a'], 'inclusion')).toBe(false);
  expect(isAbout([], 'inclusion')).toBe(false);
});
