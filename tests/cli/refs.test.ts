/** `milepost refs`: what somebody types by hand is all there, whole, and found by a part of it. */
import { describe, expect, test } from 'vitest';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { planIn } from '../support/loaded-plan.ts';
import { REPOSITORY, type Run, runMilepost } from '../support/run-milepost.ts';

const INVENTED = ['--plan', `${REPOSITORY}/tests/fixtures/invented`];

async function refs(...argv: readonly string[]): Promise<Run> {
  return await runMilepost(['refs', ...INVENTED, '--as-of', '2025-03-17', ...argv]);
}

/** Kind and reference of each row of the CSV. */
async function listed(...argv: readonly string[]): Promise<string[]> {
  const { out } = await refs('--format', 'csv', ...argv);
  const [heading, ...rows] = out.trimEnd().split('\n');
  expect(heading).toBe('Kind,Reference,Name');
  return rows.map((row) => row.split(',').slice(0, 2).join(' '));
}

test('everything that has an id is listed once', async () => {
  const { programme, ambitions, principles, bodies, workstreams, milestones, measures, journey, raid } =
    await planIn('tests/fixtures/invented');
  const ids = (kind: string, list: readonly { readonly id: string }[]): string[] =>
    list.map(({ id }) => `${kind} ${id}`);
  expect(await listed()).toEqual([
    ...ids('workstream', workstreams),
    ...workstreams.flatMap(({ projects }) => projects.map(({ ref }) => `project ${ref}`)),
    ...milestones.map(({ milestone }) => `milestone ${milestone.ref}`),
    ...ids('ambition', ambitions),
    ...ids('principle', principles),
    ...ids('design question', programme.designQuestions),
    ...ids('sector', programme.sectors),
    ...ids('body', bodies),
    'approver role workstream-lead',
    'approver role programme-manager',
    ...ids('measure', measures),
    ...ids('success lens', programme.successLenses),
    ...ids('point of the journey', journey),
    ...ids('risk', raid.risks),
    ...ids('horizon', programme.horizons),
  ]);
});

test('no reference is broken into two lines at 80 columns, so that it can be copied', async () => {
  const references = (await listed()).map((row) => row.split(' ').at(-1) ?? '');
  const lines = (await refs()).out.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  const words = new Set(lines.map((line) => line.split(' ')[0]));
  expect(references.filter((reference) => !words.has(reference))).toEqual([]);
});

describe('narrowed', () => {
  test.each([
    { what: 'by a part of an id, in any case', argv: ['FIRST-SIGNS'], has: 'workstream first-signs' },
    { what: 'by a part of a name', argv: ['first signs'], has: 'workstream first-signs' },
    { what: 'by kind', argv: ['--kind', 'body'], has: 'body programme-board', every: /^body / },
    { what: 'by kind as a list is headed', argv: ['--kind', 'Bodies'], has: 'body programme-board' },
    {
      what: 'by kind in two words',
      argv: ['--kind', 'approver roles'],
      has: 'approver role workstream-lead',
      every: /^approver role /,
    },
    {
      what: 'by workstream',
      argv: ['--workstream', 'first-signs'],
      has: 'workstream first-signs',
      every: /^(?:workstream|project|milestone) first-signs(?:\/|$)/,
    },
  ])('$what', async ({ argv, has, every }) => {
    const rows = await listed(...argv);
    expect(rows).toContain(has);
    if (every !== undefined) expect(rows.filter((row) => !every.test(row))).toEqual([]);
    expect(rows.length).toBeLessThan((await listed()).length);
  });

  test('by person: the milestones that they own', async () => {
    const { milestones } = await planIn('tests/fixtures/invented');
    const [owner = ''] = milestones[0]?.milestone.owners ?? [];
    const theirs = milestones.filter(({ milestone }) => milestone.owners.includes(owner));
    expect(await listed('--owner', owner)).toEqual(
      theirs.map(({ milestone }) => `milestone ${milestone.ref}`),
    );
  });
});

describe('wrong use', () => {
  test.each([
    {
      what: 'a word that is nearly there',
      argv: ['first-sings'],
      says: 'nothing has "first-sings" in its id or its name. Did you mean first-signs',
    },
    {
      what: 'a part that is there, and not in that workstream',
      argv: ['first-signs', '--workstream', 'places'],
      says: 'nothing in the workstream places has "first-signs" in its id or its name. Did you mean first-signs',
    },
    {
      what: 'a part that is there, and not of that kind',
      argv: ['programme-board', '--kind', 'milestones'],
      says: 'no milestone has "programme-board" in its id or its name. Did you mean programme-board?',
    },
    {
      what: 'a part that nothing is like',
      argv: ['xyzzyxyzzy'],
      says: 'Without it, "milepost refs" lists everything there is.',
    },
    { what: 'an unknown kind', argv: ['--kind', 'mileston'], says: 'Did you mean milestone?' },
    {
      what: 'a kind that stands in no workstream',
      argv: ['--kind', 'ambition', '--workstream', 'places'],
      says: 'ambitions belong to the whole programme',
    },
    {
      what: 'a kind that nobody owns',
      argv: ['--kind', 'body', '--owner', 'Owen Price'],
      says: '--owner is for milestones, and --kind asks for bodies',
    },
  ])('$what', async ({ argv, says }) => {
    const run = await refs(...argv);
    expect(run.err).toContain(says);
    expect(run.out).toBe('');
    expect(run.code).toBe(2);
  });
});

test('a kind that the plan has none of is said, and no mistake', async () => {
  const run = await runMilepost(['refs', '--kind', 'principle'], {
    files: memoryFiles(minimalPlan()),
    workingFolder: '/plan-root',
  });
  expect(run.out).toContain('The plan has none.');
  expect(run.code).toBe(0);
});
