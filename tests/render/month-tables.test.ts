/** In Markdown a timeline is a table for each month, and nothing that a chart would draw is missing from them. */
import { describe, expect, test } from 'vitest';
import { milestoneDue, planWith } from '../support/one-milestone-plan.ts';
import { REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

/** For each heading of a month the milestones below it, with what they have to do with it. */
async function months(argv: readonly string[], world: World): Promise<Map<string, string[]>> {
  const { out } = await runMilepost(['timeline', ...argv, '--format', 'markdown'], world);
  const found = new Map<string, string[]>();
  for (const [, month = '', text = ''] of out.matchAll(/^### (.+)\n([\s\S]*?)(?=^##|$(?![\s\S]))/gm)) {
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    found.set(
      month,
      rows.map((row) => {
        const [, title = '', , here = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
        return `${title}: ${here}`;
      }),
    );
  }
  return found;
}

test('a milestone stands in each month that one of its dates touches, and empty months are taken together', async () => {
  const world = planWith([
    [...milestoneDue('September to October 2021', 'Window'), 'completed: 2021-10-04'],
    milestoneDue('from October 2021', 'Open end'),
    milestoneDue('from May 2021', 'Older open end'),
    milestoneDue('tbc', 'Undated'),
  ]);
  expect(await months(['--from', '2021-09', '--months', '5', '--as-of', '2021-11-09'], world)).toEqual(
    new Map([
      ['September 2021', ['Window: due', 'Older open end: should have started']],
      ['October 2021', ['Window: due, completed', 'Open end: to start']],
      ['November 2021 to January 2022', []],
    ]),
  );
});

describe.each(['', '/tests/fixtures/every-state'])('of %s', (folder) => {
  const world = { workingFolder: REPOSITORY + folder };
  test.each(['2020-01', '2021-01', '2021-09', '2021-12', '2022-03', '2024-01'])(
    'everything that is drawn from %s on has its row',
    async (from) => {
      for (const length of ['1', '6', '24']) {
        const argv = ['--from', from, '--months', length, '--as-of', '2022-02-01'];
        const rows = [...(await months(argv, world)).values()].flat();
        const titles = new Set(rows.map((row) => row.replace(/: [^:]*$/, '')));
        const json = await runMilepost(['timeline', ...argv, '--format', 'json'], world);
        const { data }: { readonly data: { readonly ranges: readonly { readonly drawn: number }[] } } =
          JSON.parse(json.out);
        expect(titles.size).toBe(data.ranges[0]?.drawn);
      }
    },
  );
});
