/** Builds milepost: code generated from the schemas, a type check, and the bundle in `dist/`. */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateLoad } from './generate-load.js';

const root = new URL('../', import.meta.url);

/** @param {string} path */
function inRoot(path) {
  return fileURLToPath(new URL(path, root));
}

await generateLoad();
for (const project of ['tsconfig.json', 'tsconfig.scripts.json']) {
  const typeScript = inRoot('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [typeScript, '-p', inRoot(project)], { stdio: 'inherit' });
}
await rm(inRoot('dist'), { recursive: true, force: true });
await build({
  entryPoints: {
    main: inRoot('src/cli/main.ts'),
    environment: inRoot('src/environment/real-environment.ts'),
  },
  outdir: inRoot('dist'),
  bundle: true,
  // Splitting keeps what only one command needs out of the way of the others.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'linked',
  // Bundled CommonJS packages ask for Node's own modules through require.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
