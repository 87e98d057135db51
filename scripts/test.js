/**
 * `npm test`: every guard in turn, each told in a line, and at the end the plain line `N passed, N failed`.
 * A guard that is no test run counts as one. The tests look at pages in a browser where there is one; with CI=true there has to be.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, HOW_TO_GET_ONE, installChromium } from './find-chromium.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'milepost-test-'));
const testResults = join(results, 'tests.json');

/** @type {{ what: string, command: string[] }[]} */
const GUARDS = [
  { what: 'it builds, and the types are right', command: ['node', 'scripts/build.js'] },
  { what: 'the code is formatted', command: ['biome', 'format', '.'] },
  { what: 'lint, with types and without warnings', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { what: 'nothing is unused', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
  { what: 'the package is whole', command: ['publint', '--strict'] },
  { what: 'the generated pages are fresh', command: ['node', 'scripts/generate-docs.js', '--check'] },
  {
    what: 'the tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${testResults}`],
  },
  { what: 'our own plan has no errors', command: ['node', 'bin/milepost.js', 'check'] },
];

let passed = 0;
let failed = 0;
try {
  process.stdout.write('\n── a browser to test the page in\n');
  const chromium = findChromium() ?? installChromium();
  process.stdout.write(chromium === null ? withoutChromium() : `${chromium}\n`);
  for (const { what, command } of GUARDS) {
    process.stdout.write(`\n── ${what}\n`);
    const [program = '', ...words] = command;
    const file = program === 'node' ? process.execPath : join(root, 'node_modules/.bin', program);
    const { status } = spawnSync(file, words, { cwd: root, stdio: 'inherit' });
    const counts = program === 'vitest' ? testCounts() : null;
    passed += counts?.passed ?? (status === 0 ? 1 : 0);
    // A test run can fail although no test did: a file that cannot be loaded, or no test at all.
    failed += counts === null ? Number(status !== 0) : Math.max(counts.failed, Number(status !== 0));
    if (status !== 0) process.stdout.write(`── failed: ${what}\n`);
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** With CI=true each file of browser tests fails, so that nothing is counted here. */
function withoutChromium() {
  const what = process.env['CI'] === 'true' ? 'will fail' : 'are skipped';
  return `No Chromium found: the browser tests ${what}. ${HOW_TO_GET_ONE}\n`;
}

/** @returns {{ passed: number, failed: number } | null} null when the run wrote no results */
function testCounts() {
  try {
    const report = JSON.parse(readFileSync(testResults, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return null;
  }
}
