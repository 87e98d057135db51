/** `--at`: a report on the plan as it was is the report that a checkout of that revision gives. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGit } from '../../src/history/real-git.ts';
import { gitEnvironment, type GitRepository } from '../support/git-repository.ts';
import { historyOfWestmarch } from '../support/history-of-westmarch.ts';
import { planInGit, type PlanInGit } from '../support/plan-in-git.ts';
import { type Run, runMilepost } from '../support/run-milepost.ts';
import { milestone, withMilestones } from '../support/time-driven-plans.ts';

/** A day in the middle of the invented history, the commit that stood then, and its plan in a folder of its own. */
const AS_OF = '2024-09-16';
let westmarch: GitRepository;
let then: string;
let checkout: GitRepository;

beforeAll(() => {
  westmarch = historyOfWestmarch().repository;
  then = westmarch.git('rev-list', '-1', '--first-parent', '--before=2024-09-16T00:00:00Z', 'main').trim();
  westmarch.git('tag', 'agreed', `${then}~2`);
  checkout = westmarch.clone();
  checkout.git('checkout', '--quiet', '--detach', then);
});

afterAll(() => {
  checkout.remove();
  westmarch.remove();
});

async function runIn(folder: string, argv: readonly string[]): Promise<Run> {
  const variables = gitEnvironment();
  return await runMilepost(argv, {
    workingFolder: folder,
    today: AS_OF,
    git: realGit((name) => variables[name]),
  });
}

/** What says which commit was read; a report on the history says up to which commit it goes, with and without --at. */
const WHICH = /^The plan as it was at commit [0-9a-f]{10}(?:\n|\. )/m;

/** A longer head may break its lines at other places. */
function unwrapped(text: string): string {
  const [head = '', ...sections] = text.split('\n\n');
  return [head.replaceAll('\n', ' '), ...sections].join('\n\n');
}

describe('every report', () => {
  test.each<string[]>([
    ['overdue'],
    ['overdue', '--workstream', 'belonging', '--within', '3m'],
    ['timeline', '--dependencies'],
    ['principles'],
    ['refs'],
    ['nudge'],
    ['slips'],
    ['slips', '--since', '2024-06-01', '--by', 'owner'],
    ['history', 'opening'],
    ['trend'],
    ['check'],
    ['check', '--base', 'agreed'],
  ])('%s %s %s', async (...argv) => {
    const at = await runIn(westmarch.folder, [...argv, '--at', then]);
    const there = await runIn(checkout.folder, argv);
    expect(at.out).toContain(then.slice(0, 10));
    expect(unwrapped(at.out.replace(WHICH, ''))).toBe(unwrapped(there.out));
    expect(at.code).toBe(there.code);
  });

  test('says in JSON which commit it is of, and that nothing is uncommitted', async () => {
    westmarch.edit('plan/programme.yaml', (text) => `${text}\n# not committed\n`);
    try {
      const [at, now] = await Promise.all(
        [['--at', then], []].map(async (words) => {
          const { out } = await runIn(westmarch.folder, ['overdue', '--format', 'json', ...words]);
          const report: unknown = JSON.parse(out);
          return report;
        }),
      );
      expect(at).toMatchObject({ commit: { id: then, dirty: false } });
      expect(now).toMatchObject({ commit: { id: westmarch.git('rev-parse', 'HEAD').trim(), dirty: true } });
    } finally {
      westmarch.git('checkout', '--quiet', '--', 'plan');
    }
  });

  test('reads nothing of the files that lie there', async () => {
    const before = await runIn(westmarch.folder, ['overdue', '--at', 'HEAD']);
    westmarch.edit('plan/workstreams/places.yaml', () => 'broken: [\n');
    try {
      expect(await runIn(westmarch.folder, ['overdue', '--at', 'HEAD'])).toEqual(before);
      expect((await runIn(westmarch.folder, ['overdue'])).code).toBe(1);
    } finally {
      westmarch.git('checkout', '--quiet', '--', 'plan');
    }
  });
});

describe('a revision', () => {
  let plan: PlanInGit;
  beforeAll(() => {
    plan = planInGit();
    plan.commit(withMilestones(milestone('slas', 'due: May 2021')), 'one');
    plan.repository.git('tag', 'one');
    plan.commit(withMilestones(milestone('slas', 'due: June 2021', 'flavour: vanilla')), 'two');
    plan.repository.git('tag', 'two');
    plan.commit(withMilestones(milestone('slas', 'due: [June 2021')), 'broken');
    plan.repository.git('tag', 'broken');
    plan.commit(withMilestones(milestone('slas', 'due: July 2021')), 'moved');
    plan.repository.rename('plan', 'programme/plan');
    plan.repository.commit({ author: 'Sam Doe', at: '2021-10-02T09:00:00Z', subject: 'moved' });
  });
  afterAll(() => {
    plan.repository.remove();
  });
  const overdue = async (at: string): Promise<Run> =>
    await plan.run(['overdue', '--at', at, '--plan', join(plan.repository.folder, 'programme/plan')]);

  test('from before the folder moved is read where the plan was then', async () => {
    const run = await overdue('one');
    expect(run.code).toBe(0);
    expect(run.out).toContain('  Sam Doe  May 2021');
  });

  test('from before the folder moved has the history that it had then', async () => {
    const words = ['--plan', join(plan.repository.folder, 'programme/plan'), '--width', '200'];
    const run = await plan.run(['slips', '--at', 'two', ...words]);
    expect(run.out).toContain('1 milestone: 1 moved since the first commit, in 1 move: 1 later');
    expect(run.out).toContain('From 2 commits to the plan');
    const drawn = await plan.run(['trend', '--at', 'one', ...words]);
    expect(drawn.out).toContain('1 milestone: ');
  });

  test('with a key that this plan format does not have is read without it, and says so', async () => {
    const run = await overdue('two');
    expect(run.out).toContain('  Sam Doe  June 2021');
    expect(run.err).toContain('flavour');
    expect(run.code).toBe(0);
  });

  test('that is broken is reported with file, line and column, as a broken plan is', async () => {
    const run = await overdue('broken');
    expect(run.out).toBe('');
    expect(run.err).toMatch(/plan\/workstreams\/[a-z-]+\.yaml:\d+:\d+/);
    expect(run.err.replaceAll('\n', ' ')).toContain('name another commit with --at.');
    expect(run.code).toBe(1);
  });

  test('is read where the files are gone from the disk but for the folder', async () => {
    rmSync(join(plan.repository.folder, 'programme/plan/workstreams'), { recursive: true });
    try {
      expect((await overdue('HEAD')).out).toContain('  Sam Doe  July 2021');
    } finally {
      plan.repository.git('checkout', '--quiet', '--', 'programme');
    }
  });
});
