/** milepost status and board as somebody runs them: what they are held against, whom they are for, and how long a page is. */
import { afterEach, describe, expect, test } from 'vitest';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { type PlanInGit, planInGit } from '../support/plan-in-git.ts';
import { runMilepost, type World } from '../support/run-milepost.ts';
import { workstreamFile } from '../support/status-plans.ts';

const repositories: GitRepository[] = [];

afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

/** A repository whose one commit is of 1 October 2021, with what is not committed on top. */
function committed(due: string, now: string): PlanInGit {
  const repository = createRepository();
  repositories.push(repository);
  const plan = planInGit(repository);
  plan.change(
    { 'workstreams/inclusion.yaml': workstreamFile({ slas: [`due: ${due}`] }) },
    { 'workstreams/inclusion.yaml': workstreamFile({ slas: [`due: ${now}`] }) },
  );
  return plan;
}

async function json(run: Promise<{ readonly out: string; readonly err: string }>): Promise<Report> {
  const { out, err } = await run;
  expect(err).toBe('');
  const parsed: { readonly data: Report } = JSON.parse(out);
  return parsed.data;
}

interface Report {
  readonly period: {
    readonly since: string;
    readonly commit: string | null;
    readonly why: string | null;
  };
  readonly offPlan: readonly { readonly slipInPeriod: number | null }[];
  readonly asks: readonly { readonly what: string; readonly late: boolean; readonly from: string | null }[];
  readonly overall: { readonly claimed: string | null };
}

describe('what it is held against', () => {
  test('the newest version in git at the end of that day', async () => {
    const plan = committed('2021-11-01', '2021-12-01');
    const report = await json(plan.run(['status', '--since', '2021-10-02', '--format', 'json']));
    expect(report.period).toEqual(
      expect.objectContaining({ since: '2021-10-02', commit: expect.any(String), why: null }),
    );
    expect(report.offPlan.map(({ slipInPeriod }) => slipInPeriod)).toEqual([30]);
  });

  test('where git has none of that day, the plan with what is dated later left out, and that is said', async () => {
    const plan = committed('2021-11-01', '2021-12-01');
    const report = await json(plan.run(['status', '--since', '2021-09-30', '--format', 'json']));
    expect(report.period.commit).toBeNull();
    expect(report.period.why).toBe('git has no version of 30 September 2021 or before');
    expect(report.offPlan).toEqual([]);
  });

  test('without git the report is made all the same', async () => {
    const world: World = {
      files: memoryFiles(minimalPlan()),
      workingFolder: '/plan-root',
      today: '2021-10-04',
    };
    const { code, out } = await runMilepost(['status', '--brief'], world);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Period 28 Sep 2021 to 4 Oct 2021, worked out from dates: the history of the plan cannot be read here.',
    );
  });

  test('a revision speaks for the day of its commit', async () => {
    const plan = committed('2021-11-01', '2021-12-01');
    const report = await json(plan.run(['status', '--since', 'HEAD', '--format', 'json']));
    expect(report.period.since).toBe('2021-10-01');
    expect(report.offPlan.map(({ slipInPeriod }) => slipInPeriod)).toEqual([30]);
  });

  test.each([
    ['2021-10-04', /nothing lies between them/],
    ['2021-10-05', /nothing lies between them/],
    ['2021-13-01', /no day of the calendar/],
    ['10/03/2025', /people read in different orders.* year-month-day/],
    ['last-board', /the plan has no body that meets/],
    ['nowhere', /there is no revision "nowhere".*--since takes a period such as 7d/],
  ])('--since %s is wrong usage, with the way out', async (since, says) => {
    const plan = committed('2021-11-01', '2021-12-01');
    const { code, out, err } = await plan.run(['status', '--since', since]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
  });

  test('a version that does not load is passed over for the dates in the files', async () => {
    const repository = createRepository();
    repositories.push(repository);
    const plan = planInGit(repository);
    plan.change({ 'workstreams/inclusion.yaml': 'id: [\n' }, {});
    const report = await json(plan.run(['status', '--since', '2021-10-02', '--format', 'json']));
    expect(report.period.why).toBe('git has no version of 2 October 2021 that can be read');
  });
});

