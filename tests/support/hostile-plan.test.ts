/** The hostile plan is one: hostile all over, and still a plan. */
import { describe, expect, test } from 'vitest';
import { hostilePlan } from './hostile-plan.ts';
import { memoryFiles } from './memory-files.ts';
import { runMilepost } from './run-milepost.ts';

async function summaryOf(kind: 'hostile' | 'harmless'): Promise<unknown> {
  const entries = [...hostilePlan(kind).files].map(([path, text]) => [`/plan-root/plan/${path}`, text]);
  const { out, err } = await runMilepost(['check', '--format', 'json', '--as-of', '2025-03-17'], {
    files: memoryFiles(Object.fromEntries(entries)),
    workingFolder: '/plan-root',
  });
  expect(err).toBe('');
  return JSON.parse(out).data.summary;
}

describe('the hostile plan', () => {
  test('has a text in every place where the schemas have one', () => {
    const { places } = hostilePlan('hostile');
    expect([...places].filter(([, has]) => !has).map(([place]) => place)).toEqual([]);
    expect(places.size).toBeGreaterThan(140);
  });

  test('loads, and what is found of it is what is found of the harmless one', async () => {
    const summary = await summaryOf('hostile');
    expect(summary).toMatchObject({ milestones: 71, stagesNotRun: [] });
    expect(summary).toEqual(await summaryOf('harmless'));
  });
});
