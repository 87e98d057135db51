import { describe, expect, test } from 'vitest';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { REPOSITORY, runMilepost, type World } from '../support/run-milepost.ts';

const inUse: World = { files: memoryFiles(minimalPlan()), workingFolder: '/plan-root', today: '2022-03-04' };
const archived: World = { workingFolder: REPOSITORY, today: '2022-03-04' };

describe('the day that a report speaks for', () => {
  const variables = { MILEPOST_AS_OF: '2021-12-24' };
  const cases: readonly {
    readonly what: string;
    readonly world: World;
    readonly argv?: readonly string[];
    readonly day: string;
    readonly source: string;
    readonly says: string;
  }[] = [
    {
      what: 'today, for a plan in use',
      world: inUse,
      day: '2022-03-04',
      source: 'today',
      says: 'As of 4 March 2022, today',
    },
    {
      what: 'where an archived plan is frozen',
      world: archived,
      day: '2021-06-15',
      source: 'frozen',
      says: 'As of 15 June 2021, where this plan is frozen',
    },
    {
      what: 'MILEPOST_AS_OF before that',
      world: { ...archived, variables },
      day: '2021-12-24',
      source: 'variable',
      says: 'as MILEPOST_AS_OF says; this plan is archived, frozen',
    },
    {
      what: '--as-of before all',
      world: { ...archived, variables },
      argv: ['--as-of', '2021-10-04'],
      day: '2021-10-04',
      source: 'option',
      says: 'As of 4 October 2021, as --as-of says',
    },
    {
      what: '--as-of today',
      world: archived,
      argv: ['--as-of', 'today'],
      day: '2022-03-04',
      source: 'option',
      says: 'As of 4 March 2022',
    },
  ];
  test.each(cases)('$what', async ({ world, argv, day, source, says }) => {
    const json = await runMilepost(['overdue', '--format', 'json', ...(argv ?? [])], world);
    expect(JSON.parse(json.out)).toMatchObject({ asOf: day, asOfSource: source });
    const pretty = await runMilepost(['overdue', '--width', '200', ...(argv ?? [])], world);
    expect(pretty.out).toContain(says);
  });

  test.each(['2021-02-30', 'yesterday', '2021-9-1', '2021', ''])('--as-of "%s" is refused', async (text) => {
    expect(await runMilepost(['overdue', '--as-of', text], inUse)).toMatchObject({ code: 2, out: '' });
  });

  test('a bad MILEPOST_AS_OF names the variable', async () => {
    const { code, err } = await runMilepost(['check'], { ...inUse, variables: { MILEPOST_AS_OF: 'soon' } });
    expect(code).toBe(2);
    expect(err).toContain('MILEPOST_AS_OF takes a day');
  });
});
