/** Updates, the RAID log and measures in older versions of a plan, and what an update says to the reports on history. */
import { beforeAll, describe, expect, test } from 'vitest';
import { planInGit, type PlanInGit } from '../support/plan-in-git.ts';

const MEASURES = 'measures:\n  - id: exclusions\n    name: Exclusions\n    actuals_csv: x.csv\n';
const update = (subject: string, date: string): string =>
  `for: ${subject}\ndate: ${date}\nauthor: Sam Doe\nsummary: It goes well.\n`;

describe('a plan that has come to more files', () => {
  let plan: PlanInGit;
  let withCsv = '';

  beforeAll(() => {
    plan = planInGit();
    plan.commit({});
    withCsv = plan.commit({
      'measures.yaml': MEASURES,
      'measures/x.csv': 'date,value\nJuly 2021,12\n',
      'raid.yaml': 'actions:\n  - id: call\n    title: Call them\n    due: 2021-10-15\n    owner: Sam Doe\n',
      'updates/2021-09-20.yaml': update('inclusion', '2021-09-20'),
    });
    plan.commit({ 'measures.yaml': MEASURES, 'measures/x.csv': 'date,value\nJuly 2021,15\n' });
  });

  test('an older version is read with its own CSV and updates', async () => {
    const { out, code } = await plan.run(['export', '--at', withCsv, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      data: {
        measures: [{ id: 'exclusions', actuals: [{ value: 12, file: 'plan/measures/x.csv', line: 2 }] }],
        raid: { actions: [{ id: 'call', owners: ['Sam Doe'] }] },
        updates: [{ for: 'inclusion', date: '2021-09-20', file: 'plan/updates/2021-09-20.yaml' }],
      },
    });
  });

  test('a version without them has none', async () => {
    const { out, code } = await plan.run(['export', '--at', 'HEAD~2', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ data: { measures: [], raid: { actions: [] }, updates: [] } });
  });

  test.each([
    [['diff', 'HEAD~2', 'HEAD']],
    [['slips']],
    [['trend']],
    [['check', '--base', 'HEAD~2', '--fail-on', 'never']],
  ])('%j is printed', async (argv) => {
    expect((await plan.run(argv)).code).toBe(0);
  });
});

describe('nudge takes an update for a sign of life', () => {
  // Committed on 1 October, due September, and today is 4 October.
  test.each<{ what: string; files: Record<string, string>; milestone: boolean; workstream: boolean }>([
    { what: 'no update', files: {}, milestone: true, workstream: true },
    {
      what: 'of the project',
      files: { 'updates/a.yaml': update('inclusion/reviews', '2021-10-03') },
      milestone: false,
      workstream: false,
    },
    {
      what: 'of the workstream: it says nothing of a single milestone',
      files: { 'updates/a.yaml': update('inclusion', '2021-10-03') },
      milestone: true,
      workstream: false,
    },
    {
      what: 'of the programme: it says nothing of either',
      files: { 'updates/a.yaml': update('programme', '2021-10-03') },
      milestone: true,
      workstream: true,
    },
    {
      what: 'of a day that has not come',
      files: { 'updates/a.yaml': update('inclusion/reviews', '2021-10-05') },
      milestone: true,
      workstream: true,
    },
  ])('$what', async ({ files, milestone, workstream }) => {
    const plan = planInGit();
    plan.commit(files);
    const { out } = await plan.run(['nudge', '--days', '3', '--format', 'json']);
    const { data } = JSON.parse(out);
    expect([data.people.length > 0, data.workstreams.length > 0]).toEqual([milestone, workstream]);
  });
});
