/** What counts as not committed: what a report would read otherwise than it stands in the commit, and nothing else. */
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PlanInGit, planInGit } from '../support/plan-in-git.ts';

const FILE = 'workstreams/inclusion.yaml';

let plan: PlanInGit;
/** Where the plan lies. */
let folder: string;
beforeEach(() => {
  plan = planInGit();
  folder = join(plan.repository.folder, 'plan');
  plan.commit({ 'ambitions.yaml': 'ambitions:\n  - id: near\n    name: Near home\n' });
});
afterEach(() => plan.repository.remove());

const at = (name: string): string => join(folder, name);

/** What the reports say: one that only names the commit, and one that looks at the past. */
async function isDirty(): Promise<boolean> {
  const [refs, slips] = [await plan.run(['refs', '--format', 'json']), await plan.run(['slips'])];
  expect([refs.err, slips.err]).toEqual(['', '']);
  const { dirty } = JSON.parse(refs.out).commit;
  expect(slips.out.includes('what is not committed yet')).toBe(dirty);
  return dirty;
}

/** Moves a file away and puts a link in its place. */
function linkTo(target: string, name: string): void {
  const moved = join(dirname(at(name)), target);
  mkdirSync(dirname(moved), { recursive: true });
  renameSync(at(name), moved);
  symlinkSync(target, at(name));
}

function commitAll(): void {
  plan.repository.git('add', '--all');
  plan.repository.commit({ author: 'Sam Doe', at: '2021-10-02T09:00:00Z', subject: 'As it lies there' });
}

describe('a plan is as it was committed', () => {
  const cases: readonly { readonly what: string; readonly does: () => void }[] = [
    { what: 'untouched', does: () => undefined },
    { what: 'with other rights to a file', does: () => chmodSync(at(FILE), 0o600) },
    { what: 'with a page beside its files', does: () => writeFileSync(at('README.md'), '# The plan\n') },
    { what: 'with a hidden file', does: () => writeFileSync(at('.notes.yaml'), 'x: 1\n') },
    {
      what: 'with another file in the repository',
      does: () => plan.repository.write('notes.txt', 'Of tomorrow\n'),
    },
    {
      what: 'where a file is a link, and committed so',
      does: () => {
        linkTo('../.shared/inclusion.yaml', FILE);
        commitAll();
      },
    },
    {
      what: 'where the folder of the workstreams is a link, and committed so',
      does: () => {
        linkTo('.parts', 'workstreams');
        commitAll();
      },
    },
  ];
  test.each(cases)('$what', async ({ does }) => {
    does();
    expect(await isDirty()).toBe(false);
  });
});

describe('something is not committed', () => {
  const cases: readonly { readonly what: string; readonly does: () => void }[] = [
    {
      what: 'a word',
      does: () => plan.repository.edit(`plan/${FILE}`, (text) => text.replace('First', 'Last')),
    },
    { what: 'a comment', does: () => plan.repository.edit(`plan/${FILE}`, (text) => `${text}# Later\n`) },
    { what: 'a file that is gone', does: () => rmSync(at('ambitions.yaml')) },
    {
      what: 'a new file',
      does: () => writeFileSync(at('governance.yaml'), 'bodies:\n  - id: board\n    name: Board\n'),
    },
    {
      what: 'a file that git was told to pass over',
      does: () => {
        writeFileSync(join(plan.repository.folder, '.gitignore'), 'governance.yaml\n');
        writeFileSync(at('governance.yaml'), 'bodies:\n  - id: board\n    name: Board\n');
      },
    },
    {
      what: 'an edit through a link',
      does: () => {
        linkTo('../.shared/inclusion.yaml', FILE);
        commitAll();
        plan.repository.edit('plan/.shared/inclusion.yaml', (text) => text.replace('First', 'Last'));
      },
    },
    {
      what: 'what stands in the index',
      does: () => {
        plan.repository.edit(`plan/${FILE}`, (text) => text.replace('First', 'Last'));
        plan.repository.git('add', '--all');
      },
    },
  ];
  test.each(cases)('$what', async ({ does }) => {
    does();
    expect(await isDirty()).toBe(true);
  });
});

test('a milestone whose file became a link goes on, and that the link was not followed is told', async () => {
  linkTo('../.shared/inclusion.yaml', FILE);
  commitAll();
  const { out } = await plan.run(['slips', '--width', '200']);
  expect(out).toContain('1 milestone: no due date has moved since the first commit');
  expect(out).not.toContain('No longer in the plan');
  expect(out).toContain('as a link to another file does, which is not followed here');
});
