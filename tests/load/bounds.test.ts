/**
 * Hostile files: each comes to its finding in bounded time and memory. Every one is loaded in a process of its
 * own, on compiled code, since memory cannot be told apart otherwise. The time is that of loading alone.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_FILES } from './hostile-files.ts';

const MOST_MILLISECONDS = 2000;
/** What is promised, on the Node that it was measured on; newer ones take a little more to begin with. */
const MOST_MEBIBYTES = process.versions.node.startsWith('20.') ? 256 : 320;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-hostile-'));
  await build({
    entryPoints: [fileURLToPath(new URL('hostile-run.ts', import.meta.url))],
    outfile: join(folder, 'run.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.each(Object.keys(HOSTILE_FILES))('%s', async (name) => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'run.mjs'), name], {
    timeout: 20_000,
  });
  const [code, place, milliseconds, mebibytes] = stdout.split(' ');
  expect(`${code} ${place}`).toBe(HOSTILE_FILES[name]?.first);
  expect(Number(milliseconds)).toBeLessThan(MOST_MILLISECONDS);
  expect(Number(mebibytes)).toBeLessThan(MOST_MEBIBYTES);
});
