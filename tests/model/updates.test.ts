import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { claimOn, isFor, latestUpdate, updatesOn } from '../../src/model/updates.ts';
import { planWith } from '../support/loaded-plan.ts';
import { day } from './days.ts';

async function planOfUpdates(): Promise<Plan> {
  const update = (subject: string, date: string, more = ''): string =>
    `for: ${subject}\ndate: ${date}\nauthor: Sam Doe\nsummary: As of ${date}\n${more}`;
  return await planWith({
    'updates/2021-09-06-inclusion.yaml': update('inclusion', '2021-09-06', 'rag: green\n'),
    'updates/2021-09-20-inclusion.yaml': update(
      'inclusion',
      '2021-09-20',
      'rag:\n  schedule: red\ndelivery_confidence: amber\n',
    ),
    'updates/2021-09-20-inclusion-late.yaml': update('inclusion', '2021-09-20', 'rag: amber\n'),
    'updates/2021-10-05-inclusion.yaml': update('inclusion', '2021-10-05'),
    'updates/2021-09-13-programme.yaml': update('programme', '2021-09-13', 'rag: amber\n'),
    'updates/2021-09-14-reviews.yaml': update('inclusion/reviews', '2021-09-14'),
  });
}

describe('updates by a day', () => {
  test('newest first, of one subject, and none that is dated later', async () => {
    const plan = await planOfUpdates();
    const ids = (ref: string | null, asOf: string): string[] =>
      updatesOn(plan, ref, day(asOf)).map(({ id }) => id);
    // Of one day in the order of their files, of which the last is the newest.
    expect(ids('inclusion', '2021-10-04')).toEqual([
      '2021-09-20-inclusion',
      '2021-09-20-inclusion-late',
      '2021-09-06-inclusion',
    ]);
    expect(ids('inclusion', '2021-09-06')).toEqual(['2021-09-06-inclusion']);
    expect(ids(null, '2021-10-04')).toEqual(['2021-09-13-programme']);
    expect(ids('inclusion/reviews', '2021-10-04')).toEqual(['2021-09-14-reviews']);
    expect(ids('inclusion', '2021-09-05')).toEqual([]);
  });

  test('the latest is the first of them', async () => {
    const plan = await planOfUpdates();
    for (const asOf of ['2021-09-06', '2021-09-20', '2021-10-05']) {
      expect(latestUpdate(plan, 'inclusion', day(asOf))).toBe(updatesOn(plan, 'inclusion', day(asOf))[0]);
    }
    expect(latestUpdate(plan, 'inclusion', day('2021-01-01'))).toBeNull();
  });

  test('a claim counts for so many days', async () => {
    const plan = await planOfUpdates();
    const claim = (asOf: string): unknown => claimOn(plan, null, day(asOf), 14);
    expect(claim('2021-09-27')).toMatchObject({ overall: 'amber', ageDays: 14, isStale: false });
    expect(claim('2021-09-28')).toMatchObject({ overall: 'amber', ageDays: 15, isStale: true });
    expect(claim('2021-09-12')).toBeNull();
    expect(claimOn(plan, 'inclusion', day('2021-10-05'), 14)).toMatchObject({
      overall: null,
      isStale: false,
    });
  });

  test('for whom', () => {
    expect(isFor(['board'], null)).toBe(true);
    expect(isFor(['board'], 'board')).toBe(true);
    expect(isFor(['board'], 'public')).toBe(false);
  });
});
