/** What stands in the plan folder and is no file that can be read, or no file of a plan. */
import { describe, expect, test } from 'vitest';
import { discoverPlan, displayName } from '../../src/load/discover-plan.ts';
import {
  type Broken,
  expectOneFinding,
  findingsOf,
  shown,
  type Overrides,
  WORKSTREAM,
} from '../support/broken-plan.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';

const FILE = 'workstreams/inclusion.yaml';

function unreadable(what: string, plan: Overrides, at: string, says: string, fix: string): Broken {
  return { what, plan, code: 'file-unreadable', at, says, fix };
}

function notRead(what: string, name: string, fix: string): Broken {
  return {
    what,
    plan: { [name]: 'x: y\n' },
    code: 'file-not-read',
    at: name,
    says: 'is not part of a plan',
    fix,
  };
}

const UNREADABLE: readonly Broken[] = [
  unreadable(
    'a folder called x.yaml',
    { 'workstreams/x.yaml/inside.yaml': 'a: b' },
    'workstreams/x.yaml',
    'This is a folder',
    'Rename',
  ),
  unreadable(
    'a folder called ambitions.yaml',
    { 'ambitions.yaml': { folder: true } },
    'ambitions.yaml',
    'This is a folder',
    'Rename',
  ),
  unreadable(
    'a link that leads nowhere',
    { 'workstreams/x.yaml': { link: 'gone.yaml' } },
    'workstreams/x.yaml',
    'leads nowhere',
    'Put the file itself',
  ),
  unreadable(
    'a link to itself',
    { 'workstreams/x.yaml': { link: 'x.yaml' } },
    'workstreams/x.yaml',
    'leads nowhere',
    'Put the file itself',
  ),
  unreadable(
    'a link out of the plan',
    { 'workstreams/x.yaml': { link: '/etc/passwd' }, '../../etc/passwd': 'root' },
    'workstreams/x.yaml',
    'outside the plan folder',
    'Put the file itself',
  ),
  unreadable(
    'a link to a folder that begins like the plan’s',
    { [FILE]: { link: '../../plan-b/x.yaml' }, '../plan-b/x.yaml': WORKSTREAM },
    FILE,
    'outside',
    'itself',
  ),
  unreadable(
    'a link to a folder',
    { [FILE]: { link: '..' } },
    FILE,
    'no ordinary file',
    'ordinary text file',
  ),
  unreadable('a pipe', { [FILE]: { pipe: true } }, FILE, 'no ordinary file', 'ordinary text file'),
  unreadable(
    'a link to a pipe',
    { 'workstreams/x.yaml': { link: '.pipe' }, 'workstreams/.pipe': { pipe: true } },
    'workstreams/x.yaml',
    'no ordinary file',
    'ordinary',
  ),
  unreadable(
    'a file that may not be read',
    { [FILE]: { forbidden: true } },
    FILE,
    'do not have permission',
    'Ask',
  ),
  unreadable(
    'a file over 1 MiB',
    { [FILE]: `# ${'x'.repeat(1024 * 1024)}\n` },
    FILE,
    'larger than 1 MiB',
    'Split it',
  ),
  unreadable(
    'a file with far too much in it',
    { [FILE]: `a: [${'[],'.repeat(160_000)}]` },
    `${FILE}:1:1`,
    'more than 120,000 keys',
    'Split it',
  ),
  unreadable(
    'workstreams that is a file',
    { [FILE]: null, workstreams: 'x' },
    'workstreams',
    'This should be a folder',
    'Put a folder',
  ),
  unreadable(
    'workstreams that may not be listed',
    { [FILE]: null, workstreams: { forbidden: true, folder: true } },
    'workstreams',
    'do not have permission',
    'Ask',
  ),
  unreadable(
    'workstreams that is a link out of the plan',
    { [FILE]: null, workstreams: { link: '/etc' }, '../../etc/inclusion.yaml': WORKSTREAM },
    'workstreams',
    'outside the plan folder',
    'Put the folder itself',
  ),
];

