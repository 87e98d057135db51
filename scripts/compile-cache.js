/**
 * Makes `dist/main.cache` and `dist/history.cache`: the code that V8 has compiled for the bundle once commands have run
 * on a plan, without and with those that read history.
 * Run by build.js in a process of its own, so that the bundle is fresh in it. With --check it makes nothing, and
 * fails when V8 refuses what was made.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const { loadBundle } = createRequire(import.meta.url)('../bin/load-bundle.js');
const COMMANDS = [['--help'], ['check', '--fail-on', 'never'], ['overdue'], ['export', '--format', 'json']];
const CACHES = ['main.cache', 'history.cache'];
/** They read history, which a copy of the sources without its repository does not have: exit code 2. */
const OF_HISTORY = [
  ['slips', '--no-cache'],
  ['slips', '--no-cache', '--format', 'json'],
  ['diff', 'HEAD'],
  ['check', '--base', 'HEAD', '--fail-on', 'never'],
];

const isCheck = process.argv.includes('--check');
if (!isCheck) for (const name of CACHES) rmSync(join(root, 'dist', name), { force: true });
const { exports, script } = loadBundle(join(root, 'dist'), []);
if (isCheck) {
  if (script.cachedDataRejected !== false) throw new Error('V8 refuses the compiled code in dist/main.cache');
} else {
  const environment = {
    ...exports.realEnvironment(),
    workingFolder: root,
    variable: () => undefined,
    standardOutput: { isTerminal: false, columns: null, write: async () => 'written' },
  };
  for (const command of COMMANDS) {
    const code = await exports.main(command, environment);
    if (code !== 0) throw new Error(`milepost ${command.join(' ')} ended with exit code ${code}`);
  }
  keep('main.cache');
  // What reads history would only be weight for the others, and is kept beside it.
  const quiet = { ...environment, standardError: environment.standardOutput };
  for (const command of OF_HISTORY) await exports.main(command, quiet);
  keep('history.cache');
}

/** @param {string} name */
function keep(name) {
  // By a rename, since half of it would be taken for the whole.
  writeFileSync(join(root, `dist/${name}.new`), script.createCachedData());
  renameSync(join(root, `dist/${name}.new`), join(root, `dist/${name}`));
}
