import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'milepost-zones-'));
const program = join(folder, 'digest.mjs');

/** What the model says of many dates, in a process of its own, under another zone and language. */
function digest(environment: Record<string, string>): string {
  return execFileSync(process.execPath, [program], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    encoding: 'utf8',
  });
}

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('./time-zones-digest.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('nothing depends on the time zone or the language', () => {
  test.each([
    { what: 'Samoa, which left out 30 December 2011', TZ: 'Pacific/Apia', LANG: 'en_GB.UTF-8' },
    { what: 'New Zealand, where UTC midnight is noon', TZ: 'Pacific/Auckland', LANG: 'en_NZ.UTF-8' },
    { what: 'New York, where UTC midnight is the day before', TZ: 'America/New_York', LANG: 'en_US.UTF-8' },
    { what: 'Turkish, where I is not the capital of i', TZ: 'Europe/Istanbul', LANG: 'tr_TR.UTF-8' },
  ])('$what', ({ TZ, LANG }) => {
    const there = digest({ TZ, LANG, LC_ALL: LANG });
    // The child says which zone it is in, so that a zone that is not installed does not pass unseen.
    expect(there.split('\n')[0]).toBe(TZ);
    expect(there.split('\n').slice(1)).toEqual(digest({ TZ: 'UTC' }).split('\n').slice(1));
  });
});
