/** The files that CI services read: what their services say of their form, and what keeps them safe. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { REPOSITORY, runMilepost } from '../support/run-milepost.ts';

const WORKFLOWS = filesOf('.github/workflows');
const ACTIONS = ['action.yml', 'weekly/action.yml'];
const SCRIPTS = filesOf('action').filter((name) => name.endsWith('.sh'));
/** Read by others, and not run by themselves. */
const SOURCED = new Set(['action/base.sh', 'action/log.sh', 'action/milepost.sh']);

type Entry = Readonly<Record<string, unknown>>;

function filesOf(folder: string): string[] {
  return readdirSync(`${REPOSITORY}/${folder}`)
    .map((name) => `${folder}/${name}`)
    .toSorted();
}

function textOf(file: string): string {
  return readFileSync(`${REPOSITORY}/${file}`, 'utf8');
}

function entry(value: unknown): Entry {
  return isEntry(value) ? value : {};
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dataOf(file: string): Entry {
  return entry(load(textOf(file), { schema: CORE_SCHEMA }));
}

/** Every step of a workflow or of an action. */
function stepsOf(file: string): Entry[] {
  const data = dataOf(file);
  const holders = [entry(data['runs']), ...Object.values(entry(data['jobs'])).map(entry)];
  return holders.flatMap(({ steps }) => (Array.isArray(steps) ? steps.map(entry) : []));
}

describe('the published schemas', () => {
  test.each([
    ...ACTIONS.map((file) => [file, 'github-action']),
    ...WORKFLOWS.map((file) => [file, 'github-workflow']),
    ['ci/gitlab.yml', 'gitlab-ci'],
  ])('take %s', (file = '', schema = '') => {
    // They describe more formats than ajv knows, and use keywords that only editors read.
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const published: unknown = JSON.parse(textOf(`tests/fixtures/published-schemas/${schema}.json`));
    const validate = ajv.compile(entry(published));
    validate(dataOf(file));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('would refuse a slip', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const published: unknown = JSON.parse(textOf('tests/fixtures/published-schemas/github-workflow.json'));
    const slip = load(textOf('.github/workflows/main.yml').replace('contents:', 'content:'), {
      schema: CORE_SCHEMA,
    });
    expect(ajv.validate(entry(published), slip)).toBe(false);
  });
});

describe.each([...ACTIONS, ...WORKFLOWS])('%s', (file) => {
  const steps = stepsOf(file);

  test('has no expression inside a script', () => {
    const scripts = steps.flatMap(({ run }) => (typeof run === 'string' ? [run] : []));
    expect(steps.length).toBeGreaterThan(1);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('uses other actions at a commit, with the version beside it', () => {
    const lines = textOf(file).match(/\buses: .*/g) ?? [];
    for (const line of lines.filter((one) => !one.startsWith('uses: ./'))) {
      expect(line).toMatch(/^uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('runs scripts that there are', () => {
    const named = [...textOf(file).matchAll(/GITHUB_ACTION_PATH\/(?:\.\.\/)?([\w./-]+)"/g)];
    for (const [, script = ''] of named) expect(existsSync(`${REPOSITORY}/${script}`), script).toBe(true);
    expect(named.length).toBe(steps.filter(({ shell }) => shell !== undefined).length);
  });
});

test('the same action has the same version everywhere', () => {
  const used = [...ACTIONS, ...WORKFLOWS].flatMap((file) =>
    [...textOf(file).matchAll(/\buses: ([\w-]+\/[\w./-]+)@(.*)/g)].map(([, name = '', version = '']) => ({
      name,
      version,
    })),
  );
  const versions = new Map(used.map(({ name, version }) => [name, version]));
  expect(used.filter(({ name, version }) => versions.get(name) !== version)).toEqual([]);
});

describe.each(WORKFLOWS)('%s', (file) => {
  const workflow = dataOf(file);
  const jobs = Object.values(entry(workflow['jobs'])).map(entry);

  test('gives each job no more rights than it needs, and an end', () => {
    expect(workflow['permissions']).toEqual({});
    for (const { permissions, 'timeout-minutes': minutes } of jobs) {
      expect(entry(permissions)['contents']).toBe('read');
      const written = Object.entries(entry(permissions)).filter(([, right]) => right === 'write');
      expect(written.map(([right]) => right)).toEqual(
        written.length === 0 || file !== '.github/workflows/pull-request.yml' ? [] : ['pull-requests'],
      );
      expect(minutes).toBeLessThanOrEqual(30);
    }
  });

  test('says what becomes of two runs at once', () => {
    expect(entry(workflow['concurrency'])['group']).toBeDefined();
  });

  test('leaves no token behind in the clone', () => {
    const checkouts = stepsOf(file).filter(({ uses }) => String(uses).startsWith('actions/checkout@'));
    expect(checkouts).toHaveLength(jobs.length);
    for (const step of checkouts) expect(entry(step['with'])['persist-credentials']).toBe(false);
  });

  test('never runs what a stranger proposes with the rights of this repository', () => {
    expect(Object.keys(entry(workflow['on']))).not.toContain('pull_request_target');
  });
});

describe.each(SCRIPTS)('%s', (file) => {
  test('stops at the first thing that goes wrong', () => {
    if (SOURCED.has(file)) expect(textOf(file)).toMatch(/^# shellcheck shell=bash\n# .+\. Sourced\.\n/);
    else expect(textOf(file)).toMatch(/^#!\/usr\/bin\/env bash\n(?:# .*\n)+set -euo pipefail\n/);
  });

  test('is read by bash', () => {
    expect(spawnSync('bash', ['-n', file], { cwd: REPOSITORY, encoding: 'utf8' }).stderr).toBe('');
  });

  // It is no package of npm; where it is installed, it is asked.
  test.skipIf(spawnSync('shellcheck', ['--version']).status !== 0)('has nothing for shellcheck', () => {
    expect(spawnSync('shellcheck', ['-x', file], { cwd: REPOSITORY, encoding: 'utf8' }).stdout).toBe('');
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = load(textOf('.pre-commit-hooks.yaml'), { schema: CORE_SCHEMA });
  const hook = entry(Array.isArray(hooks) ? hooks[0] : null);

  test('is packed without a word, since all that npm says is taken for the name of the package', () => {
    const options = { cwd: REPOSITORY, encoding: 'utf8' } as const;
    expect(spawnSync('npm', ['config', 'get', 'foreground-scripts'], options).stdout).toBe('false\n');
  });

  test('is installed by npm, and is handed no files', () => {
    expect(hooks).toHaveLength(1);
    expect(hook).toMatchObject({ id: 'milepost', language: 'node', pass_filenames: false });
  });

  test('runs a command of milepost with options that it has', async () => {
    const [program, command = '', ...words] = String(hook['entry']).split(' ');
    const { out } = await runMilepost([command, '--help']);
    expect(program).toBe('milepost');
    for (const option of words.filter((word) => word.startsWith('--'))) expect(out).toContain(`${option} <`);
  });

  test('is asked for files of the plan', () => {
    const pattern = new RegExp(String(hook['files']));
    expect(
      ['plan/programme.yaml', 'plan/workstreams/inclusion.yaml'].every((name) => pattern.test(name)),
    ).toBe(true);
    expect(['src/plan.ts', 'docs/plan/x.yaml'].some((name) => pattern.test(name))).toBe(false);
  });
});
