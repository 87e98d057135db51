/**
 * The browser that tests look at pages with: one that is on this machine. Without one the tests are skipped, and say so;
 * with CI=true they fail.
 */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, test, vi } from 'vitest';

interface Finder {
  readonly findChromium: () => string | null;
  readonly chromiumArguments: () => string[];
  readonly HOW_TO_GET_ONE: string;
}

// Scripts are plain JavaScript with a configuration of their own, so that their types do not reach here.
const finder: Finder = await import(new URL('../../../scripts/find-chromium.js', import.meta.url).href);

const place = finder.findChromium();

/** A browser does in minutes on a busy machine what it does in seconds on a quiet one. */
const LONGEST = 120_000;

let running: Browser | null = null;

/** Like `describe`; the browser runs from before the first of its tests to after the last. */
export function describeInBrowser(name: string, body: () => void): void {
  if (place === null) tellOfNone(name);
  vi.setConfig({ testTimeout: LONGEST, hookTimeout: LONGEST });
  describe.skipIf(place === null)(`${name}, in Chromium`, () => {
    beforeAll(async () => {
      if (place !== null) running = await startedBrowser(place);
    });
    afterAll(async () => {
      await running?.close();
      running = null;
    });
    body();
  });
}

/** The browser of the tests that are running. */
export function browser(): Browser {
  if (running === null) throw new Error('only a test in describeInBrowser has a browser');
  return running;
}

async function startedBrowser(executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: finder.chromiumArguments() });
}

function tellOfNone(name: string): void {
  const notice = `no Chromium found. ${finder.HOW_TO_GET_ONE}`;
  if (process.env['CI'] === 'true') {
    test(`there is a browser for: ${name}`, () => {
      throw new Error(`${notice} With CI=true the browser tests have to run.`);
    });
  } else {
    process.stderr.write(`browser tests skipped (${name}): ${notice}\n`);
  }
}
