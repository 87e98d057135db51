/**
 * Writes `src/render/html/generated/` from `src/browser/`: the script and the style sheet that stand in the page, as text.
 * Nothing here is committed; `npm ci` makes it through `prepare`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const target = new URL('src/render/html/generated/', root);

/** What the page may weigh: a page that is mailed has to be small. */
const MOST_SCRIPT_BYTES = 100_000;

/** @param {string} entry a file in src/browser/ */
async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`src/browser/${entry}`, root))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  // Inside of a script or style element nothing can be escaped.
  if (/<\/|<!--/.test(text))
    throw new Error(`src/browser/${entry}: "</" and "<!--" would end the element that it stands in`);
  return text;
}

export async function generatePage() {
  const script = await bundled('page.ts');
  const live = await bundled('live.ts');
  const style = await bundled('page.css');
  const weight = Buffer.byteLength(script) + Buffer.byteLength(live);
  if (weight > MOST_SCRIPT_BYTES)
    throw new Error(`the scripts of the page have ${weight} bytes, and may have ${MOST_SCRIPT_BYTES}`);
  await mkdir(target, { recursive: true });
  const lines = Object.entries({ PAGE_SCRIPT: script, LIVE_SCRIPT: live, PAGE_STYLE: style });
  await writeFile(
    new URL('assets.js', target),
    lines.map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`).join(''),
  );
  await writeFile(
    new URL('assets.d.ts', target),
    lines.map(([name]) => `export declare const ${name}: string;\n`).join(''),
  );
}
