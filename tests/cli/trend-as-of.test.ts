/** On each day the trend ends with the date that the rest of milepost has for a milestone on that day. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGit } from '../../src/history/real-git.ts';
import type { TimelineJson } from '../../src/reports/timeline-json.ts';
import type { TrendJson } from '../../src/reports/trend.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { programmeOffice } from '../support/programme-office.ts';
import { runMilepost } from '../support/run-milepost.ts';

let repository: GitRepository;
beforeAll(() => {
  repository = programmeOffice();
}, 60_000);
afterAll(() => repository.remove());

async function run(...argv: readonly string[]): Promise<string> {
  const world = { workingFolder: repository.folder, git: realGit((name) => process.env[name]) };
  const { out, err, code } = await runMilepost(argv, world);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

async function trendOn(asOf: string): Promise<TrendJson> {
  const read: { readonly data: TrendJson } = JSON.parse(
    await run('trend', '--as-of', asOf, '--format', 'json'),
  );
  return read.data;
}

test.each(['2024-03-04', '2024-11-04', '2025-02-10', '2025-03-17'])('as of %s', async (asOf) => {
  const { lines } = await trendOn(asOf);
  const timeline: { readonly data: TimelineJson } = JSON.parse(
    await run('timeline', '--as-of', asOf, '--format', 'json'),
  );
  const { milestones } = timeline.data;
  expect(milestones.length).toBeGreaterThan(60);
  const told = lines.map(({ ref, ended, points }) => {
    const { first = null, last = null } = points.at(-1)?.expected ?? {};
    return { ref, ended, first, last };
  });
  const expected = milestones.map(({ ref, state, completed, forecast, due }) => {
    const { first, last } = completed ?? forecast ?? due;
    return { ref, ended: state === 'complete' || state === 'cancelled', first, last };
  });
  expect(told.toSorted(byRef)).toEqual(expected.toSorted(byRef));
});

function byRef(a: { readonly ref: string }, b: { readonly ref: string }): number {
  return a.ref < b.ref ? -1 : 1;
}

describe('what lies after the as-of date', () => {
  test('is not drawn: neither a completion nor a forecast, nor a move that was approved later', async () => {
    const { lines } = await trendOn('2024-11-04');
    const last = (ref: string): unknown => lines.find((line) => line.ref === ref)?.points.at(-1);
    expect(last('first-signs/speech-and-language/contract')).toMatchObject({
      on: '2024-09-13',
      expected: { text: '31 October 2024' },
    });
    expect(last('backbone/case-system/go-live')).toMatchObject({ expected: { text: '1 April 2025' } });
  });

  test('does not draw the trend of one milestone further either', async () => {
    const charter = await run('history', 'charter', '--as-of', '2025-03-17');
    expect(charter).toContain('Never moved');
    expect(charter).not.toMatch(/days later$/m);
    const read: { readonly data: { readonly trend: { readonly days: number | null } } } = JSON.parse(
      await run('history', 'charter', '--as-of', '2025-03-17', '--format', 'json'),
    );
    expect(read.data.trend.days).toBeNull();
    const contract = await run('history', 'speech-and-language/contract', '--as-of', '2024-11-04');
    expect(contract.slice(contract.indexOf('When it was expected'))).not.toContain('2025');
  });
});