describe('whom it is for', () => {
  const update = (name: string, ...lines: readonly string[]): readonly [string, string] => [
    `updates/${name}.yaml`,
    ['for: programme', 'author: Jo Bloggs', 'summary: As planned', ...lines, ''].join('\n'),
  ];
  const files = Object.fromEntries([
    update('2021-10-01', 'date: 2021-10-01', 'rag: green', 'audience:', '  - public'),
    update(
      '2021-10-02',
      'date: 2021-10-02',
      'rag: red',
      'support_needed:',
      '  - what: Two more people',
      '    from: Sam Doe',
      '    by: 2021-10-03',
    ),
  ]);
  const world: World = {
    files: memoryFiles(minimalPlan(files)),
    workingFolder: '/plan-root',
    today: '2021-10-04',
  };

  test.each([
    { argv: [], claimed: 'red', asks: 1 },
    { argv: ['--audience', 'partners'], claimed: 'red', asks: 1 },
    // What has no audience is for the board and partners, and the update before it speaks for the programme.
    { argv: ['--audience', 'public'], claimed: 'green', asks: 0 },
  ])('$argv', async ({ argv, claimed, asks }) => {
    const report = await json(runMilepost(['status', '--format', 'json', ...argv], world));
    expect(report.overall.claimed).toBe(claimed);
    expect(report.asks).toHaveLength(asks);
  });

  test('an ask says of whom, by when, and that it is late', async () => {
    const report = await json(runMilepost(['status', '--format', 'json'], world));
    expect(report.asks).toEqual([
      expect.objectContaining({ what: 'Two more people', late: true, from: 'Sam Doe' }),
    ]);
    const { out } = await runMilepost(['status', '--brief', '--width', '140'], world);
    expect(out).toContain('1. Support from Sam Doe by 3 October 2021 (late): Two more people');
  });

  test('nothing that a reader may not read is told or worked out from', async () => {
    const secret = 'The provider goes bankrupt';
    const raid = [
      'risks:',
      '  - id: bankrupt',
      `    title: ${secret}`,
      '    raised: 2021-09-01',
      '    likelihood: 5',
      '    impact: 5',
      '    audience:',
      '      - board',
      'decisions:',
      '  - id: pay',
      `    title: ${secret}, whether we pay`,
      '    asked_of: programme-board',
      '    needed_by: 2021-10-20',
      '    audience:',
      '      - board',
      '',
    ].join('\n');
    const governance = [
      'bodies:',
      '  - id: programme-board',
      '    name: Programme Board',
      '    cadence: monthly, second Thursday',
      '',
    ].join('\n');
    const plan: World = {
      files: memoryFiles(minimalPlan({ ...files, 'raid.yaml': raid, 'governance.yaml': governance })),
      workingFolder: '/plan-root',
      today: '2021-10-04',
    };
    for (const command of [['status', '--full'], ['board'], ['agenda', 'programme-board']]) {
      for (const format of ['pretty', 'markdown', 'csv', 'json']) {
        const argv = [...command, '--format', format, '--width', '200'];
        expect((await runMilepost(argv, plan)).out, argv.join(' ')).toContain(secret);
        for (const audience of ['partners', 'public']) {
          const { code, out } = await runMilepost([...argv, '--audience', audience], plan);
          expect(code).toBe(0);
          expect(out, [...argv, audience].join(' ')).not.toContain(secret);
        }
      }
    }
  });

  test('an audience that there is not is told', async () => {
    const { code, err } = await runMilepost(['status', '--audience', 'boards'], world);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean board?');
  });
});

describe('the first page', () => {
  const fixture = ['--plan', 'tests/fixtures/invented'];

  test.each([
    { what: 'the invented plan', argv: [...fixture, '--as-of', '2025-03-17'] },
    { what: 'for partners', argv: [...fixture, '--as-of', '2025-03-17', '--audience', 'partners'] },
    { what: 'one workstream', argv: [...fixture, '--as-of', '2025-03-17', '--workstream', 'places'] },
    { what: 'one person', argv: [...fixture, '--as-of', '2025-03-17', '--owner', 'Grace Okafor'] },
    { what: 'a year before', argv: [...fixture, '--as-of', '2024-03-18'] },
    { what: 'the published plan', argv: ['--as-of', '2021-06-15'] },
    { what: 'the published plan when much is late', argv: ['--as-of', '2022-10-04'] },
  ])('has at most 45 lines at 80 columns: $what', async ({ argv }) => {
    const { code, out } = await runMilepost(['status', '--brief', ...argv]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.length).toBeLessThanOrEqual(45);
  });

  test('texts as long as one likes make it no longer', async () => {
    const long = 'a very long word and then another one '.repeat(60).trim();
    const titled = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `m-${index}`,
        [`due: 2021-0${(index % 8) + 1}-15`, `note: ${long}`],
      ]),
    );
    const files = {
      'workstreams/inclusion.yaml': workstreamFile(titled).replaceAll(/title: .*/g, `title: ${long}`),
      'updates/one.yaml': [
        'for: programme',
        'date: 2021-10-01',
        'author: Jo Bloggs',
        `summary: ${long}`,
        `reason: ${long}`,
        `path_to_green: ${long}`,
        'support_needed:',
        ...Array.from({ length: 9 }, () => `  - what: ${long}`),
        '',
      ].join('\n'),
    };
    const world: World = {
      files: memoryFiles(minimalPlan(files)),
      workingFolder: '/plan-root',
      today: '2021-10-04',
    };
    const { out } = await runMilepost(['status', '--brief'], world);
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(45);
  });

  test('is the beginning of the whole report', async () => {
    const argv = ['status', ...fixture, '--as-of', '2025-03-17'];
    const [brief, whole] = [await runMilepost([...argv, '--brief']), await runMilepost(argv)];
    expect(whole.out.startsWith(brief.out)).toBe(true);
  });
});

test.each(['--workstream', '--owner'])(
  'a board pack is of the whole programme, so it takes no %s',
  async (option) => {
    const argv = ['board', '--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17', option, 'belonging'];
    const { code, out, err } = await runMilepost(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`milepost status --since last-board ${option}`);
  },
);

test('the same bytes in every time zone and twice', async () => {
  const argv = ['status', '--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'];
  const [first, second] = [await runMilepost(argv), await runMilepost(argv)];
  expect(second.out).toBe(first.out);
});
