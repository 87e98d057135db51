/** What the page weighs, and how fast it is where it is read: measured in a Chromium, if there is one on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium, HOW_TO_GET_ONE } from './find-chromium.js';
import { AS_OF, writePlan } from './generate-plan.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const MILEPOST = join(root, 'bin/milepost.js');
const ROUNDS = 5;

/**
 * @typedef {object} PageFigures
 * @property {string} name
 * @property {number} bytes
 * @property {number} scriptBytes
 * @property {number} paint milliseconds from asking for the page to the first paint of content
 * @property {number} filter milliseconds from a choice to the next picture
 *
 * @typedef {object} PageTarget
 * @property {string} what
 * @property {number} measured
 * @property {number} limit
 * @property {string} unit
 */

/**
 * Lines to be printed. `folder` is one that may be filled.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function benchInBrowser(folder) {
  const executablePath = findChromium();
  if (executablePath === null) return [`In the browser: not measured, no Chromium found. ${HOW_TO_GET_ONE}`];
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    /** @type {PageFigures[]} */
    const pages = [];
    for (const { name, words } of plans(folder)) pages.push(await measurePage(browser, folder, name, words));
    const again = await timeOfUpdate(browser, folder);
    const [published, , , largest] = pages;
    if (!published || !largest) throw new Error('a measurement is missing');
    /** @type {PageTarget[]} */
    const targets = [
      { what: 'page of plan/', measured: published.bytes / 1000, limit: 300, unit: 'kB' },
      { what: 'page of 2,000 milestones', measured: largest.bytes / 1000, limit: 3000, unit: 'kB' },
      { what: 'script', measured: published.scriptBytes / 1000, limit: 100, unit: 'kB' },
      { what: 'first paint of 2,000 milestones', measured: largest.paint, limit: 1000, unit: 'ms' },
      { what: 'plan/, served, from a save to the new page', measured: again.made, limit: 200, unit: 'ms' },
    ];
    return [
      `In the browser, ${browser.version()}, medians of ${ROUNDS}:`,
      ...pages.map(pageLine),
      `  plan/, served: ${again.made.toFixed(0)} ms from a save until the new page is there, ${again.shown.toFixed(0)} ms until an open page shows it`,
      '',
      ...targets.map(targetLine),
    ];
  } finally {
    await browser.close();
  }
}

/** @param {string} folder */
function plans(folder) {
  const made = [
    { milestones: 50, workstreams: 1 },
    { milestones: 300, workstreams: 3 },
    { milestones: 2000, workstreams: 20 },
  ].map(({ milestones, workstreams }) => {
    const plan = join(folder, `page-${milestones}`);
    writePlan(plan, { workstreams, milestones: Math.min(100, milestones) });
    return {
      name: `${milestones.toLocaleString('en-GB')} milestones`,
      words: ['--plan', plan, '--as-of', AS_OF],
    };
  });
  return [{ name: 'plan/', words: [] }, ...made];
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder
 * @param {string} name
 * @param {readonly string[]} words
 * @returns {Promise<PageFigures>}
 */
async function measurePage(browser, folder, name, words) {
  const file = join(folder, `page-of-${name.replace(/\W+/g, '-')}.html`);
  const { status, stderr } = spawnSync(process.execPath, [MILEPOST, 'report', ...words, '--output', file], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the page of ${name} was not written: ${stderr}`);
  const bytes = readFileSync(file);
  const scripts = bytes.toString().matchAll(/<script>(.*?)<\/script>/gs);
  /** @type {number[]} */
  const paints = [];
  /** @type {number[]} */
  const filters = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    paints.push(await firstPaint(page));
    filters.push(await timeOfFilter(page));
    await page.close();
  }
  return {
    name,
    bytes: bytes.length,
    scriptBytes: [...scripts].reduce((sum, [, script = '']) => sum + Buffer.byteLength(script), 0),
    paint: median(paints),
    filter: median(filters),
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
function firstPaint(page) {
  // As text: this runs in the page, and the types of scripts are those of Node.
  return page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0];
      if (entry) resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  })`);
}

/**
 * From the choice of a workstream until it can be seen.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
function timeOfFilter(page) {
  return page.evaluate(`new Promise((resolve) => {
    location.hash = '#timeline';
    setTimeout(() => {
      const choice = document.querySelector('#filter-workstream');
      const start = performance.now();
      choice.selectedIndex = 1;
      for (const type of ['input', 'change']) choice.dispatchEvent(new Event(type, { bubbles: true }));
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    }, 300);
  })`);
}

/**
 * A copy of the plan is served, edited, and looked at: how long it takes until the new page can be had, and until one that is open shows it.
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder
 */
async function timeOfUpdate(browser, folder) {
  const plan = join(folder, 'served', 'plan');
  cpSync(join(root, 'plan'), plan, { recursive: true });
  const server = spawn(process.execPath, [MILEPOST, 'serve', '--plan', plan], {
    cwd: join(folder, 'served'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(server.stdout);
    const page = await browser.newPage();
    await page.goto(address);
    // The page asks for news once it is there.
    await page.waitForTimeout(500);
    const file = join(plan, 'programme.yaml');
    const text = readFileSync(file, 'utf8');
    /** @type {number[]} */
    const made = [];
    /** @type {number[]} */
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = `Programme renamed ${round}`;
      const shown = page.locator('h1', { hasText: name }).waitFor();
      await page.waitForTimeout(200);
      const start = performance.now();
      writeFileSync(file, text.replace(/^name: .*$/m, `name: ${name}`));
      await shown;
      times.push(performance.now() - start);
    }
    await page.close();
    // Without the browser, which has the same two processors.
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = `Programme named again ${round}`;
      await new Promise((resolve) => setTimeout(resolve, 300));
      const start = performance.now();
      writeFileSync(file, text.replace(/^name: .*$/m, `name: ${name}`));
      while (!(await (await fetch(address)).text()).includes(name))
        await new Promise((resolve) => setTimeout(resolve, 5));
      made.push(performance.now() - start);
    }
    return { made: median(made), shown: median(times) };
  } finally {
    server.kill('SIGINT');
    await once(server, 'exit');
  }
}

/**
 * The address that is printed when it can be asked.
 * @param {import('node:stream').Readable} output
 */
async function addressOf(output) {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('milepost serve ended without an address');
}

/** @param {PageFigures} figures */
function pageLine({ name, bytes, paint, filter }) {
  return `  ${name}: ${(bytes / 1000).toFixed(0)} kB, first paint after ${paint.toFixed(0)} ms, filtered in ${filter.toFixed(0)} ms`;
}

/** @param {PageTarget} target */
function targetLine({ what, measured, limit, unit }) {
  return `  ${measured <= limit ? 'met    ' : 'not met'}   ${what}: at most ${limit} ${unit}, measured ${measured.toFixed(0)} ${unit}`;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
