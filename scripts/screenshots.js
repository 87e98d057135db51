/**
 * Makes the pictures of the page that the documentation shows, from the invented plan and its eighteen months of history:
 * `npm run screenshots`, after a build. They are of the same size each time, and the same to look at.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium, HOW_TO_GET_ONE } from './find-chromium.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const IMAGES = join(root, 'docs/images');
const MOST_BYTES = 180_000;

/**
 * `from` is what stands at the upper edge; the top of the page where it is left out.
 * @type {readonly { name: string, view: string, from?: string, width: number, height: number }[]}
 */
const PICTURES = [
  { name: 'overview', view: 'overview', width: 1280, height: 760 },
  {
    name: 'timeline',
    view: 'timeline',
    from: '#timeline .timeline, #timeline table',
    width: 1280,
    height: 760,
  },
  { name: 'slippage', view: 'slippage', from: '#slippage svg.chart', width: 1280, height: 760 },
  {
    name: 'trajectory',
    view: 'trajectory',
    from: '[id="measure/first-visit-wait"]',
    width: 1280,
    height: 760,
  },
  { name: 'principles', view: 'principles', from: '#principles table', width: 1280, height: 760 },
  { name: 'overview-narrow', view: 'overview', width: 390, height: 844 },
];

const executablePath = findChromium();
if (executablePath === null) {
  process.stderr.write(`No Chromium found to make pictures with. ${HOW_TO_GET_ONE}\n`);
  process.exitCode = 1;
} else {
  await makePictures(executablePath);
}

/** @param {string} executable */
async function makePictures(executable) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-screenshots-'));
  const browser = await chromium.launch({ executablePath: executable, args: chromiumArguments() });
  try {
    const file = join(folder, 'page.html');
    await writePage(folder, file);
    mkdirSync(IMAGES, { recursive: true });
    for (const { name, view, from, width, height } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width, height },
        deviceScaleFactor: 1,
        colorScheme: 'light',
      });
      await page.goto(`${pathToFileURL(file).href}#${view}`);
      const upper = from === undefined ? 'document.body' : `document.querySelector(${JSON.stringify(from)})`;
      await page.evaluate(`scrollTo(0, ${upper}.getBoundingClientRect().top + scrollY - 60)`);
      const path = join(IMAGES, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      await page.close();
      const { size } = statSync(path);
      if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, and may have ${MOST_BYTES}`);
      process.stdout.write(`docs/images/${name}.png: ${width} × ${height}, ${Math.round(size / 1000)} kB\n`);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} file
 */
async function writePage(folder, file) {
  const outfile = join(folder, 'programme-office.mjs');
  await build({
    stdin: {
      contents: `export { programmeOffice } from './tests/support/programme-office.ts';
        export { gitEnvironment } from './tests/support/git-repository.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    // The fixture lies beside the file that reads it, and not beside the bundle.
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'tests/support/programme-office.ts')).href),
    },
    logLevel: 'warning',
  });
  const { programmeOffice, gitEnvironment } = await import(pathToFileURL(outfile).href);
  const repository = programmeOffice();
  try {
    execFileSync(
      process.execPath,
      [join(root, 'bin/milepost.js'), 'report', '--as-of', '2025-03-17', '--output', file],
      { cwd: repository.folder, env: gitEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] },
    );
  } finally {
    repository.remove();
  }
}
