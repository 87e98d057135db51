/** The small scripts of the action by themselves: finding Node.js, building, and speaking to the log. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { REPOSITORY } from '../support/run-milepost.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

const SCRIPTS = join(REPOSITORY, 'action');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost scripts-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program before all others. */
function program(name: string, lines: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

function environment(): Record<string, string> {
  return { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, RUNNER_TEMP: folder };
}

describe('looking for Node.js', () => {
  function found(): string {
    const output = join(folder, 'output');
    execFileSync('bash', [join(SCRIPTS, 'find-node.sh')], {
      env: { ...environment(), GITHUB_OUTPUT: output },
    });
    return readFileSync(output, 'utf8');
  }

  test.each([
    ['18.20.8', 'false'],
    ['20.18.9', 'false'],
    ['20.19.0', 'true'],
    ['22.1.0', 'true'],
    ['24.0.0', 'true'],
  ])('%s is one that milepost runs on: %s', (version, answer) => {
    const asIf = join(folder, 'as-if.cjs');
    writeFileSync(asIf, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`);
    program('node', `exec '${process.execPath}' --require '${asIf}' "$@"`);
    expect(found()).toBe(`found=${answer}\n`);
  });

  test('what it asks for is what the package asks for', () => {
    expect(packageJson.engines.node).toBe('>=20.19');
  });

  test('there may be none', () => {
    program('node', 'exit 127');
    expect(found()).toBe('found=false\n');
  });
});

describe('building', () => {
  beforeEach(() => {
    cpSync(join(SCRIPTS, 'build.sh'), join(folder, 'action/build.sh'));
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(
      join(folder, 'scripts/prepare.js'),
      "require('node:fs').writeFileSync('built', process.cwd())",
    );
    program('npm', 'printf "%s\\n" "$*" >>npm-calls; mkdir -p node_modules/esbuild');
  });

  function build(): void {
    execFileSync('bash', [join(folder, 'action/build.sh')], {
      cwd: tmpdir(),
      env: { ...environment(), NODE_ENV: 'production' },
    });
  }

  test('installs what the lock file says where the action stands, runs nothing of a package, and builds', () => {
    build();
    const [call = '', ...others] = readFileSync(join(folder, 'npm-calls'), 'utf8').trimEnd().split('\n');
    expect(call).toMatch(/^ci --include=dev --ignore-scripts /);
    expect(others).toEqual([]);
    expect(existsSync(join(folder, 'built'))).toBe(true);
  });

  test('installs nothing a second time', () => {
    build();
    build();
    expect(readFileSync(join(folder, 'npm-calls'), 'utf8').trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('speaking to the log', () => {
  /** What bash prints when it runs these lines after log.sh has been read. */
  function said(lines: string, variables: Readonly<Record<string, string>> = {}): string {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['--norc', '-euo', 'pipefail', '-c', `source "${SCRIPTS}/log.sh"; ${lines}`],
      { env: { ...environment(), ...variables }, encoding: 'utf8' },
    );
    return stdout + stderr;
  }

  test.each([
    'plain',
    '100% of it',
    'two\nlines',
    'a return\r\n',
    '%0A',
    '::error::x',
    '$(touch pwned) & \\1',
  ])('an annotation holds its text whole: %j', (text) => {
    const log = said('annotate warning "$TEXT"', { TEXT: text });
    expect(workflowCommandsIn(log)).toEqual([
      { command: 'warning', properties: { title: 'milepost' }, data: text },
    ]);
    expect(log.split('\n')).toHaveLength(2);
  });

  test('what may hold anything is printed where the runner obeys nothing', () => {
    const file = join(folder, 'report');
    writeFileSync(file, '::error::x\n::stop-commands::y\n::y::\nthe end');
    const lines = said('print_inert "$FILE"', { FILE: file }).trimEnd().split('\n');
    const [, token = ''] = /^::stop-commands::([0-9a-f]{32})$/.exec(lines[0] ?? '') ?? [];
    expect(lines.at(-1)).toBe(`::${token}::`);
    expect(lines.slice(1, -1).join('\n')).toBe(readFileSync(file, 'utf8'));
    expect(said('print_inert "$FILE"', { FILE: file })).not.toContain(token);
  });

  test('what is remarked is told, and what is only said in passing is not', () => {
    const file = join(folder, 'messages');
    const remarks = (text: string): string => {
      writeFileSync(file, text);
      return said('print_remarks "$FILE"', { FILE: file });
    };
    expect(remarks('Wrote report.txt\n')).toBe('');
    expect(remarks('Wrote report.txt\nmilepost: history is cut off\n')).toContain(
      '\nmilepost: history is cut off\n',
    );
  });

  test('a summary that has no room is left as it is', () => {
    const summary = join(folder, 'summary.md');
    const addition = join(folder, 'addition.md');
    const add = (): string =>
      said('add_to_summary "$FILE"', { FILE: addition, GITHUB_STEP_SUMMARY: summary });
    writeFileSync(addition, 'b'.repeat(600 * 1024));
    expect(add()).toBe('');
    expect(add()).toContain('no more than 1 MiB');
    expect(readFileSync(summary, 'utf8')).toBe(`\n${'b'.repeat(600 * 1024)}`);
  });
});
