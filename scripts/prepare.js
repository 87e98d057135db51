/**
 * What `npm ci` runs: builds milepost unless what it would build is already newer than what it is built from.
 * Quiet when all is well.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const INPUTS = [
  'src',
  'bin',
  'schemas',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.scripts.json',
  'tsconfig.browser.json',
];
const OUTPUTS = [
  'dist/main.cjs',
  'dist/schema-sentences.cjs',
  'dist/docx.cjs',
  'dist/xlsx.cjs',
  'dist/html.cjs',
  'dist/svg.cjs',
  'dist/main.cache',
  'dist/history.cache',
  'src/load/generated/validators.js',
  'src/render/html/generated/assets.js',
];

/**
 * The newest change of a file or of anything in a folder, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'generated');
  return Math.max(0, ...names.map((name) => newest(`${path}/${name}`)));
}

function isFresh() {
  const outputs = OUTPUTS.map((path) => root + path);
  if (!outputs.every((path) => existsSync(path))) return false;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return INPUTS.every((path) => newest(root + path) <= built);
}

// An installed package has what it needs, and no sources to build from.
if (existsSync(`${root}src`) && !isFresh()) {
  if (existsSync(`${root}node_modules/esbuild`) && existsSync(`${root}node_modules/typescript`)) {
    await import('./build.js');
  } else {
    process.stderr.write(
      'milepost has to be built here, and what builds it is not installed.\nRun "npm ci" without --omit=dev (and without NODE_ENV=production), then try again.\n',
    );
    process.exitCode = 1;
  }
}
