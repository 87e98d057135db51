/** The packed package works by itself in another folder, and holds neither the tests nor this plan. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REPOSITORY } from './support/run-milepost.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: REPOSITORY,
  });
  const [tarball = ''] = readdirSync(folder);
  execFileSync('tar', ['xzf', join(folder, tarball), '-C', folder]);
  cpSync(join(REPOSITORY, 'plan'), join(folder, 'elsewhere/plan'), { recursive: true });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  // No folder above this one has node_modules: what runs is what was packed.
  return spawnSync(process.execPath, [join(folder, 'package/bin/milepost.js'), ...words], {
    cwd: join(folder, 'elsewhere'),
    encoding: 'utf8',
  });
}

test('it holds what runs, and neither tests nor a plan', () => {
  const names = readdirSync(join(folder, 'package'));
  expect(names.toSorted()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'schemas']);
});

test.each(['pretty', 'markdown', 'csv', 'json'])(
  'it reports as %s without anything installed beside it',
  (format) => {
    const { status, stdout, stderr } = run('overdue', '--as-of', '2021-10-04', '--format', format);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('SEMH working group mobilization');
  },
);

test.each([
  ['overdue', 'overdue.xlsx'],
  ['status', 'status.docx'],
])('%s writes %s without anything installed beside it', (command, file) => {
  const { status, stderr } = run(command, '--as-of', '2021-10-04', '--output', file);
  expect({ status, stderr: stderr.replace(/\S*elsewhere\//, '') }).toEqual({
    status: 0,
    stderr: `Wrote ${file}\n`,
  });
  // How every ZIP archive begins.
  expect(readFileSync(join(folder, 'elsewhere', file)).toString('latin1', 0, 2)).toBe('PK');
});

test('it explains and checks', () => {
  expect(run('explain', 'milestone-overdue').stdout).toContain('How to fix it');
  expect(run('check').status).toBe(0);
  expect(run('check', '--as-of', '2021-10-04').status).toBe(1);
});