const NOT_READ: readonly Broken[] = [
  notRead('another ending', 'workstreams/enablers.yml', 'Did you mean enablers.yaml?'),
  notRead('a capital in the ending', 'workstreams/enablers.YAML', 'Did you mean enablers.yaml?'),
  notRead('two endings', 'workstreams/enablers.yaml.txt', 'Did you mean enablers.yaml?'),
  notRead('a copy beside the file', 'workstreams/inclusion.yml', 'inclusion.yaml stands beside it'),
  notRead('what an editor keeps', 'workstreams/inclusion.yaml.orig', 'beside it'),
  notRead('another language', 'workstreams/inclusion.docx', 'Move it out of the plan folder'),
  notRead('the singular', 'principle.yaml', 'Did you mean principles.yaml?'),
  notRead('a capital', 'Ambitions.yaml', 'Did you mean ambitions.yaml?'),
  notRead('a capital beside the file', 'Programme.yaml', 'programme.yaml stands beside it'),
  notRead('the American spelling', 'program.yaml', 'programme.yaml'),
  notRead('nothing like a file of a plan', 'zebra.txt', 'Move it out'),
  { ...notRead('a stray folder', 'old', 'Move it out'), plan: { 'old/inclusion.yaml': WORKSTREAM } },
  {
    ...notRead('a folder in workstreams', 'workstreams/old', 'Move it out'),
    plan: { 'workstreams/old/x.yaml': WORKSTREAM },
  },
  notRead('measures with another ending', 'measures.yml', 'Did you mean measures.yaml?'),
  notRead('the log by a longer name', 'raids.yaml', 'Did you mean raid.yaml?'),
  notRead('an update with another ending', 'updates/2021-09-20.yml', 'Did you mean 2021-09-20.yaml?'),
  notRead('a table among the updates', 'updates/week.csv', 'Move it out of the plan folder'),
  notRead('a CSV with a capital in its ending', 'measures/x.CSV', 'Did you mean x.csv?'),
  notRead('a workbook among the measures', 'measures/x.xlsx', 'Move it out of the plan folder'),
  {
    ...notRead('a folder that is nearly updates', 'update', 'Did you mean updates?'),
    plan: { 'update/2021-09-20.yaml': 'x: y\n' },
  },
  {
    ...notRead('a folder that is nearly workstreams', 'workstream', 'workstreams stands beside it'),
    plan: { 'workstream/x.yaml': WORKSTREAM },
  },
];

describe.each([
  ['what cannot be read', UNREADABLE],
  ['what would be passed over', NOT_READ],
])('%s', (_, cases) => {
  test.each(cases)('$what', expectOneFinding);
});

describe('what is fine', () => {
  test.each<{ what: string; plan: Overrides }>([
    {
      what: 'a link inside the plan folder',
      plan: { [FILE]: { link: '../.kept/inclusion.yaml' }, '.kept/inclusion.yaml': WORKSTREAM },
    },
    {
      what: 'the workstreams by a link inside the plan folder',
      plan: { [FILE]: null, workstreams: { link: '.kept' }, '.kept/inclusion.yaml': WORKSTREAM },
    },
    {
      what: 'README.md and names that begin with a dot',
      plan: {
        'README.md': 'x',
        '.gitkeep': '',
        'workstreams/.inclusion.yaml.swp': 'x',
        'workstreams/notes.md': 'x',
      },
    },
  ])('$what', async ({ plan }) => {
    expect((await findingsOf(plan)).map(shown)).toEqual([]);
  });

  test('the plan folder itself by a link', async () => {
    const files = memoryFiles({ ...minimalPlan(), '/elsewhere/plan': { link: '/plan-root/plan' } });
    expect(discoverPlan(files, '/elsewhere', null)).toEqual({
      folder: '/elsewhere/plan',
      root: '/elsewhere',
    });
  });
});

describe('where the plan is', () => {
  test.each([
    { what: 'here', from: '/plan-root', found: '/plan-root/plan' },
    { what: 'in a folder above', from: '/plan-root/docs/deep', found: '/plan-root/plan' },
    { what: 'inside it', from: '/plan-root/plan/workstreams', found: '/plan-root/plan' },
    { what: 'nowhere', from: '/other', found: null },
  ])('$what', ({ from, found }) => {
    const files = memoryFiles({ ...minimalPlan(), '/plan-root/docs/deep/x': '', '/other/x': '' });
    expect(discoverPlan(files, from, null)?.folder ?? null).toBe(found);
  });

  test('not beyond the folder that holds .git, and files are named from there', () => {
    const files = memoryFiles({ ...minimalPlan(), '/plan-root/inner/.git/HEAD': '', '/.git/HEAD': '' });
    expect(discoverPlan(files, '/plan-root/inner', null)).toBeNull();
    expect(discoverPlan(files, '/plan-root', null)).toEqual({ folder: '/plan-root/plan', root: '/' });
    expect(discoverPlan(files, '/', 'plan-root/plan')?.folder).toBe('/plan-root/plan');
    expect(discoverPlan(files, '/', 'plan-root')).toBeNull();
  });

  test('names outside the root are whole, and two dots at the beginning of a name are no way out', () => {
    expect(displayName('/a', '/a/b/c.yaml')).toBe('b/c.yaml');
    expect(displayName('/a', '/b/c.yaml')).toBe('/b/c.yaml');
    expect(displayName('/a', '/a/..b/c.yaml')).toBe('..b/c.yaml');
  });
});
