/** A page that is served, while the plan is edited: what the reader sees, and what they keep. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { minimalPlan } from '../support/memory-files.ts';
import { programmeOffice } from '../support/programme-office.ts';
import { type ServedPlan, servedPlan } from '../support/served-plan.ts';
import { browser, describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';

const WORKSTREAM = 'plan/workstreams/belonging.yaml';

describeInBrowser('a page that is served', () => {
  let repository: GitRepository;
  let cacheFolder: string;
  let plan: ServedPlan;
  let text = '';

  beforeAll(async () => {
    repository = programmeOffice();
    cacheFolder = mkdtempSync(join(tmpdir(), 'milepost-cache-'));
    repository.edit(WORKSTREAM, (before) => {
      text = before;
      return `${before}\n`;
    });
    repository.write(WORKSTREAM, text);
    plan = await servedPlan({ folder: repository.folder, words: ['--as-of', '2025-03-17'], cacheFolder });
  });
  afterAll(async () => {
    await plan.stop('SIGKILL');
    repository.remove();
    rmSync(cacheFolder, { recursive: true, force: true });
  });

  /** Opens the page, and waits until it has asked whether it is the newest. */
  async function opened(fragment: string): ReturnType<typeof openPage> {
    const page = await openPage(plan.address, { fragment });
    await page.page.waitForLoadState('networkidle').catch(() => undefined);
    return page;
  }

  /** Changes a title, and waits until the page has it; the text that was there before. */
  async function retitled(page: Page, title: string): Promise<void> {
    repository.write(WORKSTREAM, text.replace(/title: .*/, `title: ${title}`));
    await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), title);
  }

  test('keeps what is scrolled, folded, sorted, chosen and focused', async () => {
    await using served = await opened('workstreams?state=overdue');
    const { page, seen } = served;
    const before = await page.evaluate(() => {
      const groups = [...document.querySelectorAll<HTMLDetailsElement>('.panel.current details.group')];
      const first = groups.find((group) => !group.hidden && group.getClientRects().length > 0);
      if (first !== undefined) first.open = !first.open;
      const more = [...document.querySelectorAll<HTMLDetailsElement>('.panel.current details.more')];
      for (const details of more.slice(0, 5)) details.open = true;
      const link = [...document.querySelectorAll<HTMLElement>('.panel.current a')].findLast(
        (one) => one.getClientRects().length > 0,
      );
      link?.scrollIntoView({ block: 'center' });
      link?.focus();
      return {
        open: groups.map(({ open }) => open),
        more: more.map(({ open }) => open),
        focused: link?.textContent,
        top: Math.round(link?.getBoundingClientRect().top ?? 0),
        shown: document.querySelector('.shown')?.textContent,
        place: location.hash,
        scrolled: scrollY > 0,
      };
    });
    expect(before.scrolled).toBe(true);
    await retitled(page, 'Another title than it had');
    const after = await page.evaluate(() => ({
      open: [...document.querySelectorAll<HTMLDetailsElement>('.panel.current details.group')].map(
        ({ open }) => open,
      ),
      more: [...document.querySelectorAll<HTMLDetailsElement>('.panel.current details.more')].map(
        ({ open }) => open,
      ),
      focused: document.activeElement?.textContent,
      top: Math.round(document.activeElement?.getBoundingClientRect().top ?? 0),
      shown: document.querySelector('.shown')?.textContent,
      place: location.hash,
      scrolled: scrollY > 0,
    }));
    expect({ ...after, top: 0 }).toEqual({ ...before, top: 0 });
    expect(Math.abs(after.top - before.top)).toBeLessThan(40);
    expect(await page.locator('.live-status').textContent()).toMatch(/^Updated \d\d:\d\d$/);
    expect([seen.violations, seen.pageErrors, seen.consoleErrors]).toEqual([[], [], []]);
    repository.write(WORKSTREAM, text);
    await page.waitForFunction(() => !document.body.textContent?.includes('Another title than it had'));
  });

  test('keeps the order of a table', async () => {
    await using served = await opened('overview');
    const { page } = served;
    const heading = page.locator('.panel.current table.sortable th[aria-sort] button').first();
    await heading.click();
    await heading.click();
    const sorted = page.locator('.panel.current table.sortable').first().locator('th[aria-sort]').first();
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    await retitled(page, 'A title while a table is sorted');
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    repository.write(WORKSTREAM, text);
  });

  test('shows what is wrong above the last good view, and goes on when it is mended', async () => {
    await using served = await opened('overview');
    const { page, seen } = served;
    repository.write(WORKSTREAM, `${text}  bad: [<img src=x onerror=alert(1)>\n`);
    await page.waitForSelector('#trouble');
    const trouble = page.locator('#trouble');
    expect(await trouble.locator('.finding-place').first().textContent()).toMatch(
      /^plan\/workstreams\/belonging\.yaml:\d+:\d+ Error$/,
    );
    expect(await trouble.locator('.finding-source').first().textContent()).toMatch(/^\d+ \| .*\n +\| +\^$/);
    expect(await page.locator('.panel.current h2').first().isVisible()).toBe(true);
    await page.locator('.live-status a').click();
    expect(await trouble.isVisible()).toBe(true);
    repository.write(WORKSTREAM, text);
    await page.waitForFunction(() => document.getElementById('trouble') === null);
    expect([seen.violations, seen.pageErrors, seen.dialogs]).toEqual([[], [], []]);
  });

  test('twenty pages of one browser follow it', async () => {
    const small = createRepository();
    for (const [path, yaml] of Object.entries(minimalPlan()))
      if (typeof yaml === 'string') small.write(path.replace('/plan-root/', ''), yaml);
    await using few = await servedPlan({
      folder: small.folder,
      words: ['--as-of', '2021-10-04'],
      cacheFolder,
    });
    const retitle = (from: string, to: string): void => {
      small.edit('plan/workstreams/inclusion.yaml', (yaml) => yaml.replace(from, to));
    };
    const context = await browser().newContext();
    const pages = await Promise.all(Array.from({ length: 20 }, () => context.newPage()));
    for (const page of pages) await page.goto(few.address, { waitUntil: 'domcontentloaded' });
    retitle('First review published', 'Seen by twenty');
    for (const page of pages)
      await page.waitForFunction(() => document.body.textContent?.includes('Seen by twenty'));
    // The one that listens for all of them is closed: another one does.
    await pages[0]?.close();
    retitle('Seen by twenty', 'Seen by nineteen');
    for (const page of pages.slice(1))
      await page.waitForFunction(() => document.body.textContent?.includes('Seen by nineteen'));
    await context.close();
    small.remove();
  });

  test('says that it is not connected, and comes back by itself', async () => {
    await using served = await opened('overview');
    const { page } = served;
    const { port } = plan;
    await plan.stop();
    await page.waitForFunction(() =>
      document.querySelector('.live-status')?.textContent?.startsWith('Not connected'),
    );
    repository.write(WORKSTREAM, text.replace(/title: .*/, 'title: While nobody served it'));
    plan = await servedPlan({
      folder: repository.folder,
      words: ['--as-of', '2025-03-17', '--port', String(port)],
      cacheFolder,
    });
    await page.waitForFunction(() => document.body.textContent?.includes('While nobody served it'));
    expect(await page.locator('.live-status').textContent()).toMatch(/^Updated /);
    repository.write(WORKSTREAM, text);
  });
});
