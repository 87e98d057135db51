import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realFiles } from '../../src/environment/real-files.ts';
import { REPOSITORY } from '../support/run-milepost.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('it tells apart what stands at a path, without following links', () => {
  writeFileSync(join(folder, 'file'), 'x');
  mkdirSync(join(folder, 'folder'));
  symlinkSync('file', join(folder, 'link'));
  symlinkSync('nowhere', join(folder, 'broken'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const kinds = ['file', 'folder', 'link', 'broken', 'pipe', 'none', 'file/below'].map((name) =>
    realFiles.kindOf(join(folder, name)),
  );
  expect(kinds).toEqual(['file', 'folder', 'link', 'link', 'other', 'absent', 'absent']);
  expect(realFiles.realPath(join(folder, 'broken'))).toBeNull();
});

test('it reads a file up to the limit, and no further', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'x'.repeat(100));
  const read = realFiles.readBytes(file, 100);
  expect(read.ok && read.value.length).toBe(100);
  expect(realFiles.readBytes(file, 99)).toEqual({ ok: false, trouble: 'too-large' });
});

test('it says why a file cannot be read, and does not wait for a pipe', () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(realFiles.readBytes(join(folder, 'pipe'), 10)).toEqual({ ok: false, trouble: 'not-a-file' });
  expect(realFiles.readBytes(folder, 10)).toEqual({ ok: false, trouble: 'not-a-file' });
  expect(realFiles.readBytes(join(folder, 'none'), 10)).toEqual({ ok: false, trouble: 'absent' });
});

test('it writes a file whole, keeps its permissions, and leaves nothing else behind', () => {
  const file = join(folder, 'report.md');
  expect(realFiles.writeWhole(file, bytes('one')).ok).toBe(true);
  chmodSync(file, 0o640);
  expect(realFiles.writeWhole(file, bytes('two')).ok).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(lstatSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['report.md']);
});

test('it replaces what a link points to, and keeps the link', () => {
  writeFileSync(join(folder, 'target'), 'old');
  symlinkSync('target', join(folder, 'link'));
  expect(realFiles.writeWhole(join(folder, 'link'), bytes('new')).ok).toBe(true);
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('new');
});

test('it refuses a folder, and a folder that is not there', () => {
  expect(realFiles.writeWhole(folder, bytes('x'))).toEqual({ ok: false, trouble: 'not-a-file' });
  expect(realFiles.writeWhole(join(folder, 'none/report.md'), bytes('x'))).toEqual({
    ok: false,
    trouble: 'absent',
  });
});

test('it makes a folder and those above it, and none where one is there already', () => {
  const deep = join(folder, 'one/two/three');
  expect(realFiles.makeFolder(deep)).toEqual({ ok: true, value: null });
  writeFileSync(join(deep, 'file'), 'x');
  symlinkSync('one', join(folder, 'link'));
  for (const there of [deep, `${deep}/`, join(folder, 'link/two'), '/']) {
    expect(realFiles.makeFolder(there)).toEqual({ ok: true, value: null });
  }
  expect(readdirSync(deep)).toEqual(['file']);
});

test('it says why a folder cannot be made', () => {
  writeFileSync(join(folder, 'file'), 'x');
  symlinkSync('nowhere', join(folder, 'broken'));
  for (const name of ['file', 'file/below', 'file/far/below', 'broken', 'broken/below']) {
    expect(realFiles.makeFolder(join(folder, name)).ok, name).toBe(false);
  }
});

test.skipIf(!existsSync('/proc/self'))('it does not ask for ever where no folder can be made', () => {
  expect(realFiles.makeFolder('/proc/none/below')).toEqual({ ok: false, trouble: 'absent' });
});

test('it adds to the end of a file, and makes one where there is none', () => {
  const file = join(folder, 'summary.md');
  expect(realFiles.appendTo(file, bytes('one\n'))).toEqual({ ok: true, value: null });
  expect(realFiles.appendTo(file, bytes('two\n')).ok).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  expect(readdirSync(folder)).toEqual(['summary.md']);
});

test('it adds to no folder, and does not wait for a reader of a pipe', () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(realFiles.appendTo(join(folder, 'pipe'), bytes('x'))).toEqual({ ok: false, trouble: 'not-a-file' });
  expect(realFiles.appendTo(folder, bytes('x'))).toEqual({ ok: false, trouble: 'not-a-file' });
  expect(realFiles.appendTo(join(folder, 'none/a'), bytes('x'))).toEqual({ ok: false, trouble: 'absent' });
});

test('a disk that fills up while a file is added to leaves it as it was', () => {
  const file = join(folder, 'summary.md');
  writeFileSync(file, 'what stood there\n');
  const command = `ulimit -f 1; trap '' XFSZ; exec node bin/milepost.js check --format github`;
  const { status, stderr } = spawnSync('bash', ['-c', command], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_STEP_SUMMARY: file },
  });
  expect(status).toBe(3);
  expect(stderr).toContain('was not added to the job summary');
  expect(readFileSync(file, 'utf8')).toBe('what stood there\n');
});

test('a disk that fills up leaves the old file as it was, and says so', () => {
  const file = join(folder, 'plan.json');
  writeFileSync(file, 'old');
  // A limit on how large a file may grow fails in the middle of writing, as a full disk does.
  const command = `ulimit -f 8; trap '' XFSZ; exec node bin/milepost.js export --format json --output ${file}`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: REPOSITORY, encoding: 'utf8' });
  expect(status).toBe(3);
  expect(stderr).toContain('was not written');
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['plan.json']);
});
