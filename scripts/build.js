/** Builds milepost: code generated from the schemas, a type check, and the bundle in `dist/`. */
import { execFileSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { generateLoad } from './generate-load.js';
import { generatePage } from './generate-page.js';

const root = new URL('../', import.meta.url);

/** @param {string} path */
function inRoot(path) {
  return fileURLToPath(new URL(path, root));
}

/** @param {string} script @param {readonly string[]} words */
function runNode(script, ...words) {
  execFileSync(process.execPath, [inRoot(script), ...words], { stdio: 'inherit' });
}

/**
 * Leaves out what libraries bring along and milepost never calls: commander can start other programs, which
 * it must not here, and chalk asks what the terminal can do, which milepost tells it. Together that is a third
 * of the start-up.
 * @type {import('esbuild').Plugin}
 */
const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$|^#supports-color$/ }, ({ path, importer }) =>
      // Our own reading of history starts git; no library has anything to start.
      /[\\/]node_modules[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/**
 * What few runs need is a file of its own, each a good part of what milepost weighs: the words of the schemas, for broken
 * plans, and what writes files for Word and Excel, the web page and drawings.
 */
const APART = [
  'src/load/schema-sentences.ts',
  'src/render/docx.ts',
  'src/render/xlsx.ts',
  'src/render/html.ts',
  'src/render/svg.ts',
];

/** @param {string} file */
function nameOf(file) {
  return basename(file, '.ts');
}

/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && APART.some((file) => nameOf(file) === nameOf(path))
        ? { path: `./${nameOf(path)}.cjs`, external: true }
        : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions} */
const OPTIONS = {
  bundle: true,
  // CommonJS: loading ES modules costs Node 20 half as much again as starting at all.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // Without it a dynamic import would go through the loader of ES modules.
  supported: { 'dynamic-import': false },
  minify: true,
  // It has parts of its own for each kind of computer, and need not be there.
  external: ['@resvg/resvg-js'],
  legalComments: 'none',
  logLevel: 'warning',
};

/** Packages that another one has built into its own files, so that the bundler does not see them. */
const BUILT_IN = new Map([['node_modules/docx', 'node_modules/docx/node_modules/nanoid']]);

/**
 * The licences of the packages that are in the bundle, which have to go where the bundle goes.
 * @param {readonly string[]} inputs the files that were bundled
 */
async function licencesOf(inputs) {
  const packages = new Set(inputs.map((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? ''));
  packages.delete('');
  for (const [outer, inner] of BUILT_IN) if (packages.has(outer)) packages.add(inner);
  const texts = [];
  for (const folder of [...packages].toSorted((a, b) => (a < b ? -1 : 1))) {
    const { name, version, license } = JSON.parse(await readFile(inRoot(`${folder}/package.json`), 'utf8'));
    const file = (await readdir(inRoot(folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined ? `Licence: ${license}` : await readFile(inRoot(`${folder}/${file}`), 'utf8');
    texts.push(`${name} ${version}\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * The bundle is read as Latin-1, which is faster. esbuild writes text in ASCII, and regular expressions as they stand.
 * @param {string} name
 */
async function expectAscii(name) {
  const bundled = await readFile(inRoot(`dist/${name}`), 'utf8');
  const [foreign] = /.{0,60}[^\x00-\x7f].{0,20}/.exec(bundled) ?? [];
  if (foreign === undefined) return;
  throw new Error(
    `dist/${name}: write characters beyond ASCII in regular expressions as \\uXXXX: ${foreign}`,
  );
}

await generateLoad();
await generatePage();
for (const project of [
  'tsconfig.json',
  'tsconfig.browser.json',
  'tests/browser/tsconfig.json',
  'tsconfig.scripts.json',
]) {
  runNode('node_modules/typescript/bin/tsc', '-p', inRoot(project));
}
const { metafile } = await bundle({
  ...OPTIONS,
  stdin: {
    contents: `
      export { main } from './src/cli/main.ts';
      export { realEnvironment } from './src/environment/real-environment.ts';`,
    resolveDir: inRoot('.'),
    loader: 'ts',
  },
  outfile: inRoot('dist/main.cjs'),
  metafile: true,
  plugins: [leaveOut, apart],
});
const { metafile: ofThoseApart } = await bundle({
  ...OPTIONS,
  entryPoints: APART.map(inRoot),
  entryNames: '[name]',
  outdir: inRoot('dist'),
  outExtension: { '.js': '.cjs' },
  metafile: true,
});
for (const name of ['main.cjs', ...APART.map((file) => `${nameOf(file)}.cjs`)]) await expectAscii(name);
const inputs = [metafile, ofThoseApart].flatMap((bundled) => Object.keys(bundled.inputs));
await writeFile(inRoot('dist/LICENCES.txt'), await licencesOf(inputs));
runNode('scripts/compile-cache.js');
// Another process has to take the compiled code, or it would be dead weight that nobody notices.
runNode('scripts/compile-cache.js', '--check');
