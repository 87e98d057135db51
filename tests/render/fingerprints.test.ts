/** A finding keeps its fingerprint as long as it is the same finding: when lines move, and when days go by. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type MemoryEntries, memoryFiles } from '../support/memory-files.ts';
import { milestoneDue, planWith } from '../support/one-milestone-plan.ts';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

/** Fingerprints by code, as two formats have them. */
async function fingerprints(
  plan: MemoryEntries,
  asOf: string,
): Promise<{ readonly code: string; readonly fingerprint: string }[]> {
  const world = { files: memoryFiles(plan), workingFolder: '/programme' };
  const run = async (format: string): Promise<string> =>
    (await runMilepost(['check', '--as-of', asOf, '--format', format], world)).out;
  const entries: readonly { readonly check_name: string; readonly fingerprint: string }[] = JSON.parse(
    await run('gitlab'),
  );
  const results: readonly { readonly partialFingerprints: unknown }[] = JSON.parse(await run('sarif')).runs[0]
    .results;
  expect(results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
    entries.map(({ fingerprint }) => ({ 'milepost/v1': fingerprint })),
  );
  return entries.map(({ check_name: code, fingerprint }) => ({ code, fingerprint }));
}

/** The files of a fixture, in memory, each changed as the test says. */
function planIn(folder: string, changed: (text: string) => string): MemoryEntries {
  const root = `${REPOSITORY}/tests/fixtures/${folder}`;
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`/programme/plan/${name}`, changed(readFileSync(`${root}/${name}`, 'utf8'))]),
  );
}

const PLANS = [
  { folder: 'every-state/plan', asOf: '2022-02-01', nextDay: '2022-02-02' },
  { folder: 'invented', asOf: '2025-03-17', nextDay: '2025-03-18' },
  { folder: 'broken/plan', asOf: '2021-10-04', nextDay: '2021-10-05' },
];

describe.each(PLANS)('$folder', ({ folder, asOf, nextDay }) => {
  test('there are findings to tell apart', async () => {
    const all = await fingerprints(planIn(folder, same), asOf);
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  });

  test('lines above move them, and change no fingerprint', async () => {
    const moved = planIn(folder, (text) => `# A comment\n\n# and another\n${text}`);
    expect(await fingerprints(moved, asOf)).toEqual(await fingerprints(planIn(folder, same), asOf));
  });

  test('a day later every finding that is still there has its fingerprint', async () => {
    const [before, after] = [
      await fingerprints(planIn(folder, same), asOf),
      await fingerprints(planIn(folder, same), nextDay),
    ];
    expect(after).toEqual(expect.arrayContaining(before));
  });
});

test('a milestone that is put in above changes no fingerprint of those below', async () => {
  const put = planIn('every-state/plan', (text) =>
    text.replace(
      '    milestones:\n',
      '    milestones:\n      - id: put-in\n        title: Put in\n        due: June 2023\n',
    ),
  );
  const before = await fingerprints(planIn('every-state/plan', same), '2022-02-01');
  expect(await fingerprints(put, '2022-02-01')).toEqual(expect.arrayContaining(before));
  expect(put).not.toEqual(planIn('every-state/plan', same));
});

test('of two people whose milestones pile up on a shared one, each has a fingerprint of their own', async () => {
  const due = (...owners: readonly string[]): string[] => [
    ...milestoneDue('June 2030'),
    `owner: [${owners.join(', ')}]`,
  ];
  const piles = async (...milestones: readonly string[][]): Promise<string[]> => {
    const world = planWith(milestones, 'checks:\n  deadline-pile-up:\n    more_than: 1\n');
    const { out } = await runMilepost(['check', '--only', 'deadline-pile-up', '--format', 'gitlab'], world);
    return JSON.parse(out).map(({ fingerprint }: { readonly fingerprint: string }) => fingerprint);
  };
  const [, second] = await piles(due('Ann Day', 'Bo Fox'), due('Ann Day'), due('Bo Fox'));
  expect(second).toBeDefined();
  expect(await piles(due('Ann Day', 'Bo Fox'), due('Cy Low'), due('Bo Fox'))).toEqual([second]);
});

function same(text: string): string {
  return text;
}
