/** The traps are live: ordinary git runs what this repository wants to have run, and hides what it wants to have hidden. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { realFiles } from '../../src/environment/real-files.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import {
  FOLDER_TRAP,
  GIT_PROGRAM_TRAP,
  type HostileRepository,
  hostileRepository,
  PLAN_FOLDER_TRAP,
  SUBMODULE_TRAP,
} from './hostile-repository.ts';
import { HOOKS, MISSING_FILE, SETTING_TRAPS, type Spring, VARIABLE_TRAPS } from './traps.ts';

let hostile: HostileRepository;
beforeAll(() => {
  hostile = hostileRepository({ missing: true, planIsRepository: true });
});
afterAll(() => hostile.remove());

interface LiveTrap {
  readonly name: string;
  readonly spring: Spring;
}

const LIVE: readonly LiveTrap[] = [
  ...[...SETTING_TRAPS, ...VARIABLE_TRAPS].flatMap(({ name, sprungBy: spring }) =>
    'never' in spring ? [] : [{ name, spring }],
  ),
  ...Object.entries(HOOKS).flatMap(([name, spring]) => (spring === null ? [] : [{ name, spring }])),
];

/** The traps that a command springs which somebody might well use to read the past. */
const OF_READING = [
  'core.fsmonitor',
  'diff.external',
  'diff.command.command',
  'diff.tree.textconv',
  'diff.info.textconv',
  'diff.global.textconv',
  'filter.sides.clean',
  'filter.sides.smudge',
  'filter.process.process',
  'gpg.program',
  'gpg.ssh.program',
  'gpg.x509.program',
  'promised by ext::',
  'promised by a path',
  'promised by file://',
  'post-index-change',
];

/** What ordinary git runs of all that wants to be run. */
function sprungBy(spring: Spring, variables: Readonly<Record<string, string>> = {}): readonly string[] {
  hostile.sprung();
  hostile.run(spring, variables);
  return hostile.sprung();
}

function isLive({ name, spring }: LiveTrap): boolean {
  return sprungBy(spring, hostile.variables.get(name)).includes(name);
}

test('building it springs nothing', () => {
  expect(hostile.sprung()).toEqual([]);
});

describe('ordinary git springs', () => {
  test.each(OF_READING)('%s', (name) => {
    expect(LIVE.filter((trap) => trap.name === name && isLive(trap))).toHaveLength(1);
  });

  test.each([
    [FOLDER_TRAP, 'plan/.bare'],
    [PLAN_FOLDER_TRAP, 'plan'],
    [SUBMODULE_TRAP, '.'],
  ])('%s', (name, folder) => {
    expect(sprungBy({ words: ['-c', 'safe.bareRepository=all', 'status'], folder })).toContain(name);
  });

  test('a program called git', () => {
    const path = `.:${process.env['PATH']}`;
    expect(sprungBy({ words: ['version'] }, { PATH: path })).toEqual([GIT_PROGRAM_TRAP]);
  });

  test('nearly all of the others', () => {
    // Some commands are packed apart from git, and some have changed between its versions.
    expect(LIVE.filter((trap) => !isLive(trap)).map(({ name }) => name).length).toBeLessThan(6);
    expect(LIVE.length).toBeGreaterThan(45);
  });
});

describe('the same repository as it is tried on milepost', () => {
  let whole: HostileRepository;
  beforeAll(() => {
    whole = hostileRepository();
  });
  afterAll(() => whole.remove());

  test('has a plan that loads', async () => {
    const folder = { folder: `${whole.folder}/plan`, root: whole.folder };
    const { ok, findings } = await loadPlan(realFiles, folder, VOCABULARY);
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
  });

  test('hides a part of its history from ordinary git', () => {
    const count = { words: ['rev-list', '--count', 'HEAD'] };
    expect(whole.run(count)).toMatch(/^3$/m);
    const unhidden = whole.run(count, { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' });
    expect(unhidden).toMatch(/^9$/m);
    expect(whole.commits.size).toBe(9);
    expect(whole.run({ words: ['rev-parse', '--verify', '--quiet', 'main'] })).toContain(
      whole.commits.get('imported'),
    );
  });

  test('lacks nothing unless that is asked for', () => {
    expect(whole.run({ words: ['cat-file', '-t', MISSING_FILE] })).toContain('blob');
    expect(hostile.run({ words: ['cat-file', '-t', MISSING_FILE] })).not.toContain('blob');
  });
});
