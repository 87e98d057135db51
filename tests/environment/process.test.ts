/** milepost as a process: pipes, streams that fail, the clock, time zones and locales. Runs what was built. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../support/run-milepost.ts';

function shell(
  command: string,
  env: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync('sh', ['-c', command], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
}

const MILEPOST = 'node bin/milepost.js';

test('a long report goes through a pipe whole', () => {
  const whole = shell(`${MILEPOST} export --format json`).stdout;
  expect(whole.length).toBeGreaterThan(70_000);
  expect(shell(`${MILEPOST} export --format json | cat`).stdout).toBe(whole);
});

test('a reader that goes away ends it quietly', () => {
  const { stdout, stderr } = shell(`${MILEPOST} export --format json | head -n 1`);
  expect(stdout).toBe('{\n');
  expect(stderr).toBe('');
});

test('a full disk is one line and exit code 3', () => {
  const { status, stderr } = shell(`${MILEPOST} overdue > /dev/full`);
  expect(status).toBe(3);
  expect(stderr).toBe('milepost: standard output could not be written; the disk may be full.\n');
});

describe('the same bytes', () => {
  const commands = [
    'overdue --as-of 2021-10-04',
    'check --as-of 2021-10-04 --format json',
    'export --format csv',
    'meetings --as-of 2021-10-04 --format ics',
    'meetings --plan tests/fixtures/invented --as-of 2025-03-17 --format ics',
  ];
  const worlds: readonly Readonly<Record<string, string>>[] = [
    { TZ: 'Pacific/Auckland' },
    { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/New_York', LANG: 'C' },
    { NO_COLOR: '1' },
  ];
  test.each(commands)('%s', (command) => {
    const expected = shell(`${MILEPOST} ${command}`, { TZ: 'UTC' }).stdout;
    expect(expected.length).toBeGreaterThan(1000);
    for (const world of worlds) expect(shell(`${MILEPOST} ${command}`, world).stdout).toBe(expected);
  });
});
