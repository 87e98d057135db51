/** Opens a file in the browser as somebody would who was mailed it, and writes down whatever it does besides being shown. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { browser } from './chromium.ts';

export interface OpenOptions {
  /** In CSS pixels; 1280 by 900 when left out. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly contrast?: 'more' | 'no-preference';
  readonly media?: 'screen' | 'print';
  readonly javaScript?: boolean;
  /** What follows `#` in the address. */
  readonly fragment?: string;
}

/** What a page does that a page of ours never may. */
export interface Seen {
  /** Addresses that it asked for, besides its own. */
  readonly requests: string[];
  readonly consoleErrors: string[];
  readonly pageErrors: string[];
  readonly dialogs: string[];
  /** What the Content-Security-Policy refused. */
  readonly violations: string[];
}

export interface OpenedPage extends AsyncDisposable {
  readonly page: Page;
  readonly seen: Seen;
}

/** What has been seen of a page that keeps to itself. */
export const NOTHING_SEEN: Seen = {
  requests: [],
  consoleErrors: [],
  pageErrors: [],
  dialogs: [],
  violations: [],
};

/** Opens a file by its path, or what is served by its address: `await using opened = await openPage(file)`. */
export async function openPage(target: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const { width = 1280, height = 900, javaScript = true, media, fragment = '' } = options;
  const context = await browser().newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    contrast: options.contrast ?? 'no-preference',
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  if (media !== undefined) await page.emulateMedia({ media });
  const address = target.startsWith('http') ? target : pathToFileURL(target).href;
  const seen = watched(page, address);
  await page.goto(`${address}${fragment === '' ? '' : `#${fragment}`}`);
  return { page, seen, [Symbol.asyncDispose]: () => context.close() };
}

function watched(page: Page, address: string): Seen {
  const seen: Seen = { requests: [], consoleErrors: [], pageErrors: [], dialogs: [], violations: [] };
  page.context().on('request', (request) => {
    if (request.url().replace(/#.*/, '') !== address) seen.requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const isRefusal = /Content Security Policy/i.test(message.text());
    seen[isRefusal ? 'violations' : 'consoleErrors'].push(message.text());
  });
  page.on('pageerror', (error) => seen.pageErrors.push(error.message));
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}
