/** The plan folder moves inside its repository: every move of a date is dated by its own commit all the same. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitRepository } from '../support/git-repository.ts';
import { type PlanInGit, planInGit } from '../support/plan-in-git.ts';

let plan: PlanInGit;
let repository: GitRepository;
beforeEach(() => {
  plan = planInGit();
  repository = plan.repository;
  plan.commit({});
});
afterEach(() => repository.remove());

let clock = 0;

function commit(subject: string): void {
  clock += 1;
  repository.commit({
    author: 'Ann Lee',
    at: `2021-10-02T10:00:${String(clock).padStart(2, '0')}Z`,
    subject,
  });
}

/** Moves the milestone of the plan in a folder. */
function due(folder: string, month: string): void {
  repository.edit(`${folder}/workstreams/inclusion.yaml`, (text) =>
    text.replace(/due: .*/, `due: ${month} 2021`),
  );
  commit(`Due in ${month}`);
}

function moveFolder(from: string, to: string): void {
  repository.rename(from, to);
  commit(`From ${from} to ${to}`);
}

/** `month, subject of the commit` of each new date. */
async function moves(folder = 'plan'): Promise<string[]> {
  const words = ['history', 'first', '--plan', folder, '--format', 'json'];
  const { out, err } = await plan.run(words);
  expect(err).toBe('');
  const events: readonly EventJson[] = JSON.parse(out).data.events;
  return events.flatMap(({ kind, to, recordedBy }) =>
    kind === 'due' ? [`${to?.text}, ${recordedBy?.subject}`] : [],
  );
}

interface EventJson {
  readonly kind: string;
  readonly to: { readonly text: string } | null;
  readonly recordedBy: { readonly subject: string } | null;
}

describe('the moves of a milestone', () => {
  test('before and after the folder moved', async () => {
    due('plan', 'October');
    moveFolder('plan', 'send/plan');
    due('send/plan', 'November');
    expect(await moves('send/plan')).toEqual([
      'October 2021, Due in October',
      'November 2021, Due in November',
    ]);
  });

  test('while it was somewhere else, and then came back', async () => {
    moveFolder('plan', 'elsewhere');
    due('elsewhere', 'October');
    moveFolder('elsewhere', 'plan');
    due('plan', 'November');
    expect(await moves()).toEqual(['October 2021, Due in October', 'November 2021, Due in November']);
  });

  test('to the top of the repository', async () => {
    due('plan', 'October');
    repository.rename('plan/programme.yaml', 'programme.yaml');
    repository.rename('plan/workstreams', 'workstreams');
    for (const left of ['plan', 'commits.txt']) repository.write(left, null);
    commit('To the top');
    expect(await moves('.')).toEqual(['October 2021, Due in October']);
  });

  test('in the commit that moves the folder', async () => {
    repository.rename('plan', 'new');
    due('new', 'October');
    expect(await moves('new')).toEqual(['October 2021, Due in October']);
  });

  test('where the folder moved on a branch', async () => {
    due('plan', 'October');
    repository.branch('side');
    moveFolder('plan', 'new');
    repository.switchTo('main');
    repository.merge('side', { author: 'Ann Lee', at: '2021-10-03T10:00:00Z', subject: 'Merge' });
    expect(await moves('new')).toEqual(['October 2021, Due in October']);
  });

  test('of the plan that was there first, where another was copied from it', async () => {
    due('plan', 'October');
    for (const file of ['programme.yaml', 'workstreams/inclusion.yaml']) {
      repository.write(`copy/${file}`, repository.git('show', `HEAD:plan/${file}`));
    }
    commit('A second plan');
    due('plan', 'November');
    expect(await moves()).toEqual(['October 2021, Due in October', 'November 2021, Due in November']);
    expect(await moves('copy')).toEqual([]);
  });

  test('where the plan was taken out by mistake and put back', async () => {
    due('plan', 'October');
    const files = ['programme.yaml', 'workstreams/inclusion.yaml'].map(
      (file) => [file, repository.git('show', `HEAD:plan/${file}`)] as const,
    );
    repository.write('plan', null);
    commit('Gone');
    for (const [file, text] of files) repository.write(`plan/${file}`, text);
    commit('Back');
    due('plan', 'November');
    expect(await moves()).toEqual(['October 2021, Due in October', 'November 2021, Due in November']);
  });

  test('and a file that did not come along is gone', async () => {
    plan.commit({
      'programme.yaml': 'format: 1\nname: Two\nworkstreams:\n  - inclusion\n  - places\n',
      'workstreams/places.yaml':
        'id: places\nname: Places\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n  - id: bases\n    name: Bases\n    milestones:\n      - id: hosts\n        title: Hosts\n        due: May 2021\n',
    });
    repository.rename('plan', 'new');
    repository.write('new/workstreams/places.yaml', null);
    repository.edit('new/programme.yaml', (text) => text.replace('  - places\n', ''));
    commit('Without places');
    const { out } = await plan.run(['history', 'hosts', '--plan', 'new', '--format', 'json']);
    expect(JSON.parse(out).data).toMatchObject({
      inPlan: false,
      events: [{ kind: 'appeared' }, { kind: 'removed', recordedBy: { subject: 'Without places' } }],
    });
  });
});
